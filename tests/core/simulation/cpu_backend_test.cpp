// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/cpu_backend.h"

#include "core/simulation/path_runner.h"
#include "tests/core/simulation/backend_bodies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <iterator>

namespace offtake::simulation {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

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
TEST_P(CpuThreads, EqualQuasi) {
  CpuBackend backend(GetParam());
  bodies::expectEqualQuasi(backend);
}
TEST_P(CpuThreads, StopKeepsFinished) {
  CpuBackend backend(GetParam());
  bodies::expectStopKeepsFinished(backend);
}
INSTANTIATE_TEST_SUITE_P(Cpu, CpuThreads, testing::Values(1, 2, 3, 7));

/// Every width of this machine against single paths.
class CpuSets : public testing::TestWithParam<InstructionSet> {};

TEST_P(CpuSets, EqualForAllSizes) {
  CpuBackend backend(2, GetParam());
  bodies::expectEqualForAllSizes(backend);
}
TEST_P(CpuSets, EqualForAnySplit) {
  CpuBackend backend(2, GetParam());
  bodies::expectEqualForAnySplit(backend);
}
TEST_P(CpuSets, EqualForRichPlans) {
  CpuBackend backend(2, GetParam());
  bodies::expectEqualForRichPlans(backend);
}
TEST_P(CpuSets, EqualForEveryShortfall) {
  CpuBackend backend(2, GetParam());
  bodies::expectEqualForEveryShortfall(backend);
}
TEST_P(CpuSets, EqualQuasi) {
  CpuBackend backend(2, GetParam());
  bodies::expectEqualQuasi(backend);
}
INSTANTIATE_TEST_SUITE_P(Cpu, CpuSets, testing::ValuesIn(instructionSets()), [](const auto& set) {
  return set.param == InstructionSet::Scalar ? "Scalar"
         : set.param == InstructionSet::Avx2 ? "Avx2"
                                             : "Avx512";
});

// Every compiler, build type and machine that runs this test must give these bits. A change of the
// compiled plan's fields, of what is reported or of the economics gives others: look at why, then
// write down the new ones.
TEST(CpuBackend, GivesTheBitsThatWereWrittenDown) {
  CpuBackend backend(2);
  EXPECT_EQ(bodies::digestOfABusyPlan(backend),
            "7f17ac4f086a1fee21f6a5863a926212ac41c0e4ff8cc781bf4deb9a80ba82a1");
  EXPECT_EQ(bodies::quasiDigestOfABusyPlan(backend),
            "0136973c8d267ad0dc688bb76eeeee5b7c064728e9feadab16cae9cf943c90ae");
}

TEST(CpuBackend, AsksForAStopAfterBoundedWork) {
  // 1.5 million months of rows: a tenth of a second at the 60 ns that the slowest take.
  for (const int months : {1, 12, 120, 360})
    for (const std::uint32_t rows : {1u, 20u, 200u, 1'000u}) {
      economics::Inputs<float> in;
      in.months = months;
      in.contracts.size = rows;
      in.tranches.size = 2 * rows;
      const std::uint64_t single = blockPaths(in, InstructionSet::Scalar);
      EXPECT_TRUE(single == 1 || single * workOfPath(in) <= kBlockWork) << months << ", " << rows;
      EXPECT_TRUE(single == 512 || (single + 16) * workOfPath(in) > kBlockWork);
      if (instructionSets().back() == InstructionSet::Scalar) continue;
      const std::uint64_t wide = blockPaths(in, instructionSets().back());
      EXPECT_EQ(wide % 16, 0u);
      EXPECT_TRUE(wide == 16 || wide * workOfPath(in) <= kWideBlockWork) << months << ", " << rows;
      EXPECT_TRUE(wide == 1024 || (wide + 16) * workOfPath(in) > kWideBlockWork);
    }
}

TEST(CpuBackend, SaysWhatItIs) {
  EXPECT_THAT(CpuBackend(1, InstructionSet::Scalar).device(), StartsWith("CPU, 1 thread"));
  EXPECT_THAT(CpuBackend(2, InstructionSet::Scalar).device(), StartsWith("CPU, 2 threads"));
  EXPECT_THAT(CpuBackend(2, InstructionSet::Avx512).device(), HasSubstr("2 threads, AVX-512"));
}

// A processor without fused products: what it says of itself, what it runs on, and the bits. That
// the C library's own products round the same is shown by the run core/simulation/soft-fma.
TEST(CpuBackend, TellsOfMissingFusedProductsAndGivesTheSameBits) {
  const CpuFeatures old{.fusedProducts = false, .avx2 = true, .avx512 = true};
  EXPECT_THAT(instructionSets(old), ElementsAre(InstructionSet::Scalar));
  CpuBackend slow(2, old);
  EXPECT_EQ(slow.device(), "CPU, 2 threads (slow: this processor has no fused multiply-add)");
  CpuBackend widest(2);
  EXPECT_EQ(bodies::digestOfABusyPlan(slow), bodies::digestOfABusyPlan(widest));
  EXPECT_EQ(bodies::quasiDigestOfABusyPlan(slow), bodies::quasiDigestOfABusyPlan(widest));
}

TEST(CpuBackend, TakesTheWidestSetOfAProcessor) {
  EXPECT_THAT(CpuBackend(1, cpuFeatures()).device(), Not(HasSubstr("slow")));
  EXPECT_THAT(instructionSets({.fusedProducts = true}), ElementsAre(InstructionSet::Scalar));
  if (instructionSets().size() < 2) GTEST_SKIP() << "this build or processor has one path alone";
  EXPECT_THAT(instructionSets({.fusedProducts = true, .avx2 = true}),
              ElementsAre(InstructionSet::Scalar, InstructionSet::Avx2));
  EXPECT_THAT(instructionSets({.fusedProducts = true, .avx2 = true, .avx512 = true}).back(),
              InstructionSet::Avx512);
}

#if defined(__GLIBC__) && defined(__x86_64__)
/// Whether the C library's fmaf is the instruction: a VEX prefix among its first bytes.
bool libraryFuses() {
  const auto* const code = static_cast<const unsigned char*>(dlsym(RTLD_DEFAULT, "fmaf"));
  const unsigned char prefix[] = {0xC4, 0xE2};
  return std::search(code, code + 8, std::begin(prefix), std::end(prefix)) != code + 8;
}

// The run core/simulation/soft-fma tells the library to do without the instruction; were it not
// obeyed, its comparison of single paths with the wide sets would prove nothing.
TEST(SoftFma, IsUsedWhereTheProcessorOrTheRunAsksForIt) {
  const bool told = std::getenv("OFFTAKE_SOFT_FMA") != nullptr;
  EXPECT_EQ(libraryFuses(), cpuFeatures().fusedProducts && !told);
}
#endif

}  // namespace
}  // namespace offtake::simulation
