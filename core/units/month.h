// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"
#include "core/base/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace offtake {

/// A calendar month, counted from year 0 so that differences are month counts.
struct Month {
  int index = 1970 * 12;

  /// @param month 1 ... 12
  static constexpr Month of(int year, int month) { return {year * 12 + month - 1}; }
  /// Reads "YYYY-MM", years 1900 ... 2999. @error BadText
  static Result<Month> parse(std::string_view text);

  [[nodiscard]] constexpr int year() const { return index / 12; }
  [[nodiscard]] constexpr int month() const { return index % 12 + 1; }
  [[nodiscard]] constexpr int days() const { return calendar::daysInMonth(year(), month()); }
  [[nodiscard]] constexpr int hours() const { return 24 * days(); }
  [[nodiscard]] std::string text() const;

  friend auto operator<=>(const Month&, const Month&) = default;
  friend constexpr Month operator+(Month m, int months) { return {m.index + months}; }
  friend constexpr Month operator-(Month m, int months) { return {m.index - months}; }
  friend constexpr int operator-(Month a, Month b) { return a.index - b.index; }
};

/// A calendar day, counted from 1970-01-01.
struct Date {
  int days = 0;

  static constexpr Date of(int year, int month, int day) {
    return {static_cast<int>(calendar::daysFromCivil(year, month, day))};
  }
  static constexpr Date firstOf(Month m) { return of(m.year(), m.month(), 1); }
  static constexpr Date lastOf(Month m) { return of(m.year(), m.month(), m.days()); }
  /// Reads "YYYY-MM-DD", years 1900 ... 2999; 29 February only in leap years. @error BadText
  static Result<Date> parse(std::string_view text);

  [[nodiscard]] constexpr Month month() const {
    const auto c = calendar::civilFromDays(days);
    return Month::of(c.year, c.month);
  }
  /// 1 ... 31
  [[nodiscard]] constexpr int day() const { return calendar::civilFromDays(days).day; }
  [[nodiscard]] std::string text() const;

  friend auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace offtake
