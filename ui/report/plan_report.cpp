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
#include "ui/figures/money_tables.h"
#include "ui/figures/run_tables.h"
#include "ui/report/book_tables.h"
#include "ui/report/pdf.h"

#include <QPainter>

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

void addRun(Document& document, const RunOutcome& run, const ReportFigures& shown) {
  const auto& result = run.result;
  document.blocks.push_back(
      htmlBlock(heading(QObject::tr("What may happen")) +
                    paragraph(QObject::tr("%1; %2. P90 means that 90 per cent of outcomes are at "
                                          "or below; CVaR95 is the mean of the worst 5 per cent; "
                                          "± is one standard error.")
                                  .arg(runFoot(result), toQt(result.device))) +
                    figures(shown.run),
                true));
  document.blocks.push_back(chartBlock(shown.demand));
  document.blocks.push_back(chartBlock(shown.cashFan));
  document.blocks.push_back(htmlBlock(heading(QObject::tr("Where commitments may fall short"), 3) +
                                      figures(shown.shortfalls)));
  document.blocks.push_back(chartBlock(shown.trueUps, 0.38));
  document.blocks.push_back(htmlBlock(note(QObject::tr("Digest %1").arg(toQt(result.digest)))));
}

void addBook(Document& document, const ReportFigures& shown) {
  document.blocks.push_back(htmlBlock(heading(QObject::tr("Cash")), true));
  document.blocks.push_back(chartBlock(shown.cashChart));
  document.blocks.push_back(
      htmlBlock(figures(shown.headline) + heading(QObject::tr("Cash by fiscal year, $ M"), 3) +
                figures(shown.cash) + heading(QObject::tr("Accruals by fiscal year, $ M"), 3) +
                figures(shown.accruals) +
                heading(QObject::tr("Unconditional obligations at the plan's start, $ M")) +
                figures(shown.obligations)));
  document.blocks.push_back(
      htmlBlock(heading(QObject::tr("Commitment periods, $ M")) + figures(shown.periods), true));
  document.blocks.push_back(htmlBlock(
      heading(QObject::tr("What is paid against the rate card")) +
          heading(QObject::tr("List, net and cash, and the gap by cause, $ M"), 3) +
          figures(shown.lenses) +
          heading(QObject::tr("By the hour, $; the gap to the rate card by cause"), 3) +
          figures(shown.rates) + heading(QObject::tr("Own or rent"), 3) + figures(shown.ownOrRent) +
          heading(QObject::tr("Balances paid ahead, $ M"), 3) + figures(shown.balances) +
          heading(QObject::tr("Concentration"), 3) + figures(shown.concentration) +
          heading(QObject::tr("Returns"), 3) + figures(shown.returns),
      true));
}

}  // namespace

std::vector<FigureTable> ReportFigures::tables() const {
  return {contracts, guidance, headline,  cash,          accruals, obligations, periods,   lenses,
          rates,     balances, ownOrRent, concentration, returns,  run,         shortfalls};
}

std::vector<ChartTable> ReportFigures::charts() const {
  std::vector<ChartTable> all{tableOf(cashChart)};
  for (const auto* fan : {&demand, &cashFan})
    if (!fan->empty()) all.push_back(tableOf(*fan));
  return all;
}

Result<ReportFigures> reportFigures(const ReportInput& input) {
  const auto& plan = *input.plan;
  const auto& book = *input.book;
  OFFTAKE_ASSIGN(const auto owed, ledger::obligationLedger(plan, plan.setting().start));
  ReportFigures shown;
  shown.contracts = contractFigures(plan, book);
  shown.guidance = guidanceFigures(plan);
  shown.headline = headlineFigures(plan, book);
  shown.cash = flowFigures(plan, book, ledger::FlowBasis::Cash, ledger::Grain::FiscalYear);
  shown.accruals = flowFigures(plan, book, ledger::FlowBasis::Accrual, ledger::Grain::FiscalYear);
  shown.obligations = obligationFigures(plan, owed);
  shown.periods = periodFigures(plan, book);
  shown.lenses = lensFigures(plan, book);
  shown.rates = rateFigures(plan, book);
  shown.balances = balanceFigures(plan, book);
  shown.ownOrRent = ownOrRentFigures(plan, book);
  shown.concentration = concentrationFigures(plan, book);
  shown.returns = returnFigures(plan, book);
  shown.cashChart = cashByYear(plan, book);
  if (!input.run) return shown;
  const auto& result = input.run->result;
  const auto& compiled = *input.run->compiled;
  shown.run = runFigures(result);
  shown.shortfalls = shortfallFigures(compiled, result);
  shown.demand = demandFan(compiled, result, book);
  shown.cashFan = fanOf(compiled, result, Metric::Cash);
  shown.trueUps = histogramOf(result, {Metric::TrueUps, -1, -1}, metricLabel(Metric::TrueUps));
  return shown;
}

Result<void> writeReport(const ReportInput& input, const std::filesystem::path& pdf) {
  const auto& plan = *input.plan;
  OFFTAKE_ASSIGN(const ReportFigures shown, reportFigures(input));
  const std::string hash = plan::hash(plan);
  Document document;
  document.title = toQt(plan.setting().name);
  document.foot = QObject::tr("%1 · plan %2 · %3")
                      .arg(input.date.toString(Qt::ISODate), toQt(hash.substr(0, 12)),
                           input.run ? runFoot(input.run->result) : QObject::tr("the book"));
  const QString scenario = input.scenario.isEmpty()
                               ? QObject::tr("base plan")
                               : QObject::tr("scenario ‘%1’").arg(input.scenario);
  document.blocks.push_back(
      htmlBlock(heading(document.title, 1) +
                paragraph(QObject::tr("Capacity and contract report, %1, %2; amounts in %3.")
                              .arg(scenario, input.date.toString(Qt::ISODate),
                                   toQt(plan.setting().currency))) +
                (plan.setting().notes.empty() ? QString() : paragraph(toQt(plan.setting().notes))) +
                heading(QObject::tr("What is committed")) + figures(shown.contracts) +
                figures(shown.guidance)));
  addBook(document, shown);
  if (input.run) addRun(document, *input.run, shown);
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
