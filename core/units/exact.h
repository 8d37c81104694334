// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/money.h"

#include <boost/multiprecision/cpp_dec_float.hpp>

#include <cstdint>

namespace offtake {

/// The computing decimal of the book: 34 significant digits, no binary rounding.
/// Plain value without expression templates, so that templates see one type.
using Exact = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<34>,
                                            boost::multiprecision::et_off>;

/// Rounded to a whole number, half away from zero, as a spreadsheet's ROUND does.
[[nodiscard]] Exact rounded(const Exact& value);

/// The rounded value as an integer. @pre |value| < 9.2e18
[[nodiscard]] std::int64_t roundedInteger(const Exact& value);

/// The stored decimal, without loss.
[[nodiscard]] Exact toExact(const Decimal& value);
/// An amount in cents, without loss.
[[nodiscard]] Exact toExact(Money value);

}  // namespace offtake
