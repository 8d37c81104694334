// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Balances, rates and shares: each adds up to the ledger and to what is worked out by hand.
#include "core/ledger/explain/arithmetic.h"
#include "core/ledger/explain/explain.h"
#include "core/ledger/views/burn_down.h"
#include "core/ledger/views/concentration.h"
#include "core/ledger/views/effective_rate.h"
#include "core/ledger/views/flows.h"
#include "core/ledger/views/own_or_rent.h"
#include "core/ledger/views/returns.h"
#include "core/ledger/views/roll_forward.h"
#include "core/units/exact.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/support/random_plan.h"

#include <cmath>

namespace offtake::ledger::test {
namespace {

std::vector<plan::Plan> plans() {
  std::vector<plan::Plan> all{templatePlan("starter"), templatePlan("trio"), templatePlan("det"),
                              offtake::test::examplePlan()};
  for (std::uint64_t seed = 1; seed <= 8; ++seed)
    all.push_back(offtake::test::randomSoundPlan(seed));
  return all;
}

Money sumOf(const std::vector<FlowRow>& rows) {
  Money sum;
  for (const FlowRow& row : rows) sum += row.amount;
  return sum;
}

TEST(MoneyViews, CashAndAccrualsAddUpAtEveryGrain) {
  for (const plan::Plan& plan : plans()) {
    const auto computed = computeBook(plan);
    if (!computed && computed.error().code == ErrorCode::NotComputed) continue;
    const Book& book = computed.value();
    Money prepaid;
    for (const Entry& entry : book.entries) {
      const plan::Contract* contract = plan::find(plan.contracts, entry.contract);
      if (contract == nullptr) continue;
      const auto move = balanceMove(book, entry, *contract);
      if (!move || move->kind == BalanceKind::Credit) continue;
      prepaid += entry.kind >= LedgerKind::LapseCredit ? -entry.amount : entry.amount;
    }
    for (const Grain grain : {Grain::Month, Grain::Quarter, Grain::FiscalYear}) {
      EXPECT_EQ(sumOf(flows(plan, book, FlowBasis::Cash, grain)).cents, paid(book.entries));
      EXPECT_EQ((sumOf(flows(plan, book, FlowBasis::Accrual, grain)) + prepaid).cents,
                paid(book.entries));
    }
  }
}

TEST(MoneyViews, QuartersFollowTheFiscalYear) {
  EXPECT_EQ(spanStart(Month::of(2027, 6), Grain::Quarter, 2), Month::of(2027, 5));
  EXPECT_EQ(spanText(Month::of(2027, 5), Grain::Quarter, 2), "FY 2028 Q2");
  EXPECT_EQ(spanStart(Month::of(2027, 1), Grain::FiscalYear, 2), Month::of(2026, 2));
  EXPECT_EQ(spanText(Month::of(2026, 2), Grain::FiscalYear, 2), "FY 2027");
  EXPECT_EQ(spanText(std::nullopt, Grain::Month, 1), "beyond horizon");
}

TEST(MoneyViews, BalancesRollForwardToTheLedger) {
  for (const plan::Plan& plan : plans()) {
    const auto computed = computeBook(plan);
    if (!computed && computed.error().code == ErrorCode::NotComputed) continue;
    const Book& book = computed.value();
    Money added, drawn, lapsed, moved;
    const RollForwardRow* last = nullptr;
    const auto rows = rollForward(plan, book);
    for (const RollForwardRow& row : rows) {
      EXPECT_EQ(row.closing, row.opening + row.added - row.drawn - row.lapsed);
      EXPECT_GE(row.closing.cents, 0) << plan::find(plan.contracts, row.contract)->name;
      if (last != nullptr && last->contract == row.contract && last->kind == row.kind &&
          last->fiscalYear + 1 == row.fiscalYear) {
        EXPECT_EQ(row.opening, last->closing);
      }
      last = &row;
      added += row.added;
      drawn += row.drawn;
      lapsed += row.lapsed;
    }
    for (const Entry& entry : book.entries)
      if (const auto* contract = plan::find(plan.contracts, entry.contract))
        if (const auto move = balanceMove(book, entry, *contract))
          moved += move->added - move->drawn - move->lapsed;
    EXPECT_EQ(moved, added - drawn - lapsed);
  }
}

// 90 / 150 / 215 / 280 / 349 with fee credit: what a shortfall buys, and what of it lapses.
TEST(MoneyViews, RollForwardOfFeeCredit) {
  auto e = planFrom("2027-01", 60);
  addYears(e, "2027-01",
           {"90000000.00", "150000000.00", "215000000.00", "280000000.00", "349000000.00"},
           {{"on_shortfall", "credit"}});
  int year = 2027;
  for (const char* spend :
       {"95000000.00", "140000000.00", "230000000.00", "275000000.00", "349000000.00"})
    e.add("spend",
          {{"contract", "1"}, {"month", std::to_string(year++) + "-06"}, {"list_spend", spend}});
  const auto rows = rollForward(e.plan(), computeBook(e.plan()).value());
  ASSERT_EQ(rows.size(), 4u);
  const auto expectRow = [&](std::size_t i, int fy, Cents values) {
    EXPECT_EQ(rows[i].fiscalYear, fy);
    EXPECT_EQ((Cents{rows[i].opening.cents, rows[i].added.cents, rows[i].drawn.cents,
                     rows[i].lapsed.cents, rows[i].closing.cents}),
              values);
  };
  expectRow(0, 2028, {0, 10 * kMillion, 0, 0, 10 * kMillion});
  expectRow(1, 2029, {10 * kMillion, 0, 10 * kMillion, 0, 0});
  expectRow(2, 2030, {0, 5 * kMillion, 0, 0, 5 * kMillion});
  expectRow(3, 2031, {5 * kMillion, 5 * kMillion, 5 * kMillion, 5 * kMillion, 0});
}

TEST(MoneyViews, TheGapToTheRateCardIsTheSumOfItsParts) {
  int rated = 0;
  for (const plan::Plan& plan : plans()) {
    const auto computed = computeBook(plan);
    if (!computed && computed.error().code == ErrorCode::NotComputed) continue;
    for (const EffectiveRate& row : effectiveRates(plan, *computed)) {
      Money sum = row.usedAtCard;
      for (const Money part : row.gap) sum += part;
      EXPECT_EQ(sum, row.lenses.cash);
      EXPECT_EQ(row.lenses.cash, totalsOf(*computed, row.contract).payable());
      if (!row.rate) continue;
      ++rated;
      Exact rates = toExact(*row.cardRate);
      for (const Decimal& part : row.gapRates) rates += toExact(part);
      EXPECT_EQ(rates, toExact(*row.rate));
    }
  }
  EXPECT_GT(rated, 3);
}

TEST(MoneyViews, LensesOfADiscountedContractThatFallsShort) {
  auto e = planFrom("2027-01", 12);
  addYears(e, "2027-01", {"1000.00"}, {});
  e.add("tier", {{"contract", "1"}, {"lower", "0.00"}, {"multiplier", "0.9"}});
  e.add("spend", {{"contract", "1"}, {"month", "2027-02"}, {"list_spend", "1000.00"}});
  const auto rows = effectiveRates(e.plan(), computeBook(e.plan()).value());
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].lenses, (Lenses{{100'000}, {90'000}, {100'000}}));
  EXPECT_EQ(rows[0].gap[static_cast<std::size_t>(GapPart::Discount)].cents, -10'000);
  EXPECT_EQ(rows[0].gap[static_cast<std::size_t>(GapPart::Shortfall)].cents, 10'000);
  EXPECT_FALSE(rows[0].rate);
}

TEST(MoneyViews, OwnOrRentBreaksEven) {
  const Decimal own = Decimal::parse("1.85").value();
  EXPECT_EQ(breakEvenUtilisation(own, Decimal::parse("2.60").value()).value().text(),
            "0.711538462");
  EXPECT_EQ(breakEvenUtilisation(own, Decimal()).error().thing, "rent of an hour");
  OwnedCost cost;
  cost.capex = {4'380'000};  // 43,800.00 over 60 months of 730 hours: 1 $/h
  cost.powerKw = 2;
  cost.pue = Decimal::parse("1.25").value();
  cost.powerPrice = Decimal::parse("0.10").value();  // 0.25 $/h
  cost.staffMonthly = {43'800};                      // 0.60 $/h
  EXPECT_EQ(ownedCostPerHour(cost).value(), own);
  cost.pue = Decimal::parse("0.9").value();
  EXPECT_EQ(ownedCostPerHour(cost).error().message(), "PUE: 0.9; expected at least 1");
}

TEST(MoneyViews, ConcentrationOfTwoProviders) {
  auto e = planFrom("2027-01", 12);
  e.add("provider", {{"name", "Other"}, {"driver_key", "provider-2"}});
  addYears(e, "2027-01", {"750.00"}, {});
  addYears(e, "2027-01", {"250.00"}, {{"provider", "2"}});
  const auto view = concentration(e.plan(), computeBook(e.plan()).value());
  ASSERT_EQ(view.providers.size(), 2u);
  EXPECT_EQ(view.providers[0].spendShare.text(), "0.75");
  EXPECT_EQ(view.spendIndex.text(), "0.625");
  EXPECT_EQ(view.capacityIndex.text(), "0");
}

TEST(MoneyViews, WhatIsPaidAndComesBackAYearLaterYieldsItsGrowth) {
  auto e = planFrom("2027-01", 24);
  e.set("plan", 1, "discount_rate", "0.10");
  e.add("cash_flow", {{"name", "Buy"}, {"start", "2027-01-31"}, {"amount", "1000.00"}});
  e.add("cash_flow", {{"name", "Sell"}, {"start", "2028-01-31"}, {"amount", "-1210.00"}});
  const plan::Plan plan = e.plan();
  const Book book = computeBook(plan).value();
  const Returns row = returns(plan, book)[0];
  EXPECT_EQ(row.xirr.value().text(), "0.21");
  EXPECT_EQ(row.irr.value().text(), "0.21");
  // 1210 / 1.1 - 1000 = 100, a month earlier; in the middle, half a month.
  EXPECT_NEAR(row.npvEnd.approximate(), 100 / std::pow(1.1, 1 / 12.0), 0.006);
  EXPECT_NEAR(row.npvMiddle.approximate(), 100 / std::pow(1.1, 1 / 24.0), 0.006);
  EXPECT_NEAR(row.xnpv.approximate(), 100 / std::pow(1.1, 30 / 365.0), 0.006);
  const ObligationLedger owed = obligationLedger(plan, plan.setting().start).value();
  const Explainer explainer(plan, book, &owed);
  for (const char* key : {"xnpv", "npv_end", "npv_middle", "irr", "xirr"}) {
    const auto why = explainer.explain(std::string("returns/payments/") + key);
    ASSERT_TRUE(why) << key;
    EXPECT_TRUE(why->complete) << key << ": " << why->arithmetic;
    EXPECT_EQ(evaluate(why->arithmetic).value(), evaluate(why->value).value()) << key;
  }
}

TEST(MoneyViews, TheRunRateSaysWhenThePeriodIsMet) {
  auto e = planFrom("2027-01", 12);
  addYears(e, "2027-01", {"1000.00"}, {});
  for (const char* month : {"2027-01", "2027-02", "2027-03", "2027-04"})
    e.add("spend", {{"contract", "1"}, {"month", month}, {"list_spend", "100.00"}});
  const auto view = burnDown(computeBook(e.plan()).value(), {1});
  const auto& april = view.points[3];
  EXPECT_EQ(april.runRate.cents, 10'000);
  EXPECT_EQ(april.requiredRunRate.cents, 7'500);
  EXPECT_EQ(april.expected, Date::of(2027, 10, 31));
  EXPECT_EQ(view.points[4].runRate.cents, 6'666);
  EXPECT_EQ(view.points[4].expected, Date::of(2028, 3, 1));  // 9.0009 months at 66.66
  EXPECT_FALSE(view.points[7].expected);
}

}  // namespace
}  // namespace offtake::ledger::test
