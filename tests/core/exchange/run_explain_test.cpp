// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated figures explain themselves: the arithmetic over the run's integers, worked out with
// decimals, gives what the statistics say.
#include "core/exchange/run_explain.h"

#include "core/exchange/plan_json.h"
#include "core/ledger/explain/arithmetic.h"
#include "core/units/exact.h"
#include "data/templates.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::exchange::test {
namespace {

using simulation::Figure;
using simulation::Unit;

struct Made {
  compile::Compiled compiled;
  simulation::RunResult result;
};

Made runOf(std::string_view name, std::uint64_t paths,
           simulation::Sampling sampling = simulation::Sampling::Random) {
  const auto plan = planFromJson(data::findTemplate(name).value()).value();
  Made made{compile::compile(plan).value(), {}};
  const auto inputs = compile::toFloat(made.compiled);
  simulation::RunSettings settings;
  settings.paths = paths;
  settings.sampling = sampling;
  settings.backend = simulation::BackendKind::Cpu;
  auto backend = simulation::chooseBackend(
                     settings, failure(ErrorCode::DeviceMissing, "CUDA", "not asked for"))
                     .value();
  made.result = simulation::run(inputs, settings, backend).value();
  return made;
}

double worth(const ledger::Explanation& e) {
  return ledger::evaluate(e.value).value().convert_to<double>();
}

/// Whether two doubles agree to 12 digits of the larger part that they are made of.
void expectNear(double explained, double reported, double scale, const std::string& key) {
  EXPECT_NEAR(explained, reported, 6e-12 * scale + 1e-300) << key;
}

class EveryFigure : public ::testing::TestWithParam<simulation::Sampling> {};
INSTANTIATE_TEST_SUITE_P(RunExplain, EveryFigure,
                         ::testing::Values(simulation::Sampling::Random,
                                           simulation::Sampling::Quasi),
                         [](const auto& of) {
                           return of.param == simulation::Sampling::Quasi ? "Quasi" : "Random";
                         });

TEST_P(EveryFigure, OfARun) {
  const Made made = runOf("starter", 3008, GetParam());
  int explained = 0;
  for (const Figure& figure : made.result.statistics->figures()) {
    if (figure.paths == 0) continue;
    const Unit unit = simulation::infoOf(figure.key.metric).unit;
    const double factor = unit == Unit::Cents || unit == Unit::CentsPerH100eHour ? 0.01 : 1;
    const double scale = factor * std::max(std::abs(figure.minimum), std::abs(figure.maximum));
    const auto check = [&](Statistic statistic, double reported, double tolerance) {
      const std::string key = runKey(figure.key, statistic);
      const auto e = explainRun(made.compiled, made.result, key);
      ASSERT_TRUE(e) << e.error().message();
      EXPECT_TRUE(e->complete) << key << ": " << e->arithmetic;
      EXPECT_FALSE(e->rule.empty() || e->inputs.empty()) << key;
      expectNear(worth(*e), factor * reported, scale * tolerance, key);
      ++explained;
    };
    check(Statistic::Mean, figure.mean, 1);
    check(Statistic::Error, figure.error, 1e4);  // a double loses digits below its mean
    check(Statistic::Deviation, figure.deviation, 1e4);
    if (figure.hasQuantiles)
      for (std::size_t q = 0; q < figure.quantile.size(); ++q)
        check(static_cast<Statistic>(static_cast<std::size_t>(Statistic::P1) + q),
              figure.quantile[q], 1);
    if (figure.cvar95) check(Statistic::Cvar, *figure.cvar95, 1);
  }
  EXPECT_GT(explained, 10'000);
}

TEST(RunExplain, UnknownFiguresAreNamed) {
  const Made made = runOf("det", 100);
  for (const char* key :
       {"", "run", "run/npv/-/-", "run/npv/-/-/p96", "run/npv/-/7/mean", "run/colour/-/-/mean",
        "run/npv/x/-/mean", "ran/npv/-/-/mean", "run/npv/-/-/mean/more"}) {
    const auto e = explainRun(made.compiled, made.result, key);
    ASSERT_FALSE(e) << key;
    EXPECT_EQ(e.error().code, ErrorCode::UnknownName) << key;
  }
}

}  // namespace
}  // namespace offtake::exchange::test
