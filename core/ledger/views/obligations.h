// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <optional>
#include <vector>

namespace offtake::ledger {

/// What is to be paid to one contract in one fiscal year whatever the usage.
struct ObligationRow {
  int bucket = 1;                 ///< fiscal years 1 ... 5 from the date on; 6: thereafter
  std::optional<int> fiscalYear;  ///< none: thereafter
  Id<plan::Contract> contract;
  Money amount;  ///< reporting currency
  bool operator==(const ObligationRow&) const = default;
};

/// Obligations with the lines that they sum.
struct ObligationLedger {
  std::vector<ObligationRow> rows;
  std::vector<Entry> entries;  ///< from the date on; by contract, then month
  int firstYear = 0;           ///< fiscal year of bucket 1
};
/// As obligations(). @error as computeBook()
[[nodiscard]] Result<ObligationLedger> obligationLedger(const plan::Plan& plan, Month at);
/// The bucket of a line. @param startMonth  of the fiscal year
[[nodiscard]] int bucketOf(const ObligationLedger& ledger, const Entry& entry, int startMonth);

/// Unconditional obligations at the start of a month, over the whole terms, the part beyond the
/// horizon too: floors not yet met or billed (in the last month of their period), fixed fees and
/// reserved capacity (in their months), pools (in their first month), less what is prepaid.
/// Each month is settled by the terms then in force. A termination is taken as not exercised unless
/// it is an amendment's (notice has been given), deliveries as the book has them. Rows by bucket,
/// then contract in plan order; every contract has six.
/// @error as computeBook()
/// @source ASC 440-10-50-4: five years and thereafter, fixed and determinable amounts
[[nodiscard]] Result<std::vector<ObligationRow>> obligations(const plan::Plan& plan, Month at);

}  // namespace offtake::ledger
