// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/plan/check.h"
#include "core/plan/proposal.h"
#include "core/simulation/run.h"
#include "data/templates.h"
#include "tests/core/simulation/path_stories.h"
#include "tests/support/plan_editor.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

// A path's figures of a row hang on that row and on what it is used with, never on the number or
// the order of other rows: through the whole plan, from its rows to what paths say, bit for bit.

namespace offtake::simulation {
namespace {

using test::PlanEditor;

constexpr std::uint64_t kSeed = 7;
constexpr std::uint64_t kPaths = 24;

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// The starter plan, whose workloads name the contracts that may serve them: one that is added
/// serves none of them.
PlanEditor starter() {
  PlanEditor e(exchange::planFromJson(data::findTemplate("starter").value()).value());
  const plan::Plan before = e.plan();
  for (const auto& citation : before.citations) e.remove("citation", citation.id.value);
  for (const auto& workload : before.workloads)
    for (const auto& contract : before.contracts)
      e.add("eligibility", {{"workload", std::to_string(workload.id.value)},
                            {"contract", std::to_string(contract.id.value)}});
  return e;
}

const Stories& plain() {
  static const Stories stories = storiesOf(starter().plan(), kSeed, kPaths);
  return stories;
}

/// Expects the stories that `told` picks to be in both, and equal bit for bit.
void expectSame(const Stories& before, const Stories& after,
                const std::function<bool(const std::string&)>& told) {
  int compared = 0;
  for (const auto& [who, story] : before) {
    if (!told(who)) continue;
    ++compared;
    const auto other = after.find(who);
    if (other == after.end()) ADD_FAILURE() << who << " is told no more";
    else EXPECT_TRUE(other->second == story) << who << " is told differently";
  }
  EXPECT_GT(compared, 0);
}

bool ofARow(const std::string& who) { return !who.starts_with("plan "); }

/// A cloud that nothing else in the plan is used with: first in every order, entered spend with a
/// spread, capacity with uncertain delays, outages.
std::int64_t addStrangeContract(PlanEditor& e, const char* ordinal) {
  const auto provider = std::to_string(e.add("provider", {{"name", "Stranger"},
                                                          {"driver_key", "provider-stranger"},
                                                          {"outage_probability", "0.3"},
                                                          {"outage_hours", "40"}}));
  const auto contract = e.add("contract", {{"name", "Strange"},
                                           {"ordinal", ordinal},
                                           {"driver_key", "contract-strange"},
                                           {"provider", provider},
                                           {"start", "2026-01"},
                                           {"end", "2030-01"},
                                           {"commitment", "9000000000.00"},
                                           {"spend_model", "entered"},
                                           {"spend_sigma", "0.4"}});
  const auto owner = std::to_string(contract);
  for (const auto& [start, end] :
       {std::pair("2026-01", "2028-01"), std::pair("2028-01", "2030-01")})
    e.add(
        "period",
        {{"contract", owner}, {"start", start}, {"end", end}, {"entered_spend", "5000000000.00"}});
  const auto sku = std::to_string(e.add("sku", {{"name", "Strange chip"}, {"power_kw", "1"}}));
  e.add("rate", {{"contract", owner}, {"sku", sku}, {"base_rate", "3"}});
  e.add("tranche", {{"contract", owner},
                    {"sku", sku},
                    {"driver_key", "tranche-strange"},
                    {"units", "5000"},
                    {"online", "2026-07-15"},
                    {"ramp_months", "4"},
                    {"delay_mode", "2"},
                    {"delay_max", "9"}});
  return contract;
}

std::int64_t addStrangeDemand(PlanEditor& e, std::int64_t contract, const char* ordinal) {
  const auto workload = e.add("workload", {{"name", "Strange demand"},
                                           {"ordinal", ordinal},
                                           {"driver_key", "workload-strange"},
                                           {"base", "4000"},
                                           {"growth", "1.5"},
                                           {"sigma", "0.5"},
                                           {"jump_rate", "2"},
                                           {"jump_mean", "0.2"},
                                           {"jump_sd", "0.3"},
                                           {"growth_uncertainty", "0.2"},
                                           {"priority", "1"}});
  e.add("eligibility",
        {{"workload", std::to_string(workload)}, {"contract", std::to_string(contract)}});
  return workload;
}

TEST(UnrelatedRows, AContractWithItsProviderSkuAndDeliveriesChangesNoOther) {
  for (const char* const ordinal : {"0", "5", "99"}) {
    PlanEditor e = starter();
    addStrangeContract(e, ordinal);
    ASSERT_FALSE(plan::hasErrors(plan::check(e.plan())));
    const Stories after = storiesOf(e.plan(), kSeed, kPaths);
    ASSERT_TRUE(after.contains("tranche 'tranche-strange'"));
    ASSERT_TRUE(after.contains("contract 'contract-strange' period"));
    expectSame(plain(), after, [](const std::string& who) {
      return ofARow(who) || who == "plan demand" || who == "plan revenue";
    });
  }
}

TEST(UnrelatedRows, ADemandSeriesOnContractsOfItsOwnChangesNoOther) {
  for (const char* const ordinal : {"0", "2", "99"}) {
    PlanEditor e = starter();
    addStrangeDemand(e, addStrangeContract(e, "0"), ordinal);
    ASSERT_FALSE(plan::hasErrors(plan::check(e.plan())));
    const Stories after = storiesOf(e.plan(), kSeed, kPaths);
    ASSERT_TRUE(after.contains("workload 'workload-strange' demand"));
    expectSame(plain(), after,
               [](const std::string& who) { return ofARow(who) || who == "plan revenue"; });
  }
}

TEST(UnrelatedRows, TheirOrderDoesNotMatter) {
  const auto with = [](const char* contract, const char* workload) {
    PlanEditor e = starter();
    addStrangeDemand(e, addStrangeContract(e, contract), workload);
    return storiesOf(e.plan(), kSeed, kPaths);
  };
  const Stories first = with("0", "0");
  const Stories last = with("99", "99");
  expectSame(first, last, ofARow);
  expectSame(last, first, ofARow);
}

TEST(UnrelatedRows, ASiteASkuACurveAndARevenueLineChangeNothing) {
  PlanEditor e = starter();
  const auto sku = std::to_string(e.add("sku", {{"name", "Unused chip"}}));
  e.add("curve_point", {{"sku", sku}, {"month", "2026-01"}, {"price", "4"}});
  e.add("curve_point", {{"sku", sku}, {"month", "2028-01"}, {"price", "1"}});
  e.add("site", {{"name", "Empty field"}, {"mw_limit", "10"}});
  e.add("currency", {{"code", "EUR"}});
  e.add("provider", {{"name", "Idle"}, {"driver_key", "provider-idle"}});
  expectSame(plain(), storiesOf(e.plan(), kSeed, kPaths), [](const std::string&) { return true; });
  e.add("revenue", {{"name", "Other income"},
                    {"ordinal", "0"},
                    {"driver_key", "revenue-other"},
                    {"base", "1000.00"},
                    {"sigma", "0.3"}});
  expectSame(plain(), storiesOf(e.plan(), kSeed, kPaths),
             [](const std::string& who) { return who != "plan revenue"; });
}

/// What a row draws itself, whatever else stands in the plan.
bool drawn(const std::string& who) {
  return has(who, " demand") || has(who, " supply") || who.starts_with("tranche ");
}

TEST(UnrelatedRows, WhatOthersDrawStaysWhenOneIsRemoved) {
  const plan::Plan whole = starter().plan();
  for (const auto& contract : whole.contracts) {
    if (!plan::inForce(whole, contract)) continue;
    PlanEditor e(whole);
    e.remove("contract", contract.id.value);
    const Stories after = storiesOf(e.plan(), kSeed, kPaths);
    ASSERT_FALSE(after.contains("contract '" + contract.driverKey + "' month"));
    expectSame(after, plain(),
               [](const std::string& who) { return drawn(who) && who != "plan supply"; });
  }
}

TEST(UnrelatedRows, DemandStaysWhenAnUncorrelatedSeriesIsRemoved) {
  PlanEditor e = starter();
  const auto strange = addStrangeDemand(e, addStrangeContract(e, "0"), "2");
  const Stories with = storiesOf(e.plan(), kSeed, kPaths);
  e.remove("workload", strange);
  expectSame(storiesOf(e.plan(), kSeed, kPaths), with, [](const std::string& who) {
    return (ofARow(who) && !has(who, "strange")) || who == "plan revenue";
  });
}

TEST(UnrelatedRows, ADuplicateRunsOnItsOriginalsDraws) {
  const plan::Plan whole = starter().plan();
  for (const auto& contract : whole.contracts) {
    if (!plan::inForce(whole, contract)) continue;
    PlanEditor e(whole);
    e.apply(plan::duplicateAsProposed(e.plan(), contract.id));
    const auto copy = e.plan().contracts.back().id;
    expectSame(plain(), storiesOf(e.plan(), kSeed, kPaths),
               [](const std::string&) { return true; });
    e.apply(plan::chooseProposal(e.plan(), copy));
    ASSERT_FALSE(plan::hasErrors(plan::check(e.plan()))) << contract.name;
    const Stories after = storiesOf(e.plan(), kSeed, kPaths);
    EXPECT_EQ(after.size(), plain().size()) << contract.name;
    expectSame(plain(), after, [](const std::string&) { return true; });
  }
}

/// A whole run: what it reports of the signed contracts.
TEST(UnrelatedRows, ARunReportsTheSameOfTheOtherContracts) {
  RunSettings settings;
  settings.paths = 1'100;
  settings.threads = 2;
  settings.backend = BackendKind::Cpu;
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA"));
  const auto reported = [&](const plan::Plan& plan) {
    const auto inputs = compile::toFloat(compile::compile(plan).value());
    return run(inputs.view(), settings, *chosen).value();
  };
  PlanEditor e = starter();
  const RunResult before = reported(e.plan());
  addStrangeDemand(e, addStrangeContract(e, "0"), "0");
  const RunResult after = reported(e.plan());
  int compared = 0;
  for (const Figure& figure : before.statistics->figures()) {
    if (figure.key.contract < 0 && figure.key.metric != Metric::Revenue) continue;
    FigureKey key = figure.key;
    if (key.contract >= 0) ++key.contract;  // the strange one stands first
    const Figure* other = after.statistics->find(key);
    ASSERT_TRUE(other != nullptr) << infoOf(key.metric).name;
    EXPECT_EQ(other->mean, figure.mean) << infoOf(key.metric).name << " " << key.contract;
    EXPECT_EQ(other->deviation, figure.deviation) << infoOf(key.metric).name;
    EXPECT_EQ(other->quantile, figure.quantile) << infoOf(key.metric).name;
    EXPECT_EQ(other->never, figure.never) << infoOf(key.metric).name;
    ++compared;
  }
  EXPECT_GT(compared, 1'000);
}

}  // namespace
}  // namespace offtake::simulation
