// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"

namespace offtake::plan {

/// How a step of an amendment comes into force.
enum class Effect {
  Whole,  ///< by the plan's start: no month needs the old terms
  Label,  ///< a word that nothing is computed with
  Rules,  ///< rules of the contract: from the first period that begins with or after the month
  Price,  ///< rates and the price factor: from the month on
  Later,  ///< a row that begins with or after the month: from its own beginning
  Split,  ///< a running delivery or fee: the old one ends, the new one begins
};

/// How the step takes effect without touching a month before the amendment.
/// @param before  the plan in force until then, to which the step applies
/// @param start   the first month that is computed
/// @error NotComputed naming the row, the field and what to do instead: a period that has begun, a
///        field that holds for the whole term, a delivery that may not have arrived
[[nodiscard]] Result<Effect> effectOf(const Plan& before, const Amendment& amendment,
                                      const Change& step, Month start);

/// The contract that the row belongs to, or 0. @pre the row exists
[[nodiscard]] Id<Contract> contractOf(const Plan& plan, TableId table, std::int64_t row);

}  // namespace offtake::plan
