// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/key.h"
#include "core/exchange/plan_json.h"
#include "core/plan/change.h"

#include <nlohmann/json.hpp>

namespace offtake::exchange {
namespace {

using Json = nlohmann::ordered_json;

Json typeOf(const plan::Field& field) {
  switch (field.type) {
    case plan::FieldType::Integer:
    case plan::FieldType::Money: return {{"type", "integer"}};
    case plan::FieldType::Reference: return {{"type", "integer"}, {"minimum", 1}};
    case plan::FieldType::Flag: return {{"type", "boolean"}};
    case plan::FieldType::Decimal:
      return {{"type", "string"}, {"pattern", "^-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?$"}};
    case plan::FieldType::Month:
      return {{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"}};
    case plan::FieldType::Date: return {{"type", "string"}, {"format", "date"}};
    case plan::FieldType::Choice: {
      Json words = Json::array();
      for (const auto choice : field.choices) words.push_back(choice);
      return {{"type", "string"}, {"enum", std::move(words)}};
    }
    case plan::FieldType::Text: break;
  }
  Json text{{"type", "string"}, {"maxLength", 10000}};
  if (field.required) text["minLength"] = 1;
  return text;
}

/// A bound as the JSON value has it: cents for money, a number for whole numbers.
void bound(Json& schema, const plan::Field& field, const char* keyword, std::string_view limit) {
  if (limit.empty()) return;
  if (field.type == plan::FieldType::Integer) schema[keyword] = std::stoll(std::string(limit));
  else if (field.type == plan::FieldType::Money)
    schema[keyword] = Money::parse(limit).value().cents;
  else
    schema[std::string("x-") + keyword] =
        limit;  // a decimal is a string: JSON Schema has no bound for it
}

Json fieldSchema(const plan::Field& field) {
  Json schema = typeOf(field);
  schema["title"] = field.label;
  bound(schema, field, "minimum", field.minimum);
  bound(schema, field, "maximum", field.maximum);
  bound(schema, field, "exclusiveMinimum", field.above);
  std::string words(field.help);
  if (!field.unit.empty())
    words += (words.empty() ? "Unit: " : " Unit: ") + std::string(field.unit) + ".";
  if (field.type == plan::FieldType::Reference)
    words += (words.empty() ? "" : " ") + std::string("Id of a row of ") +
             std::string(plan::table(field.reference).name) + ".";
  if (!words.empty()) schema["description"] = words;
  return schema;
}

Json tableSchema(const plan::Table& table) {
  Json properties{{"id", {{"type", "integer"}, {"minimum", 1}}}};
  Json required = Json::array({"id"});
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const auto& field = table.fields[i];
    const std::string key = keyOf(field);
    properties[key] = fieldSchema(field);
    if (plan::mustBeGiven(table.id, i)) required.push_back(key);
  }
  Json row{{"type", "object"},
           {"additionalProperties", false},
           {"required", std::move(required)},
           {"properties", std::move(properties)}};
  Json rows{{"type", "array"}, {"title", table.label}, {"items", std::move(row)}};
  if (table.id == plan::TableId::Settings) rows["minItems"] = rows["maxItems"] = 1;
  return rows;
}

}  // namespace

std::string planSchema() {
  Json tables = Json::object();
  for (const auto& table : plan::tables()) tables[std::string(table.name)] = tableSchema(table);
  const Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", "Offtake plan"},
                    {"description",
                     "What 'offtake-cli export --json' writes and 'import --as plan-json' reads. "
                     "Money is whole cents under names ending in _cents; none is left out."},
                    {"type", "object"},
                    {"additionalProperties", false},
                    {"required", {"format", "version", "tables"}},
                    {"properties",
                     {{"$schema", {{"type", "string"}}},
                      {"format", {{"const", "offtake-plan"}}},
                      {"version", {{"const", 1}}},
                      {"tables",
                       {{"type", "object"},
                        {"additionalProperties", false},
                        {"properties", std::move(tables)}}}}}};
  return schema.dump(1) + "\n";
}

}  // namespace offtake::exchange
