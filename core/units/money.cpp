// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/money.h"

#include "core/base/text.h"
#include "core/units/decimal.h"

namespace offtake {

Result<Money> Money::parse(std::string_view text) {
  const auto number = Decimal::parse(text);
  if (!number)
    return failure(number.error().code, "amount " + text::quoted(text), number.error().seen,
                   "dollars with at most two decimals, such as 38000000000.00");
  if (number->scale() > 2)
    return failure(ErrorCode::BadValue, "amount " + text::quoted(text), "a fraction of a cent",
                   "at most two decimals");
  std::int64_t cents = number->mantissa();
  for (int s = number->scale(); s < 2; ++s) {
    if (cents > 99'999'999'999'999'999 || cents < -99'999'999'999'999'999)
      return failure(ErrorCode::BadValue, "amount " + text::quoted(text), "too large",
                     "at most 9999999999999999.99");
    cents *= 10;
  }
  return Money{cents};
}

std::string Money::text() const {
  const bool negative = cents < 0;
  std::string digits = std::to_string(negative ? 0 - static_cast<std::uint64_t>(cents)
                                               : static_cast<std::uint64_t>(cents));
  if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
  digits.insert(digits.size() - 2, ".");
  return negative ? "-" + digits : digits;
}

}  // namespace offtake
