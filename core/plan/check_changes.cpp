// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/amendment.h"
#include "core/plan/amendment_effect.h"
#include "core/plan/check.h"
#include "core/plan/scenario.h"

#include <algorithm>
#include <map>
#include <set>

/// Scenarios and amendments: Changes stored as rows.
namespace offtake::plan::detail {
namespace {

template <class Row>
std::string nearestTable(const Row& row) {
  std::vector<std::string_view> names;
  for (const Table& t : tables()) names.push_back(t.name);
  const std::string near = text::nearest(row.table, names);
  return near.empty() ? "name a table of the plan" : "did you mean '" + near + "'?";
}

/// Whether the stored texts can be read as values of the field they name.
template <class Row>
bool readable(const Row& row, const Field& field, std::string_view code, Findings& f) {
  for (const auto& [text, column] :
       {std::pair(&row.before, "before"), std::pair(&row.after, "after")}) {
    if (!text->has_value() || (row.action == OverlayAction::Delete)) continue;
    if (field.type == FieldType::Text) continue;
    if (const auto value = parseField(field, **text); !value) {
      f.error(code, row, column,
              "holds " + text::quoted(**text) + " for " + row.field + ", which takes " +
                  allowedText(field),
              "correct the value, or remove the step");
      return false;
    }
  }
  return true;
}

/// Whether a stored step names a table and a field that there are, with values that can be read.
template <class Row>
bool namesHold(const Row& row, const std::string& prefix, Findings& f) {
  const Table* t = findTable(row.table);
  if (t == nullptr) {
    f.error(prefix + "-table", row, "table_name",
            "names a table " + text::quoted(row.table) + " that there is not", nearestTable(row));
    return false;
  }
  if (row.field.empty()) {
    if (row.action != OverlayAction::Update) return true;
    f.error(prefix + "-field", row, "field", "updates a row, but names no field",
            "name a field of the table");
    return false;
  }
  const Field* field = findField(*t, row.field);
  if (field == nullptr) {
    std::vector<std::string_view> names;
    for (const Field& known : t->fields) names.push_back(known.name);
    const std::string near = text::nearest(row.field, names);
    f.error(prefix + "-field", row, "field",
            "names a field " + text::quoted(row.field) + " that table '" + row.table +
                "' does not have",
            near.empty() ? "name a field of the table" : "did you mean '" + near + "'?");
    return false;
  }
  return readable(row, *field, prefix + "-value", f);
}

void scenarios(const Subject& s, Findings& f) {
  static const std::set<std::string_view> own{"scenario", "scenario_change", "amendment",
                                              "amendment_change"};
  std::set<std::int64_t> broken;
  for (const ScenarioChange& step : s.plan.scenarioChanges) {
    if (own.contains(step.table)) {
      f.error("scenario-step-own", step, "table_name",
              "changes table " + text::quoted(step.table) + ", which no scenario can",
              "remove the step: scenarios change the plan, not its scenarios or history");
      broken.insert(step.scenario.value);
    } else if (!namesHold(step, "scenario-step", f)) {
      broken.insert(step.scenario.value);
    }
  }
  for (const Scenario& scenario : s.plan.scenarios) {
    if (broken.contains(scenario.id.value)) continue;
    for (Problem& problem : materialise(s.plan, scenario.id).problems) f.add(std::move(problem));
  }
}

/// @return the amendments with a step that cannot be laid over the plan
std::set<Id<Amendment>> amendmentSteps(const Subject& s, Findings& f) {
  std::set<Id<Amendment>> broken;
  for (const AmendmentChange& step : s.plan.amendmentChanges) {
    if (!namesHold(step, "amendment-step", f)) {
      broken.insert(step.amendment);
      continue;
    }
    const Amendment& a = *find(s.plan.amendments, step.amendment);
    const Table& t = *findTable(step.table);
    if (step.action == OverlayAction::Insert || t.row(s.plan, step.row) == nullptr) continue;
    if (contractOf(s.plan, t.id, step.row) == a.contract) continue;
    broken.insert(a.id);
    f.error("amendment-step-foreign", step, "row",
            "changes " + describeRow(s.plan, t.id, step.row) + ", which is no part of " +
                describeRow(s.plan, TableId::Contract, a.contract.value),
            "an amendment changes its own contract only");
  }
  return broken;
}

/// Errors of the plan by code and message.
std::map<std::string, Problem> errorsOf(const Plan& plan) {
  std::map<std::string, Problem> errors;
  for (Problem& problem : check(plan))
    if (problem.severity == Severity::Error)
      errors.emplace(problem.code + " " + problem.message(), std::move(problem));
  return errors;
}

/// What is wrong with the contracts once their amendments are in force: floors that no longer add
/// up to the total, above all.
void amendedTerms(const Subject& s, const std::set<Id<Amendment>>& broken, Findings& f) {
  if (s.plan.amendmentChanges.empty()) return;
  Plan laid = s.plan;
  laid.scenarios.clear();
  laid.scenarioChanges.clear();
  laid.amendments.clear();
  laid.amendmentChanges.clear();
  laid.citations.clear();  // a row that goes keeps the sources of what it was
  auto known = errorsOf(laid);
  for (const Contract& contract : s.plan.contracts)
    for (const Amendment* a : amendmentsOf(s.plan, contract.id)) {
      const auto steps = broken.contains(a->id) ? Result<Changes>(Changes{}) : stepsOf(s.plan, *a);
      if (steps && steps->empty()) continue;
      // The steps are read from the whole plan, and laid over the one without its history.
      const auto done =
          steps ? layAmendment(laid, s.plan, *a) : Result<void>(failure(steps.error()));
      if (!done) {
        f.error("amendment-conflict", *a, "",
                "no longer fits: " + done.error().thing + " " + done.error().seen,
                "expected " + done.error().allowed + "; enter the amendment again");
        continue;
      }
      for (auto& [key, problem] : errorsOf(laid))
        if (known.emplace(key, problem).second)
          f.error("amendment-terms", *a, "", "makes terms that do not hold: " + problem.message(),
                  problem.advice);
    }
}

void amendments(const Subject& s, Findings& f) {
  const Groups<AmendmentChange, Amendment> steps(s.plan.amendmentChanges,
                                                 &AmendmentChange::amendment);
  for (const Amendment& a : s.plan.amendments) {
    // An earlier amendment may have moved the end; one that cannot be read is said elsewhere.
    const auto terms = termsOn(s.plan, a.contract, a.effective);
    const Contract& c = *find(terms ? terms->contracts : s.plan.contracts, a.contract);
    if (c.end > c.start && (a.effective < c.start || a.effective >= c.end))
      f.error("amendment-outside-term", a, "effective",
              "is in force from " + a.effective.text() + ", outside the contract's term from " +
                  c.start.text() + " to " + c.end.text(),
              "choose a month of the term");
    if (c.status == ContractStatus::Proposed)
      f.warn("amendment-of-proposal", a, "contract", "amends a contract that is only proposed",
             "change the proposal itself, or sign it first");
    if (steps.of(a.id).empty())
      f.warn("amendment-empty", a, "", "changes nothing", "enter what it changes, or remove it");
  }
}

}  // namespace

void checkStoredChanges(const Subject& s, Findings& f) {
  scenarios(s, f);
  amendments(s, f);
  amendedTerms(s, amendmentSteps(s, f), f);
}

}  // namespace offtake::plan::detail
