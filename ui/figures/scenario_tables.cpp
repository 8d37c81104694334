// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/scenario_tables.h"

#include "core/exchange/run_explain.h"
#include "core/ledger/views/register.h"
#include "core/plan/scenario.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_sources.h"
#include "ui/models/rows_model.h"

#include <QObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace offtake::ui {
namespace {

using simulation::Metric;
using simulation::PairedFigure;

constexpr std::array kMarks{ProviderMark::Circle,   ProviderMark::Square, ProviderMark::Diamond,
                            ProviderMark::Triangle, ProviderMark::Star,   ProviderMark::Pentagon};
constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

/// A figure of a run: its mean or one of its quantiles.
struct Compared {
  Metric metric;
  int quantile;  ///< index in kQuantiles; -1: the mean
};
constexpr Compared kCompared[]{{Metric::Npv, -1},          {Metric::Npv, simulation::kP5},
                               {Metric::EconomicCost, -1}, {Metric::EconomicCost, simulation::kP95},
                               {Metric::TrueUps, -1},      {Metric::TrueUps, simulation::kP95},
                               {Metric::UnmetHours, -1}};

double dollarsOf(Metric metric) {
  return simulation::infoOf(metric).unit == simulation::Unit::Cents ? 0.01 : 1;
}

const simulation::Figure& figureOf(const ScenarioRun& run, Metric metric) {
  return *run.run->result.statistics->find({metric, -1, -1});
}

/// Of the value, and of its error where that has an explanation of its own.
std::vector<std::string> keysOf(const std::string& head, const Compared& what) {
  const simulation::FigureKey key{what.metric, -1, -1};
  using exchange::Statistic;
  if (what.quantile < 0)
    return {head + exchange::runKey(key, Statistic::Mean),
            head + exchange::runKey(key, Statistic::Error)};
  return {head + exchange::runKey(key, static_cast<Statistic>(int(Statistic::P1) + what.quantile))};
}

PairedFigure valueOf(const ScenarioRun& run, const Compared& what) {
  const auto& figure = figureOf(run, what.metric);
  if (what.quantile < 0) return {figure.mean, figure.error};
  const auto at = std::size_t(what.quantile);
  return {figure.quantile[at], figure.quantileError[at]};
}

bool isPaired(const ScenarioRun& a, const ScenarioRun& b) {
  return a.values->paths == b.values->paths && a.run->result.seed == b.run->result.seed;
}

PairedFigure differenceOf(const ScenarioRun& from, const ScenarioRun& to, const Compared& what) {
  if (isPaired(from, to)) {
    const auto a = from.values->of(what.metric), b = to.values->of(what.metric);
    return what.quantile < 0 ? simulation::pairedMean(a, b)
                             : simulation::pairedQuantile(
                                   a, b, simulation::kQuantiles[std::size_t(what.quantile)]);
  }
  const auto a = valueOf(from, what), b = valueOf(to, what);
  return {b.value - a.value, std::hypot(a.error, b.error)};
}

QString labelOf(const Compared& what) {
  if (what.quantile < 0) return QObject::tr("%1, expected").arg(metricLabel(what.metric));
  return QObject::tr("%1, P%2")
      .arg(metricLabel(what.metric))
      .arg(qRound(100 * simulation::kQuantiles[std::size_t(what.quantile)]));
}

QString signedText(double value, const QString& text) {
  return value > 0 ? QStringLiteral("+") + text : text;
}

Cell differenceCell(const PairedFigure& difference, double factor) {
  const double value = difference.value * factor, error = difference.error * factor;
  if (value == 0 && error == 0) return word(QStringLiteral("0"));
  return word(signedText(value, withError(value, error)));
}

Cell moneyDifference(Money from, Money to) {
  const Money apart = to - from;
  if (apart.cents == 0) return word(QStringLiteral("0"));
  return word(signedText(double(apart.cents), compactMoney(apart)));
}

plan::Value valueAt(const plan::FieldValues& values, std::size_t field) {
  const auto at = std::ranges::find(values, field, &std::pair<std::size_t, plan::Value>::first);
  return at == values.end() ? plan::Value() : at->second;
}

void addTerms(FigureTable& table, const plan::Plan& base, const plan::Plan& after,
              const plan::Change& change) {
  const auto& described = plan::table(change.table);
  const bool comes = !change.before, goes = !change.after;
  const QString row = rowWords(comes ? after : base, change.table, change.row);
  if (goes) {
    table.rows << QList<Cell>{word(row), word(QObject::tr("the whole row")),
                              word(QObject::tr("is there")), word(QObject::tr("is removed"))};
    return;
  }
  for (const auto& [index, value] : *change.after) {
    const auto& field = described.fields[index];
    if (field.name == "driver_key" || (comes && plan::isNone(value))) continue;
    const QString unit = planWord(field.unit);
    const QString label = unit.isEmpty()
                              ? planWord(field.label)
                              : QStringLiteral("%1, %2").arg(planWord(field.label), unit);
    table.rows << QList<Cell>{
        word(comes ? QObject::tr("new: %1").arg(row) : row), word(label),
        word(comes ? noneText() : displayText(base, field, valueAt(*change.before, index))),
        word(displayText(after, field, value))};
  }
}

}  // namespace

QString nameOf(const ScenarioRun& run) {
  return run.scenario ? toQt(run.name) : QObject::tr("Base plan");
}

std::string comparedKey(const ScenarioRun& run,
                        const std::vector<std::shared_ptr<const ScenarioRun>>& runs) {
  if (std::ranges::none_of(runs, [&](const auto& one) { return one.get() == &run; }))
    return "locked";
  return std::to_string(run.scenario ? run.scenario->value : 0);
}

FigureTable scenarioTerms(const plan::Plan& base, Id<plan::Scenario> scenario) {
  FigureTable table;
  table.columns = {{QObject::tr("Row")},
                   {QObject::tr("Term", "what of the row is changed")},
                   {QObject::tr("Base plan")},
                   {toQt(plan::find(base.scenarios, scenario)->name)}};
  const auto shown = plan::materialise(base, scenario);
  for (const auto& change : plan::diff(base, shown.plan)) addTerms(table, base, shown.plan, change);
  for (const auto& problem : shown.problems)
    table.rows << QList<Cell>{word(QObject::tr("▲ skipped")), word(toQt(problem.message())),
                              word(noneText()), word(noneText())};
  if (table.rows.isEmpty())
    table.note = QObject::tr(
        "Changes nothing yet: choose it at the top right, then edit; what you "
        "edit goes into the scenario.");
  return table;
}

FigureTable scenarioFigures(const ScenarioRun& baseline,
                            const std::vector<std::shared_ptr<const ScenarioRun>>& runs) {
  FigureTable table;
  table.columns = {{QObject::tr("Figure")}, {QObject::tr("Unit")}, {nameOf(baseline), true}};
  std::vector<const ScenarioRun*> others;
  for (const auto& run : runs)
    if (run->scenario != baseline.scenario) others.push_back(run.get());
  bool paired = true;
  for (const auto* run : others) {
    table.columns << FigureColumn{nameOf(*run), true}
                  << FigureColumn{QObject::tr("difference"), true};
    paired = paired && isPaired(baseline, *run);
  }
  const auto head = [&](const ScenarioRun& run) {
    return "scenario/" + comparedKey(run, runs) + "/";
  };
  const auto exact = [&](const QString& name, const std::string& key, const auto& amount) {
    const auto cell = [&](const ScenarioRun& run) { return money(amount(run), head(run) + key); };
    QList<Cell> row{word(name), word(QStringLiteral("$")), cell(baseline)};
    for (const auto* run : others)
      row << cell(*run) << moneyDifference(amount(baseline), amount(*run));
    table.rows << row;
  };
  exact(QObject::tr("Commitments counted"), "register/counted",
        [](const ScenarioRun& run) { return ledger::contractRegister(*run.run->plan).counted; });
  exact(QObject::tr("Shortfall paid, in the book"), "sum/true_ups/all/all",
        [](const ScenarioRun& run) { return run.book->figures.trueUps; });
  exact(QObject::tr("NPV of cash, in the book"), "figure/npv",
        [](const ScenarioRun& run) { return run.book->figures.npv; });
  for (const auto& what : kCompared) {
    double largest = 0;
    for (const auto& run : runs) largest = std::max(largest, std::abs(valueOf(*run, what).value));
    largest = std::max(largest, std::abs(valueOf(baseline, what).value));
    const ChartHead axis = headOf(what.metric, largest * dollarsOf(what.metric));
    const double factor = dollarsOf(what.metric) / axis.scale;
    const auto cell = [&](const ScenarioRun& run) {
      const auto figure = valueOf(run, what);
      Cell shown = word(withError(figure.value * factor, figure.error * factor));
      shown.keys = keysOf(head(run), what);
      return shown;
    };
    QList<Cell> row{word(labelOf(what)), word(axis.unit.trimmed()), cell(baseline)};
    for (const auto* run : others)
      row << cell(*run) << differenceCell(differenceOf(baseline, *run, what), factor);
    table.rows << row;
  }
  table.note = QObject::tr("%1. ± is one standard error. Differences are %2.")
                   .arg(runFoot(baseline.run->result),
                        paired ? QObject::tr("taken path by path: both plans on the same paths")
                               : QObject::tr("of independent runs, since paths or seed differ"));
  return table;
}

LinesData scenarioOverlay(const ScenarioRun& baseline,
                          const std::vector<std::shared_ptr<const ScenarioRun>>& runs,
                          Metric metric) {
  const FanData base = fanOf(*baseline.run->compiled, baseline.run->result, metric);
  LinesData data;
  data.head = base.head;
  data.head.title = QObject::tr("%1: medians of the scenarios").arg(metricLabel(metric));
  data.head.foot = QObject::tr("Band: %1, P5–P95; %2").arg(nameOf(baseline), base.head.foot);
  data.firstMonth = base.firstMonth;
  data.months = int(base.p50.size());
  ChartBand band{QObject::tr("%1, P5–P95").arg(nameOf(baseline)),
                 QStringLiteral("accent"),
                 40,
                 false,
                 {},
                 base.p5,
                 base.p95,
                 {},
                 {}};
  const std::string head = "scenario/" + comparedKey(baseline, runs) + "/";
  for (std::size_t t = 0; t < base.p50.size(); ++t) {
    band.x.push_back(double(t));
    band.lowKeys.push_back(head + base.keys[t] + "p5");
    band.highKeys.push_back(head + base.keys[t] + "p95");
  }
  data.bands.push_back(std::move(band));
  const auto add = [&](const ScenarioRun& run, const FanData& fan, bool isBase) {
    ChartLine line;
    line.name = nameOf(run);
    const auto place = data.lines.size();
    if (isBase) line.token = QStringLiteral("accent");
    else line.color = Theme::providerColor({}, {}, int(place) - 1);
    line.width = isBase ? 2.5 : 1.8;
    line.style = kStyles[place % kStyles.size()];
    if (place < kMarks.size()) line.mark = kMarks[place];  // the others are told by their dashes
    for (std::size_t t = 0; t < fan.p50.size(); ++t) {
      const int at = fan.firstMonth + int(t) - base.firstMonth;
      if (at < 0 || at >= data.months) continue;
      line.points.push_back({double(at), fan.p50[t]});
      line.keys.push_back("scenario/" + comparedKey(run, runs) + "/" + fan.keys[t] + "p50");
    }
    data.lines.push_back(std::move(line));
  };
  add(baseline, base, true);
  for (const auto& run : runs)
    if (run->scenario != baseline.scenario)
      add(*run, fanOf(*run->run->compiled, run->run->result, metric), false);
  return data;
}

}  // namespace offtake::ui
