// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/exact.h"

#include "core/base/error.h"

#include <vector>

namespace offtake {

Exact rounded(const Exact& value) {
  static const Exact half("0.5");
  if (value.backend().iszero()) return value;
  return value.backend().isneg() ? -floor(half - value) : floor(value + half);
}

std::int64_t roundedInteger(const Exact& value) {
  static const Exact limit("9223372036854775807");
  const Exact whole = rounded(value);
  expects(whole <= limit && whole >= -limit, "an exact value beyond 64 bits");
  return whole.convert_to<std::int64_t>();
}

Exact toExact(const Decimal& value) {
  // Powers of ten are exact either way, and a product is a tenth of a quotient's work.
  static const std::vector<Exact> tenths = [] {
    std::vector<Exact> powers{Exact(1)};
    for (int s = 1; s <= 18; ++s) powers.push_back(powers.back() / 10);
    return powers;
  }();
  return Exact(value.mantissa()) * tenths[static_cast<std::size_t>(value.scale())];
}

Exact toExact(Money value) { return Exact(value.cents); }

}  // namespace offtake
