// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"
#include "core/plan/proposal.h"
#include "core/units/exact.h"

#include <algorithm>
#include <cmath>
#include <set>

/// Deliveries: their term, price and delays, and the power of their sites.
namespace offtake::plan::detail {
namespace {

void term(const Contract& c, const Tranche& t, Findings& f) {
  if (t.end && *t.end <= t.online)
    f.error("tranche-order", t, "end",
            "ends " + t.end->text() + ", but is online " + t.online.text(),
            "give an end (the first day without it) after it is online");
  if (c.end <= c.start) return;
  if (t.online < Date::firstOf(c.start))
    f.error("tranche-before-contract", t, "online",
            "is online " + t.online.text() + ", before the contract starts " + c.start.text(),
            "move the delivery, or start the contract earlier");
  else if (t.online >= Date::firstOf(c.end) && !t.option)
    f.warn("tranche-after-contract", t, "online",
           "is online " + t.online.text() + ", when the contract has ended " + c.end.text(),
           "move the delivery; it delivers nothing");
  if (t.end && *t.end > Date::firstOf(c.end))
    f.warn(
        "tranche-end-after-contract", t, "end",
        "ends " + t.end->text() + ", after the contract " + c.end.text() + ", with which it stops",
        "clear the end, or extend the contract");
}

void price(const Subject& s, const Contract& c, const Tranche& t, Findings& f) {
  if (find(s.plan.providers, c.provider)->kind == ProviderKind::Own) return;
  const auto rates = s.rates.of(c.id);
  if (std::ranges::any_of(rates, [&](const Rate* r) { return r->sku == t.sku; })) return;
  const bool needed = c.spendModel == SpendModel::Allocated || c.commitRelief != Decimal() ||
                      c.damagesShare != Decimal();
  if (needed)
    f.error("tranche-no-rate", t, "sku",
            "delivers SKU " + text::quoted(find(s.plan.skus, t.sku)->name) +
                ", for which the contract has no rate",
            "add a rate for it, of 0 if it is free");
}

void pert(const Subject& s, const Tranche& t, Findings& f) {
  const bool certain =
      t.delayMin == Decimal() && t.delayMode == Decimal() && t.delayMax == Decimal();
  if (t.delayMin > t.delayMode)
    f.error("delay-order", t, "delay_mode",
            "has a likeliest delay of " + t.delayMode.text() + ", below its least of " +
                t.delayMin.text() + " (months)",
            "give least, likeliest and most in rising order");
  else if (t.delayMode > t.delayMax)
    f.error("delay-order", t, "delay_max",
            "has a longest delay of " + t.delayMax.text() + ", below its likeliest of " +
                t.delayMode.text() + " (months)",
            "give least, likeliest and most in rising order");
  const bool outcomes = !s.outcomes.of(t.id).empty();
  if (outcomes && !certain)
    f.warn("delay-both", t, "delay_max",
           "has both delay outcomes and a least, likeliest and most; the outcomes are used",
           "set the three to 0, or remove the outcomes");
  if ((outcomes || !certain) && t.online <= Date::firstOf(s.plan.setting().start))
    f.warn("delay-online", t, "delay_mode",
           "has a delay, but is online " + t.online.text() +
               ", by the plan's start: its delay is ignored",
           "set the delay to 0, or correct the date");
}

void outcomes(const Subject& s, const Tranche& t, Findings& f) {
  const auto rows = s.outcomes.of(t.id);
  if (rows.empty()) return;
  Exact sum = 0;
  std::set<Decimal> delays;
  for (const DelayOutcome* o : rows) {
    sum += toExact(o->probability);
    if (!delays.insert(o->delay).second)
      f.warn("delay-outcome-twice", *o, "delay",
             "repeats the delay of " + o->delay.text() + " (months)",
             "keep one outcome for each delay");
  }
  if (sum != 1)
    f.error("delay-outcomes-sum", t, "",
            "has delay outcomes with probabilities that add up to " + sum.str(),
            "make them add up to 1");
}

/// Months on the plan's clock: index and part of the month.
double monthTime(const Subject& s, Date date) {
  const Month m = date.month();
  return static_cast<double>(m - s.plan.setting().start) +
         static_cast<double>(date.day() - 1) / m.days();
}

double meanDelay(const Subject& s, const Tranche& t) {
  if (t.online <= Date::firstOf(s.plan.setting().start)) return 0;
  const auto rows = s.outcomes.of(t.id);
  double mean = 0;
  for (const DelayOutcome* o : rows) mean += o->delay.approximate() * o->probability.approximate();
  if (!rows.empty()) return mean;
  return (t.delayMin.approximate() + 4 * t.delayMode.approximate() + t.delayMax.approximate()) / 6;
}

/// When a tranche delivers, on the plan's clock in months.
struct Delivery {
  double online;  ///< with the mean delay
  double ramp;
  double end;
};

Delivery deliveryOf(const Subject& s, const Contract& c, const Tranche& t) {
  const Date end = t.end ? std::min(*t.end, Date::firstOf(c.end)) : Date::firstOf(c.end);
  return {monthTime(s, t.online) + meanDelay(s, t), t.rampMonths.approximate(), monthTime(s, end)};
}

/// Share of the tranche delivered in a month, as the book has it. @source model, section 4
double deliveredShare(const Delivery& d, int month) {
  const double u0 = month - d.online;
  const double c0 = std::min(std::max(u0, 0.0), d.ramp);
  const double c1 = std::min(std::max(u0 + 1, 0.0), d.ramp);
  const double ramp = d.ramp > 0 ? (c1 - c0) * (c1 + c0) / (2 * d.ramp) : 0;
  const double full = std::min(std::max(u0 + 1 - d.ramp, 0.0), 1.0);
  return (ramp + full) * std::min(std::max(d.end - month, 0.0), 1.0);
}

std::string oneDecimal(double value) { return Decimal::of(std::llround(value * 10), 1).text(); }

/// Adds what the tranches of a contract draw at the site.
void addPower(const Subject& s, const Contract& c, Id<Site> site, std::vector<double>& megawatts) {
  for (const Tranche* t : s.tranches.of(c.id)) {
    if (t->site != site || t->option) continue;
    const double power = find(s.plan.skus, t->sku)->powerKw.approximate();
    const double full = t->units.approximate() * power / 1000;
    const Delivery delivery = deliveryOf(s, c, *t);
    for (std::size_t m = 0; m < megawatts.size(); ++m)
      megawatts[m] += full * deliveredShare(delivery, static_cast<int>(m));
  }
}

void sitePower(const Subject& s, const Site& site, Findings& f) {
  std::vector<double> megawatts(static_cast<std::size_t>(s.plan.setting().horizonMonths), 0.0);
  for (const Contract& c : s.plan.contracts)
    if (inForce(s.plan, c)) addPower(s, c, site.id, megawatts);
  const double limit = site.mwLimit->approximate();
  const double allowed = limit * (1 + 1e-9);
  const auto first = std::ranges::find_if(megawatts, [&](double mw) { return mw > allowed; });
  if (first == megawatts.end()) return;
  const auto peak = std::ranges::max_element(megawatts);
  const auto monthOf = [&](auto at) {
    return (s.plan.setting().start + static_cast<int>(at - megawatts.begin())).text();
  };
  f.warn("site-power", site, "mw_limit",
         "needs more than its limit of " + site.mwLimit->text() + " MW from " + monthOf(first) +
             " on, at most " + oneDecimal(*peak) + " MW in " + monthOf(peak),
         "move or delay tranches, or raise the limit; nothing is cut silently");
}

}  // namespace

void checkTranches(const Subject& s, Findings& f) {
  for (const Tranche& t : s.plan.tranches) {
    const Contract& c = *find(s.plan.contracts, t.contract);
    term(c, t, f);
    price(s, c, t, f);
    if (t.units == Decimal())
      f.warn("tranche-no-units", t, "units", "delivers 0 units", "give the number of units");
    pert(s, t, f);
    outcomes(s, t, f);
  }
}

void checkSites(const Subject& s, Findings& f) {
  for (const Site& site : s.plan.sites)
    if (site.mwLimit) sitePower(s, site, f);
}

}  // namespace offtake::plan::detail
