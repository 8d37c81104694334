// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/lines_chart.h"
#include "ui/jobs/run_job.h"

/// Demand of workloads, as chart data.
namespace offtake::ui {

/// What each workload asks for by month: trend, season and efficiency, without noise, as the book
/// has it; and their sum.
[[nodiscard]] LinesData workloadTrends(const plan::Plan& plan);

/// The twelve seasonal factors of a workload, by calendar month.
[[nodiscard]] StackedData seasonOf(const plan::Workload& workload);

/// The plan with this workload alone and nothing that serves it: a run of it draws the same numbers
/// for the workload as a run of the whole plan does, in a few milliseconds. @pre it exists
[[nodiscard]] std::shared_ptr<const plan::Plan> workloadAlone(const plan::Plan& plan,
                                                              Id<plan::Workload> workload);

/// Fan of one workload over its trend. @param alone  a run of workloadAlone()
[[nodiscard]] FanData workloadFan(const plan::Plan& plan, Id<plan::Workload> workload,
                                  const RunOutcome& alone);

}  // namespace offtake::ui
