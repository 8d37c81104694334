// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_periods.h"
#include "core/economics/lots.h"

/// Where opening balances lie in the state.
namespace offtake::economics::detail {

/// Commitments that a prepayment is shared over: of the periods not ended, less what of the
/// running one is already met.
template <class N>
[[nodiscard]] OFFTAKE_HD N openCommitments(const ContractTerms<N>& terms, int firstMonth) {
  N sum = N(0);
  for (const Period<N>& period : terms.periods)
    if (period.end > firstMonth && period.option < 0) sum = sum + period.commitment;
  return Number<N>::max(N(0), sum - terms.opening.eligible);
}

/// Where in the state the opening balances lie that are not mere sums. Prepayments dated before
/// month 0 (at signing, say) are in the balance when the first month is settled.
template <Features F, class N>
OFFTAKE_HD void openBalances(const ContractTerms<N>& terms, ContractState<N, F>& state,
                             int firstMonth) {
  const int before = state.nextPeriod - 1;
  if constexpr ((F & kCredit) != 0)
    addLot(state.credit, before, terms.opening.credit,
           terms.creditExpires ? firstMonth - 1 + terms.creditMonths : kNoExpiry);
  if constexpr ((F & kMakeUp) != 0) {
    const int slot = (before + kMaxVintages) % kMaxVintages;
    state.makeUp.value[slot] =
        Number<N>::cents(terms.opening.makeUpUnits * terms.opening.makeUpPrice);
    state.makeUp.price[slot] = terms.opening.makeUpPrice;
  }
  if constexpr ((F & kPrepayment) != 0) {
    N paid = terms.opening.prepayment;
    for (const DatedAmount<N>& early : terms.prepayments) {
      if (early.month >= 0) continue;
      paid = paid + early.amount;
      if (terms.prepaymentCounts == PrepaymentCounts::WhenPaid)
        state.eligible = state.eligible + early.amount;
    }
    state.prepayment.balance = paid;
    state.prepayment.paid = paid;
    state.prepayment.commitments = openCommitments(terms, firstMonth);
  }
  if constexpr ((F & kForfeit) != 0) {
    const int running = runningPeriod(terms, state, firstMonth);
    if (uses<F, kForfeit>(terms) && running >= 0 &&
        terms.periods[static_cast<std::uint32_t>(running)].first < firstMonth)
      state.forfeit.pool = Number<N>::max(
          N(0), Number<N>::cents(terms.takeOrPay * commitmentOf(terms, state, running)) -
                    terms.opening.eligible);
  }
}

}  // namespace offtake::economics::detail
