// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"

#include "core/plan/change.h"
#include "core/plan/problem.h"
#include "data/templates.h"
#include "tests/support/random_plan.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace offtake::test {
namespace {

TEST(PlanJson, RandomPlansGoOutAndInAndOutByteEqual) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const plan::Plan plan = randomPlan(seed);
    const std::string json = exchange::planToJson(plan);
    const auto back = exchange::planFromJson(json);
    ASSERT_TRUE(back.has_value()) << "seed " << seed << ": " << back.error().message();
    EXPECT_TRUE(*back == plan) << "seed " << seed;
    EXPECT_EQ(exchange::planToJson(*back), json) << "seed " << seed;
  }
}

TEST(PlanJson, FieldsLeftOutTakeTheirDefaults) {
  const auto plan = exchange::planFromJson(
      R"({"format": "offtake-plan", "version": 1, "tables": {"provider": [{"id": 4, "name": "AWS"}]}})");
  ASSERT_TRUE(plan.has_value()) << plan.error().message();
  plan::Plan expected;
  plan::Provider provider;
  provider.id = {4};
  provider.name = "AWS";
  expected.providers.push_back(provider);
  EXPECT_TRUE(*plan == expected);
}

TEST(PlanJson, SchemaFileIsWhatTheDescriptorsSay) {
  const std::string path = std::string(OFFTAKE_SOURCE_DIR) + "/data/schema/plan.schema.json";
  if (std::getenv("OFFTAKE_WRITE_GOLDEN") != nullptr)
    std::ofstream(path, std::ios::binary) << exchange::planSchema();
  std::ifstream in(path, std::ios::binary);
  const std::string committed{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  EXPECT_EQ(committed, exchange::planSchema())
      << "run with OFFTAKE_WRITE_GOLDEN=1 after a change of the descriptors";
}

TEST(PlanJson, TemplatesHaveNoErrorsAndStandAsExported) {
  for (const auto& shipped : data::templates()) {
    const auto plan = exchange::planFromJson(shipped.json);
    ASSERT_TRUE(plan.has_value()) << shipped.name << ": " << plan.error().message();
    for (const auto& problem : plan::check(*plan))
      EXPECT_NE(problem.severity, plan::Severity::Error)
          << shipped.name << ": " << problem.message();
    EXPECT_EQ(exchange::planToJson(*plan), shipped.json) << shipped.name;
  }
}

/// The promise of the starter plan: whatever a person may doubt names its source.
TEST(PlanJson, EveryAmountTermAndRateOfTheStarterPlanHasASource) {
  const auto plan = exchange::planFromJson(data::findTemplate("starter").value()).value();
  const auto cited = [&](std::string_view table, std::int64_t row, std::string_view field) {
    for (const auto& citation : plan.citations)
      if (citation.table == table && citation.row == row && citation.field == field &&
          citation.inUse)
        return true;
    return false;
  };
  for (const auto& contract : plan.contracts) {
    if (contract.commitment.cents == 0) continue;
    EXPECT_TRUE(cited("contract", contract.id.value, "commitment")) << contract.name;
  }
  for (const auto& rate : plan.rates)
    EXPECT_TRUE(cited("rate", rate.id.value, "base_rate")) << rate.id.value;
  for (const auto& tranche : plan.tranches)
    EXPECT_TRUE(cited("tranche", tranche.id.value, "units")) << tranche.name;
  for (const auto& workload : plan.workloads)
    EXPECT_TRUE(cited("workload", workload.id.value, "base")) << workload.name;
  for (const auto& sku : plan.skus) EXPECT_TRUE(cited("sku", sku.id.value, "power_kw")) << sku.name;
  for (const auto& price : plan.priceHistory) EXPECT_TRUE(price.source.has_value());
}

}  // namespace
}  // namespace offtake::test
