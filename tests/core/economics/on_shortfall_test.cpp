// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of on_shortfall with an example worked by hand. Amounts are whole dollars.
#include "core/economics/settlement.h"
#include "tests/core/economics/contract_fixture.h"

namespace offtake::economics::test {
namespace {

using Month = MonthOutcome<Exact>;
using PeriodOut = PeriodOutcome<Exact>;

/// One-month periods with a commitment and a list spend each, in dollars.
Settled<Exact> run(ContractSketch sketch, const std::vector<Cents>& commitments,
                   const std::vector<Cents>& spent) {
  std::vector<Cents> cents;
  for (const Cents commitment : commitments) cents.push_back(dollars(commitment));
  sketch.periods = oneMonthPeriods(cents);
  std::vector<SpendSketch> spends;
  for (const Cents spend : spent) spends.push_back({.list = dollars(spend)});
  return settle<Exact>(sketch, spends);
}

void expectDollars(const Settled<Exact>& settled, Exact PeriodOut::*column,
                   const std::vector<Cents>& expected, const std::string& name) {
  ASSERT_EQ(settled.periods.size(), expected.size());
  for (std::size_t p = 0; p < expected.size(); ++p)
    EXPECT_EQ(settled.periods[p].*column, Exact(dollars(expected[p])))
        << name << " of period " << p + 1;
}

TEST(OnShortfall, PayInvoicesAndGivesNothing) {
  const auto s = run({}, {100, 100}, {60, 130});
  expectDollars(s, &PeriodOut::trueUp, {40, 0}, "true-up");
  expectDollars(s, &PeriodOut::lapsed, {0, 0}, "lapsed");
  EXPECT_EQ(s.months[0].payable, Exact(dollars(100)));
  EXPECT_EQ(s.months[1].payable, Exact(dollars(130)));
}

TEST(OnShortfall, WaiveReportsAndBillsNothing) {
  const auto s = run({.onShortfall = OnShortfall::Waive}, {100, 100}, {60, 130});
  expectDollars(s, &PeriodOut::shortfall, {40, 0}, "shortfall");
  expectDollars(s, &PeriodOut::trueUp, {0, 0}, "true-up");
  EXPECT_EQ(s.cash(), Exact(dollars(190)));
}

TEST(OnShortfall, DeferIsBoundByTheCommitmentNotByWhatWasDeferred) {
  // 100 short by 60: 30 % of 100 moves, 30 is paid; the next is 130 short by 50: again 30 moves.
  const auto s =
      run({.onShortfall = OnShortfall::Defer, .deferShare = "0.3"}, {100, 100, 100}, {40, 80, 0});
  expectDollars(s, &PeriodOut::requirement, {100, 130, 130}, "requirement");
  expectDollars(s, &PeriodOut::deferredOut, {30, 30, 0}, "deferred");
  expectDollars(s, &PeriodOut::trueUp, {30, 20, 130}, "true-up");
}

TEST(OnShortfall, DeferIsAShareOfTheWholeCommitmentUnderPartialTakeOrPay) {
  const auto s = run({.onShortfall = OnShortfall::Defer, .takeOrPay = "0.5", .deferShare = "0.3"},
                     {100, 100}, {10, 100});
  expectDollars(s, &PeriodOut::requirement, {50, 80}, "requirement");
  expectDollars(s, &PeriodOut::deferredOut, {30, 0}, "deferred");
  expectDollars(s, &PeriodOut::trueUp, {10, 0}, "true-up");
}

TEST(OnShortfall, CreditCanCauseTheNextShortfall) {
  // 40 paid becomes credit; it pays 40 of the next 100, so that only 60 counts: 40 again.
  const auto s = run({.onShortfall = OnShortfall::Credit}, {100, 100, 0}, {60, 100, 100});
  expectDollars(s, &PeriodOut::creditUsed, {0, 40, 40}, "used");
  expectDollars(s, &PeriodOut::eligible, {60, 60, 60}, "eligible");
  expectDollars(s, &PeriodOut::trueUp, {40, 40, 0}, "true-up");
  expectDollars(s, &PeriodOut::creditBalance, {40, 40, 0}, "balance");
  EXPECT_EQ(s.cash(), Exact(dollars(260)));
}

TEST(OnShortfall, CreditUnderGrossMeasureTakesItsListFromWhatCounts) {
  // 10 % off; credit of 40 pays what listed 40 / 0.9.
  const auto s =
      run({.tiers = {{0, "0.9"}}, .measure = Measure::Gross, .onShortfall = OnShortfall::Credit},
          {100, 100}, {60, 100});
  EXPECT_EQ(s.periods[1].creditUsed, Exact(dollars(40)));
  EXPECT_EQ(s.periods[1].eligible, Exact(10'000 - 4'444));
  EXPECT_EQ(s.periods[1].trueUp, Exact(4'444));
}

TEST(OnShortfall, CreditLapsesAfterItsMonthsEarliestFirst) {
  // Paid at the end of month 0 and of month 1, usable for two months after.
  const auto s = run({.onShortfall = OnShortfall::Credit, .creditMonths = 2}, {50, 30, 0, 0, 0},
                     {0, 0, 20, 0, 0});
  expectDollars(s, &PeriodOut::trueUp, {50, 30, 0, 0, 0}, "true-up");
  EXPECT_EQ(s.months[2].creditUsed, Exact(dollars(-20)));
  EXPECT_EQ(s.months[2].lapseCredit, Exact(dollars(30)));  // 50 - 20
  EXPECT_EQ(s.months[3].lapseCredit, Exact(dollars(30)));
  expectDollars(s, &PeriodOut::creditBalance, {50, 80, 60, 30, 0}, "balance before it lapses");
  expectDollars(s, &PeriodOut::lapsed, {0, 0, 30, 30, 0}, "lapsed");
}

TEST(OnShortfall, ANinthCreditLotJoinsTheOldestAndNothingIsLost) {
  std::vector<Cents> commitments(12, 10);
  const auto s = run({.onShortfall = OnShortfall::Credit, .creditMonths = 20}, commitments,
                     std::vector<Cents>(12, 0));
  EXPECT_EQ(s.periods[10].creditBalance, Exact(dollars(110)));
  EXPECT_EQ(s.months[11].lapseCredit, Exact(dollars(120)));
}

TEST(OnShortfall, PrepayCountsAtOnceAndItsDrawsDoNotCountAgain) {
  const auto s = run({.onShortfall = OnShortfall::Prepay}, {100, 100, 100}, {60, 140, 150});
  // 40 prepaid; of the next 140 it pays 40, so that 100 counts.
  expectDollars(s, &PeriodOut::trueUp, {40, 0, 0}, "true-up");
  expectDollars(s, &PeriodOut::eligible, {60, 100, 150}, "eligible");
  EXPECT_EQ(s.months[1].prepaymentDrawn, Exact(dollars(-40)));
  EXPECT_EQ(s.cash(), Exact(dollars(350)));
}

TEST(OnShortfall, PrepaymentOfATrueUpExpires) {
  const auto s =
      run({.onShortfall = OnShortfall::Prepay, .creditMonths = 1}, {100, 0, 0}, {60, 10, 50});
  EXPECT_EQ(s.months[1].prepaymentDrawn, Exact(dollars(-10)));
  EXPECT_EQ(s.months[1].lapsePrepayment, Exact(dollars(30)));
  EXPECT_EQ(s.months[2].prepaymentDrawn, Exact(0));
}

TEST(OnShortfall, CumulativeMilestonesNetOffWhatWasSpentAndPaidBefore) {
  // Milestones 100, 200, 300: 130 spent leaves 70 for the second; 50 spent there is 20 short.
  const auto s = run({.onShortfall = OnShortfall::Prepay, .cumulative = true}, {100, 100, 100},
                     {130, 50, 130});
  expectDollars(s, &PeriodOut::requirement, {100, 70, 100}, "requirement");
  expectDollars(s, &PeriodOut::trueUp, {0, 20, 0}, "true-up");
  expectDollars(s, &PeriodOut::eligible, {130, 50, 110}, "eligible");
}

TEST(OnShortfall, MakeUpBanksUnitsAndDrawsThemAtTheLesserPrice) {
  ContractSketch sketch{.onShortfall = OnShortfall::MakeUp, .makeUpPeriods = 2};
  sketch.periods = oneMonthPeriods({dollars(100), dollars(100), dollars(100), dollars(100)});
  sketch.periods[0].unitPrice = dollars(2);  // 40 short banks 20 units
  sketch.periods[1].unitPrice = dollars(4);  // 20 beyond draws 5 units, credited at 2: 10
  sketch.periods[2].unitPrice = dollars(1);  // 8 beyond draws 8 units, credited at 1: 8
  sketch.periods[3].unitPrice = dollars(2);
  const auto s = settle<Exact>(sketch, {{.list = dollars(60)},
                                        {.list = dollars(120)},
                                        {.list = dollars(108)},
                                        {.list = dollars(200)}});
  expectDollars(s, &PeriodOut::trueUp, {40, 0, 0, 0}, "true-up");
  expectDollars(s, &PeriodOut::makeUpSpend, {0, 20, 8, 0}, "spend that draws");
  expectDollars(s, &PeriodOut::makeUpDrawn, {0, 10, 8, 0}, "credited");
  expectDollars(s, &PeriodOut::makeUpLost, {0, 0, 8, 0}, "lost to the fallen price");
  expectDollars(s, &PeriodOut::lapsed, {0, 0, 14, 0}, "lapsed");  // 20 - 5 - 8 = 7 units at 2
  expectDollars(s, &PeriodOut::overage, {0, 0, 0, 100}, "overage");
  EXPECT_EQ(s.months[1].payable, Exact(dollars(110)));
}

// Why "a larger take-or-pay share never lowers cost" leaves changing prices out: the smaller share
// lets ten dollars draw twenty units at half their price, which the larger one keeps for later.
TEST(OnShortfall, MakeUpAtChangingPricesCanReturnMoreUnderALargerTakeOrPay) {
  const auto cost = [](const std::string& takeOrPay) {
    ContractSketch sketch{
        .onShortfall = OnShortfall::MakeUp, .takeOrPay = takeOrPay, .makeUpPeriods = 2};
    sketch.periods = oneMonthPeriods({dollars(100), dollars(100), dollars(10)});
    sketch.periods[0].unitPrice = dollars(2);
    sketch.periods[1].unitPrice = dollars(1);
    sketch.periods[2].unitPrice = dollars(2);
    return settle<Exact>(sketch, {{.list = 0}, {.list = dollars(100)}, {.list = dollars(1000)}})
        .cash();
  };
  // 90 paid banks 45 units at 2; 10 beyond draws 10 of them at 1; 35 are left, worth 70.
  EXPECT_EQ(cost("0.9"), Exact(dollars(1100 + 90 - 10 - 70)));
  // 100 paid banks 50 units, none drawn at 1, all of them at 2.
  EXPECT_EQ(cost("1"), Exact(dollars(1100 + 100 - 100)));
}

TEST(OnShortfall, MakeUpDrawsTheOldestVintageFirst) {
  const auto s = run({.onShortfall = OnShortfall::MakeUp, .makeUpPeriods = 5},
                     {100, 100, 100, 0, 0, 0, 0}, {70, 80, 135, 0, 0, 0, 0});
  // 35 beyond: 30 of the first, 5 of the second; its 15 lapse five periods after the second.
  expectDollars(s, &PeriodOut::makeUpDrawn, {0, 0, 35, 0, 0, 0, 0}, "drawn");
  expectDollars(s, &PeriodOut::lapsed, {0, 0, 0, 0, 0, 0, 15}, "lapsed");
}

TEST(OnShortfall, SpendThatDrawsMakeUpIsNeitherRepricedNorCarried) {
  const auto s =
      run({.onShortfall = OnShortfall::MakeUp, .overageMultiple = "1.5", .carryShare = "1"},
          {100, 100, 100}, {60, 150, 100});
  expectDollars(s, &PeriodOut::makeUpDrawn, {0, 40, 0}, "drawn");
  expectDollars(s, &PeriodOut::overage, {0, 10, 10}, "overage");
  expectDollars(s, &PeriodOut::surcharge, {0, 5, 5}, "surcharge");
  expectDollars(s, &PeriodOut::carryOut, {0, 10, 0}, "carry");
}

TEST(OnShortfall, ForfeitPrepaysAPoolThatLapses) {
  const auto s = run({.onShortfall = OnShortfall::Forfeit,
                      .takeOrPay = "0.8",
                      .overageMultiple = "1.25",
                      .carryShare = "1",
                      .commitRelief = "1"},
                     {100, 100}, {60, 120});
  EXPECT_EQ(s.months[0].pool, Exact(dollars(80)));
  EXPECT_EQ(s.months[0].poolDrawn, Exact(dollars(-60)));
  EXPECT_EQ(s.months[0].lapsePool, Exact(dollars(20)));
  EXPECT_EQ(s.months[0].payable, Exact(dollars(80)));
  EXPECT_EQ(s.months[1].overage, Exact(dollars(10)));  // a quarter of the 40 beyond
  EXPECT_EQ(s.months[1].payable, Exact(dollars(130)));
  expectDollars(s, &PeriodOut::shortfall, {20, 0}, "shortfall");
  expectDollars(s, &PeriodOut::trueUp, {0, 0}, "true-up");
  expectDollars(s, &PeriodOut::carryOut, {0, 0}, "carry");
  expectDollars(s, &PeriodOut::lapsed, {20, 0}, "lapsed");
  expectDollars(s, &PeriodOut::overage, {0, 40}, "overage");
}

TEST(OnShortfall, ForfeitBillsTheExcessInTheMonthItArises) {
  ContractSketch sketch{.periods = {{0, 3, dollars(100)}},
                        .onShortfall = OnShortfall::Forfeit,
                        .overageMultiple = "2"};
  const auto s =
      settle<Exact>(sketch, {{.list = dollars(70)}, {.list = dollars(50)}, {.list = dollars(10)}});
  EXPECT_EQ(s.months[0].payable, Exact(dollars(100)));
  EXPECT_EQ(s.months[1].payable, Exact(dollars(40)));  // 20 beyond, at twice the price
  EXPECT_EQ(s.months[2].payable, Exact(dollars(20)));
}

}  // namespace
}  // namespace offtake::economics::test
