// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/allocation.h"
#include "core/economics/contract_month.h"
#include "core/economics/demand.h"
#include "core/economics/draws.h"
#include "core/economics/figures.h"
#include "core/economics/inputs.h"
#include "core/economics/options.h"
#include "core/economics/path_state.h"

/// One path through the compiled plan: demand, supply, allocation, spend, settlement, month by
/// month. The book is the path without noise on decimal numbers; a simulation runs the same
/// functions on floats. See draws.h for what a path asks of Draws.
///
/// A Sink is told, in this order, with everything by const reference:
///
///     exercised(int t, std::uint32_t option)                          options, at a period's start
///     tranche(int t, std::uint32_t tranche, N deliveredUnits)         each tranche that may deliver
///     workload(int t, std::uint32_t workload, WorkloadFigures<N>)     each, in order of serving
///     lot(int t, std::uint32_t lot, LotFigures<N>)                    each
///     contract(int t, std::uint32_t contract, ContractFigures<N>)     each within its window
///     month(int t, MonthFigures<N>)                                   t = 0 ... months-1
///     beyond(std::uint32_t contract, N cash)                          after the last month: what is
///                                                                     shown beyond the horizon
///     met(std::uint32_t contract, std::int32_t month)                 -1: never
///     finished(PathFigures<N>)
///
/// A contract's window is [firstMonth, lastMonth + cashLag) within the horizon; outside it all
/// of its figures are zero on every path, and the sink is not told. contract() also comes with
/// t = months, after the last month(), for a contract whose term ends with the horizon: rebates and
/// termination fees dated in the month after. Their cash is beyond the horizon.
/// Derive from NoSink and shadow what is needed: the rest costs nothing.
namespace offtake::economics {

/// Ignores everything.
struct NoSink {
  OFFTAKE_HD void exercised(int, std::uint32_t) {}
  template <class N> OFFTAKE_HD void tranche(int, std::uint32_t, const N&) {}
  template <class F> OFFTAKE_HD void workload(int, std::uint32_t, const F&) {}
  template <class F> OFFTAKE_HD void lot(int, std::uint32_t, const F&) {}
  template <class F> OFFTAKE_HD void contract(int, std::uint32_t, const F&) {}
  template <class F> OFFTAKE_HD void month(int, const F&) {}
  template <class N> OFFTAKE_HD void beyond(std::uint32_t, const N&) {}
  OFFTAKE_HD void met(std::uint32_t, std::int32_t) {}
  template <class F> OFFTAKE_HD void finished(const F&) {}
};

namespace detail {

/// Opens tranches, shifts and contract states.
template <class N, class U, class Draws>
OFFTAKE_HD void openSupply(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws) {
  for (std::uint32_t i = 0; i < in.tranches.size; ++i) {
    const TrancheInputs<N>& tranche = in.tranches[i];
    const N units = tranche.option >= 0 ? N(0) : tranche.units;
    openTranche(in, state, draws, i, tranche.online.fraction, units);
  }
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    int shift = 0;
    if constexpr ((U::kPath & kPathTermShift) != 0) {
      if (contract.termShift) shift = termShiftOf(in, state, contract);
    }
    state.whole(state.layout.shift)[c] = shift;
    state.whole(state.layout.met)[c] = -1;
    state.part(state.layout.relief)[c] = N(1);
    state.part(state.layout.extension)[c] = N(0);
    state.contract(c) = openState<U::kSettlement>(contract.terms, contract.firstMonth - shift);
  }
}

/// Correlates the month's normals and steps every process into the next month.
template <class N, class U, class Draws>
OFFTAKE_HD void stepNoise(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws, int t) {
  const Strided<N> normal = state.part(state.layout.normal);
  for (std::uint32_t p = 0; p < in.processes.size; ++p)
    if (in.processes[p].drawn) normal[p] = draws.normal(p, t);
  for (std::uint32_t p = 0; p < in.processes.size; ++p) {
    const ProcessInputs<N>& process = in.processes[p];
    if (process.noisy) {
      N z = N(0);
      for (std::uint32_t k = 0; k < process.factorCount; ++k) {
        const FactorEntry<N>& factor = in.factors[process.firstFactor + k];
        z = z + factor.weight * normal[factor.process];
      }
      N& noise = state.part(state.layout.noise)[p];
      noise = noiseStep(process, noise, z);
    }
    if constexpr ((U::kPath & kPathJumps) != 0) {
      N& jumps = state.part(state.layout.jumps)[p];
      if (process.jumps) jumps = jumpStep(process, jumps, draws.jumpHit(p, t), draws.jumpSize(p, t));
    }
  }
}

/// A process in a month of this path: level x noise x growth factor.
template <class N, class U, class Draws>
[[nodiscard]] OFFTAKE_HD N levelOf(const Inputs<N>& in, const PathState<N, U>& state, std::uint32_t p, int t) {
  const ProcessMonth<N>& month = in.processMonth(p, t);
  if constexpr (Draws::kRandom) {
    const ProcessInputs<N>& process = in.processes[p];
    N level = month.level;
    if (process.noisy || process.jumps) {
      const NoiseState<N> noise{state.part(state.layout.noise)[p], state.part(state.layout.jumps)[p]};
      level = level * noiseFactor(month, noise);
    }
    if constexpr ((U::kPath & kPathGrowth) != 0) {
      if (process.growthDoubt) level = level * growthFactor(process, month, state.part(state.layout.growth)[p]);
    }
    return level;
  } else {
    return month.level;
  }
}

/// Whether a contract is settled in a month: uniform, but for a shifted term.
template <class N>
[[nodiscard]] OFFTAKE_HD bool isOpenIn(const ContractInputs<N>& contract, int t) {
  return t >= contract.firstMonth && (t < contract.lastMonth || contract.termShift);
}

/// Rates, the tiers' opening multipliers and what each contract's pace asks for in the month.
template <class N, class U>
OFFTAKE_HD void openMonth(const Inputs<N>& in, const PathState<N, U>& state, int t, const N& marketFactor) {
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
    if constexpr ((U::kPath & kPathRelief) != 0) {
      const int period = periodIndexAt(contract.terms, local);
      const bool begins = period >= 0 && contract.terms.periods[static_cast<std::uint32_t>(period)].first == local;
      if ((contract.terms.features & kRelief) != 0 && (begins || t == contract.firstMonth))
        foretellRelief(in, state, c, local);
    }
    const Pace<N> open = requirementSoFar(contract.terms, state.contract(c), local, state.part(at.relief)[c]);
    multiplier = open.tierMultiplier;
    if (open.monthsLeft > 0) pace = open.requirementLeft / N(open.monthsLeft);
  }
}

/// Takes from each pace what the month bills whatever is used: reserved capacity, counted fees.
template <class N, class U>
OFFTAKE_HD void lowerPaces(const Inputs<N>& in, const PathState<N, U>& state, int t) {
  const PathLayout& at = state.layout;
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    if (contract.entered || contract.lotCount == 0 || contract.terms.periods.empty()) continue;
    N list = N(0);
    for (std::uint32_t l = contract.firstLot; l < contract.firstLot + contract.lotCount; ++l)
      if (in.lots[l].reserved) list = list + state.part(at.delivered)[l] * state.part(at.rate)[l];
    N certain = list * in.hours[static_cast<std::uint32_t>(t)];
    if (contract.terms.measure == Measure::Net) certain = certain * state.part(at.multiplier)[c];
    const int local = t - shiftOf(state, c);
    if (contract.terms.hasFees && local >= 0) certain = certain + in.at(c, local).fees;
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
    const WorkloadFigures<N> figures =
        allocate(in, state, w, t, order + in.orderAt(w, t), fresh, state.part(state.layout.carried)[w]);
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
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    const CashRing<N> ring{state.part(state.layout.cash + waiting), contract.cashLag};
    waiting += static_cast<std::uint32_t>(contract.cashLag) + 1;
    const bool open = isOpenIn(contract, t);
    ContractFigures<N> figures;
    if (open) {
      figures.spend = spendIn(in, state, c, t, month.marketFactor, sink);
      if constexpr ((U::kPath & kPathRelief) != 0) {
        if ((contract.terms.features & kRelief) != 0) addReliefHours(in, state, c, t, figures.spend);
      }
      settleContract(in, state, c, t, figures);
    }
    if (!open && !(t >= contract.firstMonth && t < contract.lastMonth + contract.cashLag)) continue;
    ring.add(t, figures.payable);
    figures.cash = figures.prepayment + ring.take(t);
    month.charges = month.charges + figures.charges;
    month.payable = month.payable + (figures.payable + figures.prepayment);
    month.cash = month.cash + figures.cash;
    sink.contract(t, c, figures);
  }
}

/// What the lots stand for in H100e and MW.
template <class N, class U>
OFFTAKE_HD void sumSupply(const Inputs<N>& in, const PathState<N, U>& state, MonthFigures<N>& month) {
  const PathLayout& at = state.layout;
  N kilowatts = N(0);
  for (std::uint32_t l = 0; l < in.lots.size; ++l) {
    const LotInputs<N>& lot = in.lots[l];
    month.delivered = month.delivered + state.part(at.delivered)[l] * lot.h100eInference;
    month.usable = month.usable + state.part(at.usable)[l] * lot.h100eInference;
    month.used = month.used + state.part(at.used)[l] * lot.h100eInference;
    kilowatts = kilowatts + state.part(at.delivered)[l] * lot.powerKw;
  }
  month.megawatts = kilowatts / N(1000);
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
    if (contract.firstMonth >= in.months || termEnd(contract.terms, state.contract(c)) != local) continue;
    ContractFigures<N> figures;
    settleContract(in, state, c, in.months, figures);
    ring.add(in.months, figures.payable);
    sink.contract(in.months, c, figures);
  }
}

/// Cash that is shown beyond the horizon, by contract. @return their sum
template <class N, class U, class Sink>
[[nodiscard]] OFFTAKE_HD N reportBeyond(const Inputs<N>& in, const PathState<N, U>& state, Sink& sink) {
  std::uint32_t slot = state.layout.cash;
  N sum = N(0);
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    N beyond = N(0);
    for (int k = 0; k <= in.contracts[c].cashLag; ++k) beyond = beyond + state.part(slot++)[0];
    sink.beyond(c, beyond);
    sink.met(c, state.whole(state.layout.met)[c]);
    sum = sum + beyond;
  }
  return sum;
}

}  // namespace detail

/// Draws what is drawn once a path (delays, growth, spend factors) and opens all states.
/// @param state  scratch of pathLayout(in); whatever it held before does not matter
template <class N, class U, class Draws>
OFFTAKE_HD void beginPath(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws) {
  const PathLayout& at = state.layout;
  for (std::uint32_t i = 0; i < at.numbers; ++i) state.part(0)[i] = N(0);
  detail::openSupply(in, state, draws);
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    N& factor = state.part(at.spendFactor)[c];
    factor = N(1);
    if constexpr (Draws::kRandom && (U::kPath & kPathSpendSpread) != 0) {
      if (contract.entered && N(0) < contract.spendSigma)
        factor = lognormalFactor(contract.spendSigma, contract.spendDrift, draws.spend(c));
    }
  }
  if constexpr (Draws::kRandom && (U::kPath & kPathGrowth) != 0) {
    for (std::uint32_t p = 0; p < in.processes.size; ++p)
      if (in.processes[p].growthDoubt) state.part(at.growth)[p] = draws.growth(p);
  }
}

/// One month, 0 ... months-1 in turn. Blocks of paths may be stepped month by month together.
template <class N, class U, class Draws, class Sink>
OFFTAKE_HD void stepMonth(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws, int t,
                          Sink& sink) {
  const auto index = static_cast<std::uint32_t>(t);
  MonthFigures<N> month;
  if constexpr ((U::kPath & kPathMarket) != 0) {
    if (in.marketProcess >= 0)
      month.marketFactor =
          detail::levelOf<N, U, Draws>(in, state, static_cast<std::uint32_t>(in.marketProcess), t);
  }
  if constexpr ((U::kPath & kPathOptions) != 0) detail::decideOptions(in, state, draws, t, sink);
  detail::openMonth(in, state, t, month.marketFactor);
  if constexpr (Draws::kMakesOrder) detail::makeOrder(in, state, t);
  detail::supplyMonth(in, state, draws, t, sink);
  detail::lowerPaces(in, state, t);
  detail::serveDemand<N, U, Draws>(in, state, t, month, sink);
  detail::settleContracts(in, state, t, month, sink);
  detail::sumSupply(in, state, month);
  if constexpr ((U::kPath & kPathRevenue) != 0) {
    for (std::uint32_t p = in.revenueFirst; p < in.revenueFirst + in.revenueCount; ++p)
      month.revenue = month.revenue + detail::levelOf<N, U, Draws>(in, state, p, t);
  }
  month.payable = month.payable + month.egress;
  month.cash = month.cash + (month.egress + in.otherCash[index]);
  N& value = state.total(PathTotal::PresentValue);
  N& unmetValue = state.total(PathTotal::UnmetPresentValue);
  N& payable = state.total(PathTotal::Payable);
  value = value + month.egress * in.monthEndDiscount[index];
  unmetValue = unmetValue + month.unmetCost * in.monthEndDiscount[index];
  payable = payable + month.egress;
  sink.month(t, month);
  if constexpr (Draws::kRandom) {
    if (t + 1 < in.months) detail::stepNoise(in, state, draws, t);
  }
}

/// What comes after the last month, and the figures of the whole path.
template <class N, class U, class Sink>
OFFTAKE_HD void endPath(const Inputs<N>& in, const PathState<N, U>& state, Sink& sink) {
  detail::settleAfterHorizon(in, state, sink);
  PathFigures<N> path;
  path.cashBeyond = detail::reportBeyond(in, state, sink) + in.otherBeyond;
  path.npv = N(0) - state.total(PathTotal::PresentValue) - in.otherPresentValue;
  path.economicCost = state.total(PathTotal::UnmetPresentValue) - path.npv;
  path.trueUps = state.total(PathTotal::TrueUps);
  path.unmetHours = state.total(PathTotal::UnmetHours);
  path.servedHours = state.total(PathTotal::ServedHours);
  path.payable = state.total(PathTotal::Payable);
  const auto any = N(0) < path.servedHours;
  path.costPerHour = Number<N>::select(any, path.payable / Number<N>::select(any, path.servedHours, N(1)), N(0));
  path.peakMegawatts = state.total(PathTotal::PeakMegawatts);
  sink.finished(path);
}

/// beginPath, every stepMonth, endPath.
/// @pre U covers in.features and in.pathFeatures
/// @note no allocation, no virtual call; branches depend on the inputs, not on the path, but for
///       dates that a path moves (term shift, damages, options)
template <class N, class U, class Draws, class Sink>
OFFTAKE_HD void runPath(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws, Sink& sink) {
  beginPath(in, state, draws);
  for (int t = 0; t < in.months; ++t) stepMonth(in, state, draws, t, sink);
  endPath(in, state, sink);
}

}  // namespace offtake::economics
