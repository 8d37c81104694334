// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/delivery.h"
#include "core/economics/figures.h"

#include <type_traits>
#include <utility>

/// Who is served by what. Workloads by priority; for each the pinned part, then the portable one;
/// for each part two passes over usable units: burn-down, then cheapest first.
///
/// Two measures run side by side: *need* takes peak_factor times as many units as are *used*
/// (billed); the pace limits use, capacity limits need.
/// @source model.md section 8
namespace offtake::economics::detail {

/// What is still to be served of a part of a workload, and what of it went away from home.
template <class N>
struct OpenDemand {
  N h100e = N(0);
  N away = N(0);  ///< H100e served where egress is paid
};

/// H100e rating of a lot for a workload; never 0 for an eligible one.
template <class N>
[[nodiscard]] OFFTAKE_HD const N& ratingOf(const WorkloadInputs<N>& workload,
                                           const LotInputs<N>& lot) {
  return workload.training ? lot.h100eTraining : lot.h100eInference;
}

/// Nothing is open any more: the exact book then skips what would only add zeros.
template <class N>
[[nodiscard]] OFFTAKE_HD bool isServed([[maybe_unused]] const OpenDemand<N>& open) {
  if constexpr (Number<N>::kExact) return !(N(0) < open.h100e);
  else return false;
}

/// What one lot gives.
template <class N>
struct Taken {
  N units;   ///< used
  N served;  ///< H100e
};

/// Takes what is open from `available` units of a rating, and lowers what is open.
template <class N>
[[nodiscard]] OFFTAKE_HD Taken<N> taken(N& open, const N& rating, const N& available) {
  using Num = Number<N>;
  if constexpr (Num::kExact) {
    // A decimal quotient is ten products, and most lots are used up.
    const N most = rating == N(1) ? available : N(available * rating);
    if (most < open) {
      open = open - most;
      return {available, most};
    }
    const N served = std::exchange(open, N(0));
    return {rating == N(1) ? served : N(served / rating), served};
  } else {
    const bool one = Num::holds(rating == N(1));
    const N wanted = one ? open : N(open / rating);
    const N units = Num::min(wanted, available);
    const N served = one ? units : N(units * rating);
    open = Num::select(units < wanted, Num::max(N(0), open - served), N(0));
    return {units, served};
  }
}

/// Serves from one lot, at most `limit` used units. @return used units
template <class N, class U>
OFFTAKE_HD N serveFrom(const Inputs<N>& in, const PathState<N, U>& state,
                       const WorkloadInputs<N>& workload, std::uint32_t l,
                       std::type_identity_t<const N*> limit, OpenDemand<N>& open) {
  using Num = Number<N>;
  const LotInputs<N>& lot = in.lots[l];
  N& left = state.part(state.layout.left)[l];
  N& used = state.part(state.layout.used)[l];
  if constexpr (Num::kExact) {
    if (!(N(0) < left)) return N(0);
  }
  const N& rating = ratingOf(workload, lot);
  const bool peaks = Num::holds(N(1) < workload.peakFactor);
  const N room = peaks ? N(left / workload.peakFactor) : left;
  N available = room;
  if (limit != nullptr) available = Num::min(available, *limit);
  const auto [units, served] = taken(open.h100e, rating, available);
  const N needed = peaks ? N(units * workload.peakFactor) : units;
  left = Num::select(units < room, Num::max(N(0), left - needed), N(0));
  used = used + units;
  if constexpr ((U::kPath & kPathEgress) != 0) {
    if (workload.egressPays && workload.home != static_cast<std::int32_t>(lot.provider))
      open.away = open.away + served;
  }
  return units;
}

/// Burn-down: reserved lots in full, then consumption lots up to the pace of their contract.
template <class N, class U>
OFFTAKE_HD void burnDown(const Inputs<N>& in, const PathState<N, U>& state,
                         const WorkloadInputs<N>& workload, int t, bool pinned,
                         OpenDemand<N>& open) {
  using Num = Number<N>;
  const PathLayout& at = state.layout;
  const std::uint32_t end = workload.firstEligible + workload.eligibleCount;
  const auto isOut = [&](const LotInputs<N>& lot) {
    return pinned && workload.home != static_cast<std::int32_t>(lot.provider);
  };
  for (std::uint32_t k = workload.firstEligible; k < end && !isServed(open); ++k) {
    const std::uint32_t l = in.eligible[k];
    if (in.lots[l].reserved && !isOut(in.lots[l])) serveFrom(in, state, workload, l, nullptr, open);
  }
  const N& hours = in.hours[static_cast<std::uint32_t>(t)];
  for (std::uint32_t k = workload.firstEligible; k < end && !isServed(open); ++k) {
    const std::uint32_t l = in.eligible[k];
    const LotInputs<N>& lot = in.lots[l];
    const ContractTerms<N>& terms =
        termsIn(in, in.contracts[lot.contract], t - shiftOf(state, lot.contract));
    if (lot.reserved || isOut(lot) || terms.periods.empty()) continue;
    N& pace = state.part(at.pace)[lot.contract];
    if constexpr (Num::kExact) {
      if (!(N(0) < pace)) continue;
    }
    N price = state.part(at.rate)[l] * hours;  // of a unit used all month
    if (terms.measure == Measure::Net) price = price * state.part(at.multiplier)[lot.contract];
    const auto priced = N(0) < price;
    const N limit = Num::select(priced, pace / Num::select(priced, price, N(1)), N(0));
    const N units = serveFrom(in, state, workload, l, &limit, open);
    pace = Num::select(
        priced, Num::select(units < limit, Num::max(N(0), pace - units * price), N(0)), pace);
  }
}

/// Cheapest first over consumption lots; reserved ones were tried in full before.
template <class N, class U>
OFFTAKE_HD void serveCheapest(const Inputs<N>& in, const PathState<N, U>& state,
                              const WorkloadInputs<N>& workload, const std::uint16_t* order,
                              bool pinned, OpenDemand<N>& open) {
  for (std::uint32_t k = 0; k < workload.orderedCount && !isServed(open); ++k) {
    const std::uint32_t l = order[k];
    if (pinned && workload.home != static_cast<std::int32_t>(in.lots[l].provider)) continue;
    serveFrom(in, state, workload, l, nullptr, open);
  }
}

/// Serves one workload's fresh and carried demand.
/// @param carried  H100e deferred into this month: replaced by what is deferred into the next
template <class N, class U>
[[nodiscard]] OFFTAKE_HD WorkloadFigures<N> allocate(const Inputs<N>& in,
                                                     const PathState<N, U>& state, std::uint32_t w,
                                                     int t, const std::uint16_t* order,
                                                     const N& fresh, N& carried) {
  using Num = Number<N>;
  const WorkloadInputs<N>& workload = in.workloads[w];
  const N& hours = in.hours[static_cast<std::uint32_t>(t)];
  WorkloadFigures<N> figures;
  figures.demand = fresh;
  figures.carriedIn = carried;
  const N total = fresh + carried;
  OpenDemand<N> open{total, N(0)};
  N stranded = N(0);  // pinned work that found no place at home
  // Part by part, so that what nothing serves is 0 to the bit: whole less missing would leave the
  // rounding of the split, and the cost per hour served would be divided by it.
  N atHome = N(0);
  if constexpr ((U::kPath & kPathPinned) != 0) {
    if (workload.home >= 0 && Num::holds(workload.portability < N(1))) {
      OpenDemand<N> pinned{total * (N(1) - workload.portability), N(0)};
      const N asked = pinned.h100e;
      open.h100e = total - asked;
      burnDown(in, state, workload, t, true, pinned);
      serveCheapest(in, state, workload, order, true, pinned);
      stranded = pinned.h100e;
      atHome = asked - stranded;
    }
  }
  const N portable = open.h100e;
  burnDown(in, state, workload, t, false, open);
  serveCheapest(in, state, workload, order, false, open);
  const N missing = stranded + open.h100e;
  figures.served = atHome + (portable - open.h100e);
  if constexpr ((U::kPath & kPathDeferrable) != 0) {
    figures.deferred = workload.deferrable * Num::min(missing, fresh);
    carried = figures.deferred;
  }
  figures.unmet = missing - figures.deferred;
  figures.unmetCost = Num::cents(figures.unmet * hours * workload.unmetCost);
  if constexpr ((U::kPath & kPathEgress) != 0)
    figures.egress = Num::cents(open.away * hours * workload.egress);
  return figures;
}

/// The book's order of cheapest lots for every workload in a month: list rate per H100e x the tier
/// multiplier with which the month opens, plus egress where it is paid; ties in plan order. It
/// starts from the order of the month before, which is nearly right.
/// @note uses the parts `left` and `used` as scratch: call before supplyMonth()
template <class N, class U>
OFFTAKE_HD void makeOrder(const Inputs<N>& in, const PathState<N, U>& state, int t) {
  const Strided<N> inference = state.part(state.layout.left);
  const Strided<N> training = state.part(state.layout.used);
  for (std::uint32_t l = 0; l < in.lots.size; ++l) {
    const LotInputs<N>& lot = in.lots[l];
    if (lot.reserved) continue;
    const N price =
        state.part(state.layout.rate)[l] * state.part(state.layout.multiplier)[lot.contract];
    const auto per = [&price](const N& rating) {
      return N(0) < rating ? N(price / rating) : price;
    };
    inference[l] = per(lot.h100eInference);
    training[l] = lot.h100eTraining == lot.h100eInference ? inference[l] : per(lot.h100eTraining);
  }
  for (std::uint32_t w = 0; w < in.workloads.size; ++w) {
    const WorkloadInputs<N>& workload = in.workloads[w];
    std::uint16_t* order = state.order + in.orderAt(w, t);
    const auto cost = [&](std::uint32_t l) {
      const N& base = workload.training ? training[l] : inference[l];
      const bool away =
          workload.egressPays && workload.home != static_cast<std::int32_t>(in.lots[l].provider);
      return away ? N(base + workload.egress) : base;
    };
    std::uint32_t count = 0;
    const auto insert = [&](std::uint16_t l) {
      const N own = cost(l);
      std::uint32_t place = count++;
      while (place > 0) {
        const std::uint16_t other = order[place - 1];
        const N others = cost(other);
        if (others < own || (!(own < others) && other < l)) break;
        order[place--] = other;
      }
      order[place] = l;
    };
    if (t > 0) {
      const std::uint16_t* before = state.order + in.orderAt(w, t - 1);
      for (std::uint32_t k = 0; k < workload.orderedCount; ++k) insert(before[k]);
    } else {
      for (std::uint32_t k = 0; k < workload.eligibleCount; ++k) {
        const std::uint16_t l = in.eligible[workload.firstEligible + k];
        if (!in.lots[l].reserved) insert(l);
      }
    }
  }
}

}  // namespace offtake::economics::detail
