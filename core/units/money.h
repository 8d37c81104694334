// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace offtake {

/// An amount in whole cents of one currency. Signed 64 bits: up to 92 quadrillion dollars.
struct Money {
  std::int64_t cents = 0;

  /// Reads [-]digits[.d[d]] in the C locale: "38000000000.00".
  /// @error BadText if malformed, BadValue beyond 16 digits of dollars
  static Result<Money> parse(std::string_view text);
  /// "-38000000000.00".
  [[nodiscard]] std::string text() const;
  /// Dollars for charts and simulation inputs only.
  [[nodiscard]] double approximate() const { return static_cast<double>(cents) / 100.0; }

  friend auto operator<=>(const Money&, const Money&) = default;
  friend Money operator+(Money a, Money b) { return {a.cents + b.cents}; }
  friend Money operator-(Money a, Money b) { return {a.cents - b.cents}; }
  friend Money operator-(Money a) { return {-a.cents}; }
  Money& operator+=(Money other) {
    cents += other.cents;
    return *this;
  }
};

}  // namespace offtake
