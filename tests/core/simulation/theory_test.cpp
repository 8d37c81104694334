// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/book_path.h"
#include "core/compile/compile.h"
#include "core/simulation/draws.h"
#include "tests/support/plan_editor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

// What a plan says of its noise is found again in its paths: moments, quantiles and correlations
// within four standard errors of what theory gives.

namespace offtake::simulation {
namespace {

using test::PlanEditor;
using Column = std::vector<double>;

constexpr std::uint64_t kPaths = 60'000;

PlanEditor emptyPlan(const char* months) {
  PlanEditor e;
  e.set("plan", 1, {{"name", "Theory"}, {"start", "2026-01"}, {"horizon_months", months}});
  return e;
}

std::string addWorkload(PlanEditor& e, const char* key, PlanEditor::Fields more) {
  PlanEditor::Fields fields{{"name", key}, {"driver_key", key}, {"base", "1000"}};
  fields.insert(fields.end(), more.begin(), more.end());
  return std::to_string(e.add("workload", fields));
}

/// What a path said, month by month.
struct Told : economics::NoSink {
  std::vector<Column> demand;  ///< [workload][month]
  Column revenue, market, usable;

  void workload(int, std::uint32_t w, const economics::WorkloadFigures<float>& f) {
    if (demand.size() <= w) demand.resize(w + 1);
    demand[w].push_back(static_cast<double>(f.demand));
  }
  void month(int, const economics::MonthFigures<float>& f) {
    revenue.push_back(static_cast<double>(f.revenue));
    market.push_back(static_cast<double>(f.marketFactor));
    usable.push_back(static_cast<double>(f.usable));
  }
};

/// Runs the plan's paths. @param look  called with each: what it said, and its draws
void eachPath(const plan::Plan& plan, const std::function<void(const Told&, PathDraws&)>& look) {
  const auto compiled = compile::compile(plan);
  expects(compiled.has_value(), compiled ? "" : compiled.error().message());
  const auto inputs = compile::toFloat(*compiled);
  const auto in = inputs.view();
  compile::PathScratch<float> scratch(in);
  std::vector<std::uint32_t> cache(drawCacheSize(in));
  for (std::uint64_t path = 0; path < kPaths; ++path) {
    PathDraws draws(in, 11, path, {cache.data(), 1});
    Told told;
    economics::runPath(in, scratch.state(), draws, told);
    look(told, draws);
  }
}

double meanOf(const Column& x) {
  return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

/// Central moment of this order.
double momentOf(const Column& x, int order) {
  const double mean = meanOf(x);
  double sum = 0;
  for (const double value : x) sum += std::pow(value - mean, order);
  return sum / static_cast<double>(x.size());
}

double correlationOf(const Column& x, const Column& y) {
  const double a = meanOf(x), b = meanOf(y);
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - a) * (y[i] - b);
  return sum / static_cast<double>(x.size()) / std::sqrt(momentOf(x, 2) * momentOf(y, 2));
}

const double kRoot = std::sqrt(static_cast<double>(kPaths));

void expectMean(const Column& x, double mean, const char* what) {
  EXPECT_NEAR(meanOf(x), mean, 4 * std::sqrt(momentOf(x, 2)) / kRoot) << what;
}

void expectVariance(const Column& x, double variance, const char* what) {
  const double error = std::sqrt(momentOf(x, 4) - momentOf(x, 2) * momentOf(x, 2)) / kRoot;
  EXPECT_NEAR(momentOf(x, 2), variance, 4 * error) << what;
}

/// A share of the sample at or below a value, within four binomial errors.
void expectBelow(const Column& x, double value, double share, const char* what) {
  const auto below = std::count_if(x.begin(), x.end(), [value](double v) { return v <= value; });
  EXPECT_NEAR(static_cast<double>(below) / static_cast<double>(x.size()), share,
              4 * std::sqrt(share * (1 - share)) / kRoot)
      << what << " below " << value;
}

void expectCorrelation(const Column& x, const Column& y, double rho, const std::string& what) {
  EXPECT_NEAR(correlationOf(x, y), rho, 4 * (1 - rho * rho) / kRoot) << what;
}

TEST(Theory, CorrelationsOfMonthlyStepsAreThoseOfTheMatrix) {
  PlanEditor e = emptyPlan("14");
  e.set("plan", 1, {{"market_volatility", "0.4"}, {"market_reversion", "0.6"}});
  addWorkload(e, "gbm", {{"sigma", "0.4"}});
  addWorkload(e, "reverting", {{"sigma", "0.5"}, {"noise", "mean_reverting"}, {"kappa", "0.9"}});
  addWorkload(e, "jumpy", {{"sigma", "0.3"}});
  e.add("revenue",
        {{"name", "r"}, {"driver_key", "sales"}, {"base", "900000.00"}, {"sigma", "0.2"}});
  // The market factor is there if a rate follows it.
  e.add("provider", {{"name", "p"}, {"driver_key", "p"}});
  e.add("sku", {{"name", "s"}, {"price", "2"}, {"curve", "decline"}});
  e.add("contract", {{"name", "c"},
                     {"driver_key", "c"},
                     {"provider", "1"},
                     {"start", "2026-01"},
                     {"end", "2027-01"}});
  e.add("rate", {{"contract", "1"}, {"sku", "1"}, {"base_rate", "2"}, {"indexation", "market"}});
  e.add("tranche", {{"contract", "1"},
                    {"sku", "1"},
                    {"driver_key", "t"},
                    {"units", "1"},
                    {"online", "2026-01-01"}});
  const std::vector<std::string> keys{"gbm", "reverting", "jumpy", "sales", "market"};
  const double matrix[5][5] = {{1, 0.6, -0.3, 0.5, 0.25},
                               {0.6, 1, 0, 0.2, 0.4},
                               {-0.3, 0, 1, 0, -0.5},
                               {0.5, 0.2, 0, 1, 0},
                               {0.25, 0.4, -0.5, 0, 1}};
  for (std::size_t i = 0; i < 5; ++i)
    for (std::size_t j = i + 1; j < 5; ++j)
      if (matrix[i][j] != 0)
        e.add("correlation", {{"first", keys[i]},
                              {"second", keys[j]},
                              {"value", Decimal::of(std::lround(100 * matrix[i][j]), 2).text()}});
  // The step into month 1 of all; those of later months of what does not revert.
  std::vector<Column> first(5), later(5);
  eachPath(e.plan(), [&](const Told& told, PathDraws&) {
    const std::vector<const Column*> levels{&told.demand[0], &told.demand[1], &told.demand[2],
                                            &told.revenue, &told.market};
    for (std::size_t i = 0; i < 5; ++i) {
      first[i].push_back(std::log((*levels[i])[1] / (*levels[i])[0]));
      later[i].push_back(std::log((*levels[i])[13] / (*levels[i])[12]));
    }
  });
  for (std::size_t i = 0; i < 5; ++i)
    for (std::size_t j = i + 1; j < 5; ++j) {
      expectCorrelation(first[i], first[j], matrix[i][j], keys[i] + " and " + keys[j]);
      if (i != 1 && j != 1 && i != 4 && j != 4)
        expectCorrelation(later[i], later[j], matrix[i][j], keys[i] + " and " + keys[j]);
    }
  // A month's normals say nothing of another month's.
  expectCorrelation(first[0], later[0], 0, "gbm with itself a year on");
  expectCorrelation(first[0], later[2], 0, "gbm with another a year on");
}

/// Normal scores of the ranks: how far a value stands among the others, as a standard normal.
Column scoresOf(const Column& x) {
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&x](auto a, auto b) { return x[a] < x[b]; });
  Column scores(x.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double u = (static_cast<double>(i) + 0.5) / static_cast<double>(order.size());
    const double word = (u - 0.5) * 4294967296.0;
    scores[order[i]] = static_cast<double>(economics::normalOf<float>(static_cast<std::int32_t>(
        static_cast<std::uint32_t>(static_cast<std::int64_t>(word) + 2147483648LL))));
  }
  return scores;
}

/// A contract with two PERT deliveries and one of listed delays.
PlanEditor deliveries(const char* correlation) {
  PlanEditor e = emptyPlan("24");
  e.set("plan", 1, "supply_correlation", correlation);
  e.add("provider", {{"name", "p"}, {"driver_key", "p"}});
  e.add("sku", {{"name", "s"}});
  e.add("contract", {{"name", "c"},
                     {"driver_key", "c"},
                     {"provider", "1"},
                     {"start", "2026-01"},
                     {"end", "2028-01"}});
  e.add("rate", {{"contract", "1"}, {"sku", "1"}, {"base_rate", "2"}});
  for (const auto& [key, least, mode, most] :
       {std::tuple("a", "0", "2", "12"), {"b", "1", "7", "9"}, {"listed", "0", "0", "0"}})
    e.add("tranche", {{"contract", "1"},
                      {"sku", "1"},
                      {"driver_key", key},
                      {"units", "1"},
                      {"online", "2026-03-01"},
                      {"delay_min", least},
                      {"delay_mode", mode},
                      {"delay_max", most}});
  for (const auto& [delay, share] : {std::pair("0", "0.5"), {"4", "0.3"}, {"11", "0.2"}})
    e.add("delay_outcome", {{"tranche", "3"}, {"delay", delay}, {"probability", share}});
  return e;
}

TEST(Theory, PertDelaysHaveTheirMeanAndVariance) {
  for (const char* const correlation : {"0", "0.45"}) {
    std::vector<Column> delays(3);
    eachPath(deliveries(correlation).plan(), [&](const Told&, PathDraws& draws) {
      for (std::uint32_t i = 0; i < 3; ++i)
        delays[i].push_back(static_cast<double>(draws.delay(i)));
    });
    const auto expectPert = [](const Column& x, double a, double m, double b) {
      const double mean = (a + 4 * m + b) / 6;
      expectMean(x, mean, "PERT");
      expectVariance(x, (mean - a) * (b - mean) / 7, "PERT");  // of a beta with alpha + beta = 6
    };
    expectPert(delays[0], 0, 2, 12);
    expectPert(delays[1], 1, 7, 9);
    expectBelow(delays[2], 0, 0.5, "listed");
    expectBelow(delays[2], 4, 0.8, "listed");
    expectMean(delays[2], 0.3 * 4 + 0.2 * 11, "listed");
    const double rho = std::stod(correlation);
    expectCorrelation(scoresOf(delays[0]), scoresOf(delays[1]), rho, "supply");
    // A listed delay is on time where its normal lies below 0: P(both) of a bivariate normal.
    const auto both = std::inner_product(
        delays[0].begin(), delays[0].end(), delays[2].begin(), 0.0, std::plus<>(),
        [median = [x = delays[0]]() mutable {
          std::nth_element(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(x.size() / 2),
                           x.end());
          return x[x.size() / 2];
        }()](double pert, double listed) { return pert < median && listed == 0 ? 1.0 : 0.0; });
    const double orthant = 0.25 + std::asin(rho) / (2 * std::acos(-1.0));
    EXPECT_NEAR(both / static_cast<double>(kPaths), orthant,
                4 * std::sqrt(orthant * (1 - orthant)) / kRoot);
  }
}

TEST(Theory, JumpsAreCompensatedAndSpreadAsTheyShould) {
  PlanEditor e = emptyPlan("37");
  addWorkload(e, "w",
              {{"sigma", "0.2"}, {"jump_rate", "1.5"}, {"jump_mean", "0.1"}, {"jump_sd", "0.2"}});
  std::vector<Column> at(37);
  eachPath(e.plan(), [&](const Told& told, PathDraws&) {
    for (const std::size_t t : {1, 12, 36}) at[t].push_back(told.demand[0][t] / 1000);
  });
  const double p = 1.5 / 12;
  const auto raised = [](double k) { return std::exp(0.1 * k + 0.04 * k * k / 2); };  // E e^(kJ)
  const double factor = (1 + p * (raised(2) - 1)) / std::pow(1 + p * (raised(1) - 1), 2);
  for (const std::size_t t : {1, 12, 36}) {
    expectMean(at[t], 1, "jumps");
    expectVariance(at[t], std::pow(factor * std::exp(0.04 / 12), static_cast<double>(t)) - 1,
                   "jumps");
  }
}

TEST(Theory, GrowthUncertaintyIsOneLognormalDrawOfThePath) {
  PlanEditor e = emptyPlan("37");
  const auto id = addWorkload(e, "w", {{"trend", "points"}, {"growth_uncertainty", "0.15"}});
  e.add("workload_point", {{"workload", id}, {"month", "2026-01"}, {"value", "1000"}});
  Column year, third;
  eachPath(e.plan(), [&](const Told& told, PathDraws&) {
    year.push_back(std::log(told.demand[0][12] / 1000));
    third.push_back(std::log(told.demand[0][36] / 1000));
  });
  expectMean(year, 0, "growth");
  expectVariance(year, 0.15 * 0.15, "growth");
  expectVariance(third, 9 * 0.15 * 0.15, "growth");
  expectBelow(year, 1.6448536269514722 * 0.15, 0.95, "growth");
  EXPECT_NEAR(correlationOf(year, third), 1, 1e-6) << "one draw a path";
}

TEST(Theory, TheMarketFactorRevertsAroundOne) {
  PlanEditor e = deliveries("0");
  e.set("plan", 1, {{"market_volatility", "0.35"}, {"market_reversion", "0.7"}});
  e.set("sku", 1, {{"price", "2"}, {"curve", "decline"}});
  e.set("rate", 1, "indexation", "market");
  std::vector<Column> at(24);
  eachPath(e.plan(), [&](const Told& told, PathDraws&) {
    for (const std::size_t t : {1, 23}) at[t].push_back(told.market[t]);
    ASSERT_EQ(told.market[0], 1.0);
  });
  for (const std::size_t t : {1, 23}) {
    const double variance =
        0.35 * 0.35 * (1 - std::exp(-0.7 * static_cast<double>(t) / 6)) / (2 * 0.7);
    expectMean(at[t], 1, "market");
    expectVariance(at[t], std::exp(variance) - 1, "market");
    expectBelow(at[t], std::exp(-variance / 2 - 1.2815515655446004 * std::sqrt(variance)), 0.1,
                "market");
  }
}

TEST(Theory, OutagesAreExponentialAndNeverLongerThanTheirMonth) {
  PlanEditor e = emptyPlan("2");
  e.add(
      "provider",
      {{"name", "p"}, {"driver_key", "p"}, {"outage_probability", "0.4"}, {"outage_hours", "300"}});
  e.add("sku", {{"name", "s"}});
  e.add("contract", {{"name", "c"},
                     {"driver_key", "c"},
                     {"provider", "1"},
                     {"start", "2026-01"},
                     {"end", "2027-01"}});
  e.add("rate", {{"contract", "1"}, {"sku", "1"}, {"base_rate", "2"}});
  e.add("tranche", {{"contract", "1"},
                    {"sku", "1"},
                    {"driver_key", "t"},
                    {"units", "1"},
                    {"online", "2026-01-01"}});
  Column share, next;
  eachPath(e.plan(), [&](const Told& told, PathDraws&) {
    share.push_back(1 - told.usable[0]);
    next.push_back(1 - told.usable[1]);
  });
  const double hours = 31 * 24;
  expectBelow(share, 0, 0.6, "none");
  for (const double x : {0.05, 0.2, 0.5, 0.9, 0.9999})
    expectBelow(share, x, 1 - 0.4 * std::exp(-x * hours / 300), "outage");
  expectBelow(share, 1, 1, "outage");
  expectMean(share, 0.4 * 300 / hours * (1 - std::exp(-hours / 300)), "outage");
  const double february = 28 * 24;
  expectMean(next, 0.4 * 300 / february * (1 - std::exp(-february / 300)), "outage");
  expectCorrelation(share, next, 0, "outages of two months");
}

}  // namespace
}  // namespace offtake::simulation
