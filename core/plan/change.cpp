// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/change.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace offtake::plan {
namespace {

/// All fields of a row already found.
FieldValues readAll(const Table& t, const void* row) {
  FieldValues values;
  values.reserve(t.fields.size());
  for (std::size_t i = 0; i < t.fields.size(); ++i) values.emplace_back(i, t.fields[i].read(row));
  return values;
}

std::string shown(const Value& value) {
  return isNone(value) ? "none" : text::quoted(toText(value));
}

Result<void> checkValues(const Plan& plan, const Table& t, std::int64_t row,
                         const FieldValues& values) {
  for (const auto& [index, value] : values) {
    expects(index < t.fields.size(), "a field of the table");
    if (const auto ok = accepts(t.fields[index], value); !ok) {
      Error error = ok.error();
      error.thing = describeRow(plan, t.id, row) + ", " + error.thing;
      return failure(std::move(error));
    }
  }
  return {};
}

/// The values that the row holds are those that the change expects.
Result<void> checkBefore(const Plan& plan, const Table& t, const Change& change, const void* row) {
  for (const auto& [index, expected] : *change.before) {
    expects(index < t.fields.size(), "a field of the table");
    const Value present = t.fields[index].read(row);
    if (present != expected)
      return failure(ErrorCode::Conflict,
                     describeRow(plan, t.id, change.row) + ", " + std::string(t.fields[index].name),
                     "holds " + shown(present),
                     shown(expected) + " as it was when the change was made");
  }
  return {};
}

Result<Change> applyInsertion(Plan& plan, const Table& t, const Change& change) {
  if (change.row < 1)
    return failure(ErrorCode::BadValue, std::string(t.singular), "id " + std::to_string(change.row),
                   "a positive id");
  if (t.id == TableId::Settings)
    return failure(ErrorCode::BadValue, "plan", "a second row of settings", "exactly one");
  if (t.row(plan, change.row) != nullptr)
    return failure(ErrorCode::Conflict, describeRow(plan, t.id, change.row), "already exists",
                   "a free id");
  OFFTAKE_TRY(checkValues(plan, t, change.row, *change.after));
  void* row = t.insert(plan, change.row);
  for (const auto& [index, value] : *change.after) t.fields[index].write(row, value);
  FieldValues all = readAll(t, row);
  // A default that the field itself refuses (a price of 0, a row of no owner) must be given.
  if (const auto whole = checkValues(plan, t, change.row, all); !whole) {
    t.erase(plan, change.row);
    return failure(whole.error());
  }
  return Change{t.id, change.row, std::move(all), std::nullopt};
}

Result<Change> applyRemoval(Plan& plan, const Table& t, const Change& change, const void* row) {
  if (t.id == TableId::Settings)
    return failure(ErrorCode::BadValue, "plan", "removal of the settings", "exactly one row");
  OFFTAKE_TRY(checkBefore(plan, t, change, row));
  FieldValues all = readAll(t, row);
  t.erase(plan, change.row);
  return Change{t.id, change.row, std::nullopt, std::move(all)};
}

Result<Change> applyUpdate(Plan& plan, const Table& t, const Change& change, const void* row) {
  expects(std::ranges::equal(
              *change.before, *change.after, {}, [](const auto& p) { return p.first; },
              [](const auto& p) { return p.first; }),
          "an update that names the same fields before and after");
  OFFTAKE_TRY(checkBefore(plan, t, change, row));
  OFFTAKE_TRY(checkValues(plan, t, change.row, *change.after));
  void* target = t.mutableRow(plan, change.row);
  for (const auto& [index, value] : *change.after) t.fields[index].write(target, value);
  return Change{t.id, change.row, change.after, change.before};
}

/// References of one row that point nowhere.
Result<void> checkReferencesOf(const Plan& plan, TableId id, std::int64_t rowId) {
  const Table& t = table(id);
  const void* row = t.row(plan, rowId);
  if (row == nullptr) return {};
  for (const Field& field : t.fields) {
    if (field.type != FieldType::Reference) continue;
    const Value value = field.read(row);
    if (isNone(value)) continue;
    const auto target = std::get<std::int64_t>(value);
    if (table(field.reference).row(plan, target) == nullptr)
      return failure(ErrorCode::MissingReference,
                     describeRow(plan, id, rowId) + ", " + std::string(field.name),
                     "no " + std::string(table(field.reference).singular) + " with id " +
                         std::to_string(target),
                     "the id of an existing one");
  }
  return {};
}

void collectRemoval(const Plan& plan, TableId id, std::int64_t row,
                    std::set<std::pair<TableId, std::int64_t>>& seen, Changes& changes) {
  if (!seen.insert({id, row}).second) return;
  for (const Referrer& user : referrersOf(plan, id, row))
    if (table(user.table).fields[user.field].owner)
      collectRemoval(plan, user.table, user.row, seen, changes);
  changes.push_back({id, row, valuesOf(plan, id, row), std::nullopt});
}

}  // namespace

Result<Change> apply(Plan& plan, const Change& change) {
  expects(change.before || change.after, "a change with a before or an after");
  const Table& t = table(change.table);
  if (!change.before) return applyInsertion(plan, t, change);
  const void* row = t.row(plan, change.row);
  if (row == nullptr)
    return failure(ErrorCode::Conflict, describeRow(plan, t.id, change.row), "does not exist",
                   "an existing row");
  return change.after ? applyUpdate(plan, t, change, row) : applyRemoval(plan, t, change, row);
}

Result<Changes> applyAll(Plan& plan, std::span<const Change> changes) {
  Changes inverses;
  const auto rollBack = [&](const Error& error) -> Unexpected {
    for (auto i = inverses.rbegin(); i != inverses.rend(); ++i)
      expects(apply(plan, *i).has_value(), "an inverse that applies");
    return failure(error);
  };
  for (const Change& change : changes) {
    auto inverse = apply(plan, change);
    if (!inverse) return rollBack(inverse.error());
    inverses.push_back(std::move(*inverse));
  }
  if (const auto ok = checkReferences(plan, changes); !ok) return rollBack(ok.error());
  std::ranges::reverse(inverses);
  return inverses;
}

Result<void> checkReferences(const Plan& plan, std::span<const Change> changes) {
  for (const Change& change : changes) {
    if (change.after) {
      OFFTAKE_TRY(checkReferencesOf(plan, change.table, change.row));
    } else if (table(change.table).row(plan, change.row) == nullptr) {
      const auto users = referrersOf(plan, change.table, change.row);
      if (!users.empty())
        return failure(
            ErrorCode::InUse,
            std::string(table(change.table).singular) + " " + std::to_string(change.row),
            "still used by " + describeRow(plan, users[0].table, users[0].row) +
                (users.size() > 1 ? " and " + std::to_string(users.size() - 1) + " more" : ""),
            "removal together with its users, or none");
    }
  }
  return {};
}

FieldValues valuesOf(const Plan& plan, TableId id, std::int64_t row) {
  const void* address = table(id).row(plan, row);
  expects(address != nullptr, "an existing row");
  return readAll(table(id), address);
}

const FieldValues& defaultValues(TableId id) {
  static const std::vector<FieldValues> all = [] {
    std::vector<FieldValues> values;
    for (const Table& t : tables()) {
      Plan scratch;
      const void* row = t.id == TableId::Settings ? t.row(scratch, 1) : t.insert(scratch, 1);
      values.push_back(readAll(t, row));
    }
    return values;
  }();
  return all[static_cast<std::size_t>(id)];
}

bool mustBeGiven(TableId id, std::size_t field) {
  return !accepts(table(id).fields[field], defaultValues(id)[field].second);
}

Change update(const Plan& plan, TableId id, std::int64_t row, std::string_view field, Value after) {
  const void* address = table(id).row(plan, row);
  expects(address != nullptr, "an existing row");
  const std::size_t index = fieldIndex(id, field);
  return {id, row, FieldValues{{index, table(id).fields[index].read(address)}},
          FieldValues{{index, std::move(after)}}};
}

Change insertion(TableId id, std::int64_t row,
                 std::vector<std::pair<std::string_view, Value>> fields) {
  FieldValues values;
  for (auto& [name, value] : fields) values.emplace_back(fieldIndex(id, name), std::move(value));
  std::ranges::sort(values, {}, [](const auto& p) { return p.first; });
  return {id, row, std::nullopt, std::move(values)};
}

Changes removal(const Plan& plan, TableId id, std::int64_t row) {
  Changes changes;
  std::set<std::pair<TableId, std::int64_t>> seen;
  collectRemoval(plan, id, row, seen, changes);
  return changes;
}

std::vector<Referrer> referrersOf(const Plan& plan, TableId id, std::int64_t row) {
  std::vector<Referrer> users;
  for (const Table& t : tables()) {
    for (std::size_t f = 0; f < t.fields.size(); ++f) {
      const Field& field = t.fields[f];
      if (field.type != FieldType::Reference || field.reference != id) continue;
      for (std::size_t i = 0; i < t.count(plan); ++i) {
        const auto user = t.idAt(plan, i);
        const Value value = field.read(t.row(plan, user));
        if (!isNone(value) && std::get<std::int64_t>(value) == row)
          users.push_back({t.id, f, user});
      }
    }
  }
  return users;
}

}  // namespace offtake::plan
