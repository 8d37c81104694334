// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"
#include "core/plan/proposal.h"

#include <algorithm>

/// The plan's own settings.
namespace offtake::plan::detail {
namespace {

bool isCurrencyCode(std::string_view code) {
  return code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

void currencyCode(const Subject& s, Findings& f) {
  const Settings& plan = s.plan.setting();
  if (!isCurrencyCode(plan.currency))
    f.add(Severity::Error, "currency-code", TableId::Settings, 1, "currency",
          "reporting currency " + text::quoted(plan.currency) + " is not a currency code",
          "give an ISO 4217 code of three capitals, such as USD");
  for (const Currency& c : s.plan.currencies) {
    if (!isCurrencyCode(c.code))
      f.error("currency-code", c, "code", "is not a currency code",
              "give an ISO 4217 code of three capitals, such as EUR");
    else if (c.code == plan.currency)
      f.warn("currency-is-reporting", c, "code",
             "is the reporting currency itself; its rates are not used",
             "leave the currency of such contracts empty");
  }
}

void horizon(const Subject& s, Findings& f) {
  if (s.end <= Month::of(2999, 12)) return;
  f.add(Severity::Error, "horizon-range", TableId::Settings, 1, "horizon_months",
        "the horizon of " + std::to_string(s.plan.setting().horizonMonths) + " months from " +
            s.plan.setting().start.text() + " goes beyond the year 2999",
        "start earlier or compute fewer months");
}

void marketFactor(const Subject& s, Findings& f) {
  const Settings& plan = s.plan.setting();
  if (plan.marketVolatility == Decimal() || plan.marketReversion != Decimal()) return;
  f.add(Severity::Error, "market-reversion", TableId::Settings, 1, "market_reversion",
        "market volatility is " + plan.marketVolatility.text() +
            ", but the market factor never returns to 1",
        "give a mean reversion above 0, such as 0.5 a year, or no volatility");
}

/// The sum of the counted commitments, each in its own currency where that is the plan's; the
/// others at the rate of their first month.
Money registeredTotal(const Subject& s) {
  Money total;
  for (const Contract& c : s.plan.contracts) {
    if (!inForce(s.plan, c)) continue;
    Money own = c.commitment;
    if (c.split == Split::Entered) {
      own = {};
      for (const Period* p : s.periods.of(c.id)) addTo(own, p->commitment);
    }
    if (c.aggregate) own = std::max(own, *c.aggregate);
    addTo(total, inReportingCurrency(s, c, own));
  }
  return total;
}

void guidance(const Subject& s, Findings& f) {
  const Settings& plan = s.plan.setting();
  if (plan.guidanceUntil && *plan.guidanceUntil < plan.start)
    f.add(Severity::Warning, "guidance-past", TableId::Settings, 1, "guidance_until",
          "the spending guidance ends " + plan.guidanceUntil->text() + ", before the plan starts " +
              plan.start.text(),
          "enter guidance that covers the plan, or none");
  if (plan.guidanceUntil && !plan.spendingGuidance)
    f.add(Severity::Warning, "guidance-amount", TableId::Settings, 1, "guidance_until",
          "a last month of spending guidance is given, but no amount",
          "enter the guidance, or no month");
  if (!plan.spendingGuidance) return;
  const Money total = registeredTotal(s);
  if (total <= *plan.spendingGuidance) return;
  f.add(Severity::Warning, "guidance-exceeded", TableId::Settings, 1, "spending_guidance",
        "the counted commitments add up to " + dollars(total) + ", " +
            dollars(total - *plan.spendingGuidance) + " more than the spending guidance of " +
            dollars(*plan.spendingGuidance) +
            (plan.guidanceUntil ? " through " + plan.guidanceUntil->text() : std::string()),
        "check which commitments run past the guidance or are ceilings; the figures are kept as "
        "they are");
}

}  // namespace

void checkSettings(const Subject& s, Findings& f) {
  currencyCode(s, f);
  horizon(s, f);
  marketFactor(s, f);
  guidance(s, f);
}

}  // namespace offtake::plan::detail
