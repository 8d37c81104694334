// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/closing.h"

#include "core/compile/compile.h"
#include "core/plan/lifecycle.h"
#include "core/plan/problem.h"
#include "core/plan/proposal.h"
#include "core/simulation/run.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>

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

/// Applies the edits one after the other, each held against what is closed.
Result<void> held(PlanEditor& e, const std::vector<Changes>& edits) {
  for (const Changes& edit : edits) {
    OFFTAKE_TRY(keepsClosedMonths(e.plan(), edit));
    e.apply(edit);
  }
  return {};
}

TEST(Closing, AnEditThatTakesTheFiguresAwayIsRefusedToo) {
  PlanEditor e(templatePlan("det"));
  e.apply(closing(e.plan(), Month::of(2029, 5)));
  const auto edit = cell(e.plan(), "period", 1, "commitment", "29000000000.00");
  const auto refused = keepsClosedMonths(e.plan(), edit);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
  EXPECT_THAT(refused.error().message(), HasSubstr("closed months through 2029-05"));
  EXPECT_THAT(refused.error().message(), HasSubstr("299 of 300 B"));
}

TEST(Closing, WhatHasNoClosedFigureMayBeInErrorForAWhile) {
  PlanEditor e(templatePlan("det"));
  e.apply(closing(e.plan(), Month::of(2029, 5)));
  // A new contract is entered cell by cell: a commitment, and only then the periods it needs.
  const Changes fresh{plan::newRow(e.plan(), plan::TableId::Contract,
                                   {{"name", std::string("Later")},
                                    {"provider", std::int64_t{1}},
                                    {"start", Month::of(2030, 1)},
                                    {"end", Month::of(2031, 1)},
                                    {"spend_model", std::string("entered")},
                                    {"commitment", Money{kBillion}}})};
  const auto taken = held(e, {fresh});
  ASSERT_TRUE(taken) << taken.error().message();
  ASSERT_TRUE(plan::hasErrors(plan::check(e.plan())));
  ASSERT_FALSE(computeBook(e.plan()));
  // Meanwhile what is closed stays closed, and is named.
  const auto refused =
      keepsClosedMonths(e.plan(), cell(e.plan(), "contract", 1, "take_or_pay", "0.9"));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message(), HasSubstr("true_up of contract 'Oracle 300 B'"));
  const Id<plan::Contract> id = e.plan().contracts.back().id;
  const auto repaired = held(e, {plan::fillTerm(e.plan(), id, 12)});
  ASSERT_TRUE(repaired) << repaired.error().message();
  EXPECT_EQ(digestThrough(computeBook(e.plan()).value(), Month::of(2029, 5)),
            e.plan().setting().closedDigest);
}

TEST(Closing, ClosingMoreIsNoWayToChangeWhatWasClosed) {
  PlanEditor e(templatePlan("det"));
  e.apply(closing(e.plan(), Month::of(2029, 5)));
  // An honest closing of a plan in which a closed figure was changed beforehand.
  PlanEditor forged = e;
  forged.set("contract", 1, "take_or_pay", "0.9");
  forged.apply(closing(forged.plan(), Month::of(2029, 6)));
  const auto refused = keepsClosedMonths(e.plan(), forged.plan());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message(), HasSubstr("true_up of contract 'Oracle 300 B'"));
  // And a reopening of later months that changes an earlier one.
  PlanEditor less = forged;
  less.apply(reopenMonths(less.plan(), Month::of(2029, 6), kAda).value());
  PlanEditor more = e;
  more.apply(closing(more.plan(), Month::of(2029, 6)));
  EXPECT_FALSE(keepsClosedMonths(more.plan(), less.plan()));
}

TEST(Closing, APlanThatCameWithOtherFiguresCanStillBeEdited) {
  PlanEditor e(templatePlan("det"));
  e.apply(closing(e.plan(), Month::of(2029, 5)));
  e.set("contract", 1, "take_or_pay", "0.9");  // behind the rule's back
  EXPECT_TRUE(keepsClosedMonths(e.plan(), cell(e.plan(), "contract", 1, "notes", "seen")));
  EXPECT_TRUE(keepsClosedMonths(e.plan(), cell(e.plan(), "contract", 1, "take_or_pay", "1")));
  EXPECT_FALSE(keepsClosedMonths(e.plan(), cell(e.plan(), "contract", 1, "take_or_pay", "0.8")));
}

TEST(Closing, ARunTakesClosedMonthsFromTheActuals) {
  PlanEditor e(templatePlan("starter"));
  e.add("spend", {{"contract", "1"}, {"month", "2026-03"}, {"list_spend", "123456789.00"}});
  e.apply(closing(e.plan(), kJune));
  const auto inputs = compile::toFloat(compile::compile(e.plan()).value());
  simulation::RunSettings settings;
  settings.paths = 1'000;
  settings.backend = simulation::BackendKind::Cpu;
  auto chosen =
      simulation::chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA")).value();
  const auto result = simulation::run(inputs.view(), settings, chosen).value();
  const Book book = computeBook(e.plan()).value();
  int months = 0;
  for (const ContractMonthRow& row : book.contractMonths) {
    const auto all = std::ranges::find(e.plan().contracts, row.contract, &plan::Contract::id);
    const auto contract = static_cast<int>(all - e.plan().contracts.begin());
    const int t = row.month - e.plan().setting().start;
    if (row.month > kJune) continue;
    const auto* figure =
        result.statistics->find({simulation::Metric::ContractCharges, contract, t});
    ASSERT_NE(figure, nullptr);
    const double charges = static_cast<double>(row.charges.cents);
    EXPECT_NEAR(figure->mean, charges, 1e-6 * charges + 1);
    EXPECT_NEAR(figure->deviation, 0, 1e-6 * charges + 1) << row.month.text();
    if (contract == 0 && row.month == Month::of(2026, 3)) {
      EXPECT_EQ(row.charges.cents, 12345678900);
    }
    ++months;
  }
  EXPECT_GT(months, 6);
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

TEST(Closing, ReopeningInTheMiddleOfAPeriodKeepsEveryFigure) {
  PlanEditor e(templatePlan("det"));
  e.set("contract", 1, "price_factor", "1.01");
  const Book before = computeBook(e.plan()).value();
  e.apply(closing(e.plan(), Month::of(2029, 5)));
  EXPECT_EQ(computeBook(e.plan()).value().figures.npv, before.figures.npv);
  const auto changes = reopenMonths(e.plan(), Month::of(2028, 11), kAda).value();
  const auto kept = keepsClosedMonths(e.plan(), changes);
  ASSERT_TRUE(kept) << kept.error().message();
  e.apply(changes);
  EXPECT_FALSE(plan::hasErrors(plan::check(e.plan())));
  EXPECT_EQ(computeBook(e.plan()).value().figures.npv, before.figures.npv);
  // A month that is open again takes what was really spent.
  for (const plan::Spend& row : e.plan().spend)
    if (row.month == Month::of(2029, 1)) {
      const auto edit = cell(e.plan(), "spend", row.id.value, "list_spend", "7000000000.00");
      EXPECT_TRUE(keepsClosedMonths(e.plan(), edit));
      e.apply(edit);
      break;
    }
  for (const ContractMonthRow& row : computeBook(e.plan()).value().contractMonths)
    if (row.month == Month::of(2029, 1)) {
      EXPECT_EQ(row.listSpend.cents, 707'000'000'000);
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
