// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/amendments.h"
#include "core/compile/commitments.h"
#include "core/compile/exchange_rate.h"
#include "core/compile/plan_order.h"
#include "core/ledger/explain/accounts.h"
#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/register.h"

#include <algorithm>

namespace offtake::ledger::explaining {
namespace {

using Texts = std::vector<std::string>;

/// The columns of a period that are shown.
std::optional<Money> columnOf(const PeriodRow& row, const std::string& column) {
  const std::pair<const char*, Money PeriodRow::*> columns[]{
      {"commitment", &PeriodRow::commitment},    {"carry_in", &PeriodRow::carryIn},
      {"deferred_in", &PeriodRow::deferredIn},   {"requirement", &PeriodRow::requirement},
      {"eligible", &PeriodRow::eligible},        {"shortfall", &PeriodRow::shortfall},
      {"deferred_out", &PeriodRow::deferredOut}, {"true_up", &PeriodRow::trueUp},
      {"overage", &PeriodRow::overage},          {"carry_out", &PeriodRow::carryOut}};
  for (const auto& [name, field] : columns)
    if (column == name) return row.*field;
  return std::nullopt;
}

/// The commitment of a period as entered, or its part of the contract's total.
Texts commitment(const Context& context, const PeriodRow& row, Explanation& e) {
  const plan::Contract& contract = *plan::find(context.plan.contracts, row.contract);
  const auto periods = compile::periodsOf(context.plan, row.contract);
  const auto place = static_cast<std::size_t>(row.number) - 1;
  if (place >= periods.size()) return {};
  if (contract.split == plan::Split::Entered) {
    const std::string entered = periods[place]->commitment.text();
    e.rule = "As entered for the period.";
    e.inputs.push_back(cited(context.plan, "Commitment of the period", entered, e.unit, "period",
                             periods[place]->id.value, "commitment"));
    return {entered};
  }
  e.rule = "The period's part of the contract's commitment, rounded cumulatively.";
  const std::string total = contract.commitment.text();
  e.inputs.push_back(cited(context.plan, "Commitment of the contract", total, e.unit, "contract",
                           contract.id.value, "commitment"));
  std::string before = "0", until = "0", all = "0";
  for (std::size_t p = 0; p < periods.size(); ++p) {
    const std::string weight = contract.split == plan::Split::Flat ? "1"
                               : contract.split == plan::Split::LinearRamp
                                   ? std::to_string(p + 1)
                                   : periods[p]->weight.text();
    if (p < place) before += " + " + weight;
    if (p <= place) until += " + " + weight;
    all += " + " + weight;
  }
  const auto part = [&](const std::string& weights) {
    return "round(" + total + " * (" + weights + ") / (" + all + "), 2)";
  };
  return {part(until) + " - " + part(before)};
}

/// Eligible spend by the month, and what the period brought in.
Texts eligible(const Context& context, const PeriodRow& row, Explanation& e) {
  e.rule = "What counts toward the commitment, month by month.";
  const std::string head = "burn_down/" + std::to_string(row.contract.value) + "/";
  Money sum;
  for (const ContractMonthRow& month : context.book.contractMonths) {
    if (month.contract != row.contract || month.period != row.number) continue;
    sum += month.eligible;
    e.parts.push_back(
        {head + month.month.text() + "/counted", month.month.text(), month.eligible.text()});
  }
  std::string text;
  for (const ExplainedPart& part : e.parts)
    text += (text.empty() ? "" : " + ") + ("(" + part.value + ")");
  const plan::Contract& contract = *plan::find(context.plan.contracts, row.contract);
  const Money opening = contract.openingEligible;
  if (row.start < context.plan.setting().start && opening != Money{}) {
    e.inputs.push_back(cited(context.plan, "Eligible spend before the plan's start", opening.text(),
                             e.unit, "contract", contract.id.value, "opening_eligible"));
    text += " + " + opening.text();
  }
  return {text.empty() ? "0" : text};
}

Texts requirement(const Context& context, const PeriodRow& row, Explanation& e) {
  const plan::Contract& contract = *plan::find(context.plan.contracts, row.contract);
  e.rule =
      "Take-or-pay share of the commitment, with what was deferred in, less what was carried "
      "in.";
  const std::string id = std::to_string(row.contract.value) + "/" + std::to_string(row.number);
  e.parts.push_back({"period/" + id + "/commitment", "Commitment", row.commitment.text()});
  e.inputs.push_back(cited(context.plan, "Take or pay", contract.takeOrPay.text(), "", "contract",
                           contract.id.value, "take_or_pay"));
  Texts texts{"max(0, round(" + contract.takeOrPay.text() + " * " + row.commitment.text() +
              (row.relief == Decimal(1) ? "" : " * " + row.relief.text()) + ", 2) + " +
              row.deferredIn.text() + " - " + row.carryIn.text() + ")"};
  if (!contract.cumulative) return texts;
  Money target, counted;
  for (const PeriodRow& other : context.book.periods) {
    if (other.contract != row.contract || other.number > row.number) continue;
    target += other.commitment;
    if (other.number < row.number)
      counted += other.eligible + other.trueUp + other.carryIn - other.deferredIn;
  }
  e.inputs.push_back({"Commitments so far", target.text(), e.unit, {}, {}});
  e.inputs.push_back({"Spent and paid before", counted.text(), e.unit, {}, {}});
  texts.push_back("max(0, round(" + contract.takeOrPay.text() + " * " + target.text() +
                  (row.relief == Decimal(1) ? "" : " * " + row.relief.text()) + ", 2) + " +
                  row.deferredIn.text() + " - " + counted.text() + " - " + row.carryIn.text() +
                  ")");
  return texts;
}

/// A forfeited pool is drawn by charges alone: marketplace spend counts but draws nothing.
Texts poolOutcome(const Context& context, const PeriodRow& row, const std::string& column,
                  Explanation& e) {
  Money charged;
  for (const Entry& entry : context.book.entries)
    if (entry.contract == row.contract && entry.month >= row.start && entry.month < row.end &&
        entry.kind == LedgerKind::Charge)
      charged += std::max(Money{}, countedCharge(context.book, entry));
  e.inputs.push_back({"Charges of the period", charged.text(), e.unit, {}, {}});
  e.parts.push_back({"period/" + std::to_string(row.contract.value) + "/" +
                         std::to_string(row.number) + "/requirement",
                     "Pool", row.requirement.text()});
  if (column == "shortfall") {
    e.rule = "What the charges left of the period's prepaid pool.";
    return {"max(0, " + row.requirement.text() + " - " + charged.text() + ")"};
  }
  e.rule = "Charges beyond the period's prepaid pool.";
  return {"max(0, " + charged.text() + " - " + row.requirement.text() + ")"};
}

/// Difference of two columns of the same period.
Texts outcome(const PeriodRow& row, const std::string& column, Explanation& e) {
  const std::string id =
      std::to_string(row.contract.value) + "/" + std::to_string(row.number) + "/";
  const auto part = [&](const char* name, const char* label, Money value) {
    e.parts.push_back({"period/" + id + name, label, value.text()});
    return value.text();
  };
  if (column == "shortfall") {
    e.rule =
        "Requirement less the spend that counts; below a dollar it is none where use is "
        "allocated.";
    const std::string gap = part("requirement", "Requirement", row.requirement) + " - " +
                            part("eligible", "Eligible spend", row.eligible);
    Texts texts{"max(0, " + gap + ")"};
    if ((row.requirement - row.eligible).cents < 100) texts.push_back("max(0, " + gap + " - 1.00)");
    return texts;
  }
  if (column == "true_up") {
    e.rule = "Shortfall that is paid: less what moves to the next period.";
    return {part("shortfall", "Shortfall", row.shortfall) + " - " +
                part("deferred_out", "Deferred", row.deferredOut),
            "0"};
  }
  if (column == "overage") {
    e.rule = "Eligible spend beyond the requirement, less what drew make-up.";
    return {"max(0, " + part("eligible", "Eligible spend", row.eligible) + " - " +
            part("requirement", "Requirement", row.requirement) + " - " + row.makeUpDrawn.text() +
            ")"};
  }
  return {};
}

}  // namespace

Found period(const Context& context, const Words& words) {
  const auto id = number(words[1]);
  const auto place = number(words[2]);
  for (const PeriodRow& row : context.book.periods) {
    if (!id || !place || row.contract.value != *id || row.number != *place) continue;
    const auto value = columnOf(row, words[3]);
    if (!value) return std::nullopt;
    Explanation e =
        amount(context,
               words[3] + ", " + contractName(context.plan, row.contract) + ", period " + words[2],
               *value, "As the period was settled.");
    const bool pool = plan::find(context.plan.contracts, row.contract)->onShortfall ==
                          plan::OnShortfall::Forfeit &&
                      (words[3] == "shortfall" || words[3] == "overage");
    if (pool) settle(e, poolOutcome(context, row, words[3], e));
    else if (words[3] == "commitment") settle(e, commitment(context, row, e));
    else if (words[3] == "eligible") settle(e, eligible(context, row, e));
    else if (words[3] == "requirement") settle(e, requirement(context, row, e));
    else settle(e, outcome(row, words[3], e));
    if (!row.settled && *value == Money{} && !e.complete) {
      e.rule = "Open: the period ends beyond the horizon and is not settled.";
      e.complete = true;
    }
    return e;
  }
  return std::nullopt;
}

Found registered(const Context& context, const Words& words) {
  const Register view = contractRegister(context.plan);
  const auto amended = compile::withAmendments(context.plan);
  const plan::Plan& plan = amended && *amended ? **amended : context.plan;
  const auto id = number(words[1]);
  if (!id) {
    const plan::Settings& settings = plan.setting();
    if (words[1] == "guidance" && view.guidance) {
      Explanation e = amount(context, "Customer's own guidance", *view.guidance, "As entered.");
      e.inputs.push_back(
          cited(plan, "Guidance", e.value, e.unit, "plan", settings.id.value, "spending_guidance"));
      settle(e, {e.value});
      return e;
    }
    const bool due = words[1] == "due_by_guidance";
    if (words[1] != "registered" && words[1] != "counted" && !due) return std::nullopt;
    Explanation e =
        amount(context, words[1] + " commitments",
               due                        ? view.dueByGuidance
               : words[1] == "registered" ? view.registered
                                          : view.counted,
               due ? "The part of each registered commitment, by months, up to the guidance's end."
                   : "The commitments of the contracts.");
    for (const Register::Line& line : view.lines) {
      const plan::Contract& contract = *plan::find(plan.contracts, line.contract);
      const bool open = contract.status == plan::ContractStatus::Proposed ||
                        contract.status == plan::ContractStatus::Canceled ||
                        contract.status == plan::ContractStatus::Superseded;
      if (words[1] == "counted" ? !line.counted : open) continue;
      e.parts.push_back({"register/" + std::to_string(line.contract.value), contract.name,
                         (due ? line.dueByGuidance : line.commitment).text()});
    }
    settle(e, {added(e.parts)});
    return e;
  }
  const auto at = std::ranges::find(view.lines, Id<plan::Contract>{*id}, &Register::Line::contract);
  if (at == view.lines.end()) return std::nullopt;
  const plan::Contract& contract = *plan::find(plan.contracts, at->contract);
  Explanation e = amount(context, "Commitment, " + contract.name, at->commitment,
                         "The commitments of the term's periods, in the reporting currency.");
  const auto periods = compile::periodsOf(plan, contract.id);
  const auto amounts = compile::commitments(contract, periods);
  std::string text;
  for (std::size_t p = 0; p < periods.size(); ++p) {
    const Money part = amounts[p];
    const Exact rate = compile::exchangeRate(plan, contract.currency, periods[p]->end - 1);
    text += (text.empty() ? "" : " + ") +
            (rate == 1 ? part.text() : "round(" + part.text() + " * " + rate.str() + ", 2)");
    e.inputs.push_back(cited(plan, "Period " + std::to_string(p + 1), part.text(), e.unit, "period",
                             periods[p]->id.value, "commitment"));
  }
  e.inputs.push_back(cited(plan, "Commitment of the contract", contract.commitment.text(), e.unit,
                           "contract", contract.id.value, "commitment"));
  settle(e, {text.empty() ? contract.commitment.text() : text});
  return e;
}

Found obligation(const Context& context, const Words& words) {
  if (context.obligations == nullptr) return std::nullopt;
  const ObligationLedger& all = *context.obligations;
  const auto contract = words[1] == "all" ? std::optional<std::int64_t>(-1) : number(words[1]);
  const auto bucket = words[2] == "all" ? std::optional<std::int64_t>(0) : number(words[2]);
  if (!contract || !bucket || *bucket < 0 || *bucket > 6) return std::nullopt;
  Money total;
  bool known = false;
  Explanation e = amount(context, "Obligations, bucket " + words[2], {},
                         "What is still to be paid whatever the usage: floors not yet met or "
                         "billed, fixed fees, reserved capacity and pools.");
  for (const ObligationRow& row : all.rows) {
    if ((*contract >= 0 && row.contract.value != *contract) ||
        (*bucket > 0 && row.bucket != *bucket))
      continue;
    known = true;
    total += row.amount;
    if ((*contract >= 0 && *bucket > 0) || row.amount == Money{}) continue;
    const std::string year = row.fiscalYear ? "FY" + std::to_string(*row.fiscalYear) : "thereafter";
    e.parts.push_back(
        {"obligation/" + std::to_string(row.contract.value) + "/" + std::to_string(row.bucket),
         contractName(context.plan, row.contract) + ", " + year, row.amount.text()});
  }
  if (!known) return std::nullopt;
  e.value = total.text();
  if (*contract >= 0 && *bucket > 0)
    for (const Entry& entry : all.entries)
      if (entry.contract.value == *contract && isCash(entry.kind) &&
          bucketOf(all, entry, context.plan.setting().fiscalYearStartMonth) == *bucket)
        e.parts.push_back(
            {"", std::string(name(entry.kind)) + inMonth(entry.month), entry.amount.text()});
  settle(e, {added(e.parts)});
  return e;
}

}  // namespace offtake::ledger::explaining
