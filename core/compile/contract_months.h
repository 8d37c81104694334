// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/units/exact.h"

#include <optional>
#include <span>
#include <vector>

/// What a contract bills in its months apart from metred use, in cents of its own currency.
namespace offtake::compile {

/// Fixed fees and, for owned capacity, capex over its life and staff: whole cents a month.
struct FeeMonths {
  std::vector<Exact> counting;
  std::vector<Exact> other;  ///< fees that do not count toward the commitment
};

/// Fees of `count` months from `first`. A monthly fee has the calendar month as its period, a
/// quarterly one the calendar quarter, billed in its last month within the fee's span (invoiced in
/// advance: its first). Part periods are prorated; the index is that of the month billed.
/// @error BadValue for a market index, or a cpi index without a table, naming fee and contract
[[nodiscard]] Result<FeeMonths> feeMonths(const plan::Plan& plan, const plan::Contract& contract,
                                          std::span<const plan::FixedFee* const> fees, Month first,
                                          int count);

/// Adds capex over its life and staff of owned capacity to the counting fees.
void addOwnedCosts(FeeMonths& months, const plan::Contract& contract, Month first);

/// Entered spend: a period's spread evenly over its months, plus what is entered by month.
struct SpendMonths {
  std::vector<Exact> list;
  std::vector<Exact> marketplace;
  std::vector<bool> given;  ///< a closed month with a row: the row is its spend, and nothing else
};

[[nodiscard]] SpendMonths spendMonths(std::span<const plan::Period* const> periods,
                                      std::span<const plan::Spend* const> rows,
                                      std::optional<Month> closedThrough, Month first, int count);

}  // namespace offtake::compile
