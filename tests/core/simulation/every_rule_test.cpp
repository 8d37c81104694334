// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/problem.h"
#include "core/simulation/row_bins.h"
#include "tests/core/simulation/path_stories.h"
#include "tests/core/simulation/plans.h"
#include "tests/support/plan_editor.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

// Each rule of the plan that uses every rule, taken out of it: from its rows, through what is
// compiled, to what paths say, something changes, and the story named changes.

namespace offtake::simulation {
namespace {

struct Edit {
  const char* rule;
  const char* table;
  std::int64_t row;
  test::PlanEditor::Fields without;
  const char* story;  ///< that must not stay as it was
};

const std::vector<Edit>& edits() {
  static const std::vector<Edit> all{
      {"gbm", "workload", 1, {{"sigma", "0"}}, "workload 'workload-chat' demand"},
      {"jumps", "workload", 1, {{"jump_rate", "0"}}, "workload 'workload-chat' demand"},
      {"growth uncertainty",
       "workload",
       1,
       {{"growth_uncertainty", "0"}},
       "workload 'workload-chat' demand"},
      {"season",
       "workload",
       1,
       {{"season_1", "1"}, {"season_7", "1"}},
       "workload 'workload-chat' demand"},
      {"efficiency", "workload", 1, {{"efficiency", "0"}}, "workload 'workload-chat' demand"},
      {"peak factor", "workload", 1, {{"peak_factor", "1"}}, "workload 'workload-chat' served"},
      {"pinned demand", "workload", 1, {{"portability", "1"}}, "workload 'workload-chat' served"},
      {"egress", "workload", 1, {{"egress", "0"}}, "workload 'workload-chat' served"},
      {"unmet cost", "workload", 1, {{"unmet_cost", "0"}}, "plan service"},
      {"mean reversion", "workload", 2, {{"noise", "gbm"}}, "workload 'workload-train' demand"},
      {"kappa", "workload", 2, {{"kappa", "3"}}, "workload 'workload-train' demand"},
      {"logistic growth",
       "workload",
       2,
       {{"saturation", "60000"}},
       "workload 'workload-train' demand"},
      {"doubt of logistic growth",
       "workload",
       2,
       {{"growth_uncertainty", "0"}},
       "workload 'workload-train' demand"},
      {"deferral", "workload", 2, {{"deferrable", "0"}}, "workload 'workload-train' served"},
      {"priority", "workload", 1, {{"priority", "3"}}, "plan service"},
      {"trend by points",
       "workload_point",
       2,
       {{"value", "3000"}},
       "workload 'workload-batch' demand"},
      {"revenue", "revenue", 1, {{"sigma", "0"}}, "plan revenue"},
      {"correlation", "correlation", 1, {{"value", "0"}}, "workload 'workload-train' demand"},
      {"correlation of revenue", "correlation", 2, {{"value", "0"}}, "plan revenue"},
      // The market stands last in the matrix: its own normals follow the workload's.
      {"correlation of the market", "correlation", 3, {{"value", "0"}}, "plan revenue"},
      {"market factor",
       "plan",
       1,
       {{"market_volatility", "0"}},
       "contract 'contract-market' month"},
      {"supply correlation", "plan", 1, {{"supply_correlation", "0"}}, "tranche 'tranche-a'"},
      {"outages",
       "provider",
       1,
       {{"outage_probability", "0"}},
       "lot 'contract-reserved' sku 1 supply"},
      {"outage length",
       "provider",
       2,
       {{"outage_hours", "200"}},
       "lot 'contract-market' sku 1 supply"},
      {"PERT delay", "tranche", 1, {{"delay_max", "3"}}, "tranche 'tranche-a'"},
      {"listed delay", "delay_outcome", 3, {{"delay", "9"}}, "tranche 'tranche-b'"},
      {"ramp", "tranche", 1, {{"ramp_months", "0"}}, "tranche 'tranche-a'"},
      {"availability",
       "tranche",
       1,
       {{"availability", "1"}},
       "lot 'contract-reserved' sku 1 supply"},
      {"escalator", "rate", 1, {{"escalator", "0"}}, "lot 'contract-reserved' sku 1 supply"},
      {"cpi", "rate", 2, {{"cap", "0.01"}}, "lot 'contract-reserved' sku 2 supply"},
      {"market rate's cap", "rate", 3, {{"cap", "0.9"}}, "lot 'contract-market' sku 1 supply"},
      {"relief", "contract", 1, {{"commit_relief", "0"}}, "contract 'contract-reserved' period"},
      {"take or pay", "contract", 1, {{"take_or_pay", "1"}}, "contract 'contract-reserved' period"},
      {"carry-forward",
       "contract",
       1,
       {{"carry_forward", "0"}},
       "contract 'contract-reserved' period"},
      {"damages", "contract", 1, {{"damages_share", "0"}}, "contract 'contract-reserved' month"},
      {"longstop", "contract", 1, {{"drop_at_longstop", "false"}}, "tranche 'tranche-b'"},
      {"measure", "contract", 2, {{"measure", "net"}}, "contract 'contract-market' period"},
      {"tiers", "tier", 2, {{"multiplier", "0.6"}}, "contract 'contract-market' month"},
      {"all units", "contract", 2, {{"tier_kind", "marginal"}}, "contract 'contract-market' month"},
      {"growth rebate",
       "contract",
       2,
       {{"growth_rebate", "0"}},
       "contract 'contract-market' month"},
      {"invoice timing", "contract", 2, {{"invoice_timing", "arrears"}}, "plan path"},
      {"payment term", "contract", 2, {{"net_days", "0"}}, "contract 'contract-market' month"},
      {"deferred duty",
       "contract",
       4,
       {{"on_shortfall", "pay"}, {"defer_share", "0"}},
       "contract 'contract-options' period"},
      {"expansion", "option", 1, {{"exercise_threshold", "0.99"}}, "tranche 'tranche-f'"},
      {"extension",
       "option",
       2,
       {{"exercise_threshold", "0.99"}},
       "contract 'contract-options' month"},
      {"lead time", "option", 1, {{"lead_months", "9"}}, "tranche 'tranche-f'"},
      {"entered spend's spread",
       "contract",
       5,
       {{"spend_sigma", "0"}},
       "contract 'contract-credit' month"},
      {"price factor", "contract", 5, {{"price_factor", "1"}}, "contract 'contract-credit' month"},
      {"fee credit",
       "contract",
       5,
       {{"on_shortfall", "pay"}, {"credit_months", ""}},
       "contract 'contract-credit' month"},
      {"credit's life",
       "contract",
       5,
       {{"credit_months", "2"}},
       "contract 'contract-credit' period"},
      {"marketplace",
       "contract",
       5,
       {{"marketplace_factor", "0"}},
       "contract 'contract-credit' period"},
      {"marketplace cap",
       "contract",
       5,
       {{"marketplace_cap", "0.001"}},
       "contract 'contract-credit' period"},
      {"cumulative targets",
       "contract",
       6,
       {{"cumulative", "false"}},
       "contract 'contract-prepay' period"},
      {"prepayment",
       "prepayment",
       1,
       {{"amount", "10000000.00"}},
       "contract 'contract-prepay' month"},
      {"prepayment's draw",
       "contract",
       6,
       {{"prepayment_draw", "last"}},
       "contract 'contract-prepay' month"},
      {"make-up", "contract", 7, {{"on_shortfall", "pay"}}, "contract 'contract-make-up' month"},
      {"make-up's life",
       "contract",
       7,
       {{"make_up_periods", "1"}},
       "contract 'contract-make-up' period"},
      {"forfeit", "contract", 8, {{"on_shortfall", "pay"}}, "contract 'contract-forfeit' month"},
      {"overage", "contract", 8, {{"overage_multiple", "1"}}, "contract 'contract-forfeit' month"},
      {"waiver", "contract", 9, {{"on_shortfall", "pay"}}, "contract 'contract-waive' month"},
      {"aggregate", "contract", 9, {{"aggregate", ""}}, "contract 'contract-waive' month"},
      {"fees", "fixed_fee", 1, {{"amount", "0.00"}}, "contract 'contract-credit' month"},
      {"exchange rate", "currency_rate", 2, {{"rate", "1.3"}}, "contract 'contract-euro' month"},
      {"termination fee",
       "contract",
       10,
       {{"termination_fee_share", "0"}},
       "contract 'contract-euro' month"},
      {"termination",
       "contract",
       10,
       {{"termination_month", ""}},
       "contract 'contract-euro' month"},
      {"owned power",
       "contract",
       11,
       {{"own_power_price", "0.2"}},
       "contract 'contract-hall' month"},
      {"owned capex", "contract", 11, {{"own_capex", "0.00"}}, "contract 'contract-hall' month"},
      {"other cash", "cash_flow", 1, {{"amount", "0.00"}}, "plan money"},
      {"discount rate", "plan", 1, {{"discount_rate", "0"}}, "plan path"},
  };
  return all;
}

constexpr std::uint64_t kPaths = 40;

TEST(EveryRule, TakenOutChangesWhatPathsSay) {
  const Stories whole = storiesOf(richPlan(), 3, kPaths);
  for (const auto& [who, story] : whole)
    for (const std::uint32_t bits : story) ASSERT_TRUE(std::isfinite(floatOf(bits))) << who;
  for (const Edit& edit : edits()) {
    test::PlanEditor e(richPlan());
    e.set(edit.table, edit.row, edit.without);
    ASSERT_FALSE(plan::hasErrors(plan::check(e.plan()))) << edit.rule;
    const Stories without = storiesOf(e.plan(), 3, kPaths);
    ASSERT_TRUE(whole.contains(edit.story)) << edit.rule << ": no story " << edit.story;
    const auto other = without.find(edit.story);
    EXPECT_TRUE(other == without.end() || other->second != whole.at(edit.story)) << edit.rule;
  }
}

TEST(EveryRule, ATermThatFollowsItsDeliveryMovesOnLatePaths) {
  test::PlanEditor late(richPlan());
  late.set("tranche", 4, {{"online", "2026-01-15"}, {"delay_mode", "2"}, {"delay_max", "9"}});
  const Stories shifted = storiesOf(late.plan(), 3, kPaths);
  late.set("contract", 3, "term_shift", "false");
  EXPECT_NE(storiesOf(late.plan(), 3, kPaths).at("contract 'contract-shifting' month"),
            shifted.at("contract 'contract-shifting' month"));
}

}  // namespace
}  // namespace offtake::simulation
