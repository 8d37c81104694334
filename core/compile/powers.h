// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/exact.h"

#include <vector>

namespace offtake::compile {

/// Natural logarithm of 2: the inputs' logarithms have base 2.
[[nodiscard]] const Exact& lnTwo();

/// base^n by repeated squaring; n may be negative. @pre base != 0 or n > 0
[[nodiscard]] Exact power(const Exact& base, long n);

/// base^(1/n). @pre base > 0, n >= 1
[[nodiscard]] Exact root(const Exact& base, int n);

/// e^x; below 1/8 in absolute value a polynomial, in half the time of the general one.
[[nodiscard]] Exact exponential(const Exact& x);

/// base^(t/period) for any whole t: whole periods are exact powers, so that 3.00 falling 20 % a year
/// is 2.40 after twelve months and not 2.3999... One root is taken when it is made; a value then
/// costs a few products. (A power of Exact costs 20 µs, a product 25 ns.)
class PeriodicPower {
public:
  /// @pre base > 0, period >= 1
  PeriodicPower(const Exact& base, int period);
  [[nodiscard]] Exact at(int t) const;

private:
  Exact m_base;
  std::vector<Exact> m_parts;  // base^(0/period) ... base^((period-1)/period)
};

}  // namespace offtake::compile
