// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/simulation/detail/block_values.h"
#include "core/simulation/instruction_set.h"
#include "core/simulation/quasi.h"
#include "core/simulation/row_layout.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace offtake::simulation {

/// Values of a block of paths, as structure of arrays: row r of the block's path i at
/// values[r * lanes + i].
struct PathBlock {
  /// @param laneCount  rounded up to whole packs of any width
  explicit PathBlock(const RowLayout& layout, std::uint32_t laneCount)
      : lanes((laneCount + 15) / 16 * 16),
        values(static_cast<std::size_t>(layout.rows) * lanes, 0.0f) {}
  std::uint32_t lanes;
  std::vector<float> values;
  [[nodiscard]] const float* row(std::uint32_t row) const {
    return values.data() + static_cast<std::size_t>(row) * lanes;
  }
};

/// Where the draws of a run come from.
struct Sampler {
  std::uint64_t seed = 1;
  QuasiView quasi;  ///< words null: at random; else runners count points of its scramble
};

/// Runs paths on one thread, with scratch of its own, made once.
class PathRunner {
public:
  PathRunner() = default;
  PathRunner(const PathRunner&) = delete;
  PathRunner& operator=(const PathRunner&) = delete;
  virtual ~PathRunner();
  /// Fills lanes 0 ... count-1 with paths first ... first+count-1.
  /// @pre count <= block.lanes
  virtual void run(std::uint64_t first, std::uint32_t count, PathBlock& block) = 0;
};

/// The runner compiled for no more than the plan uses. References must outlive it, and so must the
/// tables of the sampler.
/// @param set  of instructionSets(); plans beyond UsesRich run path by path on any
[[nodiscard]] std::unique_ptr<PathRunner> makePathRunner(const economics::Inputs<float>& inputs,
                                                         const RowLayout& layout,
                                                         const Sampler& sampler,
                                                         InstructionSet set);

/// What turns a block's values into integers with an instruction set; none: one by one.
[[nodiscard]] detail::PrepareBlock blockPreparer(InstructionSet set);

/// Months of contracts, lots, tranches and processes of one path: what its time grows with.
[[nodiscard]] std::uint64_t workOfPath(const economics::Inputs<float>& inputs);

/// Work of a block, at most, but for its least size of 16 paths.
inline constexpr std::uint64_t kBlockWork = 1'500'000;

/// A block that takes about a tenth of a second at most, so that a stop is answered soon.
[[nodiscard]] std::uint32_t blockPaths(const economics::Inputs<float>& inputs);

}  // namespace offtake::simulation
