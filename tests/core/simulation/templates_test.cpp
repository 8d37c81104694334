// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/templates.h"

#include "core/compile/book_path.h"
#include "core/compile/compile.h"
#include "core/exchange/plan_json.h"
#include "core/plan/amendment.h"
#include "core/simulation/cpu_backend.h"
#include "core/simulation/kernel_sets.h"
#include "core/simulation/run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

// The plans that ship, from their JSON to the figures of a run.

namespace offtake::simulation {
namespace {

/// The starter plan with a contract whose total, take-or-pay and rate change in mid-term.
plan::Plan amendedStarter() {
  plan::Plan plan = exchange::planFromJson(data::findTemplate("starter").value()).value();
  using plan::TableId;
  const plan::Changes edits{
      plan::update(plan, TableId::Contract, 2, "commitment", Money{12'000'000'000'000}),
      plan::update(plan, TableId::Contract, 2, "take_or_pay", Decimal::of(6, 1)),
      plan::update(plan, TableId::Rate, 3, "base_rate", Decimal::of(195, 2))};
  const auto changes = plan::amend(plan, {2}, Month::of(2029, 6), edits,
                                   {"Legal", Date::of(2029, 5, 1), "Renegotiated", "Amendment 1"});
  EXPECT_TRUE(plan::applyAll(plan, changes.value()));
  return plan;
}

compile::Compiled compiledTemplate(const std::string& name) {
  if (name == "amended") return compile::compile(amendedStarter()).value();
  const auto plan = exchange::planFromJson(data::findTemplate(name).value());
  return compile::compile(plan.value()).value();
}

RunResult simulated(const economics::Inputs<float>& inputs, std::uint64_t paths, int threads) {
  RunSettings settings;
  settings.paths = paths;
  settings.threads = threads;
  settings.backend = BackendKind::Cpu;
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA"));
  return run(inputs, settings, *chosen).value();
}

/// What the book reports, by figure.
struct BookFigures : economics::NoSink {
  std::map<FigureKey, double> figures;

  void put(Metric metric, int contract, int index, const Exact& value) {
    figures[{metric, contract, index}] = value.convert_to<double>();
  }
  void month(int t, const economics::MonthFigures<Exact>& f) {
    put(Metric::Demand, -1, t, f.demand);
    put(Metric::Usable, -1, t, f.usable);
    put(Metric::Delivered, -1, t, f.delivered);
    put(Metric::Served, -1, t, f.served);
    put(Metric::Megawatts, -1, t, f.megawatts);
    put(Metric::Charges, -1, t, f.charges);
    put(Metric::Payable, -1, t, f.payable);
    put(Metric::Cash, -1, t, f.cash);
    put(Metric::Revenue, -1, t, f.revenue);
  }
  void contract(int t, std::uint32_t c, const economics::ContractFigures<Exact>& f) {
    const auto contract = static_cast<int>(c);
    if (f.outcome.periodEnds) {
      put(Metric::Requirement, contract, f.outcome.period.index, f.outcome.period.requirement);
      put(Metric::Eligible, contract, f.outcome.period.index, f.outcome.period.eligible);
    }
    put(Metric::ContractCharges, contract, t, f.charges);
    put(Metric::ContractPayable, contract, t, f.payable);
    put(Metric::ContractCash, contract, t, f.cash);
  }
  void finished(const economics::PathFigures<Exact>& f) {
    put(Metric::Npv, -1, -1, f.npv);
    put(Metric::EconomicCost, -1, -1, f.economicCost);
    put(Metric::CostPerHour, -1, -1, f.costPerHour);
    put(Metric::PeakMegawatts, -1, -1, f.peakMegawatts);
    put(Metric::HhiSpend, -1, -1, f.hhiSpend);
    put(Metric::HhiCapacity, -1, -1, f.hhiCapacity);
  }
};

/// Takes all that is random out of a plan; delays stay at their means.
void quieten(economics::InputsStorage<float>& inputs) {
  for (auto& process : inputs.processes)
    process.noisy = process.drawn = process.jumps = process.growthDoubt = false;
  for (auto& month : inputs.processMonths) month.halfVariance = 0;
  for (auto& tranche : inputs.tranches) tranche.delayKind = economics::DelayKind::Certain;
  for (auto& provider : inputs.providers) provider.outageProbability = 0;
  for (auto& contract : inputs.contracts) contract.spendSigma = 0;
}

class Templates : public testing::TestWithParam<const char*> {};

TEST_P(Templates, WithoutVolatilityAreTheBook) {
  const compile::Compiled compiled = compiledTemplate(GetParam());
  BookFigures book;
  (void)compile::runBook(compiled.inputs.view(), book);
  auto inputs = compile::toFloat(compiled);
  quieten(inputs);
  const RunResult result = simulated(inputs.view(), 1'100, 2);
  // A month's figure of a contract may be a small remainder of large ones: what counts is 1e-5 of
  // the largest of its series.
  std::map<std::pair<Metric, int>, double> largest;
  for (const auto& [key, value] : book.figures) {
    double& size = largest[std::pair(key.metric, key.contract)];
    size = std::max(size, std::fabs(value));
  }
  for (const auto& [key, value] : book.figures) {
    if (key.index >= compiled.inputs.months) continue;
    const Figure* figure = result.statistics->find(key);
    ASSERT_TRUE(figure) << infoOf(key.metric).name << " " << key.contract << " " << key.index;
    const double size = largest[std::pair(key.metric, key.contract)];
    EXPECT_NEAR(figure->mean, value, 1e-5 * size + 1e-9)
        << infoOf(key.metric).name << ", contract " << key.contract << ", index " << key.index;
  }
}

TEST_P(Templates, HaveOneDigestForAnyThreads) {
  const auto inputs = compile::toFloat(compiledTemplate(GetParam()));
  const std::string one = simulated(inputs.view(), 1'500, 1).digest;
  for (const int threads : {2, 3, 7})
    EXPECT_EQ(simulated(inputs.view(), 1'500, threads).digest, one);
}

TEST_P(Templates, HaveOneDigestForAnyInstructionSet) {
  const auto inputs = compile::toFloat(compiledTemplate(GetParam()));
  EXPECT_TRUE(covers<UsesPlain>(inputs.view())) << "no pack would be tried";
  RunSettings settings;
  const auto frame = std::make_shared<const Frame>(makeFrame(inputs.view(), settings).value());
  const Job job{inputs.view(), *frame, settings.seed};
  std::string single;
  for (const InstructionSet set : instructionSets()) {
    Partial partial(frame);
    ASSERT_TRUE(CpuBackend(2, set).simulate(job, {5, 1'003}, partial, {}, {}).has_value());
    if (set == InstructionSet::Scalar) single = partial.digest();
    EXPECT_EQ(partial.digest(), single) << name(set);
  }
}

INSTANTIATE_TEST_SUITE_P(Shipped, Templates,
                         testing::Values("starter", "trio", "det", "ln", "empty", "amended"));

TEST(Templates, LnMeetsItsClosedForm) {
  const auto inputs = compile::toFloat(compiledTemplate("ln"));
  const RunResult result = simulated(inputs.view(), 100'000, 2);
  const Figure* happens = result.statistics->find({Metric::ShortfallHappens, 0, 0});
  const Figure* shortfall = result.statistics->find({Metric::Shortfall, 0, 0});
  ASSERT_TRUE(happens && shortfall);
  EXPECT_NEAR(happens->mean, 0.398882, 4 * happens->error);
  EXPECT_NEAR(shortfall->mean, 3.714256e11, 4 * shortfall->error);
  EXPECT_NEAR(shortfall->quantile[kP95], 17.5982e11, 4 * shortfall->quantileError[kP95]);
}

TEST(Templates, DetIsShortInItsSecondYearAlone) {
  const auto inputs = compile::toFloat(compiledTemplate("det"));
  const RunResult result = simulated(inputs.view(), 1'000, 1);
  const auto periods = result.statistics->series(Metric::Shortfall, 0);
  ASSERT_EQ(periods.size(), 5u);
  for (const Figure& figure : periods)
    EXPECT_NEAR(figure.mean, figure.key.index == 1 ? 5e11 : 0.0, 1e-5 * 5e11) << figure.key.index;
}

}  // namespace
}  // namespace offtake::simulation
