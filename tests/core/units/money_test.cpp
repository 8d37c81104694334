// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/money.h"

#include <gtest/gtest.h>

#include <limits>

namespace offtake {
namespace {

struct Row {
  std::string_view text;
  std::int64_t cents;
  std::string_view canonical;
};

constexpr Row kAmounts[] = {
    {"0", 0, "0.00"},
    {"-0", 0, "0.00"},
    {"0.01", 1, "0.01"},
    {"-0.01", -1, "-0.01"},
    {"0.1", 10, "0.10"},
    {"5", 500, "5.00"},
    {"-12.5", -1250, "-12.50"},
    {"12.50", 1250, "12.50"},
    {"12.500", 1250, "12.50"},
    {"38e9", 3'800'000'000'000, "38000000000.00"},
    {"38000000000.00", 3'800'000'000'000, "38000000000.00"},
    {"9999999999999999.99", 999'999'999'999'999'999, "9999999999999999.99"},
    {"-9999999999999999.99", -999'999'999'999'999'999, "-9999999999999999.99"},
};

TEST(Money, ReadsAndWritesAmounts) {
  for (const Row& row : kAmounts) {
    const auto amount = Money::parse(row.text);
    ASSERT_TRUE(amount) << row.text << ": " << amount.error().message();
    EXPECT_EQ(amount->cents, row.cents) << row.text;
    EXPECT_EQ(amount->text(), row.canonical) << row.text;
  }
}

TEST(Money, RefusesWhatIsNoAmount) {
  for (const std::string_view text : {"", "abc", "$5", "1,234.50", "1.234,5", "38B", "5 USD", "NaN",
                                      "-inf", "\xef\xbc\x95", "5.", ".5"}) {
    const auto amount = Money::parse(text);
    ASSERT_FALSE(amount) << text;
    EXPECT_EQ(amount.error().code, ErrorCode::BadText) << text;
    EXPECT_EQ(amount.error().allowed, "dollars with at most two decimals, such as 38000000000.00");
  }
}

TEST(Money, RefusesFractionsOfACentAndTooMuch) {
  EXPECT_EQ(Money::parse("0.001").error().message(),
            "amount '0.001': a fraction of a cent; expected at most two decimals");
  EXPECT_EQ(Money::parse("1e-3").error().code, ErrorCode::BadValue);
  for (const std::string_view text :
       {"1e309", "1e17", "99999999999999999", "100000000000000000.00", "-1e18"})
    EXPECT_EQ(Money::parse(text).error().code, ErrorCode::BadValue) << text;
}

TEST(Money, AddsSubtractsAndOrders) {
  EXPECT_EQ(Money{150} + Money{-50}, Money{100});
  EXPECT_EQ(Money{150} - Money{200}, Money{-50});
  EXPECT_EQ(-Money{5}, Money{-5});
  Money sum;
  sum += Money{3};
  sum += Money{4};
  EXPECT_EQ(sum, Money{7});
  EXPECT_LT(Money{-1}, Money{0});
  EXPECT_EQ(Money{-12345}.approximate(), -123.45);
}

TEST(Money, WritesTheLargestAmounts) {
  EXPECT_EQ(Money{std::numeric_limits<std::int64_t>::max()}.text(), "92233720368547758.07");
  EXPECT_EQ(Money{std::numeric_limits<std::int64_t>::min()}.text(), "-92233720368547758.08");
}

}  // namespace
}  // namespace offtake
