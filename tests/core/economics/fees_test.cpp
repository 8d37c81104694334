// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/fees.h"

#include "tests/core/economics/contract_fixture.h"

namespace offtake::economics::test {
namespace {

using calendar::daysFromCivil;

Exact fee(Proration convention, Cents amount, std::int64_t first, std::int64_t end,
          std::int64_t from, std::int64_t until) {
  return Number<Exact>::cents(
      prorated(Exact(amount), prorationShare(convention, first, end, from, until)));
}

TEST(Fees, AFirstMonthFromThe18thUnderThreeConventions) {
  const auto first = daysFromCivil(2027, 1, 1);
  const auto end = daysFromCivil(2027, 2, 1);
  const auto from = daysFromCivil(2027, 1, 18);
  const Cents amount = dollars(310'000);
  EXPECT_EQ(fee(Proration::Actual, amount, first, end, from, end), Exact(14'000'000));
  EXPECT_EQ(fee(Proration::Thirty360, amount, first, end, from, end), Exact(13'433'333));
  EXPECT_EQ(fee(Proration::Actual365, amount, first, end, from, end), Exact(14'268'493));
}

TEST(Fees, AQuarterIsDividedByTheWholeQuarter) {
  const auto first = daysFromCivil(2027, 4, 1);
  const auto end = daysFromCivil(2027, 7, 1);
  const auto from = daysFromCivil(2027, 5, 20);
  EXPECT_EQ(fee(Proration::Actual, dollars(910), first, end, from, end), Exact(42'000));
  EXPECT_EQ(fee(Proration::Thirty360, dollars(900), first, end, from, end),
            Exact(41'000));  // 41 of 90
  EXPECT_EQ(fee(Proration::Actual365, dollars(365), first, end, from, end),
            Exact(16'800));  // x 4 x 42/365
}

TEST(Fees, WholePeriodsAreWholeFeesUnderEveryConvention) {
  for (const Proration convention :
       {Proration::Actual, Proration::Thirty360, Proration::Actual365}) {
    for (int month = 1; month <= 12; ++month) {
      const auto first = daysFromCivil(2028, month, 1);
      const auto end = month == 12 ? daysFromCivil(2029, 1, 1) : daysFromCivil(2028, month + 1, 1);
      EXPECT_EQ(fee(convention, 12'345, first, end, first, end), Exact(12'345));
      EXPECT_EQ(fee(convention, 12'345, first, end, first - 400, end + 400), Exact(12'345));
      EXPECT_EQ(fee(convention, 12'345, first, end, end, end + 5), Exact(0));
      EXPECT_EQ(fee(convention, 12'345, first, end, first - 9, first), Exact(0));
    }
  }
}

TEST(Fees, TheTwoPartsOfACutMonthAddUp) {
  const auto first = daysFromCivil(2027, 3, 1);
  const auto end = daysFromCivil(2027, 4, 1);
  for (const Proration convention : {Proration::Actual, Proration::Thirty360})
    for (int day = 2; day <= 30; ++day) {
      const auto cut = daysFromCivil(2027, 3, day);
      const Share before = prorationShare(convention, first, end, first, cut);
      const Share after = prorationShare(convention, first, end, cut, end);
      EXPECT_EQ(before.numerator + after.numerator, before.denominator) << day;
    }
  // The 31st is the 30th of a month of 30 days.
  const Share last =
      prorationShare(Proration::Thirty360, first, end, daysFromCivil(2027, 3, 31), end);
  EXPECT_EQ(last.numerator, 1);
}

TEST(Fees, FeesGoRoundTiersAndCountUnlessTheyDoNot) {
  ContractSketch sketch{.periods = years({dollars(1000)}), .tiers = {{0, "0.5"}}};
  std::vector<SpendSketch> spends(12);
  spends[3] = {.list = dollars(400), .fees = dollars(300), .otherFees = dollars(90)};
  const Settled<Exact> settled = settle<Exact>(sketch, spends);
  EXPECT_EQ(settled.months[3].net, Exact(dollars(200)));
  EXPECT_EQ(settled.months[3].charge, Exact(dollars(590)));
  EXPECT_EQ(settled.periods[0].eligible, Exact(dollars(500)));
  EXPECT_EQ(settled.periods[0].trueUp, Exact(dollars(500)));
  sketch.measure = Measure::Gross;
  EXPECT_EQ(settle<Exact>(sketch, spends).periods[0].eligible, Exact(dollars(700)));
}

}  // namespace
}  // namespace offtake::economics::test
