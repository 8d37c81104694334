// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace offtake::simulation::detail {

/// Orthogonal axes of the columns of a matrix, by falling size.
struct Axes {
  std::size_t count = 0;
  std::vector<double> vectors;  ///< [count x count]: component k of column i at [i * count + k]
  std::vector<double> sizes;    ///< [count]: singular values
};

/// The right singular vectors of `effect`: y = effect S moves most along the first axis of S.
/// @param effect  [rows x columns], row-major
/// @note Jacobi's method, O(columns^3); only + - * / sqrt: the same on every machine
[[nodiscard]] Axes principalAxes(const std::vector<double>& effect, std::size_t columns);

}  // namespace offtake::simulation::detail
