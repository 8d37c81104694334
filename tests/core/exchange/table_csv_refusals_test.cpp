// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_csv.h"
#include "tests/support/plan_editor.h"

#include <gtest/gtest.h>

namespace offtake::test {
namespace {

TEST(TableCsv, BadCellsNameLineAndColumn) {
  struct Refusal {
    plan::TableId table;
    std::string csv;
    ErrorCode code;
    std::vector<std::string> words;
  };
  using enum ErrorCode;
  using enum plan::TableId;
  const std::vector<Refusal> all{
      {Contract, "", FileEmpty, {"empty"}},
      {Contract, "id,nmae\n1,A\n", UnknownName, {"'nmae'", "did you mean 'name'"}},
      {Contract, "id,name_cents\n1,2\n", UnknownName, {"'name_cents'"}},
      {Contract, "id,net_days\n1,30\n2,soon\n", BadText, {"line 3, column net_days", "soon"}},
      {Contract, "id,net_days\n1,3651\n", BadValue, {"line 2, column net_days", "3651", "3650"}},
      {Contract, "id,take_or_pay\n1,1.5\n", BadValue, {"line 2", "take_or_pay", "0 to 1"}},
      {Contract, "id,take_or_pay\n1,NaN\n", BadText, {"line 2", "NaN"}},
      {Contract, "id,take_or_pay\n1,1e309\n", BadValue, {"line 2", "1e309"}},
      {Contract, "id,commitment_cents\n1,1.5\n", BadText, {"line 2", "whole cents"}},
      {Contract, "id,commitment_cents\n1,-5\n", BadValue, {"line 2", "commitment_cents"}},
      {Contract, "id,counted\n1,yes\n", BadText, {"line 2, column counted", "true or false"}},
      {Contract, "id,on_shortfall\n1,wave\n", BadValue, {"line 2", "did you mean 'waive'"}},
      {Contract, "id,start\n1,2027-13\n", BadText, {"line 2, column start", "2027-13"}},
      {Contract, "id,provider\n1,Azur\n", UnknownName, {"line 2, column provider", "'Azur'"}},
      {Contract, "id,name\nx,A\n", BadValue, {"line 2, column id", "'x'"}},
      {Contract, "id,name\n-1,A\n", BadValue, {"line 2, column id", "'-1'"}},
      {Contract, "id,name\n1,A\n1,B\n", BadValue, {"line 3, column id", "second time"}},
      {Contract, "name\nNew\n", BadValue, {"line 2", "no provider"}},
      {Contract, "id,name\n1,\"two\nlines\"\n2,\n", BadValue, {"line 4, column name"}},
      {Contract, "id,name\n1,A,B\n", BadText, {"line 2", "3 cells"}},
      {Tier, "lower_cents,multiplier\n0,1\n", BadValue, {"line 2", "no contract"}},
  };
  const plan::Plan plan = examplePlan();
  for (const auto& item : all) {
    SCOPED_TRACE(item.csv);
    const auto changes = exchange::tableFromCsv(plan, item.table, item.csv);
    ASSERT_FALSE(changes.has_value());
    EXPECT_EQ(changes.error().code, item.code) << changes.error().message();
    for (const auto& word : item.words)
      EXPECT_NE(changes.error().message().find(word), std::string::npos)
          << changes.error().message();
  }
}

TEST(TableCsv, RowsAreAddedAndUpdatedByIdOrName) {
  plan::Plan plan = examplePlan();
  const auto changes = exchange::tableFromCsv(
      plan, plan::TableId::Tier,
      "\xEF\xBB\xBFid,contract,lower,multiplier\r\n,Azure,\"1,000.50\",0.9\r\n,1,2000,0.8\r\n");
  ASSERT_TRUE(changes.has_value()) << changes.error().message();
  const auto before = plan.tiers.size();
  const auto applied = plan::applyAll(plan, *changes);
  ASSERT_TRUE(applied.has_value()) << applied.error().message();
  ASSERT_EQ(plan.tiers.size(), before + 2);
  EXPECT_EQ(plan.tiers[before].contract.value, 1);
  EXPECT_EQ(plan.tiers[before].lower.cents, 100050);
  EXPECT_EQ(plan.tiers[before + 1].contract.value, 1);
  EXPECT_EQ(plan.tiers[before + 1].lower.cents, 200000);
}

}  // namespace
}  // namespace offtake::test
