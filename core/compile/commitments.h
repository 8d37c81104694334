// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace offtake::compile {

/// A total split by weights with cumulative rounding, multiplying before dividing: part k is
/// round(total·W_k / W) − round(total·W_{k−1} / W), halves away from zero. The parts add up.
/// @pre weights are not negative; all zero: everything falls on the last part
/// @source model.md section 3
/// @test commitments_test.cpp: $38,000,000,000.00 over 84 months
[[nodiscard]] std::vector<Money> splitByWeights(Money total, std::span<const Decimal> weights);

/// The same with equal weights.
[[nodiscard]] std::vector<Money> splitEvenly(Money total, int parts);

/// C_p of a contract's periods, in their order: entered, or its total split over them.
[[nodiscard]] std::vector<Money> commitments(const plan::Contract& contract,
                                             std::span<const plan::Period* const> periods);

}  // namespace offtake::compile
