// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/cash.h"
#include "core/ledger/views/flows.h"

#include <algorithm>
#include <map>

namespace offtake::ledger::explaining {
namespace {

/// What a sum counts of each line of the ledger, and when.
struct Measure {
  std::string what;
  std::optional<LedgerKind> kind;  ///< of one kind alone

  static std::optional<Measure> of(const std::string& word) {
    for (const char* known : {"payable", "cash", "accrual", "charges", "true_ups"})
      if (word == known) return Measure{word, std::nullopt};
    for (int k = 0; k < kLedgerKinds; ++k)
      if (word == name(static_cast<LedgerKind>(k)))
        return Measure{word, static_cast<LedgerKind>(k)};
    return std::nullopt;
  }
  [[nodiscard]] Money value(const plan::Plan& plan, const Entry& entry) const {
    if (kind) return entry.kind == *kind ? entry.amount : Money{};
    if (what == "accrual")
      return flowOf(entry, plan::find(plan.contracts, entry.contract), FlowBasis::Accrual);
    if (what == "charges")
      return entry.kind == LedgerKind::Charge || entry.kind == LedgerKind::Marketplace
                 ? entry.amount
                 : Money{};
    if (what == "true_ups")
      return entry.kind == LedgerKind::TrueUp || entry.kind == LedgerKind::AggregateTrueUp
                 ? entry.amount
                 : Money{};
    return isCash(entry.kind) ? entry.amount : Money{};
  }
  [[nodiscard]] Month month(const Entry& entry) const {
    return what == "cash" ? entry.cashMonth : entry.month;
  }
};

/// Which contracts and months a sum holds.
struct Scope {
  std::optional<Id<plan::Contract>> contract;  ///< none: all, or those of the provider
  std::optional<Id<plan::Provider>> provider;
  std::string span;  ///< all, FY2027, 2027-03 or beyond

  [[nodiscard]] bool isMonth() const { return monthOf(span).has_value(); }
};

/// "FY2027-Q3".
bool isQuarter(const std::string& span) {
  return span.starts_with("FY") && span.size() == 9 && span[6] == '-' && span[7] == 'Q';
}

/// The fiscal year or "beyond" of a month.
std::string yearSpan(const plan::Plan& plan, Month month) {
  const plan::Settings& s = plan.setting();
  return month < s.start + s.horizonMonths
             ? "FY" + std::to_string(fiscalYear(month, s.fiscalYearStartMonth))
             : "beyond";
}

bool inScope(const plan::Plan& plan, const Scope& scope, const Entry& entry, Month month) {
  if (scope.contract && entry.contract != *scope.contract) return false;
  if (scope.provider) {
    const plan::Contract* contract = plan::find(plan.contracts, entry.contract);
    if (contract == nullptr || contract->provider != *scope.provider) return false;
  }
  if (scope.span == "all") return true;
  const std::string year = yearSpan(plan, month);
  if (isQuarter(scope.span)) {
    const int into = (month.month() - plan.setting().fiscalYearStartMonth + 12) % 12;
    return scope.span == year + "-Q" + std::to_string(into / 3 + 1);
  }
  return scope.span == (scope.isMonth() ? month.text() : year);
}

/// The key and label of the next finer sum that holds an entry.
struct Finer {
  std::string key;
  std::string label;
};

Finer finer(const Context& context, const Measure& measure, const Scope& scope, const Entry& entry,
            std::size_t place) {
  const std::string head = "sum/" + measure.what + "/";
  if (!scope.contract)
    return {head + std::to_string(entry.contract.value) + "/" + scope.span,
            contractName(context.plan, entry.contract)};
  const std::string id = std::to_string(entry.contract.value) + "/";
  const Month month = measure.month(entry);
  if (scope.span == "all") {
    const std::string year = yearSpan(context.plan, month);
    return {head + id + year, year};
  }
  if (!scope.isMonth() && scope.span != "beyond") return {head + id + month.text(), month.text()};
  return {"entry/" + std::to_string(place), std::string(name(entry.kind)) + inMonth(entry.month)};
}

}  // namespace

Found sum(const Context& context, const Words& words) {
  const auto measure = Measure::of(words[1]);
  if (!measure) return std::nullopt;
  constexpr std::string_view kProvider = "provider-";
  Scope scope{std::nullopt, std::nullopt, words[3]};
  if (words[2].starts_with(kProvider)) {
    const auto id = number(std::string_view(words[2]).substr(kProvider.size()));
    if (!id || plan::find(context.plan.providers, Id<plan::Provider>{*id}) == nullptr)
      return std::nullopt;
    scope.provider = Id<plan::Provider>{*id};
  } else if (words[2] != "all") {
    const auto id = number(words[2]);
    if (!id) return std::nullopt;
    if (*id != 0 && plan::find(context.plan.contracts, Id<plan::Contract>{*id}) == nullptr)
      return std::nullopt;
    scope.contract = Id<plan::Contract>{*id};
  }
  const bool isYear = isQuarter(scope.span) ||
                      (scope.span.starts_with("FY") && number(scope.span.substr(2)).has_value());
  if (scope.span != "all" && scope.span != "beyond" && !isYear && !scope.isMonth())
    return std::nullopt;
  std::vector<std::pair<Finer, Money>> sums;
  std::map<std::string, std::size_t> places;
  Money total;
  for (std::size_t i = 0; i < context.book.entries.size(); ++i) {
    const Entry& entry = context.book.entries[i];
    const Money value = measure->value(context.plan, entry);
    if (value == Money{} || !inScope(context.plan, scope, entry, measure->month(entry))) continue;
    Finer part = finer(context, *measure, scope, entry, i);
    const auto [at, isNew] = places.try_emplace(part.key, sums.size());
    if (isNew) sums.emplace_back(std::move(part), Money{});
    sums[at->second].second += value;
    total += value;
  }
  const std::string who = scope.contract ? contractName(context.plan, *scope.contract)
                          : scope.provider
                              ? plan::find(context.plan.providers, *scope.provider)->name
                              : "all lines";
  Explanation e = amount(context, measure->what + ", " + who + ", " + scope.span, total,
                         "The sum of the ledger's lines of this kind, each rounded once.");
  for (const auto& [part, value] : sums) e.parts.push_back({part.key, part.label, value.text()});
  settle(e, {added(e.parts)});
  return e;
}

Found listSpend(const Context& context, const Words& words) {
  const auto id = number(words[1]);
  const auto month = monthOf(words[2]);
  if (!id || !month) return std::nullopt;
  for (const ContractMonthRow& row : context.book.contractMonths) {
    if (row.contract.value != *id || row.month != *month) continue;
    const plan::Contract& contract = *plan::find(context.plan.contracts, row.contract);
    Explanation e = amount(context, "List spend, " + contract.name + inMonth(*month), row.listSpend,
                           "Billed unit-hours of each lot at the month's list rate.");
    std::string text;
    const auto add = [&text](const std::string& term) {
      text += (text.empty() ? "" : " + ") + term;
    };
    if (contract.spendModel == plan::SpendModel::Entered) {
      e.rule = "Spend entered for the month, or its part of the period's, at the price factor.";
      e.inputs.push_back(cited(context.plan, "Price factor", contract.priceFactor.text(), "",
                               "contract", *id, "price_factor"));
      for (const plan::Spend& spend : context.plan.spend)
        if (spend.contract == row.contract && spend.month == *month) {
          add(spend.listSpend.text());
          e.inputs.push_back(cited(context.plan, "Entered spend", spend.listSpend.text(), e.unit,
                                   "spend", spend.id.value, "list_spend"));
        }
      // A month's own spend stands in for its part of the period's; a closed month's is what was
      // paid.
      const auto closed = context.plan.setting().closedThrough;
      const bool given = closed && *month <= *closed && !text.empty();
      const bool own = given || std::ranges::any_of(context.plan.spend, [&](const auto& spend) {
                         return spend.contract == row.contract && spend.month == *month &&
                                spend.listSpend != Money{};
                       });
      for (const plan::Period& period : context.plan.periods) {
        if (own || period.contract != row.contract || !period.enteredSpend ||
            *month < period.start || *month >= period.end)
          continue;
        const std::string all = period.enteredSpend->text();
        const std::string months = std::to_string(period.end - period.start);
        const int k = *month - period.start;
        add("round(" + all + " * " + std::to_string(k + 1) + " / " + months + ", 2) - round(" +
            all + " * " + std::to_string(k) + " / " + months + ", 2)");
        e.inputs.push_back(cited(context.plan, "Entered spend of the period", all, e.unit, "period",
                                 period.id.value, "entered_spend"));
      }
      text = "round((" + (text.empty() ? "0" : text) + ")" +
             (given ? std::string() : " * " + contract.priceFactor.text()) + ", 2)";
    } else {
      for (const LotMonthRow& lot : context.book.lotMonths) {
        if (lot.contract != row.contract || lot.month != *month) continue;
        const std::string sku = plan::find(context.plan.skus, lot.sku)->name;
        add(lot.billed.text() + " * " + lot.rate.text());
        e.inputs.push_back({"Billed, " + sku, lot.billed.text(), "unit-hours", {}, {}});
        ExplainedInput rate{"Rate, " + sku, lot.rate.text(), "$/unit-hour", {}, {}};
        for (const plan::Rate& priced : context.plan.rates)
          if (priced.contract == row.contract && priced.sku == lot.sku)
            rate = cited(context.plan, rate.label, rate.value, rate.unit, "rate", priced.id.value,
                         "base_rate");
        e.inputs.push_back(rate);
      }
      text = "round(" + (text.empty() ? "0" : text) + ", 2)";
    }
    settle(e, {text});
    return e;
  }
  return std::nullopt;
}

}  // namespace offtake::ledger::explaining
