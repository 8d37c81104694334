// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_csv.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/key.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <vector>

namespace offtake::exchange {
namespace {

/// What a column of the file is.
struct Column {
  bool isId = false;
  bool cents = false;
  std::size_t field = 0;
};

Result<std::vector<Column>> columnsOf(const plan::Table& table,
                                      const std::vector<std::string>& heads) {
  std::vector<std::string> names{"id"};
  for (const auto& field : table.fields) {
    names.emplace_back(field.name);
    if (field.type == plan::FieldType::Money) names.push_back(std::string(field.name) + "_cents");
  }
  std::vector<Column> columns;
  for (const auto& head : heads) {
    const bool cents = head.ends_with("_cents");
    const std::string plain = cents ? head.substr(0, head.size() - 6) : head;
    const plan::Field* field = plan::findField(table, plain);
    if (head == "id") {
      columns.push_back({true, false, 0});
    } else if (field != nullptr && (!cents || field->type == plan::FieldType::Money)) {
      columns.push_back({false, cents, plan::fieldIndex(table.id, plain)});
    } else {
      const std::vector<std::string_view> views(names.begin(), names.end());
      const std::string near = text::nearest(head, views);
      return failure(ErrorCode::UnknownName, "column " + text::quoted(head),
                     "unknown in table " + std::string(table.name) +
                         (near.empty() ? "" : "; did you mean '" + near + "'?"),
                     text::anyOf(views));
    }
  }
  return columns;
}

/// "1.234,5" or "1,234.5" as a canonical number; nothing when separators stand elsewhere.
std::optional<std::string> plainNumber(std::string_view text, Numbers numbers) {
  const char thousands = numbers == Numbers::German ? '.' : ',';
  const char point = numbers == Numbers::German ? ',' : '.';
  std::string plain;
  int sinceGroup = -1;
  bool fraction = false;
  for (const char c : text) {
    if (c == thousands) {
      if (fraction || plain.empty() || (sinceGroup >= 0 && sinceGroup != 3)) return std::nullopt;
      sinceGroup = 0;
    } else if (c == point) {
      if (fraction || (sinceGroup >= 0 && sinceGroup != 3)) return std::nullopt;
      fraction = true;
      plain += '.';
    } else {
      if (sinceGroup >= 0 && !fraction) ++sinceGroup;
      plain += c;
    }
  }
  if (!fraction && sinceGroup >= 0 && sinceGroup != 3) return std::nullopt;
  return plain;
}

Result<std::int64_t> referenceFrom(const plan::Plan& plan, const plan::Field& field,
                                   const std::string& cell) {
  const auto& target = plan::table(field.reference);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < target.count(plan); ++i) {
    const auto id = target.idAt(plan, i);
    const plan::Field* name = plan::findField(target, "name");
    names.push_back(name != nullptr ? plan::toText(name->read(target.row(plan, id)))
                                    : std::to_string(id));
    if (names.back() == cell || std::to_string(id) == cell) return id;
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string near = text::nearest(cell, views);
  return failure(ErrorCode::UnknownName, "",
                 text::quoted(cell) + (near.empty() ? "" : "; did you mean '" + near + "'?"),
                 "id or name of a " + std::string(target.singular));
}

/// Where an empty text and none are two values: the text is written in quotes.
bool isOptionalText(const plan::Field& field) {
  return field.nullable && field.type == plan::FieldType::Text;
}

Result<plan::Value> cellValue(const plan::Plan& plan, const plan::Field& field,
                              const Column& column, const std::string& cell, Numbers numbers) {
  if (cell.empty() && field.nullable) return plan::Value{};
  const bool numeric = field.type == plan::FieldType::Integer ||
                       field.type == plan::FieldType::Decimal ||
                       field.type == plan::FieldType::Money;
  if (field.type == plan::FieldType::Reference) {
    OFFTAKE_ASSIGN(const std::int64_t id, referenceFrom(plan, field, cell));
    return plan::Value(id);
  }
  if (!numeric) return plan::parseField(field, cell);
  const auto plain = plainNumber(cell, numbers);
  if (!plain)
    return failure(
        ErrorCode::BadText, "", text::quoted(cell),
        "a number such as " + std::string(numbers == Numbers::German ? "1.234,5" : "1,234.5"));
  if (!column.cents) return plan::parseField(field, *plain);
  std::int64_t cents = 0;
  const auto [end, error] = std::from_chars(plain->data(), plain->data() + plain->size(), cents);
  if (error != std::errc() || end != plain->data() + plain->size())
    return failure(ErrorCode::BadText, "", text::quoted(cell), "whole cents");
  OFFTAKE_TRY(plan::accepts(field, Money{cents}));
  return plan::Value(Money{cents});
}

/// One line as a Change; `nextFree` numbers the rows that are added.
Result<plan::Change> lineChange(const plan::Plan& plan, const plan::Table& table,
                                const std::vector<Column>& columns, const CsvTable& csv,
                                std::size_t line, Numbers numbers, std::int64_t& nextFree) {
  plan::Change change{table.id, 0, std::nullopt, plan::FieldValues{}};
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::string& cell = csv.lines[line][c];
    const std::string thing =
        "line " + std::to_string(csv.lineNumbers[line]) + ", column " + csv.heads[c];
    if (columns[c].isId) {
      const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), change.row);
      if (!cell.empty() &&
          (error != std::errc() || end != cell.data() + cell.size() || change.row < 1))
        return failure(ErrorCode::BadValue, thing, text::quoted(cell),
                       "a positive whole number, or nothing for a new row");
      continue;
    }
    const auto& field = table.fields[columns[c].field];
    const bool emptyText = isOptionalText(field) && csv.emptyTexts.contains({line, c});
    auto value = emptyText ? Result<plan::Value>(plan::Value(std::string()))
                           : cellValue(plan, field, columns[c], cell, numbers);
    if (!value)
      return failure(value.error().code, thing, value.error().seen, value.error().allowed);
    change.after->emplace_back(columns[c].field, std::move(*value));
  }
  std::ranges::sort(*change.after, {}, [](const auto& v) { return v.first; });
  const void* row = change.row > 0 ? table.row(plan, change.row) : nullptr;
  if (row != nullptr) {
    change.before.emplace();
    for (const auto& [index, value] : *change.after)
      change.before->emplace_back(index, table.fields[index].read(row));
    return change;
  }
  if (change.row == 0) change.row = nextFree;
  nextFree = std::max(nextFree, change.row + 1);
  for (std::size_t f = 0; f < table.fields.size(); ++f)
    if (plan::mustBeGiven(table.id, f) &&
        std::ranges::none_of(*change.after, [&](const auto& v) { return v.first == f; }))
      return failure(ErrorCode::BadValue, "line " + std::to_string(csv.lineNumbers[line]),
                     "no " + std::string(table.fields[f].name), plan::allowedText(table.fields[f]));
  return change;
}

}  // namespace

std::string tableToCsv(const plan::Plan& plan, plan::TableId id) {
  const auto& table = plan::table(id);
  std::vector<std::string> names{"id"};
  for (const auto& field : table.fields) names.push_back(keyOf(field));
  CsvWriter csv({names.begin(), names.end()});
  for (std::size_t i = 0; i < table.count(plan); ++i) {
    const auto row = table.idAt(plan, i);
    csv.cell(row);
    for (const auto& field : table.fields) {
      const auto value = field.read(table.row(plan, row));
      if (const auto* money = std::get_if<Money>(&value)) csv.cell(money->cents);
      else if (isOptionalText(field) && value == plan::Value(std::string())) csv.emptyText();
      else csv.cell(std::string_view(plan::toText(value)));
    }
    csv.end();
  }
  return csv.text();
}

Result<plan::Changes> tableFromCsv(const plan::Plan& plan, plan::TableId id, std::string_view text,
                                   Numbers numbers) {
  const auto& table = plan::table(id);
  OFFTAKE_ASSIGN(const CsvTable csv, readCsv(text));
  OFFTAKE_ASSIGN(const std::vector<Column> columns, columnsOf(table, csv.heads));
  plan::Changes changes;
  std::set<std::int64_t> rows;
  std::int64_t nextFree = plan::nextId(plan, id);
  for (std::size_t line = 0; line < csv.lines.size(); ++line) {
    OFFTAKE_ASSIGN(plan::Change change,
                   lineChange(plan, table, columns, csv, line, numbers, nextFree));
    if (!rows.insert(change.row).second)
      return failure(ErrorCode::BadValue,
                     "line " + std::to_string(csv.lineNumbers[line]) + ", column id",
                     std::to_string(change.row) + " for the second time", "each row once");
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace offtake::exchange
