// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/amendment.h"

#include "core/plan/lifecycle.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <gmock/gmock.h>

/// A dated amendment: the past stays on the old terms to the byte, the future is on the new ones.
namespace offtake::ledger::test {
namespace {

using plan::TableId;

const plan::Signature kLegal{"Legal", Date::of(2027, 5, 1), "Renegotiated", "Amendment 1"};

/// One changed cell, as a person enters it.
struct Cell {
  std::string_view table;
  std::int64_t row;
  std::string_view field;
  std::string_view text;
};

plan::Changes editsOf(const plan::Plan& terms, const std::vector<Cell>& cells) {
  plan::Changes edits;
  for (const Cell& cell : cells) {
    const plan::Table& table = *plan::findTable(cell.table);
    const plan::Field& field = *plan::findField(table, cell.field);
    edits.push_back(plan::update(terms, table.id, cell.row, cell.field,
                                 plan::parseField(field, cell.text).value()));
  }
  return edits;
}

plan::Plan amended(const plan::Plan& plan, std::int64_t contract, Month from,
                   const plan::Changes& edits) {
  const auto changes = plan::amend(plan, {contract}, from, edits, kLegal);
  EXPECT_TRUE(changes) << (changes ? "" : changes.error().message());
  plan::Plan after = plan;
  if (changes) {
    EXPECT_TRUE(plan::applyAll(after, *changes));
  }
  return after;
}

/// Every entry made in [from, to) with its reasons, as text.
std::string ledgerOf(const Book& book, Month from, Month to) {
  std::string text;
  for (const Entry& e : book.entries) {
    if (e.month < from || e.month >= to) continue;
    text += e.month.text() + " " + std::to_string(e.contract.value) + " " +
            std::string(name(e.kind)) + " " + e.quantity.text() + " " + e.amount.text() + " due " +
            e.due.text() + " " + e.cashMonth.text() + ": " + explain(book, e) + "\n";
  }
  return text;
}

std::string periodsEndedBy(const Book& book, Month month) {
  std::string text;
  for (const PeriodRow& p : book.periods)
    if (p.end <= month)
      text += std::to_string(p.contract.value) + " " + std::to_string(p.number) + " " +
              p.requirement.text() + " " + p.eligible.text() + " " + p.shortfall.text() + " " +
              p.trueUp.text() + " " + p.carryOut.text() + " " + p.creditBalance.text() + "\n";
  return text;
}

constexpr Month kFirst = Month::of(1900, 1);
constexpr Month kLast = Month::of(2999, 12);

/// That the amendment changes nothing before its month and something after it.
void expectPastKept(const plan::Plan& before, const plan::Plan& after, Month from,
                    const std::string& what) {
  const auto old = computeBook(before);
  const auto now = computeBook(after);
  ASSERT_TRUE(old) << old.error().message();
  ASSERT_TRUE(now) << what << ": " << now.error().message();
  EXPECT_EQ(ledgerOf(*now, kFirst, from), ledgerOf(*old, kFirst, from)) << what;
  EXPECT_EQ(periodsEndedBy(*now, from), periodsEndedBy(*old, from)) << what;
  EXPECT_FALSE(ledgerOf(*old, kFirst, from).empty()) << what;
  EXPECT_NE(ledgerOf(*now, from, kLast), ledgerOf(*old, from, kLast)) << what;
}

TEST(Amendment, EveryOrdinaryChangeLeavesThePastByteEqual) {
  const plan::Plan plan = templatePlan("starter");
  const std::vector<std::pair<std::string, std::vector<Cell>>> changes{
      {"take-or-pay", {{"contract", 2, "take_or_pay", "0.4"}}},
      {"total", {{"contract", 2, "commitment", "190000000000.00"}}},
      {"shortfall rule",
       {{"contract", 2, "on_shortfall", "credit"},
        {"contract", 2, "commitment", "300000000000.00"}}},
      {"rate", {{"rate", 3, "base_rate", "1.95"}}},
      {"escalator", {{"rate", 3, "indexation", "escalator"}, {"rate", 3, "escalator", "0.03"}}},
      {"termination",
       {{"contract", 2, "termination_month", "2031-01"},
        {"contract", 2, "termination_fee_share", "0.2"}}}};
  const Month from = Month::of(2029, 1);
  for (const auto& [what, cells] : changes)
    expectPastKept(plan, amended(plan, 2, from, editsOf(plan, cells)), from, what);
}

TEST(Amendment, ARateChangesInTheMiddleOfAPeriod) {
  const plan::Plan plan = templatePlan("starter");
  const Month from = Month::of(2029, 6);
  const plan::Plan after =
      amended(plan, 2, from, editsOf(plan, {{"rate", 3, "base_rate", "1.95"}}));
  expectPastKept(plan, after, from, "rate");
  const auto rateIn = [](const Book& book, Id<plan::Sku> sku, Month month) {
    for (const LotMonthRow& row : book.lotMonths)
      if (row.contract.value == 2 && row.sku == sku && row.month == month) return row.rate;
    return Decimal{};
  };
  const Id<plan::Sku> sku = plan::find(plan.rates, Id<plan::Rate>{3})->sku;
  const Book book = computeBook(after).value();
  EXPECT_EQ(rateIn(book, sku, Month::of(2029, 5)),
            rateIn(computeBook(plan).value(), sku, Month::of(2029, 5)));
  EXPECT_EQ(rateIn(book, sku, from), Decimal::of(195, 2));
}

TEST(Amendment, RulesOfARunningPeriodHoldToItsEnd) {
  PlanEditor e(templatePlan("det"));
  // Year two is short by 5 B. From its seventh month take-or-pay is 0.8: first for year three.
  const Month from = Month::of(2028, 12);
  const plan::Plan after =
      amended(e.plan(), 1, from, editsOf(e.plan(), {{"contract", 1, "take_or_pay", "0.8"}}));
  const Book book = computeBook(after).value();
  EXPECT_EQ(column(book.periods, &PeriodRow::requirement),
            (Cents{30 * kBillion, 45 * kBillion, 48 * kBillion, 60 * kBillion, 72 * kBillion}));
  EXPECT_EQ(book.figures.trueUps.cents, 5 * kBillion);
  // Its own inputs are those with which the period began.
  for (const Entry& entry : book.entries)
    if (entry.kind == LedgerKind::TrueUp) {
      EXPECT_THAT(explain(book, entry), testing::HasSubstr("take_or_pay 1;"));
    }
}

TEST(Amendment, ATotalThatIsSplitFallsOnThePeriodsToCome) {
  const plan::Plan plan = templatePlan("trio");
  const Month from = Month::of(2028, 12);
  const plan::Plan after =
      amended(plan, 1, from, editsOf(plan, {{"contract", 1, "commitment", "42000000000.00"}}));
  expectPastKept(plan, after, from, "total");
  const Book old = computeBook(plan).value();
  const Book now = computeBook(after).value();
  Money total;
  for (std::size_t p = 0; p < 7; ++p) {
    total += now.periods[p].commitment;
    if (p < 3) {
      EXPECT_EQ(now.periods[p].commitment, old.periods[p].commitment);
    } else {
      EXPECT_GT(now.periods[p].commitment, old.periods[p].commitment);
    }
  }
  EXPECT_EQ(total.cents, 42 * kBillion);
}

TEST(Amendment, ATermIsExtendedByAPeriod) {
  PlanEditor e(templatePlan("det"));
  e.set("plan", 1, "horizon_months", "84");
  const plan::Plan& plan = e.plan();
  const std::int64_t period = plan::nextId(plan, TableId::Period);
  plan::Changes edits = editsOf(
      plan, {{"contract", 1, "end", "2033-06"}, {"contract", 1, "commitment", "400000000000.00"}});
  edits.push_back(plan::insertion(TableId::Period, period,
                                  {{"contract", std::int64_t{1}},
                                   {"start", Month::of(2032, 6)},
                                   {"end", Month::of(2033, 6)},
                                   {"commitment", Money{100 * kBillion}},
                                   {"entered_spend", Money{70 * kBillion}}}));
  // Signed in the middle of the last year: nothing may lapse or settle as if the term ended.
  const Month from = Month::of(2031, 12);
  const plan::Plan after = amended(plan, 1, from, edits);
  expectPastKept(plan, after, from, "extension");
  const Book book = computeBook(after).value();
  ASSERT_EQ(book.periods.size(), 6u);
  EXPECT_EQ(book.periods.back().shortfall.cents, 30 * kBillion);
  EXPECT_EQ(book.figures.trueUps.cents, 35 * kBillion);
}

TEST(Amendment, ADeliveryGrowsFromTheMonthOn) {
  const plan::Plan plan = templatePlan("starter");
  const Month from = Month::of(2028, 11);
  const plan::Plan after =
      amended(plan, 1, from, editsOf(plan, {{"tranche", 1, "units", "80000"}}));
  const Book old = computeBook(plan).value();
  const Book now = computeBook(after).value();
  EXPECT_EQ(ledgerOf(now, kFirst, from), ledgerOf(old, kFirst, from));
  const auto delivered = [](const Book& book, Month month) {
    for (const LotMonthRow& row : book.lotMonths)
      if (row.contract.value == 1 && row.sku.value == 5 && row.month == month) return row.delivered;
    return Decimal{};
  };
  EXPECT_EQ(delivered(now, Month::of(2028, 10)), delivered(old, Month::of(2028, 10)));
  EXPECT_NEAR(delivered(now, from).approximate() - delivered(old, from).approximate(), 10000, 1e-6);
}

TEST(Amendment, WhatCannotBeComputedIsRefusedByName) {
  const plan::Plan plan = templatePlan("starter");
  const auto refusal = [&](Month from, const Cell& cell) {
    const auto changes = plan::amend(plan, {2}, from, editsOf(plan, {cell}), kLegal);
    return changes ? std::string("computed") : changes.error().message();
  };
  EXPECT_THAT(refusal(Month::of(2029, 1), {"rate", 3, "basis", "consumption"}),
              testing::HasSubstr("basis"));
  EXPECT_THAT(refusal(Month::of(2029, 1), {"contract", 2, "net_days", "60"}),
              testing::HasSubstr("net_days, which holds for the whole term"));
  EXPECT_THAT(refusal(Month::of(2029, 1), {"period", 8, "weight", "3"}),
              testing::HasSubstr("begins in 2027-01: the past keeps the old terms"));
}

TEST(Amendment, SettlingFromSpendFollowsTheSameTerms) {
  PlanEditor e(templatePlan("det"));
  const plan::Plan after = amended(e.plan(), 1, Month::of(2029, 6),
                                   editsOf(e.plan(), {{"contract", 1, "take_or_pay", "0.9"}}));
  const auto result = settle(after, {1},
                             yearly("2027-06", {30 * kBillion, 40 * kBillion, 50 * kBillion,
                                                60 * kBillion, 90 * kBillion}));
  ASSERT_TRUE(result) << result.error().message();
  EXPECT_EQ(column(result->periods, &PeriodRow::shortfall),
            (Cents{0, 5 * kBillion, 4 * kBillion, kBillion * 15 / 2, 0}));
}

}  // namespace
}  // namespace offtake::ledger::test
