// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario.h"

#include "core/base/sha256.h"
#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace offtake::plan {
namespace {

/// A Change of the scenario and the rows that it is stored in.
struct Step {
  Change change;
  std::vector<const ScenarioChange*> rows;
};

std::vector<const ScenarioChange*> rowsOf(const Plan& plan, Id<Scenario> scenario) {
  std::vector<const ScenarioChange*> rows;
  for (const ScenarioChange& row : plan.scenarioChanges)
    if (row.scenario == scenario) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, [](const ScenarioChange* r) { return r->ordinal; });
  return rows;
}

Result<Value> valueFrom(const Field& field, const std::optional<std::string>& text) {
  if (!text) return Value{};
  return fromText(field.type, *text);
}

Unexpected unreadable(const ScenarioChange& row, const std::string& what) {
  return failure(ErrorCode::UnknownName, row.table + " " + std::to_string(row.row), what,
                 "a table and a field of the plan");
}

/// The row's table, unless it is one that scenarios may not change.
Result<const Table*> tableOf(const ScenarioChange& row) {
  const Table* t = findTable(row.table);
  if (t == nullptr)
    return unreadable(row, "names a table " + text::quoted(row.table) + " that there is not");
  if (t->id >= TableId::Scenario)
    return unreadable(row, "changes table " + text::quoted(row.table));
  return t;
}

Result<Change> updateFrom(const Table& t, const ScenarioChange& row) {
  const Field* field = findField(t, row.field);
  if (field == nullptr)
    return unreadable(row, "names a field " + text::quoted(row.field) + " that there is not");
  OFFTAKE_ASSIGN(Value before, valueFrom(*field, row.before));
  OFFTAKE_ASSIGN(Value after, valueFrom(*field, row.after));
  const std::size_t index = fieldIndex(t.id, row.field);
  return Change{t.id, row.row, FieldValues{{index, std::move(before)}},
                FieldValues{{index, std::move(after)}}};
}

Result<Change> deletionFrom(const Plan& base, const Table& t, const ScenarioChange& row) {
  if (row.before && t.row(base, row.row) != nullptr &&
      fingerprint(base, t.id, row.row) != *row.before)
    return failure(ErrorCode::Conflict, describeRow(base, t.id, row.row),
                   "has been edited since the scenario removed it", "the row as it was");
  return Change{t.id, row.row, FieldValues{}, std::nullopt};
}

/// Adds one stored field to the insertion that it belongs to.
Result<void> extend(Change& insertion, const Table& t, const ScenarioChange& row) {
  if (row.field.empty()) return {};
  const Field* field = findField(t, row.field);
  if (field == nullptr)
    return unreadable(row, "names a field " + text::quoted(row.field) + " that there is not");
  OFFTAKE_ASSIGN(Value after, valueFrom(*field, row.after));
  const std::size_t index = fieldIndex(t.id, row.field);
  std::erase_if(*insertion.after, [&](const auto& held) { return held.first == index; });
  insertion.after->emplace_back(index, std::move(after));
  std::ranges::sort(*insertion.after, {}, [](const auto& held) { return held.first; });
  return {};
}

/// Problems of one materialisation, by stored row.
class Skips {
public:
  explicit Skips(const Plan& base) : m_base(base) {}
  void add(const std::vector<const ScenarioChange*>& rows, const Error& error) {
    Problem problem;
    problem.severity = Severity::Warning;
    problem.code = "scenario-step-skipped";
    problem.table = TableId::ScenarioChange;
    problem.row = rows.front()->id.value;
    problem.field = error.code == ErrorCode::Conflict ? "before" : "after";
    problem.where = describeRow(m_base, TableId::Scenario, rows.front()->scenario.value);
    problem.what = "a step is skipped: " + error.thing + " " + error.seen;
    problem.advice = error.allowed.empty()
                         ? "remove the step, or record it again"
                         : "expected " + error.allowed + "; remove the step, or record it again";
    m_problems.push_back(std::move(problem));
    for (const ScenarioChange* row : rows) m_rows.push_back(row->id);
  }
  void moveTo(Materialised& out) {
    std::ranges::sort(m_problems, {}, &Problem::row);
    std::ranges::sort(m_rows);
    out.problems = std::move(m_problems);
    out.skipped = std::move(m_rows);
  }

private:
  const Plan& m_base;
  std::vector<Problem> m_problems;
  std::vector<Id<ScenarioChange>> m_rows;
};

/// The stored rows as Changes, the fields of an insertion put together at its first row.
std::vector<Step> stepsOf(const Plan& base, Id<Scenario> scenario, Skips& skips) {
  std::vector<Step> steps;
  std::map<std::pair<TableId, std::int64_t>, std::size_t> insertions;
  for (const ScenarioChange* row : rowsOf(base, scenario)) {
    const auto t = tableOf(*row);
    if (!t) {
      skips.add({row}, t.error());
      continue;
    }
    if (row->action == OverlayAction::Insert) {
      const auto [at, fresh] = insertions.try_emplace({(*t)->id, row->row}, steps.size());
      if (fresh) steps.push_back({{(*t)->id, row->row, std::nullopt, FieldValues{}}, {}});
      Step& step = steps[at->second];
      if (const auto ok = extend(step.change, **t, *row); !ok) skips.add({row}, ok.error());
      else step.rows.push_back(row);
      continue;
    }
    auto change = row->action == OverlayAction::Delete ? deletionFrom(base, **t, *row)
                                                       : updateFrom(**t, *row);
    if (change) steps.push_back({std::move(*change), {row}});
    else skips.add({row}, change.error());
  }
  std::erase_if(steps, [](const Step& step) { return step.rows.empty(); });
  return steps;
}

/// Lays the steps that apply over the base; then drops the first whose references do not hold.
/// @return whether all references hold
bool layOver(const Plan& base, std::vector<Step>& steps, Plan& out, Skips& skips) {
  out = base;
  std::vector<Step> kept;
  for (Step& step : steps) {
    if (const auto done = apply(out, step.change); done) kept.push_back(std::move(step));
    else skips.add(step.rows, done.error());
  }
  steps = std::move(kept);
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    const auto ok = checkReferences(out, {&step->change, 1});
    if (ok) continue;
    skips.add(step->rows, ok.error());
    steps.erase(step);
    return false;
  }
  return true;
}

}  // namespace

std::string fingerprint(const Plan& plan, TableId id, std::int64_t row) {
  Sha256 sum;
  for (const auto& [index, value] : valuesOf(plan, id, row)) {
    const std::string text = toText(value);
    sum.update(static_cast<std::uint64_t>(value.index()))
        .update(static_cast<std::uint64_t>(text.size()))
        .update(text);
  }
  return sum.hex().substr(0, 16);
}

const Scenario* findScenario(const Plan& plan, std::string_view name) {
  const auto at = std::ranges::find(plan.scenarios, name, &Scenario::name);
  return at == plan.scenarios.end() ? nullptr : &*at;
}

Materialised materialise(const Plan& plan, Id<Scenario> scenario) {
  expects(find(plan.scenarios, scenario) != nullptr, "an existing scenario");
  Materialised out;
  Skips skips(plan);
  std::vector<Step> steps = stepsOf(plan, scenario, skips);
  while (!layOver(plan, steps, out.plan, skips)) {}
  skips.moveTo(out);
  return out;
}

std::vector<Problem> checkScenario(const Plan& plan, Id<Scenario> scenario) {
  Materialised laid = materialise(plan, scenario);
  // Its own skipped steps are named below; those of other scenarios are no part of this one.
  laid.plan.scenarioChanges.clear();
  std::vector<Problem> problems = check(laid.plan);
  std::ranges::move(laid.problems, std::back_inserter(problems));
  return problems;
}

}  // namespace offtake::plan
