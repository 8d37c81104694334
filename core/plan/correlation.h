// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"

#include <string>
#include <vector>

namespace offtake::plan {

/// The plan's correlations as a matrix: 1 on the diagonal, 0 where no pair is given.
struct CorrelationMatrix {
  std::vector<std::string> keys;            ///< "market", workloads, revenue lines, in plan order
  std::vector<std::vector<double>> values;  ///< square, symmetric
};

/// Pairs that name no process, or one process twice, are left out; of repeated ones the last counts.
[[nodiscard]] CorrelationMatrix correlationMatrix(const Plan& plan);

/// Index of the first row at which the Cholesky factorisation fails, or -1 if it does not: the
/// matrix is positive definite. @param least pivot that still counts as positive
[[nodiscard]] int firstFailingRow(const std::vector<std::vector<double>>& matrix,
                                  double least = 1e-9);

/// The nearest correlation matrix whose zeros are those of the given one (what was unrelated stays
/// so) and whose pivots are all positive, by alternating projections with Dykstra's correction.
/// @param least  smallest eigenvalue aimed at
/// @source N. J. Higham 2002, "Computing the nearest correlation matrix", IMA J. Numer. Anal. 22
[[nodiscard]] std::vector<std::vector<double>> nearestCorrelation(
    std::vector<std::vector<double>> matrix, double least = 1e-3);

/// The Changes that make the plan's matrix positive definite by moving its pairs to the nearest
/// one, rounded to four decimals; empty if it is already.
[[nodiscard]] Changes repairCorrelations(const Plan& plan);

}  // namespace offtake::plan
