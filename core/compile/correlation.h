// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/units/exact.h"

#include <string>
#include <vector>

namespace offtake::compile {

/// The driver key under which the plan's market factor stands in the correlation table.
inline constexpr std::string_view kMarketKey = "market";

/// Lower triangle of the Cholesky factor of the correlation of the monthly normals.
struct Correlated {
  std::vector<std::string> keys;         ///< row order: market, workloads, revenue, in plan order
  std::vector<std::vector<Exact>> rows;  ///< row i has i + 1 entries; unit diagonal where unrelated
};

/// @param keys of the processes, in row order
/// @error UnknownName if a pair names none of the keys; BadValue if the matrix is not positive
///        definite, naming the row at which it fails and its strongest pair
/// @note a zero adds nothing, bit for bit: an unrelated process keeps every other row as it is
[[nodiscard]] Result<Correlated> correlate(std::vector<std::string> keys,
                                           const std::vector<plan::Correlation>& pairs);

}  // namespace offtake::compile
