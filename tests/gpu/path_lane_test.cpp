// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/detail/path_lane.h"

#include "core/simulation/frame.h"
#include "core/simulation/kernel_sets.h"
#include "core/simulation/path_runner.h"
#include "core/simulation/quasi_plan.h"
#include "tests/core/simulation/small_inputs.h"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

namespace offtake::gpu::detail {
namespace {

using simulation::InstructionSet;
using simulation::SmallInputs;

/// The kernel's threads one after another, over the same scratch as on a device.
template <class U>
std::vector<float> launched(const economics::Inputs<float>& in, const simulation::RowLayout& layout,
                            const PathLaunch& which) {
  const economics::PathLayout state = economics::pathLayout(in);
  const std::size_t lanes = which.paths;
  std::vector<float> numbers(state.numbers * lanes, 7.0f);  // what was there does not matter
  std::vector<std::int32_t> integers(state.integers * lanes, 7);
  std::vector<typename economics::PathState<float, U>::Contract> contracts(state.contracts * lanes);
  std::vector<std::uint32_t> cache(
      (simulation::drawCacheSize(in) + simulation::quasiScratchSize(which.quasi)) * lanes, 7u);
  std::vector<float> values(layout.rows * lanes, 0.0f);
  const PathScratch scratch{which.paths,      numbers.data(), integers.data(),
                            contracts.data(), cache.data(),   values.data()};
  for (std::uint32_t lane = which.paths; lane-- > 0;)
    simulateLane<U>(in, layout, state, scratch, which, lane);
  return values;
}

template <class U>
void expectTheBitsOfTheCpu(const economics::Inputs<float>& in, const simulation::QuasiView& quasi) {
  constexpr std::uint32_t kPaths = 80;
  const auto layout = simulation::rowLayout(in, {});
  const PathLaunch which{11, 5, kPaths, quasi};
  const auto values = launched<U>(in, layout, which);
  for (const InstructionSet set : simulation::instructionSets()) {
    simulation::PathBlock block(layout, kPaths);
    simulation::makePathRunner(in, layout, {11, quasi}, set)->run(5, kPaths, block);
    std::vector<float> own(kPaths);
    for (std::uint32_t row = 0; row < layout.rows; ++row) {
      block.copyRow(row, kPaths, own.data());
      ASSERT_EQ(std::memcmp(own.data(), values.data() + std::size_t{row} * kPaths,
                            kPaths * sizeof(float)),
                0)
          << simulation::name(set) << ", row " << row;
    }
  }
}

TEST(PathLane, GivesTheBitsOfTheCpuForAPlainPlan) {
  SmallInputs plan(30);
  simulation::fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  ASSERT_TRUE(simulation::covers<simulation::UsesPlain>(in));
  expectTheBitsOfTheCpu<simulation::UsesPlain>(in, {});
  expectTheBitsOfTheCpu<economics::UsesAll>(in, {});
}

TEST(PathLane, GivesTheBitsOfTheCpuForARichPlan) {
  SmallInputs plan(30);
  simulation::fillBusy(plan, 1.0);
  plan.in.contracts[0].terms.onShortfall = economics::OnShortfall::MakeUp;
  plan.in.contracts[0].terms.makeUpPeriods = 3;
  plan.in.contracts[1].terms.onShortfall = economics::OnShortfall::Credit;
  const auto& in = plan.finish();
  ASSERT_FALSE(simulation::covers<simulation::UsesPlain>(in));
  expectTheBitsOfTheCpu<economics::UsesAll>(in, {});
}

TEST(PathLane, GivesTheBitsOfTheCpuForQuasiRandomPaths) {
  SmallInputs plan(30);
  simulation::fillBusy(plan, 1.0);
  const auto& in = plan.finish();
  const simulation::QuasiPlan tables(in, 11);
  expectTheBitsOfTheCpu<simulation::UsesPlain>(in, tables.view(9));
}

}  // namespace
}  // namespace offtake::gpu::detail
