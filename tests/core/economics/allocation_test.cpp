// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_fixture.h"

#include <gtest/gtest.h>

/// Each rule of the allocation on a case small enough to work by hand. January 2026: 744 hours.
namespace offtake::economics::test {
namespace {

constexpr int kJanuary = 744;

/// Commitment of twelve months whose first month's pace is `units` at `rate`.
Exact paceOf(int units, int rate) { return Exact(12) * units * kJanuary * rate; }

TEST(Allocation, ReservedThenPaceThenCheapest) {
  SmallPlan plan(12);
  const std::uint32_t p = plan.provider();
  plan.contract(p, 0, 12);
  plan.lot(true, Exact(300));
  plan.tranche(Exact(10), 0);
  plan.contract(p, 0, 12);
  plan.period(0, 12, paceOf(20, 250));
  plan.lot(false, Exact(250));
  plan.tranche(Exact(100), 0);
  plan.contract(p, 0, 12);
  plan.lot(false, Exact(200));
  plan.tranche(Exact(100), 0);
  plan.workload(Exact(50));
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(10)));
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(20)));
  EXPECT_TRUE(nearly(r.lots[{0, 2}].used, Exact(20)));
  EXPECT_TRUE(nearly(r.lots[{0, 2}].billed, Exact(20 * kJanuary)));
  EXPECT_EQ(r.months[0].unmet, Exact(0));
}

TEST(Allocation, ThePaceAimsExactlyAtTheRequirement) {
  SmallPlan plan(12);
  const std::uint32_t p = plan.provider();
  plan.contract(p, 0, 12);
  plan.period(0, 12, Exact(1'234'567'89));
  plan.lot(false, Exact(250));
  plan.tranche(Exact(1000), 0);
  plan.contract(p, 0, 12);
  plan.lot(false, Exact(20));
  plan.tranche(Exact(1000), 0);
  plan.workload(Exact(900));
  Record<Exact> r = book(plan.done());
  const PeriodOutcome<Exact>& settled = r.contracts[{11, 0}].outcome.period;
  EXPECT_LE(abs(settled.eligible - Exact(1'234'567'89)), Exact(6));
  EXPECT_EQ(settled.shortfall, Exact(0));
  EXPECT_EQ(r.path.trueUps, Exact(0));
  EXPECT_EQ(r.metIn[0], 11);
}

TEST(Allocation, ReservedChargesLowerThePace) {
  SmallPlan plan(12);
  const std::uint32_t p = plan.provider();
  plan.contract(p, 0, 12);
  plan.period(0, 12, paceOf(20, 100));
  plan.lot(true, Exact(100));
  plan.tranche(Exact(5), 0);
  plan.lot(false, Exact(100));
  plan.tranche(Exact(100), 0);
  plan.contract(p, 0, 12);
  plan.lot(false, Exact(50));
  plan.tranche(Exact(100), 0);
  plan.workload(Exact(60), {1, 2});  // the reserved lot is billed all the same
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(15)));
  EXPECT_TRUE(nearly(r.lots[{0, 2}].used, Exact(45)));
  EXPECT_TRUE(nearly(r.contracts[{0, 0}].spend.list, Exact(20 * kJanuary * 100)));
}

TEST(Allocation, EveryUseDrawsThePaceDown) {
  SmallPlan plan(12);
  const std::uint32_t p = plan.provider();
  plan.contract(p, 0, 12);
  plan.period(0, 12, paceOf(20, 250));
  plan.lot(false, Exact(250));
  plan.tranche(Exact(100), 0);
  plan.contract(p, 0, 12);
  plan.lot(false, Exact(200));
  plan.tranche(Exact(100), 0);
  plan.workload(Exact(15));
  plan.workload(Exact(15));
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(20)));
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(10)));
}

TEST(Allocation, ThePaceLimitsBilledUnitsNotThePeak) {
  SmallPlan plan(12);
  const std::uint32_t p = plan.provider();
  plan.contract(p, 0, 12);
  plan.period(0, 12, paceOf(20, 250));
  plan.lot(false, Exact(250));
  plan.tranche(Exact(100), 0);
  plan.contract(p, 0, 12);
  plan.lot(false, Exact(200));
  plan.tranche(Exact(100), 0);
  plan.workload(Exact(30)).peakFactor = Exact(2);
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(20)));  // 40 units of capacity
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(10)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].served, Exact(30)));
}

TEST(Allocation, CapacityLimitsThePeak) {
  SmallPlan plan(1);
  plan.contract(plan.provider(), 0, 1);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(10), 0);
  plan.workload(Exact(8)).peakFactor = Exact(2);
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].served, Exact(5)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].unmet, Exact(3)));
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(5)));
}

TEST(Allocation, CheapestIsByH100eAndTiesGoByPlanOrder) {
  SmallPlan plan(1);
  const std::uint32_t p = plan.provider();
  plan.contract(p, 0, 1);
  plan.lot(false, Exact(150), Exact(1));
  plan.tranche(Exact(10), 0);
  plan.contract(p, 0, 1);
  plan.lot(false, Exact(400), Exact(4));  // 100 per H100e
  plan.tranche(Exact(5), 0);
  plan.contract(p, 0, 1);
  plan.lot(false, Exact(150), Exact(1));
  plan.tranche(Exact(10), 0);
  plan.workload(Exact(32));
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(5)));  // 20 H100e
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(10)));
  EXPECT_TRUE(nearly(r.lots[{0, 2}].used, Exact(2)));
}

TEST(Allocation, RatingsAreByKindOfWork) {
  SmallPlan plan(1);
  const std::uint32_t p = plan.provider();
  plan.contract(p, 0, 1);
  LotInputs<Exact>& fast = plan.lot(false, Exact(300));
  fast.h100eTraining = Exact(4);
  fast.h100eInference = Exact(2);
  plan.tranche(Exact(100), 0);
  plan.contract(p, 0, 1);
  plan.lot(false, Exact(100));
  plan.tranche(Exact(100), 0);
  plan.workload(Exact(40)).training = true;  // 75 per H100e against 100
  plan.workload(Exact(40));                  // 150 against 100
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(10)));
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(40)));
}

TEST(Allocation, TheOrderFollowsTheOpeningTierMultiplier) {
  SmallPlan plan(2);
  const std::uint32_t p = plan.provider();
  ContractInputs<Exact>& tiered = plan.contract(p, 0, 2);
  tiered.terms.tiersOutside = {0, 1};
  tiered.slices.tiers.count = 1;
  plan.in.tiers.push_back({Exact(0), Exact("0.5")});
  plan.lot(false, Exact(300));
  plan.tranche(Exact(10), 0);
  plan.contract(p, 0, 2);
  plan.lot(false, Exact(200));
  plan.tranche(Exact(10), 0);
  plan.workload(Exact(15));
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(10)));  // 150 after the tier
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(5)));
}

TEST(Allocation, NetMeasureTurnsThePaceIntoUnitsAtTheTierMultiplier) {
  for (const Measure measure : {Measure::Net, Measure::Gross}) {
    SmallPlan plan(12);
    const std::uint32_t p = plan.provider();
    ContractInputs<Exact>& tiered = plan.contract(p, 0, 12);
    tiered.terms.measure = measure;
    tiered.slices.tiers.count = 1;
    plan.in.tiers.push_back({Exact(0), Exact("0.5")});
    plan.period(0, 12, paceOf(20, 100)).tiers = {0, 1};
    plan.lot(false, Exact(100));
    plan.tranche(Exact(100), 0);
    plan.contract(p, 0, 12);
    plan.lot(false, Exact(10));
    plan.tranche(Exact(100), 0);
    plan.workload(Exact(60));
    Record<Exact> r = book(plan.done());
    EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(measure == Measure::Net ? 40 : 20)));
  }
}

/// A home and an away provider, a reserved lot of 30 and 100 units, demand 100, 40 % portable.
SmallPlan homeAndAway() {
  SmallPlan plan(1);
  plan.contract(plan.provider(), 0, 1);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(30), 0);
  plan.contract(plan.provider(), 0, 1);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(100), 0);
  WorkloadInputs<Exact>& w = plan.workload(Exact(100));
  w.home = 0;
  w.portability = Exact("0.4");
  w.egress = Exact(7);
  w.egressPays = true;
  w.unmetCost = Exact(1000);
  return plan;
}

TEST(Allocation, PinnedWorkThatFindsNoPlaceAtHomeStaysUnmet) {
  SmallPlan plan = homeAndAway();
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(30)));
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(40)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].unmet, Exact(30)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].egress, Exact(40 * kJanuary * 7)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].unmetCost, Exact(30 * kJanuary * 1000)));
  EXPECT_EQ(r.months[0].cash, r.months[0].charges + Exact(40 * kJanuary * 7));
  EXPECT_EQ(r.path.economicCost - Exact(30 * kJanuary * 1000), -r.path.npv);
}

TEST(Allocation, PortableWorkMayStayAtHome) {
  SmallPlan plan = homeAndAway();
  plan.in.tranches[0].units = Exact(80);
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(80)));
  EXPECT_TRUE(nearly(r.lots[{0, 1}].used, Exact(20)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].unmet, Exact(0)));
}

TEST(Allocation, WithoutAHomeAllWorkIsPortable) {
  SmallPlan plan = homeAndAway();
  plan.in.workloads[0].home = -1;
  plan.in.workloads[0].egressPays = false;
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].served, Exact(100)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].egress, Exact(0)));
}

TEST(Allocation, EgressCountsInTheOrder) {
  for (const int egress : {10, 30}) {
    SmallPlan plan(1);
    plan.contract(plan.provider(), 0, 1);
    plan.lot(false, Exact(220));
    plan.tranche(Exact(100), 0);
    plan.contract(plan.provider(), 0, 1);
    plan.lot(false, Exact(200));
    plan.tranche(Exact(100), 0);
    WorkloadInputs<Exact>& w = plan.workload(Exact(60));
    w.home = 0;
    w.egress = Exact(egress);
    w.egressPays = true;
    Record<Exact> r = book(plan.done());
    EXPECT_EQ((r.lots[{0, 0}].used), Exact(egress == 10 ? 0 : 60)) << egress;
  }
}

TEST(Allocation, WorkIsDeferredOnce) {
  SmallPlan plan(3);
  plan.contract(plan.provider(), 0, 3);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(80), 0);
  plan.workload(Exact(100)).deferrable = Exact("0.5");
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].deferred, Exact(10)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].unmet, Exact(10)));
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].carriedIn, Exact(10)));
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].demand, Exact(100)));
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].served, Exact(80)));
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].deferred, Exact(15)));
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].unmet, Exact(15)));
}

TEST(Allocation, WhatWasCarriedInIsServedFirstAndNeverDeferredAgain) {
  SmallPlan plan(2);
  plan.contract(plan.provider(), 0, 2);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(30), 1);
  plan.workload(Exact(100)).deferrable = Exact(1);
  plan.in.processMonths[1].level = Exact(10);
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].deferred, Exact(100)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].unmet, Exact(0)));
  // 110 to serve, 30 served: only the 10 fresh ones may wait.
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].served, Exact(30)));
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].deferred, Exact(10)));
  EXPECT_TRUE(nearly(r.workloads[{1, 0}].unmet, Exact(70)));
}

TEST(Allocation, PriorityGoesBeforePlanOrder) {
  SmallPlan plan(1);
  plan.contract(plan.provider(), 0, 1);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(50), 0);
  plan.workload(Exact(40));
  plan.workload(Exact(40));
  plan.in.serving = {1, 0};
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.workloads[{0, 1}].served, Exact(40)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].served, Exact(10)));
}

TEST(Allocation, OnlyEligibleLotsServe) {
  SmallPlan plan(1);
  plan.contract(plan.provider(), 0, 1);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(50), 0);
  plan.contract(plan.provider(), 0, 1);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(5), 0);
  plan.workload(Exact(40), {1});
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.lots[{0, 0}].used, Exact(0)));
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].served, Exact(5)));
}

TEST(Allocation, AFreeRateLeavesThePaceAlone) {
  SmallPlan plan(12);
  plan.contract(plan.provider(), 0, 12);
  plan.period(0, 12, Exact(100'000));
  plan.lot(false, Exact(0));
  plan.tranche(Exact(10), 0);
  plan.workload(Exact(8));
  Record<Exact> r = book(plan.done());
  EXPECT_TRUE(nearly(r.workloads[{0, 0}].served, Exact(8)));  // by the second pass
  EXPECT_TRUE(nearly(r.contracts[{11, 0}].outcome.trueUp, Exact(100'000)));
}

TEST(Allocation, NothingServedExceedsDemandOrCapacity) {
  SmallPlan plan(6);
  for (int c = 0; c < 3; ++c) {
    plan.contract(plan.provider(), 0, 6);
    plan.period(0, 6, Exact(3'000'000 * (c + 1)));
    plan.lot(c == 1, Exact(190 + 7 * c), Exact(3) / (c + 1));
    plan.tranche(Exact(20 + c), c).rampMonths = Exact(c);
  }
  for (int w = 0; w < 4; ++w) {
    WorkloadInputs<Exact>& load = plan.workload(Exact(17 + 11 * w) / 3);
    load.peakFactor = Exact(10 + w) / 10;
    load.deferrable = Exact(w) / 4;
    load.home = w < 3 ? w : -1;
    load.portability = Exact(w + 1) / 4;
  }
  Record<Exact> r = book(plan.done());
  const InputsStorage<float> single = toFloat(plan.in);
  Record<float> f = book(single.view());
  for (const auto& [key, w] : r.workloads) {
    EXPECT_GE(w.served, Exact(0));
    EXPECT_LT(abs(w.served + w.unmet + w.deferred - w.demand - w.carriedIn), Exact("1e-25"));
    EXPECT_NEAR(f.workloads[key].served, w.served.convert_to<double>(), 1e-4);
  }
  for (const auto& [key, lot] : r.lots) EXPECT_LE(lot.used, lot.usable);
}

}  // namespace
}  // namespace offtake::economics::test
