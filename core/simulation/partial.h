// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/simulation/detail/block_values.h"
#include "core/simulation/frame.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace offtake::simulation {

/// Results of a set of paths, made of integers alone: partials of disjoint sets add up, in any
/// order and grouping, to the same bits. Threads, devices, ranks, cancelled and extended runs meet
/// here.
/// @note memory does not depend on the number of paths: about 10 KiB a histogram. Not thread-safe.
class Partial {
public:
  /// No paths yet. @pre frame is not null
  explicit Partial(std::shared_ptr<const Frame> frame);

  [[nodiscard]] const Frame& frame() const { return *m_frame; }
  [[nodiscard]] const std::shared_ptr<const Frame>& sharedFrame() const { return m_frame; }
  [[nodiscard]] std::uint64_t paths() const { return m_paths; }
  [[nodiscard]] const RowTotals& totals(std::uint32_t row) const { return m_totals[row]; }
  /// Paths by slot: see RowBins. Empty for a row that keeps sums alone.
  [[nodiscard]] std::span<const std::uint32_t> counts(std::uint32_t row) const;
  /// Fixed-point sums by slot; empty where they are not kept.
  [[nodiscard]] std::span<const std::uint64_t> sums(std::uint32_t row) const;
  /// The first row that was not a finite number on some path; frame().rows.size() if none.
  [[nodiscard]] std::uint32_t firstInvalid() const { return m_firstInvalid; }

  /// Counts one row of a block of paths: values[0 ... count).
  /// @return whether all of them were finite or absent; tell addInvalid() if not
  /// @note different rows may be counted by different threads at a time
  [[nodiscard]] bool count(std::uint32_t row, const float* values, std::uint32_t count);
  /// Counts a row that has one value on all paths of a block, as figures that no path changes have:
  /// at once.
  /// @return false, with nothing counted, for any other row
  [[nodiscard]] bool countSame(std::uint32_t row, const float* values, std::uint32_t count);
  /// As count(), from integers that were worked out before.
  void count(std::uint32_t row, const detail::BlockValues& values, std::uint32_t count);
  void addPaths(std::uint64_t count) { m_paths += count; }
  void addInvalid(std::uint32_t row) { m_firstInvalid = std::min(m_firstInvalid, row); }

  /// Adds integers that a device has counted in the order of this class's arrays.
  /// @pre sizes are those of the frame
  void addArrays(std::span<const RowTotals> totals, std::span<const std::uint32_t> counts,
                 std::span<const std::uint64_t> sums);

  /// @error Conflict if the other has other bins; BadValue beyond 2^32 - 1 paths
  [[nodiscard]] Result<void> add(const Partial& other);

  /// Little-endian, for ranks and files.
  [[nodiscard]] std::vector<std::byte> toBytes() const;
  /// @error FileDamaged if the bytes are not a partial; Conflict if one of another frame, saying
  ///        in what the two differ: seed, plan, what is reported
  [[nodiscard]] static Result<Partial> fromBytes(std::shared_ptr<const Frame> frame,
                                                 std::span<const std::byte> bytes);
  /// SHA-256 of frame, number of paths and all integers, hexadecimal: the digest of a run.
  [[nodiscard]] std::string digest() const;

  friend bool operator==(const Partial& a, const Partial& b);

private:
  std::shared_ptr<const Frame> m_frame;
  std::uint64_t m_paths = 0;
  std::uint32_t m_firstInvalid = 0;
  std::vector<RowTotals> m_totals;
  std::vector<std::uint32_t> m_counts;
  std::vector<std::uint64_t> m_sums;
};

}  // namespace offtake::simulation
