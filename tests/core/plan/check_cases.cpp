// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/plan/check_cases.h"

#include <gtest/gtest.h>

namespace offtake::test {

void expectProblem(const BadPlan& bad) {
  SCOPED_TRACE(std::string(bad.name));
  PlanEditor editor(examplePlan());
  bad.spoil(editor);
  const auto problems = plan::check(editor.plan());
  for (const auto& problem : problems)
    if (problem.code != bad.code)
      ADD_FAILURE() << "also: [" << problem.code << "] " << problem.message();
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems.front().code, bad.code);
  EXPECT_EQ(problems.front().severity, bad.severity);
  EXPECT_EQ(problems.front().message(), bad.message);
  EXPECT_FALSE(problems.front().advice.empty());
  EXPECT_NE(plan::table(problems.front().table).row(editor.plan(), problems.front().row), nullptr);
}

}  // namespace offtake::test
