// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/change.h"

#include "tests/support/plan_editor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace offtake::plan {
namespace {

using testing::HasSubstr;

TEST(Change, AnUpdateChecksWhatItReplaces) {
  Plan plan = test::examplePlan();
  const Change first = update(plan, TableId::Contract, 1, "net_days", std::int64_t{45});
  ASSERT_TRUE(apply(plan, first));
  const auto again = apply(plan, first);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Conflict);
  EXPECT_EQ(
      again.error().message(),
      "contract 'Azure', net_days: holds '45'; expected '30' as it was when the change was made");
}

TEST(Change, AnInsertionNeedsAFreePositiveId) {
  Plan plan = test::examplePlan();
  const auto taken = apply(plan, insertion(TableId::Site, 1, {{"name", std::string("B")}}));
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().code, ErrorCode::Conflict);
  EXPECT_EQ(taken.error().message(), "site 'Abilene': already exists; expected a free id");
  const auto zero = apply(plan, insertion(TableId::Site, 0, {{"name", std::string("B")}}));
  ASSERT_FALSE(zero);
  EXPECT_EQ(zero.error().message(), "site: id 0; expected a positive id");
  EXPECT_EQ(plan, test::examplePlan());
}

TEST(Change, FieldsNotNamedTakeTheirDefaults) {
  Plan plan;
  ASSERT_TRUE(apply(plan, insertion(TableId::Provider, 7, {{"name", std::string("Oracle")}})));
  ASSERT_EQ(plan.providers.size(), 1U);
  Provider expected;
  expected.id.value = 7;
  expected.name = "Oracle";
  EXPECT_EQ(plan.providers.front(), expected);
}

/// Else its inverse could not be turned round again.
TEST(Change, ADefaultThatIsNotAllowedMustBeGiven) {
  Plan plan = test::examplePlan();
  const auto price = apply(plan, insertion(TableId::CurvePoint, 9, {{"sku", std::int64_t{1}}}));
  ASSERT_FALSE(price);
  EXPECT_EQ(price.error().message(),
            "cost curve point 3 of SKU 'GB200', price: '0'; expected a decimal number above 0 and "
            "at most 100000");
  const auto owner = apply(plan, insertion(TableId::Tier, 9, {{"lower", Money{5}}}));
  ASSERT_FALSE(owner);
  EXPECT_EQ(owner.error().message(),
            "volume tier 1 of contract 0, contract: '0'; expected a row id");
  EXPECT_EQ(plan, test::examplePlan());
}

TEST(Change, RowsStandInTheOrderOfTheirIds) {
  Plan plan;
  for (const std::int64_t id : {5, 2, 9, 1})
    ASSERT_TRUE(
        apply(plan, insertion(TableId::Site, id, {{"name", "Site " + std::to_string(id)}})));
  std::vector<std::int64_t> ids;
  for (const Site& site : plan.sites) ids.push_back(site.id.value);
  EXPECT_EQ(ids, (std::vector<std::int64_t>{1, 2, 5, 9}));
  EXPECT_EQ(find(plan.sites, Id<Site>{5})->name, "Site 5");
  EXPECT_EQ(find(plan.sites, Id<Site>{3}), nullptr);
  EXPECT_EQ(find(plan.sites, Id<Site>{10}), nullptr);
}

TEST(Change, TheSettingsAreExactlyOneRow) {
  Plan plan;
  EXPECT_EQ(apply(plan, {TableId::Settings, 2, std::nullopt, FieldValues{}}).error().message(),
            "plan: a second row of settings; expected exactly one");
  EXPECT_EQ(apply(plan, {TableId::Settings, 1, FieldValues{}, std::nullopt}).error().message(),
            "plan: removal of the settings; expected exactly one row");
  EXPECT_EQ(plan, Plan{});
}

TEST(Change, AMissingRowIsAConflict) {
  Plan plan;
  const auto gone = apply(plan, {TableId::Contract, 4, FieldValues{}, std::nullopt});
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, ErrorCode::Conflict);
  EXPECT_EQ(gone.error().message(), "contract 4: does not exist; expected an existing row");
}

TEST(Change, ARefusalNamesThingValueAndWhatIsAllowed) {
  Plan plan = test::examplePlan();
  const auto refused = [&](TableId table, std::int64_t row, std::string_view field, Value value) {
    const auto done = apply(plan, update(plan, table, row, field, std::move(value)));
    return done ? std::string() : done.error().message();
  };
  EXPECT_EQ(refused(TableId::Contract, 1, "take_or_pay", Decimal::of(15, 1)),
            "contract 'Azure', take_or_pay: '1.5'; expected a decimal number from 0 to 1");
  EXPECT_EQ(
      refused(TableId::Contract, 1, "commitment", Money{-1}),
      "contract 'Azure', commitment: '-0.01'; expected an amount from 0 to 10000000000000.00");
  EXPECT_EQ(refused(TableId::Contract, 1, "on_shortfall", std::string("defre")),
            "contract 'Azure', on_shortfall: 'defre' (did you mean 'defer'?); "
            "expected pay, waive, defer, credit, prepay, make_up or forfeit");
  EXPECT_EQ(refused(TableId::Contract, 1, "name", std::string("  ")),
            "contract 'Azure', name: '  '; expected text that is not empty");
  EXPECT_EQ(refused(TableId::Period, 2, "start", Value{}),
            "commitment period 2 of contract 'Azure', start: none; expected a month YYYY-MM");
  EXPECT_EQ(refused(TableId::Prepayment, 1, "amount", Money{0}),
            "prepayment 1 of contract 'Azure', amount: '0.00'; expected an amount above 0.00 and "
            "at most 10000000000000.00");
}

TEST(Change, ARemovalTakesWhatTheRowOwns) {
  Plan plan = test::examplePlan();
  ASSERT_TRUE(applyAll(plan, removal(plan, TableId::Contract, 1)));
  EXPECT_EQ(plan.contracts.size(), 2U);
  EXPECT_EQ(plan.periods.size(), 2U);
  EXPECT_TRUE(plan.tranches.empty());
  EXPECT_TRUE(plan.amendmentChanges.empty());
  EXPECT_TRUE(plan.eligibilities.empty());
  EXPECT_EQ(plan.workloads.size(), 2U);
}

TEST(Change, ARowInUseStays) {
  Plan plan = test::examplePlan();
  const auto done = applyAll(plan, removal(plan, TableId::Provider, 1));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::InUse);
  EXPECT_EQ(done.error().message(),
            "provider 1: still used by contract 'Azure' and 1 more; expected removal together with "
            "its users, or none");
  EXPECT_EQ(plan, test::examplePlan());
}

TEST(Change, FindsWhoRefersToARow) {
  const Plan plan = test::examplePlan();
  std::vector<std::string> users;
  for (const Referrer& user : referrersOf(plan, TableId::Sku, 1))
    users.push_back(std::string(table(user.table).name) + "." +
                    std::string(table(user.table).fields[user.field].name));
  EXPECT_THAT(
      users, testing::ElementsAre("curve_point.sku", "curve_point.sku", "rate.sku", "tranche.sku"));
}

TEST(Change, DescribesItselfInOneLine) {
  const Plan plan = test::examplePlan();
  EXPECT_EQ(
      describe(plan, update(plan, TableId::Contract, 1, "on_shortfall", std::string("credit"))),
      "contract 'Azure': on_shortfall 'pay' -> 'credit'");
  EXPECT_EQ(describe(plan, update(plan, TableId::Contract, 1, "credit_months", std::int64_t{12})),
            "contract 'Azure': credit_months none -> '12'");
  EXPECT_EQ(describe(plan, insertion(TableId::Site, 2, {{"name", std::string("Lordstown")}})),
            "site 'Lordstown': added");
  EXPECT_EQ(describe(plan, removal(plan, TableId::Scenario, 1).back()),
            "scenario 'Less demand': removed");
  EXPECT_THAT(describe(plan, removal(plan, TableId::Tier, 1).back()),
              HasSubstr("volume tier 1: removed"));
}

TEST(Change, TheHashSeesTypeValueAndPlace) {
  const Plan plan = test::examplePlan();
  EXPECT_EQ(hash(plan).size(), 64U);
  EXPECT_EQ(hash(plan), hash(test::examplePlan()));
  test::PlanEditor none(plan);
  none.set("site", 1, "mw_limit", "");
  test::PlanEditor zero(plan);
  zero.set("site", 1, "mw_limit", "0");
  EXPECT_NE(hash(none.plan()), hash(zero.plan()));
  EXPECT_NE(hash(none.plan()), hash(plan));
}

}  // namespace
}  // namespace offtake::plan
