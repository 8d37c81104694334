// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/metrics.h"
#include "core/simulation/row_bins.h"

#include <cstdint>
#include <span>
#include <vector>

namespace offtake::simulation::detail {

/// Bins of a row whose slots are whole numbers, before they have a place.
[[nodiscard]] RowBins countBins(std::uint32_t slots);

/// Fixed-point unit of a row of which only sums are kept.
/// @param values  of the pilot, finite; may be empty
[[nodiscard]] RowBins sumBins(Unit unit, std::span<const float> values);

/// Bins of a histogram, its atoms and splits.
/// @param subBits  2^subBits bins an octave before they are split
/// @param split    whether they are, where a reported quantile may lie
/// @param values   of the pilot, finite, sorted here; may be empty
/// @param tables   atoms and splits are appended
[[nodiscard]] RowBins histogramBins(Unit unit, std::uint8_t subBits, bool split,
                                    std::span<float> values, std::vector<std::uint32_t>& tables);

}  // namespace offtake::simulation::detail
