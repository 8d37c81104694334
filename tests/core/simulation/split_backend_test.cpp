// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/split_backend.h"

#include "core/simulation/cpu_backend.h"
#include "tests/core/simulation/backend_bodies.h"
#include "tests/core/simulation/small_inputs.h"

#include <gtest/gtest.h>

namespace offtake::simulation {
namespace {

/// Fails after a number of calls.
class Failing final : public Backend {
public:
  [[nodiscard]] std::string device() const override { return "failing"; }
  [[nodiscard]] Result<std::uint64_t> simulate(const Job&, PathRange, Partial&, const PathsDone&,
                                               std::stop_token) override {
    return failure(ErrorCode::DeviceFailed, "a device", "gone", "a device that stays");
  }
};

std::vector<std::unique_ptr<Backend>> cpus(int count) {
  std::vector<std::unique_ptr<Backend>> backends;
  for (int i = 0; i < count; ++i)
    backends.push_back(std::make_unique<CpuBackend>(
        1 + i, i % 2 == 0 ? InstructionSet::Scalar : instructionSets().back()));
  return backends;
}

class Split : public testing::TestWithParam<int> {
protected:
  SplitBackend backend{cpus(GetParam()), 30'000};  // several rounds of the bodies' plans
};

TEST_P(Split, EqualForAllSizes) { bodies::expectEqualForAllSizes(backend); }
TEST_P(Split, EqualForAnySplit) { bodies::expectEqualForAnySplit(backend); }
TEST_P(Split, EqualForRichPlans) { bodies::expectEqualForRichPlans(backend); }
TEST_P(Split, EqualQuasi) { bodies::expectEqualQuasi(backend); }
TEST_P(Split, StopKeepsFinished) { bodies::expectStopKeepsFinished(backend, 900); }
INSTANTIATE_TEST_SUITE_P(Backends, Split, testing::Values(1, 2, 3));

TEST(SplitBackend, TellsHowFarAllAreAndNamesThem) {
  SmallInputs plan(12);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const auto frame = std::make_shared<const Frame>(makeFrame(in, RunSettings{}).value());
  Partial partial(frame);
  SplitBackend backend(cpus(2), 20'000);
  std::uint64_t last = 0;
  const auto added = backend.simulate({in, *frame, 1}, {0, 2'000}, partial,
                                      [&last](std::uint64_t paths) {
                                        EXPECT_GE(paths, last);
                                        last = paths;
                                      },
                                      {});
  EXPECT_EQ(added.value_or(0), 2'000u);
  EXPECT_EQ(last, 2'000u);
  EXPECT_EQ(backend.device().rfind("CPU, 1 thread and CPU, 2 threads", 0), 0u) << backend.device();
}

TEST(SplitBackend, OneThatFailsFailsTheRun) {
  SmallInputs plan(12);
  fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const auto frame = std::make_shared<const Frame>(makeFrame(in, RunSettings{}).value());
  Partial partial(frame);
  auto backends = cpus(1);
  backends.push_back(std::make_unique<Failing>());
  SplitBackend backend(std::move(backends), 20'000);
  const auto added = backend.simulate({in, *frame, 1}, {0, 2'000}, partial, {}, {});
  ASSERT_FALSE(added.has_value());
  EXPECT_EQ(added.error().code, ErrorCode::DeviceFailed);
}

}  // namespace
}  // namespace offtake::simulation
