// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/month.h"

#include "core/base/text.h"

namespace offtake {
namespace {

/// Digits at [from, from + count) as a number, or -1.
int number(std::string_view text, std::size_t from, std::size_t count) {
  int value = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

bool isYearMonth(std::string_view text) {
  const int year = number(text, 0, 4);
  const int month = number(text, 5, 2);
  return text[4] == '-' && year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
}

}  // namespace

Result<Month> Month::parse(std::string_view text) {
  if (text.size() != 7 || !isYearMonth(text))
    return failure(ErrorCode::BadText, "month " + text::quoted(text), "not a month",
                   "YYYY-MM, such as 2026-07, years 1900 to 2999");
  return Month::of(number(text, 0, 4), number(text, 5, 2));
}

std::string Month::text() const { return padded(year(), 4) + "-" + padded(month(), 2); }

Result<Date> Date::parse(std::string_view text) {
  if (text.size() == 10 && isYearMonth(text) && text[7] == '-') {
    const int year = number(text, 0, 4);
    const int month = number(text, 5, 2);
    const int day = number(text, 8, 2);
    if (day >= 1 && day <= calendar::daysInMonth(year, month)) return Date::of(year, month, day);
  }
  return failure(ErrorCode::BadText, "date " + text::quoted(text), "not a day of the calendar",
                 "YYYY-MM-DD, such as 2026-07-01, years 1900 to 2999");
}

std::string Date::text() const {
  const auto c = calendar::civilFromDays(days);
  return padded(c.year, 4) + "-" + padded(c.month, 2) + "-" + padded(c.day, 2);
}

}  // namespace offtake
