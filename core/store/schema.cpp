// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

namespace offtake::store {
namespace {

std::string quotedName(std::string_view name) { return "\"" + std::string(name) + "\""; }

std::string quotedText(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string sqlType(plan::FieldType type) {
  switch (type) {
    case plan::FieldType::Integer:
    case plan::FieldType::Money:
    case plan::FieldType::Flag:
    case plan::FieldType::Reference: return "INTEGER";
    default: return "TEXT";
  }
}

/// A bound as the column holds it: cents for money; nothing where text order would not be value order.
std::string bound(plan::FieldType type, std::string_view text) {
  if (type == plan::FieldType::Integer) return std::string(text);
  if (type == plan::FieldType::Money) return std::to_string(Money::parse(text).value().cents);
  return {};
}

std::string checks(const plan::Field& field) {
  const std::string column = quotedName(field.name);
  std::string words;
  const auto add = [&](const std::string& condition) {
    words += (words.empty() ? "" : " AND ") + condition;
  };
  if (!field.choices.empty()) {
    std::string list;
    for (const auto choice : field.choices) list += (list.empty() ? "" : ", ") + quotedText(choice);
    add(column + " IN (" + list + ")");
  }
  if (field.type == plan::FieldType::Flag) add(column + " IN (0, 1)");
  if (field.type == plan::FieldType::Month) add("length(" + column + ") = 7");
  if (field.type == plan::FieldType::Date) add("length(" + column + ") = 10");
  if (field.type == plan::FieldType::Integer || field.type == plan::FieldType::Money) {
    if (!field.minimum.empty()) add(column + " >= " + bound(field.type, field.minimum));
    if (!field.maximum.empty()) add(column + " <= " + bound(field.type, field.maximum));
    if (!field.above.empty()) add(column + " > " + bound(field.type, field.above));
  }
  return words.empty() ? "" : " CHECK (" + words + ")";
}

std::string createTable(const plan::Table& table) {
  std::string sql = "CREATE TABLE " + quotedName(table.name) +
                    " (\n  \"id\" INTEGER PRIMARY KEY CHECK (\"id\" > 0)";
  for (const auto& field : table.fields) {
    sql += ",\n  " + quotedName(field.name) + " " + sqlType(field.type);
    if (!field.nullable) sql += " NOT NULL";
    sql += checks(field);
    if (field.type == plan::FieldType::Reference)
      sql += " REFERENCES " + quotedName(plan::table(field.reference).name) +
             " (\"id\") DEFERRABLE INITIALLY DEFERRED";
  }
  return sql + "\n) STRICT";
}

}  // namespace

const std::vector<std::pair<std::string, std::string>>& schema() {
  static const auto all = [] {
    std::vector<std::pair<std::string, std::string>> made;
    for (const auto& table : plan::tables()) made.emplace_back(table.name, createTable(table));
    made.emplace_back("meta",
                      "CREATE TABLE \"meta\" (\"key\" TEXT PRIMARY KEY, \"value\" TEXT NOT NULL) "
                      "STRICT, WITHOUT ROWID");
    made.emplace_back(
        "history",
        "CREATE TABLE \"history\" (\"id\" INTEGER PRIMARY KEY, \"name\" TEXT NOT NULL, "
        "\"undone\" INTEGER NOT NULL CHECK (\"undone\" IN (0, 1))) STRICT");
    made.emplace_back(
        "history_value",
        "CREATE TABLE \"history_value\" ("
        "\"history\" INTEGER NOT NULL REFERENCES \"history\" (\"id\") ON DELETE CASCADE, "
        "\"change\" INTEGER NOT NULL, \"ordinal\" INTEGER NOT NULL, "
        "\"table_name\" TEXT NOT NULL, \"row\" INTEGER NOT NULL, "
        "\"action\" TEXT NOT NULL CHECK (\"action\" IN ('insert', 'update', 'delete')), "
        "\"field\" TEXT NOT NULL, \"before\" TEXT, \"after\" TEXT, "
        "PRIMARY KEY (\"history\", \"change\", \"ordinal\")) STRICT, WITHOUT ROWID");
    return made;
  }();
  return all;
}

std::string columnList(const plan::Table& table) {
  std::string list = "\"id\"";
  for (const auto& field : table.fields) list += ", " + quotedName(field.name);
  return list;
}

}  // namespace offtake::store
