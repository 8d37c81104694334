// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/number.h"
#include "core/units/exact.h"

namespace offtake::economics {

/// The book's number: decimal, entries rounded to whole cents half away from zero.
template <>
struct Number<Exact> {
  using Mask = bool;
  using Scalar = Exact;
  static constexpr int kLanes = 1;
  static Exact of(double value) { return Exact(value); }
  static const Exact& min(const Exact& a, const Exact& b) { return b < a ? b : a; }
  static const Exact& max(const Exact& a, const Exact& b) { return a < b ? b : a; }
  static const Exact& select(Mask mask, const Exact& whenTrue, const Exact& whenFalse) {
    return mask ? whenTrue : whenFalse;
  }
  /// By one limb (eight digits) it is a tenth of the work of a general quotient.
  static Exact quotient(const Exact& a, const Exact& b) {
    const auto whole = b.convert_to<unsigned long long>();
    if (whole == 0 || whole >= 100'000'000 || b != whole) return a / b;
    Exact result = a;
    result /= whole;
    return result;
  }
  static bool holds(Mask mask) { return mask; }
  static const Exact& lane(const Exact& value, int) { return value; }
  static void setLane(Exact& value, int, const Exact& to) { value = to; }
  static Exact cents(const Exact& value) { return rounded(value); }
  static constexpr bool kExact = true;
};

}  // namespace offtake::economics
