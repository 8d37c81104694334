// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/economics/number.h"

/// List rates on a path. Fixed, escalator and CPI rates are compiled month by month; only a
/// market-indexed rate depends on the path.
/// @source model.md section 5
namespace offtake::economics {

/// A month taken into the table's [0, months).
template <class N>
[[nodiscard]] OFFTAKE_HD int withinHorizon(const Inputs<N>& in, int month) {
  const int last = in.months - 1;
  return month < 0 ? 0 : month > last ? last : month;
}

/// List rate of a lot in a calendar month, cents per unit-hour.
/// @param shift  the contract's term shift: escalators follow its anniversaries
/// @param marketFactor  of the path, mean 1; it acts within floor and cap
template <class N>
[[nodiscard]] OFFTAKE_HD N lotRate(const Inputs<N>& in, std::uint32_t lot, int month, int shift,
                                   const N& marketFactor) {
  const LotInputs<N>& inputs = in.lots[lot];
  if (!inputs.market) return in.rate(lot, withinHorizon(in, month - shift));
  N multiple = Number<N>::max(in.rate(lot, withinHorizon(in, month)) * marketFactor, inputs.floor);
  if (inputs.hasCap) multiple = Number<N>::min(multiple, inputs.cap);
  return inputs.baseRate * multiple;
}

}  // namespace offtake::economics
