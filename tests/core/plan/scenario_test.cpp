// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario.h"

#include "core/plan/proposal.h"
#include "tests/support/plan_editor.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

namespace offtake::plan {
namespace {

constexpr Id<Scenario> kScenario{1};

/// Records edits made on the scenario and applies the result to the base.
void recordInto(Plan& plan, const Changes& edits) {
  const auto recorded = record(plan, kScenario, edits);
  ASSERT_TRUE(recorded) << recorded.error().message();
  const auto done = applyAll(plan, *recorded);
  ASSERT_TRUE(done) << done.error().message();
}

Change edit(const Plan& plan, TableId table, std::int64_t row, std::string_view field,
            Value value) {
  return update(materialise(plan, kScenario).plan, table, row, field, std::move(value));
}

TEST(Scenario, LaysItsStepsOverTheBase) {
  const Plan plan = test::examplePlan();
  const Materialised laid = materialise(plan, kScenario);
  EXPECT_TRUE(laid.problems.empty());
  EXPECT_TRUE(laid.skipped.empty());
  Plan expected = plan;
  ASSERT_TRUE(apply(expected, update(plan, TableId::Workload, 1, "base", Decimal(210000))));
  EXPECT_EQ(laid.plan, expected);
  EXPECT_EQ(findScenario(plan, "Less demand")->id, kScenario);
  EXPECT_EQ(findScenario(plan, "less demand"), nullptr);
}

TEST(Scenario, AStepThatNoLongerMatchesIsAProblemAndIsSkipped) {
  test::PlanEditor e(test::examplePlan());
  e.add("scenario_change", {{"scenario", "1"},
                            {"ordinal", "1"},
                            {"table_name", "workload"},
                            {"row", "2"},
                            {"field", "base"},
                            {"before", "100000"},
                            {"after", "70000"}});
  e.set("workload", 1, "base", "310000");
  const Materialised laid = materialise(e.plan(), kScenario);
  ASSERT_EQ(laid.problems.size(), 1U);
  EXPECT_EQ(laid.problems[0].message(),
            "scenario 'Less demand': a step is skipped: workload 'Chat', base holds '310000'");
  EXPECT_EQ(
      laid.problems[0].advice,
      "expected '300000' as it was when the change was made; remove the step, or record it again");
  EXPECT_EQ(laid.problems[0].severity, Severity::Warning);
  EXPECT_EQ(laid.skipped, (std::vector<Id<ScenarioChange>>{{1}}));
  EXPECT_EQ(laid.plan.workloads[0].base, Decimal(310000));
  EXPECT_EQ(laid.plan.workloads[1].base, Decimal(70000));
}

TEST(Scenario, EditsOfAFieldMergeIntoOneStep) {
  Plan plan = test::examplePlan();
  const std::size_t before = plan.scenarioChanges.size();
  for (const int days : {31, 45, 60})
    recordInto(plan, {edit(plan, TableId::Contract, 1, "net_days", std::int64_t{days})});
  ASSERT_EQ(plan.scenarioChanges.size(), before + 1);
  EXPECT_EQ(plan.scenarioChanges.back().before, "30");
  EXPECT_EQ(plan.scenarioChanges.back().after, "60");
  EXPECT_EQ(plan.contracts.front().netDays, 30);
  EXPECT_EQ(materialise(plan, kScenario).plan.contracts.front().netDays, 60);
}

TEST(Scenario, AFieldPutBackLosesItsStep) {
  Plan plan = test::examplePlan();
  recordInto(plan, {edit(plan, TableId::Workload, 1, "base", Decimal(300000))});
  EXPECT_TRUE(plan.scenarioChanges.empty());
  recordInto(plan, {edit(plan, TableId::Workload, 1, "base", Decimal(300000))});
  EXPECT_TRUE(plan.scenarioChanges.empty());
}

TEST(Scenario, NoneAndEmptyTextAreToldApart) {
  Plan plan = test::examplePlan();
  recordInto(plan, {edit(plan, TableId::Site, 1, "mw_limit", Value{}),
                    edit(plan, TableId::Settings, 1, "name", std::string())});
  const Plan laid = materialise(plan, kScenario).plan;
  EXPECT_FALSE(laid.sites[0].mwLimit);
  EXPECT_EQ(laid.setting().name, "");
  EXPECT_EQ(plan.scenarioChanges.size(), 3U);
}

TEST(Scenario, InsertsAndRemovesRows) {
  Plan plan = test::examplePlan();
  Plan shown = materialise(plan, kScenario).plan;
  const Plan base = plan;
  const Changes offer = duplicateAsProposed(shown, {1});
  recordInto(plan, offer);
  EXPECT_EQ(plan.contracts, base.contracts);
  ASSERT_TRUE(applyAll(shown, offer));
  Plan laid = materialise(plan, kScenario).plan;
  EXPECT_EQ(laid.contracts, shown.contracts);
  EXPECT_EQ(laid.tranches, shown.tranches);
  recordInto(plan, chooseProposal(laid, {4}));
  laid = materialise(plan, kScenario).plan;
  EXPECT_EQ(laid.contracts[0].status, ContractStatus::Superseded);
  EXPECT_EQ(laid.contracts[3].status, ContractStatus::Active);
  EXPECT_EQ(plan.contracts[0].status, ContractStatus::Active);
  // The base's next contract does not take the offer's id.
  EXPECT_EQ(nextId(plan, TableId::Contract), 5);
  // Removing the offer leaves nothing of it but the superseded status.
  recordInto(plan, removal(laid, TableId::Contract, 4));
  ASSERT_EQ(plan.scenarioChanges.size(), 2U);
  EXPECT_EQ(plan.scenarioChanges.back().field, "status");
  // A removal of a base row takes what it owns.
  recordInto(plan, removal(materialise(plan, kScenario).plan, TableId::Contract, 1));
  laid = materialise(plan, kScenario).plan;
  EXPECT_EQ(laid.contracts.size(), 2U);
  EXPECT_EQ(laid.periods.size(), 2U);
  EXPECT_EQ(plan.periods.size(), 5U);
}

TEST(Scenario, ARemovedRowThatWasEditedSinceIsAProblem) {
  Plan plan = test::examplePlan();
  recordInto(plan, removal(plan, TableId::CashFlow, 1));
  EXPECT_TRUE(materialise(plan, kScenario).plan.cashFlows.empty());
  ASSERT_TRUE(apply(plan, update(plan, TableId::CashFlow, 1, "amount", Money{5})));
  const Materialised laid = materialise(plan, kScenario);
  EXPECT_EQ(laid.plan.cashFlows.size(), 1U);
  ASSERT_EQ(laid.problems.size(), 1U);
  EXPECT_EQ(laid.problems[0].what,
            "a step is skipped: cash flow 'Lease' has been edited since the scenario removed it");
}

TEST(Scenario, AStepWhoseReferenceIsGoneIsSkipped) {
  Plan plan = test::examplePlan();
  recordInto(
      plan,
      {insertion(
          TableId::Rate, 3,
          {{"contract", std::int64_t{2}}, {"sku", std::int64_t{3}}, {"base_rate", Decimal(1)}})});
  EXPECT_EQ(materialise(plan, kScenario).plan.rates.size(), 3U);
  ASSERT_TRUE(applyAll(plan, removal(plan, TableId::Sku, 3)));
  const Materialised laid = materialise(plan, kScenario);
  ASSERT_EQ(laid.problems.size(), 1U);
  EXPECT_EQ(laid.plan.rates.size(), 2U);
  EXPECT_EQ(laid.skipped.size(), 3U);  // the three fields of one insertion
}

TEST(Scenario, ALockedOneRefusesEdits) {
  test::PlanEditor e(test::examplePlan());
  e.set("scenario", 1, "locked", "true");
  const auto refused =
      record(e.plan(), kScenario,
             Changes{edit(e.plan(), TableId::Contract, 1, "net_days", std::int64_t{5})});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(refused.error().message(),
            "scenario 'Less demand': is locked; expected edits of an unlocked scenario or of the "
            "base plan");
  // It can still be unlocked: edits of scenarios go to the base.
  const auto unlock =
      record(e.plan(), kScenario, Changes{update(e.plan(), TableId::Scenario, 1, "locked", false)});
  ASSERT_TRUE(unlock);
  EXPECT_EQ(unlock->size(), 1U);
}

TEST(Scenario, RefusesEditsThatDoNotApply) {
  const Plan plan = test::examplePlan();
  const auto refused =
      record(plan, kScenario, Changes{update(plan, TableId::Workload, 1, "base", Decimal(5))});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
}

TEST(Scenario, AStaleStepStaysUntilItsFieldIsEdited) {
  test::PlanEditor e(test::examplePlan());
  e.set("workload", 1, "base", "310000");
  Plan plan = e.plan();
  recordInto(plan, {edit(plan, TableId::Workload, 1, "sigma", Decimal::of(4, 1))});
  EXPECT_EQ(plan.scenarioChanges.size(), 2U);
  EXPECT_EQ(materialise(plan, kScenario).problems.size(), 1U);
  recordInto(plan, {edit(plan, TableId::Workload, 1, "base", Decimal(200000))});
  EXPECT_EQ(plan.scenarioChanges.size(), 2U);
  const Materialised laid = materialise(plan, kScenario);
  EXPECT_TRUE(laid.problems.empty());
  EXPECT_EQ(laid.plan.workloads[0].base, Decimal(200000));
}

TEST(Scenario, IsCheckedAsThePlanThatItMakes) {
  Plan plan = test::examplePlan();
  EXPECT_TRUE(checkScenario(plan, kScenario).empty());
  recordInto(plan, {edit(plan, TableId::Period, 3, "end", Month::of(2029, 6))});
  EXPECT_TRUE(check(plan).empty());
  const auto problems = checkScenario(plan, kScenario);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].code, "period-order");
}

bool concernsScenarios(const Changes& edits) {
  for (const Change& change : edits)
    if (change.table >= TableId::Scenario) return true;
  return false;
}

/// Whatever is edited while the scenario is shown: the base stays, and the scenario shows it.
TEST(Scenario, ShowsWhatWasRecorded) {
  int recorded = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Plan plan = test::randomPlan(seed);
    ASSERT_TRUE(
        applyAll(plan,
                 [&] {
                   Changes clear;
                   for (const Scenario& s : plan.scenarios)
                     for (Change& change : removal(plan, TableId::Scenario, s.id.value))
                       clear.push_back(std::move(change));
                   clear.push_back(insertion(TableId::Scenario, 99, {{"name", std::string("S")}}));
                   return clear;
                 }())
            .has_value());
    const Id<Scenario> scenario{99};
    const Plan base = plan;
    Plan shown = plan;
    test::Random random(seed + 500);
    for (int i = 0; i < 25; ++i) {
      const Changes edits = test::randomEdit(shown, random);
      if (concernsScenarios(edits)) continue;
      const auto changes = record(plan, scenario, edits);
      ASSERT_TRUE(changes) << changes.error().message();
      ASSERT_TRUE(applyAll(plan, *changes).has_value());
      ASSERT_TRUE(applyAll(shown, edits).has_value());
      ++recorded;
      Materialised laid = materialise(plan, scenario);
      ASSERT_TRUE(laid.problems.empty())
          << "seed " << seed << ": " << laid.problems.front().message();
      laid.plan.scenarioChanges.clear();
      Plan expected = shown;
      expected.scenarioChanges.clear();
      ASSERT_EQ(laid.plan, expected) << "seed " << seed << ", edit " << i;
    }
    // All edits taken back leave an empty scenario and the base as it was.
    Materialised last = materialise(plan, scenario);
    Plan target = base;
    target.scenarioChanges = last.plan.scenarioChanges;
    const auto back = record(plan, scenario, diff(last.plan, target));
    ASSERT_TRUE(back) << back.error().message();
    ASSERT_TRUE(applyAll(plan, *back).has_value());
    EXPECT_EQ(plan, base) << "seed " << seed;
  }
  EXPECT_GT(recorded, 1000);
}

}  // namespace
}  // namespace offtake::plan
