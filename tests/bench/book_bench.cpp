// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"
#include "core/exchange/plan_json.h"
#include "core/ledger/book.h"
#include "core/plan/proposal.h"
#include "data/templates.h"

#include <benchmark/benchmark.h>

#include <string>

/// What an edit waits for: the plan compiled and its book computed, on one core. Decimal
/// multiplication and division bound both; powers and curves are cached at compile time.
namespace offtake {
namespace {

plan::Plan starter() {
  return exchange::planFromJson(data::findTemplate("starter").value()).value();
}

/// `contracts` contracts of `years` yearly periods, each with a rate and a delivery.
plan::Plan large(int contracts, int years) {
  using plan::TableId;
  plan::Plan made = exchange::planFromJson(data::findTemplate("empty").value()).value();
  const Month start = made.setting().start;
  const auto add = [&](TableId table,
                       std::vector<std::pair<std::string_view, plan::Value>> fields) {
    const plan::Change row = plan::newRow(made, table, std::move(fields));
    expects(plan::apply(made, row).has_value(), "a row of the benchmark's plan");
    return plan::Value(row.row);
  };
  const plan::Changes horizon{
      plan::update(made, TableId::Settings, 1, "horizon_months", std::int64_t{12} * years)};
  expects(plan::applyAll(made, horizon).has_value(), "a horizon");
  const auto provider = add(TableId::Provider, {{"name", std::string("Cloud")}});
  const auto sku = add(TableId::Sku, {{"name", std::string("GPU")}, {"power_kw", Decimal(2)}});
  for (int c = 0; c < contracts; ++c) {
    const auto contract = add(TableId::Contract, {{"name", "Contract " + std::to_string(c)},
                                                  {"provider", provider},
                                                  {"commitment", Money{100'000'000'000LL * years}},
                                                  {"start", start},
                                                  {"end", start + 12 * years}});
    for (int y = 0; y < years; ++y)
      add(TableId::Period,
          {{"contract", contract}, {"start", start + 12 * y}, {"end", start + 12 * (y + 1)}});
    add(TableId::Rate, {{"contract", contract}, {"sku", sku}, {"base_rate", Decimal::of(25, 1)}});
    add(TableId::Tranche, {{"contract", contract},
                           {"sku", sku},
                           {"units", Decimal(50000)},
                           {"online", Date::firstOf(start + 1)},
                           {"ramp_months", Decimal(6)}});
  }
  return made;
}

void book(benchmark::State& state, const plan::Plan& made) {
  for (auto _ : state) {
    auto computed = ledger::computeBook(made);
    if (!computed) {
      state.SkipWithError(computed.error().message().c_str());
      return;
    }
    benchmark::DoNotOptimize(computed->entries.data());
  }
}

void compileOnly(benchmark::State& state, const plan::Plan& made) {
  for (auto _ : state) benchmark::DoNotOptimize(compile::compile(made).has_value());
}

}  // namespace
}  // namespace offtake

int main(int argc, char** argv) {
  using namespace offtake;
  benchmark::Initialize(&argc, argv);
  const plan::Plan starterPlan = starter();
  const plan::Plan largePlan = large(200, 30);
  const auto unit = benchmark::kMillisecond;
  benchmark::RegisterBenchmark("starter/compile", compileOnly, starterPlan)->Unit(unit);
  benchmark::RegisterBenchmark("starter/book", book, starterPlan)->Unit(unit);
  benchmark::RegisterBenchmark("200 contracts x 360 months/compile", compileOnly, largePlan)
      ->Unit(unit);
  benchmark::RegisterBenchmark("200 contracts x 360 months/book", book, largePlan)->Unit(unit);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
