// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_plan.h"

#include <string>

namespace offtake::test {
namespace {

using plan::TableId;
using plan::Value;
using Fields = std::vector<std::pair<std::string_view, Value>>;

Value decimal(std::string_view text) { return Decimal::parse(text).value(); }
Value word(std::string_view text) { return std::string(text); }
/// A decimal between two whole numbers of hundredths.
Value hundredths(Random& random, std::int64_t low, std::int64_t high) {
  return Decimal::of(random.between(low, high), 2);
}
Value millions(Random& random, std::int64_t low, std::int64_t high) {
  return Money{random.between(low, high) * 100'000'000 + random.below(100)};
}

/// Builds the plan row by row through Changes, so that every value is one that apply() takes.
class Builder {
public:
  explicit Builder(std::uint64_t seed) : m_random(seed) {}
  plan::Plan build();

private:
  std::int64_t add(TableId table, Fields fields);
  void set(std::string_view field, Value value);
  void settings();
  void catalogue();
  void contract(int ordinal);
  void rules(Fields& fields, int periods, bool entered);
  void periods(std::int64_t contract, Month start, int count, bool enteredSplit, bool enteredSpend);
  void supply(std::int64_t contract, Month start, Month end, int ordinal);
  void extras(std::int64_t contract, Month start, Month end);
  void demand();
  void scenario();

  Random m_random;
  plan::Plan m_plan;
  Month m_start;
  int m_horizon = 0;
  std::vector<std::int64_t> m_providers, m_skus, m_sites;
};

std::int64_t Builder::add(TableId table, Fields fields) {
  const std::int64_t id = plan::nextId(m_plan, table);
  const plan::Change change = plan::insertion(table, id, std::move(fields));
  const auto done = plan::applyAll(m_plan, {&change, 1});
  expects(done.has_value(), done ? "" : done.error().message());
  return id;
}

void Builder::set(std::string_view field, Value value) {
  const auto done =
      plan::apply(m_plan, plan::update(m_plan, TableId::Settings, 1, field, std::move(value)));
  expects(done.has_value(), done ? "" : done.error().message());
}

void Builder::settings() {
  m_start = Month::of(2026, 1) + m_random.below(24);
  m_horizon = 12 + m_random.below(60);
  set("name", randomText(m_random));
  set("start", m_start);
  set("horizon_months", std::int64_t{m_horizon});
  set("fiscal_year_start_month", m_random.between(1, 12));
  set("discount_rate", hundredths(m_random, 0, 20));
  set("supply_correlation", hundredths(m_random, 0, 90));
  set("market_volatility", hundredths(m_random, 5, 50));
  set("market_reversion", hundredths(m_random, 20, 200));
  set("seed", m_random.between(0, INT64_MAX));
  set("paths", m_random.between(1, 5000));
}

void Builder::catalogue() {
  const auto source =
      add(TableId::Source, {{"title", randomText(m_random)}, {"published", Date::of(2026, 1, 5)}});
  add(TableId::Citation, {{"source", source},
                          {"table_name", word("plan")},
                          {"row", std::int64_t{1}},
                          {"field", word("discount_rate")},
                          {"value", word(m_plan.setting().discountRate.text())}});
  for (int year = m_start.year() - 3; year < m_start.year() + 12; ++year)
    add(TableId::CpiRate, {{"year", std::int64_t{year}}, {"rate", hundredths(m_random, -1, 6)}});
  for (int i = 0, n = 1 + m_random.below(3); i < n; ++i)
    m_providers.push_back(
        add(TableId::Provider, {{"name", "Provider " + std::to_string(i)},
                                {"outage_probability", hundredths(m_random, 0, 20)},
                                {"outage_hours", hundredths(m_random, 100, 4800)},
                                {"driver_key", "provider-" + std::to_string(i)}}));
  for (int i = 0, n = 1 + m_random.below(3); i < n; ++i) {
    const auto sku = add(TableId::Sku, {{"name", "SKU " + std::to_string(i)},
                                        {"h100e_training", hundredths(m_random, 20, 900)},
                                        {"h100e_inference", hundredths(m_random, 20, 900)},
                                        {"power_kw", hundredths(m_random, 50, 300)},
                                        {"curve", word(i == 0   ? "points"
                                                       : i == 1 ? "decline"
                                                                : "learning")},
                                        {"price", hundredths(m_random, 100, 900)},
                                        {"decline", hundredths(m_random, 0, 40)},
                                        {"learning_rate", hundredths(m_random, 0, 30)}});
    m_skus.push_back(sku);
    if (i > 0) continue;
    for (const int at : {-6, 6, 30})
      add(TableId::CurvePoint,
          {{"sku", sku}, {"month", m_start + at}, {"price", hundredths(m_random, 100, 700)}});
  }
  m_sites.push_back(add(TableId::Site, {{"name", word("Site")}}));
  add(TableId::CashFlow, {{"name", randomText(m_random)},
                          {"frequency", word("monthly")},
                          {"start", Date::firstOf(m_start)},
                          {"end", m_start + 6},
                          {"amount", Money{m_random.between(-500'000, 500'000)}}});
}

/// Terms that go with each other: what one kind of contract forbids is left at its default.
void Builder::rules(Fields& f, int periods, bool entered) {
  static const std::vector<std::string_view> kinds{"pay",    "waive",   "defer",  "credit",
                                                   "prepay", "make_up", "forfeit"};
  const std::string_view kind = m_random.of(kinds);
  const bool gross = kind != "forfeit" && m_random.oneIn(4);
  f.emplace_back("on_shortfall", word(kind));
  f.emplace_back("measure", word(gross ? "gross" : "net"));
  f.emplace_back("take_or_pay", hundredths(m_random, 50, 100));
  f.emplace_back("net_days", m_random.between(0, 90));
  f.emplace_back("invoice_timing", word(m_random.oneIn(3) ? "advance" : "arrears"));
  if (kind == "defer") f.emplace_back("defer_share", hundredths(m_random, 1, 50));
  if (kind == "make_up") f.emplace_back("make_up_periods", m_random.between(1, 5));
  if (kind == "credit" || kind == "prepay")
    f.emplace_back("credit_months", m_random.between(1, 36));
  const bool cumulative = kind == "prepay" && m_random.oneIn(2);
  if (cumulative) f.emplace_back("cumulative", true);
  if (!gross && m_random.oneIn(2))
    f.emplace_back("overage_multiple", hundredths(m_random, 80, 150));
  if (kind != "forfeit" && !cumulative && periods > 1 && m_random.oneIn(3)) {
    f.emplace_back("carry_forward", hundredths(m_random, 1, 100));
    if (m_random.oneIn(2)) f.emplace_back("carry_forward_cap", hundredths(m_random, 1, 50));
  }
  if (periods > 1 && m_random.oneIn(3)) {
    f.emplace_back("growth_rebate", hundredths(m_random, 1, 10));
    f.emplace_back("growth_threshold", hundredths(m_random, 0, 30));
  }
  if (m_random.oneIn(4)) f.emplace_back("aggregate", millions(m_random, 500, 3000));
  if (entered) {
    f.emplace_back("spend_model", word("entered"));
    f.emplace_back("spend_sigma", hundredths(m_random, 0, 40));
    f.emplace_back("price_factor", hundredths(m_random, 80, 120));
  } else if (kind != "forfeit" && m_random.oneIn(2)) {
    f.emplace_back("commit_relief", hundredths(m_random, 1, 100));
  }
  if (!entered && m_random.oneIn(3)) {
    f.emplace_back("damages_share", hundredths(m_random, 1, 5));
    f.emplace_back("damages_grace_days", m_random.between(0, 30));
    f.emplace_back("damages_cap", hundredths(m_random, 10, 100));
    f.emplace_back("longstop_days", m_random.between(60, 400));
    f.emplace_back("drop_at_longstop", true);
  }
}

void Builder::periods(std::int64_t contract, Month start, int count, bool enteredSplit,
                      bool enteredSpend) {
  for (int p = 0; p < count; ++p) {
    Fields f{{"contract", contract}, {"start", start + 12 * p}, {"end", start + 12 * (p + 1)}};
    if (enteredSplit) f.emplace_back("commitment", millions(m_random, 50, 500));
    if (enteredSpend) f.emplace_back("entered_spend", millions(m_random, 20, 600));
    add(TableId::Period, std::move(f));
  }
}

void Builder::supply(std::int64_t contract, Month start, Month end, int ordinal) {
  int number = 0;
  for (const auto sku : m_skus) {
    const bool market = m_random.oneIn(3);
    Fields rate{{"contract", contract},
                {"sku", sku},
                {"base_rate", hundredths(m_random, 100, 800)},
                {"basis", word(m_random.oneIn(2) ? "reserved" : "consumption")}};
    if (market) {
      rate.emplace_back("indexation", word("market"));
      rate.emplace_back("floor", decimal("0.5"));
      rate.emplace_back("cap", decimal("1.2"));
    } else if (m_random.oneIn(3)) {
      rate.emplace_back("indexation", word("escalator"));
      rate.emplace_back("escalator", hundredths(m_random, -5, 8));
    } else if (m_random.oneIn(3)) {
      rate.emplace_back("indexation", word("cpi"));
      rate.emplace_back("cap", decimal("0.04"));
    }
    add(TableId::Rate, std::move(rate));
    const int early = std::min(12, end - start - 1);
    const Month online =
        std::max(start, m_start) + m_random.below(std::max(1, std::min(early, end - m_start - 1)));
    const bool late = Date::firstOf(online) > Date::firstOf(m_start);
    const auto tranche =
        add(TableId::Tranche,
            {{"contract", contract},
             {"sku", sku},
             {"site", m_sites.front()},
             {"name", randomText(m_random)},
             {"units", hundredths(m_random, 100, 2'000'000)},
             {"driver_key", "tranche-" + std::to_string(ordinal) + "-" + std::to_string(number++)},
             {"online", Date{Date::firstOf(online).days + m_random.below(27)}},
             {"ramp_months", hundredths(m_random, 0, 600)},
             {"availability", hundredths(m_random, 80, 100)},
             {"delay_mode", late ? decimal("1") : decimal("0")},
             {"delay_max", late ? decimal("6") : decimal("0")}});
    if (late && m_random.oneIn(3))
      for (const auto& [delay, share] :
           {std::pair("0", "0.5"), std::pair("6", "0.3"), std::pair("12", "0.2")})
        add(TableId::DelayOutcome,
            {{"tranche", tranche}, {"delay", decimal(delay)}, {"probability", decimal(share)}});
  }
}

void Builder::extras(std::int64_t contract, Month start, Month end) {
  if (m_random.oneIn(2))
    add(TableId::FixedFee, {{"contract", contract},
                            {"name", randomText(m_random)},
                            {"amount", millions(m_random, 0, 2)},
                            {"frequency", word(m_random.oneIn(2) ? "monthly" : "quarterly")},
                            {"start", Date{Date::firstOf(start).days + m_random.below(28)}},
                            {"proration", word(m_random.oneIn(2) ? "actual" : "30_360")},
                            {"counts", m_random.oneIn(2)}});
  if (m_random.oneIn(2)) {
    add(TableId::Tier,
        {{"contract", contract}, {"lower", Money{}}, {"multiplier", decimal("0.95")}});
    add(TableId::Tier, {{"contract", contract},
                        {"lower", millions(m_random, 1, 100)},
                        {"multiplier", decimal("0.85")}});
  }
  if (m_random.oneIn(3) && end > m_start)
    add(TableId::Prepayment, {{"contract", contract},
                              {"date", Date::firstOf(std::max(start, m_start))},
                              {"amount", millions(m_random, 1, 50)}});
}

void Builder::contract(int ordinal) {
  const bool entered = m_random.oneIn(2);
  const int periods = 1 + m_random.below(5);
  const Month start = m_start + static_cast<int>(m_random.between(-6, 8));
  const Month end = start + 12 * periods;
  const bool enteredSplit = m_random.oneIn(2);
  Fields f{{"name", "Contract " + std::to_string(ordinal)},
           {"ordinal", std::int64_t{ordinal}},
           {"driver_key", "contract-" + std::to_string(ordinal)},
           {"provider", m_random.of(m_providers)},
           {"start", start},
           {"end", end},
           {"split", word(enteredSplit        ? "entered"
                          : m_random.oneIn(2) ? "flat"
                                              : "linear_ramp")}};
  if (!enteredSplit) f.emplace_back("commitment", millions(m_random, 100, 2000));
  rules(f, periods, entered);
  const auto id = add(TableId::Contract, std::move(f));
  const bool monthly = entered && m_random.oneIn(2);
  this->periods(id, start, periods, enteredSplit, entered && !monthly);
  for (Month m = std::max(start, m_start); monthly && m < std::min(end, m_start + m_horizon);
       m = m + 1)
    add(TableId::Spend, {{"contract", id},
                         {"month", m},
                         {"list_spend", millions(m_random, 1, 60)},
                         {"marketplace", Money{m_random.between(0, 100'000'000)}}});
  if (!entered) supply(id, start, end, ordinal);
  extras(id, start, end);
}

void Builder::demand() {
  for (int i = 0, n = 1 + m_random.below(4); i < n; ++i) {
    Fields f{{"name", "Workload " + std::to_string(i)},
             {"ordinal", std::int64_t{i}},
             {"driver_key", "workload-" + std::to_string(i)},
             {"kind", word(m_random.oneIn(2) ? "training" : "inference")},
             {"base", hundredths(m_random, 100'000, 90'000'000)},
             {"growth", hundredths(m_random, 101, 250)},
             {"growth_final", hundredths(m_random, 100, 120)},
             {"sigma", hundredths(m_random, 0, 40)},
             {"noise", word(m_random.oneIn(2) ? "gbm" : "mean_reverting")},
             {"priority", m_random.between(1, 3)},
             {"peak_factor", hundredths(m_random, 100, 130)},
             {"deferrable", hundredths(m_random, 0, 80)},
             {"efficiency", hundredths(m_random, -10, 30)},
             {"unmet_cost", hundredths(m_random, 0, 500)},
             {"season_1", decimal("1.1")},
             {"season_7", decimal("0.9")}};
    const int trend = m_random.below(3);
    f.emplace_back("trend", word(trend == 0 ? "growth" : trend == 1 ? "s_curve" : "points"));
    if (trend == 1) f.emplace_back("saturation", decimal("2000000"));
    if (m_random.oneIn(3)) {
      f.emplace_back("home", m_random.of(m_providers));
      f.emplace_back("portability", hundredths(m_random, 20, 100));
      f.emplace_back("egress", hundredths(m_random, 0, 10));
    }
    const auto id = add(TableId::Workload, std::move(f));
    if (trend == 2)
      for (const int at : {0, 20, 50})
        add(TableId::WorkloadPoint, {{"workload", id},
                                     {"month", m_start + at},
                                     {"value", hundredths(m_random, 100'000, 90'000'000)}});
    if (i > 0)
      add(TableId::Correlation, {{"first", "workload-" + std::to_string(i - 1)},
                                 {"second", "workload-" + std::to_string(i)},
                                 {"value", hundredths(m_random, -30, 45)}});
  }
  add(TableId::Revenue, {{"name", word("Revenue")},
                         {"driver_key", word("revenue-0")},
                         {"base", millions(m_random, 10, 900)},
                         {"growth", hundredths(m_random, 100, 200)},
                         {"sigma", hundredths(m_random, 0, 30)}});
  add(TableId::Correlation, {{"first", word("market")},
                             {"second", word("revenue-0")},
                             {"value", hundredths(m_random, -30, 30)}});
}

void Builder::scenario() {
  const auto id = add(TableId::Scenario, {{"name", randomText(m_random)}});
  add(TableId::ScenarioChange, {{"scenario", id},
                                {"table_name", word("workload")},
                                {"row", std::int64_t{1}},
                                {"field", word("base")},
                                {"before", word(m_plan.workloads.front().base.text())},
                                {"after", word("4321.5")}});
}

plan::Plan Builder::build() {
  settings();
  catalogue();
  for (int i = 0, n = 1 + m_random.below(5); i < n; ++i) contract(i);
  demand();
  scenario();
  return std::move(m_plan);
}

}  // namespace

plan::Plan randomSoundPlan(std::uint64_t seed) { return Builder(seed).build(); }

}  // namespace offtake::test
