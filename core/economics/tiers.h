// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_terms.h"

/// Volume tiers on cumulative list spend; bounds are [lower, upper). Below the first step list
/// is paid. Steps are uniform over paths, spend is not.
namespace offtake::economics {

/// Multiplier of the step that cumulative list spend S has reached.
template <class N>
[[nodiscard]] OFFTAKE_HD N tierMultiplierAt(const Array<Tier<N>>& tiers, TierRange range,
                                            const N& spend) {
  N multiplier = N(1);
  for (std::uint32_t i = range.first; i < range.first + range.count; ++i)
    multiplier = Number<N>::select(spend < tiers[i].lower, multiplier, tiers[i].multiplier);
  return multiplier;
}

/// N(S): the net cost of cumulative list spend S, unrounded.
template <class N>
[[nodiscard]] OFFTAKE_HD N netCost(const Array<Tier<N>>& tiers, TierRange range, TierKind kind,
                                   const N& spend) {
  if (kind == TierKind::AllUnits) return spend * tierMultiplierAt(tiers, range, spend);
  if (range.count == 0) return spend;
  const std::uint32_t last = range.first + range.count - 1;
  N cost = Number<N>::min(spend, tiers[range.first].lower);
  for (std::uint32_t i = range.first; i <= last; ++i) {
    N upper = spend;
    if (i < last) upper = Number<N>::min(spend, tiers[i + 1].lower);
    const N slice = Number<N>::max(N(0), upper - tiers[i].lower);
    cost = cost + slice * tiers[i].multiplier;
  }
  return cost;
}

/// N(S + amount) - N(S), unrounded; negative where all_units reprices what went before.
/// @note A flat discount needs no difference of large sums, which a float would blur.
template <class N>
[[nodiscard]] OFFTAKE_HD N netOfNext(const Array<Tier<N>>& tiers, TierRange range, TierKind kind,
                                     const N& spend, const N& amount) {
  if (range.count == 0) return amount;
  if (range.count == 1 && !Number<N>::holds(N(0) < tiers[range.first].lower))
    return amount * tiers[range.first].multiplier;
  return netCost(tiers, range, kind, spend + amount) - netCost(tiers, range, kind, spend);
}

}  // namespace offtake::economics
