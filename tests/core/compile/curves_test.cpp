// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/curves.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::compile {
namespace {

const Month kStart = Month::of(2026, 1);

plan::Sku sku(plan::CurveKind kind, Decimal price) {
  plan::Sku row;
  row.curve = kind;
  row.price = price;
  return row;
}

double approximate(const Exact& value) { return value.convert_to<double>(); }

TEST(Curves, ThreeDollarsFallingTwentyPerCentAYear) {
  plan::Sku row = sku(plan::CurveKind::Decline, 3);
  row.decline = Decimal::of(2, 1);
  const auto curve = priceCurve(row, {}, kStart, kStart, 25);
  EXPECT_EQ(curve[0], 3);
  EXPECT_EQ(curve[12], Exact("2.4"));
  EXPECT_EQ(curve[24], Exact("1.92"));
  EXPECT_NEAR(approximate(curve[7]), 3 * std::pow(0.8, 7.0 / 12), 1e-14);
}

TEST(Curves, PricesBeforeThePlanGoOnBackwards) {
  plan::Sku row = sku(plan::CurveKind::Decline, 3);
  row.decline = Decimal::of(2, 1);
  const auto curve = priceCurve(row, {}, kStart, kStart - 12, 13);
  EXPECT_EQ(curve[0], Exact("3.75"));
  EXPECT_EQ(curve[12], 3);
}

TEST(Curves, WrightsLawFallsByItsRateWithEachDoubling) {
  plan::Sku row = sku(plan::CurveKind::Learning, 4);
  row.learningRate = Decimal::of(25, 2);
  row.monthsPerDoubling = 9;
  const auto curve = priceCurve(row, {}, kStart, kStart, 19);
  EXPECT_EQ(curve[9], 3);
  EXPECT_EQ(curve[18], Exact("2.25"));
  row.monthsPerDoubling = Decimal::of(45, 1);
  EXPECT_NEAR(approximate(priceCurve(row, {}, kStart, kStart, 10)[9]), 4 * 0.75 * 0.75, 1e-14);
}

TEST(Curves, PointsAreGeometricBetweenAndFlatOutside) {
  const Knots knots{{kStart + 2, 4}, {kStart + 4, 1}, {kStart + 4 + 3, 8}};
  const auto curve = priceCurve(sku(plan::CurveKind::Points, 99), knots, kStart, kStart, 10);
  const std::vector<double> expected{4, 4, 4, 2, 1, 2, 4, 8, 8, 8};
  for (std::size_t t = 0; t < expected.size(); ++t)
    EXPECT_NEAR(approximate(curve[t]), expected[t], 1e-14) << t;
  EXPECT_EQ(curve[4], 1);
  EXPECT_EQ(curve[7], 8);
}

TEST(Curves, PointsWithoutKnotsAreThePrice) {
  EXPECT_EQ(priceCurve(sku(plan::CurveKind::Points, 5), {}, kStart, kStart, 3)[2], 5);
}

TEST(Trend, ConstantGrowthIsAPower) {
  plan::Process process;
  process.growth = Decimal::of(25, 1);
  process.growthFinal = Decimal::of(25, 1);
  const auto path = trendPath(process, 1000, {}, kStart, 25);
  EXPECT_EQ(path.level[0], 1000);
  EXPECT_EQ(path.level[12], 2500);
  EXPECT_EQ(path.level[24], 6250);
  EXPECT_TRUE(path.odds.empty());
}

TEST(Trend, FadingGrowthIsTheIntegratedLogRate) {
  plan::Process process;
  process.growth = 3;
  process.growthFinal = Decimal::of(12, 1);
  process.halfLifeYears = Decimal::of(15, 1);
  process.growthUncertainty = Decimal::of(1, 1);
  const auto path = trendPath(process, 10, {}, kStart, 61);
  double integral = 0;  // of ln g(y), by the midpoint rule
  const int steps = 200000;
  for (int i = 0; i < steps; ++i) {
    const double y = 5.0 * (i + 0.5) / steps;
    integral += (std::log(1.2) + std::log(3 / 1.2) * std::pow(2, -y / 1.5)) * 5.0 / steps;
  }
  EXPECT_NEAR(approximate(path.level[60]), 10 * std::exp(integral), 1e-5);
  plan::Process more = process;
  more.growth = Decimal::of(3003, 3);
  const double moved =
      std::log(approximate(trendPath(more, 10, {}, kStart, 61).level[60] / path.level[60]));
  EXPECT_NEAR(approximate(path.slope[60]), moved / std::log(1.001), 1e-3);
}

TEST(Trend, LogisticRisesToItsSaturation) {
  plan::Process process;
  process.trend = plan::Trend::SCurve;
  process.growth = 2;
  process.saturation = 400;
  const auto path = trendPath(process, 100, {}, kStart, 361);
  const double r = std::log(2.0) / (1 - 0.25);
  EXPECT_EQ(path.level[0], 100);
  for (const int t : {1, 12, 36, 360})
    EXPECT_NEAR(approximate(path.level[static_cast<std::size_t>(t)]),
                400 / (1 + 3 * std::exp(-r * t / 12)), 1e-10)
        << t;
  EXPECT_NEAR(approximate(path.slope[12]), 1 / 0.75, 1e-14);
}

TEST(Trend, PointsMoveWithTime) {
  plan::Process process;
  process.trend = plan::Trend::Points;
  const auto path = trendPath(process, 7, {{kStart, 100}, {kStart + 12, 400}}, kStart, 13);
  EXPECT_NEAR(approximate(path.level[6]), 200, 1e-12);
  EXPECT_EQ(path.slope[6], Exact("0.5"));
}

TEST(Season, FollowsTheCalendarMonthAndFallsWithEfficiency) {
  std::array<Decimal, 12> season;
  for (int m = 0; m < 12; ++m) season[static_cast<std::size_t>(m)] = m + 1;
  const auto factors = seasonAndEfficiency(season, Exact("0.2"), Month::of(2026, 11), 14);
  EXPECT_EQ(factors[0], 11);
  EXPECT_NEAR(approximate(factors[2]), std::pow(0.8, 2.0 / 12), 1e-14);
  EXPECT_EQ(factors[12], Exact("8.8"));
}

}  // namespace
}  // namespace offtake::compile
