// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every view adds up to the ledger, and says what an analyst would have worked out by hand.
#include "core/compile/book_path.h"
#include "core/compile/compile.h"
#include "core/ledger/views/burn_down.h"
#include "core/ledger/views/cash.h"
#include "core/ledger/views/obligations.h"
#include "core/ledger/views/register.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/support/random_plan.h"

#include <gmock/gmock.h>

namespace offtake::ledger::test {
namespace {

std::vector<plan::Plan> plans() {
  std::vector<plan::Plan> all{templatePlan("starter"), templatePlan("trio"),
                              offtake::test::examplePlan()};
  for (std::uint64_t seed = 1; seed <= 6; ++seed)
    all.push_back(offtake::test::randomSoundPlan(seed));
  return all;
}

TEST(Views, EveryTableAddsUpToTheLedger) {
  for (const plan::Plan& plan : plans()) {
    const auto computed = computeBook(plan);
    if (!computed && computed.error().code == ErrorCode::NotComputed) continue;
    const Book& book = computed.value();
    const std::int64_t all = paid(book.entries);
    Money monthly, yearly, cash, cashYears, charges, contractCash;
    for (const MonthTotals& row : totalsByMonth(book)) monthly += row.totals.payable();
    for (const YearTotals& row : totalsByFiscalYear(plan, book)) yearly += row.totals.payable();
    for (const CashRow& row : cashByMonth(plan, book)) cash += row.amount;
    for (const CashYearRow& row : cashByFiscalYear(plan, book)) cashYears += row.amount;
    EXPECT_EQ(monthly.cents, all);
    EXPECT_EQ(yearly.cents, all);
    EXPECT_EQ(cash.cents, all);
    EXPECT_EQ(cashYears.cents, all);
    EXPECT_EQ(totalsOf(book).payable().cents, all);
    Money shown, beyond;
    for (const CashRow& row : cashByMonth(plan, book)) (row.month ? shown : beyond) += row.amount;
    Money inMonths;
    for (const MonthRow& row : book.months) {
      inMonths += row.cash;
      charges += row.charges;
    }
    EXPECT_EQ(inMonths, shown);
    EXPECT_EQ(charges.cents, total(book.entries, LedgerKind::Charge) +
                                 total(book.entries, LedgerKind::Marketplace));
    EXPECT_EQ(book.figures.trueUps.cents, total(book.entries, LedgerKind::TrueUp) +
                                              total(book.entries, LedgerKind::AggregateTrueUp));
  }
}

TEST(Views, ThePathsOwnSumsAreTheLedgers) {
  struct Sums : economics::NoSink {
    Exact cash = 0, payable = 0, npv = 0;
    void month(int, const economics::MonthFigures<Exact>& figures) {
      cash += figures.cash;
      payable += figures.payable;
    }
    void finished(const economics::PathFigures<Exact>& figures) { npv = figures.npv; }
  };
  for (const plan::Plan& plan : plans()) {
    const auto compiled = compile::compile(plan);
    if (!compiled && compiled.error().code == ErrorCode::NotComputed) continue;
    const Book book = computeBook(plan, *compiled);
    Sums sums;
    compile::runBook(compiled->inputs.view(), sums);
    Money cash, payable;
    for (const MonthRow& row : book.months) {
      cash += row.cash;
      payable += row.payable;
    }
    EXPECT_EQ(Exact(cash.cents), sums.cash);
    EXPECT_EQ(Exact(payable.cents), sums.payable);
    EXPECT_EQ(book.figures.npv.cents, roundedInteger(sums.npv));
  }
}

// 15 % at signing, sixty invoices dated the 1st, net 30, 8 % to the day of signing.
TEST(Views, PresentValueOfAPrepaidContract) {
  const auto npvOf = [](std::string_view draw, bool prepaid) {
    auto e = planFrom("2026-09", 72);
    e.set("plan", 1, "discount_rate", "0.08");
    e.add("contract", {{"name", "C"},
                       {"driver_key", "c"},
                       {"provider", "1"},
                       {"start", "2027-03"},
                       {"end", "2032-03"},
                       {"spend_model", "entered"},
                       {"commitment", "240000000.00"},
                       {"invoice_timing", "advance"},
                       {"prepayment_draw", draw}});
    e.add("period", {{"contract", "1"}, {"start", "2027-03"}, {"end", "2032-03"}});
    e.add("fixed_fee",
          {{"contract", "1"}, {"name", "Fee"}, {"amount", "4000000.00"}, {"start", "2027-03-01"}});
    if (prepaid)
      e.add("prepayment", {{"contract", "1"}, {"date", "2026-09-01"}, {"amount", "36000000.00"}});
    const Book book = computeBook(e.plan()).value();
    EXPECT_EQ(paid(book.entries), 240 * kMillion) << draw;
    return -book.figures.npv.cents;
  };
  EXPECT_EQ(npvOf("pro_rata", true), 19'842'497'026);
  EXPECT_EQ(npvOf("first", true), 19'352'768'571);
  EXPECT_EQ(npvOf("last", true), 20'289'809'189);
  EXPECT_EQ(npvOf("first", false), 19'108'820'030);
}

TEST(Views, ObligationsByFiscalYearAndThereafter) {
  auto e = planFrom("2027-01", 12);
  addYears(e, "2027-03", {"0.00", "0.00", "0.00", "0.00", "0.00"}, {{"name", "A"}});
  e.add("fixed_fee",
        {{"contract", "1"}, {"name", "Lease"}, {"amount", "4000000.00"}, {"start", "2027-03-01"}});
  addYears(e, "2027-01", {"150000000.00", "215000000.00"}, {{"name", "B"}});
  const auto rows = obligations(e.plan(), Month::of(2027, 1)).value();
  Cents buckets(6, 0);
  for (const ObligationRow& row : rows)
    buckets[static_cast<std::size_t>(row.bucket - 1)] += row.amount.cents;
  EXPECT_EQ(buckets, (Cents{190 * kMillion, 263 * kMillion, 48 * kMillion, 48 * kMillion,
                            48 * kMillion, 8 * kMillion}));
  EXPECT_EQ(rows.size(), 12u);
  EXPECT_EQ(rows.front().fiscalYear, 2027);
  EXPECT_FALSE(rows.back().fiscalYear);
}

TEST(Views, WhatIsSpentOrPaidIsNoLongerOwed) {
  auto e = planFrom("2027-01", 24);
  addYears(e, "2027-01", {"1000.00", "1000.00"}, {});
  e.add("spend", {{"contract", "1"}, {"month", "2027-02"}, {"list_spend", "300.00"}});
  const auto owed = [&](Month at) {
    Money sum;
    const auto rows = obligations(e.plan(), at).value();
    for (const ObligationRow& row : rows) sum += row.amount;
    return sum.cents;
  };
  EXPECT_EQ(owed(Month::of(2027, 1)), 200'000);
  EXPECT_EQ(owed(Month::of(2027, 3)), 170'000);
  EXPECT_EQ(owed(Month::of(2028, 1)), 100'000);
}

TEST(Views, TheStartersRegisteredTotalExceedsItsGuidance) {
  const auto view = contractRegister(templatePlan("starter"));
  EXPECT_EQ(view.registered.cents, 73'040'000'000'000);
  EXPECT_EQ(view.counted, view.registered);
  EXPECT_EQ(view.guidance, Money{60'000'000'000'000});
  EXPECT_LT(view.dueByGuidance, view.registered);
  EXPECT_TRUE(view.conflict);
  EXPECT_EQ(view.lines.size(), 13u);
}

TEST(Views, CashIsShownNetDaysLaterOrBeyondTheHorizon) {
  auto e = planFrom("2027-01", 12);
  addYears(e, "2027-01", {"0.00"}, {{"net_days", "45"}});
  e.add("spend", {{"contract", "1"}, {"month", "2027-10"}, {"list_spend", "10.00"}});
  e.add("spend", {{"contract", "1"}, {"month", "2027-11"}, {"list_spend", "20.00"}});
  e.add("cash_flow", {{"name", "Share"},
                      {"frequency", "quarterly"},
                      {"start", "2027-01-31"},
                      {"end", "2028-02"},
                      {"amount", "1.00"}});
  const auto rows = cashByMonth(e.plan(), computeBook(e.plan()).value());
  Money beyond;
  std::map<int, std::int64_t> months;
  for (const CashRow& row : rows) {
    if (row.month) months[row.month->month()] += row.amount.cents;
    else beyond += row.amount;
  }
  EXPECT_EQ(months,
            (std::map<int, std::int64_t>{{1, 100}, {4, 100}, {7, 100}, {10, 100}, {12, 1000}}));
  EXPECT_EQ(beyond.cents, 2000 + 100);
}

TEST(Views, BurnDownStepsOverTheFloors) {
  const auto view = burnDown(computeBook(templatePlan("det")).value(), {1});
  ASSERT_EQ(view.floors.size(), 5u);
  EXPECT_EQ(view.commitment.cents, 300 * kBillion);
  EXPECT_EQ(view.floors[1].cumulative.cents, 75 * kBillion);
  ASSERT_EQ(view.points.size(), 60u);
  EXPECT_EQ(view.points.back().eligible.cents, 305 * kBillion);
  EXPECT_EQ(view.points.back().left.cents, 0);
  EXPECT_EQ(view.points[0].leftInPeriod.cents, 275 * kBillion / 10);
  EXPECT_EQ(view.points[0].requiredRunRate.cents, kBillion * 5 / 2);
}

TEST(Views, FiscalYearsAreNamedForTheYearInWhichTheyEnd) {
  EXPECT_EQ(fiscalYear(Month::of(2027, 6), 7), 2027);
  EXPECT_EQ(fiscalYear(Month::of(2027, 7), 7), 2028);
  EXPECT_EQ(fiscalYear(Month::of(2027, 12), 1), 2027);
}

TEST(Views, SitesAddUpToThePowerOfTheBook) {
  int compared = 0;
  for (const plan::Plan& plan : plans()) {
    const auto compiled = compile::compile(plan);
    if (!compiled) continue;
    const Book book = computeBook(plan, *compiled);
    const auto& sites = book.sitePower;
    for (const auto& site : sites) EXPECT_EQ(site.megawatts.size(), book.months.size());
    for (std::size_t t = 0; t < book.months.size(); ++t) {
      double sum = 0;
      for (const auto& site : sites) sum += site.megawatts[t].approximate();
      EXPECT_NEAR(sum, book.months[t].megawatts.approximate(), 1e-5 * (1 + sum));
      compared += sum > 0 ? 1 : 0;
    }
  }
  EXPECT_GT(compared, 100);
}

}  // namespace
}  // namespace offtake::ledger::test
