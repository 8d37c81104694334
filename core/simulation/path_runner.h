// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/simulation/detail/block_values.h"
#include "core/simulation/instruction_set.h"
#include "core/simulation/quasi.h"
#include "core/simulation/row_layout.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

namespace offtake::simulation {

/// Values of a block of paths: sixteen paths at a time, all their rows, so that a pack writes one
/// stretch of memory from its beginning to its end.
class PathBlock {
public:
  static constexpr std::uint32_t kTile = 16;  ///< paths side by side, those of the widest pack

  /// @param laneCount  rounded up to whole tiles
  PathBlock(const RowLayout& layout, std::uint32_t laneCount)
      : m_lanes((laneCount + kTile - 1) / kTile * kTile),
        m_tile(static_cast<std::size_t>(layout.rows) * kTile),
        m_values(m_tile * (m_lanes / kTile), 0.0f) {}

  [[nodiscard]] std::uint32_t lanes() const { return m_lanes; }
  /// Row r of a path at lane(path)[r * kTile].
  [[nodiscard]] float* lane(std::uint32_t path) {
    return m_values.data() + path / kTile * m_tile + path % kTile;
  }
  /// One row of the paths 0 ... count-1.
  void copyRow(std::uint32_t row, std::uint32_t count, float* out) const {
    const float* from = m_values.data() + std::size_t{row} * kTile;
    std::uint32_t i = 0;
    for (; i + kTile <= count; i += kTile, from += m_tile)
      std::memcpy(out + i, from, kTile * sizeof(float));
    if (i < count) std::memcpy(out + i, from, (count - i) * sizeof(float));
  }

private:
  std::uint32_t m_lanes;
  std::size_t m_tile;
  std::vector<float> m_values;
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
  /// @pre count <= block.lanes()
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

/// Work of a block, at most, but for its least size of one pack: path by path, and on lanes.
inline constexpr std::uint64_t kBlockWork = 1'500'000;
inline constexpr std::uint64_t kWideBlockWork = 5 * kBlockWork;

/// A block that takes about a tenth of a second at most, so that a stop is answered soon; beyond
/// that, the larger a block, the fewer times the histograms come through the caches.
[[nodiscard]] std::uint32_t blockPaths(const economics::Inputs<float>& inputs, InstructionSet set);

}  // namespace offtake::simulation
