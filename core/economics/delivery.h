// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/math.h"
#include "core/economics/path_state.h"
#include "core/economics/rates.h"
#include "core/economics/settlement.h"
#include "core/economics/supply.h"

/// Supply on one path: when its tranches come, what that does to the contract's dates and to its
/// commitment, and what is delivered and usable in a month.
namespace offtake::economics::detail {

/// Whether a part of the path is compiled in and the plan uses it.
template <class U, PathFeatures Part, class N>
[[nodiscard]] OFFTAKE_HD bool usesPath(const Inputs<N>& in) {
  return (U::kPath & Part) != 0 && (in.pathFeatures & Part) != 0;
}

template <class N, class U>
[[nodiscard]] OFFTAKE_HD int shiftOf(const PathState<N, U>& state, std::uint32_t contract) {
  if constexpr ((U::kPath & kPathTermShift) != 0) return state.whole(state.layout.shift)[contract];
  else return 0;
}

template <class N, class U>
[[nodiscard]] OFFTAKE_HD Delivery<N> deliveryOf(const PathState<N, U>& state,
                                                std::uint32_t contract, std::uint32_t tranche) {
  const PathLayout& at = state.layout;
  Delivery<N> delivery{state.part(at.trancheUnits)[tranche],
                       state.part(at.trancheStart)[tranche] + state.part(at.trancheDelay)[tranche],
                       N(0)};
  if constexpr ((U::kPath & (kPathTermShift | kPathOptions)) != 0)
    delivery.moved = N(shiftOf(state, contract)) + state.part(at.extension)[contract];
  return delivery;
}

/// The same without delay, in the contract's local months.
template <class N, class U>
[[nodiscard]] OFFTAKE_HD Delivery<N> plannedDelivery(const PathState<N, U>& state,
                                                     std::uint32_t contract,
                                                     std::uint32_t tranche) {
  const PathLayout& at = state.layout;
  Delivery<N> delivery{state.part(at.tranchePlanned)[tranche], state.part(at.trancheStart)[tranche],
                       N(0)};
  if constexpr ((U::kPath & kPathOptions) != 0) delivery.moved = state.part(at.extension)[contract];
  return delivery;
}

/// Fixes when a tranche comes, whether at all, and what its lateness costs the provider.
/// @param start  without delay, months after its online month
template <class N, class U, class Draws>
OFFTAKE_HD void openTranche(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws,
                            std::uint32_t index, const N& start, const N& units) {
  const PathLayout& at = state.layout;
  const TrancheInputs<N>& tranche = in.tranches[index];
  const ContractInputs<N>& contract = in.contracts[tranche.contract];
  const N delay = draws.delay(index);
  state.part(at.trancheStart)[index] = start;
  state.part(at.trancheDelay)[index] = delay;
  state.part(at.tranchePlanned)[index] = units;
  state.part(at.trancheUnits)[index] = units;
  state.part(at.trancheDamages)[index] = N(0);
  state.part(at.damagesMonth)[index] = N(-1);
  if constexpr ((U::kPath & (kPathLongstop | kPathDamages)) != 0) {
    if (!contract.dropAtLongstop && !contract.terms.hasDamages) return;
    using Num = Number<N>;
    for (int lane = 0; lane < Num::kLanes; ++lane) {
      using S = typename Num::Scalar;
      const S laneStart = Num::lane(start, lane);
      const S laneDelay = Num::lane(delay, lane);
      const Arrival<S> arrival = arrivalOf(in, tranche.online.month, laneStart, laneDelay);
      if (isDropped(contract, arrival.daysLate)) {
        Num::setLane(state.part(at.trancheUnits)[index], lane, S(0));
      } else if (contract.terms.hasDamages) {
        Num::setLane(state.part(at.trancheDamages)[index], lane,
                     Num::lane(damagesShareOf(contract, arrival.daysLate), lane));
        Num::setLane(state.part(at.damagesMonth)[index], lane, S(arrival.month + 1));
      }
    }
  }
}

/// Whole months by which a contract's first delivery is late; 0 where nothing is delivered.
template <class N, class U>
[[nodiscard]] OFFTAKE_HD int termShiftOf(const Inputs<N>& in, const PathState<N, U>& state,
                                         const ContractInputs<N>& contract) {
  constexpr int kNever = 1 << 20;
  int planned = kNever;
  int first = kNever;
  for (std::uint32_t l = contract.firstLot; l < contract.firstLot + contract.lotCount; ++l) {
    const LotInputs<N>& lot = in.lots[l];
    for (std::uint32_t i = lot.firstTranche; i < lot.firstTranche + lot.trancheCount; ++i) {
      const TrancheInputs<N>& tranche = in.tranches[i];
      if (tranche.option >= 0) continue;
      const int month = tranche.online.month;
      if (month < planned) planned = month;
      if (!(N(0) < state.part(state.layout.trancheUnits)[i])) continue;
      const N late =
          state.part(state.layout.trancheStart)[i] + state.part(state.layout.trancheDelay)[i];
      const int arrival = month + wholeMonths(N(late + N(1) / N(4096)));
      if (arrival < first) first = arrival;
    }
  }
  return first == kNever ? 0 : first - planned;
}

/// Unit-hours weighted by base rate.
template <class N>
struct WeightedHours {
  N planned = N(0);
  N delivered = N(0);
};

/// A contract's planned and delivered unit-hours in one of its local months. Both count the hours
/// of the calendar month, so that a delivery just as planned in a shifted term gives a ratio of 1.
template <class N, class U>
OFFTAKE_HD void addWeightedHours(const Inputs<N>& in, const PathState<N, U>& state, std::uint32_t c,
                                 int localMonth, WeightedHours<N>& sum) {
  const ContractInputs<N>& contract = in.contracts[c];
  const int month = localMonth + shiftOf(state, c);
  const N hours = N(24 * calendarDays(in, month));
  for (std::uint32_t l = contract.firstLot; l < contract.firstLot + contract.lotCount; ++l) {
    const LotInputs<N>& lot = in.lots[l];
    const N weight = lot.baseRate * hours;
    for (std::uint32_t i = lot.firstTranche; i < lot.firstTranche + lot.trancheCount; ++i) {
      const TrancheInputs<N>& tranche = in.tranches[i];
      const int plannedMonth = tranche.option >= 0 ? month : localMonth;
      sum.planned = sum.planned +
                    weight * deliveredUnits(tranche, plannedDelivery(state, c, i), plannedMonth);
      sum.delivered =
          sum.delivered + weight * deliveredUnits(tranche, deliveryOf(state, c, i), month);
    }
  }
}

/// Foretells the relief of the period that runs in a month, from the path's delays.
template <class N, class U>
OFFTAKE_HD void foretellRelief(const Inputs<N>& in, const PathState<N, U>& state, std::uint32_t c,
                               int localMonth) {
  const ContractTerms<N>& terms = termsIn(in, in.contracts[c], localMonth);
  const int running = runningPeriod(terms, state.contract(c), localMonth);
  if (running < 0) return;
  WeightedHours<N> sum;
  const int end = periodEnd<U::kSettlement>(terms, running);
  for (int m = terms.periods[static_cast<std::uint32_t>(running)].first; m < end; ++m)
    addWeightedHours(in, state, c, m, sum);
  state.part(state.layout.relief)[c] = reliefOf(terms, sum.planned, sum.delivered);
}

/// Delivered and usable units of every lot in a month.
template <class N, class U, class Draws, class Sink>
OFFTAKE_HD void supplyMonth(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws, int t,
                            Sink& sink) {
  const PathLayout& at = state.layout;
  if constexpr (Draws::kRandom && (U::kPath & kPathOutages) != 0) {
    for (std::uint32_t p = 0; p < in.providers.size; ++p) {
      if (!Number<N>::holds(N(0) < in.providers[p].outageProbability)) continue;
      state.part(at.outage)[p] =
          outageShare(in.providers[p], in.hours[static_cast<std::uint32_t>(t)],
                      draws.outageHit(p, t), minusLog(draws.outageLength(p, t)));
    }
  }
  for (std::uint32_t l = 0; l < in.lots.size; ++l) {
    const LotInputs<N>& lot = in.lots[l];
    N delivered = N(0);
    N usable = N(0);
    for (std::uint32_t i = lot.firstTranche; i < lot.firstTranche + lot.trancheCount; ++i) {
      const TrancheInputs<N>& tranche = in.tranches[i];
      if (t < tranche.online.month) continue;
      const N units = deliveredUnits(tranche, deliveryOf(state, lot.contract, i), t);
      sink.tranche(t, i, units);
      delivered = delivered + units;
      usable = usable + units * tranche.availability;
    }
    if constexpr (Draws::kRandom && (U::kPath & kPathOutages) != 0)
      usable = usable * (N(1) - state.part(at.outage)[lot.provider]);
    state.part(at.delivered)[l] = delivered;
    state.part(at.usable)[l] = usable;
    state.part(at.left)[l] = usable;
    state.part(at.used)[l] = N(0);
  }
}

}  // namespace offtake::economics::detail
