// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/array.h"
#include "core/economics/number.h"

/// What an index multiplies a base price by after whole years. Prices are escalated from the
/// unrounded base and rounded after.
namespace offtake::economics {

/// Anniversaries of `start` that have passed by `month`, both month indices.
[[nodiscard]] OFFTAKE_HD constexpr int anniversaries(int start, int month) {
  return month <= start ? 0 : (month - start) / 12;
}

/// (1 + e)^years. @param years  >= 0
template <class N>
[[nodiscard]] OFFTAKE_HD N compoundFactor(const N& escalator, int years) {
  N factor = N(1);
  for (int y = 0; y < years; ++y) factor = factor * (N(1) + escalator);
  return factor;
}

/// 1 + e years. @param years  >= 0
template <class N>
[[nodiscard]] OFFTAKE_HD N simpleFactor(const N& escalator, int years) {
  return N(1) + escalator * N(years);
}

/// Yearly changes and what bounds them.
template <class N>
struct CpiTerms {
  Array<N> changes;  ///< of each year in turn, 0.047 for 4.7 %; the last goes on, none is 0
  bool hasFloor = false;
  bool hasCap = false;
  N floor = N(0);
  N cap = N(0);
};

/// The product over the years of 1 + change, each change within floor and cap. Where they
/// contradict each other the cap holds.
template <class N>
[[nodiscard]] OFFTAKE_HD N cpiFactor(const CpiTerms<N>& cpi, int years) {
  using Num = Number<N>;
  N factor = N(1);
  for (int y = 0; y < years; ++y) {
    N change = N(0);
    if (!cpi.changes.empty()) {
      const auto last = cpi.changes.size - 1;
      const auto place = static_cast<std::uint32_t>(y);
      change = cpi.changes[place < last ? place : last];
    }
    if (cpi.hasFloor) change = Num::max(change, cpi.floor);
    if (cpi.hasCap) change = Num::min(change, cpi.cap);
    factor = factor * (N(1) + change);
  }
  return factor;
}

/// An amount after escalation, [cents], rounded where the number is exact.
template <class N>
[[nodiscard]] OFFTAKE_HD N escalated(const N& base, const N& factor) {
  return Number<N>::cents(base * factor);
}

}  // namespace offtake::economics
