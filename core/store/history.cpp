// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"

#include "core/base/sha256.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace offtake::store {
namespace {

std::string_view actionOf(const plan::Change& change) {
  return !change.before ? "insert" : !change.after ? "delete" : "update";
}

Result<void> bindText(Statement& statement, int parameter, const plan::Value* value) {
  if (value == nullptr || plan::isNone(*value)) return statement.bindNull(parameter);
  return statement.bind(parameter, std::string_view(plan::toText(*value)));
}

/// One line of "history_value": a field of a change, or a change without fields.
struct Line {
  std::size_t change;
  std::size_t ordinal;
};
constexpr int kColumns = 9;
/// Lines that one INSERT takes: SQLite prepares its work, the CHECK's list among it, once for each.
constexpr std::size_t kLines = 32;

std::vector<Line> linesOf(const plan::Changes& changes) {
  std::vector<Line> lines;
  for (std::size_t c = 0; c < changes.size(); ++c) {
    const auto& named = changes[c].after ? *changes[c].after : *changes[c].before;
    // A change without fields still leaves one line.
    for (std::size_t i = 0; i < std::max<std::size_t>(named.size(), 1); ++i)
      lines.push_back({c, i});
  }
  return lines;
}

/// @param first  the parameter before the line's nine
Result<void> bindLine(Statement& insert, int first, std::int64_t id, const plan::Changes& changes,
                      const Line& line) {
  const auto& change = changes[line.change];
  const auto& table = plan::table(change.table);
  const auto& named = change.after ? *change.after : *change.before;
  const auto i = line.ordinal;
  OFFTAKE_TRY(insert.bind(first + 1, id));
  OFFTAKE_TRY(insert.bind(first + 2, static_cast<std::int64_t>(line.change)));
  OFFTAKE_TRY(insert.bind(first + 3, static_cast<std::int64_t>(i)));
  OFFTAKE_TRY(insert.bind(first + 4, table.name));
  OFFTAKE_TRY(insert.bind(first + 5, change.row));
  OFFTAKE_TRY(insert.bind(first + 6, actionOf(change)));
  OFFTAKE_TRY(insert.bind(first + 7,
                          named.empty() ? std::string_view() : table.fields[named[i].first].name));
  OFFTAKE_TRY(bindText(insert, first + 8,
                       change.before && i < named.size() ? &(*change.before)[i].second : nullptr));
  return bindText(insert, first + 9,
                  change.after && i < named.size() ? &(*change.after)[i].second : nullptr);
}

std::string insertLines(std::size_t lines) {
  std::string sql = "INSERT INTO \"history_value\" VALUES (?,?,?,?,?,?,?,?,?)";
  for (std::size_t more = 1; more < lines; ++more) sql += ",(?,?,?,?,?,?,?,?,?)";
  return sql;
}

Result<void> writeValues(Connection& connection, std::int64_t id, const plan::Changes& changes) {
  const auto lines = linesOf(changes);
  OFFTAKE_ASSIGN(Statement one, connection.prepare(insertLines(1)));
  std::optional<Statement> many;
  if (lines.size() >= kLines) {
    OFFTAKE_ASSIGN(many, connection.prepare(insertLines(kLines)));
  }
  for (std::size_t at = 0; at < lines.size();) {
    const bool full = lines.size() - at >= kLines;
    Statement& insert = full ? *many : one;
    const std::size_t count = full ? kLines : 1;
    for (std::size_t i = 0; i < count; ++i)
      OFFTAKE_TRY(bindLine(insert, kColumns * static_cast<int>(i), id, changes, lines[at + i]));
    OFFTAKE_TRY(insert.run());
    at += count;
  }
  return {};
}

Result<plan::Value> valueOf(const plan::Field& field, const Statement& row, int column) {
  if (row.isNull(column)) return plan::Value{};
  return plan::fromText(field.type, row.text(column));
}

Result<void> runWithId(Connection& connection, const std::string& sql, std::int64_t id) {
  OFFTAKE_ASSIGN(Statement statement, connection.prepare(sql));
  OFFTAKE_TRY(statement.bind(1, id));
  return statement.run();
}

/// Adds what a line of an edit says to the change it belongs to.
Result<void> readLine(const Statement& row, plan::Change& change, const plan::Table& table,
                      const std::string& thing) {
  const std::string action = row.text(3);
  if (action != "insert" && action != "update" && action != "delete")
    return failure(ErrorCode::FileDamaged, thing, "history has action " + text::quoted(action),
                   "insert, update or delete");
  if (action != "insert" && !change.before) change.before.emplace();
  if (action != "delete" && !change.after) change.after.emplace();
  const std::string name = row.text(4);
  if (name.empty()) return {};
  const plan::Field* field = plan::findField(table, name);
  if (field == nullptr)
    return failure(ErrorCode::FileDamaged, thing,
                   "history names field '" + name + "' of " + std::string(table.name),
                   "a known field");
  const std::size_t index = plan::fieldIndex(table.id, name);
  OFFTAKE_ASSIGN(plan::Value before, valueOf(*field, row, 5));
  OFFTAKE_ASSIGN(plan::Value after, valueOf(*field, row, 6));
  if (change.before) change.before->emplace_back(index, std::move(before));
  if (change.after) change.after->emplace_back(index, std::move(after));
  return {};
}

}  // namespace

Result<std::int64_t> appendEdit(Connection& connection, const std::string& name,
                                const plan::Changes& changes) {
  OFFTAKE_ASSIGN(
      Statement insert,
      connection.prepare(
          "INSERT INTO \"history\" (\"id\", \"name\", \"undone\") VALUES "
          "((SELECT coalesce(max(\"id\"), 0) + 1 FROM \"history\"), ?, 0) RETURNING \"id\""));
  OFFTAKE_TRY(insert.bind(1, std::string_view(name)));
  OFFTAKE_ASSIGN(const bool made, insert.step());
  expects(made, "an insert that returns its id");
  const std::int64_t id = insert.integer(0);
  OFFTAKE_TRY(insert.run());
  OFFTAKE_TRY(writeValues(connection, id, changes));
  return id;
}

Result<plan::Changes> readEdit(Connection& connection, std::int64_t id) {
  OFFTAKE_ASSIGN(
      Statement rows,
      connection.prepare(
          "SELECT \"change\", \"table_name\", \"row\", \"action\", \"field\", \"before\", "
          "\"after\" "
          "FROM \"history_value\" WHERE \"history\" = ? ORDER BY \"change\", \"ordinal\""));
  OFFTAKE_TRY(rows.bind(1, id));
  plan::Changes changes;
  for (;;) {
    OFFTAKE_ASSIGN(const bool more, rows.step());
    if (!more) return changes;
    const plan::Table* table = plan::findTable(rows.text(1));
    if (table == nullptr)
      return failure(ErrorCode::FileDamaged, connection.thing(),
                     "history names table '" + rows.text(1) + "'", "a known table");
    const auto number = static_cast<std::size_t>(rows.integer(0));
    if (number > changes.size())
      return failure(ErrorCode::FileDamaged, connection.thing(), "history skips a change",
                     "changes in order");
    if (number == changes.size())
      changes.push_back({table->id, rows.integer(2), std::nullopt, std::nullopt});
    else if (changes[number].table != table->id || changes[number].row != rows.integer(2) ||
             actionOf(changes[number]) != rows.text(3))
      return failure(ErrorCode::FileDamaged, connection.thing(),
                     "history has one change of two rows or kinds", "one row and kind a change");
    OFFTAKE_TRY(readLine(rows, changes[number], *table, connection.thing()));
  }
}

Result<void> removeEdit(Connection& connection, std::int64_t id) {
  OFFTAKE_TRY(runWithId(connection, "DELETE FROM \"history_value\" WHERE \"history\" = ?", id));
  return runWithId(connection, "DELETE FROM \"history\" WHERE \"id\" = ?", id);
}

Result<void> replaceEdit(Connection& connection, std::int64_t id, const std::string& name,
                         const plan::Changes& changes) {
  OFFTAKE_TRY(runWithId(connection, "DELETE FROM \"history_value\" WHERE \"history\" = ?", id));
  OFFTAKE_ASSIGN(Statement rename,
                 connection.prepare("UPDATE \"history\" SET \"name\" = ? WHERE \"id\" = ?"));
  OFFTAKE_TRY(rename.bind(1, std::string_view(name)));
  OFFTAKE_TRY(rename.bind(2, id));
  OFFTAKE_TRY(rename.run());
  return writeValues(connection, id, changes);
}

Result<void> markUndone(Connection& connection, std::int64_t id, bool undone) {
  return runWithId(connection,
                   std::string("UPDATE \"history\" SET \"undone\" = ") + (undone ? "1" : "0") +
                       " WHERE \"id\" = ?",
                   id);
}

Result<std::string> recordDigest(Connection& connection) {
  struct Part {
    const char* sql;
    int columns;
  };
  static constexpr std::array<Part, 3> kParts{
      {{"SELECT \"key\", \"value\" FROM \"meta\" WHERE \"key\" <> 'record_digest' ORDER BY \"key\"",
        2},
       {"SELECT \"id\", \"name\", \"undone\" FROM \"history\" ORDER BY \"id\"", 3},
       {"SELECT \"history\", \"change\", \"ordinal\", \"table_name\", \"row\", \"action\", "
        "\"field\", "
        "\"before\", \"after\" FROM \"history_value\" ORDER BY \"history\", \"change\", "
        "\"ordinal\"",
        9}}};
  Sha256 sum;
  for (const Part& part : kParts) {
    OFFTAKE_ASSIGN(Statement rows, connection.prepare(part.sql));
    for (;;) {
      OFFTAKE_ASSIGN(const bool more, rows.step());
      sum.update(std::uint64_t{more ? 1u : 0u});
      if (!more) break;
      for (int c = 0; c < part.columns; ++c) {
        const std::string text = rows.text(c);
        sum.update(std::uint64_t{rows.isNull(c) ? 0 : text.size() + 1}).update(text);
      }
    }
  }
  return sum.hex();
}

Result<void> dropUndone(Connection& connection) {
  return connection.run(
      "DELETE FROM \"history_value\" WHERE \"history\" IN (SELECT \"id\" FROM \"history\" WHERE "
      "\"undone\" = 1); "
      "DELETE FROM \"history\" WHERE \"undone\" = 1");
}

}  // namespace offtake::store
