// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/table.h"

#include "core/plan/change.h"
#include "tests/support/plan_editor.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <set>

namespace offtake::plan {
namespace {

/// The descriptors are the plan's one truth: SQL, JSON, CSV and editors rest on these promises.
TEST(Table, DescriptorsKeepTheirPromises) {
  ASSERT_EQ(tables().size(), static_cast<std::size_t>(kTableCount));
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < tables().size(); ++i) {
    const Table& t = tables()[i];
    EXPECT_EQ(static_cast<std::size_t>(t.id), i) << t.name;
    EXPECT_TRUE(names.insert(t.name).second) << t.name;
    EXPECT_EQ(findTable(t.name), &t);
    std::set<std::string_view> columns{"id"};
    for (const Field& f : t.fields) {
      EXPECT_TRUE(columns.insert(f.name).second) << t.name << "." << f.name;
      EXPECT_FALSE(f.label.empty()) << t.name << "." << f.name;
      EXPECT_EQ(f.type == FieldType::Choice, !f.choices.empty()) << t.name << "." << f.name;
      EXPECT_EQ(findField(t, f.name), &f);
      for (const auto bound : {f.minimum, f.maximum, f.above})
        EXPECT_TRUE(bound.empty() || fromText(f.type, bound).has_value())
            << t.name << "." << f.name << " " << bound;
    }
  }
}

TEST(Table, ReferencesPointBackwards) {
  for (const Table& t : tables())
    for (const Field& f : t.fields)
      EXPECT_TRUE(f.type != FieldType::Reference || f.name == "replaces" || f.reference < t.id)
          << t.name << "." << f.name;
}

TEST(Table, DefaultsAreAccepted) {
  for (const Table& t : tables()) {
    Plan plan;
    const void* row = t.id == TableId::Settings ? t.row(plan, 1) : t.insert(plan, 3);
    for (const Field& f : t.fields) {
      const Value value = f.read(row);
      const bool mustBeGiven = f.required || (f.type == FieldType::Reference && !f.nullable) ||
                               !f.above.empty() || f.name == "row" || f.name == "month" ||
                               f.name == "effective";
      EXPECT_TRUE(mustBeGiven || accepts(f, value).has_value())
          << t.name << "." << f.name << " = " << toText(value);
    }
  }
}

TEST(Table, WritesAndReadsEachFieldApart) {
  test::Random random(1);
  const Plan source = test::randomPlan(2);
  for (const Table& t : tables()) {
    Plan plan = source;
    const std::int64_t id = t.idAt(plan, 0);
    for (std::size_t f = 0; f < t.fields.size(); ++f) {
      const FieldValues before = valuesOf(plan, t.id, id);
      const Value value = test::randomValue(source, t.fields[f], random);
      t.fields[f].write(t.mutableRow(plan, id), value);
      for (const auto& [index, held] : valuesOf(plan, t.id, id))
        EXPECT_EQ(held, index == f ? value : before[index].second)
            << t.name << "." << t.fields[index].name;
    }
  }
}

TEST(Table, DescribesRowsAsAPersonCallsThem) {
  const Plan plan = test::examplePlan();
  EXPECT_EQ(describeRow(plan, TableId::Contract, 1), "contract 'Azure'");
  EXPECT_EQ(describeRow(plan, TableId::Period, 3), "commitment period 3 of contract 'Azure'");
  EXPECT_EQ(describeRow(plan, TableId::Period, 5), "commitment period 2 of contract 'Oracle'");
  EXPECT_EQ(describeRow(plan, TableId::AmendmentChange, 1),
            "amendment change 1 of amendment 1 of contract 'Azure'");
  EXPECT_EQ(describeRow(plan, TableId::Currency, 1), "currency 'EUR'");
  EXPECT_EQ(describeRow(plan, TableId::CpiRate, 2), "consumer price change 2");
  EXPECT_EQ(describeRow(plan, TableId::Contract, 99), "contract 99");
}

TEST(Table, TheNextIdLeavesThoseOfScenariosAlone) {
  test::PlanEditor e(test::examplePlan());
  EXPECT_EQ(nextId(Plan{}, TableId::Site), 1);
  EXPECT_EQ(nextId(e.plan(), TableId::Site), 2);
  e.add("scenario_change", {{"scenario", "1"},
                            {"action", "insert"},
                            {"table_name", "site"},
                            {"row", "5"},
                            {"field", "name"},
                            {"after", "X"}});
  EXPECT_EQ(nextId(e.plan(), TableId::Site), 6);
  e.add("scenario_change", {{"scenario", "1"},
                            {"action", "insert"},
                            {"table_name", "site"},
                            {"row", "9223372036854775807"}});
  EXPECT_EQ(nextId(e.plan(), TableId::Site), 2);
}

}  // namespace
}  // namespace offtake::plan
