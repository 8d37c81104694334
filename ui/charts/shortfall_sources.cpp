// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_explain.h"
#include "core/ledger/views/burn_down.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/charts/chart_sources.h"

#include <QObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace offtake::ui {
namespace {

using simulation::Metric;

constexpr double kCents = 0.01;

/// What is due at the end of the period in which the month lies, or of the one before it.
Money dueAt(const std::vector<ledger::FloorStep>& floors, Month month) {
  Money due;
  for (const auto& step : floors)
    if (step.start <= month) due = step.cumulative;
  return due;
}

std::vector<Milestone> milestonesOf(const ledger::Book& book, const ledger::BurnDown& view) {
  std::vector<Milestone> all;
  const Month first = view.points.front().month;
  for (const auto& step : view.floors) {
    const int point = step.end - first - 1;
    if (point < 0 || point >= int(view.points.size())) continue;
    const auto row = std::ranges::find_if(book.periods, [&](const ledger::PeriodRow& period) {
      return period.contract == view.contract && period.end == step.end;
    });
    all.push_back({std::size_t(point), step.cumulative.approximate(),
                   row == book.periods.end() ? 0 : row->shortfall.approximate()});
  }
  return all;
}

}  // namespace

BurnDownData burnDownOf(const plan::Plan& plan, const ledger::Book& book,
                        Id<plan::Contract> contract) {
  BurnDownData data;
  const auto view = ledger::burnDown(book, contract);
  if (view.points.empty()) return data;
  data.firstMonth = view.points.front().month.index;
  data.milestones = milestonesOf(book, view);
  if (const auto closed = plan.setting().closedThrough)
    data.actuals = std::size_t(std::max(0, *closed - view.points.front().month + 1));
  double largest = 0;
  for (const auto& point : view.points) {
    Money floor;
    for (const auto& step : view.floors)
      if (step.end <= point.month + 1) floor = step.cumulative;
    data.floors.push_back(floor.approximate());
    data.due.push_back(dueAt(view.floors, point.month).approximate());
    data.eligible.push_back(point.eligible.approximate());
    data.keys.push_back("burn_down/" + std::to_string(contract.value) + "/" + point.month.text() +
                        "/");
    largest = std::max({largest, data.due.back(), data.eligible.back()});
  }
  const double scale = scaleFor(largest);
  data.head = {QObject::tr("Burn-down: %1").arg(toQt(plan::find(plan.contracts, contract)->name)),
               dollarUnit(scale), scale, QObject::tr("the book"),
               plan.setting().fiscalYearStartMonth};
  return data;
}

void addRun(BurnDownData& data, const compile::Compiled& compiled,
            const simulation::RunResult& result, Id<plan::Contract> contract) {
  const auto at =
      std::ranges::find(compiled.contracts, contract, [](const auto& ref) { return ref.id; });
  if (at == compiled.contracts.end()) return;
  const auto series =
      result.statistics->series(Metric::CommitmentLeft, int(at - compiled.contracts.begin()));
  std::vector<double> left[3];
  std::vector<std::string> keys;
  for (const auto& figure : series) {
    const int point = compiled.start.index + figure.key.index - data.firstMonth;
    if (point < 0 || std::size_t(point) >= data.eligible.size()) continue;
    if (std::size_t(point) != keys.size() || !figure.hasQuantiles) return;
    left[0].push_back(kCents * figure.quantile[simulation::kP10]);
    left[1].push_back(kCents * figure.quantile[simulation::kP50]);
    left[2].push_back(kCents * figure.quantile[simulation::kP90]);
    const std::string key = exchange::runKey(figure.key, exchange::Statistic::Mean);
    keys.push_back(key.substr(0, key.rfind('/') + 1));
  }
  if (keys.size() != data.eligible.size()) return;
  data.left10 = std::move(left[0]);
  data.left50 = std::move(left[1]);
  data.left90 = std::move(left[2]);
  data.leftKeys = std::move(keys);
  data.head.foot = QObject::tr("the book; counted: %1").arg(runFoot(result));
}

HeatMapData shortfallHeat(const compile::Compiled& compiled, const simulation::RunResult& result) {
  HeatMapData data;
  data.head = {QObject::tr("P(shortfall)"), QObject::tr("share of paths"), 1, runFoot(result)};
  int periods = 0;
  for (int c = 0; c < int(compiled.contracts.size()); ++c)
    for (const auto& chance : result.statistics->series(Metric::ShortfallHappens, c))
      periods = std::max(periods, chance.key.index + 1);
  for (int p = 1; p <= periods; ++p) data.columns << QString::number(p);
  for (int c = 0; c < int(compiled.contracts.size()); ++c) {
    const auto chances = result.statistics->series(Metric::ShortfallHappens, c);
    if (chances.empty()) continue;
    data.rows << toQt(compiled.contracts[std::size_t(c)].name);
    auto& values =
        data.values.emplace_back(std::size_t(periods), std::numeric_limits<double>::quiet_NaN());
    auto& keys = data.keys.emplace_back(std::size_t(periods));
    for (const auto& chance : chances) {
      values[std::size_t(chance.key.index)] = chance.mean;
      keys[std::size_t(chance.key.index)] = exchange::runKey(chance.key, exchange::Statistic::Mean);
    }
  }
  return data;
}

}  // namespace offtake::ui
