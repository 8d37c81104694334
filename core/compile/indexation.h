// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/plan/plan.h"
#include "core/units/exact.h"

namespace offtake::compile {

/// How a rate or fee moves on the anniversaries of its contract's start.
struct IndexTerms {
  plan::Indexation indexation = plan::Indexation::Fixed;
  plan::Escalation escalation = plan::Escalation::Compound;
  Decimal escalator;
  std::optional<Decimal> floor;      ///< cpi: least yearly change
  std::optional<Decimal> cap;        ///< cpi: largest yearly change
};

/// Factors on the base after 0, 1, 2 ... anniversaries, unrounded; a market index is 1 here.
/// compound (1 + e)^k, simple 1 + k·e, cpi the product of the bounded changes of the calendar
/// years in which the anniversaries fall.
/// @param start   of the contract
/// @param years   how many anniversaries
/// @param thing   what the index belongs to, for messages: "rate 3 of contract 'AWS'"
/// @error BadValue naming the calendar year that the CPI table lacks
/// @source model.md section 5
[[nodiscard]] Result<std::vector<Exact>> indexFactors(const IndexTerms& terms, Month start, int years,
                                                      const std::vector<plan::CpiRate>& cpi,
                                                      const std::string& thing);

/// Anniversaries of `start` up to and with this month; 0 before the start.
[[nodiscard]] constexpr int anniversaries(Month start, Month month) {
  return month < start ? 0 : (month - start) / 12;
}

}  // namespace offtake::compile
