// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario.h"

#include <algorithm>
#include <map>
#include <set>

/// record(): edits made while a scenario is shown, as scenario_change rows.
namespace offtake::plan {
namespace {

using RowKey = std::pair<TableId, std::int64_t>;

/// What one scenario_change row is to say, but its id and ordinal.
struct Wanted {
  OverlayAction action;
  RowKey row;
  std::string field;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

std::optional<std::string> stored(const Value& value) {
  if (isNone(value)) return std::nullopt;
  return toText(value);
}

bool isOwnTable(TableId table) { return table >= TableId::Scenario; }

/// The steps that make the base's row what the scenario shows; none where they are equal.
std::vector<Wanted> stepsFor(const Plan& base, const Plan& shown, RowKey key) {
  const Table& t = table(key.first);
  const void* from = t.row(base, key.second);
  const void* to = t.row(shown, key.second);
  std::vector<Wanted> steps;
  if (to == nullptr) {
    if (from != nullptr)
      steps.push_back(
          {OverlayAction::Delete, key, "", fingerprint(base, key.first, key.second), std::nullopt});
    return steps;
  }
  Plan blank;
  const void* start = from != nullptr ? from : t.insert(blank, key.second);
  const auto action = from != nullptr ? OverlayAction::Update : OverlayAction::Insert;
  for (const Field& field : t.fields) {
    const Value before = field.read(start);
    const Value after = field.read(to);
    if (before == after) continue;
    steps.push_back({action, key, std::string(field.name),
                     from != nullptr ? stored(before) : std::nullopt, stored(after)});
  }
  if (from == nullptr && steps.empty())
    steps.push_back({action, key, "", std::nullopt, std::nullopt});
  return steps;
}

Change insertionOf(const Wanted& step, Id<Scenario> scenario, std::int64_t id,
                   std::int64_t ordinal) {
  const auto text = [](const std::optional<std::string>& t) { return t ? Value(*t) : Value{}; };
  return insertion(TableId::ScenarioChange, id,
                   {{"scenario", scenario.value},
                    {"ordinal", ordinal},
                    {"action", std::string(name(step.action))},
                    {"table_name", std::string(table(step.row.first).name)},
                    {"row", step.row.second},
                    {"field", step.field},
                    {"before", text(step.before)},
                    {"after", text(step.after)}});
}

/// Rewrites what the scenario stores about the touched rows.
class Recorder {
public:
  Recorder(const Plan& plan, Id<Scenario> scenario, const Materialised& laid)
      : m_plan(plan), m_scenario(scenario), m_id(nextId(plan, TableId::ScenarioChange)) {
    m_skipped.insert(laid.skipped.begin(), laid.skipped.end());
    for (const ScenarioChange& row : plan.scenarioChanges) {
      if (row.scenario != scenario) continue;
      m_ordinal = std::max<std::int64_t>(m_ordinal, row.ordinal);
      if (const Table* t = findTable(row.table)) m_stored[{t->id, row.row}].push_back(&row);
    }
  }

  /// @param fields  the fields of the row that the edits touched; empty: the row as a whole
  void row(RowKey key, const std::set<std::string_view>& fields, std::vector<Wanted> wanted) {
    for (const ScenarioChange* old : m_stored[key]) {
      const auto match = std::ranges::find_if(wanted, [&](const Wanted& w) {
        return w.action == old->action && w.field == old->field;
      });
      const bool stale = m_skipped.contains(old->id);
      if (stale && !fields.empty() && !fields.contains(old->field)) continue;  // not ours to settle
      if (match == wanted.end()) {
        remove(*old);
        continue;
      }
      rewrite(*old, *match);
      wanted.erase(match);
    }
    for (const Wanted& step : wanted)
      m_added.push_back(insertionOf(step, m_scenario, m_id++, ++m_ordinal));
  }

  Changes take() {
    std::ranges::move(m_added, std::back_inserter(m_changes));
    return std::move(m_changes);
  }

private:
  void remove(const ScenarioChange& old) {
    m_changes.push_back({TableId::ScenarioChange, old.id.value,
                         valuesOf(m_plan, TableId::ScenarioChange, old.id.value), std::nullopt});
  }
  void rewrite(const ScenarioChange& old, const Wanted& step) {
    if (old.before == step.before && old.after == step.after) return;
    const auto at = [](std::string_view field) {
      return fieldIndex(TableId::ScenarioChange, field);
    };
    const auto value = [](const std::optional<std::string>& t) { return t ? Value(*t) : Value{}; };
    m_changes.push_back(
        {TableId::ScenarioChange, old.id.value,
         FieldValues{{at("before"), value(old.before)}, {at("after"), value(old.after)}},
         FieldValues{{at("before"), value(step.before)}, {at("after"), value(step.after)}}});
  }

  const Plan& m_plan;
  Id<Scenario> m_scenario;
  std::int64_t m_id;
  std::int64_t m_ordinal = 0;
  std::set<Id<ScenarioChange>> m_skipped;
  std::map<RowKey, std::vector<const ScenarioChange*>> m_stored;
  Changes m_changes, m_added;
};

}  // namespace

Result<Changes> record(const Plan& plan, Id<Scenario> scenario, std::span<const Change> edits) {
  const Scenario* row = find(plan.scenarios, scenario);
  expects(row != nullptr, "an existing scenario");
  Materialised laid = materialise(plan, scenario);
  Plan shown = laid.plan;
  OFFTAKE_TRY(applyAll(shown, edits));
  Changes passed;
  std::map<RowKey, std::set<std::string_view>> touched;
  std::set<RowKey> whole;
  for (const Change& edit : edits) {
    if (isOwnTable(edit.table)) {
      passed.push_back(edit);
      continue;
    }
    auto& fields = touched[{edit.table, edit.row}];
    if (!edit.before || !edit.after) whole.insert({edit.table, edit.row});
    else
      for (const auto& value : *edit.after)
        fields.insert(table(edit.table).fields[value.first].name);
  }
  if (row->locked && !touched.empty())
    return failure(ErrorCode::ReadOnly, describeRow(plan, TableId::Scenario, scenario.value),
                   "is locked", "edits of an unlocked scenario or of the base plan");
  Recorder recorder(plan, scenario, laid);
  for (const auto& [key, fields] : touched)
    recorder.row(key, whole.contains(key) ? std::set<std::string_view>{} : fields,
                 stepsFor(plan, shown, key));
  Changes changes = recorder.take();
  std::ranges::move(passed, std::back_inserter(changes));
  return changes;
}

}  // namespace offtake::plan
