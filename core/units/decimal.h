// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace offtake {

/// A stored exact decimal: mantissa / 10^scale, at most 18 digits, never binary floating point.
/// Normalised (no trailing zeros after the point), so equal values are equal bits.
class Decimal {
public:
  constexpr Decimal() = default;
  /// A whole number. @pre |value| < 10^18
  constexpr Decimal(std::int64_t value) : m_mantissa(value) {}
  /// mantissa / 10^scale, normalised. @pre 0 <= scale <= 18, |mantissa| < 10^18
  static Decimal of(std::int64_t mantissa, int scale);

  /// Reads [-]digits[.digits][e[+-]digits], C locale, no spaces.
  /// @error BadText if malformed, BadValue beyond 18 digits
  static Result<Decimal> parse(std::string_view text);

  [[nodiscard]] std::int64_t mantissa() const { return m_mantissa; }
  [[nodiscard]] int scale() const { return m_scale; }
  /// Canonical text without exponent: "-0.125", "3".
  [[nodiscard]] std::string text() const;
  /// The nearest double: for charts and simulation inputs only.
  [[nodiscard]] double approximate() const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

private:
  std::int64_t m_mantissa = 0;
  std::int32_t m_scale = 0;
};

}  // namespace offtake
