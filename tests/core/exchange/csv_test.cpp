// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/exchange/table_csv.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace offtake::test {
namespace {

TEST(Csv, FormulasAreHarmlessAndNumbersStayNumbers) {
  struct Row {
    std::string text, cell;
  };
  const std::vector<Row> rows{{"AWS", "AWS"},
                              {"=1+1", "'=1+1"},
                              {"+49", "'+49"},
                              {"-5", "-5"},
                              {"-5.25", "-5.25"},
                              {"-cmd", "'-cmd"},
                              {"@sum", "'@sum"},
                              {"＝1", "'＝1"},
                              {"\tx", "'\tx"},
                              {"a,b", "\"a,b\""},
                              {"say \"x\"", "\"say \"\"x\"\"\""},
                              {"=a,b", "\"'=a,b\""},
                              {"", ""},
                              {"two\nlines", "\"two\nlines\""}};
  for (const auto& row : rows) EXPECT_EQ(exchange::csvCell(row.text), row.cell);
}

TEST(Csv, WhatIsWrittenIsReadBack) {
  Random random(5);
  for (int i = 0; i < 200; ++i) {
    std::vector<std::string> cells;
    exchange::CsvWriter csv({"a", "b", "c"});
    for (int c = 0; c < 3; ++c) {
      cells.push_back(randomText(random));
      csv.cell(cells.back());
    }
    csv.end();
    const auto back = exchange::readCsv(csv.text());
    ASSERT_TRUE(back.has_value()) << back.error().message();
    ASSERT_EQ(back->lines.size(), 1u);
    for (int c = 0; c < 3; ++c) EXPECT_EQ(back->lines[0][std::size_t(c)], cells[std::size_t(c)]);
  }
}

TEST(Csv, BadFilesNameTheirLine) {
  struct Bad {
    std::string text, word;
  };
  const std::vector<Bad> all{{"", "empty"},
                             {"a,b\n1\n", "line 2"},
                             {"a,b\n1,2,3\n", "3 cells"},
                             {"a,a\n", "twice"},
                             {"a,\n", "without a name"},
                             {"a\n\"x", "never closed"},
                             {"a\n\"x\"y\n", "line 2"},
                             {"a\nx\"y\n", "quote"},
                             {std::string("a\n\0", 3), "zero byte"},
                             {"a\n\xff\n", "UTF-8"}};
  for (const auto& bad : all) {
    const auto read = exchange::readCsv(bad.text);
    ASSERT_FALSE(read.has_value()) << bad.word;
    EXPECT_NE(read.error().message().find(bad.word), std::string::npos) << read.error().message();
  }
}

TEST(TableCsv, TablesGoOutAndComeBackWithoutAChange) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const plan::Plan plan = randomPlan(seed);
    for (const auto& table : plan::tables()) {
      if (table.id == plan::TableId::Settings) continue;
      const auto changes =
          exchange::tableFromCsv(plan, table.id, exchange::tableToCsv(plan, table.id));
      ASSERT_TRUE(changes.has_value()) << table.name << ": " << changes.error().message();
      for (const auto& change : *changes) EXPECT_EQ(change.before, change.after) << table.name;
    }
  }
}

TEST(TableCsv, NumbersFollowTheConvention) {
  plan::Plan plan;
  plan::Contract contract;
  contract.id = {1};
  contract.name = "AWS";
  plan::Provider provider;
  provider.id = {1};
  provider.name = "AWS";
  plan.providers.push_back(provider);
  contract.provider = {1};
  plan.contracts.push_back(contract);
  const auto money = [&](const std::string& cell, exchange::Numbers numbers) -> std::string {
    const auto changes = exchange::tableFromCsv(plan, plan::TableId::Contract,
                                                "id,commitment\n1,\"" + cell + "\"\n", numbers);
    return changes ? plan::toText(changes->front().after->front().second) : "refused";
  };
  EXPECT_EQ(money("1,234.50", exchange::Numbers::English), "1234.50");
  EXPECT_EQ(money("1.234,50", exchange::Numbers::German), "1234.50");
  EXPECT_EQ(money("1.234,50", exchange::Numbers::English), "refused");
  EXPECT_EQ(money("1,234.50", exchange::Numbers::German), "refused");
  EXPECT_EQ(money("12,34", exchange::Numbers::English), "refused");
  EXPECT_EQ(money("1234", exchange::Numbers::English), "1234.00");
}

}  // namespace
}  // namespace offtake::test
