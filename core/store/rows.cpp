// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"

#include "core/base/text.h"
#include "core/store/schema.h"

#include <map>

namespace offtake::store {
namespace {

std::string quotedName(std::string_view name) { return "\"" + std::string(name) + "\""; }

Result<void> bindValue(Statement& statement, int parameter, const plan::Value& value) {
  if (plan::isNone(value)) return statement.bindNull(parameter);
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return statement.bind(parameter, *number);
  if (const auto* money = std::get_if<Money>(&value))
    return statement.bind(parameter, money->cents);
  if (const auto* flag = std::get_if<bool>(&value))
    return statement.bind(parameter, std::int64_t{*flag ? 1 : 0});
  return statement.bind(parameter, std::string_view(plan::toText(value)));
}

/// The column's value; an impossible one is refused by accepts() afterwards. SQLite's own CHECKs
/// do not help here: a read-only connection leaves them out of quick_check (3.40).
Result<plan::Value> columnValue(const plan::Field& field, const Statement& row, int column) {
  if (row.isNull(column)) return plan::Value{};
  switch (field.type) {
    case plan::FieldType::Integer:
    case plan::FieldType::Reference: return plan::Value(row.integer(column));
    case plan::FieldType::Money: return plan::Value(Money{row.integer(column)});
    case plan::FieldType::Flag:
      if (row.integer(column) == 0 || row.integer(column) == 1)
        return plan::Value(row.integer(column) == 1);
      return failure(ErrorCode::BadValue, "", std::to_string(row.integer(column)), "0 or 1");
    default: return plan::fromText(field.type, row.text(column));
  }
}

Result<void> readRow(plan::Plan& plan, const plan::Table& table, const Statement& row,
                     const std::string& thing) {
  const std::int64_t id = row.integer(0);
  if (id < 1)
    return failure(ErrorCode::FileDamaged, thing + ": " + std::string(table.name),
                   "id " + std::to_string(id), "a positive id");
  void* target = table.id == plan::TableId::Settings ? table.mutableRow(plan, id) : nullptr;
  if (table.id == plan::TableId::Settings && target == nullptr)
    return failure(ErrorCode::FileDamaged, thing + ": plan settings", "id " + std::to_string(id),
                   "one row with id 1");
  if (target == nullptr) target = table.insert(plan, id);
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const auto& field = table.fields[i];
    const auto value = columnValue(field, row, static_cast<int>(i) + 1);
    const auto ok = value ? plan::accepts(field, *value) : failure(value.error());
    if (!ok) {
      Error error = ok.error();
      error.code = ErrorCode::FileDamaged;
      error.thing = thing + ": " + std::string(table.name) + " " + std::to_string(id) + ", " +
                    std::string(field.name);
      return failure(std::move(error));
    }
    field.write(target, *value);
  }
  return {};
}

std::string insertSql(const plan::Table& table) {
  std::string sql =
      "INSERT INTO " + quotedName(table.name) + " (" + columnList(table) + ") VALUES (?";
  for (std::size_t i = 0; i < table.fields.size(); ++i) sql += ",?";
  return sql + ")";
}

Result<void> insertRow(Statement& insert, std::int64_t id, const plan::FieldValues& values) {
  OFFTAKE_TRY(insert.bind(1, id));
  for (const auto& [index, value] : values)
    OFFTAKE_TRY(bindValue(insert, static_cast<int>(index) + 2, value));
  return insert.run();
}

/// An insertion may leave fields out: they take their defaults, those of a fresh row.
plan::FieldValues completed(const plan::Change& change) {
  plan::FieldValues values = plan::defaultValues(change.table);
  for (const auto& [index, value] : *change.after) values[index].second = value;
  return values;
}

/// Statements by their text: the rows of a block are written by the same few.
class Prepared {
public:
  explicit Prepared(Connection& connection) : m_connection(connection) {}
  Result<Statement*> of(const std::string& sql) {
    auto at = m_statements.find(sql);
    if (at == m_statements.end()) {
      OFFTAKE_ASSIGN(Statement made, m_connection.prepare(sql));
      at = m_statements.emplace(sql, std::move(made)).first;
    }
    return &at->second;
  }

private:
  Connection& m_connection;
  std::map<std::string, Statement> m_statements;
};

Result<void> updateRow(Prepared& prepared, const plan::Table& table, const plan::Change& change) {
  std::string sql;
  for (const auto& [index, value] : *change.after)
    sql += (sql.empty() ? "UPDATE " + quotedName(table.name) + " SET " : std::string(", ")) +
           quotedName(table.fields[index].name) + " = ?";
  if (sql.empty()) return {};
  OFFTAKE_ASSIGN(Statement* const update, prepared.of(sql + " WHERE \"id\" = ?"));
  int parameter = 0;
  for (const auto& [index, value] : *change.after)
    OFFTAKE_TRY(bindValue(*update, ++parameter, value));
  OFFTAKE_TRY(update->bind(++parameter, change.row));
  return update->run();
}

Result<void> writeChange(Prepared& prepared, const plan::Change& change) {
  const auto& table = plan::table(change.table);
  if (!change.before) {
    OFFTAKE_ASSIGN(Statement* const insert, prepared.of(insertSql(table)));
    return insertRow(*insert, change.row, completed(change));
  }
  if (change.after) return updateRow(prepared, table, change);
  OFFTAKE_ASSIGN(Statement* const erase,
                 prepared.of("DELETE FROM " + quotedName(table.name) + " WHERE \"id\" = ?"));
  OFFTAKE_TRY(erase->bind(1, change.row));
  return erase->run();
}

}  // namespace

Result<void> createSchema(Connection& connection) {
  OFFTAKE_TRY(connection.run("PRAGMA application_id=" + std::to_string(kApplicationId) +
                             "; PRAGMA user_version=" + std::to_string(kSchemaVersion)));
  for (const auto& [name, sql] : schema()) OFFTAKE_TRY(connection.run(sql));
  return setMeta(connection, "min_reader", std::to_string(kSchemaVersion));
}

Result<void> writePlan(Connection& connection, const plan::Plan& plan) {
  for (const auto& table : plan::tables()) {
    if (table.count(plan) == 0) continue;
    OFFTAKE_ASSIGN(Statement insert, connection.prepare(insertSql(table)));
    for (std::size_t i = 0; i < table.count(plan); ++i) {
      const auto id = table.idAt(plan, i);
      OFFTAKE_TRY(insertRow(insert, id, plan::valuesOf(plan, table.id, id)));
    }
  }
  return {};
}

Result<plan::Plan> readPlan(Connection& connection) {
  plan::Plan plan;
  for (const auto& table : plan::tables()) {
    OFFTAKE_ASSIGN(Statement rows, connection.prepare("SELECT " + columnList(table) + " FROM " +
                                                      quotedName(table.name) + " ORDER BY \"id\""));
    for (std::size_t count = 0;; ++count) {
      OFFTAKE_ASSIGN(const bool more, rows.step());
      if (!more) {
        if (table.id == plan::TableId::Settings && count != 1)
          return failure(ErrorCode::FileDamaged, connection.thing() + ": plan settings",
                         std::to_string(count) + " rows", "exactly one");
        break;
      }
      OFFTAKE_TRY(readRow(plan, table, rows, connection.thing()));
    }
  }
  return plan;
}

Result<void> writeChanges(Connection& connection, const plan::Changes& changes) {
  Prepared prepared(connection);
  for (const auto& change : changes) OFFTAKE_TRY(writeChange(prepared, change));
  return {};
}

Result<std::string> meta(Connection& connection, const std::string& key) {
  OFFTAKE_ASSIGN(Statement select,
                 connection.prepare("SELECT \"value\" FROM \"meta\" WHERE \"key\" = ?"));
  OFFTAKE_TRY(select.bind(1, std::string_view(key)));
  OFFTAKE_ASSIGN(const bool found, select.step());
  return found ? select.text(0) : std::string();
}

Result<void> setMeta(Connection& connection, const std::string& key, const std::string& value) {
  OFFTAKE_ASSIGN(
      Statement upsert,
      connection.prepare("INSERT INTO \"meta\" (\"key\", \"value\") VALUES (?, ?) "
                         "ON CONFLICT (\"key\") DO UPDATE SET \"value\" = excluded.\"value\""));
  OFFTAKE_TRY(upsert.bind(1, std::string_view(key)));
  OFFTAKE_TRY(upsert.bind(2, std::string_view(value)));
  return upsert.run();
}

}  // namespace offtake::store
