// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/run_tables.h"

#include "core/exchange/run_explain.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/charts/chart_sources.h"

#include <QObject>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

using exchange::runKey;
using exchange::Statistic;
using simulation::Figure;
using simulation::Metric;

constexpr Metric kShown[]{Metric::Npv,         Metric::EconomicCost, Metric::TrueUps,
                          Metric::CostPerHour, Metric::UnmetHours,   Metric::PeakMegawatts,
                          Metric::HhiSpend,    Metric::HhiCapacity};

/// Cents are shown as dollars.
double dollarsOf(Metric metric) {
  const auto unit = simulation::infoOf(metric).unit;
  return unit == simulation::Unit::Cents || unit == simulation::Unit::CentsPerH100eHour ? 0.01 : 1;
}

std::vector<std::string> meanKeys(const Figure& figure) {
  return {runKey(figure.key, Statistic::Mean), runKey(figure.key, Statistic::Error)};
}

}  // namespace

std::span<const Metric> pathFigures() { return kShown; }

FigureTable runFigures(const simulation::RunResult& result) {
  FigureTable table;
  table.columns = {{QObject::tr("Figure")},
                   {QObject::tr("Unit")},
                   {QObject::tr("Mean ± s.e."), true},
                   {QObject::tr("Std. dev."), true},
                   {QStringLiteral("P5"), true},
                   {QStringLiteral("P50"), true},
                   {QStringLiteral("P95"), true},
                   {QStringLiteral("CVaR95"), true}};
  for (const auto metric : kShown) {
    const auto* figure = result.statistics->find({metric, -1, -1});
    if (figure == nullptr) continue;
    const double dollars = dollarsOf(metric);
    const ChartHead head =
        headOf(metric, std::max(std::abs(figure->minimum), std::abs(figure->maximum)) * dollars);
    const auto quantile = [&](std::size_t i, Statistic statistic) {
      return scaled(figure->quantile[i] * dollars, runKey(figure->key, statistic), head.scale,
                    formFor(figure->quantileError[i] * dollars, head.scale));
    };
    // Of a normal figure's deviation; good enough to say how many digits stand.
    const double deviationError = figure->error / std::sqrt(2.0) * dollars;
    const double tailError = figure->quantileError[simulation::kP95] * dollars;
    table.rows << QList<Cell>{
        word(metricLabel(metric)),
        word(simulation::infoOf(metric).unit == simulation::Unit::Share ? QObject::tr("share of 1")
                                                                        : head.unit.trimmed()),
        uncertain(figure->mean * dollars, figure->error * dollars, meanKeys(*figure), head.scale),
        scaled(figure->deviation * dollars, runKey(figure->key, Statistic::Deviation), head.scale,
               formFor(deviationError, head.scale)),
        quantile(simulation::kP5, Statistic::P5),
        quantile(simulation::kP50, Statistic::P50),
        quantile(simulation::kP95, Statistic::P95),
        figure->cvar95 ? scaled(*figure->cvar95 * dollars, runKey(figure->key, Statistic::Cvar),
                                head.scale, formFor(tailError, head.scale))
                       : word(noneText())};
  }
  return table;
}

FigureTable shortfallFigures(const compile::Compiled& compiled,
                             const simulation::RunResult& result) {
  constexpr double kMillions = 1e6;
  FigureTable table;
  table.columns = {{QObject::tr("Contract")},
                   {QObject::tr("Period")},
                   {QObject::tr("P(shortfall)"), true},
                   {QObject::tr("Mean shortfall, $ M"), true},
                   {QObject::tr("P95, $ M"), true}};
  for (int c = 0; c < int(compiled.contracts.size()); ++c)
    for (const auto& chance : result.statistics->series(Metric::ShortfallHappens, c)) {
      const auto* size = result.statistics->find({Metric::Shortfall, c, chance.key.index});
      if (chance.mean == 0 || size == nullptr) continue;
      table.rows << QList<Cell>{
          word(toQt(compiled.contracts[std::size_t(c)].name)),
          word(QString::number(chance.key.index + 1)),
          uncertain(chance.mean, chance.error, meanKeys(chance), 1, Form::PercentWithError),
          uncertain(size->mean / 100, size->error / 100, meanKeys(*size), kMillions),
          scaled(size->quantile[simulation::kP95] / 100, runKey(size->key, Statistic::P95),
                 kMillions, Form::ScaledWhole)};
    }
  if (table.rows.isEmpty()) table.note = QObject::tr("No path falls short of any requirement.");
  return table;
}

FigureTable shortfallMap(const compile::Compiled& compiled, const simulation::RunResult& result) {
  FigureTable table;
  int periods = 0;
  for (int c = 0; c < int(compiled.contracts.size()); ++c)
    for (const auto& chance : result.statistics->series(Metric::ShortfallHappens, c))
      periods = std::max(periods, chance.key.index + 1);
  table.columns.append({QObject::tr("P(shortfall) in period"), false});
  for (int p = 0; p < periods; ++p) table.columns.append({QString::number(p + 1), true});
  for (int c = 0; c < int(compiled.contracts.size()); ++c) {
    const auto chances = result.statistics->series(Metric::ShortfallHappens, c);
    if (chances.empty()) continue;
    QList<Cell> cells{word(toQt(compiled.contracts[std::size_t(c)].name))};
    for (int p = 0; p < periods; ++p) cells << word(QString());
    for (const auto& chance : chances) {
      Cell& cell = cells[chance.key.index + 1];
      cell = number(Decimal::of(std::llround(chance.mean * 1e6), 6),
                    runKey(chance.key, Statistic::Mean), Form::Percent);
      cell.heat = chance.mean;
    }
    table.rows << cells;
  }
  table.note =
      QObject::tr("%1. The stronger the tint, the likelier the shortfall.").arg(runFoot(result));
  return table;
}

}  // namespace offtake::ui
