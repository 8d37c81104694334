// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/closing.h"

#include "core/plan/lifecycle.h"
#include "core/plan/problem.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <gmock/gmock.h>

namespace offtake::ledger::test {
namespace {

using plan::Changes;
using testing::HasSubstr;

const plan::Signature kAda{"Ada", Date::of(2026, 7, 3), "Quarter two", "Close 2026-06"};
constexpr Month kJune = Month::of(2026, 6);

Changes closing(const plan::Plan& plan, Month through) {
  const auto changes = closeMonths(plan, through, kAda);
  EXPECT_TRUE(changes) << (changes ? "" : changes.error().message());
  return changes ? *changes : Changes{};
}

PlanEditor closedStarter() {
  PlanEditor e(templatePlan("starter"));
  e.apply(closing(e.plan(), kJune));
  return e;
}

Changes cell(const plan::Plan& plan, std::string_view table, std::int64_t row,
             std::string_view field, std::string_view text) {
  const plan::Table& t = *plan::findTable(table);
  return {plan::update(plan, t.id, row, field,
                       plan::parseField(*plan::findField(t, field), text).value())};
}

TEST(Closing, KeepsEveryFigureAndSaysWho) {
  const plan::Plan before = templatePlan("starter");
  const auto e = closedStarter();
  EXPECT_FALSE(plan::hasErrors(plan::check(e.plan())));
  EXPECT_EQ(e.plan().setting().closedThrough, kJune);
  EXPECT_EQ(e.plan().setting().closingRecord,
            "2026-07-03 Ada closed months through 2026-06: Quarter two (Close 2026-06)");
  const Book old = computeBook(before).value();
  const Book now = computeBook(e.plan()).value();
  EXPECT_EQ(digestThrough(now, kJune), digestThrough(old, kJune));
  EXPECT_EQ(now.figures.npv, old.figures.npv);
}

TEST(Closing, DemandAndCapacityNoLongerMoveAClosedMonth) {
  const auto e = closedStarter();
  for (const Changes& edit :
       {cell(e.plan(), "workload", 1, "base", "1"), cell(e.plan(), "tranche", 1, "units", "100")}) {
    const auto kept = keepsClosedMonths(e.plan(), edit);
    ASSERT_TRUE(kept) << kept.error().message();
    PlanEditor after = e;
    after.apply(edit);
    EXPECT_EQ(digestThrough(computeBook(after.plan()).value(), kJune),
              e.plan().setting().closedDigest);
  }
}

TEST(Closing, AnEditThatWouldChangeAClosedMonthIsRefusedByName) {
  const auto e = closedStarter();
  const plan::Spend& row = e.plan().spend.front();
  const auto refused =
      keepsClosedMonths(e.plan(), cell(e.plan(), "spend", row.id.value, "list_spend", "1.00"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
  EXPECT_THAT(refused.error().message(), HasSubstr("month " + row.month.text() + " is closed"));
  EXPECT_THAT(refused.error().message(), HasSubstr("charge of contract 'AWS (2025)'"));
  EXPECT_THAT(refused.error().message(), HasSubstr("an amendment from 2026-07 or later"));
  EXPECT_FALSE(keepsClosedMonths(e.plan(), cell(e.plan(), "plan", 1, "closed_through", "2026-03")));
  EXPECT_FALSE(keepsClosedMonths(e.plan(), cell(e.plan(), "plan", 1, "closing_record", "")));
  EXPECT_FALSE(keepsClosedMonths(e.plan(), cell(e.plan(), "contract", 1, "status", "canceled")));
}

TEST(Closing, AnAmendmentFromALaterMonthIsTaken) {
  PlanEditor e(templatePlan("det"));
  e.apply(closing(e.plan(), Month::of(2029, 5)));
  const auto edit = cell(e.plan(), "contract", 1, "take_or_pay", "0.9");
  const auto direct = keepsClosedMonths(e.plan(), edit);
  ASSERT_FALSE(direct);
  EXPECT_THAT(direct.error().message(), HasSubstr("true_up of contract 'Oracle 300 B'"));
  const auto amendment = plan::amend(e.plan(), {1}, Month::of(2029, 6), edit, kAda);
  ASSERT_TRUE(amendment) << amendment.error().message();
  const auto kept = keepsClosedMonths(e.plan(), *amendment);
  EXPECT_TRUE(kept) << kept.error().message();
}

TEST(Closing, ActualsStandInAClosedMonth) {
  PlanEditor e(templatePlan("starter"));
  e.add("spend", {{"contract", "1"}, {"month", "2026-03"}, {"list_spend", "123456789.00"}});
  e.apply(closing(e.plan(), kJune));
  const Book book = computeBook(e.plan()).value();
  for (const ContractMonthRow& row : book.contractMonths)
    if (row.contract.value == 1 && row.month == Month::of(2026, 3)) {
      EXPECT_EQ(row.listSpend.cents, 12345678900);
    }
}

TEST(Closing, ReopeningIsASayingOfItsOwn) {
  auto e = closedStarter();
  plan::Signature silent = kAda;
  silent.reason.clear();
  EXPECT_FALSE(reopenMonths(e.plan(), Month::of(2026, 5), silent));
  EXPECT_FALSE(reopenMonths(e.plan(), Month::of(2026, 7), kAda));
  const auto changes = reopenMonths(e.plan(), Month::of(2026, 5), kAda);
  ASSERT_TRUE(changes);
  EXPECT_TRUE(keepsClosedMonths(e.plan(), *changes));
  e.apply(*changes);
  EXPECT_EQ(e.plan().setting().closedThrough, Month::of(2026, 4));
  EXPECT_THAT(e.plan().setting().closingRecord, HasSubstr("\n2026-07-03 Ada reopened months from"));
  for (const plan::Spend& row : e.plan().spend) {
    const auto edit = cell(e.plan(), "spend", row.id.value, "list_spend", "1.00");
    EXPECT_EQ(keepsClosedMonths(e.plan(), edit).has_value(), row.month >= Month::of(2026, 5));
    if (row.contract.value > 1) break;
  }
}

TEST(Closing, RefusesWhatItCannotClose) {
  const plan::Plan plan = templatePlan("starter");
  plan::Signature nobody = kAda;
  nobody.author.clear();
  EXPECT_FALSE(closeMonths(plan, kJune, nobody));
  EXPECT_FALSE(closeMonths(plan, Month::of(2025, 12), kAda));
  EXPECT_FALSE(closeMonths(plan, Month::of(2036, 1), kAda));
  EXPECT_FALSE(closeMonths(closedStarter().plan(), kJune, kAda));
}

}  // namespace
}  // namespace offtake::ledger::test
