// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/lots.h"
#include "core/economics/settlement_period.h"
#include "core/economics/settlement_types.h"

/// What comes once at the end: aggregate, lapses, the termination fee, and the month's sum.
namespace offtake::economics::detail {

/// Aggregate commitment: what the whole term is short of, on top of the floors' payments.
template <Features F, class N>
OFFTAKE_HD void settleAggregate(const ContractTerms<N>& terms, const ContractState<N, F>& state,
                                MonthOutcome<N>& out) {
  if constexpr ((F & kAggregate) != 0) {
    if (!uses<F, kAggregate>(terms)) return;
    N aggregate = terms.aggregate;
    if (isTerminated<F>(terms, terms.termEnd - 1))
      aggregate = Number<N>::cents(aggregate * N(terms.terminationMonth - terms.termFirst) /
                                   N(terms.termEnd - terms.termFirst));
    out.aggregateCounted = state.aggregate.counted;
    out.aggregateTrueUp = beyondTolerance(
        terms, Number<N>::max(N(0), aggregate - state.aggregate.counted), aggregate);
  }
}

/// Step 6: what has no month left lapses.
template <Features F, class N>
OFFTAKE_HD void lapse(ContractState<N, F>& state, int localMonth, bool termEnds,
                      MonthOutcome<N>& out) {
  if constexpr ((F & kCredit) != 0) out.lapseCredit = lapseLots(state.credit, localMonth, termEnds);
  if constexpr ((F & kTrueUpPrepay) != 0)
    out.lapsePrepayment = lapseLots(state.trueUpPrepay, localMonth, termEnds);
  if (termEnds) {
    if constexpr ((F & kPrepayment) != 0) {
      out.lapsePrepayment = out.lapsePrepayment + state.prepayment.balance;
      state.prepayment.balance = N(0);
    }
    if constexpr ((F & kMakeUp) != 0)
      out.lapseMakeUp = out.lapseMakeUp + lapseAllVintages(state.makeUp);
  }
  if constexpr ((F & kLapsing) != 0) {
    state.lapsed.value = state.lapsed.value + out.lapseCredit + out.lapseMakeUp + out.lapsePool +
                         out.lapsePrepayment;
    if (out.periodEnds) {
      out.period.lapsed = state.lapsed.value;
      state.lapsed.value = N(0);
    }
  }
}

template <class N>
[[nodiscard]] OFFTAKE_HD N payableOf(const MonthOutcome<N>& out) {
  return out.charge + out.marketplace + out.damages + out.creditUsed + out.pool + out.poolDrawn +
         out.prepaymentDrawn + out.overage + out.trueUp + out.aggregateTrueUp + out.makeUp +
         out.rebate + out.termination;
}

/// Share of the commitments not yet due when the contract is terminated.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N terminationFee(const ContractTerms<N>& terms,
                                          const ContractState<N, F>& state) {
  N notDue = N(0);
  for (std::uint32_t i = 0; i < terms.periods.size; ++i) {
    const Period<N>& period = terms.periods[i];
    if constexpr ((F & kOptions) != 0) {
      if (period.option >= 0 && !state.options.exercised[period.option]) continue;
    }
    notDue = notDue + fullCommitment(terms, state, static_cast<int>(i)) * period.terminationWeight;
  }
  return Number<N>::cents(terms.terminationFeeShare * notDue);
}

}  // namespace offtake::economics::detail
