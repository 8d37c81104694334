// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/path_values.h"

#include "core/compile/compile.h"
#include "core/exchange/plan_json.h"
#include "data/templates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace offtake::simulation {
namespace {

RunSettings settingsFor(std::uint64_t paths, int threads) {
  RunSettings settings;
  settings.paths = paths;
  settings.seed = 5;
  settings.threads = threads;
  settings.backend = BackendKind::Cpu;
  return settings;
}

economics::InputsStorage<float> trio() {
  const auto plan = exchange::planFromJson(data::findTemplate("trio").value()).value();
  return compile::toFloat(compile::compile(plan).value());
}

const std::vector<Metric> kKept{Metric::Npv, Metric::TrueUps};

TEST(PathValues, TheyAreWhatARunAddsUp) {
  const auto inputs = trio();
  const auto settings = settingsFor(3000, 2);
  const auto values = pathValues(inputs.view(), settings, kKept);
  ASSERT_TRUE(values) << values.error().message();
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA")).value();
  const auto run = simulation::run(inputs.view(), settings, chosen).value();
  for (const Metric metric : kKept) {
    const auto all = values->of(metric);
    ASSERT_EQ(all.size(), 3000u);
    const Figure& figure = *run.statistics->find({metric, -1, -1});
    const std::vector<float> zero(all.size(), 0.0F);
    const auto mean = pairedMean(zero, all);
    EXPECT_NEAR(mean.value, figure.mean, 1e-5 * std::abs(figure.mean));
    EXPECT_NEAR(mean.error, figure.error, 1e-4 * figure.error);
    EXPECT_EQ(*std::ranges::min_element(all), static_cast<float>(figure.minimum));
    const auto high = pairedQuantile(zero, all, 0.95);
    EXPECT_NEAR(high.value, figure.quantile[kP95], 0.01 * figure.deviation + 1e-5 * figure.mean);
    EXPECT_NEAR(high.error, figure.quantileError[kP95], 0.7 * figure.quantileError[kP95]);
  }
}

TEST(PathValues, ARunThatKeepsThemGivesTheSameBitsOfBoth) {
  const auto inputs = trio();
  for (const int threads : {1, 3}) {
    const auto settings = settingsFor(2500, threads);
    auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA")).value();
    const auto apart = simulation::run(inputs.view(), settings, chosen).value();
    const auto both = runWithValues(inputs.view(), settings, chosen, kKept);
    ASSERT_TRUE(both) << both.error().message();
    EXPECT_EQ(both->result.digest, apart.digest);
    EXPECT_EQ(both->values.values, pathValues(inputs.view(), settings, kKept).value().values);
    EXPECT_EQ(both->values.metrics, kKept);
    // The backend keeps nothing any more.
    EXPECT_EQ(simulation::run(inputs.view(), settings, chosen).value().digest, apart.digest);
  }
}

TEST(PathValues, OfAQuasiRandomRunTheyAreThoseOfPathsAtRandom) {
  const auto inputs = trio();
  auto settings = settingsFor(512, 2);
  settings.sampling = Sampling::Quasi;
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA")).value();
  const auto both = runWithValues(inputs.view(), settings, chosen, kKept);
  ASSERT_TRUE(both) << both.error().message();
  EXPECT_EQ(both->result.digest, simulation::run(inputs.view(), settings, chosen).value().digest);
  EXPECT_EQ(both->values.values, pathValues(inputs.view(), settings, kKept).value().values);
}

TEST(PathValues, ARunThatIsStoppedHasNone) {
  const auto inputs = trio();
  const auto settings = settingsFor(200'000, 1);
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA")).value();
  std::stop_source stop;
  RunHooks hooks;
  hooks.stop = stop.get_token();
  hooks.clock = [at = 0.0]() mutable { return at += 1; };
  hooks.progress = [&](const RunProgress&) { stop.request_stop(); };
  const auto both = runWithValues(inputs.view(), settings, chosen, kKept, hooks);
  ASSERT_FALSE(both);
  EXPECT_EQ(both.error().code, ErrorCode::Cancelled);
}

TEST(PathValues, ThreadsDoNotShow) {
  const auto inputs = trio();
  const auto one = pathValues(inputs.view(), settingsFor(2500, 1), kKept).value();
  const auto three = pathValues(inputs.view(), settingsFor(2500, 3), kKept).value();
  EXPECT_EQ(one.values, three.values);
  EXPECT_EQ(pathValues(inputs.view(), settingsFor(100, 2), kKept).value().of(Metric::Npv)[99],
            one.of(Metric::Npv)[99]);
}

TEST(PathValues, AStopIsNoResultAndProgressIsTold) {
  const auto inputs = trio();
  std::stop_source stop;
  stop.request_stop();
  const auto stopped = pathValues(inputs.view(), settingsFor(1000, 1), kKept, {}, stop.get_token());
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
  std::uint64_t last = 0;
  (void)pathValues(inputs.view(), settingsFor(1000, 2), kKept,
                   [&](std::uint64_t done) { last = std::max(last, done); });
  EXPECT_EQ(last, 1000u);
  EXPECT_FALSE(pathValues(inputs.view(), settingsFor(0, 1), kKept));
}

TEST(PathValues, SharedNoiseCancelsInADifference) {
  std::vector<float> base, moved;
  for (int i = 0; i < 320; ++i) {
    base.push_back(static_cast<float>(i * 37 % 101));
    moved.push_back(base.back() + 4);
  }
  const auto same = pairedMean(base, base);
  EXPECT_EQ(same.value, 0);
  EXPECT_EQ(same.error, 0);
  EXPECT_EQ(pairedMean(base, moved).value, 4);
  EXPECT_EQ(pairedMean(base, moved).error, 0);
  EXPECT_EQ(pairedQuantile(base, moved, 0.9).value, 4);
  EXPECT_EQ(pairedQuantile(base, moved, 0.9).error, 0);
  const std::vector<float> from{1, 2, 3}, to{2, 4, 6};  // differences 1, 2, 3
  EXPECT_EQ(pairedMean(from, to).value, 2);
  EXPECT_NEAR(pairedMean(from, to).error, 1 / std::sqrt(3), 1e-12);
  EXPECT_EQ(pairedQuantile(from, to, 0.5).value, 2);
}

}  // namespace
}  // namespace offtake::simulation
