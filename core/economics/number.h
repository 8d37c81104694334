// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"

namespace offtake::economics {

/// What the templated economics ask of a number type N besides + - * /.
/// Scalars (float, double) use this; Exact (core/compile/exact_number.h) and SIMD packs
/// specialise it. Mask is what a comparison of two N gives.
/// Money is counted in cents everywhere in this layer.
template <class N>
struct Number {
  using Mask = bool;
  /// One path's number, and how many paths an N holds.
  using Scalar = N;
  static constexpr int kLanes = 1;
  OFFTAKE_HD static N of(double value) { return static_cast<N>(value); }
  OFFTAKE_HD static N min(N a, N b) { return b < a ? b : a; }
  OFFTAKE_HD static N max(N a, N b) { return a < b ? b : a; }
  OFFTAKE_HD static N select(Mask mask, N whenTrue, N whenFalse) {
    return mask ? whenTrue : whenFalse;
  }
  /// a / b; exact numbers are quicker where b is a small whole number.
  OFFTAKE_HD static N quotient(N a, N b) { return a / b; }
  /// A condition on the inputs, the same for every lane. Never ask it of what differs by path.
  OFFTAKE_HD static bool holds(Mask mask) { return mask; }
  OFFTAKE_HD static N lane(const N& value, int) { return value; }
  OFFTAKE_HD static void setLane(N& value, int, const N& to) { value = to; }
  /// Entries are whole cents in the book; a simulated number keeps its fraction.
  OFFTAKE_HD static N cents(N value) { return value; }
  /// Whether an entry is a whole number of cents (the tolerance of a shortfall hangs on it).
  static constexpr bool kExact = false;
};

}  // namespace offtake::economics
