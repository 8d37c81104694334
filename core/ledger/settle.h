// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <optional>
#include <vector>

namespace offtake::ledger {

/// One month of spend to which a contract's rules are applied, in the contract's currency.
struct SpendRow {
  Month month;
  Money listSpend;
  Money marketplace;
  std::optional<Decimal> unitPrice;           ///< $/unit, for make-up; none: the period's
  std::optional<Decimal> deliveredUnitHours;  ///< weighted by base rate, for commitment relief
  std::optional<Decimal> plannedUnitHours;
  bool operator==(const SpendRow&) const = default;
};

struct SettleResult {
  std::vector<Entry> entries;
  std::vector<WhyInput> inputs;
  std::vector<PeriodRow> periods;
  std::vector<ContractMonthRow> months;
  bool operator==(const SettleResult&) const = default;
};

/// Applies a contract's rules to a table of monthly spend, with no capacity model: the same
/// settlement that the book runs. A month without a row has no spend. Fixed fees, prepayments
/// and opening balances of the contract count; its price factor does not (the spend is as given).
/// The months settled are the contract's whole term, whatever the plan's horizon.
/// @error MissingReference for an unknown contract, BadValue for a month outside the term, given
///        twice, or a negative spend; NotComputed naming the field
[[nodiscard]] Result<SettleResult> settle(const plan::Plan& plan, Id<plan::Contract> contract,
                                          const std::vector<SpendRow>& spend);

}  // namespace offtake::ledger
