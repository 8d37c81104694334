// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_state.h"
#include "core/economics/settlement_types.h"

/// Make-up: a true-up banks units at the price paid; later excess over the requirement draws
/// them, oldest first, at the lesser of the price now and the price paid. Amounts are kept at
/// the price paid, so that what is banked is drawn or lapses to the cent.
namespace offtake::economics::detail {

/// What a draw took.
template <class N>
struct MakeUpDraw {
  N spend = N(0);   ///< excess spend that was used, units x price now
  N credit = N(0);  ///< units x min(price now, price paid)
  N lost = N(0);    ///< value at the price paid beyond the credit: the price has fallen
};

/// Draws one vintage with up to `excess` of spend at today's price.
template <class N>
[[nodiscard]] OFFTAKE_HD MakeUpDraw<N> drawVintage(N& value, const N& paid, const N& now,
                                                   const N& excess) {
  using Num = Number<N>;
  const N safePaid = Num::select(N(0) < paid, paid, N(1));
  const N taken = Num::min(value, Num::cents(excess * safePaid / now));
  MakeUpDraw<N> draw;
  draw.spend = Num::min(excess, Num::cents(taken * now / safePaid));
  draw.credit = Num::min(taken, draw.spend);
  draw.lost = taken - draw.credit;
  value = value - taken;
  return draw;
}

/// Empties every vintage at the term's end. @return what lapsed, at price paid
template <class N>
[[nodiscard]] OFFTAKE_HD N lapseAllVintages(Vintages<N>& bank) {
  N lapsed = N(0);
  for (int slot = 0; slot < kMaxVintages; ++slot) {
    lapsed = lapsed + bank.value[slot];
    bank.value[slot] = N(0);
  }
  return lapsed;
}

/// Step 3: draws the bank, lapses the vintage that has had its periods, banks the true-up.
template <Features F, class N>
OFFTAKE_HD void settleMakeUp(const ContractTerms<N>& terms, ContractState<N, F>& state,
                             const MonthSpend<N>& spend, MonthOutcome<N>& out) {
  if constexpr ((F & kMakeUp) != 0) {
    if ((terms.features & kMakeUp) == 0) return;
    PeriodOutcome<N>& p = out.period;
    N now = terms.periods[static_cast<std::uint32_t>(p.index)].unitPrice;
    if (spend.hasUnitPrice) now = spend.unitPrice;
    N excess = Number<N>::max(N(0), p.eligible - p.requirement);
    for (int age = terms.makeUpPeriods; age >= 1; --age) {
      const int slot = (p.index - age + 2 * kMaxVintages) % kMaxVintages;
      const MakeUpDraw<N> draw =
          drawVintage(state.makeUp.value[slot], state.makeUp.price[slot], now, excess);
      excess = excess - draw.spend;
      p.makeUpSpend = p.makeUpSpend + draw.spend;
      p.makeUpDrawn = p.makeUpDrawn + draw.credit;
      p.makeUpLost = p.makeUpLost + draw.lost;
    }
    const int oldest = (p.index - terms.makeUpPeriods + 2 * kMaxVintages) % kMaxVintages;
    out.lapseMakeUp = state.makeUp.value[oldest];
    state.makeUp.value[oldest] = N(0);
    if (terms.onShortfall == OnShortfall::MakeUp) {
      const int slot = p.index % kMaxVintages;
      state.makeUp.value[slot] = p.trueUp;
      state.makeUp.price[slot] = now;
    }
    out.makeUp = N(0) - p.makeUpDrawn;
  }
}

}  // namespace offtake::economics::detail
