// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace offtake::compile {

/// Points of a quantile table: u = i / 4096.
inline constexpr int kQuantilePoints = 4097;

/// Quantiles of the PERT distribution (λ = 4) on [0, 1], shape [4097], ascending from 0 to 1: the
/// inverse of the regularised incomplete beta function with a = 1 + 4m, b = 5 − 4m.
/// @param mode m of the distribution, in [0, 1]
/// @note absolute error below 1e-7; only + − × / and our own logarithm, so the bits are the same on
///       every machine. About 1 ms.
[[nodiscard]] std::vector<double> pertQuantiles(double mode);

}  // namespace offtake::compile
