// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_fixture.h"

#include <gtest/gtest.h>

namespace offtake::economics::test {
namespace {

/// Demand 100, capacity 50, periods of three months, and one option of the contract.
SmallPlan halfServed(int months, const OptionTerms<Exact>& terms, int lead) {
  SmallPlan plan(months);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, months);
  c.slices.options.count = 1;
  for (int first = 0; first < months; first += 3) plan.period(first, first + 3, Exact(1000));
  plan.in.optionTerms.push_back(terms);
  OptionInputs<Exact> option;
  option.until = months;
  option.leadMonths = lead;
  option.threshold = Exact("0.4");
  plan.in.options.push_back(option);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(50), 0);
  return plan;
}

TEST(Options, ExpansionBringsTrancheAndCommitmentAfterTheLead) {
  SmallPlan plan = halfServed(12, {Exact(500), 0}, 2);
  plan.tranche(Exact(30), 0).option = 0;
  plan.workload(Exact(100));
  Record<Exact> r = book(plan.done());
  ASSERT_EQ(r.exercises, (std::vector<std::pair<int, std::uint32_t>>{{3, 0}}));
  EXPECT_EQ((r.tranches[{4, 1}]), Exact(0));
  EXPECT_EQ((r.tranches[{5, 1}]), Exact(30));
  EXPECT_EQ((r.contracts[{5, 0}].outcome.period.commitment), Exact(1000));  // began before month 5
  EXPECT_EQ((r.contracts[{8, 0}].outcome.period.commitment), Exact(1500));
  EXPECT_EQ((r.contracts[{11, 0}].outcome.period.commitment), Exact(1500));
}

TEST(Options, AnOnlineDateLaterThanTheLeadHolds) {
  SmallPlan plan = halfServed(12, {}, 2);
  plan.tranche(Exact(30), 8, Exact("0.5")).option = 0;
  plan.workload(Exact(100));
  Record<Exact> r = book(plan.done());
  EXPECT_EQ((r.tranches[{8, 1}]), Exact(15));
  EXPECT_EQ((r.tranches[{9, 1}]), Exact(30));
}

TEST(Options, TheThresholdMustBeExceeded) {
  SmallPlan plan = halfServed(12, {Exact(500), 0}, 0);
  plan.workload(Exact(100));
  plan.in.options[0].threshold = Exact("0.5");  // the share is one half, not more
  EXPECT_TRUE(book(plan.done()).exercises.empty());
}

TEST(Options, DecidedOnlyAtPeriodStartsWithinTheWindow) {
  SmallPlan plan = halfServed(12, {Exact(500), 0}, 0);
  plan.workload(Exact(100));
  plan.in.options[0].from = 4;
  plan.in.options[0].until = 7;
  EXPECT_EQ(book(plan.done()).exercises, (std::vector<std::pair<int, std::uint32_t>>{{6, 0}}));
  plan.in.options[0].until = 6;
  EXPECT_TRUE(book(plan.done()).exercises.empty());
}

TEST(Options, OnlyTheLastThreeMonthsCount) {
  SmallPlan plan = halfServed(12, {Exact(500), 0}, 0);
  plan.workload(Exact(100));
  for (int t = 0; t < 12; ++t)
    plan.in.processMonths[static_cast<std::size_t>(t)].level = Exact(t < 5 ? 50 : 100);
  // At 6: months 3, 4, 5 hold 50 of 200 unmet; at 9: months 6, 7, 8 hold half.
  EXPECT_EQ(book(plan.done()).exercises, (std::vector<std::pair<int, std::uint32_t>>{{9, 0}}));
}

TEST(Options, ExtensionAddsItsPeriodAndMovesTheEnd) {
  SmallPlan plan(12);
  ContractInputs<Exact>& c = plan.contract(plan.provider(), 0, 6);
  c.slices.options.count = 1;
  c.lastMonth = 10;
  plan.period(0, 3, Exact(1000));
  plan.period(3, 6, Exact(1000));
  plan.period(6, 9, Exact(700)).option = 0;
  plan.in.optionTerms.push_back({Exact(0), 3});
  OptionInputs<Exact> option;
  option.until = 6;
  option.threshold = Exact("0.4");
  plan.in.options.push_back(option);
  plan.lot(true, Exact(100));
  plan.tranche(Exact(50), 0);
  plan.workload(Exact(100));
  Record<Exact> r = book(plan.done());
  ASSERT_EQ(r.exercises.size(), 1u);
  EXPECT_EQ((r.tranches[{8, 0}]), Exact(50));
  EXPECT_EQ((r.tranches[{9, 0}]), Exact(0));
  EXPECT_TRUE((r.contracts[{8, 0}].outcome.periodEnds));
  EXPECT_EQ((r.contracts[{8, 0}].outcome.period.commitment), Exact(700));

  plan.in.options[0].threshold = Exact("0.6");
  r = book(plan.done());
  EXPECT_TRUE(r.exercises.empty());
  EXPECT_EQ((r.tranches[{6, 0}]), Exact(0));
  EXPECT_FALSE((r.contracts[{8, 0}].outcome.periodEnds));
}

TEST(Options, StepDownLowersLaterCommitments) {
  SmallPlan plan = halfServed(12, {Exact(-400), 0}, 0);
  plan.workload(Exact(100));
  Record<Exact> r = book(plan.done());
  EXPECT_EQ((r.contracts[{2, 0}].outcome.period.commitment), Exact(1000));
  EXPECT_EQ((r.contracts[{5, 0}].outcome.period.commitment), Exact(600));
}

}  // namespace
}  // namespace offtake::economics::test
