// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <array>
#include <optional>
#include <vector>

namespace offtake::ledger {

/// Sums of entries by kind.
struct KindTotals {
  std::array<Money, kLedgerKinds> amounts{};
  [[nodiscard]] Money operator[](LedgerKind kind) const {
    return amounts[static_cast<std::size_t>(kind)];
  }
  /// All kinds that move cash.
  [[nodiscard]] Money payable() const;
  bool operator==(const KindTotals&) const = default;
};

struct MonthTotals {
  Month month;
  Id<plan::Contract> contract;  ///< 0: outside the contracts
  KindTotals totals;
  bool operator==(const MonthTotals&) const = default;
};

/// Entries by month and contract, in the order of the ledger; months without entries left out.
[[nodiscard]] std::vector<MonthTotals> totalsByMonth(const Book& book);

struct YearTotals {
  int fiscalYear = 0;
  Id<plan::Contract> contract;
  KindTotals totals;
  bool operator==(const YearTotals&) const = default;
};

/// Entries by the fiscal year of the month in which they were made, and contract.
[[nodiscard]] std::vector<YearTotals> totalsByFiscalYear(const plan::Plan& plan, const Book& book);

/// All entries of one contract, or of every line when none is given.
[[nodiscard]] KindTotals totalsOf(const Book& book,
                                  std::optional<Id<plan::Contract>> contract = std::nullopt);

}  // namespace offtake::ledger
