// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/ledger/book.h"
#include "core/simulation/run.h"
#include "ui/charts/chart_data.h"

/// Core results to chart data.
namespace offtake::ui {

/// "20,000 paths, seed 1", or "2,048 of 20,000 paths, seed 1" after a cancel.
[[nodiscard]] QString runFoot(const simulation::RunResult& result);

/// What an axis divides by.
[[nodiscard]] double scaleFor(double largest);

/// How a metric is called and scaled on an axis.
[[nodiscard]] QString metricLabel(simulation::Metric metric);
[[nodiscard]] ChartHead headOf(simulation::Metric metric, double largest);

/// A monthly metric as a fan. @param contract index in the run, -1 for the plan
[[nodiscard]] FanData fanOf(const compile::Compiled& compiled, const simulation::RunResult& result,
                            simulation::Metric metric, int contract = -1);
/// Demand with the capacity that the book delivers.
[[nodiscard]] FanData demandFan(const compile::Compiled& compiled,
                                const simulation::RunResult& result, const ledger::Book& book);
/// What is left of the running period's requirement, with the book's own line.
/// @return empty where the run has no such contract
[[nodiscard]] FanData leftFan(const compile::Compiled& compiled,
                              const simulation::RunResult& result, const ledger::Book& book,
                              Id<plan::Contract> contract);
[[nodiscard]] HistogramData histogramOf(const simulation::RunResult& result,
                                        const simulation::FigureKey& key, const QString& title);
/// Cash of the book by fiscal year and provider, what lies beyond the horizon last.
[[nodiscard]] StackedData cashByYear(const plan::Plan& plan, const ledger::Book& book);
[[nodiscard]] BurnDownData burnDownOf(const plan::Plan& plan, const ledger::Book& book,
                                      Id<plan::Contract> contract);
/// Adds what a run leaves of each period's requirement, where it is of the same months.
void addRun(BurnDownData& data, const compile::Compiled& compiled,
            const simulation::RunResult& result, Id<plan::Contract> contract);
/// P(shortfall) by contract and period.
[[nodiscard]] HeatMapData shortfallHeat(const compile::Compiled& compiled,
                                        const simulation::RunResult& result);

}  // namespace offtake::ui
