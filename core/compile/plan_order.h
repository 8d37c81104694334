// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <string>
#include <vector>

namespace offtake::compile {

/// Rows in plan order: by ordinal, then id.
template <class Row>
[[nodiscard]] std::vector<const Row*> inPlanOrder(const std::vector<Row>& rows);

/// Contracts that the totals hold (plan::inForce), in plan order.
[[nodiscard]] std::vector<const plan::Contract*> countedContracts(const plan::Plan& plan);

/// One sentence for each contract left out: "contract 'Google': registered only, not counted".
[[nodiscard]] std::vector<std::string> leftOut(const plan::Plan& plan);

/// The contract's periods by start.
[[nodiscard]] std::vector<const plan::Period*> periodsOf(const plan::Plan& plan,
                                                         Id<plan::Contract> contract);

}  // namespace offtake::compile
