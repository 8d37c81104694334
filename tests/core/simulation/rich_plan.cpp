// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/problem.h"
#include "tests/core/simulation/plans.h"
#include "tests/support/plan_editor.h"

#include <tuple>

namespace offtake::simulation {
namespace {

using test::PlanEditor;

void addCatalogue(PlanEditor& e) {
  e.set("plan", 1,
        {{"name", "Every rule"},
         {"start", "2026-01"},
         {"horizon_months", "48"},
         {"fiscal_year_start_month", "7"},
         {"discount_rate", "0.09"},
         {"supply_correlation", "0.4"},
         {"market_volatility", "0.3"},
         {"market_reversion", "0.5"}});
  e.add("currency", {{"code", "EUR"}});
  e.add("currency_rate", {{"currency", "1"}, {"month", "2026-01"}, {"rate", "1.08"}});
  e.add("currency_rate", {{"currency", "1"}, {"month", "2027-06"}, {"rate", "1.15"}});
  for (const char* const year : {"2025", "2026", "2027", "2028", "2029"})
    e.add("cpi_rate", {{"year", year}, {"rate", "0.035"}});
  for (const auto& [name, key, kind] : {std::tuple("North", "provider-north", "cloud"),
                                        {"South", "provider-south", "cloud"},
                                        {"Us", "provider-us", "own"}})
    e.add("provider", {{"name", name},
                       {"driver_key", key},
                       {"kind", kind},
                       {"outage_probability", "0.2"},
                       {"outage_hours", "20"}});
  e.add(
      "sku",
      {{"name", "Points"}, {"h100e_training", "2.5"}, {"h100e_inference", "3"}, {"power_kw", "2"}});
  e.add("curve_point", {{"sku", "1"}, {"month", "2026-01"}, {"price", "4"}});
  e.add("curve_point", {{"sku", "1"}, {"month", "2028-01"}, {"price", "2.6"}});
  e.add("sku", {{"name", "Declining"},
                {"h100e_training", "1"},
                {"h100e_inference", "1.2"},
                {"power_kw", "1.3"},
                {"curve", "decline"},
                {"price", "3"},
                {"decline", "0.2"}});
  e.add("sku", {{"name", "Learning"},
                {"h100e_training", "1.5"},
                {"power_kw", "1"},
                {"curve", "learning"},
                {"price", "2"},
                {"learning_rate", "0.2"}});
  e.add("site", {{"name", "Field"}});
  e.add("cash_flow", {{"name", "Lease"},
                      {"frequency", "monthly"},
                      {"start", "2026-03-01"},
                      {"end", "2027-03"},
                      {"amount", "123456.78"}});
}

/// A contract of `years` periods of a year each from 2026-01.
std::string addContract(PlanEditor& e, const char* name, const char* key, const char* provider,
                        const char* commitment, int years, PlanEditor::Fields more) {
  const Month start = Month::of(2026, 1);
  const std::string end = (start + 12 * years).text();
  PlanEditor::Fields fields{
      {"name", name},       {"ordinal", "1"}, {"driver_key", key},        {"provider", provider},
      {"start", "2026-01"}, {"end", end},     {"commitment", commitment}, {"split", "linear_ramp"}};
  fields.insert(fields.end(), more.begin(), more.end());
  const std::string id = std::to_string(e.add("contract", fields));
  for (int year = 0; year < years; ++year)
    e.add("period", {{"contract", id},
                     {"start", (start + 12 * year).text()},
                     {"end", (start + 12 * (year + 1)).text()}});
  return id;
}

void addSupply(PlanEditor& e, const std::string& contract, const char* sku, const char* key,
               const char* units, PlanEditor::Fields rate, PlanEditor::Fields tranche) {
  rate.insert(rate.end(), {{"contract", contract}, {"sku", sku}});
  e.add("rate", rate);
  tranche.insert(tranche.end(), {{"contract", contract},
                                 {"sku", sku},
                                 {"site", "1"},
                                 {"driver_key", key},
                                 {"units", units},
                                 {"availability", "0.95"}});
  e.add("tranche", tranche);
}

/// Capacity with relief, damages, a longstop and a moving term; options of all kinds.
void addAllocated(PlanEditor& e) {
  const auto first = addContract(e, "Reserved", "contract-reserved", "1", "900000000.00", 4,
                                 {{"commit_relief", "0.8"},
                                  {"take_or_pay", "0.9"},
                                  {"carry_forward", "0.5"},
                                  {"carry_forward_cap", "0.3"},
                                  {"damages_share", "0.02"},
                                  {"damages_grace_days", "10"},
                                  {"damages_cap", "0.6"},
                                  {"longstop_days", "300"},
                                  {"drop_at_longstop", "true"}});
  addSupply(
      e, first, "1", "tranche-a", "4000",
      {{"base_rate", "3.1"}, {"indexation", "escalator"}, {"escalator", "0.03"}},
      {{"online", "2026-05-10"}, {"ramp_months", "4"}, {"delay_mode", "2"}, {"delay_max", "9"}});
  addSupply(e, first, "2", "tranche-b", "3000",
            {{"base_rate", "2.2"}, {"indexation", "cpi"}, {"floor", "0"}, {"cap", "0.03"}},
            {{"online", "2026-08-01"}});
  for (const auto& [delay, share] : {std::pair("0", "0.5"), {"5", "0.3"}, {"14", "0.2"}})
    e.add("delay_outcome", {{"tranche", "2"}, {"delay", delay}, {"probability", share}});
  const auto second = addContract(e, "Market", "contract-market", "2", "600000000.00", 4,
                                  {{"measure", "gross"},
                                   {"tier_kind", "all_units"},
                                   {"net_days", "60"},
                                   {"invoice_timing", "advance"},
                                   {"growth_rebate", "0.05"},
                                   {"growth_threshold", "0.1"}});
  addSupply(e, second, "1", "tranche-c", "6000",
            {{"base_rate", "4"},
             {"basis", "consumption"},
             {"indexation", "market"},
             {"floor", "0.5"},
             {"cap", "1.1"}},
            {{"online", "2026-01-01"}});
  e.add("tier", {{"contract", second}, {"lower", "0.00"}, {"multiplier", "0.97"}});
  e.add("tier", {{"contract", second}, {"lower", "90000000.00"}, {"multiplier", "0.9"}});
  const auto third = addContract(e, "Shifting", "contract-shifting", "2", "80000000.00", 2,
                                 {{"term_shift", "true"}});
  addSupply(e, third, "3", "tranche-d", "2500", {{"base_rate", "1.9"}},
            {{"online", "2026-01-01"}, {"ramp_months", "2"}});
  e.set("period", 9, "end", "2027-01");
  const auto fourth = addContract(e, "Options", "contract-options", "1", "400000000.00", 3,
                                  {{"on_shortfall", "defer"}, {"defer_share", "0.2"}});
  addSupply(e, fourth, "2", "tranche-e", "2000", {{"base_rate", "2"}, {"basis", "consumption"}},
            {{"online", "2026-02-15"}});
  const auto expand = std::to_string(e.add("option", {{"contract", fourth},
                                                      {"name", "More"},
                                                      {"kind", "expand"},
                                                      {"from_month", "2027-01"},
                                                      {"until_month", "2028-06"},
                                                      {"exercise_threshold", "0.05"},
                                                      {"lead_months", "3"},
                                                      {"commitment", "90000000.00"}}));
  e.add("tranche", {{"contract", fourth},
                    {"sku", "2"},
                    {"option", expand},
                    {"name", "More"},
                    {"driver_key", "tranche-f"},
                    {"units", "1500"},
                    {"online", "2027-03-01"}});
  e.add("option", {{"contract", fourth},
                   {"name", "Longer"},
                   {"kind", "extend"},
                   {"ordinal", "2"},
                   {"from_month", "2028-01"},
                   {"until_month", "2028-12"},
                   {"exercise_threshold", "0.05"},
                   {"extend_months", "6"},
                   {"commitment", "40000000.00"}});
}

/// Entered spend: every action on shortfall, marketplace, fees, prepayment, a foreign currency.
void addEntered(PlanEditor& e) {
  struct Kind {
    const char* name;
    const char* key;
    PlanEditor::Fields more;
  };
  const std::vector<Kind> kinds{
      {"Credit",
       "contract-credit",
       {{"on_shortfall", "credit"},
        {"credit_months", "14"},
        {"marketplace_factor", "0.5"},
        {"marketplace_cap", "0.1"}}},
      {"Prepay",
       "contract-prepay",
       {{"on_shortfall", "prepay"}, {"cumulative", "true"}, {"prepayment_draw", "pro_rata"}}},
      {"Make-up", "contract-make-up", {{"on_shortfall", "make_up"}, {"make_up_periods", "3"}}},
      {"Forfeit", "contract-forfeit", {{"on_shortfall", "forfeit"}, {"overage_multiple", "1.2"}}},
      {"Waive", "contract-waive", {{"on_shortfall", "waive"}, {"aggregate", "450000000.00"}}},
      {"Euro",
       "contract-euro",
       {{"currency", "1"},
        {"termination_month", "2028-07"},
        {"termination_fee_share", "0.3"},
        {"termination_fee", "present_value"},
        {"termination_rate", "0.06"}}}};
  for (const Kind& kind : kinds) {
    PlanEditor::Fields fields{
        {"spend_model", "entered"}, {"spend_sigma", "0.3"}, {"price_factor", "0.95"}};
    fields.insert(fields.end(), kind.more.begin(), kind.more.end());
    const auto id = addContract(e, kind.name, kind.key, "2", "400000000.00", 4, fields);
    if (kind.name == std::string("Make-up")) {
      // Most is asked at first: what is short in early periods is drawn in later ones.
      const std::int64_t last = e.plan().periods.back().id.value;
      e.set("contract", e.plan().contracts.back().id.value, "split", "weights");
      for (int k = 0; k < 4; ++k) e.set("period", last - k, "weight", std::to_string(k + 1));
    }
    for (int t = 0; t < 48; ++t)
      e.add("spend", {{"contract", id},
                      {"month", (Month::of(2026, 1) + t).text()},
                      {"list_spend", t % 12 < 6 ? "9500000.00" : "7250000.00"},
                      {"marketplace", "300000.00"}});
    e.add("fixed_fee",
          {{"contract", id}, {"name", "Port"}, {"amount", "100000.00"}, {"start", "2026-02-10"}});
    if (kind.name == std::string("Prepay"))
      e.add("prepayment", {{"contract", id}, {"date", "2026-02-01"}, {"amount", "30000000.00"}});
  }
  const auto own = std::to_string(e.add("contract", {{"name", "Hall"},
                                                     {"driver_key", "contract-hall"},
                                                     {"provider", "3"},
                                                     {"start", "2026-01"},
                                                     {"end", "2030-01"},
                                                     {"own_capex", "50000000.00"},
                                                     {"own_power_price", "0.07"},
                                                     {"own_staff_monthly", "200000.00"}}));
  e.add("tranche", {{"contract", own},
                    {"sku", "3"},
                    {"driver_key", "tranche-own"},
                    {"units", "800"},
                    {"online", "2026-03-01"},
                    {"delay_max", "4"}});
}

void addDemand(PlanEditor& e) {
  e.add("workload", {{"name", "Chat"},
                     {"ordinal", "1"},
                     {"driver_key", "workload-chat"},
                     {"base", "9000"},
                     {"growth", "1.9"},
                     {"growth_final", "1.1"},
                     {"sigma", "0.3"},
                     {"jump_rate", "1"},
                     {"jump_mean", "0.05"},
                     {"jump_sd", "0.1"},
                     {"growth_uncertainty", "0.1"},
                     {"season_1", "1.1"},
                     {"season_7", "0.9"},
                     {"peak_factor", "1.2"},
                     {"efficiency", "0.1"},
                     {"home", "1"},
                     {"portability", "0.6"},
                     {"egress", "0.03"},
                     {"unmet_cost", "3"}});
  e.add("workload", {{"name", "Training"},
                     {"ordinal", "2"},
                     {"driver_key", "workload-train"},
                     {"kind", "training"},
                     {"base", "7000"},
                     {"trend", "s_curve"},
                     {"growth", "2"},
                     {"saturation", "30000"},
                     {"noise", "mean_reverting"},
                     {"sigma", "0.5"},
                     {"kappa", "0.8"},
                     {"deferrable", "0.5"},
                     {"priority", "2"},
                     {"growth_uncertainty", "0.2"},
                     {"unmet_cost", "1"}});
  const auto points = std::to_string(e.add("workload", {{"name", "Batch"},
                                                        {"ordinal", "3"},
                                                        {"driver_key", "workload-batch"},
                                                        {"base", "1000"},
                                                        {"trend", "points"},
                                                        {"sigma", "0.2"},
                                                        {"priority", "2"}}));
  e.add("workload_point", {{"workload", points}, {"month", "2026-01"}, {"value", "1000"}});
  e.add("workload_point", {{"workload", points}, {"month", "2028-01"}, {"value", "6000"}});
  e.add("revenue", {{"name", "Sales"},
                    {"driver_key", "revenue-sales"},
                    {"base", "60000000.00"},
                    {"growth", "1.5"},
                    {"sigma", "0.2"}});
  for (const auto& [first, second, value] : {std::tuple("workload-chat", "workload-train", "0.5"),
                                             {"workload-chat", "revenue-sales", "0.4"},
                                             {"market", "workload-train", "0.3"}})
    e.add("correlation", {{"first", first}, {"second", second}, {"value", value}});
}

}  // namespace

plan::Plan richPlan() {
  PlanEditor e;
  addCatalogue(e);
  addAllocated(e);
  addEntered(e);
  addDemand(e);
  const auto problems = plan::check(e.plan());
  expects(!plan::hasErrors(problems),
          plan::hasErrors(problems) ? plan::toError(problems).message() : "");
  return e.plan();
}

}  // namespace offtake::simulation
