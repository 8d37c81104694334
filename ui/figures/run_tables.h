// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/simulation/run.h"
#include "ui/figures/figure_table.h"

#include <span>

/// Figures of a run as tables; each has its key.
namespace offtake::ui {

/// The figures of whole paths, in the order shown.
[[nodiscard]] std::span<const simulation::Metric> pathFigures();
/// They with mean, deviation, quantiles, CVaR.
[[nodiscard]] FigureTable runFigures(const simulation::RunResult& result);
/// Where commitments may fall short: probability and size by contract and period.
[[nodiscard]] FigureTable shortfallFigures(const compile::Compiled& compiled,
                                           const simulation::RunResult& result);

/// The same chances as a heat map: contracts down, periods across.
[[nodiscard]] FigureTable shortfallMap(const compile::Compiled& compiled,
                                       const simulation::RunResult& result);

}  // namespace offtake::ui
