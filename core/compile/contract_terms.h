// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/exact_number.h"
#include "core/economics/contract_terms.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <vector>

namespace offtake::compile {

/// One contract's terms with the arrays that they look at. Money in cents of the contract's
/// currency, months counted from `zero`.
struct ContractParts {
  economics::ContractTerms<Exact> terms;  ///< its arrays are empty until view()
  std::vector<economics::Period<Exact>> periods;
  std::vector<economics::Tier<Exact>> tiers;
  std::vector<economics::DatedAmount<Exact>> prepayments;
  std::vector<economics::OptionTerms<Exact>> options;
  std::vector<std::int16_t> periodAt;
  std::vector<const plan::Period*> rows;        ///< of each period; nullptr: of an option
  std::vector<int> numbers;                     ///< 1 ... P of each period, in the whole contract
  std::vector<const plan::Option*> optionRows;  ///< in their order

  /// Points the arrays of `terms` at the vectors, which must then stay where they are.
  void view();
};

/// The rules of the contract's row: what holds for each of its periods alike.
void setRules(economics::ContractTerms<Exact>& terms, const plan::Contract& contract);

/// @param zero     the month that is index 0
/// @param opening  whether the opening balances hold at month 0; periods that end by then are then
///                 left out
/// @pre the plan has no errors
[[nodiscard]] ContractParts contractParts(const plan::Plan& plan, const plan::Contract& contract,
                                          Month zero, bool opening);

}  // namespace offtake::compile
