// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_periods.h"
#include "core/economics/lots.h"
#include "core/economics/make_up.h"
#include "core/economics/settlement_types.h"

/// The settlement of a commitment period at its end, in the order of the model: requirement and
/// shortfall, shortfall action, make-up, overage and surcharge, carry-forward.
namespace offtake::economics {

/// relief_p = min(1, 1 - rho (1 - delivered / planned)), 1 where nothing was planned.
/// @param planned, delivered  unit-hours of the period weighted by base rate
template <class N>
[[nodiscard]] OFFTAKE_HD N reliefOf(const ContractTerms<N>& terms, const N& planned,
                                    const N& delivered) {
  using Num = Number<N>;
  const N divisor = Num::select(N(0) < planned, planned, N(1));
  const N relief = Num::min(N(1), N(1) - terms.commitRelief * (N(1) - delivered / divisor));
  return Num::select(N(0) < planned, relief, N(1));
}

namespace detail {

/// What a period requires, and what it is made of, [cents].
template <class N>
struct Requirement {
  N commitment = N(0);
  N carryIn = N(0);
  N deferredIn = N(0);
  N base = N(0);         ///< tau C relief + D, before carry
  N requirement = N(0);  ///< max(0, base - K)
};

template <Features F, class N>
[[nodiscard]] OFFTAKE_HD Requirement<N> requirementOf(const ContractTerms<N>& terms,
                                                      const ContractState<N, F>& state, int index,
                                                      const N& relief) {
  Requirement<N> r;
  r.commitment = commitmentOf(terms, state, index);
  if constexpr ((F & kCarry) != 0) r.carryIn = state.carry.value;
  if constexpr ((F & kDeferral) != 0) r.deferredIn = state.deferral.value;
  N target = r.commitment;
  N counted = N(0);
  if constexpr ((F & kCumulative) != 0) {
    if (uses<F, kCumulative>(terms)) {
      target = target + state.cumulative.targets;
      counted = state.cumulative.counted;
    }
  }
  N duty = terms.takeOrPay * target;
  if (uses<F, kRelief>(terms) && terms.onShortfall != OnShortfall::Forfeit) duty = duty * relief;
  r.base = Number<N>::cents(duty) + r.deferredIn - counted;
  r.requirement = Number<N>::max(N(0), r.base - r.carryIn);
  return r;
}

/// Counted charges of the period so far, and the marketplace up to its cap. Below zero where
/// all_units takes back in one month what credit had paid in another.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N countedSoFar(const ContractTerms<N>& terms,
                                        const ContractState<N, F>& state, int index) {
  N counted = state.eligible;
  if constexpr ((F & kMarketplace) != 0) {
    N counts = terms.marketplaceFactor * state.marketplace.value;
    if (terms.marketplaceCapped)
      counts = Number<N>::min(counts, terms.marketplaceCap * commitmentOf(terms, state, index));
    counted = counted + Number<N>::cents(counts);
  }
  return counted;
}

/// E_p so far.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N eligibleSoFar(const ContractTerms<N>& terms,
                                         const ContractState<N, F>& state, int index) {
  return Number<N>::max(N(0), countedSoFar(terms, state, index));
}

/// A shortfall that is only noise is none: below a dollar in the book where the allocation aimed
/// at the requirement, below 1e-5 of the obligation in a simulation.
/// @param obligation  tau C_p, or the aggregate
template <class N>
[[nodiscard]] OFFTAKE_HD N beyondTolerance(const ContractTerms<N>& terms, const N& shortfall,
                                           const N& obligation) {
  using Num = Number<N>;
  if constexpr (Num::kExact) {
    if (!terms.allocated) return shortfall;
    return Num::select(shortfall < N(100), N(0), shortfall);
  } else {
    return Num::select(shortfall < Num::of(1e-5) * obligation, N(0), shortfall);
  }
}

/// Step 2: what the shortfall becomes. Sets the true-up, and what moves on.
template <Features F, class N>
OFFTAKE_HD void actOnShortfall(const ContractTerms<N>& terms, ContractState<N, F>& state,
                               int localMonth, bool isLast, PeriodOutcome<N>& p) {
  using Num = Number<N>;
  p.trueUp = p.shortfall;
  if (terms.onShortfall == OnShortfall::Waive || terms.onShortfall == OnShortfall::Forfeit)
    p.trueUp = N(0);
  if constexpr ((F & kDeferral) != 0) {
    if (terms.onShortfall == OnShortfall::Defer && !isLast)
      p.deferredOut = Num::min(p.shortfall, Num::cents(terms.deferShare * p.commitment));
    p.trueUp = p.trueUp - p.deferredOut;
    state.deferral.value = p.deferredOut;
  }
  const int lastMonth = terms.creditExpires ? localMonth + terms.creditMonths : kNoExpiry;
  if constexpr ((F & kCredit) != 0) {
    if (terms.onShortfall == OnShortfall::Credit)
      addLot(state.credit, p.index, p.trueUp, lastMonth);
    p.creditBalance = balanceOf(state.credit);
    p.creditUsed = state.creditUsed.value;
    state.creditUsed.value = N(0);
  }
  if constexpr ((F & kTrueUpPrepay) != 0) {
    if (terms.onShortfall == OnShortfall::Prepay)
      addLot(state.trueUpPrepay, p.index, p.trueUp, lastMonth);
  }
}

/// Steps 4 and 5: overage, its surcharge, and what is carried forward.
template <Features F, class N>
OFFTAKE_HD void settleOverage(const ContractTerms<N>& terms, ContractState<N, F>& state, int next,
                              const N& base, PeriodOutcome<N>& p) {
  using Num = Number<N>;
  p.overage = Num::max(N(0), p.eligible - p.requirement - p.makeUpSpend);
  if (uses<F, kOverage>(terms) && terms.measure == Measure::Net)
    p.surcharge = Num::cents((terms.overageMultiple - N(1)) * p.overage);
  if constexpr ((F & kCarry) != 0) {
    if (next >= 0 && !uses<F, kCumulative>(terms)) {
      // Spend that only stands in for carry received is not carried a second time.
      const N own = Num::max(N(0), Num::min(p.overage, p.eligible - base));
      p.carryOut = terms.carryShare * own;
      if (terms.carryCapped)
        p.carryOut = Num::min(p.carryOut,
                              terms.carryCap * terms.takeOrPay * commitmentOf(terms, state, next));
      p.carryOut = Num::cents(p.carryOut);
    }
    state.carry.value = p.carryOut;
  }
}

/// Forfeit: what is left of the pool lapses; the excess was billed month by month.
template <Features F, class N>
OFFTAKE_HD void settlePool(const ContractTerms<N>& terms, ContractState<N, F>& state,
                           MonthOutcome<N>& out) {
  if constexpr ((F & kForfeit) != 0) {
    PeriodOutcome<N>& p = out.period;
    out.lapsePool = state.forfeit.pool;
    p.shortfall = beyondTolerance(terms, state.forfeit.pool, N(terms.takeOrPay * p.commitment));
    p.overage = state.forfeit.overage;
    if (terms.measure == Measure::Net)
      p.surcharge = Number<N>::cents((terms.overageMultiple - N(1)) * p.overage);
    state.forfeit.pool = N(0);
    state.forfeit.overage = N(0);
  }
}

/// Growth rebate: a share of the net charges beyond last period's grown by the threshold.
template <Features F, class N>
OFFTAKE_HD void settleGrowth(const ContractTerms<N>& terms, ContractState<N, F>& state,
                             PeriodOutcome<N>& p) {
  if constexpr ((F & kRebate) != 0) {
    using Num = Number<N>;
    auto& growth = state.growth;
    if (growth.hasPrevious) {
      const N beyond = growth.charges - (N(1) + terms.growthThreshold) * growth.previous;
      p.rebate = Num::cents(terms.growthShare * Num::max(N(0), beyond));
      growth.due = p.rebate;
    }
    growth.previous = growth.charges;
    growth.hasPrevious = true;
    growth.charges = N(0);
  }
}

/// Moves what is counted over the term on, and opens the next period's counters.
template <Features F, class N>
OFFTAKE_HD void closePeriod(const ContractTerms<N>& terms, ContractState<N, F>& state,
                            const MonthOutcome<N>& out) {
  const PeriodOutcome<N>& p = out.period;
  if constexpr ((F & kCumulative) != 0) {
    state.cumulative.targets = state.cumulative.targets + p.commitment;
    // Balances brought in at the opening stay part of where the contract stands.
    state.cumulative.counted =
        state.cumulative.counted + p.eligible + p.trueUp + p.carryIn - p.deferredIn;
  }
  if constexpr ((F & kAggregate) != 0) {
    N counted = countedSoFar(terms, state, p.index);
    // A true-up that make-up gives back, or a pool that was used, is not paid on top.
    if (terms.aggregatePaymentsCount) counted = counted + p.trueUp + out.lapsePool - p.makeUpDrawn;
    state.aggregate.counted = state.aggregate.counted + counted;
  }
  state.eligible = N(0);
  state.list = N(0);
  if constexpr ((F & kMarketplace) != 0) state.marketplace.value = N(0);
  if constexpr ((F & kRelief) != 0) state.relief = {};
  state.nextPeriod = p.index + 1;
}

/// Settles the period that ends with this month.
template <Features F, class N>
OFFTAKE_HD void settlePeriod(const ContractTerms<N>& terms, ContractState<N, F>& state, int index,
                             int localMonth, const MonthSpend<N>& spend, MonthOutcome<N>& out) {
  using Num = Number<N>;
  PeriodOutcome<N>& p = out.period;
  out.periodEnds = true;
  p = PeriodOutcome<N>{};
  p.index = index;
  if constexpr ((F & kRelief) != 0)
    p.relief = reliefOf(terms, state.relief.planned, state.relief.delivered);
  const Requirement<N> r = requirementOf(terms, state, index, p.relief);
  p.commitment = r.commitment;
  p.carryIn = r.carryIn;
  p.deferredIn = r.deferredIn;
  p.requirement = r.requirement;
  p.eligible = eligibleSoFar(terms, state, index);
  const int next = periodAfter(terms, state, index);
  if (uses<F, kForfeit>(terms)) {
    settlePool(terms, state, out);
    actOnShortfall(terms, state, localMonth, next < 0, p);
  } else {
    p.shortfall = beyondTolerance(terms, Num::max(N(0), p.requirement - p.eligible),
                                  N(terms.takeOrPay * p.commitment));
    actOnShortfall(terms, state, localMonth, next < 0, p);
    settleMakeUp(terms, state, spend, out);
    settleOverage(terms, state, next, r.base, p);
    out.overage = p.surcharge;
  }
  out.trueUp = p.trueUp;
  settleGrowth(terms, state, p);
  closePeriod(terms, state, out);
}

}  // namespace detail
}  // namespace offtake::economics
