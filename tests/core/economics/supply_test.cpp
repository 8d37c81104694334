// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/supply.h"

#include "path_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace offtake::economics::test {
namespace {

const Exact kTiny("1e-28");

TEST(Supply, WithoutARampATrancheIsThereFromItsDay) {
  EXPECT_EQ(deliveredShare(Exact(-1), Exact(0)), Exact(0));
  EXPECT_EQ(deliveredShare(Exact("-0.25"), Exact(0)), Exact("0.75"));
  EXPECT_EQ(deliveredShare(Exact(0), Exact(0)), Exact(1));
  EXPECT_EQ(deliveredShare(Exact(7), Exact(0)), Exact(1));
}

TEST(Supply, ARampDeliversItsMeanOverTheMonth) {
  // Three months: 0 to 1/3, 1/3 to 2/3, 2/3 to 1.
  EXPECT_EQ(deliveredShare(Exact(-1), Exact(3)), Exact(0));
  EXPECT_LT(abs(deliveredShare(Exact(0), Exact(3)) - Exact(1) / 6), kTiny);
  EXPECT_LT(abs(deliveredShare(Exact(1), Exact(3)) - Exact("0.5")), kTiny);
  EXPECT_LT(abs(deliveredShare(Exact(2), Exact(3)) - Exact(5) / 6), kTiny);
  EXPECT_EQ(deliveredShare(Exact(3), Exact(3)), Exact(1));
  // Half a month, begun in the middle of the month: the triangle of the second half.
  EXPECT_EQ(deliveredShare(Exact("-0.5"), Exact("0.5")), Exact("0.25"));
}

TEST(Supply, TheSharesOfARampAddUpToItsIntegral) {
  for (const char* online : {"0", "0.125", "2.5", "3.9", "1.0322580645"}) {
    for (const char* ramp : {"0", "0.3", "1", "2.75", "6", "11.5"}) {
      const Exact a(online);
      const Exact r(ramp);
      Exact sum = 0;
      float single = 0;
      for (int t = 0; t < 24; ++t) {
        sum += deliveredShare(Exact(Exact(t) - a), r);
        single +=
            deliveredShare(static_cast<float>(t) - a.convert_to<float>(), r.convert_to<float>());
      }
      EXPECT_LT(abs(sum - (Exact(24) - a - r / 2)), kTiny) << online << " ramp " << ramp;
      EXPECT_NEAR(single, sum.convert_to<double>(), 24e-6) << online << " ramp " << ramp;
    }
  }
}

TEST(Supply, AnEndTakesTheRestOfItsMonth) {
  TrancheInputs<Exact> tranche;
  tranche.online = {2, Exact("0.5")};
  tranche.end = {8, Exact("0.25")};
  tranche.rampMonths = Exact(2);
  const Delivery<Exact> delivery{Exact(40), tranche.online.fraction, Exact(0)};
  Exact sum = 0;
  for (int t = 0; t < 12; ++t) sum += deliveredUnits(tranche, delivery, t);
  EXPECT_EQ(sum,
            Exact(40) * (Exact("8.25") - Exact("2.5") - 1));  // units x months less half the ramp
  EXPECT_EQ(deliveredUnits(tranche, delivery, 1), Exact(0));
  EXPECT_EQ(deliveredUnits(tranche, delivery, 7), Exact(40));
  EXPECT_EQ(deliveredUnits(tranche, delivery, 8), Exact(10));
  EXPECT_EQ(deliveredUnits(tranche, delivery, 9), Exact(0));
}

TEST(Supply, ADelayMovesTheWholeRamp) {
  TrancheInputs<Exact> tranche;
  tranche.online = {3, Exact("0.25")};
  tranche.end = {60, Exact(0)};
  tranche.rampMonths = Exact(4);
  const Delivery<Exact> onTime{Exact(8), Exact("0.25"), Exact(0)};
  const Delivery<Exact> late{Exact(8), Exact("5.25"), Exact(0)};
  for (int t = 0; t < 30; ++t)
    EXPECT_EQ(deliveredUnits(tranche, late, t + 5), deliveredUnits(tranche, onTime, t)) << t;
}

TEST(Supply, AnEndThatMovesFollowsTheContract) {
  TrancheInputs<Exact> tranche;
  tranche.end = {6, Exact(0)};
  tranche.endMoves = true;
  const Delivery<Exact> moved{Exact(5), Exact(0), Exact(2)};
  EXPECT_EQ(deliveredUnits(tranche, moved, 7), Exact(5));
  EXPECT_EQ(deliveredUnits(tranche, moved, 8), Exact(0));
}

TEST(Supply, DaysLateAreFullCalendarDays) {
  SmallPlan plan(24);  // January 2026
  const Inputs<Exact>& in = plan.done();
  EXPECT_EQ(arrivalOf(in, 0, Exact(0), Exact(0)).daysLate, 0);
  EXPECT_EQ(arrivalOf(in, 0, Exact(0), Exact(1)).daysLate, 31);
  EXPECT_EQ(arrivalOf(in, 1, Exact(0), Exact(2)).daysLate, 28 + 31);
  // 15 January to 14/31 of February: 31 - 14 + 12.6 days.
  const Arrival<Exact> middle = arrivalOf(in, 0, Exact(14) / 31, Exact(1));
  EXPECT_EQ(middle.daysLate, 29);
  EXPECT_EQ(middle.month, 1);
  EXPECT_EQ(middle.firstFullMonth, 2);
  EXPECT_EQ(arrivalOf(in, 4, Exact(0), Exact(3)).firstFullMonth, 7);
}

TEST(Supply, FloatsAndDecimalsAgreeOnTheDay) {
  SmallPlan plan(60);
  const Inputs<Exact>& in = plan.done();
  const InputsStorage<float> single = toFloat(plan.in);
  for (int month = 0; month < 40; month += 3) {
    for (int day = 0; day < 31; day += 2) {
      for (int tenths = 0; tenths < 90; tenths += 7) {
        const Exact start = Exact(day) / calendarDays(in, month);
        if (!(start < 1)) continue;
        const Exact delay = Exact(tenths) / 10;
        const Arrival<Exact> a = arrivalOf(in, month, start, delay);
        const Arrival<float> b =
            arrivalOf(single.view(), month, start.convert_to<float>(), delay.convert_to<float>());
        EXPECT_EQ(a.daysLate, b.daysLate) << month << ' ' << day << ' ' << tenths;
        EXPECT_EQ(a.month, b.month) << month << ' ' << day << ' ' << tenths;
      }
    }
  }
}

TEST(Supply, DamagesCountDaysBeyondTheGraceUpToTheCap) {
  ContractInputs<Exact> contract;
  contract.damagesShare = Exact("0.01");
  contract.damagesCap = Exact("0.3");
  contract.damagesGraceDays = 10;
  EXPECT_EQ(damagesShareOf(contract, 10), Exact(0));
  EXPECT_EQ(damagesShareOf(contract, 11), Exact("0.01"));
  EXPECT_EQ(damagesShareOf(contract, 40), Exact("0.3"));
  EXPECT_EQ(damagesShareOf(contract, 400), Exact("0.3"));
}

TEST(Supply, ATrancheIsDroppedOnlyBeyondTheLongstop) {
  ContractInputs<Exact> contract;
  contract.longstopDays = 90;
  EXPECT_FALSE(isDropped(contract, 400));
  contract.dropAtLongstop = true;
  EXPECT_FALSE(isDropped(contract, 90));
  EXPECT_TRUE(isDropped(contract, 91));
}

TEST(Supply, QuantilesOfDelays) {
  SmallPlan plan(12);
  for (std::uint32_t i = 0; i < kDelayPoints; ++i)
    plan.in.delayTable.push_back(Exact(i) * i / 4096);
  plan.in.delayOutcomes = {
      {Exact(0), Exact("0.5")}, {Exact(6), Exact("0.8")}, {Exact(12), Exact(1)}};
  const Inputs<Exact>& in = plan.done();
  TrancheInputs<Exact> tranche;
  tranche.delayKind = DelayKind::Pert;
  tranche.delayCount = kDelayPoints;
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact(0)), Exact(0));
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact(1)), Exact(4096));
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact(Exact(3) / 4096)), Exact(9) / 4096);
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact(Exact("3.5") / 4096)),
            Exact("12.5") / 4096);  // half-way to 16
  tranche.delayKind = DelayKind::Discrete;
  tranche.delayCount = 3;
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact("0.49")), Exact(0));
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact("0.5")), Exact(6));
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact("0.79")), Exact(6));
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact("0.8")), Exact(12));
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact(1)), Exact(12));
  tranche.delayKind = DelayKind::Certain;
  tranche.meanDelay = Exact("2.5");
  EXPECT_EQ(delayAtQuantile(in, tranche, Exact("0.9")), Exact("2.5"));
}

TEST(Supply, AnOutageTakesItsShareOfTheMonth) {
  ProviderInputs<float> provider;
  provider.outageProbability = 0.2f;
  provider.outageHours = 36;
  EXPECT_EQ(outageShare(provider, 720.0f, 0.2f, 1.0f), 0.0f);
  EXPECT_FLOAT_EQ(outageShare(provider, 720.0f, 0.19f, 2.0f), 0.1f);
  EXPECT_EQ(outageShare(provider, 720.0f, 0.0f, 50.0f), 1.0f);
}

TEST(Rates, MarketFactorsActWithinFloorAndCap) {
  SmallPlan plan(3);
  plan.contract(plan.provider(), 0, 3);
  LotInputs<Exact>& lot = plan.lot(false, Exact(200));
  lot.market = true;
  lot.floor = Exact("0.8");
  lot.cap = Exact("1.1");
  lot.hasCap = true;
  plan.in.rates = {Exact(1), Exact("0.9"), Exact("0.5")};
  const Inputs<Exact>& in = plan.done();
  EXPECT_EQ(lotRate(in, 0, 0, 0, Exact(1)), Exact(200));
  EXPECT_EQ(lotRate(in, 0, 1, 0, Exact(1)), Exact(180));
  EXPECT_EQ(lotRate(in, 0, 2, 0, Exact(1)), Exact(160));
  EXPECT_EQ(lotRate(in, 0, 1, 0, Exact("1.2")), Exact(216));
  EXPECT_EQ(lotRate(in, 0, 1, 0, Exact("1.5")), Exact(220));
}

TEST(Rates, EscalatorsFollowTheShiftedTerm) {
  SmallPlan plan(4);
  plan.contract(plan.provider(), 0, 4);
  plan.lot(false, Exact(100));
  plan.in.rates = {Exact(100), Exact(101), Exact(102), Exact(103)};
  const Inputs<Exact>& in = plan.done();
  EXPECT_EQ(lotRate(in, 0, 3, 0, Exact(1)), Exact(103));
  EXPECT_EQ(lotRate(in, 0, 3, 2, Exact(1)), Exact(101));
  EXPECT_EQ(lotRate(in, 0, 1, 2, Exact(1)), Exact(100));
}

}  // namespace
}  // namespace offtake::economics::test
