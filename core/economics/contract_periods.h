// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_state.h"
#include "core/economics/contract_terms.h"

/// Which period runs, how long the term is and what is committed, with options and termination
/// taken into account.
namespace offtake::economics {

/// Index of the period at a local month, or -1. Uniform but for the path's shift.
template <class N>
[[nodiscard]] OFFTAKE_HD int periodIndexAt(const ContractTerms<N>& terms, int localMonth) {
  const int place = localMonth - terms.periodAtFirst;
  if (place < 0 || place >= static_cast<int>(terms.periodAt.size)) return -1;
  return terms.periodAt[static_cast<std::uint32_t>(place)];
}

/// Marks an option as exercised; it adds to the periods that start at or after the effect.
template <Features F, class N>
OFFTAKE_HD void exerciseOption(ContractState<N, F>& state, int option, int effectiveMonth) {
  if constexpr ((F & kOptions) != 0) {
    state.options.exercised[option] = true;
    state.options.effective[option] = effectiveMonth;
  }
}

namespace detail {

/// Whether the part of a feature is compiled in and the contract uses it.
template <Features F, Features Part, class N>
[[nodiscard]] OFFTAKE_HD bool uses(const ContractTerms<N>& terms) {
  return (F & Part) != 0 && (terms.features & Part) != 0;
}

template <Features F, class N>
[[nodiscard]] OFFTAKE_HD bool isTerminated(const ContractTerms<N>& terms, int localMonth) {
  return uses<F, kTermination>(terms) && localMonth >= terms.terminationMonth;
}

/// Whether a period is there on this path: no option brings it, or one that was exercised.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD bool isThere(const ContractTerms<N>& terms,
                                      const ContractState<N, F>& state, std::uint32_t index) {
  const Period<N>& period = terms.periods[index];
  if (isTerminated<F>(terms, period.first)) return false;
  if constexpr ((F & kOptions) != 0) {
    if (period.option >= 0) return state.options.exercised[period.option];
  }
  return period.option < 0;
}

/// Index of the period that runs in a month of this path, or -1.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD int runningPeriod(const ContractTerms<N>& terms,
                                           const ContractState<N, F>& state, int localMonth) {
  const int index = periodIndexAt(terms, localMonth);
  if (index < 0 || isTerminated<F>(terms, localMonth)) return -1;
  return isThere(terms, state, static_cast<std::uint32_t>(index)) ? index : -1;
}

/// Index of the period that follows on this path, or -1.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD int periodAfter(const ContractTerms<N>& terms,
                                         const ContractState<N, F>& state, int index) {
  for (auto next = static_cast<std::uint32_t>(index + 1); next < terms.periods.size; ++next)
    if (isThere(terms, state, next)) return static_cast<int>(next);
  return -1;
}

/// First month after the period, cut by termination.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD int periodEnd(const ContractTerms<N>& terms, int index) {
  const int end = terms.periods[static_cast<std::uint32_t>(index)].end;
  return isTerminated<F>(terms, end) ? terms.terminationMonth : end;
}

/// First month after the term, with what options extend and cut by termination.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD int termEnd(const ContractTerms<N>& terms,
                                     const ContractState<N, F>& state) {
  int end = terms.termEnd;
  if constexpr ((F & kOptions) != 0) {
    for (std::uint32_t i = 0; i < terms.options.size; ++i)
      if (state.options.exercised[i]) end += terms.options[i].extendMonths;
  }
  return isTerminated<F>(terms, end) ? terms.terminationMonth : end;
}

/// C_p with what exercised options add, not cut by termination.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N fullCommitment(const ContractTerms<N>& terms,
                                          const ContractState<N, F>& state, int index) {
  const Period<N>& period = terms.periods[static_cast<std::uint32_t>(index)];
  N commitment = period.commitment;
  if constexpr ((F & kOptions) != 0) {
    for (std::uint32_t i = 0; i < terms.options.size; ++i)
      if (state.options.exercised[i] && period.first >= state.options.effective[i])
        commitment = commitment + terms.options[i].commitment;
    commitment = Number<N>::max(N(0), commitment);
  }
  return commitment;
}

/// C_p: with options, cut pro rata of whole months by termination, in cents.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N commitmentOf(const ContractTerms<N>& terms,
                                        const ContractState<N, F>& state, int index) {
  const Period<N>& period = terms.periods[static_cast<std::uint32_t>(index)];
  const N full = fullCommitment(terms, state, index);
  const int end = periodEnd<F>(terms, index);
  if (end == period.end) return full;
  return Number<N>::cents(full * N(end - period.first) / N(period.end - period.first));
}

/// Straight-line commitment of the months after this one, unrounded.
template <Features F, class N>
[[nodiscard]] OFFTAKE_HD N commitmentOfLaterMonths(const ContractTerms<N>& terms,
                                                   const ContractState<N, F>& state,
                                                   int localMonth) {
  N later = N(0);
  for (std::uint32_t i = 0; i < terms.periods.size; ++i) {
    const Period<N>& period = terms.periods[i];
    if (period.end <= localMonth + 1 || !isThere(terms, state, i)) continue;
    const int end = periodEnd<F>(terms, static_cast<int>(i));
    const int from = period.first > localMonth + 1 ? period.first : localMonth + 1;
    if (from >= end) continue;
    const N full = fullCommitment(terms, state, static_cast<int>(i));
    const bool whole = from == period.first && end == period.end;
    later = later + (whole ? full : N(full * N(end - from) / N(period.end - period.first)));
  }
  return later;
}

}  // namespace detail
}  // namespace offtake::economics
