// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/explain/explain.h"

#include "core/ledger/explain/arithmetic.h"
#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/cash.h"
#include "core/ledger/views/concentration.h"
#include "core/ledger/views/effective_rate.h"
#include "core/ledger/views/own_or_rent.h"
#include "core/ledger/views/returns.h"
#include "core/ledger/views/roll_forward.h"
#include "core/plan/citations.h"
#include "core/plan/table.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace offtake::ledger {
namespace explaining {

std::string contractName(const plan::Plan& plan, Id<plan::Contract> contract) {
  const plan::Contract* row = plan::find(plan.contracts, contract);
  return row == nullptr ? "Outside the contracts" : row->name;
}

std::optional<std::int64_t> number(std::string_view word) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (fault != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<Month> monthOf(std::string_view word) {
  const auto month = Month::parse(word);
  return month ? std::optional(*month) : std::nullopt;
}

Explanation amount(const Context& context, std::string label, Money value, std::string rule) {
  Explanation e;
  e.key = context.key;
  e.label = std::move(label);
  e.value = value.text();
  e.unit = context.plan.setting().currency;
  e.rule = std::move(rule);
  return e;
}

ExplainedInput cited(const plan::Plan& plan, std::string label, std::string value, std::string unit,
                     std::string_view table, std::int64_t row, std::string_view field) {
  ExplainedInput input{std::move(label), std::move(value), std::move(unit), {}, {}};
  if (const auto* citation = plan::citationInUse(plan, table, row, field)) {
    const plan::Source* source = plan::find(plan.sources, citation->source);
    if (source != nullptr) input.source = source->title;
    input.confidence = plan::name(citation->confidence);
  }
  return input;
}

std::string added(const std::vector<ExplainedPart>& parts) {
  std::string text;
  for (const ExplainedPart& part : parts) {
    const bool negative = part.value.starts_with('-');
    if (!text.empty()) text += negative ? " - " : " + ";
    else if (negative) text += '-';
    text += negative ? part.value.substr(1) : part.value;
  }
  return text.empty() ? "0" : text;
}

bool holds(const Explanation& explanation) {
  const auto worked = evaluate(explanation.arithmetic);
  const auto shown = evaluate(explanation.value);
  return worked && shown && *worked == *shown;
}

void settle(Explanation& explanation, const std::vector<std::string>& arithmetics) {
  for (const std::string& arithmetic : arithmetics) {
    explanation.arithmetic = arithmetic;
    if (holds(explanation)) return;
  }
  explanation.arithmetic = explanation.value;
  explanation.complete = false;
}

std::string inMonth(Month month) { return ", " + month.text(); }

}  // namespace explaining

namespace {

using explaining::Words;

Words wordsOf(std::string_view key) {
  Words words;
  while (true) {
    const auto slash = key.find('/');
    words.emplace_back(key.substr(0, slash));
    if (slash == std::string_view::npos) return words;
    key.remove_prefix(slash + 1);
  }
}

struct Kind {
  std::string_view name;
  std::size_t words;
  explaining::Found (*explain)(const explaining::Context&, const Words&);
};

constexpr Kind kKinds[]{{"entry", 2, explaining::entry},
                        {"list", 3, explaining::listSpend},
                        {"sum", 4, explaining::sum},
                        {"period", 4, explaining::period},
                        {"register", 2, explaining::registered},
                        {"obligation", 3, explaining::obligation},
                        {"burn_down", 4, explaining::burnDownPoint},
                        {"effective", 3, explaining::effective},
                        {"hhi", 2, explaining::index},
                        {"figure", 2, explaining::figure},
                        {"roll", 5, explaining::rollRow},
                        {"own_or_rent", 4, explaining::ownOrRentRow},
                        {"month", 3, explaining::monthFigure},
                        {"share", 3, explaining::shareOf},
                        {"sources", 2, explaining::citations},
                        {"returns", 3, explaining::returnFigure},
                        {"price", 3, explaining::price},
                        {"price", 4, explaining::price},
                        {"h100e", 3, explaining::h100ePrice},
                        {"market", 3, explaining::marketFactor},
                        {"input", 4, explaining::planInput}};

void addSums(const plan::Plan& plan, const Book& book, std::vector<std::string>& keys) {
  std::set<std::string> spans;
  for (const Entry& entry : book.entries) {
    const int year = fiscalYear(entry.cashMonth, plan.setting().fiscalYearStartMonth);
    const bool shown = entry.cashMonth < plan.setting().start + plan.setting().horizonMonths;
    spans.insert(shown ? "FY" + std::to_string(year) : "beyond");
  }
  std::vector<std::string> contracts{"all", "0"};
  for (const CommitmentMet& line : book.commitmentsMet)
    contracts.push_back(std::to_string(line.contract.value));
  for (const plan::Provider& provider : plan.providers)
    contracts.push_back("provider-" + std::to_string(provider.id.value));
  for (const std::string& contract : contracts) {
    for (const char* what : {"payable", "cash", "accrual", "charges", "true_ups"})
      keys.push_back(std::string("sum/") + what + "/" + contract + "/all");
    for (const std::string& span : spans)
      for (const char* what : {"cash", "accrual"})
        keys.push_back(std::string("sum/") + what + "/" + contract + "/" + span);
  }
}

void addViews(const plan::Plan& plan, const Book& book, std::vector<std::string>& keys) {
  for (const RollForwardRow& row : rollForward(plan, book))
    for (const char* column : {"opening", "added", "drawn", "lapsed", "closing"})
      keys.push_back("roll/" + std::to_string(row.contract.value) + "/" +
                     std::string(name(row.kind)) + "/" + std::to_string(row.fiscalYear) + "/" +
                     column);
  for (const OwnOrRentRow& row : ownOrRent(plan, book))
    for (const char* column : {"own", "rent", "utilisation", "used"})
      keys.push_back("own_or_rent/" + std::to_string(row.own.value) + "/" +
                     std::to_string(row.rent.value) + "/" + column);
  for (const Returns& row : returns(plan, book)) {
    const std::string head = "returns/" + std::string(name(row.basis)) + "/";
    for (const char* column : {"xnpv", "npv_end", "npv_middle"}) keys.push_back(head + column);
    if (row.irr) keys.push_back(head + "irr");
    if (row.xirr) keys.push_back(head + "xirr");
  }
  for (const MonthRow& row : book.months) keys.push_back("month/" + row.month.text() + "/usable");
  for (const ProviderShare& row : concentration(plan, book).providers)
    for (const char* what : {"spend", "capacity"})
      keys.push_back("share/" + std::string(what) + "/" + std::to_string(row.provider.value));
}

void addPrices(const plan::Plan& plan, std::vector<std::string>& keys) {
  const plan::Settings& settings = plan.setting();
  for (const Month month : {settings.start, settings.start + (settings.horizonMonths - 1)}) {
    for (const plan::Sku& sku : plan.skus) {
      const std::string at = std::to_string(sku.id.value) + "/" + month.text();
      for (const char* quantile : {"", "/p5", "/p25", "/p75", "/p95"})
        keys.push_back("price/" + at + quantile);
      if (sku.h100eInference > Decimal(0)) keys.push_back("h100e/" + at);
    }
    for (const char* what : {"p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean"})
      keys.push_back("market/" + month.text() + "/" + what);
  }
}

/// Every number that stands in the plan: those of its contracts, so that a form's explain too.
void addInputs(const plan::Plan& plan, std::vector<std::string>& keys) {
  for (const plan::TableId id :
       {plan::TableId::Contract, plan::TableId::Period, plan::TableId::Rate, plan::TableId::Tier}) {
    const plan::Table& table = plan::table(id);
    for (std::size_t i = 0; i < table.count(plan); ++i)
      for (const plan::Field& field : table.fields) {
        const std::int64_t row = table.idAt(plan, i);
        const plan::Value value = field.read(table.row(plan, row));
        if (std::holds_alternative<Money>(value) || std::holds_alternative<Decimal>(value))
          keys.push_back("input/" + std::string(table.name) + "/" + std::to_string(row) + "/" +
                         std::string(field.name));
      }
  }
}

void addContract(const plan::Plan& plan, const Book& book, Id<plan::Contract> contract,
                 std::vector<std::string>& keys) {
  const std::string id = std::to_string(contract.value);
  for (const PeriodRow& row : book.periods)
    if (row.contract == contract)
      for (const char* column :
           {"commitment", "requirement", "eligible", "shortfall", "true_up", "overage"})
        keys.push_back("period/" + id + "/" + std::to_string(row.number) + "/" + column);
  for (const ContractMonthRow& row : book.contractMonths)
    if (row.contract == contract)
      for (const char* column : {"eligible", "counted", "floor", "left", "left_in_period",
                                 "run_rate", "required_run_rate"})
        keys.push_back("burn_down/" + id + "/" + row.month.text() + "/" + column);
  for (const char* what : {"list", "net", "cash"}) keys.push_back("effective/" + id + "/" + what);
  for (int p = 0; p < kGapParts; ++p)
    keys.push_back("effective/" + id + "/" + std::string(name(static_cast<GapPart>(p))));
  const auto rates = effectiveRates(plan, book);
  const auto at = std::ranges::find(rates, contract, &EffectiveRate::contract);
  if (at == rates.end() || !at->rate) return;
  for (const char* what : {"rate", "card_rate"}) keys.push_back("effective/" + id + "/" + what);
  for (int p = 0; p < kGapParts; ++p)
    keys.push_back("effective/" + id + "/gap_rate_" + std::string(name(static_cast<GapPart>(p))));
  if (at->rateH100e) keys.push_back("effective/" + id + "/rate_h100e");
}

}  // namespace

Explainer::Explainer(const plan::Plan& plan, const Book& book, const ObligationLedger* obligations)
    : m_plan(plan), m_book(book), m_obligations(obligations) {
  if (plan.amendments.empty()) return;
  if (auto timeline = compile::timelineOf(plan, plan.setting().start))
    m_timeline = std::move(*timeline);
}

Result<Explanation> Explainer::explain(std::string_view key) const {
  const Words words = wordsOf(key);
  for (const Kind& kind : kKinds) {
    if (kind.name != words[0] || kind.words != words.size()) continue;
    auto found = kind.explain({m_plan, m_book, m_obligations, std::string(key)}, words);
    if (!found) continue;
    // Under an amended contract a figure follows from the terms of its time: those that give it.
    for (auto stage = m_timeline.stages.rbegin();
         !found->complete && stage != m_timeline.stages.rend(); ++stage)
      if (auto under = kind.explain({stage->plan, m_book, m_obligations, std::string(key)}, words);
          under && under->complete && under->value == found->value)
        found = std::move(under);
    return *found;
  }
  return failure(ErrorCode::UnknownName, "figure", "'" + std::string(key) + "'",
                 "a key such as sum/cash/all/all, entry/0 or figure/npv");
}

std::vector<std::string> Explainer::keys() const {
  std::vector<std::string> keys{"figure/npv",   "figure/economic_cost", "hhi/spend",
                                "hhi/capacity", "sources/assumed",      "sources/cited"};
  for (const char* what : {"registered", "counted", "due_by_guidance"})
    keys.push_back(std::string("register/") + what);
  if (m_plan.setting().spendingGuidance) keys.emplace_back("register/guidance");
  for (const plan::Contract& contract : m_plan.contracts)
    keys.push_back("register/" + std::to_string(contract.id.value));
  addSums(m_plan, m_book, keys);
  addViews(m_plan, m_book, keys);
  addPrices(m_plan, keys);
  addInputs(m_plan, keys);
  for (const CommitmentMet& line : m_book.commitmentsMet)
    addContract(m_plan, m_book, line.contract, keys);
  if (m_obligations != nullptr) {
    std::vector<std::string> contracts{"all"};
    for (const CommitmentMet& line : m_book.commitmentsMet)
      contracts.push_back(std::to_string(line.contract.value));
    for (const std::string& contract : contracts)
      for (const char* bucket : {"1", "2", "3", "4", "5", "6", "all"})
        keys.push_back("obligation/" + contract + "/" + bucket);
  }
  for (std::size_t e = 0; e < m_book.entries.size(); ++e)
    keys.push_back("entry/" + std::to_string(e));
  return keys;
}

}  // namespace offtake::ledger
