// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/book_csv.h"

#include "core/exchange/csv.h"
#include "core/exchange/plan_json.h"
#include "core/exchange/settle_csv.h"
#include "data/templates.h"

#include <gmock/gmock.h>

namespace offtake::exchange {
namespace {

plan::Plan templatePlan(std::string_view name) {
  return planFromJson(data::findTemplate(name).value()).value();
}

/// Sum of a column of whole numbers, over the lines that `counts` takes.
template <class Counts>
std::int64_t sumOf(const std::string& text, std::string_view column, Counts counts) {
  const CsvTable table = readCsv(text).value();
  const auto at = std::find(table.heads.begin(), table.heads.end(), column) - table.heads.begin();
  std::int64_t sum = 0;
  for (const auto& line : table.lines)
    if (counts(line)) sum += std::stoll(line[static_cast<std::size_t>(at)]);
  return sum;
}

TEST(BookCsv, EveryFileAddsUpToTheLedger) {
  for (const auto name : {"starter", "trio"}) {
    const plan::Plan plan = templatePlan(name);
    const auto book = ledger::computeBook(plan).value();
    const auto owed = ledger::obligations(plan, plan.setting().start).value();
    std::map<std::string_view, std::string> files;
    for (CsvFile& file : bookCsv(plan, book, owed)) files[file.name] = std::move(file.text);
    for (const char* file :
         {"ledger.csv", "periods.csv", "monthly.csv", "cash.csv", "obligations.csv"})
      ASSERT_TRUE(files.contains(file)) << file;
    const auto all = [](const auto&) { return true; };
    const auto isCash = [](const std::vector<std::string>& line) {
      return !line[2].starts_with("lapse");
    };
    const std::int64_t cash = sumOf(files["ledger.csv"], "amount_cents", isCash);
    EXPECT_EQ(sumOf(files["cash.csv"], "amount_cents", all), cash);
    EXPECT_EQ(sumOf(files["monthly.csv"], "payable_cents", all), cash);
    const auto isTrueUp = [](const std::vector<std::string>& line) { return line[2] == "true_up"; };
    EXPECT_EQ(sumOf(files["periods.csv"], "true_up_cents", all),
              sumOf(files["ledger.csv"], "amount_cents", isTrueUp));
    EXPECT_THAT(files["obligations.csv"], testing::HasSubstr("\nthereafter,"));
  }
}

TEST(BookCsv, ThePeriodsOfDetToTheByte) {
  const plan::Plan plan = templatePlan("det");
  const auto book = ledger::computeBook(plan).value();
  const std::string text = periodsCsv(plan, std::span(book.periods).subspan(1, 1));
  EXPECT_EQ(text,
            "contract,period,start,end,commitment_cents,carry_in_cents,deferred_in_cents,"
            "requirement_cents,eligible_cents,shortfall_cents,deferred_out_cents,true_up_cents,"
            "overage_cents,carry_out_cents,credit_used_cents,credit_balance_cents,"
            "make_up_drawn_cents,lapsed_cents\n"
            "Oracle 300 B,2,2028-06,2029-06,4500000000000,0,0,4500000000000,4000000000000,"
            "500000000000,0,500000000000,0,0,0,0,0,0\n");
}

TEST(SettleCsv, ReadsTheTableOfSpend) {
  const auto rows =
      spendFromCsv(
          "list_spend_cents,month,unit_price,marketplace_cents\n100,2027-01,2.50,\n0,2027-02,,7\n")
          .value();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].month, Month::of(2027, 1));
  EXPECT_EQ(rows[0].listSpend.cents, 100);
  EXPECT_EQ(rows[0].unitPrice, Decimal::of(25, 1));
  EXPECT_EQ(rows[1].marketplace.cents, 7);
  EXPECT_FALSE(rows[1].unitPrice);
  EXPECT_FALSE(rows[1].plannedUnitHours);
}

TEST(SettleCsv, RefusesBadTablesByLineAndColumn) {
  struct Case {
    std::string_view text;
    std::string_view says;
  };
  for (const Case& bad : std::vector<Case>{
           {"", "empty"},
           {"month\n2027-01\n", "no column 'list_spend_cents'"},
           {"month,list_spend\n2027-01,1\n", "did you mean 'list_spend_cents'"},
           {"month,list_spend_cents\n2027-13,1\n", "line 2, month: '2027-13'"},
           {"month,list_spend_cents\n2027-01,1.5\n", "line 2, list_spend_cents: '1.5'"},
           {"month,list_spend_cents\n2027-01,\n", "line 2, list_spend_cents: ''"},
           {"month,list_spend_cents\n2027-01,1\n2027-02,-5\n", "line 3, list_spend_cents: '-5'"},
           {"month,list_spend_cents\n2027-01,99999999999999999999\n",
            "from 0 to 1000000000000000000"},
           {"month,list_spend_cents,unit_price\n2027-01,1,abc\n", "line 2, unit_price: 'abc'"},
           {"month,list_spend_cents,planned_unit_hours\n2027-01,1,-1\n",
            "line 2, planned_unit_hours: '-1'"},
       }) {
    const auto rows = spendFromCsv(bad.text);
    ASSERT_FALSE(rows) << bad.text;
    EXPECT_THAT(rows.error().message(), testing::HasSubstr(std::string(bad.says)));
  }
}

TEST(SettleCsv, WritesTheColumnsOfTheBook) {
  const plan::Plan plan = templatePlan("det");
  const auto rows = spendFromCsv("month,list_spend_cents\n2028-06,4000000000000\n").value();
  const auto files = settleCsv(plan, ledger::settle(plan, {1}, rows).value());
  ASSERT_EQ(files.size(), 3u);
  const auto isSecond = [](const std::vector<std::string>& line) { return line[1] == "2"; };
  EXPECT_EQ(sumOf(files[1].text, "true_up_cents", isSecond), 500'000'000'000);
}

}  // namespace
}  // namespace offtake::exchange
