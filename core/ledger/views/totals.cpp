// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/totals.h"

#include "core/ledger/views/cash.h"

#include <map>

namespace offtake::ledger {

Money KindTotals::payable() const {
  Money sum;
  for (int k = 0; k < kLedgerKinds; ++k)
    if (isCash(static_cast<LedgerKind>(k))) sum += amounts[static_cast<std::size_t>(k)];
  return sum;
}

std::vector<MonthTotals> totalsByMonth(const Book& book) {
  std::vector<MonthTotals> rows;
  for (const Entry& entry : book.entries) {
    if (rows.empty() || rows.back().month != entry.month || rows.back().contract != entry.contract)
      rows.push_back({entry.month, entry.contract, {}});
    rows.back().totals.amounts[static_cast<std::size_t>(entry.kind)] += entry.amount;
  }
  return rows;
}

std::vector<YearTotals> totalsByFiscalYear(const plan::Plan& plan, const Book& book) {
  const int startMonth = plan.setting().fiscalYearStartMonth;
  std::vector<YearTotals> rows;
  std::map<std::pair<int, std::int64_t>, std::size_t> places;
  for (const Entry& entry : book.entries) {
    const int year = fiscalYear(entry.month, startMonth);
    const auto [place, added] = places.try_emplace({year, entry.contract.value}, rows.size());
    if (added) rows.push_back({year, entry.contract, {}});
    rows[place->second].totals.amounts[static_cast<std::size_t>(entry.kind)] += entry.amount;
  }
  return rows;
}

KindTotals totalsOf(const Book& book, std::optional<Id<plan::Contract>> contract) {
  KindTotals totals;
  for (const Entry& entry : book.entries)
    if (!contract || entry.contract == *contract)
      totals.amounts[static_cast<std::size_t>(entry.kind)] += entry.amount;
  return totals;
}

}  // namespace offtake::ledger
