// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"

#include "core/base/text.h"
#include "core/exchange/key.h"
#include "core/plan/change.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <vector>

namespace offtake::exchange {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kDepth = 8;
constexpr std::size_t kLargest = std::size_t{256} << 20;
constexpr std::string_view kFormat = "offtake-plan";

Json toJson(const plan::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* money = std::get_if<Money>(&value)) return money->cents;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  return plan::toText(value);
}

/// Refuses what nlohmann would let pass: keys given twice, deep nesting.
class Scan : public nlohmann::json_sax<nlohmann::json> {
public:
  std::string problem;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override {
    m_keys.emplace_back();
    return deeper();
  }
  bool end_object() override {
    m_keys.pop_back();
    --m_depth;
    return true;
  }
  bool start_array(std::size_t) override { return deeper(); }
  bool end_array() override {
    --m_depth;
    return true;
  }
  bool key(string_t& name) override {
    if (m_keys.back().insert(name).second) return true;
    problem = "key " + text::quoted(name) + " is given twice";
    return false;
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const std::string words = error.what();
    const auto cut = words.find("parse error");
    problem = "byte " + std::to_string(position) + ": " +
              (cut == std::string::npos ? words : words.substr(cut));
    return false;
  }

private:
  bool deeper() {
    if (++m_depth <= kDepth) return true;
    problem = "nested deeper than " + std::to_string(kDepth);
    return false;
  }
  std::vector<std::set<std::string>> m_keys;
  int m_depth = 0;
};

Result<Json> parse(std::string_view text) {
  if (text::trimmed(text).empty())
    return failure(ErrorCode::FileEmpty, "plan JSON", "is empty", "a plan as JSON");
  Scan scan;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &scan))
    return failure(ErrorCode::BadText, "plan JSON", scan.problem, "well-formed JSON");
  return Json::parse(text.begin(), text.end(), nullptr, false);
}

std::string shown(const Json& value) {
  const std::string words = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (words.size() <= 60) return words;
  std::size_t end = 60;
  while ((static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;  // not within a character
  return words.substr(0, end) + "…";
}

Unexpected unknown(const std::string& thing, std::string_view word,
                   const std::vector<std::string>& names) {
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string near = nearestKey(word, views);
  return failure(
      ErrorCode::UnknownName, thing,
      text::quoted(word) + " is unknown" + (near.empty() ? "" : "; did you mean '" + near + "'?"),
      text::anyOf(views));
}

/// The value under a field's key, typed; bounds are checked afterwards.
Result<plan::Value> valueFrom(const plan::Field& field, const Json& json) {
  if (json.is_null()) return plan::Value{};
  const bool fits =
      !json.is_number_unsigned() ||
      json.get<std::uint64_t>() <= std::uint64_t(std::numeric_limits<std::int64_t>::max());
  switch (field.type) {
    case plan::FieldType::Integer:
    case plan::FieldType::Reference:
      if (json.is_number_integer() && fits) return plan::Value(json.get<std::int64_t>());
      break;
    case plan::FieldType::Money:
      if (json.is_number_integer() && fits) return plan::Value(Money{json.get<std::int64_t>()});
      break;
    case plan::FieldType::Flag:
      if (json.is_boolean()) return plan::Value(json.get<bool>());
      break;
    default:
      if (json.is_string()) return plan::fromText(field.type, json.get<std::string>());
  }
  return failure(ErrorCode::BadValue, "", shown(json));
}

/// A bound of money is said in cents, as the key is.
std::string allowedHere(const plan::Field& field) {
  if (field.type == plan::FieldType::Money) return "whole cents, for " + plan::allowedText(field);
  if (field.type == plan::FieldType::Decimal)
    return plan::allowedText(field) + ", as a string such as \"0.25\"";
  return plan::allowedText(field);
}

Result<void> readField(const plan::Table& table, const std::string& thing, const std::string& key,
                       const Json& json, plan::FieldValues& values) {
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const auto& field = table.fields[i];
    if (keyOf(field) != key) continue;
    const auto value = valueFrom(field, json);
    const auto ok = value ? plan::accepts(field, *value) : failure(value.error());
    if (!ok)
      return failure(ErrorCode::BadValue, thing + ", " + key,
                     value && !ok.error().seen.empty() ? ok.error().seen : shown(json),
                     allowedHere(field));
    values.emplace_back(i, *value);
    return {};
  }
  std::vector<std::string> names{"id"};
  for (const auto& field : table.fields) names.push_back(keyOf(field));
  return unknown(thing, key, names);
}

Result<plan::Change> readRow(const plan::Table& table, std::size_t place, const Json& json) {
  std::string thing = std::string(table.name) + " row " + std::to_string(place + 1);
  if (!json.is_object()) return failure(ErrorCode::BadValue, thing, shown(json), "an object");
  const auto id = json.find("id");
  if (id == json.end())
    return failure(ErrorCode::BadValue, thing + ", id", "missing", "a positive whole number");
  if (!id->is_number_integer() || id->get<std::int64_t>() < 1)
    return failure(ErrorCode::BadValue, thing + ", id", shown(*id), "a positive whole number");
  plan::Change change{table.id, id->get<std::int64_t>(), std::nullopt, plan::FieldValues{}};
  thing = std::string(table.name) + " " + std::to_string(change.row);
  for (const auto& [key, value] : json.items())
    if (key != "id") OFFTAKE_TRY(readField(table, thing, key, value, *change.after));
  std::sort(change.after->begin(), change.after->end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const auto& field = table.fields[i];
    const bool given = std::any_of(change.after->begin(), change.after->end(),
                                   [&](const auto& v) { return v.first == i; });
    if (!given && plan::mustBeGiven(table.id, i))
      return failure(ErrorCode::BadValue, thing + ", " + keyOf(field), "missing",
                     allowedHere(field));
  }
  return change;
}

Result<void> readSettings(plan::Plan& plan, const Json& rows) {
  const auto& table = plan::table(plan::TableId::Settings);
  if (rows.size() != 1)
    return failure(ErrorCode::BadValue, "table 'plan'", std::to_string(rows.size()) + " rows",
                   "exactly one");
  OFFTAKE_ASSIGN(plan::Change change, readRow(table, 0, rows[0]));
  if (change.row != 1)
    return failure(ErrorCode::BadValue, "plan row 1, id", std::to_string(change.row), "1");
  void* row = table.mutableRow(plan, 1);
  for (const auto& [index, value] : *change.after) table.fields[index].write(row, value);
  return {};
}

Result<plan::Plan> readTables(const Json& tables) {
  plan::Plan plan;
  plan::Changes changes;
  std::vector<std::string> names;
  for (const auto& table : plan::tables()) names.emplace_back(table.name);
  for (const auto& [name, rows] : tables.items()) {
    const plan::Table* table = plan::findTable(name);
    if (table == nullptr) return unknown("table", name, names);
    if (!rows.is_array())
      return failure(ErrorCode::BadValue, "table '" + name + "'", shown(rows), "an array of rows");
    if (table->id == plan::TableId::Settings) {
      OFFTAKE_TRY(readSettings(plan, rows));
      continue;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      OFFTAKE_ASSIGN(plan::Change change, readRow(*table, i, rows[i]));
      changes.push_back(std::move(change));
    }
  }
  OFFTAKE_TRY(plan::applyAll(plan, changes));
  return plan;
}

Result<void> checkVersion(const Json& json) {
  const auto version = json.find("version");
  if (version == json.end())
    return failure(ErrorCode::BadValue, "plan JSON, version", "missing", "1");
  if (version->is_number_integer() && *version == 1) return {};
  const bool newer = version->is_number_integer() && *version > 1;
  return failure(newer ? ErrorCode::FileNewer : ErrorCode::BadValue, "plan JSON, version",
                 shown(*version), "1");
}

}  // namespace

std::string planToJson(const plan::Plan& plan) {
  Json tables = Json::object();
  for (const auto& table : plan::tables()) {
    if (table.count(plan) == 0) continue;
    Json rows = Json::array();
    for (std::size_t i = 0; i < table.count(plan); ++i) {
      const auto id = table.idAt(plan, i);
      Json row{{"id", id}};
      for (const auto& field : table.fields)
        if (const auto value = field.read(table.row(plan, id)); !plan::isNone(value))
          row[keyOf(field)] = toJson(value);
      rows.push_back(std::move(row));
    }
    tables[std::string(table.name)] = std::move(rows);
  }
  const Json document{{"format", kFormat}, {"version", 1}, {"tables", std::move(tables)}};
  return document.dump(1) + "\n";
}

Result<plan::Plan> planFromJson(std::string_view text) {
  if (text.size() > kLargest)
    return failure(ErrorCode::BadText, "plan JSON", "has " + std::to_string(text.size()) + " bytes",
                   "at most " + std::to_string(kLargest));
  if (!text::isUtf8(text)) return failure(ErrorCode::BadText, "plan JSON", "is not UTF-8", "UTF-8");
  OFFTAKE_ASSIGN(const Json json, parse(text));
  if (!json.is_object()) return failure(ErrorCode::BadValue, "plan JSON", shown(json), "an object");
  for (const auto& [key, value] : json.items())
    if (key != "format" && key != "version" && key != "tables" && key != "$schema")
      return unknown("plan JSON", key, {"format", "version", "tables"});
  if (!json.contains("format") || json["format"] != kFormat)
    return failure(ErrorCode::FileForeign, "plan JSON, format",
                   json.contains("format") ? shown(json["format"]) : "missing", "\"offtake-plan\"");
  OFFTAKE_TRY(checkVersion(json));
  if (!json.contains("tables") || !json["tables"].is_object())
    return failure(ErrorCode::BadValue, "plan JSON, tables",
                   json.contains("tables") ? shown(json["tables"]) : "missing",
                   "an object of tables");
  return readTables(json["tables"]);
}

}  // namespace offtake::exchange
