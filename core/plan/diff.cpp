// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/plan/change.h"

/// What two plans differ by, and Changes and plans in words and digits.
namespace offtake::plan {
namespace {

std::string shown(const Value& value) {
  return isNone(value) ? "none" : text::quoted(toText(value));
}

/// The update from one version of a row to the other, if they differ.
std::optional<Change> rowDiff(const Table& t, std::int64_t id, const void* from, const void* to) {
  Change change{t.id, id, FieldValues{}, FieldValues{}};
  for (std::size_t i = 0; i < t.fields.size(); ++i) {
    Value before = t.fields[i].read(from);
    Value after = t.fields[i].read(to);
    if (before == after) continue;
    change.before->emplace_back(i, std::move(before));
    change.after->emplace_back(i, std::move(after));
  }
  if (change.after->empty()) return std::nullopt;
  return change;
}

}  // namespace

Changes diff(const Plan& from, const Plan& to) {
  Changes changes;
  for (const Table& t : tables()) {
    for (std::size_t i = 0; i < t.count(to); ++i) {
      const auto id = t.idAt(to, i);
      const void* old = t.row(from, id);
      const void* now = t.row(to, id);
      if (old == nullptr) changes.push_back({t.id, id, std::nullopt, valuesOf(to, t.id, id)});
      else if (auto change = rowDiff(t, id, old, now)) changes.push_back(std::move(*change));
    }
  }
  for (auto t = tables().rbegin(); t != tables().rend(); ++t)
    for (std::size_t i = 0; i < t->count(from); ++i)
      if (const auto id = t->idAt(from, i); t->row(to, id) == nullptr)
        changes.push_back({t->id, id, valuesOf(from, t->id, id), std::nullopt});
  return changes;
}

Change inverse(const Change& change) {
  return {change.table, change.row, change.after, change.before};
}

std::string describe(const Plan& plan, const Change& change) {
  const Table& t = table(change.table);
  const auto nameIn = [&](const FieldValues& values) -> std::string {
    for (const auto& [index, value] : values)
      for (const auto key : {"name", "title", "code"})
        if (t.fields[index].name == key)
          return std::string(t.singular) + " " + text::quoted(toText(value));
    return std::string(t.singular) + " " + std::to_string(change.row);
  };
  if (!change.before) return nameIn(*change.after) + ": added";
  if (!change.after) return nameIn(*change.before) + ": removed";
  std::string line = describeRow(plan, change.table, change.row) + ": ";
  for (std::size_t i = 0; i < change.after->size(); ++i) {
    if (i > 0) line += ", ";
    line += std::string(t.fields[(*change.after)[i].first].name) + " " +
            shown((*change.before)[i].second) + " -> " + shown((*change.after)[i].second);
  }
  return line;
}

std::string hash(const Plan& plan) {
  Sha256 sum;
  const auto add = [&](std::string_view text) {
    sum.update(static_cast<std::uint64_t>(text.size())).update(text);
  };
  for (const Table& t : tables()) {
    add(t.name);
    for (std::size_t i = 0; i < t.count(plan); ++i) {
      const auto id = t.idAt(plan, i);
      sum.update(static_cast<std::uint64_t>(id));
      for (const Field& field : t.fields) {
        const Value value = field.read(t.row(plan, id));
        sum.update(static_cast<std::uint64_t>(value.index()));
        add(toText(value));
      }
    }
  }
  return sum.hex();
}

}  // namespace offtake::plan
