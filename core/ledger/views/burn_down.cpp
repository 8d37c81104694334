// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/burn_down.h"

#include <algorithm>

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
  for (const ContractMonthRow& row : book.contractMonths) {
    if (row.contract != contract) continue;
    // The first row of a period holds its opening balance; the later ones only add.
    if (row.period != period) before = {};
    total += row.period == 0 ? row.eligible : row.cumulativeEligible - before;
    before = row.cumulativeEligible;
    period = row.period;
    const FloorStep* step = stepAt(view.floors, row.month);
    const int left = step == nullptr ? 0 : step->end - row.month - 1;
    view.points.push_back({row.month, total, atLeastZero(view.commitment - total),
                           row.commitmentLeft, runRate(row.commitmentLeft, left)});
  }
  return view;
}

}  // namespace offtake::ledger
