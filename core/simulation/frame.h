// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/economics/inputs.h"
#include "core/simulation/row_bins.h"
#include "core/simulation/row_layout.h"
#include "core/simulation/settings.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace offtake::simulation {

/// Which figure a row is.
struct Row {
  Metric metric = Metric::Npv;
  std::int32_t contract = -1;
  std::int32_t index = -1;  ///< month, period of the contract, or fiscal year (2027)
};

/// What a run counts, and in which bins. Fixed by plan, seed and what is reported, so that results
/// of any ranges of paths add up, and a run can be extended.
struct Frame {
  RowLayout layout;
  std::vector<Row> rows;              ///< in the order of FigureKey
  std::vector<RowBins> bins;          ///< one a row
  std::vector<std::uint32_t> tables;  ///< of each row the bits of its atoms, then its splits
  std::uint32_t slots = 0;            ///< counts of all rows
  std::uint32_t sums = 0;             ///< sums by slot of all rows
  std::string inputsDigest;           ///< SHA-256 of the compiled plan, hexadecimal
  std::uint64_t seed = 0;
  Sampling sampling = Sampling::Random;
  Resolution resolution = Resolution::Fine;
  std::string digest;  ///< of all of the above

  /// Bits of the atoms of a row, ascending by value.
  [[nodiscard]] std::span<const std::uint32_t> atomsOf(const RowBins& row) const {
    return std::span(tables).subspan(row.firstTable, row.atoms);
  }
  /// One splitOf() a bin; empty where none is split.
  [[nodiscard]] std::span<const std::uint32_t> splitsOf(const RowBins& row) const {
    return std::span(tables).subspan(row.firstTable + row.atoms, row.split ? row.bins() : 0);
  }
};

/// Rows without bins.
/// @note the order of a contract's periods is that of its terms
[[nodiscard]] RowLayout rowLayout(const economics::Inputs<float>& inputs,
                                  const RunSettings& settings);
[[nodiscard]] std::vector<Row> rowsOf(const economics::Inputs<float>& inputs,
                                      const RunSettings& settings);

/// Paths that place the bins: the first ones drawn at random, whatever the run is asked for.
inline constexpr std::uint32_t kPilotPaths = 4096;
inline constexpr std::uint32_t kCoarsePilotPaths = 512;

/// Lays out the rows and places their bins by a pilot: symmetric-log around the median of its
/// values, scale a quarter of their interquartile range. Values that paths of the pilot share but
/// for rounding become slots of their own, at most sixteen a row; bins are split where a reported
/// quantile may lie, finer than its standard error at a million paths.
/// @param settings  seed, threads and what is reported
/// @error NotComputed naming the first figure that is not a finite number on some path
[[nodiscard]] Result<Frame> makeFrame(const economics::Inputs<float>& inputs,
                                      const RunSettings& settings);

/// SHA-256 of every value of the compiled plan, [64 hexadecimal digits].
[[nodiscard]] std::string inputsDigest(const economics::Inputs<float>& inputs);

/// "cash of month 3" or "shortfall of contract 2, period 5", counted from 1, for messages.
[[nodiscard]] std::string describe(const Row& row);

}  // namespace offtake::simulation
