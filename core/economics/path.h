// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/draws.h"
#include "core/economics/figures.h"
#include "core/economics/inputs.h"
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

/// Draws what is drawn once a path (delays, growth, spend factors) and opens all states.
/// @param state  scratch of pathLayout(in); whatever it held before does not matter
template <class N, class U, class Draws>
OFFTAKE_HD void beginPath(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws);

/// One month, 0 ... months-1 in turn. Blocks of paths may be stepped month by month together.
template <class N, class U, class Draws, class Sink>
OFFTAKE_HD void stepMonth(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws, int t,
                          Sink& sink);

/// What comes after the last month, and the figures of the whole path.
template <class N, class U, class Sink>
OFFTAKE_HD void endPath(const Inputs<N>& in, const PathState<N, U>& state, Sink& sink);

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
