// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/amendment.h"

#include "core/plan/problem.h"
#include "core/plan/table.h"
#include "tests/support/plan_editor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace offtake::plan {
namespace {

using testing::HasSubstr;

const Signature kLegal{"Legal", Date::of(2028, 3, 9), "Counter-offer", "Amendment 1"};
constexpr std::int64_t kBillion = 100'000'000'000;

/// The example without its own amendment.
Plan signedPlan() {
  test::PlanEditor e(test::examplePlan());
  e.remove("amendment", 1);
  return e.plan();
}

Changes floors(const Plan& plan, std::int64_t second, std::int64_t third) {
  return {update(plan, TableId::Period, 2, "commitment", Money{second * kBillion}),
          update(plan, TableId::Period, 3, "commitment", Money{third * kBillion})};
}

Money floorOf(const Plan& plan, std::int64_t period) {
  return find(plan.periods, Id<Period>{period})->commitment;
}

TEST(Amendment, TwoCellsChangeFromTheirMonthOnAndTheOldTermsStayReadable) {
  const Plan before = signedPlan();
  const auto changes = amend(before, {1}, Month::of(2028, 7), floors(before, 90, 110), kLegal);
  ASSERT_TRUE(changes) << changes.error().message();
  Plan after = before;
  ASSERT_TRUE(applyAll(after, *changes));
  EXPECT_EQ(after.periods, before.periods);
  EXPECT_FALSE(hasErrors(check(after)));
  EXPECT_EQ(floorOf(termsOn(after, {1}, Month::of(2028, 6)).value(), 3).cents, 100 * kBillion);
  EXPECT_EQ(floorOf(termsOn(after, {1}, Month::of(2028, 7)).value(), 2).cents, 90 * kBillion);
  EXPECT_EQ(floorOf(termsOn(after, {1}, Month::of(2028, 7)).value(), 3).cents, 110 * kBillion);

  const auto versions = versionsOf(after, {1});
  ASSERT_EQ(versions.size(), 2u);
  EXPECT_EQ(versions[0].from, Month::of(2027, 7));
  EXPECT_EQ(versions[1].from, Month::of(2028, 7));
  EXPECT_EQ(versions[1].author, "Legal");
  EXPECT_EQ(versions[1].recorded, "2028-03-09");
  EXPECT_EQ(versions[1].reason, "Counter-offer");
  EXPECT_EQ(versions[1].document, "Amendment 1");
  ASSERT_EQ(versions[1].changes.size(), 2u);
  EXPECT_THAT(versions[1].changes[0], HasSubstr("'100000000000.00' -> '90000000000.00'"));
}

TEST(Amendment, FloorsThatDoNotAddUpAreRefusedWithTheSums) {
  const Plan plan = signedPlan();
  const auto refused = amend(plan, {1}, Month::of(2028, 7), floors(plan, 90, 105), kLegal);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::PlanInvalid);
  EXPECT_THAT(refused.error().message(), HasSubstr("295 of 300 B"));
}

TEST(Amendment, APeriodThatHasBegunKeepsItsTerms) {
  const Plan plan = signedPlan();
  const auto refused = amend(plan, {1}, Month::of(2028, 8), floors(plan, 90, 110), kLegal);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::NotComputed);
  EXPECT_THAT(refused.error().message(), HasSubstr("begins in 2028-07"));
}

TEST(Amendment, RefusesWhatItCannotMean) {
  const Plan plan = signedPlan();
  const auto edits = floors(plan, 90, 110);
  Signature nobody = kLegal;
  nobody.author.clear();
  EXPECT_EQ(amend(plan, {1}, Month::of(2028, 7), edits, nobody).error().code, ErrorCode::BadValue);
  EXPECT_EQ(amend(plan, {1}, Month::of(2028, 7), {}, kLegal).error().code, ErrorCode::BadValue);
  EXPECT_EQ(amend(plan, {1}, Month::of(2030, 7), edits, kLegal).error().code, ErrorCode::BadValue);
  EXPECT_EQ(amend(plan, {2}, Month::of(2028, 1), edits, kLegal).error().code, ErrorCode::BadValue);
  EXPECT_EQ(amend(plan, {9}, Month::of(2028, 1), edits, kLegal).error().code,
            ErrorCode::MissingReference);
  test::PlanEditor proposed(plan);
  proposed.set("contract", 1, "status", "proposed");
  EXPECT_EQ(amend(proposed.plan(), {1}, Month::of(2028, 7), edits, kLegal).error().code,
            ErrorCode::Conflict);
  const Changes provider{update(plan, TableId::Contract, 1, "provider", std::int64_t{2})};
  const auto held = amend(plan, {1}, Month::of(2028, 7), provider, kLegal);
  EXPECT_EQ(held.error().code, ErrorCode::NotComputed);
  EXPECT_THAT(held.error().message(), HasSubstr("holds for the whole term"));
}

TEST(Amendment, AnInsertedRowHasAnIdThatNoLaterRowTakes) {
  Plan plan = signedPlan();
  const Changes edits{update(plan, TableId::Contract, 1, "end", Month::of(2031, 7)),
                      update(plan, TableId::Contract, 1, "commitment", Money{400 * kBillion}),
                      insertion(TableId::Period, nextId(plan, TableId::Period),
                                {{"contract", std::int64_t{1}},
                                 {"start", Month::of(2030, 7)},
                                 {"end", Month::of(2031, 7)},
                                 {"commitment", Money{100 * kBillion}}})};
  const auto changes = amend(plan, {1}, Month::of(2029, 7), edits, kLegal);
  ASSERT_TRUE(changes) << changes.error().message();
  ASSERT_TRUE(applyAll(plan, *changes));
  const std::int64_t taken = edits.back().row;
  EXPECT_GT(nextId(plan, TableId::Period), taken);
  const Plan terms = termsOn(plan, {1}, Month::of(2029, 7)).value();
  ASSERT_NE(find(terms.periods, Id<Period>{taken}), nullptr);
  EXPECT_EQ(floorOf(terms, taken).cents, 100 * kBillion);
  // A later amendment builds on the earlier one.
  const Changes next{update(terms, TableId::Period, taken, "commitment", Money{90 * kBillion}),
                     update(terms, TableId::Contract, 1, "commitment", Money{390 * kBillion})};
  const auto second = amend(plan, {1}, Month::of(2030, 7), next, kLegal);
  ASSERT_TRUE(second) << second.error().message();
  ASSERT_TRUE(applyAll(plan, *second));
  EXPECT_EQ(floorOf(termsOn(plan, {1}, Month::of(2030, 6)).value(), taken).cents, 100 * kBillion);
  EXPECT_EQ(floorOf(termsOn(plan, {1}, Month::of(2030, 7)).value(), taken).cents, 90 * kBillion);
  EXPECT_EQ(versionsOf(plan, {1}).size(), 3u);
}

}  // namespace
}  // namespace offtake::plan
