// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/plan_order.h"
#include "core/ledger/explain/accounts.h"
#include "core/ledger/explain/explain_line.h"

#include <algorithm>

namespace offtake::ledger::explaining {
namespace {

/// N(S): the net cost of cumulative list spend, over the steps that apply.
std::string netCostText(const std::vector<const plan::Tier*>& steps, plan::TierKind kind,
                        Money spend) {
  if (kind == plan::TierKind::AllUnits) {
    std::string multiplier = "1";
    for (const plan::Tier* step : steps)
      if (spend >= step->lower) multiplier = step->multiplier.text();
    return spend.text() + " * " + multiplier;
  }
  std::string text = std::min(spend, steps.front()->lower).text();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Money upper = i + 1 < steps.size() ? std::min(spend, steps[i + 1]->lower) : spend;
    if (upper <= steps[i]->lower) continue;
    text += " + (" + upper.text() + " - " + steps[i]->lower.text() + ") * " +
            steps[i]->multiplier.text();
  }
  return text;
}

/// The net charge of a month's list spend through the volume tiers.
std::string tiered(const Line& line, Explanation& e, const std::string& list) {
  const auto& book = line.context.book;
  const ContractMonthRow* now = nullptr;
  Money before;
  for (const ContractMonthRow& row : book.contractMonths) {
    if (row.contract != line.entry.contract) continue;
    if (row.month == line.entry.month) now = &row;
  }
  if (now == nullptr) return list;
  for (const ContractMonthRow& row : book.contractMonths)
    if (row.contract == now->contract && row.period == now->period && row.month < now->month &&
        row.period != 0)
      before += row.listSpend;
  const auto periods = compile::periodsOf(line.context.plan, line.contract->id);
  const auto number = static_cast<std::size_t>(now->period);
  const plan::Period* period =
      now->period > 0 && number <= periods.size() ? periods[number - 1] : nullptr;
  // What was spent before the plan's start stands in the running period.
  if (period != nullptr && period->start < line.context.plan.setting().start)
    before += line.contract->openingList;
  std::vector<const plan::Tier*> steps, common;
  for (const plan::Tier& tier : line.context.plan.tiers) {
    if (tier.contract != line.contract->id) continue;
    if (!tier.period) common.push_back(&tier);
    else if (period != nullptr && *tier.period == period->id) steps.push_back(&tier);
  }
  if (steps.empty()) steps = common;
  if (steps.empty()) return list;
  std::ranges::sort(steps, {}, [](const plan::Tier* tier) { return tier->lower; });
  for (const plan::Tier* step : steps)
    e.inputs.push_back(cited(line.context.plan, "Multiplier from list spend " + step->lower.text(),
                             step->multiplier.text(), "", "tier", step->id.value, "multiplier"));
  const auto kind = line.contract->tierKind;
  e.inputs.push_back({"List spend in the period so far", before.text(), e.unit, {}, {}});
  return "round((" + netCostText(steps, kind, before + now->listSpend) + ") - (" +
         netCostText(steps, kind, before) + "), 2)";
}

Texts charge(const Line& line, Explanation& e) {
  const std::string list = line.in(InputKey::ListSpend);
  std::string fees;
  for (const InputKey key : {InputKey::FixedFees, InputKey::OtherFees})
    if (line.has(key)) fees += " + " + line.in(key);
  e.parts.push_back(
      {"list/" + std::to_string(line.contract->id.value) + "/" + line.entry.month.text(),
       "List spend", list});
  if (!line.has(InputKey::NetCharge)) return {list + fees};
  return {tiered(line, e, list) + fees};
}

Texts overage(const Line& line) {
  const std::string share = "(" + line.in(InputKey::OverageMultiple) + " - 1)";
  Texts texts;
  if (line.has(InputKey::Overage))
    texts.push_back("round(" + share + " * " + line.in(InputKey::Overage) + ", 2)");
  // A pool's excess is billed month by month, in the period's last month too.
  texts.push_back("round(" + share + " * (" + accountsBefore(line).counted.text() + " + (" +
                  line.beside(LedgerKind::PoolDrawn).text() + ")), 2)");
  return texts;
}

Texts pool(const Line& line, Explanation& e) {
  for (const PeriodRow& row : line.context.book.periods) {
    if (row.contract != line.entry.contract || row.start > line.entry.month ||
        row.end <= line.entry.month)
      continue;
    e.inputs.push_back({"Commitment of the period", row.commitment.text(), e.unit, {}, {}});
    return {"round(" + line.in(InputKey::TakeOrPay) + " * " + row.commitment.text() + ", 2)"};
  }
  return {};
}

/// A number that stands in the plan as it is.
Texts stated(const Line& line, Explanation& e) {
  const plan::Plan& plan = line.context.plan;
  if (line.entry.rule == Rule::CashFlow) {
    const auto* row = plan::find(plan.cashFlows, line.entry.cashFlow);
    if (row == nullptr) return {};
    e.inputs.push_back(
        cited(plan, row->name, row->amount.text(), e.unit, "cash_flow", row->id.value, "amount"));
    return {row->amount.text()};
  }
  Texts texts;
  if (line.entry.rule == Rule::PrepaymentPaid)
    for (const plan::Prepayment& row : plan.prepayments)
      if (row.contract == line.entry.contract && row.date == line.entry.due) {
        e.inputs.push_back(cited(plan, "Prepayment", row.amount.text(), e.unit, "prepayment",
                                 row.id.value, "amount"));
        texts.push_back(row.amount.text());
      }
  if (line.entry.rule == Rule::Marketplace) {
    std::string text;
    for (const plan::Spend& row : plan.spend)
      if (row.contract == line.entry.contract && row.month == line.entry.month) {
        e.inputs.push_back(cited(plan, "Marketplace spend", row.marketplace.text(), e.unit, "spend",
                                 row.id.value, "marketplace"));
        text += (text.empty() ? "" : " + ") + row.marketplace.text();
      }
    texts.push_back(text);
  }
  return texts;
}

Texts arithmeticOf(const Line& line, Explanation& e) {
  switch (line.entry.rule) {
    case Rule::MetredCharge:
    case Rule::EnteredCharge:
    case Rule::OwnedCapacity: return charge(line, e);
    case Rule::FeeCredit: return creditDraw(line, e);
    case Rule::PoolInvoice: return pool(line, e);
    case Rule::PoolDraw: return poolDraw(line, e);
    case Rule::Marketplace:
    case Rule::PrepaymentPaid:
    case Rule::CashFlow: return stated(line, e);
    case Rule::PrepaymentDraw: return prepaymentDraw(line, e);
    case Rule::OverageSurcharge: return overage(line);
    case Rule::ShortfallPaid:
      return {"max(0, " + line.in(InputKey::Requirement) + " - " +
              line.in(InputKey::EligibleSpend) + ") - " + line.in(InputKey::DeferredOut)};
    case Rule::AggregateGap:
      return {"max(0, " + line.in(InputKey::Commitment) + " - " + line.in(InputKey::EligibleSpend) +
              ")"};
    case Rule::MakeUpDraw: return {"-" + line.in(InputKey::MakeUpSpend)};
    case Rule::GrowthRebate: return rebate(line, e);
    case Rule::Egress:
      return {"round(" + line.entry.quantity.text() + " * " + line.in(InputKey::Rate) + ", 2)"};
    case Rule::Expiry: return expiry(line, e);
    case Rule::LateDelivery: return damages(line, e);
    case Rule::TerminationFee: return termination(line, e);
  }
  return {};
}

void addInputs(const Line& line, Explanation& e) {
  const std::string currency = e.unit;
  const auto field = [](InputKey key) -> std::string_view {
    if (key == InputKey::TakeOrPay) return "take_or_pay";
    if (key == InputKey::OverageMultiple) return "overage_multiple";
    if (key == InputKey::RebateShare) return "growth_rebate";
    if (key == InputKey::GrowthThreshold) return "growth_threshold";
    return "";
  };
  for (const WhyInput& input : line.context.book.why(line.entry)) {
    const bool money = input.unit == InputUnit::Cents;
    e.inputs.push_back(cited(line.context.plan, std::string(label(input.key)), line.in(input.key),
                             money ? currency : std::string(name(input.unit)), "contract",
                             line.entry.contract.value, field(input.key)));
  }
}

}  // namespace

Found entry(const Context& context, const Words& words) {
  const auto place = number(words[1]);
  if (!place || *place < 0 || *place >= static_cast<std::int64_t>(context.book.entries.size()))
    return std::nullopt;
  const Entry& row = context.book.entries[static_cast<std::size_t>(*place)];
  const Line line{context, row, plan::find(context.plan.contracts, row.contract)};
  Explanation e = amount(context,
                         std::string(name(row.kind)) + ", " +
                             contractName(context.plan, row.contract) + ", " + row.month.text(),
                         row.amount, std::string(sentence(row.rule)));
  addInputs(line, e);
  Texts texts = arithmeticOf(line, e);
  if (line.has(InputKey::ExchangeRate))
    for (std::string& text : texts)
      text = "round((" + text + ") * " + line.in(InputKey::ExchangeRate) + ", 2)";
  settle(e, texts);
  return e;
}

}  // namespace offtake::ledger::explaining
