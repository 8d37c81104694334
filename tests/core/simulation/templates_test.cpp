// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"
#include "core/simulation/cpu_backend.h"
#include "core/simulation/kernel_sets.h"
#include "core/simulation/pilot.h"
#include "core/simulation/run.h"
#include "tests/core/simulation/plans.h"

#include <gtest/gtest.h>

#include <string>

// The plans that ship, from their JSON to the figures of a run.

namespace offtake::simulation {
namespace {

compile::Compiled compiledTemplate(const std::string& name) {
  return compile::compile(planNamed(name)).value();
}

RunResult simulated(const economics::Inputs<float>& inputs, std::uint64_t paths, int threads) {
  RunSettings settings;
  settings.paths = paths;
  settings.threads = threads;
  settings.backend = BackendKind::Cpu;
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA"));
  return run(inputs, settings, *chosen).value();
}

class Templates : public testing::TestWithParam<const char*> {};

TEST_P(Templates, HaveOneDigestForAnyThreads) {
  const auto inputs = compile::toFloat(compiledTemplate(GetParam()));
  const std::string one = simulated(inputs.view(), 1'500, 1).digest;
  for (const int threads : {2, 3, 7})
    EXPECT_EQ(simulated(inputs.view(), 1'500, threads).digest, one);
}

TEST_P(Templates, HaveOneDigestForAnyInstructionSet) {
  const auto inputs = compile::toFloat(compiledTemplate(GetParam()));
  EXPECT_TRUE(covers<UsesPlain>(inputs.view()) || GetParam() == std::string("rich"))
      << "no pack would be tried";
  RunSettings settings;
  const auto frame = std::make_shared<const Frame>(makeFrame(inputs.view(), settings).value());
  const Job job{inputs.view(), *frame, settings.seed};
  std::string single;
  for (const InstructionSet set : instructionSets()) {
    Partial partial(frame);
    ASSERT_TRUE(CpuBackend(2, set).simulate(job, {5, 1'003}, partial, {}, {}).has_value());
    if (set == InstructionSet::Scalar) single = partial.digest();
    EXPECT_EQ(partial.digest(), single) << name(set);
  }
}

TEST_P(Templates, CountThePilotsPathsAsTheBackendWould) {
  const auto inputs = compile::toFloat(compiledTemplate(GetParam()));
  RunSettings settings;
  settings.threads = 2;
  settings.paths = kPilotPaths;
  const Partial started = startedRun(inputs.view(), settings).value();
  ASSERT_EQ(started.paths(), kPilotPaths);
  Partial counted(started.sharedFrame());
  const Job job{inputs.view(), started.frame(), settings.seed};
  ASSERT_TRUE(CpuBackend(2).simulate(job, {0, kPilotPaths}, counted, {}, {}).has_value());
  EXPECT_TRUE(started == counted);
  settings.paths = kPilotPaths - 1;
  EXPECT_EQ(startedRun(inputs.view(), settings).value().paths(), 0u);
  settings.sampling = Sampling::Quasi;
  settings.paths = kPilotPaths;
  EXPECT_EQ(startedRun(inputs.view(), settings).value().paths(), 0u);
}

INSTANTIATE_TEST_SUITE_P(Shipped, Templates,
                         testing::Values("starter", "trio", "det", "ln", "empty", "amended",
                                         "rich"));

TEST(Templates, LnMeetsItsClosedForm) {
  const auto inputs = compile::toFloat(compiledTemplate("ln"));
  const RunResult result = simulated(inputs.view(), 100'000, 2);
  const Figure* happens = result.statistics->find({Metric::ShortfallHappens, 0, 0});
  const Figure* shortfall = result.statistics->find({Metric::Shortfall, 0, 0});
  ASSERT_TRUE(happens && shortfall);
  EXPECT_NEAR(happens->mean, 0.398882, 4 * happens->error);
  EXPECT_NEAR(shortfall->mean, 3.714256e11, 4 * shortfall->error);
  EXPECT_NEAR(shortfall->quantile[kP95], 17.5982e11, 4 * shortfall->quantileError[kP95]);
}

TEST(Templates, DetIsShortInItsSecondYearAlone) {
  const auto inputs = compile::toFloat(compiledTemplate("det"));
  const RunResult result = simulated(inputs.view(), 1'000, 1);
  const auto periods = result.statistics->series(Metric::Shortfall, 0);
  ASSERT_EQ(periods.size(), 5u);
  for (const Figure& figure : periods)
    EXPECT_NEAR(figure.mean, figure.key.index == 1 ? 5e11 : 0.0, 1e-5 * 5e11) << figure.key.index;
}

}  // namespace
}  // namespace offtake::simulation
