// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"
#include "core/simulation/frame.h"
#include "core/simulation/kernel_sets.h"
#include "core/simulation/path_runner.h"
#include "gpu/detail/path_lane.h"
#include "tests/core/simulation/plans.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <utility>
#include <vector>

/// Runs a translated kernel (kernel_instructions.py) for paths of a plan, holds its values to the
/// CPU's bits, and prints the plan's months and, of each basic block, how often it was entered: by
/// all paths together, and by warps, each taking the most of its 32 lanes.
namespace offtake::gpu::detail {
namespace {

using Lane = void (*)(const std::uint64_t* params, std::uint32_t lane, std::uint32_t* entered);

struct Entered {
  std::uint64_t byPaths = 0;
  std::uint64_t byWarps = 0;
};

template <class T>
std::uint64_t addressOf(const T& value) {
  return reinterpret_cast<std::uint64_t>(&value);
}

/// @return the values, [rows x paths]
template <class U>
std::vector<float> counted(const economics::Inputs<float>& in, const simulation::RowLayout& layout,
                           std::uint32_t paths, Lane kernel, std::vector<Entered>& blocks) {
  const economics::PathLayout state = economics::pathLayout(in);
  std::vector<float> numbers(std::size_t{state.numbers} * paths);
  std::vector<std::int32_t> integers(std::size_t{state.integers} * paths);
  // Bytes: the type has the device's layout in this file alone (OFFTAKE_DEVICE_LAYOUT).
  std::vector<std::byte> contracts(sizeof(typename economics::PathState<float, U>::Contract) *
                                   state.contracts * paths);
  std::vector<std::uint32_t> cache(std::size_t{simulation::drawCacheSize(in)} * paths);
  std::vector<float> values(std::size_t{layout.rows} * paths);
  const PathScratch scratch{paths,        numbers.data(), integers.data(), contracts.data(),
                            cache.data(), values.data()};
  const PathLaunch which{1, 0, paths, {}};
  const std::array params{addressOf(in), addressOf(layout), addressOf(state), addressOf(scratch),
                          addressOf(which)};
  std::vector<std::uint32_t> entered(blocks.size()), most(blocks.size());
  for (std::uint32_t lane = 0; lane < paths; ++lane) {
    std::ranges::fill(entered, 0u);
    kernel(params.data(), lane, entered.data());
    const bool last = lane % 32 == 31 || lane + 1 == paths;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      blocks[i].byPaths += entered[i];
      most[i] = std::max(most[i], entered[i]);
      if (last) blocks[i].byWarps += std::exchange(most[i], 0u);
    }
  }
  return values;
}

bool bitsOfTheCpu(const economics::Inputs<float>& in, const simulation::RowLayout& layout,
                  std::uint32_t paths, const std::vector<float>& values) {
  simulation::PathBlock block(layout, paths);
  simulation::makePathRunner(in, layout, {1, {}}, simulation::InstructionSet::Scalar)
      ->run(0, paths, block);
  std::vector<float> own(paths);
  for (std::uint32_t row = 0; row < layout.rows; ++row) {
    block.copyRow(row, paths, own.data());
    if (std::memcmp(own.data(), values.data() + std::size_t{row} * paths, paths * sizeof(float)) ==
        0)
      continue;
    std::fprintf(stderr, "row %u of %u differs from the CPU's\n", row, layout.rows);
    return false;
  }
  return true;
}

int count(const std::string& plan, const std::string& set, const char* library,
          std::uint32_t paths) {
  void* const loaded = dlopen(library, RTLD_NOW);
  if (loaded == nullptr) {
    std::fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  const auto kernel = reinterpret_cast<Lane>(dlsym(loaded, "kernelLane"));
  const auto* const size = static_cast<const std::uint32_t*>(dlsym(loaded, "kernelBlocks"));
  if (kernel == nullptr || size == nullptr) {
    std::fprintf(stderr, "%s holds no translated kernel\n", library);
    return 1;
  }
  const auto inputs = compile::toFloat(compile::compile(simulation::planNamed(plan)).value());
  const auto& in = inputs.view();
  if (set == "plain" && !simulation::covers<simulation::UsesPlain>(in)) {
    std::fprintf(stderr, "%s needs the full kernel\n", plan.c_str());
    return 1;
  }
  const auto layout = simulation::rowLayout(in, {});
  std::vector<Entered> blocks(*size);
  const auto values = set == "plain"
                          ? counted<simulation::UsesPlain>(in, layout, paths, kernel, blocks)
                          : counted<economics::UsesAll>(in, layout, paths, kernel, blocks);
  if (!bitsOfTheCpu(in, layout, paths, values)) return 1;
  std::printf("%d", in.months);
  for (const Entered& block : blocks)
    std::printf(" %llu,%llu", static_cast<unsigned long long>(block.byPaths),
                static_cast<unsigned long long>(block.byWarps));
  std::printf("\n");
  return 0;
}

}  // namespace
}  // namespace offtake::gpu::detail

int main(int argc, char** argv) {
  const std::string set = argc == 5 ? argv[2] : "";
  const int paths = argc == 5 ? std::atoi(argv[4]) : 0;
  if ((set != "plain" && set != "full") || paths < 1 || paths > 1'000'000) {
    std::fprintf(stderr, "kernel_steps PLAN plain|full LIBRARY PATHS (1 to 1,000,000)\n");
    return 2;
  }
  return offtake::gpu::detail::count(argv[1], set, argv[3], static_cast<std::uint32_t>(paths));
}
