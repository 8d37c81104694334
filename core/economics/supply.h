// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/economics/number.h"

/// Delivery of capacity: what part of a tranche is there in a month, how late it is, what an
/// outage takes. Positions and delays are in months; a tranche's *start* counts from its online
/// month, without delay.
/// @source model.md section 4
namespace offtake::economics {

/// Part of a month before a moment that lies `ahead` months after the month's start.
template <class N>
[[nodiscard]] OFFTAKE_HD N partBefore(const N& ahead) {
  return Number<N>::min(Number<N>::max(ahead, N(0)), N(1));
}

/// Share of a tranche delivered in the month that begins u0 months after its first delivery: the
/// mean of a ramp of `ramp` months, uniform over paths.
template <class N>
[[nodiscard]] OFFTAKE_HD N deliveredShare(const N& u0, const N& ramp) {
  using Num = Number<N>;
  const N u1 = u0 + N(1);
  const N full = partBefore(N(u1 - ramp));
  if (Num::holds(ramp == N(0))) return full;
  const N c0 = Num::min(Num::max(u0, N(0)), ramp);
  const N c1 = Num::min(Num::max(u1, N(0)), ramp);
  return Num::quotient((c1 - c0) * (c1 + c0), N(2) * ramp) + full;
}

/// A tranche on one path.
template <class N>
struct Delivery {
  N units = N(0);  ///< 0 when dropped or not exercised
  N start = N(0);  ///< months after online.month, delay in
  N moved = N(0);  ///< months by which an end that moves has moved
};

/// Mean units delivered in a month.
/// @param month  calendar month, may lie beyond the horizon
template <class N>
[[nodiscard]] OFFTAKE_HD N deliveredUnits(const TrancheInputs<N>& tranche,
                                          const Delivery<N>& delivery, int month) {
  if (month < tranche.online.month) return N(0);
  if (!tranche.endMoves && month > tranche.end.month) return N(0);
  const N since = N(month - tranche.online.month) - delivery.start;
  N toEnd = N(tranche.end.month - month) + tranche.end.fraction;
  if (tranche.endMoves) toEnd = toEnd + delivery.moved;
  // Before and after the ramp there is nothing to divide: a decimal quotient is ten products.
  if constexpr (Number<N>::kExact) {
    if (!(N(-1) < since)) return N(0);
    if (!(since < tranche.rampMonths) && !(toEnd < N(1))) return delivery.units;
  }
  const N share = deliveredShare(since, tranche.rampMonths);
  return delivery.units * share * partBefore(toEnd);
}

/// The whole months in a position that is not negative.
template <class N>
[[nodiscard]] OFFTAKE_HD int wholeMonths(const N& position) {
  return static_cast<int>(position);
}

/// Days since 1970-01-01 of the first of a month.
template <class N>
[[nodiscard]] OFFTAKE_HD std::int64_t firstDay(const Inputs<N>& in, int month) {
  const int ordinal = in.startYear * 12 + in.startMonth - 1 + month;
  return calendar::daysFromCivil(ordinal / 12, ordinal % 12 + 1, 1);
}

/// When a delayed tranche arrives.
template <class N>
struct Arrival {
  int month = 0;           ///< calendar month
  int firstFullMonth = 0;  ///< first whole month with it
  int daysLate = 0;        ///< full calendar days
};

/// @param start  without delay, months after the tranche's online month, >= 0
/// @note positions within 1/4096 month of a month's or 1/128 day of a day's boundary lie on it, so
///       that decimals and floats agree on which day it is
template <class In, class N>
[[nodiscard]] OFFTAKE_HD Arrival<N> arrivalOf(const In& in, int onlineMonth, const N& start,
                                              const N& delay) {
  const N nearly = N(1) / N(4096);
  Arrival<N> arrival;
  const int plannedWhole = wholeMonths(start);
  const N late = start + delay;
  const int whole = wholeMonths(N(late + nearly));
  const N fraction = Number<N>::max(N(0), late - N(whole));
  arrival.month = onlineMonth + whole;
  arrival.firstFullMonth = nearly < fraction ? arrival.month + 1 : arrival.month;
  const int plannedMonth = onlineMonth + plannedWhole;
  const auto between = static_cast<int>(firstDay(in, arrival.month) - firstDay(in, plannedMonth));
  const N days = N(between) + fraction * N(calendarDays(in, arrival.month)) -
                 (start - N(plannedWhole)) * N(calendarDays(in, plannedMonth));
  arrival.daysLate = wholeMonths(N(Number<N>::max(N(0), days) + N(1) / N(128)));
  return arrival;
}

/// Share of the first full monthly charge that late delivery costs the provider.
template <class N>
[[nodiscard]] OFFTAKE_HD N damagesShareOf(const ContractInputs<N>& contract, int daysLate) {
  const int counted =
      daysLate > contract.damagesGraceDays ? daysLate - contract.damagesGraceDays : 0;
  return Number<N>::min(contract.damagesCap, contract.damagesShare * N(counted));
}

/// Whether a tranche that late is dropped.
template <class N>
[[nodiscard]] OFFTAKE_HD bool isDropped(const ContractInputs<N>& contract, int daysLate) {
  return contract.dropAtLongstop && contract.longstopDays >= 0 && daysLate > contract.longstopDays;
}

/// Quantile of a tranche's delay, months.
/// @param u  in [0, 1]
template <class N>
[[nodiscard]] OFFTAKE_HD N delayAtQuantile(const Inputs<N>& in, const TrancheInputs<N>& tranche,
                                           const N& u) {
  using Num = Number<N>;
  if (tranche.delayKind == DelayKind::Certain) return tranche.meanDelay;
  if (tranche.delayKind == DelayKind::Pert) {
    const N place = Num::min(Num::max(u, N(0)), N(1)) * N(static_cast<int>(kDelayPoints - 1));
    const int last = static_cast<int>(kDelayPoints) - 2;
    const int below = wholeMonths(place) < last ? wholeMonths(place) : last;
    const N low = in.delayTable[tranche.firstDelay + static_cast<std::uint32_t>(below)];
    const N high = in.delayTable[tranche.firstDelay + static_cast<std::uint32_t>(below) + 1];
    return low + (high - low) * (place - N(below));
  }
  N delay = in.delayOutcomes[tranche.firstDelay + tranche.delayCount - 1].delay;
  for (std::uint32_t i = tranche.delayCount - 1; i-- > 0;) {
    const DelayOutcome<N>& outcome = in.delayOutcomes[tranche.firstDelay + i];
    delay = Num::select(u < outcome.cumulative, outcome.delay, delay);
  }
  return delay;
}

/// Share of a provider's month that an outage takes.
/// @param hit  uniform in (0, 1): an outage where it is below the probability
/// @param minusLogLength  -ln of a uniform: the length in units of the mean
template <class N>
[[nodiscard]] OFFTAKE_HD N outageShare(const ProviderInputs<N>& provider, const N& hours,
                                       const N& hit, const N& minusLogLength) {
  const N length = Number<N>::min(N(1), minusLogLength * provider.outageHours / hours);
  return Number<N>::select(hit < provider.outageProbability, length, N(0));
}

}  // namespace offtake::economics
