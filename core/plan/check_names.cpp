// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"

#include <map>
#include <string>

/// Names that people and random draws tell rows apart by.
namespace offtake::plan::detail {
namespace {

template <class Row>
void uniqueNames(const std::vector<Row>& rows, std::string Row::*member, std::string_view field,
                 Findings& f) {
  std::map<std::string_view, const Row*> seen;
  for (const Row& row : rows)
    if (const auto [at, fresh] = seen.emplace(row.*member, &row); !fresh)
      f.warn("duplicate-name", row, field,
             "has the name of row " + std::to_string(at->second->id.value) + " of its table",
             "rename one of them, so that lists and reports can tell them apart");
}

template <class Row>
void keyGiven(const std::vector<Row>& rows, Findings& f) {
  const Table& t = table(kTableOf<Row>);
  for (const Row& row : rows)
    if (text::trimmed(row.driverKey).empty())
      f.error("driver-key-empty", row, "driver_key",
              "has no driver key, the stable name of its random draws",
              "give one, such as '" + std::string(t.name) + "-" + std::to_string(row.id.value) +
                  "', and keep it for good");
}

/// The contract at the end of the chain of replacements; a cycle ends where it closes.
Id<Contract> originalOf(const Plan& plan, Id<Contract> id) {
  for (std::size_t steps = 0; steps <= plan.contracts.size(); ++steps) {
    const Contract* c = find(plan.contracts, id);
    if (c == nullptr || !c->replaces) break;
    id = *c->replaces;
  }
  return id;
}

void contractKeys(const Plan& plan, Findings& f) {
  std::map<std::string_view, const Contract*> seen;
  for (const Contract& c : plan.contracts) {
    const auto [at, fresh] = seen.emplace(c.driverKey, &c);
    if (fresh || c.driverKey.empty() || originalOf(plan, at->second->id) == originalOf(plan, c.id))
      continue;
    f.error("driver-key-twice", c, "driver_key",
            "shares the driver key " + text::quoted(c.driverKey) + " with contract " +
                text::quoted(at->second->name) + ", which it does not replace",
            "give it a key of its own, or say that it replaces the other");
  }
}

/// Tranches of a contract and of its replacement share their keys; within a contract none do.
void trancheKeys(const Plan& plan, Findings& f) {
  std::map<std::string_view, std::vector<const Tranche*>> seen;
  for (const Tranche& t : plan.tranches) {
    auto& others = seen[t.driverKey];
    for (const Tranche* other : others) {
      const bool offer = other->contract != t.contract &&
                         originalOf(plan, other->contract) == originalOf(plan, t.contract);
      if (offer || t.driverKey.empty()) continue;
      f.error("driver-key-twice", t, "driver_key",
              "shares the driver key " + text::quoted(t.driverKey) + " with " +
                  describeRow(plan, TableId::Tranche, other->id.value),
              "give it a key of its own");
      break;
    }
    others.push_back(&t);
  }
}

void processKeys(const Plan& plan, Findings& f) {
  std::map<std::string_view, std::string> seen{{"market", "the market price"}};
  const auto add = [&](const auto& row, const std::string& label) {
    if (row.driverKey.empty()) return;
    if (const auto [at, fresh] = seen.emplace(row.driverKey, label); !fresh)
      f.error("driver-key-twice", row, "driver_key",
              "shares the driver key " + text::quoted(row.driverKey) + " with " + at->second,
              "give it a key of its own");
  };
  for (const Workload& w : plan.workloads) add(w, "workload " + text::quoted(w.name));
  for (const Revenue& r : plan.revenues) add(r, "revenue line " + text::quoted(r.name));
}

void providerKeys(const Plan& plan, Findings& f) {
  std::map<std::string_view, const Provider*> seen;
  for (const Provider& p : plan.providers)
    if (const auto [at, fresh] = seen.emplace(p.driverKey, &p); !fresh && !p.driverKey.empty())
      f.error("driver-key-twice", p, "driver_key",
              "shares the driver key " + text::quoted(p.driverKey) + " with provider " +
                  text::quoted(at->second->name),
              "give it a key of its own");
}

void uniqueCodes(const Plan& plan, Findings& f) {
  std::map<std::string_view, const Currency*> seen;
  for (const Currency& c : plan.currencies)
    if (const auto [at, fresh] = seen.emplace(c.code, &c); !fresh)
      f.error("currency-twice", c, "code", "stands twice among the currencies",
              "keep one, with all its rates");
}

}  // namespace

void checkNames(const Subject& s, Findings& f) {
  uniqueNames(s.plan.providers, &Provider::name, "name", f);
  uniqueNames(s.plan.skus, &Sku::name, "name", f);
  uniqueNames(s.plan.sites, &Site::name, "name", f);
  uniqueNames(s.plan.contracts, &Contract::name, "name", f);
  uniqueNames(s.plan.workloads, &Workload::name, "name", f);
  uniqueNames(s.plan.revenues, &Revenue::name, "name", f);
  uniqueNames(s.plan.scenarios, &Scenario::name, "name", f);
  uniqueCodes(s.plan, f);
}

void checkDriverKeys(const Subject& s, Findings& f) {
  keyGiven(s.plan.providers, f);
  keyGiven(s.plan.contracts, f);
  keyGiven(s.plan.tranches, f);
  keyGiven(s.plan.workloads, f);
  keyGiven(s.plan.revenues, f);
  providerKeys(s.plan, f);
  contractKeys(s.plan, f);
  trancheKeys(s.plan, f);
  processKeys(s.plan, f);
}

}  // namespace offtake::plan::detail
