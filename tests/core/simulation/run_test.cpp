// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/run.h"

#include "core/economics/path.h"
#include "core/simulation/cpu_backend.h"
#include "core/simulation/row_sink.h"
#include "tests/core/simulation/small_inputs.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::simulation {
namespace {

Result<RunResult> runOnCpu(const economics::Inputs<float>& inputs, const RunSettings& settings,
                           const RunHooks& hooks = {}) {
  RunSettings cpu = settings;
  cpu.backend = BackendKind::Cpu;
  OFFTAKE_ASSIGN(ChosenBackend chosen,
                 chooseBackend(cpu, failure(ErrorCode::DeviceMissing, "CUDA")));
  return run(inputs, cpu, chosen, hooks);
}

RunSettings settingsOf(std::uint64_t paths, int threads, std::uint64_t seed = 1) {
  RunSettings settings;
  settings.paths = paths;
  settings.threads = threads;
  settings.seed = seed;
  return settings;
}

double cumulative(double x) { return std::erfc(-x / std::sqrt(2.0)) / 2; }

TEST(Run, LognormalSpendMeetsItsClosedForm) {
  SmallInputs plan(12);
  fillLognormal(plan);
  const auto result = runOnCpu(plan.finish(), settingsOf(200'000, 2));
  ASSERT_TRUE(result.has_value()) << result.error().message();
  const Statistics& statistics = *result->statistics;
  // Black 1976: a put on the mean, struck at the floor.
  const double d1 = (std::log(66.0 / 60.0) + 0.25 * 0.25 / 2) / 0.25;
  const double d2 = d1 - 0.25;
  const double mean = 60e11 * cumulative(-d2) - 66e11 * cumulative(-d1);
  const double p95 = 60e11 - 66e11 * std::exp(-0.25 * 0.25 / 2 - 0.25 * 1.6448536269514722);
  EXPECT_NEAR(cumulative(-d2), 0.398882, 1e-6);
  EXPECT_NEAR(mean, 3.714256e11, 1e6);
  const Figure* happens = statistics.find({Metric::ShortfallHappens, 0, 0});
  const Figure* shortfall = statistics.find({Metric::Shortfall, 0, 0});
  const Figure* eligible = statistics.find({Metric::Eligible, 0, 0});
  ASSERT_TRUE(happens && shortfall && eligible);
  EXPECT_NEAR(happens->mean, 0.398882, 4 * happens->error);
  EXPECT_NEAR(happens->error, std::sqrt(0.398882 * 0.601118 / 200'000), 1e-5);
  EXPECT_NEAR(shortfall->mean, mean, 4 * shortfall->error);
  EXPECT_NEAR(shortfall->quantile[kP95], p95, 4 * shortfall->quantileError[kP95]);
  EXPECT_NEAR(eligible->mean, 66e11, 4 * eligible->error);
  EXPECT_NEAR(statistics.find({Metric::TrueUps, -1, -1})->mean, shortfall->mean, 1e-6 * mean);
  EXPECT_EQ(statistics.find({Metric::Shortfall, 0, 0})->quantile[kP50], 0.0);
}

TEST(Run, OneDigestForAnyNumberOfThreads) {
  SmallInputs plan(24);
  fillBusy(plan, 1.0);
  const auto& inputs = plan.finish();
  const auto one = runOnCpu(inputs, settingsOf(5'000, 1));
  ASSERT_TRUE(one.has_value()) << one.error().message();
  for (const int threads : {2, 3, 7})
    EXPECT_EQ(runOnCpu(inputs, settingsOf(5'000, threads))->digest, one->digest);
  EXPECT_NE(runOnCpu(inputs, settingsOf(5'000, 2, 2))->digest, one->digest);
  EXPECT_NE(runOnCpu(inputs, settingsOf(4'999, 2))->digest, one->digest);
  SmallInputs other(24);
  fillBusy(other, 1.0);
  other.in.contracts[2].priceFactor = 1.01f;
  EXPECT_NE(runOnCpu(other.finish(), settingsOf(5'000, 2))->digest, one->digest);
}

TEST(Run, ExtendedEqualsRunAtOnce) {
  SmallInputs plan(24);
  fillBusy(plan, 1.0);
  const auto& inputs = plan.finish();
  const auto few = runOnCpu(inputs, settingsOf(1'500, 2));
  ASSERT_TRUE(few.has_value());
  auto chosen = chooseBackend(settingsOf(1, 3), failure(ErrorCode::DeviceMissing, "CUDA", "none"));
  const auto more = extend(*few, inputs, settingsOf(4'000, 3), *chosen);
  ASSERT_TRUE(more.has_value());
  EXPECT_EQ(more->digest, runOnCpu(inputs, settingsOf(4'000, 1))->digest);
  EXPECT_EQ(extend(*few, inputs, settingsOf(1'500, 3), *chosen).error().code, ErrorCode::BadValue);
  EXPECT_EQ(extend(*few, inputs, settingsOf(4'000, 3, 9), *chosen).error().code,
            ErrorCode::BadValue);
}

/// The rows of a path that follows its means, by runPath itself.
std::vector<float> meanPath(const economics::Inputs<float>& inputs, const RowLayout& layout) {
  const economics::PathLayout scratch = economics::pathLayout(inputs);
  std::vector<float> numbers(scratch.numbers);
  std::vector<std::int32_t> integers(scratch.integers);
  std::vector<economics::PathState<float>::Contract> contracts(scratch.contracts);
  std::vector<std::uint16_t> order(inputs.order.size);
  const economics::PathState<float> state{numbers.data(), integers.data(), contracts.data(), 1,
                                          scratch,        order.data()};
  std::vector<float> rows(layout.rows, 0.0f);
  RowSink sink(inputs, layout, rows.data(), 1);
  economics::BookDraws<float> draws{&inputs};
  economics::runPath(inputs, state, draws, sink);
  return rows;
}

TEST(Run, WithoutVolatilityEveryFigureIsTheBooks) {
  SmallInputs plan(36);
  fillBusy(plan, 0.0);
  const auto& inputs = plan.finish();
  const auto result = runOnCpu(inputs, settingsOf(2'000, 2));
  ASSERT_TRUE(result.has_value()) << result.error().message();
  const std::vector<float> book = meanPath(inputs, result->partial->frame().layout);
  std::size_t row = 0;
  for (const Figure& figure : result->statistics->figures()) {
    const double expected = book[row++];
    if (figure.paths == 0 || figure.key.metric == Metric::MonthMet) continue;
    EXPECT_NEAR(figure.mean, expected, 1e-5 * std::fabs(expected))
        << infoOf(figure.key.metric).name;
    EXPECT_EQ(figure.deviation, 0.0) << infoOf(figure.key.metric).name;
    if (!figure.hasQuantiles) continue;
    EXPECT_EQ(figure.quantile[kP90], expected) << infoOf(figure.key.metric).name;
  }
  EXPECT_GT(result->statistics->find({Metric::TrueUps, -1, -1})->mean, 0.0)
      << "a plan with something to find";
}

TEST(Run, StoppedKeepsFinishedPathsAndSaysSo) {
  SmallInputs plan(24);
  fillBusy(plan, 1.0);
  const auto& inputs = plan.finish();
  std::stop_source stop;
  RunHooks hooks;
  hooks.stop = stop.get_token();
  hooks.progress = [&stop](const RunProgress& progress) {
    if (progress.done >= 2'000) stop.request_stop();
  };
  const auto result = runOnCpu(inputs, settingsOf(1'000'000, 2), hooks);
  ASSERT_TRUE(result.has_value());
  EXPECT_TRUE(result->cancelled());
  EXPECT_GE(result->pathsDone, 2'000u);
  EXPECT_EQ(result->pathsText(), std::to_string(result->pathsDone) + " of 1000000");
  EXPECT_EQ(result->statistics->paths(), result->pathsDone);
  const auto same = runOnCpu(inputs, settingsOf(result->pathsDone, 1));
  EXPECT_EQ(same->digest, result->digest);
  EXPECT_EQ(same->pathsText(), std::to_string(result->pathsDone));
  EXPECT_EQ(runOnCpu(inputs, settingsOf(100, 1), hooks).error().code, ErrorCode::Cancelled);
}

TEST(Run, EstimatesSharpenAndDoNotChangeTheResult) {
  SmallInputs plan(12);
  fillLognormal(plan);
  const auto& inputs = plan.finish();
  std::vector<std::uint64_t> paths;
  RunHooks hooks;
  double time = 0;
  hooks.clock = [&time] { return time += 0.01; };
  hooks.estimate = [&paths](const std::shared_ptr<const Statistics>& s) {
    paths.push_back(s->paths());
  };
  std::vector<RunProgress> told;
  hooks.progress = [&told](const RunProgress& progress) { told.push_back(progress); };
  const auto result = runOnCpu(inputs, settingsOf(10'000, 1), hooks);
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(paths, (std::vector<std::uint64_t>{4096, 8192}));
  EXPECT_EQ(result->digest, runOnCpu(inputs, settingsOf(10'000, 1))->digest);
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.back().done, 10'000u);
  EXPECT_EQ(told.back().asked, 10'000u);
  EXPECT_GT(told.back().pathsPerSecond, 0.0);
  EXPECT_GT(result->seconds, 0.0);
}

TEST(Run, SaysWhichDeviceAndWhyNotCuda) {
  SmallInputs plan(12);
  fillLognormal(plan);
  const auto& inputs = plan.finish();
  RunSettings settings = settingsOf(100, 2);
  const auto none = [] {
    return Result<std::unique_ptr<Backend>>(
        failure(ErrorCode::DeviceMissing, "CUDA", "no CUDA driver is installed"));
  };
  auto chosen = chooseBackend(settings, none());
  EXPECT_EQ(run(inputs, settings, *chosen)->device,
            CpuBackend(2).device() + "; CUDA not used because no CUDA driver is installed");
  settings.backend = BackendKind::Cuda;
  EXPECT_EQ(chooseBackend(settings, none()).error().code, ErrorCode::DeviceMissing);
}

// The window and the command line show the result's device as it is.
TEST(Run, SaysThatAProcessorIsSlow) {
  SmallInputs plan(12);
  fillLognormal(plan);
  const auto& inputs = plan.finish();
  const RunSettings settings = settingsOf(100, 2);
  ChosenBackend slow{std::make_unique<CpuBackend>(2, CpuFeatures{.avx2 = true}), "CPU asked for"};
  ChosenBackend widest{std::make_unique<CpuBackend>(2), ""};
  const auto result = run(inputs, settings, slow);
  EXPECT_EQ(result->device,
            "CPU, 2 threads (slow: this processor has no fused multiply-add); CPU asked for");
  EXPECT_EQ(result->digest, run(inputs, settings, widest)->digest);
}

TEST(Run, NumbersBeyondFloatsAreRefusedByName) {
  SmallInputs plan(12);
  fillLognormal(plan);
  plan.in.contracts[0].priceFactor = 1e38f;
  const auto result = runOnCpu(plan.finish(), settingsOf(100, 1));
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, ErrorCode::NotComputed);
  EXPECT_NE(result.error().message().find("month 1"), std::string::npos)
      << result.error().message();
}

TEST(RunSettings, EachBadValueIsNamed) {
  const auto bad = [](auto&& change) {
    RunSettings settings;
    change(settings);
    return settings.check();
  };
  EXPECT_TRUE(RunSettings{}.check());
  EXPECT_EQ(bad([](auto& s) { s.paths = 0; }).error().thing, "paths");
  EXPECT_EQ(bad([](auto& s) { s.paths = 1'000'000'001; }).error().thing, "paths");
  EXPECT_EQ(bad([](auto& s) { s.threads = 0; }).error().thing, "threads");
  EXPECT_EQ(bad([](auto& s) { s.threads = 2'000; }).error().thing, "threads");
  EXPECT_EQ(bad([](auto& s) { s.unmetShare = 1.0; }).error().seen, "1.000000");
  EXPECT_EQ(bad([](auto& s) { s.obligationShare = 0; }).error().code, ErrorCode::BadValue);
  EXPECT_EQ(bad([](auto& s) { s.fiscalYearStartMonth = 13; }).error().code, ErrorCode::BadValue);
  const auto quasi = [&bad](std::uint64_t paths) {
    return bad([paths](auto& s) {
      s.sampling = Sampling::Quasi;
      s.paths = paths;
    });
  };
  EXPECT_TRUE(quasi(32));
  EXPECT_TRUE(quasi(20'000));
  for (const std::uint64_t paths : {1, 16, 33, 20'001})
    EXPECT_EQ(quasi(paths).error().thing, "paths of a quasi-random run") << paths;
}

TEST(Frame, FiscalYearsAreNamedForTheYearInWhichTheyEnd) {
  SmallInputs plan(18);
  fillLognormal(plan);
  const auto& inputs = plan.finish();  // from 2026-01
  const auto years = [&inputs](int startMonth) {
    RunSettings settings;
    settings.fiscalYearStartMonth = startMonth;
    std::vector<int> names;
    for (const Row& row : rowsOf(inputs, settings))
      if (row.metric == Metric::YearPayable) names.push_back(row.index);
    return names;
  };
  EXPECT_EQ(years(1), (std::vector<int>{2026, 2027}));
  EXPECT_EQ(years(7), (std::vector<int>{2026, 2027}));  // 2025-07 to 2026-06, 2026-07 to 2027-06
  EXPECT_EQ(years(2), (std::vector<int>{2026, 2027, 2028}));
}

TEST(Frame, MonthMetTellsNeverApart) {
  SmallInputs plan(12);
  fillLognormal(plan);
  const auto result = runOnCpu(plan.finish(), settingsOf(50'000, 2));
  const Figure* met = result->statistics->find({Metric::MonthMet, 0, -1});
  const Figure* happens = result->statistics->find({Metric::ShortfallHappens, 0, 0});
  ASSERT_TRUE(met && happens);
  EXPECT_EQ(met->paths + met->never, 50'000u);
  EXPECT_NEAR(static_cast<double>(met->never) / 50'000, happens->mean, 1e-9);
  EXPECT_LE(met->maximum, 11.0);
}

}  // namespace
}  // namespace offtake::simulation
