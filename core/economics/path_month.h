// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/allocation.h"
#include "core/economics/contract_month.h"
#include "core/economics/options.h"
#include "core/economics/path_opening.h"

/// The parts of one month of a path, in the order in which stepMonth() calls them, and what comes
/// after the last.
namespace offtake::economics::detail {

/// Whether a contract is settled in a month: uniform, but for a shifted term.
template <class N>
[[nodiscard]] OFFTAKE_HD bool isOpenIn(const ContractInputs<N>& contract, int t) {
  return t >= contract.firstMonth && (t < contract.lastMonth || contract.termShift);
}

/// Rates, the tiers' opening multipliers and what each contract's pace asks for in the month.
template <class N, class U>
OFFTAKE_HD void openMonth(const Inputs<N>& in, const PathState<N, U>& state, int t,
                          const N& marketFactor) {
  const PathLayout& at = state.layout;
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    N& pace = state.part(at.pace)[c];
    N& multiplier = state.part(at.multiplier)[c];
    pace = N(0);
    multiplier = N(1);
    const int shift = shiftOf(state, c);
    for (std::uint32_t l = contract.firstLot; l < contract.firstLot + contract.lotCount; ++l)
      state.part(at.rate)[l] = lotRate(in, l, t, shift, marketFactor);
    if (contract.entered || contract.lotCount == 0 || !isOpenIn(contract, t)) continue;
    const int local = t - shift;
    const ContractTerms<N>& terms = termsIn(in, contract, local);
    if constexpr ((U::kPath & kPathRelief) != 0) {
      const int period = periodIndexAt(terms, local);
      const bool begins =
          period >= 0 && terms.periods[static_cast<std::uint32_t>(period)].first == local;
      if ((terms.features & kRelief) != 0 && (begins || t == contract.firstMonth))
        foretellRelief(in, state, c, local);
    }
    const Pace<N> open =
        requirementSoFar(terms, state.contract(c), local, state.part(at.relief)[c]);
    multiplier = open.tierMultiplier;
    if (open.monthsLeft > 0) pace = Number<N>::quotient(open.requirementLeft, N(open.monthsLeft));
  }
}

/// Takes from each pace what the month bills whatever is used: reserved capacity, counted fees.
template <class N, class U>
OFFTAKE_HD void lowerPaces(const Inputs<N>& in, const PathState<N, U>& state, int t) {
  const PathLayout& at = state.layout;
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    const int local = t - shiftOf(state, c);
    const ContractTerms<N>& terms = termsIn(in, contract, local);
    if (contract.entered || contract.lotCount == 0 || terms.periods.empty()) continue;
    N list = N(0);
    for (std::uint32_t l = contract.firstLot; l < contract.firstLot + contract.lotCount; ++l)
      if (in.lots[l].reserved) list = list + state.part(at.delivered)[l] * state.part(at.rate)[l];
    N certain = list * in.hours[static_cast<std::uint32_t>(t)];
    if (terms.measure == Measure::Net) certain = certain * state.part(at.multiplier)[c];
    if (terms.hasFees && local >= 0) certain = certain + in.at(c, local).fees;
    N& pace = state.part(at.pace)[c];
    pace = Number<N>::max(N(0), pace - certain);
  }
}

/// Demand served, workload by workload.
template <class N, class U, class Draws, class Sink>
OFFTAKE_HD void serveDemand(const Inputs<N>& in, const PathState<N, U>& state, int t,
                            MonthFigures<N>& month, Sink& sink) {
  const N& hours = in.hours[static_cast<std::uint32_t>(t)];
  for (const std::uint16_t w : in.serving) {
    const std::uint16_t* order = Draws::kMakesOrder ? state.order : in.order.data;
    const N fresh = levelOf<N, U, Draws>(in, state, in.workloads[w].process, t);
    const WorkloadFigures<N> figures = allocate(in, state, w, t, order + in.orderAt(w, t), fresh,
                                                state.part(state.layout.carried)[w]);
    month.demand = month.demand + figures.demand;
    month.served = month.served + figures.served;
    month.unmet = month.unmet + figures.unmet;
    month.deferred = month.deferred + figures.deferred;
    month.egress = month.egress + figures.egress;
    month.unmetCost = month.unmetCost + figures.unmetCost;
    sink.workload(t, w, figures);
  }
  N& served = state.total(PathTotal::ServedHours);
  N& unmet = state.total(PathTotal::UnmetHours);
  served = served + month.served * hours;
  unmet = unmet + month.unmet * hours;
  if constexpr ((U::kPath & kPathOptions) != 0)
    rememberUnmet(state, t, N(month.demand * hours), N(month.unmet * hours));
}

/// Spend, settlement and cash of every contract.
template <class N, class U, class Sink>
OFFTAKE_HD void settleContracts(const Inputs<N>& in, const PathState<N, U>& state, int t,
                                MonthFigures<N>& month, Sink& sink) {
  std::uint32_t waiting = 0;
  ContractFigures<N> figures;
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    const CashRing<N> ring{state.part(state.layout.cash + waiting), contract.cashLag};
    waiting += static_cast<std::uint32_t>(contract.cashLag) + 1;
    const bool open = isOpenIn(contract, t);
    figures.clear();
    if (open) {
      figures.spend = spendIn(in, state, c, t, month.marketFactor, sink);
      if constexpr ((U::kPath & kPathRelief) != 0) {
        if ((termsIn(in, contract, t - shiftOf(state, c)).features & kRelief) != 0)
          addReliefHours(in, state, c, t, figures.spend);
      }
      settleContract(in, state, c, t, figures);
    }
    if (!open && !(t >= contract.firstMonth && t < contract.lastMonth + contract.cashLag)) continue;
    ring.add(t, figures.payable);
    figures.cash = figures.prepayment + ring.take(t);
    month.charges = month.charges + figures.charges;
    N& spent = state.part(state.layout.providerSpend)[contract.provider];
    spent = spent + figures.charges;
    month.payable = month.payable + (figures.payable + figures.prepayment);
    month.cash = month.cash + figures.cash;
    sink.contract(t, c, figures);
  }
}

/// What the lots stand for in H100e and MW.
template <class N, class U>
OFFTAKE_HD void sumSupply(const Inputs<N>& in, const PathState<N, U>& state,
                          MonthFigures<N>& month) {
  const PathLayout& at = state.layout;
  N kilowatts = N(0);
  for (std::uint32_t l = 0; l < in.lots.size; ++l) {
    const LotInputs<N>& lot = in.lots[l];
    const N delivered = state.part(at.delivered)[l] * lot.h100eInference;
    N& capacity = state.part(at.providerCapacity)[lot.provider];
    capacity = capacity + delivered;
    month.delivered = month.delivered + delivered;
    month.usable = month.usable + state.part(at.usable)[l] * lot.h100eInference;
    month.used = month.used + state.part(at.used)[l] * lot.h100eInference;
    kilowatts = kilowatts + state.part(at.delivered)[l] * lot.powerKw;
  }
  month.megawatts = Number<N>::quotient(kilowatts, N(1000));
  N& peak = state.total(PathTotal::PeakMegawatts);
  peak = Number<N>::max(peak, month.megawatts);
}

/// The contracts whose term ends with the horizon: what is dated in the month after.
template <class N, class U, class Sink>
OFFTAKE_HD void settleAfterHorizon(const Inputs<N>& in, const PathState<N, U>& state, Sink& sink) {
  std::uint32_t waiting = 0;
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    const CashRing<N> ring{state.part(state.layout.cash + waiting), contract.cashLag};
    waiting += static_cast<std::uint32_t>(contract.cashLag) + 1;
    const int local = in.months - shiftOf(state, c);
    if (contract.firstMonth >= in.months ||
        termEnd(termsIn(in, contract, local), state.contract(c)) != local)
      continue;
    ContractFigures<N> figures;
    settleContract(in, state, c, in.months, figures);
    ring.add(in.months, figures.payable);
    sink.contract(in.months, c, figures);
  }
}

/// Herfindahl-Hirschman index of the providers' shares of what is added up at `part`: 1 is one
/// provider alone; 0 where there is nothing.
template <class N, class U>
[[nodiscard]] OFFTAKE_HD N concentration(const Inputs<N>& in, const PathState<N, U>& state,
                                         std::uint32_t part) {
  using Num = Number<N>;
  N sum = N(0);
  for (std::uint32_t p = 0; p < in.providers.size; ++p) sum = sum + state.part(part)[p];
  const auto any = N(0) < sum;
  const N whole = Num::select(any, sum, N(1));
  N index = N(0);
  for (std::uint32_t p = 0; p < in.providers.size; ++p) {
    const N share = state.part(part)[p] / whole;
    index = index + share * share;
  }
  return Num::select(any, index, N(0));
}

/// Cash that is shown beyond the horizon, by contract. @return their sum
template <class N, class U, class Sink>
[[nodiscard]] OFFTAKE_HD N reportBeyond(const Inputs<N>& in, const PathState<N, U>& state,
                                        Sink& sink) {
  std::uint32_t slot = state.layout.cash;
  N sum = N(0);
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    N beyond = N(0);
    for (int k = 0; k <= in.contracts[c].cashLag; ++k) beyond = beyond + state.part(slot++)[0];
    sink.beyond(c, beyond);
    sink.met(c, state.part(state.layout.met)[c]);
    sum = sum + beyond;
  }
  return sum;
}

}  // namespace offtake::economics::detail
