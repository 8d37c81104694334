// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_fixture.h"

#include <sqlite3.h>

#include <functional>
#include <set>

namespace offtake::test {
namespace {

using BadInput = CliTest;

/// One way to go wrong: a file for `import --as plan-json`, and what the message must name.
struct Case {
  const char* name;
  std::string json;
  std::vector<std::string> words;
};

std::string document(const std::string& tables) {
  return R"({"format": "offtake-plan", "version": 1, "tables": {)" + tables + "}}";
}

const std::string kProvider = R"("provider": [{"id": 1, "name": "AWS", "driver_key": "p1"}])";

std::string contract(const std::string& fields) {
  return document(
      kProvider +
      R"(, "contract": [{"id": 1, "name": "AWS", "provider": 1, "driver_key": "c1", "start": "2026-01", "end": "2028-01")" +
      (fields.empty() ? "" : ", " + fields) + "}]");
}

std::string period(const std::string& fields) {
  return document(
      kProvider +
      R"(, "contract": [{"id": 1, "name": "AWS", "provider": 1, "driver_key": "c1", "start": "2026-01", "end": "2028-01"}],
    "period": [{"id": 1, "contract": 1)" +
      (fields.empty() ? "" : ", " + fields) + "}]");
}

std::vector<Case> cases() {
  return {
      {"empty", "", {"empty", "plan as JSON"}},
      {"blank", "  \n ", {"empty"}},
      {"truncated", R"({"format": "offtake-plan", "ver)", {"byte"}},
      {"text", "hello", {"byte", "JSON"}},
      {"array", "[]", {"an object"}},
      {"no format", R"({"version": 1, "tables": {}})", {"format", "missing"}},
      {"foreign format",
       R"({"format": "spreadsheet", "version": 1, "tables": {}})",
       {"spreadsheet", "offtake-plan"}},
      {"no version", R"({"format": "offtake-plan", "tables": {}})", {"version", "missing"}},
      {"newer version",
       R"({"format": "offtake-plan", "version": 2, "tables": {}})",
       {"version", "2", "1"}},
      {"no tables", R"({"format": "offtake-plan", "version": 1})", {"tables", "missing"}},
      {"tables as array",
       R"({"format": "offtake-plan", "version": 1, "tables": []})",
       {"tables", "object"}},
      {"unknown key",
       R"({"format": "offtake-plan", "version": 1, "tables": {}, "table": {}})",
       {"'table'", "tables"}},
      {"key twice",
       R"({"format": "offtake-plan", "format": "offtake-plan", "version": 1, "tables": {}})",
       {"format", "twice"}},
      {"not UTF-8", "{\"format\": \"\xff\xfe\"}", {"UTF-8"}},
      {"too deep", std::string(40, '['), {"deeper"}},
      {"NaN", document(R"("plan": [{"id": 1, "discount_rate": NaN}])"), {"byte"}},
      {"unknown table", document(R"("contracts": [])"), {"contracts", "did you mean 'contract'"}},
      {"table as object", document(R"("contract": {})"), {"contract", "array"}},
      {"row as number", document(R"("provider": [7])"), {"provider row 1", "7", "object"}},
      {"row without id", document(R"("provider": [{"name": "AWS"}])"), {"id", "missing"}},
      {"id zero", document(R"("provider": [{"id": 0, "name": "AWS"}])"), {"id", "0", "positive"}},
      {"id as text",
       document(R"("provider": [{"id": "1", "name": "AWS"}])"),
       {"id", "\"1\"", "positive"}},
      {"id twice",
       document(
           R"("provider": [{"id": 1, "name": "AWS", "driver_key": "a"}, {"id": 1, "name": "Azure", "driver_key": "b"}])"),
       {"provider", "already exists"}},
      {"unknown field",
       contract(R"("take_or_pai": "1")"),
       {"take_or_pai", "did you mean 'take_or_pay'"}},
      {"name missing", document(R"("provider": [{"id": 1}])"), {"name", "missing"}},
      {"name empty", document(R"("provider": [{"id": 1, "name": ""}])"), {"name", "not empty"}},
      {"reference missing",
       document(R"("contract": [{"id": 1, "name": "x", "driver_key": "c"}])"),
       {"provider", "missing"}},
      {"reference dangling",
       document(R"("contract": [{"id": 1, "name": "x", "provider": 9, "driver_key": "c"}])"),
       {"provider", "9"}},
      {"negative commitment",
       contract(R"("commitment_cents": -100)"),
       {"commitment_cents", "-1", "0"}},
      {"commitment as text",
       contract(R"("commitment_cents": "38B")"),
       {"commitment_cents", "38B", "cents"}},
      {"commitment as fraction",
       contract(R"("commitment_cents": 1.5)"),
       {"commitment_cents", "1.5", "cents"}},
      {"commitment beyond 64 bits",
       contract(R"("commitment_cents": 18446744073709551615)"),
       {"commitment_cents", "18446744073709551615"}},
      {"commitment without cents",
       contract(R"("commitment": 38)"),
       {"'commitment'", "commitment_cents"}},
      {"share above one",
       contract(R"("take_or_pay": "1.2")"),
       {"take_or_pay", "1.2", "from 0 to 1"}},
      {"share as number", contract(R"("take_or_pay": 0.5)"), {"take_or_pay", "0.5", "string"}},
      {"share with a comma", contract(R"("take_or_pay": "0,5")"), {"take_or_pay", "0,5"}},
      {"share infinite", contract(R"("take_or_pay": "1e309")"), {"take_or_pay", "1e309"}},
      {"unknown word",
       contract(R"("on_shortfall": "payy")"),
       {"on_shortfall", "payy", "did you mean 'pay'"}},
      {"flag as text", contract(R"("counted": "yes")"), {"counted", "yes", "true or false"}},
      {"negative days", contract(R"("net_days": -1)"), {"net_days", "-1", "0"}},
      {"make-up beyond five periods",
       contract(R"("make_up_periods": 6)"),
       {"make_up_periods", "6", "1 to 5"}},
      {"bad month",
       contract(R"("termination_month": "2027-13")"),
       {"termination_month", "2027-13", "YYYY-MM"}},
      {"bad date",
       document(R"("source": [{"id": 1, "title": "x", "published": "2027-02-29"}])"),
       {"published", "2027-02-29", "YYYY-MM-DD"}},
      {"year 10000",
       contract(R"("termination_month": "10000-01")"),
       {"termination_month", "10000-01"}},
      {"horizon too long",
       document(R"("plan": [{"id": 1, "horizon_months": 361}])"),
       {"horizon_months", "361", "1 to 360"}},
      {"two settings",
       document(R"("plan": [{"id": 1}, {"id": 2}])"),
       {"plan", "2 rows", "exactly one"}},
      {"period without month",
       period(R"("end": "2027-01", "start": 5)"),
       {"start", "5", "YYYY-MM"}},
      {"correlation above one",
       document(R"("correlation": [{"id": 1, "first": "a", "second": "b", "value": "1.5"}])"),
       {"value", "1.5", "-1 to 1"}},
  };
}

TEST_F(BadInput, EachKindOfBadJsonIsRefusedByNameAndChangesNothing) {
  const auto plan = make("plan.offtake", "trio");
  const std::string before = read(plan);
  std::set<std::string> messages;
  for (const auto& bad : cases()) {
    write(at("bad.json"), bad.json);
    const auto ran = run({"import", plan, at("bad.json")});
    EXPECT_EQ(ran.code, 3) << bad.name;
    EXPECT_EQ(ran.out, "") << bad.name;
    for (const auto& word : bad.words)
      EXPECT_NE(ran.err.find(word), std::string::npos)
          << bad.name << ": " << ran.err << " lacks " << word;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << bad.name << ": " << ran.err;
    EXPECT_EQ(read(plan), before) << bad.name;
    messages.insert(ran.err);
  }
  EXPECT_GE(messages.size(), 40u);
}

/// A plan file gone wrong.
struct FileCase {
  const char* name;
  std::function<void(const std::string&)> make;
  std::vector<std::string> words;
};

void sql(const std::string& path, const char* text) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  char* words = nullptr;
  EXPECT_EQ(sqlite3_exec(database, text, nullptr, nullptr, &words), SQLITE_OK)
      << (words != nullptr ? words : "");
  sqlite3_close(database);
}

TEST_F(BadInput, EachKindOfBadFileIsRefusedByNameAndStaysAsItIs) {
  const auto good = make("good.offtake", "trio");
  const std::string whole = read(good);
  const auto patched = [&](std::size_t at, char byte) {
    std::string content = whole;
    content[at] = byte;
    return content;
  };
  const std::vector<FileCase> files{
      {"missing", [](const std::string& p) { std::filesystem::remove(p); }, {"does not exist"}},
      {"empty", [](const std::string& p) { write(p, ""); }, {"empty", "0 bytes"}},
      {"a few bytes",
       [&](const std::string& p) { write(p, whole.substr(0, 50)); },
       {"cut off", "50"}},
      {"half",
       [&](const std::string& p) { write(p, whole.substr(0, whole.size() / 2)); },
       {"bytes", "header says"}},
      {"text", [](const std::string& p) { write(p, std::string(200, 'x')); }, {"not a plan file"}},
      {"another database",
       [](const std::string& p) {
         std::filesystem::remove(p);
         sql(p, "CREATE TABLE t (a)");
       },
       {"another program"}},
      {"newer", [&](const std::string& p) { write(p, patched(63, 9)); }, {"later version", "9"}},
      {"a trigger",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "CREATE TRIGGER t AFTER INSERT ON contract BEGIN DELETE FROM period; END");
       },
       {"trigger 't'"}},
      {"a view",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "CREATE VIEW v AS SELECT 1");
       },
       {"view 'v'"}},
      {"another table",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "CREATE TABLE extra (a)");
       },
       {"extra"}},
      {"a table gone",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "DROP TABLE spend");
       },
       {"spend"}},
      {"an index",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "CREATE INDEX i ON contract(name)");
       },
       {"index 'i'"}},
      {"changed outside",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "UPDATE contract SET commitment = commitment + 1 WHERE id = 1");
       },
       {"changed outside"}},
      {"dangling",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "PRAGMA foreign_keys=OFF; UPDATE period SET contract = 99 WHERE id = 1");
       },
       {"missing row of contract"}},
      {"out of bounds",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "UPDATE contract SET take_or_pay = '7' WHERE id = 1");
       },
       {"take_or_pay", "7"}},
      {"not a number",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "UPDATE contract SET take_or_pay = 'x' WHERE id = 1");
       },
       {"take_or_pay", "x"}},
      {"no settings",
       [&](const std::string& p) {
         write(p, whole);
         sql(p, "DELETE FROM plan");
       },
       {"settings", "0 rows"}},
      {"write-ahead mode",
       [&](const std::string& p) { write(p, patched(18, 2)); },
       {"rollback-journal"}},
      {"odd page size", [&](const std::string& p) { write(p, patched(16, 3)); }, {"page size"}},
      {"a folder",
       [](const std::string& p) {
         std::filesystem::remove(p);
         std::filesystem::create_directory(p);
       },
       {"regular file"}},
  };
  for (const auto& bad : files) {
    const std::string path = at("bad.offtake");
    std::filesystem::remove_all(path);
    write(path, whole);
    bad.make(path);
    const std::string before = std::filesystem::is_regular_file(path) ? read(path) : "";
    for (const auto& verb : {"info", "check", "book"}) {
      const auto ran = run({verb, path});
      EXPECT_EQ(ran.code, 3) << bad.name;
      for (const auto& word : bad.words)
        EXPECT_NE(ran.err.find(word), std::string::npos)
            << bad.name << ": " << ran.err << " lacks " << word;
      EXPECT_NE(ran.err.find("bad.offtake"), std::string::npos) << bad.name << ": " << ran.err;
    }
    if (std::filesystem::is_regular_file(path)) {
      EXPECT_EQ(read(path), before) << bad.name;
    }
  }
}

TEST_F(BadInput, RulesOfThePlanAreRefusedBeforeAnythingIsComputed) {
  struct Rule {
    const char* name;
    std::string json;
    std::vector<std::string> words;
  };
  const std::vector<Rule> rules{
      {"period ends before it starts",
       period(R"("start": "2027-06", "end": "2027-01")"),
       {"2027-06", "2027-01", "AWS"}},
      {"contract ends before it starts",
       document(
           kProvider +
           R"(, "contract": [{"id": 1, "name": "AWS", "provider": 1, "driver_key": "c1", "start": "2028-01", "end": "2026-01"}])"),
       {"AWS", "2026-01"}},
  };
  for (const auto& rule : rules) {
    write(at("rule.json"), rule.json);
    std::filesystem::remove(at("rule.offtake"));
    const auto imported = run({"import", at("rule.offtake"), at("rule.json")});
    ASSERT_EQ(imported.code, 0) << imported.err;
    for (const auto& verb : {"book", "run"}) {
      const auto ran = run({verb, at("rule.offtake")});
      EXPECT_EQ(ran.code, 3) << rule.name;
      for (const auto& word : rule.words)
        EXPECT_NE(ran.err.find(word), std::string::npos) << rule.name << ": " << ran.err;
    }
    EXPECT_EQ(run({"check", at("rule.offtake")}).code, 3);
  }
}

TEST_F(BadInput, WrongWordsGetTheNearestRightOne) {
  const auto plan = make("plan.offtake", "det");
  struct Wrong {
    std::vector<std::string> arguments;
    int code;
    std::string word;
  };
  const std::vector<Wrong> all{
      {{"bok", plan}, 2, "'book'"},
      {{}, 2, "subcommand"},
      {{"run", plan, "--pahts", "10"}, 2, "--paths"},
      {{"run", plan, "--paths", "0"}, 2, "--paths"},
      {{"run", plan, "--paths", "many"}, 2, "--paths"},
      {{"run", plan, "--backend", "gpu"}, 2, "gpu"},
      {{"run", plan, "--fail-if", "true_up.p95"}, 2, "METRIC.STAT>VALUE"},
      {{"run", plan, "--fail-if", "true_upz.p95>1"}, 2, "true_ups"},
      {{"run", plan, "--fail-if", "true_ups.p96>1"}, 2, "p95"},
      {{"new", plan}, 3, "already exists"},
      {{"new", at("x.offtake"), "--template", "startr"}, 3, "'starter'"},
      {{"book", plan, "--scenario", "none"}, 3, "scenario"},
      {{"settle", plan, "--contract", "Orcale 300 B", "--spend", plan}, 3, "'Oracle 300 B'"},
      {{"export", plan}, 2, "--json"},
      {{"report", plan}, 2, "--pdf"},
      {{"import", plan, plan, "--as", "table-csv", "--table", "contrct"}, 3, "'contract'"},
      {{"run", plan, "--backend", "cuda", "--sampling", "quasi", "--paths", "100"}, 3, "16"},
  };
  for (const auto& wrong : all) {
    const auto ran = run(wrong.arguments);
    EXPECT_EQ(ran.code, wrong.code) << wrong.word << ": " << ran.err;
    EXPECT_NE(ran.err.find(wrong.word), std::string::npos) << ran.err << " lacks " << wrong.word;
  }
}

}  // namespace
}  // namespace offtake::test
