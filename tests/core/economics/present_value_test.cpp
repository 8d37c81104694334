// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/present_value.h"

#include "tests/core/economics/contract_fixture.h"

namespace offtake::economics::test {
namespace {

using calendar::daysFromCivil;

/// The example of the XNPV documentation, started in two years of different length.
std::vector<DatedFlow<double>> documented(int year) {
  return {{daysFromCivil(year, 1, 1), -10000},
          {daysFromCivil(year, 3, 1), 2750},
          {daysFromCivil(year, 10, 30), 4250},
          {daysFromCivil(year + 1, 2, 15), 3250},
          {daysFromCivil(year + 1, 4, 1), 2750}};
}

TEST(PresentValue, XnpvIsTheSpreadsheetsInLeapYearsToo) {
  EXPECT_NEAR(xnpv(documented(2008), 0.09, daysFromCivil(2008, 1, 1)), 2086.6476020315366, 1e-9);
  EXPECT_NEAR(xnpv(documented(2014), 0.09, daysFromCivil(2014, 1, 1)), 2089.5016360529606, 1e-9);
}

TEST(PresentValue, XnpvTakesItsPowerFromTheNumber) {
  const std::vector<DatedFlow<Exact>> flows{{0, Exact(-100)}, {365, Exact(110)}};
  const Exact value = xnpv<Exact>(
      flows, Exact("0.10"), 0,
      [](const Exact& base, std::int64_t days) { return Exact(pow(base, Exact(days) / 365)); });
  EXPECT_LT(abs(value), Exact("1e-30"));
}

TEST(PresentValue, PeriodicNpvAtTheEndAndInTheMiddle) {
  const std::vector<Exact> flows(3, Exact(10'000'000'000));
  const Exact rate("0.10");
  EXPECT_EQ(Number<Exact>::cents(periodicNpv<Exact>(flows, rate, FlowTiming::End)),
            Exact(24'868'519'910));
  EXPECT_EQ(Number<Exact>::cents(periodicNpv<Exact>(flows, rate, FlowTiming::Middle)),
            Exact(26'082'323'722));
}

TEST(PresentValue, IrrOfEquallySpacedFlows) {
  const std::vector<double> flows{-100, 39, 59, 55, 20};
  EXPECT_NEAR(irr(flows).value(), 0.2809484211599611, 1e-12);
}

TEST(PresentValue, RatesMayBeNegativeAndZero) {
  const std::vector<double> loss{-100, 50, 30};  // 100 (1+r)^2 = 50 (1+r) + 30
  EXPECT_NEAR(irr(loss).value(), (50 + std::sqrt(2500.0 + 12000.0)) / 200 - 1, 1e-12);
  EXPECT_EQ(irr(std::vector<double>{-100, 60, 40}).value(), 0.0);
  const std::vector<DatedFlow<double>> dated{{0, -1000}, {365, 100}};
  EXPECT_NEAR(xirr(dated).value(), -0.9, 1e-12);
  EXPECT_NEAR(xirr(documented(2008)).value(), 0.37336253351883136, 1e-9);
}

TEST(PresentValue, NoRateWhereAllIsPaidOrAllReceived) {
  EXPECT_FALSE(irr(std::vector<double>{100, 20}).has_value());
  EXPECT_FALSE(irr(std::vector<double>{0, 0}).has_value());
  EXPECT_FALSE(irr(std::vector<double>{}).has_value());
  EXPECT_FALSE(xirr(std::vector<DatedFlow<double>>{{0, -1}, {400, -3}}).has_value());
  EXPECT_FALSE(irr(std::vector<double>{1, -2, 2}).has_value());  // complex roots only
}

}  // namespace
}  // namespace offtake::economics::test
