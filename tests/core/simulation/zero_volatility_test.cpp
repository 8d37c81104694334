// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/check.h"
#include "core/simulation/run.h"
#include "tests/core/simulation/book_figures.h"
#include "tests/core/simulation/plans.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

// Without volatility a run is the book: every metric that it reports, to 1e-5 of the commitment or
// of itself.

namespace offtake::simulation {
namespace {

RunResult simulated(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA"));
  return run(inputs, settings, *chosen).value();
}

std::string where(const FigureKey& key) {
  return std::string(infoOf(key.metric).name) + ", contract " + std::to_string(key.contract) +
         ", index " + std::to_string(key.index);
}

void expectMonth(const Figure& figure, const BookFigure& book, std::uint64_t paths) {
  EXPECT_EQ(figure.never, book.never ? paths : 0) << where(figure.key);
  EXPECT_TRUE(book.never || figure.mean == book.value)
      << where(figure.key) << ": " << figure.mean << ", book " << book.value;
}

void expectBook(const Figure& figure, const BookFigure& book) {
  const double tolerance = 1e-5 * book.size;
  EXPECT_NEAR(figure.mean, book.value, tolerance) << where(figure.key);
  EXPECT_EQ(figure.deviation, 0.0) << where(figure.key);
  for (const double extreme : {figure.minimum, figure.maximum})
    EXPECT_NEAR(extreme, book.value, tolerance) << where(figure.key);
  for (std::size_t i = 0; figure.hasQuantiles && i < kQuantiles.size(); ++i)
    EXPECT_NEAR(figure.quantile[i], book.value, tolerance) << where(figure.key);
  EXPECT_NEAR(figure.cvar95.value_or(book.value), book.value, tolerance) << where(figure.key);
}

/// @return the metrics that were compared
std::set<Metric> expectRunIsTheBook(const plan::Plan& plan) {
  const auto compiled = compile::compile(plan);
  expects(compiled.has_value(), compiled ? "" : compiled.error().message());
  RunSettings settings;
  settings.paths = 64;
  settings.backend = BackendKind::Cpu;
  settings.fiscalYearStartMonth = plan.setting().fiscalYearStartMonth;
  const auto book = bookFigures(*compiled, settings);
  auto inputs = compile::toFloat(*compiled);
  quieten(inputs);
  const RunResult result = simulated(inputs.view(), settings);
  std::set<Metric> compared;
  for (const Figure& figure : result.statistics->figures()) {
    const auto at = book.find(figure.key);
    if (at == book.end()) {
      // Outside a contract's window nothing is ever told, and nothing is.
      EXPECT_EQ(figure.paths == 0 ? 0.0 : figure.mean, 0.0) << where(figure.key);
      continue;
    }
    compared.insert(figure.key.metric);
    if (figure.key.metric == Metric::MonthMet) expectMonth(figure, at->second, settings.paths);
    else expectBook(figure, at->second);
  }
  for (const auto& [key, figure] : book)
    EXPECT_TRUE(result.statistics->find(key) != nullptr) << where(key);
  return compared;
}

class Named : public testing::TestWithParam<const char*> {};

TEST_P(Named, IsTheBookOnEveryMetric) {
  EXPECT_EQ(expectRunIsTheBook(planNamed(GetParam())).size(), kMetricCount);
}
INSTANTIATE_TEST_SUITE_P(ZeroVolatility, Named,
                         testing::Values("starter", "trio", "det", "ln", "amended", "rich"));

class Random : public testing::TestWithParam<int> {};

TEST_P(Random, IsTheBookOnEveryMetric) {
  const plan::Plan plan = test::randomSoundPlan(static_cast<std::uint64_t>(GetParam()));
  ASSERT_FALSE(plan::hasErrors(plan::check(plan)));
  // Periods that the horizon cuts are never settled: their seven metrics may be missing.
  EXPECT_GE(expectRunIsTheBook(plan).size(), kMetricCount - 7);
}
INSTANTIATE_TEST_SUITE_P(ZeroVolatility, Random, testing::Range(1, 201));

}  // namespace
}  // namespace offtake::simulation
