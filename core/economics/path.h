// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/draws.h"
#include "core/economics/figures.h"
#include "core/economics/inputs.h"
#include "core/economics/path_month.h"
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
///     met(std::uint32_t contract, N month)                            -1: never
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
  template <class N>
  OFFTAKE_HD void tranche(int, std::uint32_t, const N&) {}
  template <class F>
  OFFTAKE_HD void workload(int, std::uint32_t, const F&) {}
  template <class F>
  OFFTAKE_HD void lot(int, std::uint32_t, const F&) {}
  /// Before contract() of the month that credits it.
  template <class F>
  OFFTAKE_HD void damages(std::uint32_t, const F&) {}
  template <class F>
  OFFTAKE_HD void contract(int, std::uint32_t, const F&) {}
  template <class F>
  OFFTAKE_HD void month(int, const F&) {}
  template <class N>
  OFFTAKE_HD void beyond(std::uint32_t, const N&) {}
  template <class N>
  OFFTAKE_HD void met(std::uint32_t, const N&) {}
  template <class F>
  OFFTAKE_HD void finished(const F&) {}
};

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
      if (contract.entered && Number<N>::holds(N(0) < contract.spendSigma))
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
  path.costPerHour =
      Number<N>::select(any, path.payable / Number<N>::select(any, path.servedHours, N(1)), N(0));
  path.peakMegawatts = state.total(PathTotal::PeakMegawatts);
  path.hhiSpend = detail::concentration(in, state, state.layout.providerSpend);
  path.hhiCapacity = detail::concentration(in, state, state.layout.providerCapacity);
  sink.finished(path);
}

/// beginPath, every stepMonth, endPath.
/// @pre U covers in.features and in.pathFeatures
/// @note no allocation, no virtual call; branches depend on the inputs, not on the path, but for
///       dates that a path moves (term shift, damages, options)
template <class N, class U, class Draws, class Sink>
OFFTAKE_HD void runPath(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws,
                        Sink& sink) {
  beginPath(in, state, draws);
  for (int t = 0; t < in.months; ++t) stepMonth(in, state, draws, t, sink);
  endPath(in, state, sink);
}

}  // namespace offtake::economics
