// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_state.h"

/// Balances in lots that expire: fee credit and true-up prepayment. Which lots exist and when
/// they expire is the same on every path; only the amounts differ.
namespace offtake::economics::detail {

/// A lot without an end of its own: it lapses with the term.
inline constexpr int kNoExpiry = 1 << 28;

/// Adds the lot of a period. Without expiry all lots are one. Where a ninth lot would be needed
/// the oldest joins the one that expires next (the plan's check refuses such terms).
template <class N>
OFFTAKE_HD void addLot(Lots<N>& lots, int period, const N& amount, int lastMonth) {
  if (lastMonth >= kNoExpiry) {
    lots.amount[0] = lots.amount[0] + amount;
    lots.lastMonth[0] = lastMonth;
    return;
  }
  const int slot = (period + kMaxCreditLots) % kMaxCreditLots;
  const int next = (slot + 1) % kMaxCreditLots;
  lots.amount[next] = lots.amount[next] + lots.amount[slot];
  lots.amount[slot] = amount;
  lots.lastMonth[slot] = lastMonth;
}

/// Draws up to `wanted`, earliest expiry first.
/// @param nextPeriod  index of the period that gets the next lot; its slot holds the oldest
/// @return what was drawn
template <class N>
[[nodiscard]] OFFTAKE_HD N drawLots(Lots<N>& lots, int nextPeriod, const N& wanted) {
  N left = wanted;
  for (int k = 0; k < kMaxCreditLots; ++k) {
    const int slot = (nextPeriod + k + kMaxCreditLots) % kMaxCreditLots;
    const N drawn = Number<N>::min(left, lots.amount[slot]);
    lots.amount[slot] = lots.amount[slot] - drawn;
    left = left - drawn;
  }
  return wanted - left;
}

/// Empties the lots whose last month this is, all of them at the term's end.
/// @return what lapsed
template <class N>
[[nodiscard]] OFFTAKE_HD N lapseLots(Lots<N>& lots, int localMonth, bool termEnds) {
  N lapsed = N(0);
  for (int slot = 0; slot < kMaxCreditLots; ++slot) {
    if (!termEnds && lots.lastMonth[slot] > localMonth) continue;
    lapsed = lapsed + lots.amount[slot];
    lots.amount[slot] = N(0);
  }
  return lapsed;
}

template <class N>
[[nodiscard]] OFFTAKE_HD N balanceOf(const Lots<N>& lots) {
  N sum = N(0);
  for (int slot = 0; slot < kMaxCreditLots; ++slot) sum = sum + lots.amount[slot];
  return sum;
}

}  // namespace offtake::economics::detail
