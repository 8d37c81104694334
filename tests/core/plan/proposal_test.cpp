// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/proposal.h"

#include "core/plan/amendment.h"
#include "core/plan/problem.h"
#include "tests/support/plan_editor.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace offtake::plan {
namespace {

const Contract& contract(const Plan& plan, std::int64_t id) {
  return *find(plan.contracts, Id<Contract>{id});
}

TEST(Proposal, ADuplicateIsTheContractUnderAnotherName) {
  test::PlanEditor e(test::examplePlan());
  e.set("contract", 1, "document", "MSA 12")
      .set("tier", 1, "period", "2")
      .set("tier", 2, "period", "2")
      .set("tranche", 1, "option", "1");
  const Plan before = e.plan();
  e.apply(duplicateAsProposed(e.plan(), {1}));
  const Plan& after = e.plan();
  const Contract& offer = contract(after, 4);
  EXPECT_EQ(offer.name, "Azure (proposed)");
  EXPECT_EQ(offer.status, ContractStatus::Proposed);
  EXPECT_EQ(offer.replaces, Id<Contract>{1});
  EXPECT_EQ(offer.driverKey, contract(before, 1).driverKey);
  EXPECT_EQ(offer.document, "");
  // Its terms are those that the amendment has left.
  const Plan amended = termsOn(before, {1}, Month::of(2029, 1)).value();
  EXPECT_EQ(offer.commitment, contract(amended, 1).commitment);
  EXPECT_NE(offer.commitment, contract(before, 1).commitment);
  EXPECT_EQ(after.periods.size(), before.periods.size() + 3);
  EXPECT_EQ(after.tiers.size(), before.tiers.size() + 2);
  EXPECT_EQ(after.tranches.size(), before.tranches.size() + 1);
  EXPECT_EQ(after.eligibilities.size(), before.eligibilities.size() + 1);
  EXPECT_EQ(after.amendments.size(), before.amendments.size());
  // What pointed inside the original points inside the copy.
  EXPECT_EQ(find(after.periods, *after.tiers.back().period)->contract, offer.id);
  EXPECT_EQ(find(after.options, *after.tranches.back().option)->contract, offer.id);
  EXPECT_EQ(after.tranches.back().driverKey, "tranche-1");
  // The original is as it was, and the plan as sound as before.
  EXPECT_EQ(contract(after, 1), contract(before, 1));
  EXPECT_FALSE(hasErrors(check(after)));
}

TEST(Proposal, SecondDuplicatesGetNamesOfTheirOwn) {
  test::PlanEditor e(test::examplePlan());
  e.apply(duplicateAsProposed(e.plan(), {1}));
  e.apply(duplicateAsProposed(e.plan(), {1}));
  EXPECT_EQ(contract(e.plan(), 5).name, "Azure (proposed 2)");
}

TEST(Proposal, DuplicatesOfSoundContractsAreSound) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    test::PlanEditor e(test::randomSoundPlan(seed));
    e.apply(duplicateAsProposed(e.plan(), e.plan().contracts.front().id));
    for (const Problem& p : check(e.plan()))
      EXPECT_EQ(p.severity, Severity::Warning) << "seed " << seed << ": " << p.message();
  }
}

TEST(Proposal, ChoosingItSupersedesTheOther) {
  test::PlanEditor e(test::examplePlan());
  e.apply(duplicateAsProposed(e.plan(), {1}));
  EXPECT_TRUE(inForce(e.plan(), contract(e.plan(), 1)));
  EXPECT_FALSE(inForce(e.plan(), contract(e.plan(), 4)));
  e.apply(chooseProposal(e.plan(), {4}));
  EXPECT_EQ(contract(e.plan(), 1).status, ContractStatus::Superseded);
  EXPECT_EQ(contract(e.plan(), 4).status, ContractStatus::Active);
  EXPECT_FALSE(inForce(e.plan(), contract(e.plan(), 1)));
  EXPECT_TRUE(inForce(e.plan(), contract(e.plan(), 4)));
  EXPECT_TRUE(chooseProposal(e.plan(), {4}).empty());
}

TEST(Proposal, OnlySignedAndCountedContractsAreInForce) {
  test::PlanEditor e(test::examplePlan());
  for (const auto& [status, counts] :
       {std::pair("proposed", false), std::pair("pending", true), std::pair("active", true),
        std::pair("exhausted", true), std::pair("expired", false), std::pair("canceled", false),
        std::pair("superseded", false)}) {
    e.set("contract", 1, "status", status);
    EXPECT_EQ(inForce(e.plan(), contract(e.plan(), 1)), counts) << status;
  }
  e.set("contract", 1, {{"status", "active"}, {"counted", "false"}});
  EXPECT_FALSE(inForce(e.plan(), contract(e.plan(), 1)));
  e.set("contract", 2, "replaces", "3");
  EXPECT_FALSE(inForce(e.plan(), contract(e.plan(), 3)));
}

TEST(Proposal, NewRowsHaveTheirKeyAndPlace) {
  Plan plan = test::examplePlan();
  ASSERT_TRUE(apply(plan, newRow(plan, TableId::Contract,
                                 {{"name", std::string("New")}, {"provider", std::int64_t{1}}})));
  EXPECT_EQ(plan.contracts.back().driverKey, "contract-4");
  EXPECT_EQ(plan.contracts.back().ordinal, 1);
  ASSERT_TRUE(
      apply(plan, newRow(plan, TableId::Workload,
                         {{"name", std::string("New")}, {"driver_key", std::string("mine")}})));
  EXPECT_EQ(plan.workloads.back().driverKey, "mine");
  EXPECT_EQ(plan.workloads.back().ordinal, 2);
}

TEST(Proposal, FreshKeysAreFree) {
  test::PlanEditor e(test::examplePlan());
  e.set("workload", 1, "driver_key", "contract-4");
  EXPECT_EQ(freshDriverKey(e.plan(), TableId::Contract, 4), "contract-4-2");
  EXPECT_EQ(freshDriverKey(e.plan(), TableId::Contract, 5), "contract-5");
}

TEST(Proposal, PeriodsFillTheTerm) {
  test::PlanEditor e(test::examplePlan());
  e.apply(fillTerm(e.plan(), {3}, 24));
  std::vector<std::string> terms;
  for (const Period& p : e.plan().periods)
    if (p.contract == Id<Contract>{3}) terms.push_back(p.start.text() + " " + p.end.text());
  EXPECT_EQ(terms,
            (std::vector<std::string>{"2027-01 2029-01", "2029-01 2031-01", "2031-01 2032-01"}));
  EXPECT_THROW((void)fillTerm(e.plan(), {3}, 12), LogicError);
}

}  // namespace
}  // namespace offtake::plan
