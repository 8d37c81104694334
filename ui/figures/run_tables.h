// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/simulation/run.h"
#include "ui/figures/figure_table.h"

/// Figures of a run as tables; each has its key.
namespace offtake::ui {

/// The single figures of the plan: mean, quantiles, CVaR.
[[nodiscard]] FigureTable runFigures(const simulation::RunResult& result);
/// Where commitments may fall short: probability and size by contract and period.
[[nodiscard]] FigureTable shortfallFigures(const compile::Compiled& compiled,
                                           const simulation::RunResult& result);

/// The same chances as a heat map: contracts down, periods across.
[[nodiscard]] FigureTable shortfallMap(const compile::Compiled& compiled,
                                       const simulation::RunResult& result);

}  // namespace offtake::ui
