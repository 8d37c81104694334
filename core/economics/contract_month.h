// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/delivery.h"
#include "core/economics/figures.h"

/// One contract's month on a path: what is bought, its settlement, and what it is worth in the
/// reporting currency, on which date.
namespace offtake::economics::detail {

/// What the contract's invoice of a month is made of, in the reporting currency. Each kind is an
/// entry of its own, converted and rounded by itself.
template <class N>
struct Reported {
  N charges = N(0);     ///< charge and marketplace
  N invoice = N(0);     ///< what is due with the month's invoice
  N settlement = N(0);  ///< overage, true-ups, termination: due with the settlement
  N prepayment = N(0);
};

template <class N>
[[nodiscard]] OFFTAKE_HD Reported<N> reportedIn(const MonthOutcome<N>& out, const N& exchange) {
  Reported<N> r;
  if (Number<N>::holds(exchange == N(1))) {
    r.charges = out.charge + out.marketplace;
    r.settlement = out.overage + out.trueUp + out.aggregateTrueUp + out.termination;
    r.invoice = out.payable - r.settlement;
    r.prepayment = out.prepayment;
    return r;
  }
  const auto at = [&exchange](const N& amount) { return N(Number<N>::cents(amount * exchange)); };
  r.charges = at(out.charge) + at(out.marketplace);
  r.settlement = at(out.overage) + at(out.trueUp) + at(out.aggregateTrueUp) + at(out.termination);
  r.invoice = r.charges + at(out.damages) + at(out.creditUsed) + at(out.pool) + at(out.poolDrawn) +
              at(out.prepaymentDrawn) + at(out.makeUp) + at(out.rebate);
  r.prepayment = at(out.prepayment);
  return r;
}

/// Damages credited in a month: delivered the month before, a share of the first full monthly
/// charge at list.
template <class N, class U, class Sink>
[[nodiscard]] OFFTAKE_HD N damagesIn(const Inputs<N>& in, const PathState<N, U>& state,
                                     std::uint32_t c, int t, const N& marketFactor, Sink& sink) {
  const PathLayout& at = state.layout;
  const ContractInputs<N>& contract = in.contracts[c];
  using Num = Number<N>;
  using S = typename Num::Scalar;
  N damages = N(0);
  for (std::uint32_t l = contract.firstLot; l < contract.firstLot + contract.lotCount; ++l) {
    const LotInputs<N>& lot = in.lots[l];
    for (std::uint32_t i = lot.firstTranche; i < lot.firstTranche + lot.trancheCount; ++i) {
      for (int lane = 0; lane < Num::kLanes; ++lane) {
        if (!(Num::lane(state.part(at.damagesMonth)[i], lane) == S(t))) continue;
        const S late = Num::lane(state.part(at.trancheStart)[i], lane) +
                       Num::lane(state.part(at.trancheDelay)[i], lane);
        const S fraction = late - S(wholeMonths(S(late + S(1) / S(4096))));
        const int full = S(1) / S(4096) < fraction ? t : t - 1;
        const S rate = Num::lane(lotRate(in, l, full, shiftOf(state, c), marketFactor), lane);
        const S hours =
            Num::lane(state.part(at.trancheUnits)[i], lane) * S(24 * calendarDays(in, full));
        const S charge = hours * rate;
        const S share = Num::lane(state.part(at.trancheDamages)[i], lane);
        const S credit = Number<S>::cents(charge * share);
        sink.damages(c, DamagesFigures<S>{hours, rate, share});
        Num::setLane(damages, lane, Num::lane(damages, lane) + credit);
      }
    }
  }
  return damages;
}

/// What a contract buys in a month within its window, and its lots' figures.
template <class N, class U, class Sink>
[[nodiscard]] OFFTAKE_HD MonthSpend<N> spendIn(const Inputs<N>& in, const PathState<N, U>& state,
                                               std::uint32_t c, int t, const N& marketFactor,
                                               Sink& sink) {
  const PathLayout& at = state.layout;
  const ContractInputs<N>& contract = in.contracts[c];
  const ContractCalendar<N>& now = in.at(c, t);
  const N& hours = in.hours[static_cast<std::uint32_t>(t)];
  const int shift = shiftOf(state, c);
  MonthSpend<N> spend;
  for (std::uint32_t l = contract.firstLot; l < contract.firstLot + contract.lotCount; ++l) {
    LotFigures<N> lot{state.part(at.delivered)[l], state.part(at.usable)[l],
                      state.part(at.used)[l],      N(0),
                      state.part(at.rate)[l],      N(0)};
    lot.billed = (in.lots[l].reserved ? lot.delivered : lot.used) * hours;
    if (!contract.entered) lot.amount = lot.billed * lot.rate;
    spend.list = spend.list + lot.amount;
    sink.lot(t, l, lot);
  }
  if (now.given) {
    spend.list = now.enteredList;
  } else if (contract.entered) {
    spend.list = now.enteredList * contract.priceFactor;
    if constexpr ((U::kPath & kPathSpendSpread) != 0)
      spend.list = spend.list * state.part(at.spendFactor)[c];
  }
  if (contract.terms.hasFees && t >= shift) {
    spend.fees = in.at(c, t - shift).fees;
    spend.otherFees = in.at(c, t - shift).otherFees;
  }
  spend.marketplace = now.marketplace;
  const ContractTerms<N>& terms = termsIn(in, contract, t - shift);
  if (!terms.prepayments.empty()) spend.prepayment = prepaymentIn(terms, t);
  if constexpr ((U::kPath & kPathDamages) != 0) {
    if (contract.terms.hasDamages) spend.damages = damagesIn(in, state, c, t, marketFactor, sink);
  }
  return spend;
}

/// The month's share of a period's planned and delivered unit-hours. The first month of the path
/// brings those of the running period's earlier months.
template <class N, class U>
OFFTAKE_HD void addReliefHours(const Inputs<N>& in, const PathState<N, U>& state, std::uint32_t c,
                               int t, MonthSpend<N>& spend) {
  const ContractInputs<N>& contract = in.contracts[c];
  const int local = t - shiftOf(state, c);
  int from = local;
  if (t == contract.firstMonth) {
    const ContractTerms<N>& terms = termsIn(in, contract, local);
    const int running = runningPeriod(terms, state.contract(c), local);
    if (running >= 0) from = terms.periods[static_cast<std::uint32_t>(running)].first;
  }
  WeightedHours<N> sum;
  for (int m = from; m <= local; ++m) addWeightedHours(in, state, c, m, sum);
  spend.planned = sum.planned;
  spend.delivered = sum.delivered;
}

/// A contract's invoices wait in a ring until the month in which their cash is shown.
template <class N>
struct CashRing {
  Strided<N> slots;
  int lag = 0;

  /// Shown `lag` months after t.
  OFFTAKE_HD void add(int t, const N& invoiced) const {
    N& slot = slots[static_cast<std::uint32_t>((t + lag) % (lag + 1))];
    slot = slot + invoiced;
  }
  /// What is shown in t, once.
  [[nodiscard]] OFFTAKE_HD N take(int t) const {
    N& slot = slots[static_cast<std::uint32_t>(t % (lag + 1))];
    const N shown = slot;
    slot = N(0);
    return shown;
  }
};

/// Where the running period stands after the month, and whether the last requirement is met.
template <class N, class U>
OFFTAKE_HD void measureCommitment(const ContractTerms<N>& terms, const PathState<N, U>& state,
                                  std::uint32_t c, int t, int running,
                                  ContractFigures<N>& figures) {
  using Num = Number<N>;
  figures.period = running;
  if (running < 0) return;
  if (figures.outcome.periodEnds) {
    figures.eligible = figures.outcome.period.eligible;
    figures.requirement = figures.outcome.period.requirement;
  } else {
    const auto& contractState = state.contract(c);
    figures.eligible = eligibleSoFar(terms, contractState, running);
    const N& relief = state.part(state.layout.relief)[c];
    figures.requirement = requirementOf(terms, contractState, running, relief).requirement;
  }
  figures.commitmentLeft = Num::max(N(0), figures.requirement - figures.eligible);
  if (periodAfter(terms, state.contract(c), running) >= 0) return;
  const N duty = terms.takeOrPay * commitmentOf(terms, state.contract(c), running);
  const N left = beyondTolerance(terms, figures.commitmentLeft, duty);
  N& met = state.part(state.layout.met)[c];
  met = Num::select(met < N(0), Num::select(N(0) < left, met, N(t)), met);
}

/// Settles one month of a contract and adds it to the path's totals.
/// @param t  0 ... months; months: the month after the horizon
/// @pre figures are cleared but for the spend
template <class N, class U>
OFFTAKE_HD void settleContract(const Inputs<N>& in, const PathState<N, U>& state, std::uint32_t c,
                               int t, ContractFigures<N>& figures) {
  const ContractCalendar<N>& now = in.at(c, t);
  auto& contractState = state.contract(c);
  const int local = t - shiftOf(state, c);
  const ContractTerms<N>& terms = termsIn(in, in.contracts[c], local);
  const int running = runningPeriod(terms, contractState, local);
  settleMonth(terms, contractState, local, figures.spend, figures.outcome);
  const Reported<N> reported = reportedIn(figures.outcome, now.exchange);
  figures.charges = reported.charges;
  figures.payable = reported.invoice + reported.settlement;
  figures.prepayment = reported.prepayment;
  N& value = state.total(PathTotal::PresentValue);
  value = value + (reported.invoice * now.discount + reported.settlement * now.settlementDiscount +
                   reported.prepayment * now.prepaymentDiscount);
  N& payable = state.total(PathTotal::Payable);
  payable = payable + (figures.payable + figures.prepayment);
  N& trueUps = state.total(PathTotal::TrueUps);
  const N paid = figures.outcome.trueUp + figures.outcome.aggregateTrueUp;
  const bool ownCurrency = Number<N>::holds(now.exchange == N(1));
  trueUps = trueUps + (ownCurrency ? paid : N(Number<N>::cents(paid * now.exchange)));
  measureCommitment(terms, state, c, t, running, figures);
}

}  // namespace offtake::economics::detail
