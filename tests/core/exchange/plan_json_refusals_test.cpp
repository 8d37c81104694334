// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/plan/change.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace offtake::test {
namespace {

struct Refusal {
  const char* name;
  std::string json;
  ErrorCode code;
  std::vector<std::string> words;  ///< each is in the message
};

/// A whole file with these tables.
std::string file(const std::string& tables) {
  return R"({"format": "offtake-plan", "version": 1, "tables": {)" + tables + "}}";
}
/// A provider and one contract with this field more.
std::string contract(const std::string& field) {
  return file(R"("provider": [{"id": 1, "name": "AWS"}], "contract": [{"id": 7, "name": "A", )"
              R"("provider": 1, )" +
              field + "}]");
}
std::string settings(const std::string& field) {
  return file("\"plan\": [{\"id\": 1, " + field + "}]");
}

void expectRefused(const std::vector<Refusal>& all) {
  for (const auto& item : all) {
    SCOPED_TRACE(item.name);
    const auto plan = exchange::planFromJson(item.json);
    ASSERT_FALSE(plan.has_value());
    EXPECT_EQ(plan.error().code, item.code) << plan.error().message();
    for (const auto& word : item.words)
      EXPECT_NE(plan.error().message().find(word), std::string::npos) << plan.error().message();
  }
}

using enum ErrorCode;

TEST(PlanJsonRefusals, WhatIsNotJson) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += '[';
  expectRefused({
      {"nothing", "", FileEmpty, {"empty"}},
      {"white space", " \n\t ", FileEmpty, {"empty"}},
      {"a word", "hello", BadText, {"byte", "parse error"}},
      {"cut off", R"({"format": "offtake-plan", "vers)", BadText, {"line 1"}},
      {"something behind", file("") + "x", BadText, {"parse error"}},
      {"two documents", file("") + file(""), BadText, {"parse error"}},
      {"a comment", "// a plan\n" + file(""), BadText, {"parse error"}},
      {"a comma too many", file(R"("provider": [],)"), BadText, {"parse error"}},
      {"single quotes", "{'format': 1}", BadText, {"parse error"}},
      {"NaN", settings(R"("seed": NaN)"), BadText, {"parse error"}},
      {"Infinity", settings(R"("seed": Infinity)"), BadText, {"parse error"}},
      {"too large for any number", settings(R"("seed": 1e999)"), BadText, {"1e999"}},
      {"leading zeros", settings(R"("seed": 007)"), BadText, {"parse error"}},
      {"hexadecimal", settings(R"("seed": 0x10)"), BadText, {"parse error"}},
      {"no UTF-8", settings("\"name\": \"a\xff\""), BadText, {"UTF-8"}},
      {"a lone surrogate", settings(R"("name": "\ud800")"), BadText, {"surrogate"}},
      {"a line end in a text", settings("\"name\": \"a\nb\""), BadText, {"parse error"}},
      {"endless brackets", deep, BadText, {"deeper than 8"}},
      {"a key twice",
       R"({"format": "offtake-plan", "format": "x"})",
       BadText,
       {"'format'", "twice"}},
      {"a field twice", settings(R"("seed": 1, "seed": 2)"), BadText, {"'seed'", "twice"}},
      {"a table twice",
       file(R"("provider": [], "provider": [])"),
       BadText,
       {"'provider'", "twice"}},
  });
}

TEST(PlanJsonRefusals, WhatIsNoPlan) {
  expectRefused({
      {"an array", "[]", BadValue, {"[]", "an object"}},
      {"a number", "12", BadValue, {"12", "an object"}},
      {"an empty object", "{}", FileForeign, {"format", "missing", "offtake-plan"}},
      {"another format",
       R"({"format": "geojson", "version": 1, "tables": {}})",
       FileForeign,
       {"geojson"}},
      {"no version",
       R"({"format": "offtake-plan", "tables": {}})",
       BadValue,
       {"version", "missing"}},
      {"a later version",
       R"({"format": "offtake-plan", "version": 2, "tables": {}})",
       FileNewer,
       {"version", "2"}},
      {"version as text",
       R"({"format": "offtake-plan", "version": "1", "tables": {}})",
       BadValue,
       {"version", "\"1\""}},
      {"no tables", R"({"format": "offtake-plan", "version": 1})", BadValue, {"tables", "missing"}},
      {"tables as a list",
       R"({"format": "offtake-plan", "version": 1, "tables": []})",
       BadValue,
       {"tables", "an object"}},
      {"a key more",
       R"({"format": "offtake-plan", "version": 1, "table": {}})",
       UnknownName,
       {"'table'", "did you mean 'tables'"}},
      {"an unknown table",
       file(R"("contracts": [])"),
       UnknownName,
       {"'contracts'", "did you mean 'contract'"}},
      {"a table as an object", file(R"("contract": {})"), BadValue, {"'contract'", "an array"}},
      {"a row as a number", file(R"("provider": [3])"), BadValue, {"provider row 1", "an object"}},
      {"two rows of settings",
       file(R"("plan": [{"id": 1}, {"id": 2}])"),
       BadValue,
       {"2 rows", "exactly one"}},
      {"no row of settings", file(R"("plan": [])"), BadValue, {"0 rows", "exactly one"}},
      {"settings with another id", file(R"("plan": [{"id": 2}])"), BadValue, {"2", "expected 1"}},
  });
}

TEST(PlanJsonRefusals, WhatARowMayNotBe) {
  expectRefused({
      {"no id",
       file(R"("provider": [{"name": "AWS"}])"),
       BadValue,
       {"provider row 1, id", "missing"}},
      {"id 0",
       file(R"("provider": [{"id": 0, "name": "AWS"}])"),
       BadValue,
       {"row 1, id", "positive"}},
      {"id as text", file(R"("provider": [{"id": "1", "name": "AWS"}])"), BadValue, {"\"1\""}},
      {"id with a fraction",
       file(R"("provider": [{"id": 1.5, "name": "AWS"}])"),
       BadValue,
       {"1.5"}},
      {"an id too large",
       file(R"("provider": [{"id": 9223372036854775808, "name": "AWS"}])"),
       BadValue,
       {"9223372036854775808"}},
      {"an id twice",
       file(R"("provider": [{"id": 1, "name": "A"}, {"id": 1, "name": "B"}])"),
       Conflict,
       {"provider 'A'", "already exists"}},
      {"a name left out",
       file(R"("provider": [{"id": 1}])"),
       BadValue,
       {"provider 1, name", "missing"}},
      {"an owner left out",
       file(R"("tier": [{"id": 1, "multiplier": "1"}])"),
       BadValue,
       {"tier 1, contract", "missing"}},
      {"an unknown field",
       contract(R"("on_shortfal": "pay")"),
       UnknownName,
       {"contract 7", "'on_shortfal'", "did you mean 'on_shortfall'"}},
      {"money without _cents",
       contract(R"("commitment": 100)"),
       UnknownName,
       {"'commitment'", "did you mean 'commitment_cents'"}},
      {"an unknown choice",
       contract(R"("on_shortfall": "wave")"),
       BadValue,
       {"contract 7, on_shortfall", "'wave'", "did you mean 'waive'"}},
      {"a choice as a number",
       contract(R"("on_shortfall": 2)"),
       BadValue,
       {"on_shortfall", "2", "pay"}},
      {"a flag as a number", contract(R"("counted": 1)"), BadValue, {"counted", "true or false"}},
      {"a flag as text", contract(R"("counted": "true")"), BadValue, {"counted", "\"true\""}},
      {"a decimal as a number",
       contract(R"("take_or_pay": 0.5)"),
       BadValue,
       {"take_or_pay", "0.5", "string"}},
      {"a decimal with a comma", contract(R"("take_or_pay": "0,5")"), BadValue, {"0,5", "0 to 1"}},
      {"a decimal out of bounds",
       contract(R"("take_or_pay": "1.01")"),
       BadValue,
       {"1.01", "0 to 1"}},
      {"a decimal of NaN", contract(R"("take_or_pay": "NaN")"), BadValue, {"NaN"}},
      {"full-width digits",
       contract("\"take_or_pay\": \"\xEF\xBC\x91\""),
       BadValue,
       {"take_or_pay"}},
      {"money with a fraction",
       contract(R"("commitment_cents": 1.5)"),
       BadValue,
       {"commitment_cents", "1.5", "whole cents"}},
      {"money as text", contract(R"("commitment_cents": "100")"), BadValue, {"whole cents"}},
      {"negative money", contract(R"("commitment_cents": -1)"), BadValue, {"commitment_cents"}},
      {"money beyond 64 bits",
       contract(R"("commitment_cents": 18446744073709551615)"),
       BadValue,
       {"18446744073709551615"}},
      {"a whole number with a fraction", contract(R"("net_days": 30.0)"), BadValue, {"net_days"}},
      {"a whole number out of bounds", contract(R"("net_days": 3651)"), BadValue, {"3651", "3650"}},
      {"a thirteenth month",
       settings(R"("start": "2027-13")"),
       BadValue,
       {"plan 1, start", "2027-13"}},
      {"a month as a date",
       settings(R"("start": "2027-01-01")"),
       BadValue,
       {"2027-01-01", "YYYY-MM"}},
      {"29 February of 2027",
       file(R"("source": [{"id": 1, "title": "T", "published": "2027-02-29"}])"),
       BadValue,
       {"source 1, published", "2027-02-29"}},
      {"year 10000", settings(R"("start": "10000-01")"), BadValue, {"10000-01"}},
      {"none where it may not be", settings(R"("seed": null)"), BadValue, {"seed", "none"}},
      {"an empty name", file(R"("provider": [{"id": 1, "name": " "}])"), BadValue, {"not empty"}},
      {"a zero byte",
       file(R"("provider": [{"id": 1, "name": "a\u0000b"}])"),
       BadValue,
       {"zero byte"}},
      {"an endless text",
       settings(R"("notes": ")" + std::string(10001, 'x') + "\""),
       BadValue,
       {"plan 1, notes", "longer than 10000"}},
      {"an object for a value", settings(R"("notes": {"a": 1})"), BadValue, {"notes", "{\"a\":1}"}},
      {"a reference to nothing",
       contract(R"("replaces": 99)"),
       MissingReference,
       {"contract 'A', replaces", "no contract with id 99"}},
      {"a reference as a name",
       contract(R"("currency": "EUR")"),
       BadValue,
       {"currency", "\"EUR\""}},
  });
}

/// What is left out takes its default and what is none is left out: no field may be both.
TEST(PlanJson, NoDefaultOfAFieldThatMayBeNoneIsAnythingElse) {
  for (const auto& table : plan::tables()) {
    for (const auto& [index, value] : plan::defaultValues(table.id)) {
      const auto& field = table.fields[index];
      EXPECT_TRUE(!field.nullable || plan::isNone(value)) << table.name << "." << field.name;
    }
  }
}

TEST(PlanJson, TheSchemaOfAPlanMayBeNamedInIt) {
  EXPECT_TRUE(
      exchange::planFromJson(
          R"({"$schema": "plan.schema.json", "format": "offtake-plan", "version": 1, "tables": {}})")
          .has_value());
}

}  // namespace
}  // namespace offtake::test
