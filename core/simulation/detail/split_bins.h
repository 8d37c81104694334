// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/row_bins.h"

#include <cstdint>
#include <span>
#include <vector>

namespace offtake::simulation::detail {

/// How finely to split each bin: in 2^bits equal parts. Where a reported quantile may lie, so that
/// a part holds less than the quantile's standard error at a million paths, and so that outcomes
/// that stand close together are told apart; elsewhere not at all.
/// @param sorted  the pilot's values, ascending
/// @param rest    those of them that are no atoms
/// @param atoms   beside which outcomes may crowd
/// @return bits, one a bin
[[nodiscard]] std::vector<std::uint32_t> splitBins(const RowBins& bins,
                                                   std::span<const float> sorted,
                                                   std::span<const float> rest,
                                                   std::span<const float> atoms);

}  // namespace offtake::simulation::detail
