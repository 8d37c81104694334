// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/statistics.h"

#include "tests/core/simulation/one_row.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

namespace offtake::simulation {
namespace {

struct Shape {
  const char* name;
  std::function<double(std::mt19937_64&)> draw;
  bool grained = false;  ///< so narrow that only a few floats are met
};

double uniform(std::mt19937_64& random) {
  return (static_cast<double>(random() >> 11) + 0.5) * 0x1p-53;
}
double normal(std::mt19937_64& random) {
  return std::sqrt(-2 * std::log(uniform(random))) * std::cos(6.283185307179586 * uniform(random));
}

std::vector<Shape> shapes() {
  return {
      {"normal", [](auto& r) { return 1e6 + 2e5 * normal(r); }},
      {"normal around zero", [](auto& r) { return 3.0 * normal(r); }},
      {"narrow far from zero", [](auto& r) { return 1e12 + 1e6 * normal(r); }, true},
      {"lognormal", [](auto& r) { return 5e9 * std::exp(normal(r)); }},
      {"heavy lognormal", [](auto& r) { return 5e9 * std::exp(1.5 * normal(r)); }},
      {"negative exponential", [](auto& r) { return 1e7 * std::log(uniform(r)); }},
      {"constant", [](auto&) { return 42.5; }},
      {"zero", [](auto&) { return 0.0; }},
      {"two points", [](auto& r) { return uniform(r) < 0.3 ? 0.0 : 14'752'000'000.0; }},
      {"five points", [](auto& r) { return 1e9 * std::floor(5 * uniform(r)); }},
      {"rare point", [](auto& r) { return uniform(r) < 0.0005 ? 9e11 : 0.0; }},
      {"zero or a tail", [](auto& r) { return std::max(0.0, 4e9 * normal(r) - 1e9); }},
      {"capped", [](auto& r) { return std::min(1.0, 0.8 + 0.2 * normal(r)); }},
  };
}

std::vector<float> sample(const Shape& shape, std::size_t count) {
  std::mt19937_64 random(20'26);
  std::vector<float> values(count);
  for (float& value : values) value = static_cast<float>(shape.draw(random));
  return values;
}

/// Half the spread of the order statistics one binomial deviation around a rank.
double orderError(const std::vector<float>& sorted, double p) {
  const auto n = static_cast<double>(sorted.size());
  const double off = std::sqrt(n * p * (1 - p));
  const auto at = [&](double rank) {
    return static_cast<double>(sorted[static_cast<std::size_t>(std::clamp(rank, 1.0, n)) - 1]);
  };
  return (at(std::ceil(p * n) + off) - at(std::ceil(p * n) - off)) / 2;
}

/// Distance between floats there: no figure is finer.
double grain(double value) {
  const auto near = static_cast<float>(std::fabs(value));
  return static_cast<double>(std::nextafter(near, INFINITY)) - static_cast<double>(near);
}

void expectQuantiles(const Shape& shape, std::size_t count, double errors) {
  std::vector<float> values = sample(shape, count);
  const Statistics statistics =
      Statistics::from(countedIn(frameOfOne(Metric::EconomicCost, values), values));
  const Figure& figure = *statistics.find({Metric::EconomicCost, -1, -1});
  std::sort(values.begin(), values.end());
  for (std::size_t i = 0; i < kQuantiles.size(); ++i) {
    const auto rank =
        static_cast<std::size_t>(std::ceil(kQuantiles[i] * static_cast<double>(count) - 1e-9));
    const double exact = static_cast<double>(values[std::max<std::size_t>(rank, 1) - 1]);
    const bool discrete = orderError(values, kQuantiles[i]) == 0.0 && shape.grained == false;
    const double tolerance =
        discrete ? 0.0 : errors * orderError(values, kQuantiles[i]) + grain(exact);
    EXPECT_NEAR(figure.quantile[i], exact, tolerance)
        << shape.name << ", " << count << " paths, P" << 100 * kQuantiles[i];
  }
}

TEST(Quantiles, LieWithinThreeTenthsOfAStandardErrorOfTheOrderStatistics) {
  for (const Shape& shape : shapes()) expectQuantiles(shape, 1'000'000, 0.3);
}

TEST(Quantiles, HoldForFewPaths) {
  for (const Shape& shape : shapes()) {
    expectQuantiles(shape, 10'000, 0.6);
    expectQuantiles(shape, 2'000, 0.6);
  }
}

TEST(Statistics, MomentsAreThoseOfTheSample) {
  for (const Shape& shape : shapes()) {
    const std::vector<float> values = sample(shape, 100'000);
    const Statistics statistics =
        Statistics::from(countedIn(frameOfOne(Metric::Npv, values), values));
    const Figure& figure = *statistics.find({Metric::Npv, -1, -1});
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const float value : values) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / (n - 1));
    EXPECT_NEAR(figure.mean, mean, 1e-4 * deviation / std::sqrt(n) + 1e-12 * std::fabs(mean))
        << shape.name;
    EXPECT_NEAR(figure.deviation, deviation, 1e-6 * deviation + 1e-9 * std::fabs(mean))
        << shape.name;
    EXPECT_DOUBLE_EQ(figure.error, figure.deviation / std::sqrt(n)) << shape.name;
    EXPECT_EQ(figure.minimum, *std::min_element(values.begin(), values.end())) << shape.name;
    EXPECT_EQ(figure.maximum, *std::max_element(values.begin(), values.end())) << shape.name;
    EXPECT_EQ(figure.paths, values.size()) << shape.name;
  }
}

TEST(Statistics, CvarIsTheMeanOfTheWorstTwentieth) {
  for (const Shape& shape : shapes()) {
    std::vector<float> values = sample(shape, 100'000);
    for (const Metric metric : {Metric::EconomicCost, Metric::Npv}) {
      const Statistics statistics = Statistics::from(countedIn(frameOfOne(metric, values), values));
      const Figure& figure = *statistics.find({metric, -1, -1});
      std::vector<float> sorted = values;
      std::sort(sorted.begin(), sorted.end());
      if (metric == Metric::EconomicCost) std::reverse(sorted.begin(), sorted.end());
      const double worst = std::accumulate(sorted.begin(), sorted.begin() + 5'000, 0.0) / 5'000;
      ASSERT_TRUE(figure.cvar95.has_value());
      EXPECT_NEAR(*figure.cvar95, worst, 0.05 * figure.cvar95Error + grain(worst)) << shape.name;
    }
  }
}

TEST(Statistics, CvarErrorIsThatOfRepeatedRuns) {
  std::mt19937_64 random(7);
  constexpr int kRuns = 400;
  double sum = 0;
  double squares = 0;
  double claimed = 0;
  for (int run = 0; run < kRuns; ++run) {
    std::vector<float> values(4'000);
    for (float& value : values) value = static_cast<float>(std::exp(0.5 * normal(random)));
    const Statistics statistics =
        Statistics::from(countedIn(frameOfOne(Metric::EconomicCost, values), values));
    const Figure& figure = statistics.figures()[0];
    sum += *figure.cvar95;
    squares += *figure.cvar95 * *figure.cvar95;
    claimed += figure.cvar95Error / kRuns;
  }
  const double seen = std::sqrt(squares / kRuns - sum / kRuns * (sum / kRuns));
  EXPECT_NEAR(claimed, seen, 0.15 * seen);  // the deviation of 400 runs is known to 3.5 %
}

TEST(Statistics, AbsentPathsAreNotCounted) {
  std::vector<float> values(1'000, floatOf(kAbsentBits));
  for (std::size_t i = 0; i < 10; ++i) values[i * 100] = 5.0f + static_cast<float>(i);
  const Partial partial = countedIn(frameOfOne(Metric::TrueUps, {5.0f, 6.0f, 14.0f}), values);
  EXPECT_EQ(partial.firstInvalid(), 1u);
  const Statistics statistics = Statistics::from(partial);
  EXPECT_EQ(statistics.figures()[0].paths, 10u);
  EXPECT_NEAR(statistics.figures()[0].mean, 9.5, 1e-5);
}

TEST(Statistics, NumbersThatAreNotFiniteAreTold) {
  const Partial partial = countedIn(frameOfOne(Metric::TrueUps, {5.0f}), {5.0f, INFINITY});
  EXPECT_EQ(partial.firstInvalid(), 0u);
}

TEST(Histogram, BarsHoldAllPathsInOrder) {
  for (const Shape& shape : shapes()) {
    const std::vector<float> values = sample(shape, 50'000);
    const auto bars =
        histogram(countedIn(frameOfOne(Metric::Npv, values), values), {Metric::Npv, -1, -1}, 40);
    ASSERT_FALSE(bars.empty()) << shape.name;
    double paths = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
      paths += bars[i].paths;
      EXPECT_LE(bars[i].low, bars[i].high) << shape.name;
      if (i == 0) continue;
      EXPECT_NEAR(bars[i].low, bars[i - 1].high, 1e-6 * (bars[i].high - bars[i].low) + 1e-3)
          << shape.name;
    }
    EXPECT_NEAR(paths, 50'000, 1e-3) << shape.name;
  }
  const std::vector<float> constant(2'000, 7.0f);
  EXPECT_EQ(
      histogram(countedIn(frameOfOne(Metric::Npv, constant), constant), {Metric::Npv, -1, -1}, 40)
          .size(),
      1u);
}

TEST(Metrics, NamesAreUniqueAndFound) {
  for (const MetricInfo& info : metrics()) EXPECT_EQ(metricNamed(info.name), info.metric);
  EXPECT_FALSE(metricNamed("npw").has_value());
}

}  // namespace
}  // namespace offtake::simulation
