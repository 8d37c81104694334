// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <optional>
#include <vector>

namespace offtake::ledger {

/// Contracts of the book in plan order; 0, outside the contracts, last.
[[nodiscard]] std::vector<Id<plan::Contract>> contractsOf(const Book& book);

/// Cash shown in one month. The last rows have no month: payments that fall beyond the horizon.
struct CashRow {
  std::optional<Month> month;   ///< none: beyond the horizon
  Id<plan::Contract> contract;  ///< 0: outside the contracts
  Money amount;                 ///< positive is paid
  bool operator==(const CashRow&) const = default;
};

/// Cash by month and contract: every month of the horizon, contracts in plan order, zero rows left
/// out; then what lies beyond the horizon, a row for each contract and for 0, zeros included.
[[nodiscard]] std::vector<CashRow> cashByMonth(const plan::Plan& plan, const Book& book);

struct CashYearRow {
  std::optional<int> fiscalYear;  ///< none: beyond the horizon
  Id<plan::Contract> contract;
  Money amount;
  bool operator==(const CashYearRow&) const = default;
};

/// The same sums by fiscal year, named for the calendar year in which it ends.
[[nodiscard]] std::vector<CashYearRow> cashByFiscalYear(const plan::Plan& plan, const Book& book);

/// Fiscal year of a month. @param startMonth 1 ... 12
[[nodiscard]] constexpr int fiscalYear(Month month, int startMonth) {
  return month.year() + (startMonth > 1 && month.month() >= startMonth ? 1 : 0);
}

}  // namespace offtake::ledger
