// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/amendment.h"

#include "core/ledger/views/obligations.h"
#include "core/plan/lifecycle.h"
#include "core/plan/problem.h"
#include "core/plan/proposal.h"
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
  EXPECT_TRUE(ledgerOf(*now, from, kLast) != ledgerOf(*old, from, kLast)) << what;
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

TEST(Amendment, RowsAreAddedAndThePastIsKept) {
  PlanEditor e(templatePlan("starter"));
  e.set("workload", 1, "base", "9000000");  // more than there is, so that an option is exercised
  const plan::Plan& plan = e.plan();
  const Month from = Month::of(2029, 11);
  const auto row = [&plan](TableId id,
                           std::vector<std::pair<std::string_view, plan::Value>> fields) {
    fields.emplace_back("contract", std::int64_t{1});
    return plan::newRow(plan, id, std::move(fields));
  };
  const plan::Change option = row(TableId::Option, {{"name", std::string("More")},
                                                    {"kind", std::string("expand")},
                                                    {"from_month", Month::of(2030, 1)},
                                                    {"until_month", Month::of(2031, 11)},
                                                    {"exercise_threshold", Decimal(0)},
                                                    {"commitment", Money{10 * kBillion}}});
  const auto delivery = [&](std::string_view sku) {
    return row(TableId::Tranche, {{"sku", std::int64_t{sku == "new" ? 7 : 5}},
                                  {"name", std::string("Added")},
                                  {"units", Decimal(50000)},
                                  {"online", Date::of(2030, 2, 1)}});
  };
  const std::vector<std::pair<std::string, plan::Changes>> edits{
      {"tier", plan::Changes(
                   {row(TableId::Tier, {{"lower", Money{}}, {"multiplier", Decimal::of(9, 1)}})})},
      {"fee", plan::Changes({row(TableId::FixedFee, {{"name", std::string("Lease")},
                                                     {"amount", Money{500 * kMillion}},
                                                     {"start", Date::of(2030, 1, 1)}})})},
      {"prepayment", plan::Changes({row(TableId::Prepayment, {{"date", Date::of(2030, 1, 15)},
                                                              {"amount", Money{kBillion}}})})},
      {"delivery", plan::Changes({delivery("known")})},
      {"rate and delivery", plan::Changes({row(TableId::Rate, {{"sku", std::int64_t{7}},
                                                               {"base_rate", Decimal::of(55, 1)}}),
                                           delivery("new")})},
      {"option", plan::Changes({option})}};
  for (const auto& [what, changes] : edits) {
    const plan::Plan after = amended(plan, 1, from, changes);
    EXPECT_FALSE(after.amendments.size() == plan.amendments.size()) << what;
    expectPastKept(plan, after, from, what);
  }
}

TEST(Amendment, RowsAreRemovedAndThePastIsKept) {
  PlanEditor e(templatePlan("starter"));
  e.set("workload", 1, "base", "9000000");
  e.add("tier", {{"contract", "1"}, {"lower", "0.00"}, {"multiplier", "0.9"}});
  e.add("fixed_fee",
        {{"contract", "1"}, {"name", "Lease"}, {"amount", "5000000.00"}, {"start", "2026-01-01"}});
  e.add("prepayment", {{"contract", "1"}, {"date", "2031-01-15"}, {"amount", "10000000.00"}});
  e.add("option", {{"contract", "1"},
                   {"name", "More"},
                   {"kind", "expand"},
                   {"from_month", "2030-11"},
                   {"until_month", "2031-11"},
                   {"exercise_threshold", "0"},
                   {"commitment", "10000000000.00"}});
  const plan::Plan& plan = e.plan();
  ASSERT_TRUE(computeBook(plan)) << computeBook(plan).error().message();
  const Month from = Month::of(2029, 11);
  for (const auto& [table, id] :
       std::vector<std::pair<TableId, std::int64_t>>{{TableId::Tier, 1},
                                                     {TableId::FixedFee, 1},
                                                     {TableId::Prepayment, 1},
                                                     {TableId::Option, 1},
                                                     {TableId::Tranche, 1}})
    expectPastKept(plan, amended(plan, 1, from, plan::removal(plan, table, id)), from,
                   std::string(plan::table(table).name));
  // The last year goes, and with it its share of the term; the total falls on what is left.
  plan::Changes shorter = plan::removal(plan, TableId::Period, 7);
  shorter.push_back(plan::update(plan, TableId::Contract, 1, "end", Month::of(2031, 11)));
  const plan::Plan after = amended(plan, 1, from, shorter);
  expectPastKept(plan, after, from, "period");
  const Book book = computeBook(after).value();
  int periods = 0;
  for (const PeriodRow& period : book.periods) periods += period.contract.value == 1 ? 1 : 0;
  EXPECT_EQ(periods, 6);
}

TEST(Amendment, ObligationsFollowTheTermsOfTheirMonths) {
  PlanEditor e(templatePlan("det"));
  const Month start = e.plan().setting().start;
  const auto owed = [&](const plan::Plan& plan) {
    Money sum;
    const auto rows = obligations(plan, start).value();
    for (const ObligationRow& row : rows) sum += row.amount;
    return sum.cents;
  };
  EXPECT_EQ(owed(e.plan()), 300 * kBillion);
  // Two years on the old take-or-pay, three on the new one.
  const plan::Plan after = amended(e.plan(), 1, Month::of(2029, 6),
                                   editsOf(e.plan(), {{"contract", 1, "take_or_pay", "0.9"}}));
  EXPECT_EQ(owed(after), (30 + 45) * kBillion + (60 + 75 + 90) * kBillion * 9 / 10);
}

TEST(Amendment, ObligationsReachToTheAmendedEnd) {
  PlanEditor e(templatePlan("det"));
  const Month start = e.plan().setting().start;
  const Month end = e.plan().contracts.front().end;
  e.set("plan", 1, "horizon_months", "24");
  plan::Changes edits = editsOf(e.plan(), {{"contract", 1, "end", (end + 12).text()},
                                           {"contract", 1, "commitment", "310000000000.00"}});
  edits.push_back(plan::newRow(e.plan(), TableId::Period,
                               {{"contract", std::int64_t{1}},
                                {"start", end},
                                {"end", end + 12},
                                {"commitment", Money{10 * kBillion}}}));
  const plan::Plan after = amended(e.plan(), 1, Month::of(2029, 6), edits);
  const ObligationLedger ledger = obligationLedger(after, start).value();
  Money sum;
  for (const ObligationRow& row : ledger.rows) sum += row.amount;
  EXPECT_EQ(sum.cents, 310 * kBillion);
  EXPECT_EQ(ledger.entries.back().month, end + 11);
}

TEST(Amendment, ATerminationThatNoticeWasGivenOfEndsWhatIsOwed) {
  PlanEditor e(templatePlan("det"));
  const Month start = e.plan().setting().start;
  const auto owed = [&] {
    Money sum;
    const auto rows = obligations(e.plan(), start).value();
    for (const ObligationRow& row : rows) sum += row.amount;
    return sum.cents;
  };
  e.set("contract", 1, "termination_month", "2031-06");  // a right, not yet used
  EXPECT_EQ(owed(), 300 * kBillion);
  const auto changes = plan::terminate(e.plan(), {1}, Month::of(2030, 6), std::nullopt, kLegal);
  ASSERT_TRUE(changes) << changes.error().message();
  e.apply(*changes);
  EXPECT_EQ(owed(), (30 + 45 + 60) * kBillion);
}

TEST(Amendment, ADuplicateHasTheTermsAsLastAmended) {
  PlanEditor e(templatePlan("det"));
  e.apply(plan::amend(e.plan(), {1}, Month::of(2029, 6),
                      editsOf(e.plan(), {{"period", 3, "commitment", "55000000000.00"},
                                         {"period", 4, "commitment", "80000000000.00"},
                                         {"contract", 1, "take_or_pay", "0.9"}}),
                      kLegal)
              .value());
  e.apply(plan::duplicateAsProposed(e.plan(), {1}));
  const plan::Contract& copy = e.plan().contracts.back();
  EXPECT_EQ(copy.status, plan::ContractStatus::Proposed);
  EXPECT_EQ(copy.replaces, Id<plan::Contract>{1});
  EXPECT_EQ(copy.takeOrPay, Decimal::of(9, 1));
  EXPECT_EQ(copy.driverKey, e.plan().contracts.front().driverKey);
  Cents floors;
  for (const plan::Period& period : e.plan().periods)
    if (period.contract == copy.id) floors.push_back(period.commitment.cents);
  EXPECT_EQ(floors,
            (Cents{30 * kBillion, 45 * kBillion, 55 * kBillion, 80 * kBillion, 90 * kBillion}));
  EXPECT_TRUE(plan::amendmentsOf(e.plan(), copy.id).empty());
  EXPECT_FALSE(plan::hasErrors(plan::check(e.plan())));
  // It counts only where a scenario chooses it.
  const Book base = computeBook(e.plan()).value();
  for (const Entry& entry : base.entries) EXPECT_NE(entry.contract, copy.id);
  PlanEditor chosen = e;
  chosen.apply(plan::chooseProposal(e.plan(), copy.id));
  const Book scenario = computeBook(chosen.plan()).value();
  for (const Entry& entry : scenario.entries) EXPECT_EQ(entry.contract, copy.id);
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
