// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "core/plan/problem.h"

#include <span>
#include <vector>

/// Scenarios: ordered field-level overlays on the base plan, stored as scenario_change rows.
///
/// update: one row a field, `before` the base's value, `after` the scenario's.
/// insert: one row a field that differs from its default (or one row without a field, if none).
/// delete: one row without a field; `before` is the row's fingerprint() when it was recorded.
/// A step whose `before` is no longer what the base holds is a problem to show; it is skipped.
namespace offtake::plan {

/// A plan with a scenario laid over it.
struct Materialised {
  Plan plan;                      ///< valid references; its scenario tables are the base's
  std::vector<Problem> problems;  ///< steps that were skipped, as warnings on their rows
  std::vector<Id<ScenarioChange>> skipped;  ///< their rows, ascending
};

/// Lays the scenario over the plan. @pre the scenario exists
[[nodiscard]] Materialised materialise(const Plan& plan, Id<Scenario> scenario);

/// Everything that check() finds in the plan with the scenario laid over it, and its skipped steps.
[[nodiscard]] std::vector<Problem> checkScenario(const Plan& plan, Id<Scenario> scenario);

/// Turns edits made while a scenario is shown into edits of the base plan's scenario_change rows.
/// Several edits of a field merge into one step; a field put back to the base's value loses its
/// step. Edits of the scenario tables themselves are passed on as they are.
/// @param edits  Changes that apply to materialise(plan, scenario).plan
/// @return Changes that apply to `plan`
/// @error ReadOnly for a locked scenario; as applyAll() if an edit does not apply
[[nodiscard]] Result<Changes> record(const Plan& plan, Id<Scenario> scenario,
                                     std::span<const Change> edits);

/// The start of SHA-256 over a row's canonical values, 16 hexadecimal digits.
[[nodiscard]] std::string fingerprint(const Plan& plan, TableId table, std::int64_t row);

/// The scenario with this name, or nullptr.
[[nodiscard]] const Scenario* findScenario(const Plan& plan, std::string_view name);

}  // namespace offtake::plan
