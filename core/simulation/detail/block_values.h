// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/row_bins.h"

#include <cstdint>

namespace offtake::simulation::detail {

inline constexpr std::uint32_t kBlockLimit = 2048;

/// The values of one row of a block, and what they become before they are counted.
struct BlockValues {
  float row[kBlockLimit];
  std::uint32_t slots[kBlockLimit];  ///< not filled in for rows that keep sums alone
  std::int64_t fixed[kBlockLimit];
  RowTotals totals;
};

/// Works out the integers of `count` values. @pre count <= kBlockLimit
/// @return false, with nothing of use in `out`, if one of them is not finite
using PrepareBlock = bool (*)(const RowBins& bins, const std::uint32_t* tables, const float* values,
                              std::uint32_t count, BlockValues& out);

}  // namespace offtake::simulation::detail
