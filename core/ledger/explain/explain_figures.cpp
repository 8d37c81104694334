// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/concentration.h"
#include "core/ledger/views/effective_rate.h"

#include <algorithm>
#include <map>

namespace offtake::ledger::explaining {
namespace {

/// A rate: the value with its unit, not an amount.
void makeRate(Explanation& e, const Decimal& value, const char* unit) {
  e.value = value.text();
  e.unit = unit;
}

/// The hours of a contract's lots that a rate is divided by.
void addHours(Explanation& e, const char* label, const Decimal& hours, const char* unit) {
  e.inputs.push_back({label, hours.text(), unit, {}, {}});
}

Found rateOf(Explanation e, const EffectiveRate& row, const std::string& what) {
  if (!row.rate) return std::nullopt;
  const std::string id = std::to_string(row.contract.value);
  const std::string paid = row.lenses.cash.text();
  if (what == "rate_h100e") {
    if (!row.rateH100e) return std::nullopt;
    e.rule = "All that is paid over the H100e-hours used.";
    makeRate(e, *row.rateH100e, "$/H100e-hour");
    addHours(e, "H100e-hours used", row.usedH100e, "H100e-hours");
    e.parts.push_back({"sum/payable/" + id + "/all", "Paid", paid});
    settle(e, {"round((" + paid + ") / " + row.usedH100e.text() + ", 9)"});
    return e;
  }
  const bool card = what == "card_rate";
  e.rule = card ? "List spend of the used hours over those hours."
                : "All that is paid over the unit-hours used.";
  makeRate(e, card ? *row.cardRate : *row.rate, "$/unit-hour");
  addHours(e, "Unit-hours used", row.usedHours, "unit-hours");
  const std::string amount = card ? row.usedAtCard.text() : paid;
  if (!card) e.parts.push_back({"sum/payable/" + id + "/all", "Paid", paid});
  settle(e, {"round((" + amount + ") / " + row.usedHours.text() + ", 9)"});
  return e;
}

Found lensOf(Explanation e, const Context& context, const EffectiveRate& row,
             const std::string& what) {
  const std::string id = std::to_string(row.contract.value);
  e.rule = what == "list"  ? "At the rate card: what was charged with the discount put back."
           : what == "net" ? "Charges after discounts, and marketplace."
                           : "All that is paid.";
  const Money charged = what == "cash" ? row.lenses.cash : row.lenses.net;
  (void)context;
  e.parts.push_back(
      {"sum/" + std::string(what == "cash" ? "payable" : "charges") + "/" + id + "/all",
       what == "cash" ? "Paid" : "Charges", charged.text()});
  std::string text = charged.text();
  if (what == "list") {
    const std::string discount = row.gap[static_cast<std::size_t>(GapPart::Discount)].text();
    e.parts.push_back({"effective/" + id + "/discount", "Discount", discount});
    text += " - (" + discount + ")";
  }
  settle(e, {text});
  return e;
}

/// Charges of a contract with what they are made of.
struct Charged {
  Money charges, list, fees;
  std::string feesText;  ///< by month, those that have any
};

Charged chargedOf(const Context& context, Id<plan::Contract> contract) {
  Charged sum;
  for (const Entry& entry : context.book.entries) {
    if (entry.contract != contract || entry.kind != LedgerKind::Charge) continue;
    const ChargeParts paid = chargeParts(context.book, entry);
    sum.charges += entry.amount;
    sum.list += paid.list;
    sum.fees += paid.fees;
    if (paid.fees != Money{})
      sum.feesText += (sum.feesText.empty() ? "(" : " + (") + paid.fees.text() + ")";
  }
  return sum;
}

/// What is charged beyond, or below, the list spend of the hours used.
Found chargedPart(Explanation e, const Context& context, const EffectiveRate& row, GapPart part) {
  const Charged sum = chargedOf(context, row.contract);
  const std::string list = sum.list.text();
  e.parts.push_back(
      {"sum/charge/" + std::to_string(row.contract.value) + "/all", "Charges", sum.charges.text()});
  e.inputs.push_back({"List spend of the charges", list, e.unit, {}, {}});
  if (part == GapPart::Fees) {
    e.rule = "Fixed fees, capex and staff within the charges, month by month.";
    settle(e, {sum.feesText.empty() ? "0" : sum.feesText});
  } else if (part == GapPart::Discount) {
    e.rule = "Charges less list spend and fees.";
    e.inputs.push_back({"Fees", sum.fees.text(), e.unit, {}, {}});
    settle(e, {sum.charges.text() + " - " + list + " - " + sum.fees.text()});
  } else {
    e.rule = "List spend of hours that were billed and not used.";
    addHours(e, "Unit-hours billed", row.billedHours, "unit-hours");
    addHours(e, "Unit-hours used", row.usedHours, "unit-hours");
    settle(e, {row.billedHours == Decimal()
                   ? list + " - " + list
                   : list + " - round(" + list + " * " + row.usedHours.text() + " / " +
                         row.billedHours.text() + ", 2)"});
  }
  return e;
}

/// A part of the gap: the ledger kinds that it sums, as parts with keys of their own.
Found gapOf(Explanation e, const Context& context, const EffectiveRate& row, GapPart part) {
  if (part == GapPart::Idle || part == GapPart::Discount || part == GapPart::Fees)
    return chargedPart(std::move(e), context, row, part);
  e.rule = "A part of what lies between the rate card and what is paid.";
  const std::string id = std::to_string(row.contract.value);
  const plan::Contract& contract = *plan::find(context.plan.contracts, row.contract);
  std::string text;
  for (int k = 0; k < kLedgerKinds; ++k) {
    const auto kind = static_cast<LedgerKind>(k);
    const int sign = gapSign(part, kind, contract.onShortfall);
    Money sum;
    for (const Entry& entry : context.book.entries)
      if (entry.contract == row.contract && entry.kind == kind) sum += entry.amount;
    if (sign == 0 || sum == Money{}) continue;
    e.parts.push_back({"sum/" + std::string(name(kind)) + "/" + id + "/all",
                       std::string(name(kind)), sum.text()});
    text += (text.empty() ? "" : " ") + std::string(sign < 0 ? "- (" : "+ (") + sum.text() + ")";
  }
  settle(e, {"0 " + text});
  return e;
}

/// A part of the gap by the hour: sums of the parts are rounded, so that the rates add up.
Found gapRate(Explanation e, const EffectiveRate& row, GapPart part) {
  if (!row.rate) return std::nullopt;
  const std::string id = std::to_string(row.contract.value);
  e.label = "By the hour: " + e.label;
  e.rule = "What is paid so far over the used unit-hours, less the same without this part.";
  makeRate(e, row.gapRates[static_cast<std::size_t>(part)], "$/unit-hour");
  addHours(e, "Unit-hours used", row.usedHours, "unit-hours");
  e.inputs.push_back({"At the rate card", row.usedAtCard.text(), "$", {}, {}});
  std::string before = row.usedAtCard.text();
  for (int p = 0; p < static_cast<int>(part); ++p) {
    const std::string gap = row.gap[static_cast<std::size_t>(p)].text();
    before += " + (" + gap + ")";
    e.parts.push_back({"effective/" + id + "/" + std::string(name(static_cast<GapPart>(p))),
                       std::string(label(static_cast<GapPart>(p))), gap});
  }
  const std::string own = row.gap[static_cast<std::size_t>(part)].text();
  e.parts.push_back(
      {"effective/" + id + "/" + std::string(name(part)), std::string(label(part)), own});
  const std::string hours = row.usedHours.text();
  settle(e, {"round((" + before + " + (" + own + ")) / " + hours + ", 9) - round((" + before +
             ") / " + hours + ", 9)"});
  return e;
}

}  // namespace

Found effective(const Context& context, const Words& words) {
  const auto id = number(words[1]);
  const auto rows = effectiveRates(context.plan, context.book);
  const auto at =
      std::ranges::find(rows, Id<plan::Contract>{id.value_or(0)}, &EffectiveRate::contract);
  if (!id || at == rows.end()) return std::nullopt;
  const std::string who = ", " + contractName(context.plan, at->contract);
  Explanation e = amount(context, words[2] + who, {}, {});
  if (words[2] == "rate" || words[2] == "card_rate" || words[2] == "rate_h100e")
    return rateOf(std::move(e), *at, words[2]);
  if (words[2] == "list" || words[2] == "net" || words[2] == "cash") {
    e.value = (words[2] == "list"  ? at->lenses.list
               : words[2] == "net" ? at->lenses.net
                                   : at->lenses.cash)
                  .text();
    return lensOf(std::move(e), context, *at, words[2]);
  }
  for (int p = 0; p < kGapParts; ++p) {
    const std::string part(name(static_cast<GapPart>(p)));
    if (words[2] != part && words[2] != "gap_rate_" + part) continue;
    e.label = std::string(label(static_cast<GapPart>(p))) + who;
    if (words[2] != part) return gapRate(std::move(e), *at, static_cast<GapPart>(p));
    e.value = at->gap[static_cast<std::size_t>(p)].text();
    return gapOf(std::move(e), context, *at, static_cast<GapPart>(p));
  }
  return std::nullopt;
}

Found index(const Context& context, const Words& words) {
  if (words[1] != "spend" && words[1] != "capacity") return std::nullopt;
  const bool spend = words[1] == "spend";
  const Concentration view = concentration(context.plan, context.book);
  Explanation e;
  e.key = context.key;
  e.label = "Concentration of " + words[1] + " (HHI)";
  e.value = (spend ? view.spendIndex : view.capacityIndex).text();
  e.rule = "Sum of the squared shares of the providers; 1 is a single provider.";
  std::string text;
  for (const ProviderShare& row : view.providers) {
    const std::string share = (spend ? row.spendShare : row.capacityShare).text();
    e.inputs.push_back(
        {"Share of " + plan::find(context.plan.providers, row.provider)->name, share, "", {}, {}});
    text += (text.empty() ? "" : " + ") + share + " * " + share;
  }
  settle(e, {"round(" + (text.empty() ? "0" : text) + ", 12)"});
  return e;
}

Found figure(const Context& context, const Words& words) {
  if (words[1] == "economic_cost") return economicCost(context);
  if (words[1] != "npv") return std::nullopt;
  const plan::Settings& settings = context.plan.setting();
  Explanation e = amount(context, "NPV of cash", context.book.figures.npv,
                         "Each payment over (1 + rate) to the days from the plan's first day over "
                         "365; payments negative.");
  const std::string rate = settings.discountRate.text();
  e.inputs.push_back(
      cited(context.plan, "Discount rate", rate, "", "plan", settings.id.value, "discount_rate"));
  std::map<Date, Money> sums;
  for (const Entry& entry : context.book.entries)
    if (isCash(entry.kind)) sums[entry.due] += entry.amount;
  const Date origin = Date::firstOf(settings.start);
  std::string text;
  for (const auto& [due, paid] : sums) {
    e.inputs.push_back({"Paid " + due.text(), paid.text(), e.unit, {}, {}});
    text += (text.empty() ? "(" : " + (") + paid.text() + ") * pow(1 + " + rate + ", -(" +
            std::to_string(due.days - origin.days) + ") / 365)";
  }
  e.parts.push_back({"sum/payable/all/all", "Paid in all", [&] {
                       Money all;
                       for (const auto& [due, paid] : sums) all += paid;
                       return all.text();
                     }()});
  settle(e, {"-round(" + (text.empty() ? "0" : text) + ", 2)"});
  return e;
}

}  // namespace offtake::ledger::explaining
