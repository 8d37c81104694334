// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/exact.h"

#include "core/base/error.h"

namespace offtake {

Exact rounded(const Exact& value) {
  static const Exact half("0.5");
  return value < 0 ? -floor(half - value) : floor(value + half);
}

std::int64_t roundedInteger(const Exact& value) {
  static const Exact limit("9223372036854775807");
  const Exact whole = rounded(value);
  expects(whole <= limit && whole >= -limit, "an exact value beyond 64 bits");
  return whole.convert_to<std::int64_t>();
}

Exact toExact(const Decimal& value) {
  Exact scale = 1;
  for (int s = 0; s < value.scale(); ++s) scale *= 10;
  return Exact(value.mantissa()) / scale;
}

Exact toExact(Money value) { return Exact(value.cents); }

}  // namespace offtake
