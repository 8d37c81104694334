// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/problem.h"

#include "core/plan/table.h"
#include "tests/support/plan_editor.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <set>

namespace offtake::plan {
namespace {

Problem problem(Severity severity, std::string what, std::string where = "contract 'A'") {
  return {severity, "code",          TableId::Contract, 1,
          "end",    std::move(what), std::move(where),  "do this"};
}

TEST(Problem, SaysWhereAndWhat) {
  EXPECT_EQ(problem(Severity::Error, "ends early").message(), "contract 'A': ends early");
  EXPECT_EQ(problem(Severity::Error, "ends early", "").message(), "ends early");
  EXPECT_EQ(name(Severity::Error), "error");
  EXPECT_EQ(name(Severity::Warning), "warning");
}

TEST(Problem, WarningsDoNotBlock) {
  EXPECT_FALSE(hasErrors({}));
  const std::vector<Problem> warnings{problem(Severity::Warning, "a"),
                                      problem(Severity::Warning, "b")};
  EXPECT_FALSE(hasErrors(warnings));
  EXPECT_THROW((void)toError(warnings), LogicError);
}

TEST(Problem, BecomesAnErrorThatNamesTheFirstAndCountsTheRest) {
  std::vector<Problem> problems{problem(Severity::Warning, "odd"),
                                problem(Severity::Error, "ends early")};
  EXPECT_TRUE(hasErrors(problems));
  EXPECT_EQ(toError(problems).message(), "contract 'A': ends early; expected do this");
  EXPECT_EQ(toError(problems).code, ErrorCode::PlanInvalid);
  problems.push_back(problem(Severity::Error, "later"));
  problems.push_back(problem(Severity::Error, "still later"));
  EXPECT_EQ(toError(problems).seen, "ends early (and 2 more)");
}

TEST(Check, FindsNothingInTheExampleNorInAnEmptyPlan) {
  EXPECT_EQ(check(Plan{}), std::vector<Problem>{});
  for (const Problem& p : check(test::examplePlan()))
    ADD_FAILURE() << p.code << ": " << p.message();
}

TEST(Check, FindsNoErrorInSoundPlans) {
  for (std::uint64_t seed = 0; seed < 200; ++seed)
    for (const Problem& p : check(test::randomSoundPlan(seed)))
      EXPECT_EQ(p.severity, Severity::Warning)
          << "seed " << seed << ": [" << p.code << "] " << p.message();
}

/// Whatever the rows hold, the rules look without failing, and point at rows and fields there are.
TEST(Check, LooksAtAnyPlan) {
  std::set<std::string> codes;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Plan plan = test::randomPlan(seed, 1 + static_cast<int>(seed % 8));
    const Plan before = plan;
    for (const Problem& p : check(plan)) {
      codes.insert(p.code);
      EXPECT_NE(table(p.table).row(plan, p.row), nullptr) << p.code;
      EXPECT_TRUE(p.field.empty() || findField(table(p.table), p.field) != nullptr) << p.code;
      EXPECT_FALSE(p.what.empty() || p.where.empty() || p.advice.empty()) << p.code;
    }
    EXPECT_EQ(plan, before);
  }
  EXPECT_GT(codes.size(), 100U);
}

TEST(Check, GivesTheSameProblemsEachTime) {
  const Plan plan = test::randomPlan(7, 6);
  EXPECT_EQ(check(plan), check(plan));
}

/// A signed contract's key on its offer is right; it counts as one contract's noise.
TEST(Check, LetsAnOfferShareDriverKeys) {
  test::PlanEditor e(test::examplePlan());
  e.add("contract", {{"name", "Azure, offer"},
                     {"driver_key", "contract-azure"},
                     {"provider", "1"},
                     {"status", "proposed"},
                     {"replaces", "1"},
                     {"start", "2027-07"},
                     {"end", "2030-07"}});
  e.add("rate", {{"contract", "4"}, {"sku", "1"}, {"base_rate", "3.03"}});
  e.add("tranche", {{"contract", "4"},
                    {"sku", "1"},
                    {"driver_key", "tranche-1"},
                    {"units", "1"},
                    {"online", "2027-09-01"}});
  for (const Problem& p : check(e.plan())) ADD_FAILURE() << p.code << ": " << p.message();
}

}  // namespace
}  // namespace offtake::plan
