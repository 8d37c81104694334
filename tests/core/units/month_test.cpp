// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/month.h"

#include <gtest/gtest.h>

namespace offtake {
namespace {

TEST(Month, ReadsAndWrites) {
  for (const std::string_view text : {"1900-01", "2026-07", "2026-12", "2999-12"}) {
    const auto month = Month::parse(text);
    ASSERT_TRUE(month) << text;
    EXPECT_EQ(month->text(), text);
  }
  EXPECT_EQ(Month::parse("2026-07")->year(), 2026);
  EXPECT_EQ(Month::parse("2026-07")->month(), 7);
}

TEST(Month, RefusesWhatIsNoMonth) {
  for (const std::string_view text :
       {"", "2026", "2026-7", "2026-13", "2026-00", "1899-12", "3000-01", "10000-01", "26-07",
        "2026/07", "2026-07-01", "-026-07", " 2026-07", "2026-07 ", "07-2026", "2026-0x",
        "\xef\xbc\x92"
        "026-07",
        "July 2026", "2026-1\xd9\xa1"}) {
    const auto month = Month::parse(text);
    ASSERT_FALSE(month) << text;
    EXPECT_EQ(month.error().code, ErrorCode::BadText);
    EXPECT_EQ(month.error().allowed, "YYYY-MM, such as 2026-07, years 1900 to 2999");
  }
}

TEST(Month, CountsAcrossYears) {
  const Month start = Month::of(2026, 11);
  EXPECT_EQ((start + 3).text(), "2027-02");
  EXPECT_EQ((start - 11).text(), "2025-12");
  EXPECT_EQ(Month::of(2034, 7) - Month::of(2026, 7), 96);
  EXPECT_LT(Month::of(2026, 12), Month::of(2027, 1));
}

TEST(Month, HasItsHours) {
  EXPECT_EQ(Month::of(2028, 2).hours(), 696);
  EXPECT_EQ(Month::of(2027, 2).hours(), 672);
  EXPECT_EQ(Month::of(2026, 12).hours(), 744);
  int hours = 0;
  for (int m = 1; m <= 12; ++m) hours += Month::of(2027, m).hours();
  EXPECT_EQ(hours, 8760);
}

TEST(Date, ReadsAndWrites) {
  for (const std::string_view text :
       {"1900-01-01", "1970-01-01", "2000-02-29", "2028-02-29", "2026-07-31", "2999-12-31"}) {
    const auto date = Date::parse(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date->text(), text);
  }
  EXPECT_EQ(Date::parse("1970-01-02")->days, 1);
}

TEST(Date, RefusesDaysThatTheCalendarLacks) {
  for (const std::string_view text :
       {"", "2027-02-29", "2100-02-29", "1900-02-29", "2026-04-31", "2026-01-00", "2026-01-32",
        "2026-13-01", "10000-01-01", "1899-12-31", "3000-01-01", "2026-1-1", "01.07.2026",
        "07/01/2026", "2026-07-01T00:00", "2026_07_01", "2026-07-0\xc2\xb9", "2026-07-1 "}) {
    const auto date = Date::parse(text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().code, ErrorCode::BadText);
    EXPECT_EQ(date.error().seen, "not a day of the calendar");
  }
}

TEST(Date, KnowsItsMonth) {
  const Date date = Date::of(2028, 2, 29);
  EXPECT_EQ(date.month(), Month::of(2028, 2));
  EXPECT_EQ(date.day(), 29);
  EXPECT_EQ(Date::firstOf(Month::of(2028, 2)).text(), "2028-02-01");
  EXPECT_EQ(Date::lastOf(Month::of(2028, 2)).text(), "2028-02-29");
  EXPECT_EQ(Date::lastOf(Month::of(2100, 2)).text(), "2100-02-28");
  EXPECT_EQ(Date::of(2029, 3, 1).days - date.days, 366);
}

}  // namespace
}  // namespace offtake
