// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/gate.h"

#include "core/store/schema.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/plan_editor.h"

#include <functional>

namespace offtake::test {
namespace {

class GateTest : public StoreTest {
protected:
  /// A saved file with edits, one of them undone.
  void saveWithHistory() {
    ASSERT_TRUE(store::savePlan(file, examplePlan()).has_value());
    auto document = opened();
    for (const char* name : {"One", "Two", "Three"})
      ASSERT_TRUE(document.push(name, {named(*document.plan(), name)}).has_value());
    ASSERT_TRUE(document.undo().has_value());
    ASSERT_TRUE(document.save().has_value());
  }
};

struct Fault {
  const char* name;
  std::function<void(const std::filesystem::path&)> make;
  ErrorCode code;
  const char* word;  ///< of the message
};

TEST_F(GateTest, EachFaultIsToldApartAndLeavesTheFileAlone) {
  saveWithHistory();
  const std::string whole = read(file);
  const auto bytes = [](std::string text) {
    return [text = std::move(text)](const std::filesystem::path& path) { write(path, text); };
  };
  const auto flipped = [&](std::size_t at, char mask) {
    std::string text = whole;
    text[at] = static_cast<char>(text[at] ^ mask);
    return bytes(text);
  };
  const auto sql = [&](std::string statement) {
    return [&whole, statement = std::move(statement)](const std::filesystem::path& path) {
      write(path, whole);
      tamper(path, statement);
    };
  };
  using enum ErrorCode;
  const std::vector<Fault> faults{
      {"missing", [](const auto&) {}, FileMissing, "does not exist"},
      {"a folder", [](const auto& path) { std::filesystem::create_directory(path); }, FileForeign,
       "not a regular file"},
      {"empty", bytes(""), FileEmpty, "0 bytes"},
      {"text", bytes("contract;amount\nAzure;250\n"), FileForeign, "not a plan file"},
      {"one byte", bytes("x"), FileForeign, "not a plan file"},
      {"half a magic word", bytes("SQLite"), FileDamaged, "cut off after 6 bytes"},
      {"only a header", bytes(whole.substr(0, 100)), FileDamaged, "100 bytes"},
      {"half", bytes(whole.substr(0, whole.size() / 2)), FileDamaged, "its header says"},
      {"without the last byte", bytes(whole.substr(0, whole.size() - 1)), FileDamaged,
       "its header"},
      {"one byte more", bytes(whole + "x"), FileDamaged, "its header says"},
      {"foreign database",
       [](const auto& path) {
         auto other = store::Connection::open(path, store::Connection::Mode::Create);
         ASSERT_TRUE(other->run("CREATE TABLE t (x)").has_value());
       },
       FileForeign, "another program"},
      {"other application id", flipped(68, 1), FileForeign, "another program"},
      {"other page size", flipped(16, 0x55), FileDamaged, "page size"},
      {"newer version", sql("PRAGMA user_version=2"), FileNewer, "format 2"},
      {"version 0", sql("PRAGMA user_version=0"), FileDamaged, "format 0"},
      {"write-ahead log", sql("PRAGMA journal_mode=WAL"), FileDamaged, "rollback-journal"},
      {"a table more", sql("CREATE TABLE extra (x INTEGER) STRICT"), FileDamaged, "table 'extra'"},
      {"a view", sql("CREATE VIEW spy AS SELECT 1"), FileDamaged, "view 'spy'"},
      {"a trigger", sql("CREATE TRIGGER late AFTER UPDATE ON contract BEGIN DELETE FROM tier; END"),
       FileDamaged, "trigger 'late'"},
      {"an index", sql("CREATE INDEX quick ON contract (name)"), FileDamaged, "index 'quick'"},
      {"a generated column", sql("ALTER TABLE tier ADD COLUMN g INTEGER AS (id + 1)"), FileDamaged,
       "table 'tier'"},
      {"a column renamed", sql("ALTER TABLE contract RENAME COLUMN name TO title"), FileDamaged,
       "not as this version makes it"},
      {"a table less", sql("DROP TABLE tier"), FileDamaged, "lacks table 'tier'"},
      {"a reference to nothing", sql("PRAGMA foreign_keys=OFF; DELETE FROM provider"), FileDamaged,
       "missing row of provider"},
      {"a word that is no choice",
       sql("PRAGMA ignore_check_constraints=ON; UPDATE contract SET on_shortfall='sometimes'"),
       FileDamaged, "contract 1, on_shortfall"},
      {"a flag of 2", sql("PRAGMA ignore_check_constraints=ON; UPDATE contract SET counted=2"),
       FileDamaged, "contract 1, counted"},
      {"a negative id",
       sql("PRAGMA ignore_check_constraints=ON; INSERT INTO currency (id, code) VALUES (-1, 'X')"),
       FileDamaged, "id -1"},
      {"a decimal out of bounds", sql("UPDATE plan SET discount_rate='1000'"), FileDamaged,
       "discount_rate"},
      {"a decimal that is none", sql("UPDATE plan SET discount_rate='1,5'"), FileDamaged,
       "discount_rate"},
      {"a month that is none", sql("UPDATE plan SET start='2027-13'"), FileDamaged, "start"},
      {"a zero byte", sql("UPDATE plan SET name=CAST(x'610062' AS TEXT)"), FileDamaged,
       "zero byte"},
      {"no UTF-8", sql("UPDATE plan SET name=CAST(x'61ff62' AS TEXT)"), FileDamaged, "UTF-8"},
      {"no settings", sql("DELETE FROM plan"), FileDamaged, "exactly one"},
      {"other content", sql("UPDATE plan SET name='Mine now'"), FileDamaged, "content was changed"},
      {"a row less", sql("DELETE FROM scenario_change"), FileDamaged, "content was changed"},
      {"another digest", sql("UPDATE meta SET value='00' WHERE key='digest'"), FileDamaged,
       "content was changed"},
      {"no digest", sql("DELETE FROM meta WHERE key='digest'"), FileDamaged, "content was changed"},
      {"another past", sql("UPDATE history_value SET before='Other' WHERE history=1"), FileDamaged,
       "edit history was changed"},
      {"another edit name", sql("UPDATE history SET name='Four' WHERE id=2"), FileDamaged,
       "edit history was changed"},
      {"another save id", sql("UPDATE meta SET value='ab' WHERE key='save_id'"), FileDamaged,
       "edit history was changed"},
  };
  int number = 0;
  for (const auto& fault : faults) {
    SCOPED_TRACE(fault.name);
    const auto path = folder / ("fault-" + std::to_string(number++) + ".offtake");
    fault.make(path);
    const std::string before = read(path);
    const auto opening = store::Document::open(path, state);
    ASSERT_FALSE(opening.has_value());
    EXPECT_EQ(opening.error().code, fault.code) << opening.error().message();
    EXPECT_NE(opening.error().message().find(fault.word), std::string::npos)
        << opening.error().message();
    EXPECT_NE(opening.error().message().find(path.filename().string()), std::string::npos)
        << opening.error().message();
    EXPECT_FALSE(store::loadPlan(path).has_value());
    EXPECT_EQ(read(path), before);
  }
  EXPECT_TRUE(namesIn(state / "sessions").empty()) << "a refused file leaves a working copy behind";
}

TEST_F(GateTest, FlippedBitsNeverReachPlanOrHistory) {
  saveWithHistory();
  const std::string whole = read(file);
  const plan::Plan plan = store::loadPlan(file).value();
  Random random(41);
  int refused = 0;
  int passed = 0;
  for (int i = 0; i < 250; ++i) {
    std::string flipped = whole;
    const auto last = static_cast<std::int64_t>(whole.size()) - 1;
    flipped[static_cast<std::size_t>(random.between(0, last))] ^=
        static_cast<char>(1 << random.below(8));
    write(folder / "flipped.offtake", flipped);
    const auto gated = store::openGated(folder / "flipped.offtake");
    if (!gated) {
      ++refused;
      continue;
    }
    EXPECT_TRUE(gated->plan == plan) << "flip " << i;
    if (++passed % 10 != 0) continue;  // a working copy waits for the disk
    auto document = store::Document::open(folder / "flipped.offtake", state).value();
    EXPECT_EQ(document.historyNames(), (std::vector<std::string>{"One", "Two", "Three"}));
    while (document.undoCount() > 0) ASSERT_TRUE(document.undo().has_value()) << "flip " << i;
    EXPECT_TRUE(*document.plan() == examplePlan()) << "flip " << i;
  }
  EXPECT_GT(refused, 20);
}

TEST_F(GateTest, ASavedFileIsOneSoundStrictDatabase) {
  saveWithHistory();
  EXPECT_EQ(namesIn(folder), (std::vector<std::string>{"plan.offtake", "state"}));
  EXPECT_EQ(read(file).substr(68, 4), "OFTK");
  auto connection = store::Connection::open(file, store::Connection::Mode::ReadOnly).value();
  EXPECT_EQ(connection.single("PRAGMA integrity_check").value(), "ok");
  EXPECT_EQ(connection.single("PRAGMA user_version").value(), "1");
  EXPECT_EQ(connection.single("PRAGMA journal_mode").value(), "delete");
  EXPECT_EQ(connection.single("SELECT value FROM meta WHERE key='min_reader'").value(), "1");
  EXPECT_EQ(connection
                .single("SELECT count(*) FROM pragma_table_list WHERE schema='main' AND "
                        "strict=0 AND name NOT LIKE 'sqlite%'")
                .value(),
            "0");
  EXPECT_EQ(connection
                .single("SELECT count(*) FROM sqlite_schema s, pragma_table_info(s.name) c "
                        "WHERE c.type NOT IN ('INTEGER', 'TEXT')")
                .value(),
            "0");
}

TEST_F(GateTest, TheTablesRefuseWhatTheFieldsRefuse) {
  ASSERT_TRUE(store::savePlan(file, examplePlan()).has_value());
  auto connection = store::Connection::open(file, store::Connection::Mode::ReadWrite).value();
  ASSERT_TRUE(connection.pragma("foreign_keys", "ON", "1").has_value());
  for (const char* sql :
       {"UPDATE contract SET on_shortfall='sometimes'", "UPDATE contract SET counted=2",
        "UPDATE contract SET commitment=-1", "UPDATE contract SET name=NULL",
        "UPDATE contract SET commitment='much'", "UPDATE contract SET id=-1 WHERE id=1",
        "UPDATE plan SET horizon_months=0", "UPDATE plan SET start='soon'",
        "UPDATE contract SET provider=999", "DELETE FROM provider"}) {
    const auto ran = connection.run(sql);
    ASSERT_FALSE(ran.has_value()) << sql;
    EXPECT_EQ(ran.error().code, ErrorCode::BadValue) << ran.error().message();
  }
  // References are checked when a transaction ends, so that rows may come in any order.
  EXPECT_TRUE(connection
                  .run("BEGIN; UPDATE contract SET provider=999 WHERE id=1; UPDATE contract SET "
                       "provider=(SELECT min(id) FROM provider) WHERE id=1; COMMIT")
                  .has_value());
}

TEST_F(GateTest, NothingInADistrustedDatabaseRuns) {
  const auto path = folder / "views.db";
  auto made = store::Connection::open(path, store::Connection::Mode::Create).value();
  ASSERT_TRUE(made.run("CREATE TABLE t (x); INSERT INTO t VALUES (1); CREATE VIEW v AS SELECT x "
                       "FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END")
                  .has_value());
  ASSERT_EQ(made.single("SELECT x FROM v").value(), "1");
  ASSERT_TRUE(made.distrust().has_value());
  EXPECT_FALSE(made.single("SELECT x FROM v").has_value());
  ASSERT_TRUE(made.run("INSERT INTO t VALUES (2)").has_value());
  EXPECT_EQ(made.single("SELECT count(*) FROM t").value(), "2");
  EXPECT_FALSE(
      made.run("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET name='w'").has_value());
}

}  // namespace
}  // namespace offtake::test
