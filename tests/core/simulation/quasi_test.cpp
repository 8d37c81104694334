// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/cpu_backend.h"
#include "core/simulation/draws.h"
#include "core/simulation/path_runner.h"
#include "core/simulation/quasi_plan.h"
#include "core/simulation/replay.h"
#include "core/simulation/run.h"
#include "tests/core/simulation/small_inputs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace offtake::simulation {
namespace {

RunSettings quasi(std::uint64_t paths, std::uint64_t seed = 1, int threads = 2) {
  RunSettings settings;
  settings.paths = paths;
  settings.seed = seed;
  settings.threads = threads;
  settings.backend = BackendKind::Cpu;
  settings.sampling = Sampling::Quasi;
  return settings;
}

RunSettings random(std::uint64_t paths, std::uint64_t seed = 1) {
  RunSettings settings = quasi(paths, seed);
  settings.sampling = Sampling::Random;
  return settings;
}

ChosenBackend onCpu(const RunSettings& settings) {
  return chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA")).value();
}

Result<RunResult> runOf(const economics::Inputs<float>& inputs, const RunSettings& settings,
                        const RunHooks& hooks = {}) {
  ChosenBackend chosen = onCpu(settings);
  return run(inputs, settings, chosen, hooks);
}

const Figure& figureOf(const RunResult& result, FigureKey key) {
  const Figure* figure = result.statistics->find(key);
  EXPECT_TRUE(figure);
  return *figure;
}

const Figure& npvOf(const RunResult& result) { return figureOf(result, {Metric::Npv, -1, -1}); }

/// Largest distance of W W' from the identity.
double distanceFromOrthogonal(const QuasiPlan& plan) {
  const QuasiView view = plan.view(0);
  const std::size_t count = std::size_t{view.rows} * view.stretches;
  const auto entry = [&](std::size_t i, std::size_t k) -> double {
    const std::size_t first = view.span == count ? 0 : i / view.stretches * view.stretches;
    if (k < first || k >= first + view.span) return 0;
    return view.numbers[view.axes + i * view.span + k - first];
  };
  double most = 0;
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = 0; j < count; ++j) {
      double sum = 0;
      for (std::size_t k = 0; k < count; ++k) sum += entry(i, k) * entry(j, k);
      most = std::max(most, std::fabs(sum - (i == j ? 1 : 0)));
    }
  return most;
}

TEST(QuasiPlan, ComponentsAreRotatedWhole) {
  SmallInputs few(40);
  fillBusy(few, 1.0);
  const QuasiPlan together(few.finish(), 1);
  EXPECT_EQ(together.view(0).stretchMonths, 3u);
  EXPECT_EQ(together.view(0).span, 5u * 13u);
  EXPECT_LT(distanceFromOrthogonal(together), 1e-5);
  SmallInputs many(360);
  for (int i = 0; i < 12; ++i) {
    many.process("w" + std::to_string(i), 1'000, 0.2 + 0.02 * i, i % 2 == 0 ? 0 : 0.7);
    many.workload();
  }
  const QuasiPlan apart(many.finish(), 1);
  EXPECT_EQ(apart.view(0).stretchMonths, 12u);
  EXPECT_EQ(apart.view(0).span, 30u) << "a block for each process";
  EXPECT_LT(distanceFromOrthogonal(apart), 1e-5);
  EXPECT_EQ(apart.dimensions(), 12u * 30u);
}

/// The normals of a path: all processes, month by month.
std::vector<double> normalsOf(const economics::Inputs<float>& in, const QuasiView& view,
                              std::uint64_t point) {
  std::vector<std::uint32_t> cache(drawCacheSize(in) + quasiScratchSize(view));
  PathDraws draws(in, 5, point, {cache.data(), 1}, &view);
  std::vector<double> z;
  for (int t = 0; t + 1 < in.months; ++t)
    for (std::uint32_t p = 0; p < in.processes.size; ++p)
      z.push_back(static_cast<double>(draws.normal(p, t)));
  return z;
}

TEST(QuasiDraws, MonthsAreIndependentStandardNormals) {
  constexpr std::uint64_t kPoints = 512;
  constexpr double kCount = kPoints * kScrambles;
  SmallInputs plan(20);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const QuasiPlan tables(in, 5);
  const std::size_t size = 19 * std::size_t{in.processes.size};
  std::vector<double> sum(size, 0.0);
  std::vector<double> products(size * size, 0.0);
  std::vector<double> fourth(size, 0.0);
  for (std::uint32_t scramble = 0; scramble < kScrambles; ++scramble)
    for (std::uint64_t point = 0; point < kPoints; ++point) {
      const auto z = normalsOf(in, tables.view(scramble), point);
      for (std::size_t i = 0; i < size; ++i) {
        sum[i] += z[i] / kCount;
        fourth[i] += z[i] * z[i] * z[i] * z[i] / kCount;
        for (std::size_t j = 0; j <= i; ++j) products[i * size + j] += z[i] * z[j] / kCount;
      }
    }
  // Five deviations of as many random paths: 4,560 pairs, and quasi-random ones spread less.
  const double error = 5 / std::sqrt(kCount);
  for (std::size_t i = 0; i < size; ++i) {
    EXPECT_NEAR(sum[i], 0, error) << i;
    EXPECT_NEAR(products[i * size + i], 1, error * std::sqrt(2)) << i;
    EXPECT_NEAR(fourth[i], 3, error * std::sqrt(96)) << i;
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_NEAR(products[i * size + j], 0, error) << i << ", " << j;
  }
}

TEST(QuasiDraws, EveryNormalHasItsDistribution) {
  // Kolmogorov and Smirnov's distance of 8,192 values, 1 % of samples are beyond 1.63 / sqrt(n).
  SmallInputs plan(14);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const QuasiPlan tables(in, 5);
  std::vector<std::vector<double>> samples;
  for (std::uint32_t scramble = 0; scramble < kScrambles; ++scramble)
    for (std::uint64_t point = 0; point < 512; ++point) {
      const auto z = normalsOf(in, tables.view(scramble), point);
      samples.resize(z.size());
      for (std::size_t i = 0; i < z.size(); ++i) samples[i].push_back(z[i]);
    }
  for (auto& sample : samples) {
    std::sort(sample.begin(), sample.end());
    const auto n = static_cast<double>(sample.size());
    double most = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
      const double at = std::erfc(-sample[i] / std::sqrt(2.0)) / 2;
      most = std::max({most, at - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - at});
    }
    EXPECT_LT(most, 1.95 / std::sqrt(n)) << "0.1 % of random samples are beyond";
  }
}

TEST(Quasi, MeansAreThoseOfRandomSampling) {
  SmallInputs plan(36);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const auto plain = runOf(in, random(40'000, 7));
  const auto even = runOf(in, quasi(32'768, 3));
  ASSERT_TRUE(plain && even);
  int compared = 0;
  for (const Figure& expected : plain->statistics->figures()) {
    if (infoOf(expected.key.metric).scope != Scope::Path) continue;
    const Figure& figure = figureOf(*even, expected.key);
    const double error = std::hypot(expected.error, figure.error);
    EXPECT_NEAR(figure.mean, expected.mean, 4 * error) << infoOf(expected.key.metric).name;
    EXPECT_NEAR(figure.deviation, expected.deviation, 0.03 * expected.deviation);
    for (std::size_t i = 0; i < kQuantiles.size(); ++i)
      EXPECT_NEAR(figure.quantile[i], expected.quantile[i],
                  5 * std::hypot(expected.quantileError[i], figure.quantileError[i]) +
                      1e-5 * std::fabs(expected.quantile[i]))
          << infoOf(expected.key.metric).name << ", P" << 100 * kQuantiles[i];
    ++compared;
  }
  EXPECT_EQ(compared, 8);
  EXPECT_LT(npvOf(*even).error, npvOf(*plain).error / 2);
}

/// A figure over repeated runs: how it spreads, and how it was said to.
struct Repeated {
  double sum = 0;
  double squares = 0;
  double claimed = 0;
  int runs = 0;
  void add(double value, double error) {
    sum += value;
    squares += value * value;
    claimed += error * error;
    ++runs;
  }
  [[nodiscard]] double claimedToSeen() const {
    return claimed / (squares - sum * sum / runs) * (runs - 1) / runs;
  }
};

TEST(Quasi, ErrorsAreWhatRepeatedRunsShow) {
  SmallInputs plan(24);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const std::vector<FigureKey> keys{
      {Metric::Npv, -1, -1}, {Metric::Demand, -1, 20}, {Metric::EconomicCost, -1, -1}};
  std::vector<Repeated> means(keys.size());
  std::vector<Repeated> tails(keys.size());
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    const auto result = runOf(in, quasi(2'048, seed));
    ASSERT_TRUE(result.has_value());
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Figure& figure = figureOf(*result, keys[i]);
      means[i].add(figure.mean, figure.error);
      tails[i].add(figure.quantile[kP90], figure.quantileError[kP90]);
    }
  }
  // A variance out of 24 runs is good to 29 %, a claimed one out of 24 x 15 to 7 %.
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_GT(means[i].claimedToSeen(), 0.45) << infoOf(keys[i].metric).name;
    EXPECT_LT(means[i].claimedToSeen(), 2.5) << infoOf(keys[i].metric).name;
    EXPECT_GT(tails[i].claimedToSeen(), 0.45) << infoOf(keys[i].metric).name;
    EXPECT_LT(tails[i].claimedToSeen(), 2.5) << infoOf(keys[i].metric).name;
  }
}

TEST(Quasi, LognormalSpendMeetsItsClosedFormWithFewPaths) {
  SmallInputs plan(12);
  fillLognormal(plan);
  const auto& in = plan.finish();
  const auto even = runOf(in, quasi(16'384));
  const auto plain = runOf(in, random(16'384));
  ASSERT_TRUE(even && plain);
  const Figure& shortfall = figureOf(*even, {Metric::Shortfall, 0, 0});
  EXPECT_NEAR(shortfall.mean, 3.714256e11, 4 * shortfall.error + 1e6);
  EXPECT_LT(shortfall.error * 25, figureOf(*plain, {Metric::Shortfall, 0, 0}).error);
  const Figure& happens = figureOf(*even, {Metric::ShortfallHappens, 0, 0});
  EXPECT_NEAR(happens.mean, 0.398882, 4 * happens.error + 1e-4);
}

TEST(Quasi, WithoutVolatilityThereIsNoError) {
  SmallInputs plan(24);
  fillBusy(plan, 0.0);
  const auto& in = plan.finish();
  const auto even = runOf(in, quasi(1'024));
  const auto plain = runOf(in, random(1'024));
  ASSERT_TRUE(even && plain);
  for (const Figure& figure : even->statistics->figures()) {
    EXPECT_EQ(figure.mean, figureOf(*plain, figure.key).mean) << infoOf(figure.key.metric).name;
    EXPECT_EQ(figure.error, 0) << infoOf(figure.key.metric).name;
  }
}

TEST(Quasi, OneDigestHoweverItIsRunAndExtended) {
  SmallInputs plan(24);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const auto one = runOf(in, quasi(4'800, 1, 1));
  ASSERT_TRUE(one.has_value()) << one.error().message();
  EXPECT_EQ(one->scrambles.size(), kScrambles);
  EXPECT_EQ(one->sampling, Sampling::Quasi);
  for (const int threads : {2, 3, 7})
    EXPECT_EQ(runOf(in, quasi(4'800, 1, threads))->digest, one->digest);
  RunHooks hooks;
  std::vector<std::uint64_t> estimates;
  hooks.estimate = [&](const auto& statistics) { estimates.push_back(statistics->paths()); };
  EXPECT_EQ(runOf(in, quasi(4'800), hooks)->digest, one->digest);
  EXPECT_EQ(estimates, (std::vector<std::uint64_t>{1'024, 2'048, 4'096}));
  const auto few = runOf(in, quasi(1'600));
  ChosenBackend chosen = onCpu(quasi(32));
  const auto more = extend(*few, in, quasi(4'800), chosen);
  ASSERT_TRUE(more.has_value());
  EXPECT_EQ(more->digest, one->digest);
  EXPECT_EQ(npvOf(*more).error, npvOf(*one).error);
  EXPECT_EQ(extend(*few, in, random(4'800), chosen).error().code, ErrorCode::BadValue);
  EXPECT_NE(runOf(in, quasi(4'800, 2))->digest, one->digest);
  EXPECT_NE(runOf(in, random(4'800))->digest, one->digest);
}

TEST(Quasi, StoppedKeepsFinishedPathsAndSaysSo) {
  SmallInputs plan(24);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  std::stop_source stop;
  RunHooks hooks;
  hooks.stop = stop.get_token();
  hooks.progress = [&stop](const RunProgress& progress) {
    if (progress.done >= 3'000) stop.request_stop();
  };
  const auto result = runOf(in, quasi(1'600'000), hooks);
  ASSERT_TRUE(result.has_value());
  EXPECT_TRUE(result->cancelled());
  EXPECT_GE(result->pathsDone, 3'000u);
  EXPECT_EQ(result->pathsText(), std::to_string(result->pathsDone) + " of 1600000");
  EXPECT_EQ(result->statistics->paths(), result->pathsDone);
  EXPECT_GT(npvOf(*result).error, 0);
  // What was kept is the beginning of each scramble: it can be gone on with.
  ChosenBackend chosen = onCpu(quasi(32));
  const std::uint64_t whole = 65'536;
  ASSERT_LT(result->pathsDone, whole);
  EXPECT_EQ(extend(*result, in, quasi(whole), chosen)->digest, runOf(in, quasi(whole))->digest);
}

TEST(Quasi, APathIsFoundAndReplayed) {
  SmallInputs plan(24);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const RunSettings settings = quasi(1'600);
  const auto result = runOf(in, settings);
  ASSERT_TRUE(result.has_value());
  const double lowest = npvOf(*result).minimum;
  const std::uint64_t path = pathNearest(in, settings, Metric::Npv, lowest, 1'600);
  const RowLayout layout = rowLayout(in, settings);
  const QuasiPlan tables(in, settings.seed);
  PathBlock block(layout, 16);
  const auto runner = makePathRunner(in, layout, {settings.seed, tables.view(path % kScrambles)},
                                     InstructionSet::Scalar);
  runner->run(path / kScrambles, 1, block);
  float npv = 0;
  block.copyRow(layout.path(Metric::Npv), 1, &npv);
  EXPECT_EQ(static_cast<double>(npv), lowest);
}

}  // namespace
}  // namespace offtake::simulation
