// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/lines_chart.h"
#include "ui/figures/figure_table.h"
#include "ui/jobs/scenario_job.h"

#include <vector>

/// Scenarios side by side.
namespace offtake::ui {

/// What a scenario changes, term by term; steps that no longer fit the base plan are said.
/// @pre the scenario exists
[[nodiscard]] FigureTable scenarioTerms(const plan::Plan& base, Id<plan::Scenario> scenario);

/// "Base plan", or the scenario's name.
[[nodiscard]] QString nameOf(const ScenarioRun& run);

/// Under which the explainer finds a run's figures: "0" the base plan, the scenario's id, or
/// "locked" for a baseline that is none of the runs.
[[nodiscard]] std::string comparedKey(const ScenarioRun& run,
                                      const std::vector<std::shared_ptr<const ScenarioRun>>& runs);

/// Figures of every scenario with their standard errors and what differs from the baseline. The
/// error of a difference is that of the paths one by one, where both ran on the same paths.
[[nodiscard]] FigureTable scenarioFigures(
    const ScenarioRun& baseline, const std::vector<std::shared_ptr<const ScenarioRun>>& runs);

/// Medians of a monthly figure of every scenario, over the baseline's P5 to P95.
[[nodiscard]] LinesData scenarioOverlay(const ScenarioRun& baseline,
                                        const std::vector<std::shared_ptr<const ScenarioRun>>& runs,
                                        simulation::Metric metric);

}  // namespace offtake::ui
