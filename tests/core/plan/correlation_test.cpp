// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/correlation.h"

#include "tests/support/plan_editor.h"
#include "tests/support/random.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::plan {
namespace {

using Matrix = std::vector<std::vector<double>>;

Matrix three(double ab, double ac, double bc) { return {{1, ab, ac}, {ab, 1, bc}, {ac, bc, 1}}; }

double distance(const Matrix& a, const Matrix& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < a.size(); ++j) sum += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
  return std::sqrt(sum);
}

TEST(Correlation, StandsInPlanOrder) {
  test::PlanEditor e(test::examplePlan());
  e.set("workload", 1, "ordinal", "5");
  const CorrelationMatrix m = correlationMatrix(e.plan());
  EXPECT_EQ(m.keys, (std::vector<std::string>{"market", "workload-training", "workload-chat",
                                              "revenue-main"}));
  EXPECT_EQ(m.values[1][2], 0.5);
  EXPECT_EQ(m.values[2][1], 0.5);
  EXPECT_EQ(m.values[0][3], 0.2);
  EXPECT_EQ(m.values[0][1], 0.0);
  EXPECT_EQ(m.values[2][2], 1.0);
}

TEST(Correlation, KnowsWhatIsPositiveDefinite) {
  EXPECT_EQ(firstFailingRow({}), -1);
  EXPECT_EQ(firstFailingRow(three(0.5, 0.5, 0.5)), -1);
  EXPECT_EQ(firstFailingRow(three(1, 0, 0)), 1);
  EXPECT_EQ(firstFailingRow(three(0.9, 0.9, -0.9)), 2);
  // Equal correlations r of three hold together for r > -1/2 only.
  EXPECT_EQ(firstFailingRow(three(-0.49, -0.49, -0.49)), -1);
  EXPECT_EQ(firstFailingRow(three(-0.51, -0.51, -0.51)), 2);
}

/// Higham's own example: the tridiagonal matrix of ones, whose nearest correlation matrix has
/// 0.7607 beside the diagonal and 0.1573 in the corner. Ours keeps the corner's zero.
TEST(Correlation, FindsANearMatrixThatKeepsZeros) {
  const Matrix given = three(1, 0, 1);
  const Matrix near = nearestCorrelation(given, 1e-6);
  EXPECT_EQ(firstFailingRow(near, 1e-7), -1);
  EXPECT_EQ(near[0][2], 0.0);
  EXPECT_NEAR(near[0][1], std::sqrt(0.5), 1e-3);
  EXPECT_NEAR(near[1][2], std::sqrt(0.5), 1e-3);
}

TEST(Correlation, FindsTheNearestOfAFullMatrix) {
  const Matrix given = three(0.9, 0.9, -0.9);
  const Matrix near = nearestCorrelation(given);
  EXPECT_EQ(firstFailingRow(near, 1e-4), -1);
  // By symmetry the nearest has entries (r, r, -r) with least eigenvalue 0: 1 - 2r = 0.
  EXPECT_NEAR(near[0][1], 0.5, 2e-3);
  EXPECT_NEAR(near[1][2], -0.5, 2e-3);
}

TEST(Correlation, LeavesAGoodMatrixNearlyAlone) {
  const Matrix good = three(0.5, 0.2, 0.3);
  EXPECT_LT(distance(nearestCorrelation(good), good), 1e-6);
}

TEST(Correlation, ARepairMakesThePlanSound) {
  test::Random random(5);
  for (int round = 0; round < 20; ++round) {
    test::PlanEditor e(test::examplePlan());
    e.remove("correlation", 1).remove("correlation", 2);
    const auto keys = correlationMatrix(e.plan()).keys;
    for (std::size_t i = 0; i < keys.size(); ++i)
      for (std::size_t j = i + 1; j < keys.size(); ++j)
        e.add("correlation", {{"first", keys[i]},
                              {"second", keys[j]},
                              {"value", Decimal::of(random.between(-100, 100), 2).text()}});
    Plan plan = e.plan();
    ASSERT_TRUE(applyAll(plan, repairCorrelations(plan)).has_value());
    EXPECT_EQ(firstFailingRow(correlationMatrix(plan).values), -1) << round;
    EXPECT_TRUE(repairCorrelations(plan).empty());
  }
  EXPECT_TRUE(repairCorrelations(test::examplePlan()).empty());
}

}  // namespace
}  // namespace offtake::plan
