// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/amendment.h"

#include "core/base/text.h"
#include "core/plan/amendment_effect.h"
#include "core/plan/problem.h"
#include "core/plan/proposal.h"

#include <algorithm>
#include <map>
#include <set>

namespace offtake::plan {
namespace {

std::string thingOf(const Plan& plan, const Amendment& amendment) {
  return describeRow(plan, TableId::Contract, amendment.contract.value) + ", amendment of " +
         amendment.effective.text();
}

std::vector<const AmendmentChange*> rowsOf(const Plan& plan, Id<Amendment> amendment) {
  std::vector<const AmendmentChange*> rows;
  for (const AmendmentChange& row : plan.amendmentChanges)
    if (row.amendment == amendment) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, [](const AmendmentChange* r) { return r->ordinal; });
  return rows;
}

/// A stored step only says which status was reached; the contract's row holds it.
bool recordsStatus(const AmendmentChange& row) {
  return row.table == table(TableId::Contract).name && row.field == "status";
}

Result<Value> valueFrom(const Field& field, const std::optional<std::string>& text) {
  if (!text) return Value{};
  return parseField(field, *text);
}

Result<std::size_t> fieldOf(const Plan& plan, const Amendment& amendment, const Table& t,
                            const AmendmentChange& row) {
  if (findField(t, row.field) == nullptr)
    return failure(ErrorCode::UnknownName, thingOf(plan, amendment), text::quoted(row.field),
                   "a field of table '" + row.table + "'");
  return fieldIndex(t.id, row.field);
}

/// A stored value, as text that an amendment_change row holds.
Value stored(const Value& value) { return isNone(value) ? Value{} : Value(toText(value)); }

/// Writes the steps of an amendment, one row a field.
class Rows {
public:
  Rows(const Plan& plan, std::int64_t amendment)
      : m_amendment(amendment), m_id(nextId(plan, TableId::AmendmentChange)) {}

  void step(const Change& edit) {
    const Table& t = table(edit.table);
    if (!edit.after) {
      add(OverlayAction::Delete, edit, "", {}, {});
      return;
    }
    const auto action = edit.before ? OverlayAction::Update : OverlayAction::Insert;
    if (edit.after->empty()) add(action, edit, "", {}, {});
    for (std::size_t i = 0; i < edit.after->size(); ++i) {
      const auto& [field, after] = (*edit.after)[i];
      const Value before = edit.before ? (*edit.before)[i].second : Value{};
      if (edit.before && before == after) continue;
      add(action, edit, t.fields[field].name, stored(before), stored(after));
    }
  }
  Changes take() { return std::move(m_changes); }

private:
  void add(OverlayAction action, const Change& edit, std::string_view field, Value before,
           Value after) {
    m_changes.push_back(insertion(TableId::AmendmentChange, m_id++,
                                  {{"amendment", m_amendment},
                                   {"ordinal", ++m_ordinal},
                                   {"action", std::string(name(action))},
                                   {"table_name", std::string(table(edit.table).name)},
                                   {"row", edit.row},
                                   {"field", std::string(field)},
                                   {"before", std::move(before)},
                                   {"after", std::move(after)}}));
  }

  std::int64_t m_amendment;
  std::int64_t m_id;
  std::int64_t m_ordinal = 0;
  Changes m_changes;
};

bool isSigned(const Contract& contract) {
  return contract.status == ContractStatus::Active || contract.status == ContractStatus::Pending ||
         contract.status == ContractStatus::Exhausted;
}

/// What must hold of an amendment before its steps are looked at.
Result<void> mayBeAmended(const Plan& plan, const Contract& contract, Month effective,
                          const Signature& signature) {
  const std::string thing = describeRow(plan, TableId::Contract, contract.id.value);
  if (text::trimmed(signature.author).empty())
    return failure(ErrorCode::BadValue, thing, "an amendment by nobody",
                   "the name of who enters it");
  if (!isSigned(contract))
    return failure(ErrorCode::Conflict, thing, "is " + std::string(name(contract.status)),
                   "a signed contract: edit a proposal itself, or sign it first");
  if (effective < contract.start || effective >= contract.end)
    return failure(
        ErrorCode::BadValue, thing, "an amendment from " + effective.text(),
        "a month of its term, from " + contract.start.text() + " to " + (contract.end - 1).text());
  return {};
}

/// One Change a field, as they are stored and laid over.
Changes byField(std::span<const Change> edits) {
  Changes single;
  for (const Change& edit : edits) {
    if (!edit.before || !edit.after) {
      single.push_back(edit);
      continue;
    }
    for (std::size_t i = 0; i < edit.after->size(); ++i)
      if ((*edit.before)[i] != (*edit.after)[i])
        single.push_back(
            {edit.table, edit.row, FieldValues{(*edit.before)[i]}, FieldValues{(*edit.after)[i]}});
  }
  return single;
}

/// That each edit is of the contract's own rows and reaches no month before the amendment.
Result<void> checkEdits(const Plan& plan, Plan terms, const Amendment& amendment,
                        std::span<const Change> edits) {
  const std::string thing = thingOf(plan, amendment);
  if (edits.empty())
    return failure(ErrorCode::BadValue, thing, "changes nothing", "at least one changed term");
  for (const Change& edit : edits) {
    Plan after = terms;
    OFFTAKE_TRY(apply(after, edit));
    if (contractOf(edit.after ? after : terms, edit.table, edit.row) != amendment.contract)
      return failure(ErrorCode::BadValue, thing,
                     "changes " + describeRow(terms, edit.table, edit.row),
                     "changes of its own contract only");
    const auto effect = effectOf(terms, amendment, edit, plan.setting().start);
    if (!effect) return failure(effect.error());
    terms = std::move(after);
  }
  return {};
}

}  // namespace

std::vector<const Amendment*> amendmentsOf(const Plan& plan, Id<Contract> contract) {
  std::vector<const Amendment*> found;
  for (const Amendment& amendment : plan.amendments)
    if (amendment.contract == contract) found.push_back(&amendment);
  std::ranges::stable_sort(found, {}, [](const Amendment* a) { return a->effective; });
  return found;
}

Result<Changes> stepsOf(const Plan& plan, const Amendment& amendment) {
  Changes steps;
  std::map<std::pair<TableId, std::int64_t>, std::size_t> inserted;
  for (const AmendmentChange* row : rowsOf(plan, amendment.id)) {
    if (recordsStatus(*row)) continue;
    const Table* t = findTable(row->table);
    if (t == nullptr || t->id >= TableId::Scenario)
      return failure(ErrorCode::UnknownName, thingOf(plan, amendment), text::quoted(row->table),
                     "a table of the contract's terms");
    Change change{t->id, row->row, std::nullopt, std::nullopt};
    if (row->action == OverlayAction::Delete) {
      change.before = FieldValues{};
      steps.push_back(std::move(change));
      continue;
    }
    if (row->action == OverlayAction::Insert) {
      const auto [at, fresh] = inserted.try_emplace({t->id, row->row}, steps.size());
      if (fresh) {
        change.after = FieldValues{};
        steps.push_back(std::move(change));
      }
      if (row->field.empty()) continue;
      OFFTAKE_ASSIGN(const std::size_t field, fieldOf(plan, amendment, *t, *row));
      OFFTAKE_ASSIGN(Value value, valueFrom(t->fields[field], row->after));
      FieldValues& values = *steps[at->second].after;
      std::erase_if(values, [&](const auto& held) { return held.first == field; });
      values.emplace_back(field, std::move(value));
      std::ranges::sort(values, {}, [](const auto& held) { return held.first; });
      continue;
    }
    OFFTAKE_ASSIGN(const std::size_t field, fieldOf(plan, amendment, *t, *row));
    OFFTAKE_ASSIGN(Value before, valueFrom(t->fields[field], row->before));
    OFFTAKE_ASSIGN(Value after, valueFrom(t->fields[field], row->after));
    change.before = FieldValues{{field, std::move(before)}};
    change.after = FieldValues{{field, std::move(after)}};
    steps.push_back(std::move(change));
  }
  return steps;
}

Result<void> layAmendment(Plan& plan, const Plan& history, const Amendment& amendment) {
  OFFTAKE_ASSIGN(Changes steps, stepsOf(history, amendment));
  std::erase_if(steps, [&](const Change& step) {
    if (!step.before || !step.after) return false;
    const void* row = table(step.table).row(plan, step.row);
    const auto& [field, after] = step.after->front();
    return row != nullptr && table(step.table).fields[field].read(row) == after;
  });
  if (auto done = applyAll(plan, steps); !done) {
    Error error = done.error();
    error.thing = thingOf(plan, amendment) + ": " + error.thing;
    return failure(std::move(error));
  }
  return {};
}

Result<Plan> termsOn(const Plan& plan, Id<Contract> contract, Month month) {
  expects(find(plan.contracts, contract) != nullptr, "an existing contract");
  Plan terms = plan;
  for (const Amendment* amendment : amendmentsOf(plan, contract))
    if (amendment->effective <= month) OFFTAKE_TRY(layAmendment(terms, plan, *amendment));
  return terms;
}

std::vector<Version> versionsOf(const Plan& plan, Id<Contract> contract) {
  const Contract* row = find(plan.contracts, contract);
  expects(row != nullptr, "an existing contract");
  std::vector<Version> versions;
  versions.push_back({{}, row->start, {}, {}, {}, row->document, {}});
  Plan terms = plan;
  for (const Amendment* a : amendmentsOf(plan, contract)) {
    Version version{a->id, a->effective, a->author, a->recorded, a->reason, a->document, {}};
    for (const AmendmentChange* step : rowsOf(plan, a->id))
      if (recordsStatus(*step))
        version.changes.push_back("status " + step->before.value_or("") + " -> " +
                                  step->after.value_or(""));
    const auto steps = stepsOf(plan, *a);
    if (!steps) version.changes.push_back(steps.error().message());
    else
      for (const Change& step : *steps) {
        version.changes.push_back(describe(terms, step));
        (void)apply(terms, step);
      }
    versions.push_back(std::move(version));
  }
  return versions;
}

Changes amendmentRows(const Plan& plan, Id<Contract> contract, Month effective,
                      std::span<const Change> edits, const Signature& signature) {
  const std::int64_t id = nextId(plan, TableId::Amendment);
  Changes changes{insertion(TableId::Amendment, id,
                            {{"contract", contract.value},
                             {"effective", effective},
                             {"author", std::string(text::trimmed(signature.author))},
                             {"recorded", signature.date.text()},
                             {"reason", signature.reason},
                             {"document", signature.document}})};
  Rows rows(plan, id);
  for (const Change& edit : edits) rows.step(edit);
  std::ranges::move(rows.take(), std::back_inserter(changes));
  return changes;
}

Result<void> bringNoError(const Plan& plan, std::span<const Change> changes) {
  Plan after = plan;
  OFFTAKE_TRY(applyAll(after, changes));
  return bringNoError(plan, after);
}

Result<void> bringNoError(const Plan& plan, const Plan& after) {
  std::set<std::string> known;
  for (const Problem& problem : check(plan))
    if (problem.severity == Severity::Error) known.insert(problem.code + " " + problem.message());
  std::vector<Problem> fresh = check(after);
  std::erase_if(fresh, [&](const Problem& problem) {
    return problem.severity != Severity::Error ||
           known.contains(problem.code + " " + problem.message());
  });
  if (fresh.empty()) return {};
  return failure(toError(fresh));
}

Result<Changes> amend(const Plan& plan, Id<Contract> contract, Month effective,
                      std::span<const Change> given, const Signature& signature) {
  const Contract* row = find(plan.contracts, contract);
  if (row == nullptr)
    return failure(ErrorCode::MissingReference, "contract " + std::to_string(contract.value),
                   "not in the plan", "the id of one of its contracts");
  OFFTAKE_ASSIGN(const Plan terms, termsOn(plan, contract, effective));
  OFFTAKE_TRY(mayBeAmended(plan, *find(terms.contracts, contract), effective, signature));
  Amendment amendment;
  amendment.contract = contract;
  amendment.effective = effective;
  const Changes edits = byField(given);
  OFFTAKE_TRY(checkEdits(plan, terms, amendment, edits));
  Changes changes = amendmentRows(plan, contract, effective, edits, signature);
  OFFTAKE_TRY(bringNoError(plan, changes));
  return changes;
}

}  // namespace offtake::plan
