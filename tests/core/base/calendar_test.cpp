// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calendar.h"

#include <gtest/gtest.h>

namespace offtake::calendar {
namespace {

struct Day {
  int year, month, day;
  std::int64_t number;
};

/// Days since 1970-01-01, from the published Julian day numbers less 2440587.5.
constexpr Day kDays[] = {{1970, 1, 1, 0},       {1969, 12, 31, -1},      {2000, 1, 1, 10957},
                         {2000, 2, 29, 11016},  {1900, 3, 1, -25508},    {1858, 11, 17, -40587},
                         {2026, 11, 21, 20778}, {2038, 1, 19, 24855},    {1600, 1, 1, -135140},
                         {1, 1, 1, -719162},    {9999, 12, 31, 2932896}, {10000, 1, 1, 2932897}};

TEST(Calendar, KnowsDaysByTheirNumber) {
  for (const Day& d : kDays) {
    EXPECT_EQ(daysFromCivil(d.year, d.month, d.day), d.number)
        << d.year << '-' << d.month << '-' << d.day;
    const Civil back = civilFromDays(d.number);
    EXPECT_EQ(back.year, d.year);
    EXPECT_EQ(back.month, d.month);
    EXPECT_EQ(back.day, d.day);
  }
}

TEST(Calendar, LeapYearsFollowGregory) {
  for (const int year : {1600, 2000, 2004, 2024, 2400}) EXPECT_TRUE(isLeap(year)) << year;
  for (const int year : {1700, 1800, 1900, 2100, 2023, 2026}) EXPECT_FALSE(isLeap(year)) << year;
}

TEST(Calendar, MonthsHaveTheirDays) {
  const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month)
    EXPECT_EQ(daysInMonth(2026, month), days[month - 1]) << month;
  EXPECT_EQ(daysInMonth(2028, 2), 29);
  EXPECT_EQ(daysInMonth(2100, 2), 28);
}

/// Four centuries day by day: numbers follow each other, and the way back leads to the same day.
TEST(Calendar, CountsEveryDayOfFourCenturies) {
  std::int64_t expected = daysFromCivil(1900, 1, 1);
  for (int year = 1900; year < 2300; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= daysInMonth(year, month); ++day, ++expected) {
        ASSERT_EQ(daysFromCivil(year, month, day), expected);
        const Civil back = civilFromDays(expected);
        ASSERT_TRUE(back.year == year && back.month == month && back.day == day) << expected;
      }
}

static_assert(daysFromCivil(1970, 1, 1) == 0, "usable at compile time");

}  // namespace
}  // namespace offtake::calendar
