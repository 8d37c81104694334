// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/cpu_backend.h"

#include "tests/core/simulation/backend_bodies.h"

#include <gtest/gtest.h>

namespace offtake::simulation {
namespace {

class CpuThreads : public testing::TestWithParam<int> {};

TEST_P(CpuThreads, EqualForAllSizes) {
  CpuBackend backend(GetParam());
  bodies::expectEqualForAllSizes(backend);
}
TEST_P(CpuThreads, EqualForAnySplit) {
  CpuBackend backend(GetParam());
  bodies::expectEqualForAnySplit(backend);
}
TEST_P(CpuThreads, EqualForRichPlans) {
  CpuBackend backend(GetParam());
  bodies::expectEqualForRichPlans(backend);
}
TEST_P(CpuThreads, StopKeepsFinished) {
  CpuBackend backend(GetParam());
  bodies::expectStopKeepsFinished(backend);
}
INSTANTIATE_TEST_SUITE_P(Cpu, CpuThreads, testing::Values(1, 2, 3, 7));

TEST(CpuBackend, SaysWhatItIs) {
  EXPECT_EQ(CpuBackend(1).device(), "CPU, 1 thread");
  EXPECT_EQ(CpuBackend(2).device(), "CPU, 2 threads");
}

}  // namespace
}  // namespace offtake::simulation
