// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/number.h"

namespace offtake::economics {

/// Share of a period's commitment that is not yet due at a termination, for the fee
/// Period::terminationWeight: its straight-line monthly parts from the termination on, the k-th
/// month from there divided by (1 + rate/12)^k.
/// @param first, end  the period, [first, end), end > first
/// @param monthlyRate  annual rate / 12; 0: undiscounted
/// @source model.md section 6, "Termination"
template <class N>
[[nodiscard]] N terminationWeight(int first, int end, int terminationMonth, const N& monthlyRate) {
  N weight = N(0);
  N factor = N(1);
  for (int month = terminationMonth; month < end; ++month) {
    factor = factor * (N(1) + monthlyRate);
    if (month >= first) weight = weight + N(1) / factor;
  }
  return weight / N(end - first);
}

}  // namespace offtake::economics
