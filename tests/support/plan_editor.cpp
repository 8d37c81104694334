// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plan_editor.h"

namespace offtake::test {
namespace {

const plan::Table& named(std::string_view name) {
  const plan::Table* t = plan::findTable(name);
  expects(t != nullptr, "a table named " + std::string(name));
  return *t;
}

plan::Value value(plan::TableId table, std::string_view field, std::string_view text) {
  const auto parsed =
      plan::parseField(plan::table(table).fields[plan::fieldIndex(table, field)], text);
  expects(parsed.has_value(), parsed ? "" : parsed.error().message());
  return *parsed;
}

}  // namespace

PlanEditor& PlanEditor::apply(const plan::Changes& changes) {
  const auto done = plan::applyAll(m_plan, changes);
  expects(done.has_value(), done ? "" : done.error().message());
  return *this;
}

std::int64_t PlanEditor::add(std::string_view table, const Fields& fields) {
  const plan::TableId id = named(table).id;
  std::vector<std::pair<std::string_view, plan::Value>> values;
  for (const auto& [field, text] : fields) values.emplace_back(field, value(id, field, text));
  const std::int64_t row = plan::nextId(m_plan, id);
  apply({plan::insertion(id, row, std::move(values))});
  return row;
}

PlanEditor& PlanEditor::set(std::string_view table, std::int64_t row, std::string_view field,
                            std::string_view text) {
  const plan::TableId id = named(table).id;
  return apply({plan::update(m_plan, id, row, field, value(id, field, text))});
}

PlanEditor& PlanEditor::set(std::string_view table, std::int64_t row, const Fields& fields) {
  for (const auto& [field, text] : fields) set(table, row, field, text);
  return *this;
}

PlanEditor& PlanEditor::remove(std::string_view table, std::int64_t row) {
  return apply(plan::removal(m_plan, named(table).id, row));
}

namespace {

void addCatalogue(PlanEditor& e) {
  e.set("plan", 1,
        {{"name", "Example"},
         {"start", "2027-01"},
         {"horizon_months", "60"},
         {"discount_rate", "0.1"},
         {"spending_guidance", "400000000000.00"},
         {"guidance_until", "2031-12"}});
  e.add("source", {{"title", "Press release"}, {"confidence", "confirmed"}});
  e.add("citation", {{"source", "1"},
                     {"table_name", "contract"},
                     {"row", "1"},
                     {"field", "commitment"},
                     {"value", "300000000000.00"}});
  e.add("currency", {{"code", "EUR"}});
  e.add("currency_rate", {{"currency", "1"}, {"month", "2027-01"}, {"rate", "1.08"}});
  for (const auto year : {"2027", "2028", "2029", "2030"})
    e.add("cpi_rate", {{"year", year}, {"rate", "0.03"}});
  e.add("provider",
        {{"name", "Microsoft"}, {"driver_key", "provider-azure"}, {"color", "#1F77B4"}});
  e.add("provider", {{"name", "Oracle"},
                     {"driver_key", "provider-oracle"},
                     {"outage_probability", "0.05"},
                     {"outage_hours", "6"}});
  e.add("provider", {{"name", "Us"}, {"driver_key", "provider-own"}, {"kind", "own"}});
  e.add(
      "sku",
      {{"name", "GB200"}, {"h100e_training", "2.5"}, {"h100e_inference", "3"}, {"power_kw", "2"}});
  e.add("sku", {{"name", "H100"},
                {"power_kw", "1.4"},
                {"curve", "decline"},
                {"price", "2.5"},
                {"decline", "0.2"}});
  e.add("sku", {{"name", "Bare"}});
  e.add("curve_point", {{"sku", "1"}, {"month", "2027-01"}, {"price", "3.5"}});
  e.add("curve_point", {{"sku", "1"}, {"month", "2029-01"}, {"price", "2.5"}});
  e.add("site", {{"name", "Abilene"}, {"mw_limit", "1000"}});
  e.add("cash_flow", {{"name", "Lease"},
                      {"frequency", "monthly"},
                      {"start", "2027-03-01"},
                      {"end", "2028-03"},
                      {"amount", "100.00"}});
}

void addContracts(PlanEditor& e) {
  e.add("contract", {{"name", "Azure"},
                     {"driver_key", "contract-azure"},
                     {"provider", "1"},
                     {"start", "2027-07"},
                     {"end", "2030-07"},
                     {"commitment", "300000000000.00"},
                     {"split", "entered"}});
  for (const auto& [start, end] : {std::pair("2027-07", "2028-07"), std::pair("2028-07", "2029-07"),
                                   std::pair("2029-07", "2030-07")})
    e.add("period",
          {{"contract", "1"}, {"start", start}, {"end", end}, {"commitment", "100000000000.00"}});
  e.add("contract", {{"name", "Oracle"},
                     {"driver_key", "contract-oracle"},
                     {"provider", "2"},
                     {"start", "2027-01"},
                     {"end", "2029-01"},
                     {"commitment", "60000000000.00"},
                     {"spend_model", "entered"}});
  e.add("period", {{"contract", "2"},
                   {"start", "2027-01"},
                   {"end", "2028-01"},
                   {"entered_spend", "30000000000.00"}});
  e.add("period", {{"contract", "2"},
                   {"start", "2028-01"},
                   {"end", "2029-01"},
                   {"entered_spend", "30000000000.00"}});
  e.add("contract", {{"name", "Own halls"},
                     {"driver_key", "contract-own"},
                     {"provider", "3"},
                     {"start", "2027-01"},
                     {"end", "2032-01"},
                     {"own_capex", "1000000000.00"},
                     {"own_power_price", "0.06"}});
  e.add("rate", {{"contract", "1"}, {"sku", "1"}, {"base_rate", "3"}});
  e.add("rate", {{"contract", "1"},
                 {"sku", "2"},
                 {"base_rate", "2"},
                 {"indexation", "cpi"},
                 {"floor", "0"},
                 {"cap", "0.04"}});
  e.add(
      "fixed_fee",
      {{"contract", "1"}, {"name", "Support"}, {"amount", "1000000.00"}, {"start", "2027-07-01"}});
  e.add("tier", {{"contract", "1"}, {"lower", "0.00"}, {"multiplier", "1"}});
  e.add("tier", {{"contract", "1"}, {"lower", "1000000000.00"}, {"multiplier", "0.9"}});
  e.add("prepayment", {{"contract", "1"}, {"date", "2027-07-01"}, {"amount", "1000000000.00"}});
  e.add("option", {{"contract", "1"},
                   {"name", "More"},
                   {"from_month", "2028-01"},
                   {"until_month", "2029-01"},
                   {"commitment", "1000000000.00"}});
  e.add("tranche", {{"contract", "1"},
                    {"sku", "1"},
                    {"site", "1"},
                    {"name", "First"},
                    {"driver_key", "tranche-1"},
                    {"units", "100000"},
                    {"online", "2027-09-01"},
                    {"ramp_months", "3"},
                    {"delay_mode", "1"},
                    {"delay_max", "6"}});
}

void addDemand(PlanEditor& e) {
  e.add("workload", {{"name", "Chat"},
                     {"driver_key", "workload-chat"},
                     {"base", "300000"},
                     {"growth", "2"},
                     {"growth_final", "1.1"},
                     {"sigma", "0.3"}});
  e.add("workload", {{"name", "Training"},
                     {"ordinal", "1"},
                     {"driver_key", "workload-training"},
                     {"kind", "training"},
                     {"base", "100000"},
                     {"trend", "s_curve"},
                     {"growth", "1.5"},
                     {"saturation", "900000"},
                     {"home", "1"},
                     {"portability", "0.5"},
                     {"egress", "0.02"}});
  e.add("eligibility", {{"workload", "2"}, {"contract", "1"}});
  e.add("revenue", {{"name", "Revenue"},
                    {"driver_key", "revenue-main"},
                    {"base", "1000000000.00"},
                    {"trend", "points"}});
  e.add("revenue_point", {{"revenue", "1"}, {"month", "2027-01"}, {"value", "1000000000.00"}});
  e.add("correlation",
        {{"first", "workload-chat"}, {"second", "workload-training"}, {"value", "0.5"}});
  e.add("correlation", {{"first", "market"}, {"second", "revenue-main"}, {"value", "0.2"}});
  e.add("scenario", {{"name", "Less demand"}});
  e.add("scenario_change", {{"scenario", "1"},
                            {"table_name", "workload"},
                            {"row", "1"},
                            {"field", "base"},
                            {"before", "300000"},
                            {"after", "210000"}});
  e.add("amendment", {{"contract", "1"}, {"effective", "2028-07"}, {"author", "Legal"}});
  e.add("amendment_change", {{"amendment", "1"},
                             {"table_name", "period"},
                             {"row", "3"},
                             {"field", "commitment"},
                             {"before", "100000000000.00"},
                             {"after", "90000000000.00"}});
  e.add("amendment_change", {{"amendment", "1"},
                             {"ordinal", "1"},
                             {"table_name", "contract"},
                             {"row", "1"},
                             {"field", "commitment"},
                             {"before", "300000000000.00"},
                             {"after", "290000000000.00"}});
}

}  // namespace

plan::Plan examplePlan() {
  PlanEditor e;
  addCatalogue(e);
  addContracts(e);
  addDemand(e);
  return e.plan();
}

}  // namespace offtake::test
