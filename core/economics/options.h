// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/delivery.h"

/// Options to expand, extend and step down, decided at each period's start by the unmet share of
/// demand in the three months before; a window at the plan's start has fewer months, none decides
/// nothing. Book and paths follow the same rule.
/// @source model.md section 6
namespace offtake::economics::detail {

inline constexpr int kTrailingMonths = 3;

/// Remembers a month's demand and unmet demand, H100e-hours.
template <class N, class U>
OFFTAKE_HD void rememberUnmet(const PathState<N, U>& state, int t, const N& demand,
                              const N& unmet) {
  const auto slot = static_cast<std::uint32_t>(t % kTrailingMonths);
  state.part(state.layout.trailing)[slot] = demand;
  state.part(state.layout.trailing)[slot + kTrailingMonths] = unmet;
}

/// Whether the trailing unmet share of demand exceeds a threshold.
template <class N, class U>
[[nodiscard]] OFFTAKE_HD bool unmetExceeds(const PathState<N, U>& state, const N& threshold) {
  N demand = N(0);
  N unmet = N(0);
  for (std::uint32_t i = 0; i < kTrailingMonths; ++i) {
    demand = demand + state.part(state.layout.trailing)[i];
    unmet = unmet + state.part(state.layout.trailing)[i + kTrailingMonths];
  }
  return threshold * demand < unmet;
}

/// Brings an exercised option's tranches: no earlier than planned, nor than the lead time allows.
template <class N, class U, class Draws>
OFFTAKE_HD void openOptionTranches(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws,
                                   std::uint32_t option, int effectiveMonth) {
  for (std::uint32_t i = 0; i < in.tranches.size; ++i) {
    const TrancheInputs<N>& tranche = in.tranches[i];
    if (tranche.option != static_cast<std::int32_t>(option)) continue;
    const N start =
        Number<N>::max(tranche.online.fraction, N(effectiveMonth - tranche.online.month));
    openTranche(in, state, draws, i, start, tranche.units);
  }
}

/// Decides every option whose contract starts a period in this month.
template <class N, class U, class Draws, class Sink>
OFFTAKE_HD void decideOptions(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws,
                              int t, Sink& sink) {
  for (std::uint32_t o = 0; o < in.options.size; ++o) {
    const OptionInputs<N>& option = in.options[o];
    auto& contract = state.contract(option.contract);
    const int local = t - shiftOf(state, option.contract);
    const ContractTerms<N>& terms = termsIn(in, in.contracts[option.contract], local);
    if (local < option.from || local >= option.until) continue;
    const int running = runningPeriod(terms, contract, local);
    if (running < 0 || terms.periods[static_cast<std::uint32_t>(running)].first != local) continue;
    if constexpr ((U::kSettlement & kOptions) != 0) {
      if (contract.options.exercised[option.index]) continue;
    }
    if (!unmetExceeds(state, option.threshold)) continue;
    const int index = static_cast<int>(option.index);
    exerciseOption(contract, index, local + option.leadMonths);
    N& extension = state.part(state.layout.extension)[option.contract];
    extension = extension + N(terms.options[option.index].extendMonths);
    openOptionTranches(in, state, draws, o, t + option.leadMonths);
    sink.exercised(t, o);
  }
}

}  // namespace offtake::economics::detail
