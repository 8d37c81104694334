// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/draws.h"

#include "core/simulation/run.h"
#include "tests/core/simulation/small_inputs.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace offtake::simulation {
namespace {

constexpr std::uint64_t kPaths = 40'000;

const Statistics& statisticsOf(SmallInputs& plan, RunResult& keep) {
  RunSettings settings;
  settings.paths = kPaths;
  settings.threads = 2;
  settings.backend = BackendKind::Cpu;
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA"));
  keep = run(plan.finish(), settings, *chosen).value();
  return *keep.statistics;
}

double normalQuantile(std::size_t index) {
  constexpr std::array<double, 9> z{
      -2.3263478740408408, -1.6448536269514729, -1.2815515655446004, -0.67448975019608171, 0,
      0.67448975019608171, 1.2815515655446004,  1.6448536269514722,  2.3263478740408408};
  return z[index];
}

/// Mean and all quantiles of a month's lognormal demand with mean 1000 and this deviation of its
/// log.
void expectLognormal(const Statistics& statistics, int month, double deviation) {
  const Figure* figure = statistics.find({Metric::Demand, -1, month});
  ASSERT_TRUE(figure);
  EXPECT_NEAR(figure->mean, 1'000, 4 * figure->error) << month;
  for (std::size_t i = 0; i < kQuantiles.size(); ++i) {
    const double expected =
        1'000 * std::exp(-deviation * deviation / 2 + deviation * normalQuantile(i));
    EXPECT_NEAR(figure->quantile[i], expected, 4 * figure->quantileError[i])
        << month << ", P" << 100 * kQuantiles[i];
  }
}

TEST(Noise, GbmHasItsMomentsAndQuantiles) {
  SmallInputs plan(61);
  plan.process("w", 1'000, 0.4);
  plan.workload();
  RunResult keep;
  const Statistics& statistics = statisticsOf(plan, keep);
  EXPECT_EQ(statistics.find({Metric::Demand, -1, 0})->deviation, 0.0) << "X(0) = 0";
  for (const int month : {1, 12, 60})
    expectLognormal(statistics, month, 0.4 * std::sqrt(month / 12.0));
}

TEST(Noise, MeanReversionHasItsMomentsAndQuantiles) {
  SmallInputs plan(61);
  const double kappa = 0.7;
  plan.process("w", 1'000, 0.5, kappa);
  plan.workload();
  RunResult keep;
  const Statistics& statistics = statisticsOf(plan, keep);
  for (const int month : {1, 12, 60})
    expectLognormal(statistics, month,
                    0.5 * std::sqrt((1 - std::exp(-kappa * month / 6)) / (2 * kappa)));
}

TEST(Noise, JumpsKeepTheMean) {
  SmallInputs plan(37);
  plan.process("w", 1'000, 0.2);
  plan.jumps(1.5, 0.1, 0.2);
  plan.workload();
  RunResult keep;
  const Statistics& statistics = statisticsOf(plan, keep);
  for (const int month : {1, 12, 36}) {
    const Figure* figure = statistics.find({Metric::Demand, -1, month});
    EXPECT_NEAR(figure->mean, 1'000, 4 * figure->error);
    EXPECT_GT(figure->deviation, 1.3 * 1'000 * 0.2 * std::sqrt(month / 12.0))
        << "jumps add to the spread";
  }
}

TEST(Noise, ListedDelaysComeWithTheirChances) {
  SmallInputs plan(24);
  plan.contract("c", plan.provider(), 0, 24);
  plan.lot(true, 100);
  plan.tranche("t", 1'000, 0).rampMonths = 0;
  plan.listedDelay(0.5, 0.3);
  plan.process("w", 500, 0);
  plan.workload();
  RunResult keep;
  const Statistics& statistics = statisticsOf(plan, keep);
  for (const auto& [month, chance] : {std::pair{0, 0.5}, {6, 0.8}, {12, 1.0}}) {
    const Figure* figure = statistics.find({Metric::Delivered, -1, month});
    EXPECT_NEAR(figure->mean, 1'000 * chance, 4 * figure->error + 1e-3) << month;
  }
}

TEST(Noise, OutagesTakeTheirShare) {
  SmallInputs plan(12);
  plan.contract("c", plan.provider(0.25, 36), 0, 12);
  plan.lot(true, 100);
  plan.tranche("t", 1'000, 0).rampMonths = 0;
  plan.in.tranches.back().availability = 1.0f;
  plan.process("w", 500, 0);
  plan.workload();
  RunResult keep;
  const Statistics& statistics = statisticsOf(plan, keep);
  const double hours = 31 * 24;
  // E min(1, -ln u m / h) = m / h (1 - e^(-h/m))
  const double lost = 0.25 * 36 / hours * (1 - std::exp(-hours / 36));
  const Figure* figure = statistics.find({Metric::Usable, -1, 0});
  EXPECT_NEAR(figure->mean, 1'000 * (1 - lost), 4 * figure->error);
  EXPECT_EQ(figure->quantile[kP90], 1'000.0);
}

/// All draws of a path that belong to the drivers of one process and one contract.
struct Drawn {
  std::vector<float> values;
  bool operator==(const Drawn&) const = default;
};

Drawn drawsOf(const economics::Inputs<float>& in, std::uint32_t process, std::uint32_t contract,
              std::uint32_t tranche, std::uint64_t path) {
  std::vector<std::uint32_t> cache(drawCacheSize(in));
  PathDraws draws(in, 99, path, {cache.data(), 1});
  Drawn drawn;
  drawn.values = {draws.growth(process), draws.spend(contract), draws.delay(tranche)};
  for (int t = 0; t < in.months; ++t) {
    drawn.values.push_back(draws.normal(process, t));
    drawn.values.push_back(draws.jumpHit(process, t));
    drawn.values.push_back(draws.jumpSize(process, t));
  }
  return drawn;
}

void addRow(SmallInputs& plan, const char* name) {
  plan.contract(name, 0, 0, 13);
  plan.lot(true, 1);
  plan.tranche(name, 1, 0);
  plan.risingDelay(6);
  plan.process(name, 1, 0.3);
}

TEST(Draws, UnrelatedRowsChangeNothing) {
  SmallInputs alone(13);
  alone.provider();
  addRow(alone, "kept");
  SmallInputs between(13);
  between.provider(0.5, 10);
  addRow(between, "before");
  addRow(between, "kept");
  addRow(between, "after");
  const auto& a = alone.finish();
  const auto& b = between.finish();
  for (const std::uint64_t path : {std::uint64_t{0}, std::uint64_t{5}, std::uint64_t{1} << 33}) {
    EXPECT_EQ(drawsOf(a, 0, 0, 0, path), drawsOf(b, 1, 1, 1, path));
    EXPECT_NE(drawsOf(b, 0, 0, 0, path), drawsOf(b, 1, 1, 1, path));
  }
}

TEST(Draws, MonthsMayBeAskedForInAnyOrder) {
  SmallInputs plan(40);
  plan.provider();
  addRow(plan, "w");
  const auto& in = plan.finish();
  std::vector<std::uint32_t> cache(drawCacheSize(in));
  PathDraws forward(in, 3, 7, {cache.data(), 1});
  std::vector<float> ascending;
  for (int t = 0; t < 40; ++t) ascending.push_back(forward.normal(0, t));
  PathDraws backward(in, 3, 7, {cache.data(), 1});
  for (int t = 39; t >= 0; --t)
    EXPECT_EQ(backward.normal(0, t), ascending[static_cast<std::size_t>(t)]);
}

TEST(Draws, ACorrelationOfZeroAddsNothing) {
  RunResult alone;
  RunResult zero;
  SmallInputs first(24);
  first.process("a", 1'000, 0.4);
  first.workload();
  const Statistics& a = statisticsOf(first, alone);
  SmallInputs second(24);
  second.process("a", 1'000, 0.4);
  second.workload();
  second.process("b", 0, 0.4);
  second.workload();
  second.factorRow(1, {0.0, 1.0});
  const Statistics& b = statisticsOf(second, zero);
  for (int t = 0; t < 24; ++t) {
    EXPECT_EQ(a.find({Metric::Demand, -1, t})->mean, b.find({Metric::Demand, -1, t})->mean) << t;
    EXPECT_EQ(a.find({Metric::Demand, -1, t})->quantile, b.find({Metric::Demand, -1, t})->quantile)
        << t;
  }
}

}  // namespace
}  // namespace offtake::simulation
