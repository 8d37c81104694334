// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/simulation/statistics.h"

#include <map>

namespace offtake::simulation {

/// A figure of the book as a run would report it.
struct BookFigure {
  double value = 0;
  /// What its error is measured by: its own size, or the size of what it is the remainder of (the
  /// commitment for money of a contract, all commitments for money of the plan, demand for what is
  /// not served).
  double size = 0;
  bool never = false;  ///< month_met: it does not come
};

/// Every figure that a run of the plan reports, worked out from the book's path: all metrics, by
/// month, fiscal year, contract and period.
/// @param settings  shares and the fiscal year, as for a run
[[nodiscard]] std::map<FigureKey, BookFigure> bookFigures(const compile::Compiled& compiled,
                                                          const RunSettings& settings);

/// Takes all that is random out of a compiled plan; delays stay at their means.
void quieten(economics::InputsStorage<float>& inputs);

}  // namespace offtake::simulation
