// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"

#include <map>
#include <tuple>

/// Citations: what they point at, and which of several is in use.
namespace offtake::plan::detail {
namespace {

using Cell = std::tuple<std::string, std::int64_t, std::string>;

std::string cellName(const Plan& plan, const Citation& c) {
  const Table* t = findTable(c.table);
  return c.field + " of " + describeRow(plan, t->id, c.row);
}

/// The field that the citation supports, or nullptr after reporting why there is none.
const Field* citedField(const Plan& plan, const Citation& c, Findings& f) {
  const Table* t = findTable(c.table);
  if (t == nullptr) {
    std::vector<std::string_view> names;
    for (const Table& known : tables()) names.push_back(known.name);
    const std::string near = text::nearest(c.table, names);
    f.error("citation-table", c, "table_name",
            "names a table " + text::quoted(c.table) + " that there is not",
            near.empty() ? "name a table of the plan" : "did you mean '" + near + "'?");
    return nullptr;
  }
  if (t->row(plan, c.row) == nullptr) {
    f.error("citation-row", c, "row",
            "points at " + std::string(t->singular) + " " + std::to_string(c.row) +
                ", which does not exist",
            "point it at an existing row, or remove it");
    return nullptr;
  }
  const Field* field = findField(*t, c.field);
  if (field == nullptr) {
    std::vector<std::string_view> names;
    for (const Field& known : t->fields) names.push_back(known.name);
    const std::string near = text::nearest(c.field, names);
    f.error("citation-field", c, "field",
            "names a field " + text::quoted(c.field) + " that table '" + std::string(t->name) +
                "' does not have",
            near.empty() ? "name a field of the table" : "did you mean '" + near + "'?");
  }
  return field;
}

/// What the source says, against what the plan holds.
void citedValue(const Plan& plan, const Citation& c, const Field& field, Findings& f) {
  if (c.value.empty()) return;
  const auto said = parseField(field, c.value);
  if (!said) {
    f.warn("citation-value", c, "value",
           "says " + text::quoted(c.value) + " for " + cellName(plan, c) + ", which takes " +
               allowedText(field),
           "write the value as the field writes it");
    return;
  }
  const Value held = field.read(findTable(c.table)->row(plan, c.row));
  if (c.inUse && held != *said)
    f.warn("citation-differs", c, "value",
           "is in use and says " + text::quoted(c.value) + " for " + cellName(plan, c) +
               ", but the plan holds " + text::quoted(toText(held)),
           "take the source's value, or mark the source as not in use");
}

void groupOf(const Plan& plan, const std::vector<const Citation*>& cites, Findings& f) {
  const Citation* inUse = nullptr;
  for (const Citation* c : cites) {
    if (c->inUse && inUse != nullptr)
      f.error("citation-two-in-use", *c, "in_use",
              "is a second source in use for " + cellName(plan, *c), "mark one of them as in use");
    else if (c->inUse) inUse = c;
  }
  if (inUse == nullptr)
    f.warn("citation-none-in-use", *cites.front(), "in_use",
           "supports " + cellName(plan, *cites.front()) + ", but no source of it is in use",
           "mark the source that the number comes from");
  else
    for (const Citation* c : cites)
      if (!c->inUse && !c->value.empty() && !inUse->value.empty() && c->value != inUse->value)
        f.warn("citation-conflict", *c, "value",
               "says " + text::quoted(c->value) + " for " + cellName(plan, *c) +
                   ", the source in use says " + text::quoted(inUse->value),
               "both are kept; check that the right one is in use");
}

}  // namespace

void checkSources(const Subject& s, Findings& f) {
  std::map<Cell, std::vector<const Citation*>> cells;
  for (const Citation& c : s.plan.citations) {
    const Field* field = citedField(s.plan, c, f);
    if (field == nullptr) continue;
    citedValue(s.plan, c, *field, f);
    cells[{c.table, c.row, c.field}].push_back(&c);
  }
  for (const auto& [cell, cites] : cells) groupOf(s.plan, cites, f);
}

}  // namespace offtake::plan::detail
