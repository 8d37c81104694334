// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/plan_report.h"

#include "core/exchange/plan_json.h"
#include "core/plan/change.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"
#include "ui/charts/chart_sources.h"
#include "ui/report/book_tables.h"
#include "ui/report/pdf.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace offtake::ui::report {
namespace {

using simulation::Metric;

template <class Data>
Block chartBlock(const Data& data, qreal aspect = 0.45) {
  Block block;
  block.figure.aspect = aspect;
  block.figure.paint = [data, aspect](QPainter& painter, const QRectF& rect) {
    paintChart(buildChart(data, Theme::light()), painter, rect, QSizeF(760, 760 * aspect));
  };
  return block;
}

Block htmlBlock(const QString& html, bool newPage = false) {
  Block block;
  block.html = html;
  block.newPage = newPage;
  return block;
}

QString figureTable(const RunOutcome& run) {
  QList<QStringList> rows;
  for (const auto metric : {Metric::Npv, Metric::EconomicCost, Metric::TrueUps, Metric::CostPerHour,
                            Metric::PeakMegawatts, Metric::HhiSpend, Metric::HhiCapacity}) {
    const auto* figure = run.result.statistics->find({metric, -1, -1});
    if (figure == nullptr) continue;
    const auto unit = simulation::infoOf(metric).unit;
    const double dollars =
        unit == simulation::Unit::Cents || unit == simulation::Unit::CentsPerH100eHour ? 0.01 : 1;
    const ChartHead head =
        headOf(metric, std::max(std::abs(figure->minimum), std::abs(figure->maximum)) * dollars);
    const double factor = dollars / head.scale;
    const auto quantile = [&](std::size_t i) { return fixedText(figure->quantile[i] * factor, 2); };
    rows << QStringList{metricLabel(metric),
                        head.unit,
                        withError(figure->mean * factor, figure->error * factor),
                        quantile(simulation::kP5),
                        quantile(simulation::kP50),
                        quantile(simulation::kP95),
                        figure->cvar95 ? fixedText(*figure->cvar95 * factor, 2) : noneText()};
  }
  return table({{QObject::tr("Figure")},
                {QObject::tr("Unit")},
                {QObject::tr("Mean ± s.e."), true},
                {QStringLiteral("P5"), true},
                {QStringLiteral("P50"), true},
                {QStringLiteral("P95"), true},
                {QStringLiteral("CVaR95"), true}},
               rows);
}

QString shortfallTable(const RunOutcome& run) {
  QList<QStringList> rows;
  for (int c = 0; c < int(run.compiled->contracts.size()); ++c)
    for (const auto& chance : run.result.statistics->series(Metric::ShortfallHappens, c)) {
      const auto* size = run.result.statistics->find({Metric::Shortfall, c, chance.key.index});
      if (chance.mean == 0 || size == nullptr) continue;
      rows << QStringList{
          toQt(run.compiled->contracts[std::size_t(c)].name), QString::number(chance.key.index + 1),
          percentText(chance.mean) + QStringLiteral(" ± ") + percentText(chance.error),
          withError(size->mean / 1e8, size->error / 1e8),
          fixedText(size->quantile[simulation::kP95] / 1e8, 0)};
    }
  if (rows.isEmpty()) return paragraph(QObject::tr("No path falls short of any requirement."));
  return table({{QObject::tr("Contract")},
                {QObject::tr("Period")},
                {QObject::tr("P(shortfall)"), true},
                {QObject::tr("Mean shortfall, $ M"), true},
                {QObject::tr("P95, $ M"), true}},
               rows);
}

void addRun(Document& document, const RunOutcome& run, const ledger::Book& book) {
  const auto& result = run.result;
  document.blocks.push_back(
      htmlBlock(heading(QObject::tr("What may happen")) +
                    paragraph(QObject::tr("%1; %2. P90 means that 90 per cent of outcomes are at "
                                          "or below; CVaR95 is the mean of the worst 5 per cent; "
                                          "± is one standard error.")
                                  .arg(runFoot(result), toQt(result.device))) +
                    figureTable(run),
                true));
  document.blocks.push_back(chartBlock(demandFan(*run.compiled, result, book)));
  document.blocks.push_back(chartBlock(fanOf(*run.compiled, result, Metric::Cash)));
  document.blocks.push_back(
      htmlBlock(heading(QObject::tr("Where commitments may fall short"), 3) + shortfallTable(run)));
  document.blocks.push_back(chartBlock(
      histogramOf(result, {Metric::TrueUps, -1, -1}, metricLabel(Metric::TrueUps)), 0.38));
  document.blocks.push_back(htmlBlock(note(QObject::tr("Digest %1").arg(toQt(result.digest)))));
}

}  // namespace

Result<void> writeReport(const ReportInput& input, const std::filesystem::path& pdf) {
  const auto& plan = *input.plan;
  const auto& book = *input.book;
  OFFTAKE_ASSIGN(const QString owed, obligationTable(plan));
  const std::string hash = plan::hash(plan);
  Document document;
  document.title = toQt(plan.setting().name);
  document.foot = QObject::tr("%1 · plan %2 · %3")
                      .arg(input.date.toString(Qt::ISODate), toQt(hash.substr(0, 12)),
                           input.run ? runFoot(input.run->result) : QObject::tr("the book"));
  const QString scenario = input.scenario.isEmpty()
                               ? QObject::tr("base plan")
                               : QObject::tr("scenario ‘%1’").arg(input.scenario);
  document.blocks.push_back(htmlBlock(
      heading(document.title, 1) +
      paragraph(
          QObject::tr("Capacity and contract report, %1, %2; amounts in %3.")
              .arg(scenario, input.date.toString(Qt::ISODate), toQt(plan.setting().currency))) +
      (plan.setting().notes.empty() ? QString() : paragraph(toQt(plan.setting().notes))) +
      heading(QObject::tr("What is committed")) + contractTable(plan, book) + guidanceText(plan)));
  document.blocks.push_back(htmlBlock(heading(QObject::tr("Cash")), true));
  document.blocks.push_back(chartBlock(cashByYear(plan, book)));
  document.blocks.push_back(htmlBlock(
      paragraph(QObject::tr("NPV of cash %1, economic cost %2, shortfall paid %3. Tables in $ M.")
                    .arg(compactMoney(book.figures.npv), compactMoney(book.figures.economicCost),
                         compactMoney(book.figures.trueUps))) +
      cashTable(plan, book) +
      heading(QObject::tr("Unconditional obligations at the plan's start, $ M")) + owed));
  document.blocks.push_back(
      htmlBlock(heading(QObject::tr("Commitment periods, $ M")) + periodTable(plan, book), true));
  if (input.run) addRun(document, *input.run, book);
  document.blocks.push_back(htmlBlock(heading(QObject::tr("Problems")) + problemTable(plan), true));
  document.blocks.push_back(
      htmlBlock(heading(QObject::tr("Where sources disagree")) + conflictTable(plan) +
                heading(QObject::tr("What is assumed")) + assumptionTable(plan)));
  document.blocks.push_back(
      htmlBlock(note(QObject::tr("Plan hash %1. The plan is attached to this file as plan.json.")
                         .arg(toQt(hash)))));
  document.attachmentName = QStringLiteral("plan.json");
  document.attachment = QByteArray::fromStdString(exchange::planToJson(plan));
  return writePdf(document, pdf);
}

}  // namespace offtake::ui::report
