// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_fixture.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace offtake::economics::test {
namespace {

TEST(Path, ReservedCapacityIsBilledUsedOrNot) {
  SmallPlan plan(2);
  plan.contract(plan.provider(), 0, 2);
  plan.lot(true, Exact(200));
  plan.tranche(Exact(100), 0);
  plan.workload(Exact(30));
  const Record<Exact> r = book(plan.done());
  EXPECT_EQ(r.months[0].charges, Exact(100 * 744 * 200));
  EXPECT_EQ(r.months[1].charges, Exact(100 * 672 * 200));
  EXPECT_EQ(r.months[0].served, Exact(30));
  EXPECT_EQ(r.months[0].used, Exact(30));
  EXPECT_EQ(r.months[0].usable, Exact(100));
  EXPECT_EQ(r.path.servedHours, Exact(30 * (744 + 672)));
  EXPECT_TRUE(nearly(r.path.costPerHour, Exact(100 * 200) / 30));
}

TEST(Path, EnteredSpendIsTypedSpendTimesItsPriceFactor) {
  SmallPlan plan(12);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 12);
  c.entered = true;
  c.terms.allocated = false;
  c.priceFactor = Exact("1.01");
  plan.period(0, 12, Exact(2'000'00));
  for (int t = 0; t < 12; ++t) plan.calendar(0, t).enteredList = Exact(100'00 + t);
  Record<Exact> r = book(plan.done());
  EXPECT_EQ((r.contracts[{3, 0}].outcome.charge), Exact(101'03));  // 100.03 x 1.01 = 101.0303
  const PeriodOutcome<Exact>& settled = r.contracts[{11, 0}].outcome.period;
  EXPECT_EQ(settled.eligible + settled.trueUp, Exact(2'000'00));
  EXPECT_EQ(r.path.trueUps, settled.trueUp);
  const ContractFigures<Exact>& may = r.contracts[{4, 0}];
  EXPECT_EQ(may.commitmentLeft, Exact(2'000'00) - may.eligible);
  EXPECT_EQ(r.metIn[0], -1);
}

TEST(Path, ACommitmentIsMetInTheMonthThatReachesTheLastRequirement) {
  SmallPlan plan(12);
  plan.contract(plan.provider(), 0, 12).entered = true;
  plan.in.contracts[0].terms.allocated = false;
  plan.period(0, 6, Exact(500));
  plan.period(6, 12, Exact(500));
  for (int t = 0; t < 12; ++t) plan.calendar(0, t).enteredList = Exact(150);
  EXPECT_EQ(book(plan.done()).metIn[0], 9);
}

TEST(Path, CashFollowsTheInvoiceByItsLag) {
  SmallPlan plan(4);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 3);
  c.entered = true;
  c.cashLag = 2;
  for (int t = 0; t < 3; ++t) plan.calendar(0, t).enteredList = Exact(100 * (t + 1));
  plan.in.otherCash[1] = Exact(-7);
  plan.in.otherBeyond = Exact(40);
  Record<Exact> r = book(plan.done());
  EXPECT_EQ(r.months[0].payable, Exact(100));
  EXPECT_EQ(r.months[0].cash, Exact(0));
  EXPECT_EQ(r.months[1].cash, Exact(-7));
  EXPECT_EQ(r.months[2].cash, Exact(100));
  EXPECT_EQ(r.months[3].cash, Exact(200));
  EXPECT_EQ(r.cashBeyond[0], Exact(300));
  EXPECT_EQ(r.path.cashBeyond, Exact(340));
  EXPECT_EQ(r.contracts.count({3, 0}), 1u);  // after the term its cash still comes
}

TEST(Path, ALongLagKeepsEveryInvoice) {
  for (const int lag : {0, 1, 3, 7, 30}) {
    SmallPlan plan(12);
    ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 12);
    c.entered = true;
    c.cashLag = lag;
    for (int t = 0; t < 12; ++t) plan.calendar(0, t).enteredList = Exact(1 << t);
    Record<Exact> r = book(plan.done());
    Exact shown = 0;
    for (int t = 0; t < 12; ++t) {
      EXPECT_EQ(r.months[static_cast<std::size_t>(t)].cash,
                t < lag ? Exact(0) : Exact(1 << (t - lag)))
          << lag << ' ' << t;
      shown += r.months[static_cast<std::size_t>(t)].cash;
    }
    EXPECT_EQ(shown + r.cashBeyond[0], Exact(4095)) << lag;
  }
}

TEST(Path, PrepaymentsAreCashOnTheirDate) {
  SmallPlan plan(3);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 3);
  c.entered = true;
  c.cashLag = 1;
  c.slices.prepayments.count = 1;
  plan.in.prepayments.push_back({1, Exact(150)});
  plan.period(0, 3, Exact(0));
  for (int t = 0; t < 3; ++t) {
    plan.calendar(0, t).enteredList = Exact(100);
    plan.calendar(0, t).prepaymentDiscount = Exact("0.5");
  }
  Record<Exact> r = book(plan.done());
  EXPECT_EQ(r.months[1].cash, Exact(250));  // the prepayment, and January's invoice
  EXPECT_EQ(r.months[2].cash, Exact(0));    // February's was drawn from it
  EXPECT_EQ(r.cashBeyond[0], Exact(50));
  EXPECT_EQ(-r.path.npv, Exact(100 + 75 + 50));
}

TEST(Path, PresentValuesTakeEachFlowOnItsDate) {
  SmallPlan plan(2);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 2);
  c.entered = true;
  c.terms.allocated = false;
  plan.period(0, 2, Exact(1000));
  for (int t = 0; t < 3; ++t) {
    plan.calendar(0, t).discount = Exact(1) / (t + 2);
    plan.calendar(0, t).settlementDiscount = Exact("0.1");
  }
  plan.calendar(0, 0).enteredList = Exact(300);
  plan.calendar(0, 1).enteredList = Exact(90);
  plan.in.otherPresentValue = Exact(-5);
  const Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(-r.path.npv, Exact(150 + 30 + 61 - 5)));
  EXPECT_EQ(r.path.economicCost, -r.path.npv);
  EXPECT_EQ(r.path.payable, Exact(1000));
}

TEST(Path, EntriesAreConvertedAndRoundedOneByOne) {
  SmallPlan plan(1);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 1);
  c.entered = true;
  c.terms.allocated = false;
  c.terms.hasMarketplace = true;
  c.terms.marketplaceFactor = Exact(0);
  plan.period(0, 1, Exact(103));
  plan.calendar(0, 0).enteredList = Exact(101);
  plan.calendar(0, 0).marketplace = Exact(11);
  plan.calendar(0, 0).exchange = Exact("1.5");
  Record<Exact> r = book(plan.done());
  EXPECT_EQ(r.months[0].charges, Exact(152 + 17));      // 151.5 and 16.5, each away from zero
  EXPECT_EQ(r.months[0].payable, Exact(152 + 17 + 3));  // and 2 x 1.5
  EXPECT_EQ(r.path.trueUps, Exact(3));
}

TEST(Path, WhatFollowsATermThatEndsWithTheHorizonIsReportedAfterIt) {
  SmallPlan plan(24);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 24);
  c.entered = true;
  c.terms.allocated = false;
  c.terms.growthShare = Exact("0.05");
  c.terms.growthThreshold = Exact("0.2");
  plan.period(0, 12, Exact(0));
  plan.period(12, 24, Exact(0));
  for (int t = 0; t < 24; ++t) plan.calendar(0, t).enteredList = Exact(t < 12 ? 100'000 : 140'000);
  Record<Exact> r = book(plan.done());
  EXPECT_EQ((r.contracts[{24, 0}].outcome.rebate), Exact(-12'000));  // 5 % of 1,680,000 - 1,440,000
  EXPECT_EQ(r.cashBeyond[0], Exact(-12'000));
  EXPECT_EQ(r.months.size(), 24u);
  EXPECT_EQ(-r.path.npv, Exact(1'200'000 + 1'680'000 - 12'000));
}

/// A plan that uses most of what there is, sized so that nothing lies near a threshold.
SmallPlan richPlan() {
  SmallPlan plan(24, 2026, 7);
  const std::uint32_t home = plan.provider();
  const std::uint32_t other = plan.provider();
  ContractInputs<Exact>& first = plan.contract(home, 0, 24);
  first.cashLag = 1;
  first.terms.carryShare = Exact("0.5");
  first.slices.tiers.count = 2;
  plan.in.tiers.push_back({Exact(0), Exact(1)});
  plan.in.tiers.push_back({Exact(400'000'00), Exact("0.85")});
  plan.period(0, 12, Exact(1'500'000'00)).tiers = {0, 2};
  plan.period(12, 24, Exact(2'500'000'00)).tiers = {0, 2};
  plan.lot(true, Exact(210), Exact("2.5"));
  plan.tranche(Exact(40), 0);
  plan.tranche(Exact(30), 5, Exact("0.5")).rampMonths = Exact(3);
  plan.in.tranches.back().meanDelay = Exact("1.75");
  plan.lot(false, Exact(150), Exact(1));
  plan.tranche(Exact(300), 2);
  ContractInputs<Exact>& second = plan.contract(other, 0, 24);
  second.terms.commitRelief = Exact("0.6");
  second.terms.onShortfall = OnShortfall::Credit;
  plan.period(0, 12, Exact(900'000'00));
  plan.period(12, 24, Exact(900'000'00));
  LotInputs<Exact>& market = plan.lot(false, Exact(180), Exact(1));
  market.market = true;
  market.floor = Exact("0.5");
  market.powerKw = Exact("1.7");
  plan.tranche(Exact(120), 3).meanDelay = Exact(2);
  for (int t = 0; t < 24; ++t)
    plan.in.rates[static_cast<std::size_t>(2 * 24 + t)] = Exact(100 - t) / 100;
  ContractInputs<Exact>& third = plan.contract(other, 0, 24);
  third.entered = true;
  third.terms.allocated = false;
  plan.period(0, 24, Exact(300'000'00));
  for (int t = 0; t < 24; ++t) plan.calendar(2, t).enteredList = Exact(10'000'00 + 313 * t);
  for (int w = 0; w < 3; ++w) {
    WorkloadInputs<Exact>& load = plan.workload(Exact(90 + 50 * w));
    load.training = w == 1;
    load.peakFactor = Exact(10 + 2 * w) / 10;
    load.deferrable = Exact(w) / 5;
    load.home = w == 2 ? -1 : w;
    load.portability = Exact("0.7");
    load.egress = Exact(3);
    load.egressPays = w != 2;
    load.unmetCost = Exact(500);
    for (int t = 0; t < 24; ++t)
      plan.in.processMonths[static_cast<std::size_t>(w * 24 + t)].level *=
          Exact(100 + 3 * t + 11 * (t % 3)) / 100;
  }
  plan.in.serving = {1, 0, 2};
  for (std::size_t i = 0; i < plan.in.calendar.size(); ++i)
    plan.in.calendar[i].discount = plan.in.calendar[i].settlementDiscount =
        Exact(1000) / (1000 + 7 * (i % 25));
  return plan;
}

void expectClose(const Record<float>& seen, const Record<Exact>& expected) {
  const auto close = [](float a, const Exact& b, double scale) {
    EXPECT_NEAR(static_cast<double>(a), b.convert_to<double>(), 1e-5 * scale);
  };
  ASSERT_EQ(seen.months.size(), expected.months.size());
  for (std::size_t t = 0; t < seen.months.size(); ++t) {
    close(seen.months[t].demand, expected.months[t].demand, 1000);
    close(seen.months[t].served, expected.months[t].served, 1000);
    close(seen.months[t].unmet, expected.months[t].unmet, 1000);
    close(seen.months[t].delivered, expected.months[t].delivered, 1000);
    close(seen.months[t].charges, expected.months[t].charges, 1e8);
    close(seen.months[t].payable, expected.months[t].payable, 1e8);
    close(seen.months[t].cash, expected.months[t].cash, 1e8);
    close(seen.months[t].megawatts, expected.months[t].megawatts, 1);
  }
  const double cost = -expected.path.npv.convert_to<double>();
  close(seen.path.npv, expected.path.npv, cost);
  close(seen.path.economicCost, expected.path.economicCost, 2 * cost);
  close(seen.path.trueUps, expected.path.trueUps, cost);
  close(seen.path.servedHours, expected.path.servedHours,
        expected.path.servedHours.convert_to<double>());
  EXPECT_EQ(seen.metIn, expected.metIn);
}

TEST(Path, AFloatPathIsTheBookToOnePartInAHundredThousand) {
  SmallPlan plan = richPlan();
  const Record<Exact> exact = book(plan.done());
  EXPECT_GT(exact.path.trueUps, Exact(0));
  EXPECT_GT(exact.path.unmetHours, Exact(0));
  const InputsStorage<float> single = toFloat(plan.in);
  expectClose(book(single.view()), exact);
}

/// Draws anything at all: with no volatility in the inputs it must not matter.
struct WildDraws {
  static constexpr bool kRandom = true;
  static constexpr bool kMakesOrder = false;
  const Inputs<float>* in = nullptr;
  int normals = 0;
  float delay(std::uint32_t i) const { return in->tranches[i].meanDelay; }
  float growth(std::uint32_t) const { return 2.5f; }
  float spend(std::uint32_t) const { return -1.5f; }
  float normal(std::uint32_t p, int t) {
    return ++normals, static_cast<float>(p) - static_cast<float>(t % 5);
  }
  float jumpHit(std::uint32_t, int) const { return 0.01f; }
  float jumpSize(std::uint32_t, int) const { return 3.0f; }
  float outageHit(std::uint32_t, int) const { return 0.01f; }
  float outageLength(std::uint32_t, int) const { return 0.01f; }
};

TEST(Path, WithoutVolatilityASimulatedPathIsTheBook) {
  SmallPlan plan = richPlan();
  Scratch<Exact> scratch(plan.done());
  BookDraws<Exact> draws{&plan.in.view()};
  Record<Exact> exact;
  runPath(plan.in.view(), scratch.at(), draws, exact);
  plan.in.order = scratch.order();  // what the book found
  plan.in.bind();
  const InputsStorage<float> single = toFloat(plan.in);
  Scratch<float> memory(single.view());
  WildDraws wild{&single.view()};
  Record<float> simulated;
  runPath(single.view(), memory.at(), wild, simulated);
  expectClose(simulated, exact);
  EXPECT_EQ(wild.normals, 0);  // nothing is drawn that nothing needs
}

TEST(Path, TheFirstMonthHasNoNoiseAndTheStepUsesTheMonthsDraws) {
  SmallPlan plan = richPlan();
  plan.done();
  InputsStorage<float> single = toFloat(plan.in);
  const float levels[] = {single.processMonths[0].level, single.processMonths[1].level};
  ProcessInputs<float>& p = single.processes[0];
  p.noisy = true;
  p.drawn = true;
  p.step = 0.25f;
  p.drift = -0.125f;
  p.factorCount = 2;
  single.factors = {{0, 0.6f}, {1, 0.8f}};
  single.processes[1].drawn = true;
  single.bind();
  Scratch<float> memory(single.view());
  WildDraws wild{&single.view()};
  Record<float> r;
  runPath(single.view(), memory.at(), wild, r);
  EXPECT_EQ((r.workloads[{0, 0}].demand), levels[0]);
  // Month 0: normals 0 and 1 of the processes; z = 0.6 x 0 + 0.8 x 1.
  EXPECT_FLOAT_EQ((r.workloads[{1, 0}].demand), levels[1] * std::exp2(0.25f * 0.8f - 0.125f));
  EXPECT_EQ(wild.normals, 2 * 23);  // the last month needs no step
}

TEST(Path, OutagesTakeUsableCapacityNotTheBill) {
  SmallPlan plan = richPlan();
  plan.done();
  InputsStorage<float> single = toFloat(plan.in);
  Scratch<float> memory(single.view());
  WildDraws wild{&single.view()};
  Record<float> before;
  runPath(single.view(), memory.at(), wild, before);
  single.providers[0].outageProbability = 0.5f;
  single.providers[0].outageHours = 72.0f;
  Record<float> after;
  runPath(single.view(), memory.at(), wild, after);
  const float share = std::fmin(1.0f, -std::log(0.01f) * 72.0f / 744.0f);
  EXPECT_NEAR((after.lots[{0, 0}].usable), (before.lots[{0, 0}].usable * (1 - share)), 1e-4);
  EXPECT_EQ((after.lots[{0, 0}].billed), (before.lots[{0, 0}].billed));
  EXPECT_EQ((after.lots[{6, 2}].usable), (before.lots[{6, 2}].usable));  // the other provider
}

TEST(Path, SpendSpreadMultipliesEnteredSpend) {
  SmallPlan plan = richPlan();
  plan.done();
  InputsStorage<float> single = toFloat(plan.in);
  single.contracts[2].spendSigma = 0.5f;
  single.contracts[2].spendDrift = -0.1f;
  Scratch<float> memory(single.view());
  WildDraws wild{&single.view()};
  Record<float> r;
  runPath(single.view(), memory.at(), wild, r);
  EXPECT_FLOAT_EQ((r.contracts[{4, 2}].spend.list),
                  (10'000'00 + 313 * 4) * std::exp2(-0.5f * 1.5f - 0.1f));
}

TEST(Path, PathsSideBySideDoNotTouchEachOther) {
  SmallPlan plan = richPlan();
  const Inputs<Exact>& in = plan.done();
  const Record<Exact> alone = book(in);
  Scratch<Exact> shared(in, 3);
  BookDraws<Exact> draws{&in};
  Record<Exact> records[3];
  for (std::size_t path = 0; path < 3; ++path) beginPath(in, shared.at(path), draws);
  for (int t = 0; t < in.months; ++t)
    for (std::size_t path = 0; path < 3; ++path)
      stepMonth(in, shared.at(path), draws, t, records[path]);
  for (std::size_t path = 0; path < 3; ++path) {
    endPath(in, shared.at(path), records[path]);
    EXPECT_EQ(records[path].path.npv, alone.path.npv);
    EXPECT_EQ(records[path].path.servedHours, alone.path.servedHours);
  }
}

TEST(Path, ScratchIsUsedAgainWithoutTraces) {
  SmallPlan plan = richPlan();
  const Inputs<Exact>& in = plan.done();
  Scratch<Exact> scratch(in);
  BookDraws<Exact> draws{&in};
  Record<Exact> first;
  Record<Exact> second;
  runPath(in, scratch.at(), draws, first);
  runPath(in, scratch.at(), draws, second);
  EXPECT_EQ(first.path.npv, second.path.npv);
  EXPECT_EQ(first.path.cashBeyond, second.path.cashBeyond);
}

TEST(Path, AKernelWithOnlyTheFeaturesInUseGivesTheSame) {
  SmallPlan plan = richPlan();
  plan.done();
  const InputsStorage<float> single = toFloat(plan.in);
  const Record<float> all = book(single.view());
  using Lean = Uses<kTiers | kCarry | kCredit | kRelief,
                    kPathMarket | kPathRelief | kPathPinned | kPathEgress | kPathDeferrable>;
  ASSERT_EQ(single.view().features & ~Lean::kSettlement, 0u);
  Scratch<float, Lean> scratch(single.view());
  BookDraws<float> draws{&single.view()};
  Record<float> lean;
  runPath(single.view(), scratch.at(), draws, lean);
  EXPECT_EQ(lean.path.npv, all.path.npv);
  EXPECT_EQ(lean.path.economicCost, all.path.economicCost);
  for (std::size_t t = 0; t < all.months.size(); ++t)
    EXPECT_EQ(lean.months[t].cash, all.months[t].cash) << t;
}

}  // namespace
}  // namespace offtake::economics::test
