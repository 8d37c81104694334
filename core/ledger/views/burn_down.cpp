// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/burn_down.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace offtake::ledger {
namespace {

Money atLeastZero(Money amount) { return std::max(amount, Money{}); }

/// The period in which a month lies, or nullptr.
const FloorStep* stepAt(const std::vector<FloorStep>& floors, Month month) {
  for (const FloorStep& step : floors)
    if (step.start <= month && month < step.end) return &step;
  return nullptr;
}

/// What is left over the months after this one, rounded up to a cent so that it is enough.
Money runRate(Money left, int months) {
  if (months <= 0) return {};
  return {(left.cents + months - 1) / months};
}

/// The last months of a period at most, of which the run rate is taken.
constexpr int kRunMonths = 3;

/// The day on which `left` is spent at `rate` a month, counted from a month's end.
std::optional<Date> spentOn(Month month, Money left, Money rate) {
  if (left == Money{}) return Date::lastOf(month);
  if (rate.cents <= 0) return std::nullopt;
  const std::int64_t whole = left.cents / rate.cents;
  if (whole > 12 * 1000) return std::nullopt;
  const Month reached = month + static_cast<int>(whole) + 1;
  const Money rest{left.cents % rate.cents};
  if (rest == Money{}) return Date::lastOf(reached - 1);
  // Rounded up: on that day it is all spent.
  const double share = rest.approximate() / rate.approximate();
  const int day =
      std::clamp(static_cast<int>(std::ceil(share * reached.days())), 1, reached.days());
  return Date{Date::firstOf(reached).days + day - 1};
}

/// Average of what counted in the last months of the running period. @param row  its last month
Money runRateOf(std::span<const ContractMonthRow> rows, std::size_t row) {
  Money sum;
  int months = 0;
  for (std::size_t i = row + 1; i-- > 0 && months < kRunMonths; ++months) {
    if (rows[i].contract != rows[row].contract || rows[i].period != rows[row].period) break;
    sum += rows[i].eligible;
  }
  return {sum.cents / std::max(months, 1)};
}

}  // namespace

BurnDown burnDown(const Book& book, Id<plan::Contract> contract) {
  BurnDown view;
  view.contract = contract;
  for (const PeriodRow& row : book.periods) {
    if (row.contract != contract) continue;
    view.commitment += row.requirement;
    view.floors.push_back({row.start, row.end, row.requirement, view.commitment});
  }
  Money total;
  Money before;
  int period = 0;
  for (std::size_t i = 0; i < book.contractMonths.size(); ++i) {
    const ContractMonthRow& row = book.contractMonths[i];
    if (row.contract != contract) continue;
    // The first row of a period holds its opening balance; the later ones only add.
    if (row.period != period) before = {};
    total += row.period == 0 ? row.eligible : row.cumulativeEligible - before;
    before = row.cumulativeEligible;
    period = row.period;
    const FloorStep* step = stepAt(view.floors, row.month);
    const int left = step == nullptr ? 0 : step->end - row.month - 1;
    BurnDownPoint point{row.month, total, atLeastZero(view.commitment - total), row.commitmentLeft,
                        runRate(row.commitmentLeft, left)};
    if (step != nullptr) {
      point.runRate = runRateOf(book.contractMonths, i);
      point.expected = spentOn(row.month, row.commitmentLeft, point.runRate);
    }
    view.points.push_back(point);
  }
  return view;
}

}  // namespace offtake::ledger
