// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_fixture.h"

#include <gtest/gtest.h>

/// What late tranches do to a contract.
namespace offtake::economics::test {
namespace {

/// One reserved lot with one tranche of ten units, online in `online`, late by `delay`.
SmallPlan lateByMonths(int months, int online, const Exact& delay, int termEnd) {
  SmallPlan plan(months);
  plan.contract(plan.provider(), 0, termEnd);
  plan.lot(true, Exact(200));
  plan.tranche(Exact(10), online).meanDelay = delay;
  plan.workload(Exact(8));
  return plan;
}

TEST(Delivery, TheBookTakesTheMeanDelay) {
  SmallPlan plan = lateByMonths(6, 1, Exact("1.5"), 6);
  Record<Exact> r = book(plan.done());
  EXPECT_EQ((r.tranches[{2, 0}]), Exact(5));
  EXPECT_EQ((r.tranches[{3, 0}]), Exact(10));
  EXPECT_EQ(r.months[1].delivered, Exact(0));
  EXPECT_EQ((r.workloads[{2, 0}].served), Exact(5));
}

TEST(Delivery, AvailabilityLowersUseNotTheBill) {
  SmallPlan plan = lateByMonths(1, 0, Exact(0), 1);
  plan.in.tranches[0].availability = Exact("0.5");
  plan.in.lots[0].powerKw = Exact(120);
  Record<Exact> r = book(plan.done());
  EXPECT_EQ((r.lots[{0, 0}].usable), Exact(5));
  EXPECT_EQ((r.lots[{0, 0}].used), Exact(5));
  EXPECT_EQ((r.lots[{0, 0}].billed), Exact(10 * 744));
  EXPECT_EQ(r.path.peakMegawatts, Exact("1.2"));
}

TEST(Delivery, DamagesAreCreditedTheMonthAfterDelivery) {
  // Due 1 February 2026, delivered 1 April: 59 days, 50 beyond the grace; half of April's charge,
  // capped at three tenths.
  SmallPlan plan = lateByMonths(12, 1, Exact(2), 12);
  ContractInputs<Exact>& c = plan.in.contracts[0];
  c.terms.hasDamages = true;
  c.damagesGraceDays = 9;
  c.damagesShare = Exact("0.01");
  c.damagesCap = Exact(1);
  Record<Exact> r = book(plan.done());
  const Exact april = Exact(10 * 720 * 200);
  for (int t = 0; t < 12; ++t)
    EXPECT_EQ((r.contracts[{t, 0}].outcome.damages), t == 4 ? Exact(-april / 2) : Exact(0)) << t;
  plan.in.contracts[0].damagesCap = Exact("0.3");
  r = book(plan.done());
  EXPECT_EQ((r.contracts[{4, 0}].outcome.damages), -april * 3 / 10);
}

TEST(Delivery, DamagesOfAMidMonthDeliveryTakeTheFirstFullMonth) {
  SmallPlan plan = lateByMonths(12, 1, Exact("2.5"), 12);  // 16 April: the first full month is May
  ContractInputs<Exact>& c = plan.in.contracts[0];
  c.terms.hasDamages = true;
  c.damagesShare = Exact("0.001");
  c.damagesCap = Exact(1);
  Record<Exact> r = book(plan.done());
  EXPECT_EQ((r.contracts[{4, 0}].outcome.damages), Exact(-10 * 744 * 200 * 74 / 1000));
}

TEST(Delivery, BeyondTheLongstopATrancheNeverComes) {
  SmallPlan plan = lateByMonths(12, 1, Exact(2), 12);
  ContractInputs<Exact>& c = plan.in.contracts[0];
  c.terms.hasDamages = true;
  c.damagesShare = Exact("0.01");
  c.damagesCap = Exact(1);
  c.dropAtLongstop = true;
  c.longstopDays = 58;
  Record<Exact> r = book(plan.done());
  for (int t = 0; t < 12; ++t) {
    EXPECT_EQ((r.tranches[{t, 0}]), Exact(0));
    EXPECT_EQ((r.contracts[{t, 0}].outcome.damages), Exact(0));
  }
  plan.in.contracts[0].longstopDays = 59;
  EXPECT_EQ((book(plan.done()).tranches[{3, 0}]), Exact(10));
}

TEST(Delivery, TheTermFollowsTheFirstDeliveryByWholeMonths) {
  SmallPlan plan = lateByMonths(18, 1, Exact("2.5"), 12);
  plan.in.contracts[0].termShift = true;
  plan.period(0, 6, Exact(100'000'00));
  plan.period(6, 12, Exact(100'000'00));
  for (int t = 0; t < 18; ++t)
    plan.in.rates[static_cast<std::size_t>(t)] = Exact(t < 6 ? 200 : 210);
  Record<Exact> r = book(plan.done());
  for (int t = 0; t < 18; ++t)
    EXPECT_EQ((r.contracts[{t, 0}].outcome.periodEnds), t == 7 || t == 13)
        << t;  // two months later
  EXPECT_EQ((r.lots[{7, 0}].rate), Exact(200));
  EXPECT_EQ((r.lots[{8, 0}].rate), Exact(210));
  EXPECT_EQ((r.tranches[{13, 0}]), Exact(10));  // to the shifted end
  EXPECT_EQ((r.tranches[{14, 0}]), Exact(0));
}

TEST(Delivery, LateCapacityRelievesTheCommitment) {
  // Half of it half a year late; hours of 2026: 8760, July to December 4416.
  SmallPlan plan = lateByMonths(12, 0, Exact(0), 12);
  plan.tranche(Exact(10), 0).meanDelay = Exact(6);
  plan.period(0, 12, Exact(5'000'000'00));
  plan.in.contracts[0].terms.commitRelief = Exact("0.8");
  Record<Exact> r = book(plan.done());
  const PeriodOutcome<Exact>& settled = r.contracts[{11, 0}].outcome.period;
  const Exact ratio = Exact(10 * 8760 + 10 * 4416) / (20 * 8760);
  const Exact relief = 1 - Exact("0.8") * (1 - ratio);
  EXPECT_LT(abs(settled.relief - relief), Exact("1e-28"));
  EXPECT_EQ(settled.requirement, rounded(Exact(5'000'000'00 * relief)));
  // The requirement is known from the start, from the path's delays.
  const ContractFigures<Exact>& first = r.contracts[{0, 0}];
  EXPECT_EQ(first.commitmentLeft, settled.requirement - first.eligible);
}

TEST(Delivery, ReliefOfARunningPeriodCountsItsEarlierMonths) {
  SmallPlan plan = lateByMonths(6, 2, Exact(2), 6);
  plan.in.tranches[0].online = {-6, Exact(0)};
  plan.in.tranches[0].meanDelay = Exact(0);
  plan.tranche(Exact(10), 2).meanDelay = Exact(2);
  plan.in.contracts[0].terms.termFirst = -6;
  plan.period(-6, 6, Exact(1'000'000'00));
  plan.in.contracts[0].terms.commitRelief = Exact(1);
  Record<Exact> r = book(plan.done());
  const int whole = 24 * 365;                    // July 2025 to June 2026
  const int planned = 24 * (31 + 30 + 31 + 30);  // March to June
  const int delivered = 24 * (31 + 30);
  const Exact ratio = Exact(whole + delivered) / (whole + planned);
  EXPECT_LT(abs(r.contracts[{5, 0}].outcome.period.relief - ratio), Exact("1e-28"));
}

}  // namespace
}  // namespace offtake::economics::test
