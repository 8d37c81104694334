// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/proposal.h"

#include "core/base/text.h"
#include "core/plan/amendment.h"

#include <algorithm>
#include <map>
#include <set>

namespace offtake::plan {
namespace {

bool isSigned(const Contract& c) {
  return c.counted && (c.status == ContractStatus::Pending || c.status == ContractStatus::Active ||
                       c.status == ContractStatus::Exhausted);
}

template <class Row>
bool hasKey(const std::vector<Row>& rows, std::string_view key) {
  return std::ranges::any_of(rows, [&](const Row& row) { return row.driverKey == key; });
}

bool keyTaken(const Plan& plan, std::string_view key) {
  return key == "market" || hasKey(plan.providers, key) || hasKey(plan.contracts, key) ||
         hasKey(plan.tranches, key) || hasKey(plan.workloads, key) || hasKey(plan.revenues, key);
}

/// One after the largest ordinal of the table.
std::int64_t nextOrdinal(const Plan& plan, const Table& t, const Field& ordinal) {
  std::int64_t last = 0;
  for (std::size_t i = 0; i < t.count(plan); ++i)
    last = std::max(last, std::get<std::int64_t>(ordinal.read(t.row(plan, t.idAt(plan, i)))));
  const auto most = std::get<std::int64_t>(fromText(FieldType::Integer, ordinal.maximum).value());
  return std::min(last + 1, most);
}

using RowKey = std::pair<TableId, std::int64_t>;

/// The row and all rows that it owns but its history, each after its owner.
void collectOwned(const Plan& plan, RowKey row, std::set<RowKey>& seen, std::vector<RowKey>& rows) {
  if (row.first == TableId::Amendment || !seen.insert(row).second) return;
  rows.push_back(row);
  for (const Referrer& user : referrersOf(plan, row.first, row.second))
    if (table(user.table).fields[user.field].owner)
      collectOwned(plan, {user.table, user.row}, seen, rows);
}

/// The plan with every amendment of the contract that fits laid over it.
Plan asLastAmended(const Plan& plan, Id<Contract> contract) {
  Plan terms = plan;
  for (const Amendment* amendment : amendmentsOf(plan, contract))
    (void)layAmendment(terms, plan, *amendment);
  return terms;
}

std::string proposedName(const Plan& plan, const std::string& original) {
  const auto taken = [&](const std::string& name) {
    return std::ranges::any_of(plan.contracts, [&](const Contract& c) { return c.name == name; });
  };
  std::string name = original + " (proposed)";
  for (int n = 2; taken(name); ++n) name = original + " (proposed " + std::to_string(n) + ")";
  return name;
}

}  // namespace

bool inForce(const Plan& plan, const Contract& contract) {
  return isSigned(contract) && std::ranges::none_of(plan.contracts, [&](const Contract& other) {
           return isSigned(other) && other.replaces == contract.id && other.id != contract.id;
         });
}

std::string freshDriverKey(const Plan& plan, TableId tableId, std::int64_t row) {
  const std::string base = std::string(table(tableId).name) + "-" + std::to_string(row);
  std::string key = base;
  for (int n = 2; keyTaken(plan, key); ++n) key = base + "-" + std::to_string(n);
  return key;
}

Change newRow(const Plan& plan, TableId tableId,
              std::vector<std::pair<std::string_view, Value>> fields) {
  const Table& t = table(tableId);
  const std::int64_t id = nextId(plan, tableId);
  const auto given = [&](std::string_view name) {
    return std::ranges::any_of(fields, [&](const auto& field) { return field.first == name; });
  };
  if (findField(t, "driver_key") != nullptr && !given("driver_key"))
    fields.emplace_back("driver_key", freshDriverKey(plan, tableId, id));
  if (const Field* ordinal = findField(t, "ordinal"); ordinal != nullptr && !given("ordinal"))
    fields.emplace_back("ordinal", nextOrdinal(plan, t, *ordinal));
  return insertion(tableId, id, std::move(fields));
}

Changes duplicateAsProposed(const Plan& plan, Id<Contract> contract) {
  expects(find(plan.contracts, contract) != nullptr, "an existing contract");
  const Plan terms = asLastAmended(plan, contract);
  const Contract* original = find(terms.contracts, contract);
  std::vector<RowKey> rows;
  std::set<RowKey> seen;
  collectOwned(terms, {TableId::Contract, contract.value}, seen, rows);
  std::ranges::sort(rows);  // by table and id, so that owners stand before what refers to them
  std::map<RowKey, std::int64_t> copies;
  std::map<TableId, std::int64_t> next;
  for (const RowKey& row : rows) {
    auto [at, fresh] = next.try_emplace(row.first, 0);
    if (fresh) at->second = nextId(plan, row.first);
    copies[row] = at->second++;
  }
  Changes changes;
  for (const RowKey& row : rows) {
    const Table& t = table(row.first);
    FieldValues values = valuesOf(terms, row.first, row.second);
    for (auto& [index, value] : values) {
      const Field& field = t.fields[index];
      if (field.type != FieldType::Reference || isNone(value)) continue;
      const auto copy = copies.find({field.reference, std::get<std::int64_t>(value)});
      if (copy != copies.end()) value = copy->second;
    }
    if (row.first == TableId::Contract) {
      const auto set = [&](std::string_view name, Value value) {
        values[fieldIndex(TableId::Contract, name)].second = std::move(value);
      };
      set("name", proposedName(plan, original->name));
      set("status", std::string(name(ContractStatus::Proposed)));
      set("replaces", contract.value);
      set("document", std::string());
    }
    changes.push_back({row.first, copies[row], std::nullopt, std::move(values)});
  }
  return changes;
}

Changes chooseProposal(const Plan& plan, Id<Contract> proposal) {
  const Contract* chosen = find(plan.contracts, proposal);
  expects(chosen != nullptr, "an existing contract");
  Changes changes;
  const auto setStatus = [&](const Contract& c, ContractStatus status) {
    if (c.status != status)
      changes.push_back(
          update(plan, TableId::Contract, c.id.value, "status", std::string(name(status))));
  };
  setStatus(*chosen, ContractStatus::Active);
  if (chosen->replaces && *chosen->replaces != chosen->id)
    setStatus(*find(plan.contracts, *chosen->replaces), ContractStatus::Superseded);
  return changes;
}

Changes fillTerm(const Plan& plan, Id<Contract> contract, int months) {
  const Contract* c = find(plan.contracts, contract);
  expects(c != nullptr && months >= 1, "an existing contract and periods of a month or more");
  expects(
      std::ranges::none_of(plan.periods, [&](const Period& p) { return p.contract == contract; }),
      "a contract without periods");
  Changes changes;
  std::int64_t id = nextId(plan, TableId::Period);
  for (Month start = c->start; start < c->end; start = start + months)
    changes.push_back(insertion(TableId::Period, id++,
                                {{"contract", contract.value},
                                 {"start", start},
                                 {"end", std::min(start + months, c->end)}}));
  return changes;
}

}  // namespace offtake::plan
