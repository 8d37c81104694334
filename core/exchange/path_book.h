// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/compile/compile.h"
#include "core/ledger/book.h"
#include "core/simulation/settings.h"

#include <cstdint>

namespace offtake::exchange {

/// One simulated path as a book: its ledger, months and periods.
/// @param inputs  toFloat(compiled)
/// @param settings  its seed and sampling count
/// @return amounts are the path's single-precision numbers, each rounded to the cent: entries add up
///         to its totals within a millionth
[[nodiscard]] ledger::Book pathBook(const plan::Plan& plan, const compile::Compiled& compiled,
                                    const economics::Inputs<float>& inputs,
                                    const simulation::RunSettings& settings, std::uint64_t path);

}  // namespace offtake::exchange
