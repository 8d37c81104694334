// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules around the shortfall, each with an example worked by hand in whole dollars.
#include "core/economics/settlement.h"

#include "tests/core/economics/contract_fixture.h"

namespace offtake::economics::test {
namespace {

using MonthOut = MonthOutcome<Exact>;
using PeriodOut = PeriodOutcome<Exact>;

std::vector<SpendSketch> lists(const std::vector<Cents>& amounts) {
  std::vector<SpendSketch> spends;
  for (const Cents amount : amounts) spends.push_back({.list = dollars(amount)});
  return spends;
}

std::vector<PeriodSketch> monthsOf(const std::vector<Cents>& amounts) {
  std::vector<Cents> cents;
  for (const Cents amount : amounts) cents.push_back(dollars(amount));
  return oneMonthPeriods(cents);
}

void expectDollars(const Exact& actual, Cents expected, const char* what) {
  EXPECT_EQ(actual, Exact(dollars(expected))) << what;
}

TEST(Settlement, TakeOrPayLowersTheRequirement) {
  const auto s =
      settle<Exact>({.periods = monthsOf({100, 100}), .takeOrPay = "0.8"}, lists({70, 0}));
  expectDollars(s.periods[0].trueUp, 10, "true-up");
  expectDollars(s.periods[1].trueUp, 80, "true-up");
  const auto none = settle<Exact>({.periods = monthsOf({100}), .takeOrPay = "0"}, lists({0}));
  expectDollars(none.periods[0].requirement, 0, "requirement without take-or-pay");
  expectDollars(none.cash(), 0, "cash");
}

TEST(Settlement, OverageIsRepricedInNetMeasureOnly) {
  ContractSketch sketch{.periods = monthsOf({100}), .overageMultiple = "1.2"};
  expectDollars(settle<Exact>(sketch, lists({150})).periods[0].surcharge, 10, "surcharge");
  expectDollars(settle<Exact>(sketch, lists({150})).cash(), 160, "cash");
  sketch.overageMultiple = "0.5";
  expectDollars(settle<Exact>(sketch, lists({150})).cash(), 125, "cash with a rebate on overage");
  sketch.measure = Measure::Gross;
  expectDollars(settle<Exact>(sketch, lists({150})).cash(), 150, "cash, gross");
}

TEST(Settlement, CarryNeverRenewsItself) {
  // 40 carried into the second lowers it to 60; 100 spent there is no overage of its own.
  const auto s = settle<Exact>({.periods = monthsOf({100, 100, 100}), .carryShare = "1"},
                               lists({140, 100, 90}));
  expectDollars(s.periods[0].carryOut, 40, "carry");
  expectDollars(s.periods[1].overage, 40, "overage");
  expectDollars(s.periods[1].carryOut, 0, "carry");
  expectDollars(s.periods[2].trueUp, 10, "true-up");
}

TEST(Settlement, CarryWithoutCapCanMeetAWholePeriodAndEndsWithTheLast) {
  const auto s =
      settle<Exact>({.periods = monthsOf({100, 50}), .carryShare = "0.5"}, lists({300, 0}));
  expectDollars(s.periods[0].carryOut, 100, "carry");
  expectDollars(s.periods[1].requirement, 0, "requirement");
  expectDollars(s.periods[1].carryOut, 0, "carry");
}

TEST(Settlement, CarryIsCappedByTheNextRequirementUnderTakeOrPay) {
  const auto s = settle<Exact>(
      {.periods = monthsOf({100, 200}), .takeOrPay = "0.5", .carryShare = "1", .carryCap = "0.2"},
      lists({90, 0}));
  expectDollars(s.periods[0].carryOut, 20, "carry");  // 0.2 x 0.5 x 200
}

TEST(Settlement, AggregateComesOnTopOfTheFloors) {
  ContractSketch sketch{.periods = monthsOf({10, 10, 10}), .aggregate = dollars(35)};
  const auto met = settle<Exact>(sketch, lists({10, 10, 10}));
  expectDollars(met.months[1].aggregateTrueUp, 0, "before the end");
  expectDollars(met.months[2].aggregateTrueUp, 5, "gap");
  const auto paid = settle<Exact>(sketch, lists({4, 10, 10}));
  expectDollars(paid.months[2].aggregateTrueUp, 5, "gap, the true-up of 6 counted");
  sketch.aggregatePaymentsCount = false;
  expectDollars(settle<Exact>(sketch, lists({4, 10, 10})).months[2].aggregateTrueUp, 11,
                "gap without it");
  expectDollars(settle<Exact>(sketch, lists({30, 10, 10})).months[2].aggregateTrueUp, 0, "beyond");
}

TEST(Settlement, TakeOrPayDoesNotLowerTheAggregate) {
  const auto s = settle<Exact>(
      {.periods = monthsOf({10, 10}), .takeOrPay = "0.5", .aggregate = dollars(20)}, lists({5, 5}));
  expectDollars(s.total(&MonthOut::trueUp), 0, "true-ups");
  expectDollars(s.months[1].aggregateTrueUp, 10, "gap");
}

TEST(Settlement, GrowthRebateIsCreditedTheMonthAfterThePeriod) {
  ContractSketch sketch{
      .periods = monthsOf({0, 0, 0}), .growthShare = "0.05", .growthThreshold = "0.2"};
  const auto s = settle<Exact>(sketch, lists({100, 140, 150, 0}));
  EXPECT_EQ(s.periods[0].rebate, Exact(0));
  expectDollars(s.periods[1].rebate, 1, "rebate of period 2");
  expectDollars(s.months[2].rebate, -1, "credited in period 3");
  expectDollars(s.months[2].payable, 149, "payable");
  expectDollars(s.months[3].rebate, 0, "growth below the threshold");
  const auto last = settle<Exact>(sketch, lists({100, 100, 160, 0}));
  expectDollars(last.months[3].payable, -2, "credited after the term");
  expectDollars(last.periods[2].eligible, 160, "rebates do not lower what counts");
}

TEST(Settlement, MarketplaceCountsUpToItsShareAndIsChargedInFull) {
  ContractSketch sketch{
      .periods = {{0, 2, dollars(100)}}, .marketplaceFactor = "0.5", .marketplaceCap = "0.25"};
  std::vector<SpendSketch> spends{{.list = dollars(60), .marketplace = dollars(40)},
                                  {.list = 0, .marketplace = dollars(40)}};
  const auto s = settle<Exact>(sketch, spends);
  expectDollars(s.periods[0].eligible, 85, "60 and 25 of 40");
  expectDollars(s.periods[0].trueUp, 15, "true-up");
  expectDollars(s.cash(), 155, "cash");
  sketch.marketplaceCap.reset();
  expectDollars(settle<Exact>(sketch, spends).periods[0].eligible, 100, "without a cap");
}

TEST(Settlement, MarketplaceIsPaidByNoCreditNorPrepayment) {
  ContractSketch sketch{
      .periods = monthsOf({0}), .openingCredit = dollars(10), .openingPrepayment = dollars(10)};
  const auto s = settle<Exact>(sketch, {{.list = dollars(5), .marketplace = dollars(50)}});
  expectDollars(s.months[0].payable, 50, "payable");
  expectDollars(s.months[0].lapseCredit, 5, "credit");
  expectDollars(s.months[0].lapsePrepayment, 10, "prepayment");
}

TEST(Settlement, DamagesLowerThePayableNotWhatCounts) {
  ContractSketch sketch{.periods = monthsOf({100}), .openingCredit = dollars(200)};
  const auto s = settle<Exact>(sketch, {{.list = dollars(100), .damages = dollars(30)}});
  expectDollars(s.months[0].creditUsed, -70, "credit pays what damages leave");
  expectDollars(s.months[0].payable, 70, "payable: the true-up");
  expectDollars(s.periods[0].eligible, 30, "eligible: less the credit only");
  const auto refund =
      settle<Exact>({.periods = monthsOf({0})}, {{.list = dollars(10), .damages = dollars(30)}});
  expectDollars(refund.months[0].payable, -20, "a credit note");
}

TEST(Settlement, ReliefFollowsTheDeliveredShare) {
  ContractSketch sketch{.periods = {{0, 2, dollars(100)}, {2, 3, dollars(100)}},
                        .commitRelief = "0.5"};
  const auto s = settle<Exact>(sketch, {{.planned = 40, .delivered = 0},
                                        {.planned = 40, .delivered = 20},
                                        {.planned = 0, .delivered = 0}});
  EXPECT_EQ(s.periods[0].relief, Exact("0.625"));  // 1 - 0.5 x (1 - 20/80)
  EXPECT_EQ(s.periods[0].requirement, Exact(6'250));
  EXPECT_EQ(s.periods[1].relief, Exact(1));
  const auto more = settle<Exact>(sketch, {{.planned = 40, .delivered = 90}, {}, {}});
  EXPECT_EQ(more.periods[0].relief, Exact(1));
}

TEST(Settlement, PrepaymentCountsWhenDrawnOrWhenPaid) {
  ContractSketch sketch{.periods = monthsOf({100, 100}), .prepayments = {{0, dollars(50)}}};
  const auto drawn = settle<Exact>(sketch, lists({80, 100}));
  expectDollars(drawn.periods[0].eligible, 80, "when drawn");
  expectDollars(drawn.cash(), 200, "cash: 50 paid, 30 and 100 and 20 true-up");
  sketch.prepaymentCounts = PrepaymentCounts::WhenPaid;
  const auto paid = settle<Exact>(sketch, lists({20, 130}));
  expectDollars(paid.periods[0].eligible, 50, "when paid: the sum, not the 20 it pays");
  expectDollars(paid.periods[1].eligible, 100, "of 130, 30 are paid by what has counted");
  expectDollars(paid.cash(), 200, "cash");
}

TEST(Settlement, PrepaymentBeforeTheFirstPeriodCountsInIt) {
  ContractSketch sketch{.periods = {{2, 3, dollars(100)}},
                        .prepayments = {{0, dollars(40)}},
                        .prepaymentCounts = PrepaymentCounts::WhenPaid};
  const auto s = settle<Exact>(sketch, lists({0, 0, 90}));
  expectDollars(s.periods[0].eligible, 90, "40 paid and 50 beyond it");
  expectDollars(s.months[0].prepayment, 40, "paid on its date");
}

TEST(Settlement, APrepaymentDatedBeforeMonthZeroIsThereToBeDrawn) {
  ContractSketch sketch{.periods = monthsOf({100, 100}), .prepayments = {{-6, dollars(30)}}};
  const auto s = settle<Exact>(sketch, lists({100, 100}));
  expectDollars(s.months[0].payable, 70, "30 drawn");
  expectDollars(s.months[0].prepayment, 0, "paid before");
  sketch.prepaymentCounts = PrepaymentCounts::WhenPaid;
  expectDollars(settle<Exact>(sketch, lists({100, 100})).periods[0].eligible, 100,
                "30 paid, 70 beyond");
}

TEST(Settlement, ProRataDrawsAddUpToTheLastCent) {
  ContractSketch sketch{.periods = monthsOf({100, 100, 100}),
                        .prepayments = {{0, dollars(100)}},
                        .prepaymentDraw = PrepaymentDraw::ProRata};
  const auto s = settle<Exact>(sketch, lists({100, 100, 100}));
  EXPECT_EQ(s.months[0].prepaymentDrawn, Exact(-3'333));
  EXPECT_EQ(s.months[1].prepaymentDrawn, Exact(-3'334));
  EXPECT_EQ(s.months[2].prepaymentDrawn, Exact(-3'333));
  EXPECT_EQ(s.months[2].lapsePrepayment, Exact(0));
}

TEST(Settlement, WhatIsLeftOfAPrepaymentLapsesWithTheTerm) {
  const auto s = settle<Exact>({.periods = monthsOf({0, 0}), .prepayments = {{0, dollars(100)}}},
                               lists({30, 30}));
  expectDollars(s.months[1].lapsePrepayment, 40, "lapsed");
  expectDollars(s.periods[1].lapsed, 40, "lapsed");
}

TEST(Settlement, TerminationCutsThePeriodAndChargesAFee) {
  ContractSketch sketch{.periods = years({dollars(1200), dollars(2400)}),
                        .terminationMonth = 9,
                        .terminationFeeShare = "0.5"};
  const auto s = settle<Exact>(sketch, monthly({0, dollars(99)}));
  ASSERT_EQ(s.periods.size(), 1u);
  expectDollars(s.periods[0].commitment, 900, "nine of twelve months");
  expectDollars(s.months[8].trueUp, 900, "settled as the last");
  expectDollars(s.months[9].termination, 1350, "half of 300 and 2,400");
  expectDollars(s.cash(), 2250, "nothing is charged after");
}

TEST(Settlement, TerminationFeeOnPresentValueDiscountsEachMonth) {
  ContractSketch sketch{.periods = monthsOf({100, 100, 100}),
                        .terminationMonth = 1,
                        .terminationFeeShare = "1",
                        .terminationRate = "0.12"};
  const auto s = settle<Exact>(sketch, lists({100, 0}));
  EXPECT_EQ(s.months[1].termination, Exact(19'704));  // 100/1.01 + 100/1.01^2 = 197.0395
}

TEST(Settlement, TerminationAtAPeriodsStartCutsNothing) {
  ContractSketch sketch{.periods = monthsOf({100, 100}),
                        .aggregate = dollars(300),
                        .terminationMonth = 1,
                        .terminationFeeShare = "0"};
  const auto s = settle<Exact>(sketch, lists({60, 60}));
  expectDollars(s.months[0].trueUp, 40, "true-up");
  expectDollars(s.months[0].aggregateTrueUp, 50, "half of 300, less 100");
  expectDollars(s.months[1].payable, 0, "after");
}

TEST(Settlement, TerminatedBalancesLapse) {
  ContractSketch sketch{.periods = monthsOf({100, 100, 100}),
                        .onShortfall = OnShortfall::Credit,
                        .terminationMonth = 2};
  const auto s = settle<Exact>(sketch, lists({60, 10, 500}));
  expectDollars(s.months[1].lapseCredit, 130, "40 - 10 + 100");
}

TEST(Settlement, OpeningBalancesPutTheContractWhereItStands) {
  ContractSketch sketch{.periods = {{-6, 6, dollars(100)}, {6, 18, dollars(100)}},
                        .tiers = {{0, "1"}, {dollars(50), "0.5"}},
                        .onShortfall = OnShortfall::Defer,
                        .deferShare = "0",
                        .carryShare = "1"};
  sketch.openingEligible = dollars(45);
  sketch.openingList = dollars(45);
  sketch.openingCarry = dollars(10);
  sketch.openingDeferral = dollars(20);
  std::vector<SpendSketch> spends(6);
  spends[0].list = dollars(15);
  const auto s = settle<Exact>(sketch, spends);
  expectDollars(s.months[0].charge, 10, "5 at list, 10 at half");
  expectDollars(s.periods[0].requirement, 110, "100 + 20 - 10");
  expectDollars(s.periods[0].eligible, 55, "45 + 10");
  expectDollars(s.periods[0].trueUp, 55, "true-up");
}

TEST(Settlement, EarlierPeriodsCountAsMetTowardTheAggregate) {
  ContractSketch sketch{.periods = {{-12, 0, dollars(100)}, {0, 1, dollars(100)}},
                        .aggregate = dollars(250)};
  expectDollars(settle<Exact>(sketch, lists({100})).months[0].aggregateTrueUp, 50, "gap");
  // The same where the terms leave the ended period out.
  sketch.periods.erase(sketch.periods.begin());
  Contract<Exact> contract(sketch);
  contract.terms.opening.aggregate = Exact(dollars(100));
  auto state = openState(contract.terms);
  const auto out =
      settleMonth(contract.terms, state, 0, monthSpend(contract.terms, {.list = dollars(60)}, 0));
  expectDollars(out.aggregateTrueUp, 50, "gap after a true-up of 40");
}

TEST(Settlement, OpeningPoolIsWhatWasNotYetDrawn) {
  ContractSketch sketch{.periods = {{-1, 1, dollars(100)}}, .onShortfall = OnShortfall::Forfeit};
  sketch.openingEligible = dollars(70);
  const auto s = settle<Exact>(sketch, lists({20}));
  expectDollars(s.months[0].pool, 0, "invoiced before the plan's start");
  expectDollars(s.months[0].poolDrawn, -20, "drawn");
  expectDollars(s.months[0].lapsePool, 10, "lapsed");
}

TEST(Settlement, OpeningMakeUpAndCreditAreUsedLikeAnyOther) {
  ContractSketch sketch{.periods = monthsOf({100, 0}), .onShortfall = OnShortfall::MakeUp};
  sketch.openingMakeUpUnits = 30;
  sketch.openingMakeUpPrice = 100;
  const auto s = settle<Exact>(sketch, lists({110, 0}));
  expectDollars(s.periods[0].makeUpDrawn, 10, "drawn");
  expectDollars(s.periods[0].lapsed, 20, "one period has passed");
}

TEST(Settlement, MonthsOutsidePeriodsAreChargedAndCountOnlyTowardTheAggregate) {
  ContractSketch sketch{.periods = {{1, 2, dollars(100)}, {3, 4, dollars(100)}},
                        .tiers = {{0, "0.9"}},
                        .termFirst = 0,
                        .termEnd = 5,
                        .aggregate = dollars(600)};
  const auto s = settle<Exact>(sketch, lists({100, 100, 100, 100, 100}));
  ASSERT_EQ(s.periods.size(), 2u);
  expectDollars(s.months[2].payable, 90, "in the gap");
  expectDollars(s.periods[1].eligible, 90, "the gap does not count");
  expectDollars(s.months[4].aggregateTrueUp, 130, "600 - 5 x 90 - 2 x 10");
}

TEST(Settlement, APeriodBeyondTheLastMonthStaysOpen) {
  const auto s = settle<Exact>({.periods = years({dollars(100)})}, lists({0, 0, 0}));
  EXPECT_TRUE(s.periods.empty());
  expectDollars(s.cash(), 0, "nothing is due yet");
}

TEST(Settlement, ZeroCommitmentsRequireNothing) {
  for (int kind = 0; kind <= static_cast<int>(OnShortfall::Forfeit); ++kind) {
    ContractSketch sketch{.periods = monthsOf({0, 0}),
                          .onShortfall = static_cast<OnShortfall>(kind),
                          .carryShare = "1",
                          .carryCap = "0.5"};
    const auto s = settle<Exact>(sketch, lists({7, 0}));
    expectDollars(s.cash(), 7, "cash");
    expectDollars(s.periods[0].carryOut, 0, "carry");
    expectDollars(s.periods[1].shortfall, 0, "shortfall");
  }
}

TEST(Settlement, AShortfallBelowADollarIsNoneForAllocatedContractsOnly) {
  ContractSketch sketch{.periods = monthsOf({100, 100})};
  const std::vector<SpendSketch> spends{{.list = dollars(100) - 99}, {.list = dollars(100) - 100}};
  const auto entered = settle<Exact>(sketch, spends);
  EXPECT_EQ(entered.periods[0].trueUp, Exact(99));
  sketch.allocated = true;
  const auto allocated = settle<Exact>(sketch, spends);
  EXPECT_EQ(allocated.periods[0].trueUp, Exact(0));
  EXPECT_EQ(allocated.periods[1].trueUp, Exact(100));
}

TEST(Settlement, ASimulatedShortfallBelowOnePartInAHundredThousandIsNone) {
  ContractSketch sketch{.periods = oneMonthPeriods({billion(1), billion(1)})};
  const auto s = settle<double>(
      sketch, {{.list = billion(1) - dollars(9'999)}, {.list = billion(1) - dollars(10'001)}});
  EXPECT_EQ(s.periods[0].trueUp, 0.0);
  EXPECT_NEAR(s.periods[1].trueUp, 1'000'100.0, 1e-3);
}

TEST(Settlement, ExercisedOptionsAddToLaterPeriods) {
  ContractSketch sketch{.periods = monthsOf({100, 100, 100}),
                        .options = {{dollars(50), 0}, {dollars(-30), 0}}};
  sketch.periods.push_back({3, 4, dollars(70), 100, 2});
  sketch.options.push_back({0, 1});
  const Contract<Exact> contract(sketch);
  auto state = openState(contract.terms);
  exerciseOption(state, 0, 1);
  exerciseOption(state, 1, 2);
  exerciseOption(state, 2, 3);
  const Cents expected[] = {100, 150, 120, 90};  // the extension's 70 + 50 - 30
  for (int month = 0; month < 4; ++month) {
    const auto out = settleMonth(contract.terms, state, month, MonthSpend<Exact>{});
    expectDollars(out.trueUp, expected[month], "true-up");
  }
}

TEST(Settlement, AnExtensionNotExercisedIsNotThere) {
  ContractSketch sketch{
      .periods = monthsOf({100}), .options = {{0, 1}}, .onShortfall = OnShortfall::Credit};
  sketch.periods.push_back({1, 2, dollars(70), 100, 0});
  const auto s = settle<Exact>(sketch, lists({40, 0}));
  ASSERT_EQ(s.periods.size(), 1u);
  expectDollars(s.months[0].lapseCredit, 60, "the term ends");
}

TEST(Settlement, PaceIsWhatTheRequirementLeaves) {
  ContractSketch sketch{.periods = years({dollars(1200)}),
                        .tiers = {{0, "1"}, {dollars(100), "0.5"}},
                        .carryShare = "1",
                        .commitRelief = "1"};
  sketch.openingCarry = dollars(200);
  const Contract<Exact> contract(sketch);
  auto state = openState(contract.terms);
  Pace<Exact> pace = requirementSoFar(contract.terms, state, 0);
  expectDollars(pace.requirementLeft, 1000, "carry lowers it");
  EXPECT_EQ(pace.monthsLeft, 12);
  EXPECT_EQ(pace.tierMultiplier, Exact(1));
  (void)settleMonth(contract.terms, state, 0,
                    monthSpend(contract.terms, {.list = dollars(300)}, 0));
  pace = requirementSoFar(contract.terms, state, 1, Exact("0.5"));
  expectDollars(pace.requirementLeft, 200, "600 - 200 carried - 200 charged");
  EXPECT_EQ(pace.monthsLeft, 11);
  EXPECT_EQ(pace.tierMultiplier, Exact("0.5"));
  (void)settleMonth(contract.terms, state, 1,
                    monthSpend(contract.terms, {.list = dollars(9000)}, 1));
  expectDollars(requirementSoFar(contract.terms, state, 2).requirementLeft, 0, "met");
  EXPECT_EQ(requirementSoFar(contract.terms, state, 12).monthsLeft, 0);
}

TEST(Settlement, AShiftedTermSettlesWholeMonthsLater) {
  ContractSketch sketch{.periods = monthsOf({100, 100})};
  const Contract<Exact> contract(sketch);
  const int shift = 3;
  auto state = openState(contract.terms, -shift);
  Exact paid = 0;
  for (int calendarMonth = 0; calendarMonth < 5; ++calendarMonth) {
    const auto out = settleMonth(contract.terms, state, calendarMonth - shift, MonthSpend<Exact>{});
    EXPECT_EQ(out.periodEnds, calendarMonth >= shift) << calendarMonth;
    paid += out.payable;
  }
  expectDollars(paid, 200, "paid");
}

// What a feature leaves out must not change what the others do.
TEST(Settlement, AKernelForAContractsOwnFeaturesGivesTheSameFigures) {
  ContractSketch sketch{
      .periods = monthsOf({100, 120, 130}), .tiers = {{0, "0.9"}}, .carryShare = "1"};
  Contract<float> contract(sketch);
  contract.terms.hasFees = contract.terms.hasMarketplace = contract.terms.hasDamages = false;
  contract.terms.features = featuresOf(contract.terms);
  constexpr Features kOwn = kTiers | kCarry;
  ASSERT_EQ(contract.terms.features, kOwn);
  auto all = openState(contract.terms);
  auto own = openState<kOwn>(contract.terms);
  static_assert(sizeof(own) < sizeof(all) / 8);
  for (int month = 0; month < 3; ++month) {
    const auto spend = monthSpend(contract.terms, {.list = dollars(100 + 17 * month)}, month);
    const auto a = settleMonth(contract.terms, all, month, spend);
    const auto b = settleMonth(contract.terms, own, month, spend);
    EXPECT_EQ(a.payable, b.payable);
    EXPECT_EQ(a.period.carryOut, b.period.carryOut);
  }
}

static_assert(std::is_trivially_copyable_v<ContractState<float>>);
static_assert(std::is_trivially_copyable_v<ContractTerms<float>>);
static_assert(std::is_trivially_copyable_v<MonthOutcome<float>>);
static_assert(sizeof(ContractState<float, 0>) == 12);

}  // namespace
}  // namespace offtake::economics::test
