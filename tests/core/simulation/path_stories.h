// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace offtake::simulation {

/// What paths said of one row, value after value, as bits.
using Story = std::vector<std::uint32_t>;

/// Stories by the row's stable name and what is told: "contract 'contract-aws' month" holds charges,
/// payable, cash and so on of every month of every path.
using Stories = std::map<std::string, Story>;

/// Runs paths 0 ... paths-1 of the plan, one by one, and writes down all that they say of each row.
/// Rows are named by driver key, a lot by its contract's key and its SKU's id, so that the stories
/// of two plans can be compared whatever the order and the number of their rows. Plan-wide figures
/// stand under "plan ...".
[[nodiscard]] Stories storiesOf(const plan::Plan& plan, std::uint64_t seed, std::uint64_t paths);

}  // namespace offtake::simulation
