// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/returns.h"

namespace offtake::ledger::explaining {
namespace {

/// A flow with the exponent of its discount factor: "-30 / 365".
struct Term {
  std::string amount;
  std::string exponent;  ///< years, negative, as arithmetic
};

using Terms = std::vector<Term>;

Terms datedTerms(const Context& context, ReturnBasis basis, Explanation& e) {
  Terms terms;
  const auto flows = datedFlows(context.book, basis);
  // A yield does not depend on where time starts; a present value does.
  const Date origin = Date::firstOf(context.plan.setting().start);
  for (const ReturnFlow& flow : flows) {
    terms.push_back(
        {flow.amount.text(), "(" + std::to_string(origin.days - flow.date.days) + ") / 365"});
    e.inputs.push_back(
        {flow.amount < Money{} ? "Paid " + flow.date.text() : "Received " + flow.date.text(),
         flow.amount.text(),
         context.plan.setting().currency,
         {},
         {}});
  }
  return terms;
}

/// @param halves  half months from a month's start to its flow
Terms monthlyTerms(const Context& context, ReturnBasis basis, int halves, Explanation& e) {
  Terms terms;
  const auto months = monthlyFlows(context.plan, context.book, basis);
  for (std::size_t m = 0; m < months.size(); ++m) {
    if (months[m] == Money{}) continue;
    const int time = 2 * static_cast<int>(m) + halves;
    terms.push_back({months[m].text(), "(-" + std::to_string(time) + ") / 24"});
    e.inputs.push_back({(context.plan.setting().start + static_cast<int>(m)).text(),
                        months[m].text(),
                        context.plan.setting().currency,
                        {},
                        {}});
  }
  return terms;
}

std::string valueAt(const Terms& terms, const std::string& rate) {
  std::string text;
  for (const Term& term : terms)
    text += (text.empty() ? "(" : " + (") + term.amount + ") * pow(1 + " + rate + ", " +
            term.exponent + ")";
  return text.empty() ? "0" : text;
}

/// Derivative of valueAt() by the rate.
std::string slopeAt(const Terms& terms, const std::string& rate) {
  std::string text;
  for (const Term& term : terms)
    text += (text.empty() ? "(" : " + (") + term.amount + ") * (" + term.exponent + ") * pow(1 + " +
            rate + ", " + term.exponent + " - 1)";
  return text;
}

Found present(const Context& context, ReturnBasis basis, const std::string& column, Money value) {
  const plan::Settings& settings = context.plan.setting();
  const std::string rate = settings.discountRate.text();
  Explanation e =
      amount(context,
             column == "xnpv"      ? "XNPV"
             : column == "npv_end" ? "NPV, months' flows at their ends"
                                   : "NPV, months' flows in their middles",
             value,
             column == "xnpv" ? "Each flow over (1 + rate) to the days from the plan's first day "
                                "over 365."
                              : "Each month's flow over (1 + rate) to the years until it.");
  e.inputs.push_back(
      cited(context.plan, "Discount rate", rate, "", "plan", settings.id.value, "discount_rate"));
  const Terms terms = column == "xnpv"
                          ? datedTerms(context, basis, e)
                          : monthlyTerms(context, basis, column == "npv_end" ? 2 : 1, e);
  settle(e, {"round(" + valueAt(terms, rate) + ", 2)"});
  return e;
}

/// A yield has no formula: one more step of Newton's method leaves it where it is.
Found yield(const Context& context, ReturnBasis basis, bool dated, const Decimal& value) {
  Explanation e;
  e.key = context.key;
  e.label = dated ? "XIRR" : "IRR of months, a year";
  e.value = value.text();
  e.unit = "a year";
  e.rule =
      "The rate at which the present value of the flows is zero: a further step of Newton's "
      "method, value over slope, leaves it where it is.";
  const Terms terms = dated ? datedTerms(context, basis, e) : monthlyTerms(context, basis, 2, e);
  const std::string rate = "(" + e.value + ")";
  settle(e, {"round(" + rate + " - (" + valueAt(terms, rate) + ") / (" + slopeAt(terms, rate) +
             "), 9)"});
  return e;
}

}  // namespace

Found returnFigure(const Context& context, const Words& words) {
  for (const Returns& row : returns(context.plan, context.book)) {
    if (words[1] != name(row.basis)) continue;
    if (words[2] == "xnpv") return present(context, row.basis, words[2], row.xnpv);
    if (words[2] == "npv_end") return present(context, row.basis, words[2], row.npvEnd);
    if (words[2] == "npv_middle") return present(context, row.basis, words[2], row.npvMiddle);
    if (words[2] == "irr" && row.irr) return yield(context, row.basis, false, *row.irr);
    if (words[2] == "xirr" && row.xirr) return yield(context, row.basis, true, *row.xirr);
  }
  return std::nullopt;
}

}  // namespace offtake::ledger::explaining
