// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#if defined(__CUDACC__)
#define OFFTAKE_HD __host__ __device__
#else
#define OFFTAKE_HD
#endif

/// The proleptic Gregorian calendar in integers; usable on host and device.
namespace offtake::calendar {

struct Civil {
  int year = 1970;
  int month = 1;  ///< 1 ... 12
  int day = 1;    ///< 1 ... 31
};

[[nodiscard]] OFFTAKE_HD constexpr bool isLeap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// Days in a month, 28 ... 31; month is 1 ... 12.
[[nodiscard]] OFFTAKE_HD constexpr int daysInMonth(int year, int month) {
  if (month == 2) return isLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Days since 1970-01-01. @source H. Hinnant, chrono-compatible date algorithms
[[nodiscard]] OFFTAKE_HD constexpr std::int64_t daysFromCivil(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int yearOfEra = y - era * 400;
  const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return static_cast<std::int64_t>(era) * 146097 + dayOfEra - 719468;
}

/// The inverse of daysFromCivil.
[[nodiscard]] OFFTAKE_HD constexpr Civil civilFromDays(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int doe = static_cast<int>(days - era * 146097);
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  const int year = yoe + static_cast<int>(era) * 400 + (month <= 2 ? 1 : 0);
  return {year, month, doy - (153 * mp + 2) / 5 + 1};
}

}  // namespace offtake::calendar
