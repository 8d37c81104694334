// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/plan_order.h"
#include "core/ledger/explain/arithmetic.h"
#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/cash.h"
#include "core/ledger/views/concentration.h"
#include "core/ledger/views/own_or_rent.h"
#include "core/ledger/views/roll_forward.h"
#include "core/plan/table.h"

#include <algorithm>

namespace offtake::ledger::explaining {
namespace {

/// What adding figures that are shown rounded leaves over, as an input of its own where it is no
/// more than the roundings can make.
void addRemainder(Explanation& e, std::string& arithmetic, const char* label, const Exact& most) {
  const auto worked = evaluate(arithmetic);
  const auto shown = evaluate(e.value);
  if (!worked || !shown || *worked == *shown) return;
  const Exact rest = *shown - *worked;
  if (abs(rest) > most) return;
  const std::string text = stored(rest, 12).text();
  e.inputs.push_back({label, text, e.unit, {}, {}});
  arithmetic += " + (" + text + ")";
}

Explanation plain(const Context& context, std::string label, const Decimal& value, std::string unit,
                  std::string rule) {
  Explanation e;
  e.key = context.key;
  e.label = std::move(label);
  e.value = value.text();
  e.unit = std::move(unit);
  e.rule = std::move(rule);
  return e;
}

/// Moves of one balance in one fiscal year, each a line of the ledger.
void addMoves(const Context& context, const RollForwardRow& row, Money BalanceMove::*what,
              Explanation& e) {
  const int startMonth = context.plan.setting().fiscalYearStartMonth;
  const plan::Contract& contract = *plan::find(context.plan.contracts, row.contract);
  for (std::size_t i = 0; i < context.book.entries.size(); ++i) {
    const Entry& entry = context.book.entries[i];
    if (entry.contract != row.contract || fiscalYear(entry.month, startMonth) != row.fiscalYear)
      continue;
    const auto move = balanceMove(context.book, entry, contract);
    if (!move || move->kind != row.kind || (*move).*what == Money{}) continue;
    // A draw stands in the ledger with its sign, and where currencies differ, converted.
    const bool same = entry.amount == (*move).*what;
    e.parts.push_back({same ? "entry/" + std::to_string(i) : "",
                       std::string(name(entry.kind)) + inMonth(entry.month),
                       ((*move).*what).text()});
  }
  settle(e, {added(e.parts)});
}

}  // namespace

Found rollRow(const Context& context, const Words& words) {
  const auto id = number(words[1]);
  const auto year = number(words[3]);
  if (!id || !year) return std::nullopt;
  const auto rows = rollForward(context.plan, context.book);
  const auto at = std::ranges::find_if(rows, [&](const RollForwardRow& row) {
    return row.contract.value == *id && row.fiscalYear == *year && name(row.kind) == words[2];
  });
  if (at == rows.end()) return std::nullopt;
  const std::string head = "roll/" + words[1] + "/" + words[2] + "/";
  const std::string here = head + words[3] + "/";
  const std::string who =
      ", " + words[2] + " of " + contractName(context.plan, at->contract) + ", FY" + words[3];
  Explanation e = amount(context, words[4] + who, {}, {});
  if (words[4] == "opening") {
    e.value = at->opening.text();
    e.rule = "What the year before closed with; before the first, what stood at the plan's start.";
    if (at != rows.begin() && (at - 1)->contract == at->contract && (at - 1)->kind == at->kind) {
      e.parts.push_back({head + std::to_string((at - 1)->fiscalYear) + "/closing",
                         "Closing of the year before", (at - 1)->closing.text()});
      settle(e, {(at - 1)->closing.text()});
      return e;
    }
    e.inputs.push_back({"Balance at the plan's start", e.value, e.unit, {}, {}});
    settle(e, {e.value});
    return e;
  }
  if (words[4] == "closing") {
    e.value = at->closing.text();
    e.rule = "Opening, what was added, less what was drawn and what lapsed.";
    for (const auto& [column, value] : {std::pair{"opening", at->opening},
                                        {"added", at->added},
                                        {"drawn", at->drawn},
                                        {"lapsed", at->lapsed}})
      e.parts.push_back({here + column, column, value.text()});
    settle(e, {at->opening.text() + " + " + at->added.text() + " - " + at->drawn.text() + " - " +
               at->lapsed.text()});
    return e;
  }
  const std::pair<const char*, Money BalanceMove::*> moves[]{{"added", &BalanceMove::added},
                                                             {"drawn", &BalanceMove::drawn},
                                                             {"lapsed", &BalanceMove::lapsed}};
  for (const auto& [column, what] : moves) {
    if (words[4] != column) continue;
    e.value = (words[4] == "added"   ? at->added
               : words[4] == "drawn" ? at->drawn
                                     : at->lapsed)
                  .text();
    e.rule = "The ledger's lines of the year that move the balance, in the contract's currency.";
    addMoves(context, *at, what, e);
    return e;
  }
  return std::nullopt;
}

Found ownOrRentRow(const Context& context, const Words& words) {
  const auto own = number(words[1]);
  const auto rent = number(words[2]);
  if (!own || !rent) return std::nullopt;
  const auto rows = ownOrRent(context.plan, context.book);
  const auto at = std::ranges::find_if(rows, [&](const OwnOrRentRow& row) {
    return row.own.value == *own && row.rent.value == *rent;
  });
  if (at == rows.end()) return std::nullopt;
  const std::string head = "own_or_rent/" + words[1] + "/" + words[2] + "/";
  const std::string who = ", " + contractName(context.plan, at->own) + " against " +
                          contractName(context.plan, at->rent);
  if (words[3] == "utilisation") {
    Explanation e = plain(context, "Break-even utilisation" + who, at->utilisation, "",
                          "Cost of an owned hour over the rent of one: used more than this, owning "
                          "is cheaper.");
    e.parts.push_back({head + "own", "Cost of an owned hour", at->ownPerHour.text()});
    e.parts.push_back({head + "rent", "Rent of an hour", at->rentPerHour.text()});
    settle(e, {"round(" + at->ownPerHour.text() + " / " + at->rentPerHour.text() + ", 9)"});
    return e;
  }
  const bool isRent = words[3] == "rent";
  if (!isRent && words[3] != "own" && words[3] != "used") return std::nullopt;
  const auto lot = isRent ? at->rent : at->own;
  std::string hours, weighted;
  for (const LotMonthRow& row : context.book.lotMonths) {
    if (row.contract != lot || row.sku != at->sku || row.delivered == Decimal()) continue;
    const std::string h = std::to_string(row.month.hours());
    hours += (hours.empty() ? "" : " + ") + row.delivered.text() + " * " + h;
    weighted += (weighted.empty() ? "" : " + ") +
                (isRent ? row.rate.text() + " * " + row.delivered.text() : row.used.text()) +
                " * " + h;
  }
  if (words[3] != "own") {
    Explanation e =
        plain(context, (isRent ? "Rent of an hour" : "Share of the owned hours used") + who,
              isRent ? at->rentPerHour : at->used, isRent ? "$/unit-hour" : "",
              isRent ? "Rates of the months, weighted by the unit-hours delivered."
                     : "Unit-hours used over unit-hours delivered.");
    settle(e, {"round((" + weighted + ") / (" + hours + "), 9)"});
    return e;
  }
  Explanation e = plain(context, "Cost of an owned hour" + who, at->ownPerHour, "$/unit-hour",
                        "What was charged for the owned hardware over the unit-hours delivered.");
  std::string charged;
  for (const ContractMonthRow& row : context.book.contractMonths)
    if (row.contract == at->own && row.charges != Money{})
      charged += (charged.empty() ? "" : " + ") + row.charges.text();
  settle(e, {"round((" + (charged.empty() ? "0" : charged) + ") / (" + hours + "), 9)"});
  return e;
}

Found monthFigure(const Context& context, const Words& words) {
  const auto month = monthOf(words[1]);
  if (!month || words[2] != "usable") return std::nullopt;
  const auto at = std::ranges::find(context.book.months, *month, &MonthRow::month);
  if (at == context.book.months.end()) return std::nullopt;
  Explanation e = plain(context, "Usable capacity" + inMonth(*month), at->usable, "H100e",
                        "Units of every lot that are delivered and up, at their rating.");
  std::string text;
  Exact most = 0;
  for (const LotMonthRow& row : context.book.lotMonths) {
    if (row.month != *month || row.usable == Decimal()) continue;
    const plan::Sku& sku = *plan::find(context.plan.skus, row.sku);
    const std::string who = sku.name + ", " + contractName(context.plan, row.contract);
    e.inputs.push_back({"Usable units, " + who, row.usable.text(), "units", {}, {}});
    e.inputs.push_back(cited(context.plan, "Rating, " + sku.name, sku.h100eInference.text(),
                             "H100e/unit", "sku", sku.id.value, "h100e_inference"));
    text += (text.empty() ? "" : " + ") + row.usable.text() + " * " + sku.h100eInference.text();
    most += toExact(sku.h100eInference) / 1000000;
  }
  text = "round(" + (text.empty() ? "0" : text) + ", 6)";
  addRemainder(e, text, "Units are shown to 0.000001", most + Exact(1) / 1000000);
  settle(e, {text});
  return e;
}

Found shareOf(const Context& context, const Words& words) {
  const bool spend = words[1] == "spend";
  const auto id = number(words[2]);
  if (!id || (!spend && words[1] != "capacity")) return std::nullopt;
  const Concentration view = concentration(context.plan, context.book);
  const auto at =
      std::ranges::find(view.providers, Id<plan::Provider>{*id}, &ProviderShare::provider);
  if (at == view.providers.end()) return std::nullopt;
  const std::string who = plan::find(context.plan.providers, at->provider)->name;
  Explanation e = plain(context, "Share of " + words[1] + ", " + who,
                        spend ? at->spendShare : at->capacityShare, "",
                        spend ? "Payments to the provider over payments to all."
                              : "H100e-hours delivered by the provider over those of all.");
  std::string all, own;
  for (const ProviderShare& row : view.providers) {
    const std::string text = spend ? row.spend.text() : row.capacityHours.text();
    e.inputs.push_back({plan::find(context.plan.providers, row.provider)->name,
                        text,
                        spend ? context.plan.setting().currency : "H100e-hours",
                        {},
                        {}});
    all += (all.empty() ? "" : " + ") + text;
    if (row.provider == at->provider) own = text;
  }
  settle(e, {"round(" + own + " / (" + all + "), 12)", "0"});
  return e;
}

Found citations(const Context& context, const Words& words) {
  const bool assumed = words[1] == "assumed";
  if (!assumed && words[1] != "cited") return std::nullopt;
  int count = 0;
  Explanation e =
      plain(context, assumed ? "Numbers assumed" : "Numbers with a source", {}, "numbers",
            assumed ? "Numbers in use whose confidence is 'assumed'."
                    : "Numbers in use that have a source.");
  for (const plan::Citation& citation : context.plan.citations) {
    if (!citation.inUse || (assumed && citation.confidence != plan::Confidence::Assumed)) continue;
    ++count;
    const plan::Table* table = plan::findTable(citation.table);
    const std::string row = table == nullptr
                                ? citation.table
                                : plan::describeRow(context.plan, table->id, citation.row);
    e.parts.push_back({"", row + ", " + citation.field, "1"});
  }
  e.value = std::to_string(count);
  settle(e, {added(e.parts)});
  return e;
}

Found planInput(const Context& context, const Words& words) {
  const plan::Table* table = plan::findTable(words[1]);
  const auto id = number(words[2]);
  if (table == nullptr || !id) return std::nullopt;
  const plan::Field* field = plan::findField(*table, words[3]);
  const void* row = table->row(context.plan, *id);
  if (field == nullptr || row == nullptr) return std::nullopt;
  const plan::Value value = field->read(row);
  if (!std::holds_alternative<Money>(value) && !std::holds_alternative<Decimal>(value) &&
      !std::holds_alternative<std::int64_t>(value))
    return std::nullopt;
  if (field->type == plan::FieldType::Reference) return std::nullopt;
  Explanation e;
  e.key = context.key;
  e.label = plan::describeRow(context.plan, table->id, *id) + ", " + std::string(field->label);
  e.value = plan::toText(value);
  e.unit = field->unit;
  e.rule = "As entered in the plan. " + std::string(field->help);
  e.inputs.push_back(
      cited(context.plan, std::string(field->label), e.value, e.unit, words[1], *id, words[3]));
  settle(e, {e.value});
  return e;
}

Found economicCost(const Context& context) {
  const plan::Settings& settings = context.plan.setting();
  Explanation e = amount(context, "Economic cost", context.book.figures.economicCost,
                         "NPV of cash with its sign turned, and the present value of what unmet "
                         "demand costs, at each month's end.");
  const std::string rate = settings.discountRate.text();
  const std::string npv = context.book.figures.npv.text();
  e.parts.push_back({"figure/npv", "NPV of cash", npv});
  e.inputs.push_back(
      cited(context.plan, "Discount rate", rate, "", "plan", settings.id.value, "discount_rate"));
  std::string text = "-(" + npv + ")";
  std::string unmet;
  int months = 0;
  for (const MonthRow& row : context.book.months) {
    if (row.unmetCost == Money{}) continue;
    ++months;
    const auto days = Date::lastOf(row.month).days - Date::firstOf(settings.start).days;
    e.inputs.push_back({"Unmet demand" + inMonth(row.month), row.unmetCost.text(), e.unit, {}, {}});
    unmet += (unmet.empty() ? "" : " + ") + row.unmetCost.text() + " * pow(1 + " + rate + ", -" +
             std::to_string(days) + " / 365)";
  }
  if (!unmet.empty()) text += " + round(" + unmet + ", 2)";
  addRemainder(e, text, "Monthly costs are shown to the cent", Exact(months + 2) / 100);
  settle(e, {text});
  return e;
}

}  // namespace offtake::ledger::explaining
