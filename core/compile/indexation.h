// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/units/exact.h"

#include <optional>
#include <string>
#include <vector>

namespace offtake::compile {

/// How a rate or fee moves on the anniversaries of its contract's start.
struct IndexTerms {
  plan::Indexation indexation = plan::Indexation::Fixed;
  plan::Escalation escalation = plan::Escalation::Compound;
  Decimal escalator;
  std::optional<Decimal> floor;  ///< cpi: least yearly change
  std::optional<Decimal> cap;    ///< cpi: largest yearly change
};

/// The index of a Rate or a FixedFee.
template <class Row>
[[nodiscard]] IndexTerms indexTermsOf(const Row& row) {
  return {row.indexation, row.escalation, row.escalator, row.floor, row.cap};
}

/// Factors on the base after 0, 1, 2 ... `years` anniversaries, unrounded; 1 for fixed and market.
/// cpi takes the change of the calendar year in which an anniversary falls; for a year that the
/// table lacks, that of the last one before it (of the first one, before all).
/// @param thing   what the index belongs to, for messages: "rate 3 of contract 'AWS'"
/// @error BadValue when a cpi index meets an empty table
/// @source model.md section 5
[[nodiscard]] Result<std::vector<Exact>> indexFactors(const IndexTerms& terms, Month start,
                                                      int years,
                                                      const std::vector<plan::CpiRate>& cpi,
                                                      const std::string& thing);

}  // namespace offtake::compile
