// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/exact.h"

#include <gtest/gtest.h>

#include <limits>

namespace offtake {
namespace {

struct Row {
  const char* value;
  std::int64_t rounded;
};

/// Half away from zero, as a spreadsheet's ROUND; just below a half stays below.
constexpr Row kRows[] = {
    {"0", 0},
    {"0.4", 0},
    {"0.5", 1},
    {"-0.5", -1},
    {"1.5", 2},
    {"2.5", 3},
    {"-2.5", -3},
    {"-2.4999", -2},
    {"0.49999999999999999999999999999999", 0},
    {"-0.49999999999999999999999999999999", 0},
    {"0.50000000000000000000000000000001", 1},
    {"1e-30", 0},
    {"-1e-30", 0},
    {"542857142857.142857", 542857142857},
    {"9007199254740993.5", 9007199254740994},
    {"9223372036854775806.5", 9223372036854775807},
    {"-9223372036854775806.5", -9223372036854775807},
};

TEST(Exact, RoundsHalfAwayFromZero) {
  for (const Row& row : kRows)
    EXPECT_EQ(roundedInteger(Exact(row.value)), row.rounded) << row.value;
}

TEST(Exact, RefusesWhatSixtyFourBitsCannotHold) {
  EXPECT_THROW((void)roundedInteger(Exact("9223372036854775807.5")), LogicError);
  EXPECT_THROW((void)roundedInteger(Exact("-1e30")), LogicError);
}

TEST(Exact, TakesStoredNumbersWithoutLoss) {
  EXPECT_EQ(toExact(Decimal::parse("0.1").value()), Exact("0.1"));
  EXPECT_EQ(toExact(Decimal::parse("-123456789.123456789").value()), Exact("-123456789.123456789"));
  EXPECT_EQ(toExact(Decimal::parse("0.000000000000000001").value()), Exact("1e-18"));
  EXPECT_EQ(toExact(Money{3'800'000'000'001}), Exact("3800000000001"));
  EXPECT_EQ(toExact(Money{std::numeric_limits<std::int64_t>::max()}), Exact("9223372036854775807"));
}

/// 38 billion over 84 months by cumulative rounding gives itself back, to the cent.
TEST(Exact, CumulativeRoundingGivesTheTotal) {
  const Exact total = toExact(Money{3'800'000'000'000});
  std::int64_t sum = 0;
  std::int64_t before = 0;
  for (int month = 1; month <= 84; ++month) {
    const std::int64_t now = roundedInteger(total * month / 84);
    EXPECT_LE(std::abs(now - before - 45'238'095'238), 1);
    sum += now - before;
    before = now;
  }
  EXPECT_EQ(sum, 3'800'000'000'000);
}

}  // namespace
}  // namespace offtake
