// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/decimal.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>

namespace offtake {
namespace {

struct Row {
  std::string_view text;
  std::string_view canonical;
};

constexpr Row kNumbers[] = {
    {"0", "0"},
    {"-0", "0"},
    {"-0.000", "0"},
    {"0e5", "0"},
    {"007", "7"},
    {"1.50", "1.5"},
    {"-0.125", "-0.125"},
    {"100", "100"},
    {"1e3", "1000"},
    {"1E+3", "1000"},
    {"1.5e2", "150"},
    {"25e-2", "0.25"},
    {"0.1e-2", "0.001"},
    {"1e17", "100000000000000000"},
    {"1e-18", "0.000000000000000001"},
    {"10e-19", "0.000000000000000001"},
    {"999999999999999999", "999999999999999999"},
    {"-999999999999999999", "-999999999999999999"},
    {"0.999999999999999999", "0.999999999999999999"},
    {"123456789.123456789", "123456789.123456789"},
};

TEST(Decimal, ReadsAndWritesNumbers) {
  for (const Row& row : kNumbers) {
    const auto number = Decimal::parse(row.text);
    ASSERT_TRUE(number) << row.text << ": " << number.error().message();
    EXPECT_EQ(number->text(), row.canonical) << row.text;
    EXPECT_EQ(Decimal::parse(number->text()).value(), *number) << row.text;
  }
}

constexpr std::string_view kMalformed[] = {"",
                                           " ",
                                           "-",
                                           "+1",
                                           ".",
                                           ".5",
                                           "5.",
                                           "-.5",
                                           "1.2.3",
                                           "1,5",
                                           "1.234,5",
                                           "1,234.5",
                                           "1'000",
                                           "1 000",
                                           " 1",
                                           "1 ",
                                           "1\n",
                                           "NaN",
                                           "nan",
                                           "Inf",
                                           "-Infinity",
                                           "inf",
                                           "0x10",
                                           "1e",
                                           "1e+",
                                           "1e1.5",
                                           "e5",
                                           "1e1000",
                                           "--1",
                                           "1-",
                                           "$5",
                                           "5%",
                                           "\xef\xbc\x91\xef\xbc\x92",
                                           "\xd9\xa1\xd9\xa2",
                                           "\xe2\x88\x92"
                                           "5",
                                           "one",
                                           "1d5",
                                           "1_000",
                                           "\xc2\xbd"};

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const std::string_view text : kMalformed) {
    const auto number = Decimal::parse(text);
    ASSERT_FALSE(number) << "'" << text << "' read as " << number->text();
    EXPECT_EQ(number.error().code, ErrorCode::BadText) << text;
    EXPECT_EQ(number.error().seen, "not a decimal number");
    EXPECT_NE(number.error().allowed.find("-0.125"), std::string::npos);
  }
  EXPECT_FALSE(Decimal::parse(std::string_view("1\0002", 3)));
}

constexpr std::string_view kTooLong[] = {"1000000000000000000",
                                         "1e18",
                                         "1e309",
                                         "-1e309",
                                         "1e-19",
                                         "5e-324",
                                         "1.7976931348623157e308",
                                         "0.0000000000000000001",
                                         "99999999999999999999999999999999",
                                         "9223372036854775808",
                                         "1234567890.1234567891"};

TEST(Decimal, RefusesMoreThanEighteenDigits) {
  for (const std::string_view text : kTooLong) {
    const auto number = Decimal::parse(text);
    ASSERT_FALSE(number) << text << " read as " << number->text();
    EXPECT_EQ(number.error().code, ErrorCode::BadValue) << text;
    EXPECT_EQ(number.error().seen, "more than 18 digits");
  }
}

TEST(Decimal, EqualValuesAreEqualBits) {
  EXPECT_EQ(Decimal::parse("1.50").value(), Decimal::of(15, 1));
  EXPECT_EQ(Decimal::of(1500, 3), Decimal::of(15, 1));
  EXPECT_EQ(Decimal::of(0, 9), Decimal());
  EXPECT_EQ(Decimal::of(100, 0).mantissa(), 100);
  EXPECT_EQ(Decimal::of(100, 2).mantissa(), 1);
}

TEST(Decimal, OrdersByValueWhateverTheScale) {
  const char* rising[] = {"-999999999999999999",
                          "-1.5",
                          "-1",
                          "-0.000000000000000001",
                          "0",
                          "0.000000000000000001",
                          "0.1",
                          "0.25",
                          "1",
                          "1.00000000000000001",
                          "10",
                          "999999999999999999"};
  for (std::size_t i = 0; i < std::size(rising); ++i)
    for (std::size_t j = 0; j < std::size(rising); ++j) {
      const Decimal a = Decimal::parse(rising[i]).value();
      const Decimal b = Decimal::parse(rising[j]).value();
      EXPECT_EQ(a < b, i < j) << rising[i] << " " << rising[j];
      EXPECT_EQ(a == b, i == j);
    }
}

TEST(Decimal, RefusesToBeMadeTooLong) {
  EXPECT_THROW((void)Decimal::of(1, 19), LogicError);
  EXPECT_THROW((void)Decimal::of(1, -1), LogicError);
  EXPECT_THROW((void)Decimal::of(1'000'000'000'000'000'000, 0), LogicError);
}

TEST(Decimal, ApproximatesToTheNearestDouble) {
  EXPECT_EQ(Decimal::of(1, 1).approximate(), 0.1);
  EXPECT_EQ(Decimal::of(-25, 2).approximate(), -0.25);
  EXPECT_EQ(Decimal::parse("999999999999999999").value().approximate(), 999999999999999999.0);
  EXPECT_FALSE(std::signbit(Decimal::parse("-0").value().approximate()));
}

/// A desktop sets the process's locale; a German one writes the point as a comma.
TEST(Decimal, DoesNotFollowTheLocale) {
  const std::string before = std::setlocale(LC_NUMERIC, nullptr);
  bool found = false;
  for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "de_DE"})
    found = found || std::setlocale(LC_NUMERIC, name) != nullptr;
  const double value = Decimal::of(25, 2).approximate();
  const std::string text = Decimal::of(25, 2).text();
  std::setlocale(LC_NUMERIC, before.c_str());
  EXPECT_EQ(value, 0.25);
  EXPECT_EQ(text, "0.25");
  if (!found) GTEST_SKIP() << "no locale with a decimal comma is installed here";
}

}  // namespace
}  // namespace offtake
