// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"

#include <algorithm>
#include <map>
#include <set>

/// Providers, SKUs and their curves, money tables, cash flows.
namespace offtake::plan::detail {
namespace {

void providers(const Subject& s, Findings& f) {
  for (const Provider& p : s.plan.providers) {
    const bool isColor =
        p.color.size() == 7 && p.color.front() == '#' &&
        p.color.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (!p.color.empty() && !isColor)
      f.error("provider-color", p, "color", "has the colour " + text::quoted(p.color),
              "write #RRGGBB, such as #1F77B4, or nothing for the usual colour");
    if (p.outageProbability > Decimal() && p.outageHours == Decimal())
      f.warn("outage-no-length", p, "outage_hours",
             "has outages with a probability of " + p.outageProbability.text() +
                 " a month, but of no length",
             "give their mean length in hours");
  }
}

void skuCurves(const Subject& s, Findings& f) {
  for (const Sku& sku : s.plan.skus) {
    const auto points = s.curvePoints.of(sku.id);
    if (sku.curve != CurveKind::Points && !points.empty())
      f.warn("curve-points-unused", sku, "curve",
             "has " + std::to_string(points.size()) + " cost curve points, but its curve is '" +
                 std::string(name(sku.curve)) + "'",
             "choose 'points', or remove them");
    std::set<Month> months;
    for (const CurvePoint* p : points)
      if (!months.insert(p->month).second)
        f.error("curve-point-twice", *p, "month", "repeats the month " + p->month.text(),
                "keep one price a month");
  }
}

void moneyTables(const Subject& s, Findings& f) {
  for (const Currency& c : s.plan.currencies) {
    std::set<Month> months;
    for (const CurrencyRate* r : s.currencyRates.of(c.id))
      if (!months.insert(r->month).second)
        f.error("currency-rate-twice", *r, "month", "repeats the month " + r->month.text(),
                "keep one rate a month");
  }
  std::set<int> years;
  for (const CpiRate& r : s.plan.cpiRates)
    if (!years.insert(r.year).second)
      f.error("cpi-year-twice", r, "year", "repeats the year " + std::to_string(r.year),
              "keep one change a year");
}

void cashFlows(const Subject& s, Findings& f) {
  const Settings& plan = s.plan.setting();
  for (const CashFlow& c : s.plan.cashFlows) {
    if (c.end && c.frequency == Frequency::Once)
      f.warn("cash-flow-once-end", c, "end",
             "is paid once, so its last month " + c.end->text() + " has no effect",
             "clear the last month, or choose monthly or quarterly");
    else if (c.end && *c.end < c.start.month())
      f.error("cash-flow-order", c, "end",
              "ends " + c.end->text() + ", before it starts " + c.start.text(),
              "choose a last month of " + c.start.month().text() + " or later");
    const bool over = c.frequency == Frequency::Once ? c.start < Date::firstOf(plan.start)
                                                     : c.end && *c.end < plan.start;
    if (over || c.start.month() >= s.end)
      f.warn("cash-flow-outside-plan", c, "start",
             "lies outside the plan, which runs from " + plan.start.text() + " to " +
                 (s.end - 1).text(),
             "check the date; the line changes no total");
  }
}

}  // namespace

void checkCatalogue(const Subject& s, Findings& f) {
  providers(s, f);
  skuCurves(s, f);
  moneyTables(s, f);
  cashFlows(s, f);
}

}  // namespace offtake::plan::detail
