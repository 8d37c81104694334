// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_periods.h"
#include "core/economics/contract_state.h"
#include "core/economics/contract_terms.h"
#include "core/economics/invoice.h"
#include "core/economics/settlement_close.h"
#include "core/economics/settlement_opening.h"
#include "core/economics/settlement_period.h"
#include "core/economics/settlement_types.h"

/// One contract's month, from list spend to what is payable, and the settlement of the period
/// that ends with it. Pure: state and spend in, outcome out; the book writes ledger entries out
/// of the outcome, a simulation sums it.
/// @source model.md sections 5 and 6 restated in resources/help/model.md
namespace offtake::economics {

/// Where the contract stands before its first month is settled.
/// Periods that have ended count as met at their commitment toward an aggregate.
/// @param firstMonth  local month of the first call to settleMonth: 0 less the path's shift
template <Features F = kAllFeatures, class N>
[[nodiscard]] OFFTAKE_HD ContractState<N, F> openState(const ContractTerms<N>& terms,
                                                       int firstMonth = 0) {
  ContractState<N, F> state;
  N earlier = terms.opening.aggregate;
  for (const Period<N>& period : terms.periods) {
    if (period.end > firstMonth || period.option >= 0) continue;
    ++state.nextPeriod;
    earlier = earlier + period.commitment;
  }
  const Opening<N>& opening = terms.opening;
  state.eligible = opening.eligible;
  state.list = opening.list;
  if constexpr ((F & kCarry) != 0) state.carry.value = opening.carry;
  if constexpr ((F & kDeferral) != 0) state.deferral.value = opening.deferral;
  if constexpr ((F & kRebate) != 0) state.growth.charges = opening.eligible;
  if constexpr ((F & kAggregate) != 0) state.aggregate.counted = earlier;
  detail::openBalances(terms, state, firstMonth);
  return state;
}

/// Settles one month; calls must be consecutive in localMonth.
/// After the last month of the term only rebates and the termination fee can still come: call
/// it for the month after, too (dated there, even beyond the horizon).
/// @pre out is as made, or cleared
template <Features F, class N>
OFFTAKE_HD void settleMonth(const ContractTerms<N>& terms, ContractState<N, F>& state,
                            int localMonth, const MonthSpend<N>& spend, MonthOutcome<N>& out) {
  using Num = Number<N>;
  if constexpr ((F & kRebate) != 0) {
    out.rebate = N(0) - state.growth.due;
    state.growth.due = N(0);
  }
  if (detail::isTerminated<F>(terms, localMonth)) {
    if (detail::uses<F, kDamages>(terms)) out.damages = N(0) - Num::cents(spend.damages);
    if (localMonth == terms.terminationMonth)
      out.termination = detail::terminationFee(terms, state);
    out.payable = detail::payableOf(out);
    return;
  }
  const int running = detail::runningPeriod(terms, state, localMonth);
  detail::Billing<N> billing = detail::bill(terms, state, running, spend, out);
  if (detail::uses<F, kMarketplace>(terms)) out.marketplace = Num::cents(spend.marketplace);
  if constexpr ((F & kPrepayment) != 0) {
    out.prepayment = Num::cents(spend.prepayment);
    state.prepayment.balance = state.prepayment.balance + out.prepayment;
    state.prepayment.paid = state.prepayment.paid + out.prepayment;
    if (terms.prepaymentCounts == PrepaymentCounts::WhenPaid)
      state.eligible = state.eligible + out.prepayment;
  }
  detail::drawPool(terms, state, running, localMonth, billing, out);
  detail::drawBeforeCounting(terms, state, localMonth, billing, out);
  detail::countMonth(terms, state, running, billing, spend, out);
  const bool termEnds = localMonth + 1 == detail::termEnd(terms, state);
  if (running >= 0 && localMonth + 1 == detail::periodEnd<F>(terms, running))
    detail::settlePeriod(terms, state, running, localMonth, spend, out);
  if (termEnds) detail::settleAggregate(terms, state, out);
  if (detail::uses<F, kPrepayment>(terms) &&
      terms.prepaymentCounts == PrepaymentCounts::WhenDrawn) {
    billing.open = Num::max(N(0), billing.open + out.makeUp);
    (void)detail::drawPrepayment(terms, state, localMonth, billing, out);
  }
  detail::lapse(state, localMonth, termEnds, out);
  out.payable = detail::payableOf(out);
}

template <Features F, class N>
[[nodiscard]] OFFTAKE_HD MonthOutcome<N> settleMonth(const ContractTerms<N>& terms,
                                                     ContractState<N, F>& state, int localMonth,
                                                     const MonthSpend<N>& spend) {
  MonthOutcome<N> out;
  settleMonth(terms, state, localMonth, spend, out);
  return out;
}

/// How far the running period is from its requirement when a month opens.
/// @param relief  of the running period as the path's delays foretell it: reliefOf()
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD Pace<N> requirementSoFar(const ContractTerms<N>& terms,
                                                  const ContractState<N, F>& state, int localMonth,
                                                  const N& relief = N(1)) {
  Pace<N> pace;
  const int running = detail::runningPeriod(terms, state, localMonth);
  if (running < 0) {
    pace.tierMultiplier = tierMultiplierAt(terms.tiers, terms.tiersOutside, N(0));
    return pace;
  }
  const N required = detail::requirementOf(terms, state, running, relief).requirement;
  pace.requirementLeft =
      Number<N>::max(N(0), required - detail::eligibleSoFar(terms, state, running));
  pace.monthsLeft = detail::periodEnd<F>(terms, running) - localMonth;
  pace.tierMultiplier = tierMultiplierAt(
      terms.tiers, terms.periods[static_cast<std::uint32_t>(running)].tiers, state.list);
  return pace;
}

/// Dated prepayments of a calendar month, [cents]. Uniform over paths.
template <class N>
[[nodiscard]] OFFTAKE_HD N prepaymentIn(const ContractTerms<N>& terms, int calendarMonth) {
  N sum = N(0);
  for (const DatedAmount<N>& paid : terms.prepayments)
    if (paid.month == calendarMonth) sum = sum + paid.amount;
  return sum;
}

}  // namespace offtake::economics
