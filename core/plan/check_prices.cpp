// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"

#include <algorithm>
#include <set>

/// Rates and fixed fees: which SKU has one, and what their indexation needs.
namespace offtake::plan::detail {
namespace {

std::string skuName(const Subject& s, Id<Sku> id) {
  return text::quoted(find(s.plan.skus, id)->name);
}

void onePerSku(const Subject& s, const Contract& c, Findings& f) {
  std::set<std::int64_t> seen;
  for (const Rate* r : s.rates.of(c.id))
    if (!seen.insert(r->sku.value).second)
      f.error("rate-twice", *r, "sku", "is a second rate for SKU " + skuName(s, r->sku),
              "keep one rate for each SKU of the contract");
}

/// What holds for every indexed price, be it a rate or a fee.
template <class Row>
void indexation(const Row& r, Findings& f) {
  const std::string kind = "'" + std::string(name(r.indexation)) + "'";
  const bool bounded = r.indexation == Indexation::Cpi || r.indexation == Indexation::Market;
  if (r.escalator != Decimal() && r.indexation != Indexation::Escalator)
    f.warn("escalator-unused", r, "escalator",
           "has an escalation of " + r.escalator.text() + " a year, but its indexation is " + kind,
           "choose 'escalator', or set it to 0");
  if (!bounded && (r.floor || r.cap))
    f.warn("bounds-unused", r, r.floor ? "floor" : "cap",
           "has a floor or cap, but its indexation is " + kind,
           "choose 'cpi' or 'market', or clear them");
  if (r.floor && r.cap && *r.floor > *r.cap)
    f.error("bounds-order", r, "floor",
            "has a floor of " + r.floor->text() + " above its cap of " + r.cap->text(),
            "give a floor that is at most the cap");
}

/// Every anniversary of the contract's start up to the plan's end takes that year's change.
template <class Row>
void cpiYears(const Subject& s, const Contract& c, const Row& r, Findings& f) {
  if (r.indexation != Indexation::Cpi) return;
  for (Month m = c.start + 12; m < std::min(c.end, s.end); m = m + 12) {
    const bool known = std::ranges::any_of(
        s.plan.cpiRates, [&](const CpiRate& rate) { return rate.year == m.year(); });
    if (known) continue;
    f.error("cpi-year-missing", r, "indexation",
            "follows consumer prices, but their change of " + std::to_string(m.year()) +
                " is not given",
            "add it to the consumer prices, as an assumption if need be");
    return;
  }
}

bool hasCurve(const Subject& s, const Sku& sku) {
  return sku.curve == CurveKind::Points ? !s.curvePoints.of(sku.id).empty() : sku.price > Decimal();
}

void market(const Subject& s, const Rate& r, Findings& f) {
  if (r.indexation != Indexation::Market) {
    if (r.baseMonth)
      f.warn("base-month-unused", r, "base_month",
             "has a base month of " + r.baseMonth->text() + ", but its indexation is '" +
                 std::string(name(r.indexation)) + "'",
             "choose 'market', or clear it");
    return;
  }
  const Sku& sku = *find(s.plan.skus, r.sku);
  if (!hasCurve(s, sku))
    f.error("market-no-curve", r, "indexation",
            "follows the market, but SKU " + text::quoted(sku.name) + " has no cost curve: " +
                (sku.curve == CurveKind::Points ? "no points" : "a price of 0"),
            sku.curve == CurveKind::Points ? "add cost curve points"
                                           : "give the price at the plan's start");
  for (const auto& [bound, field] : {std::pair(r.floor, "floor"), std::pair(r.cap, "cap")})
    if (bound && *bound < Decimal())
      f.error("market-bound-negative", r, field,
              "has a " + std::string(field) + " of " + bound->text() +
                  ", a negative multiple of the base rate",
              "give a multiple of at least 0, such as 0.5");
}

void feeTerm(const Contract& c, const FixedFee& fee, Findings& f) {
  if (fee.end && *fee.end <= fee.start)
    f.error("fee-order", fee, "end", "ends " + fee.end->text() + ", but starts " + fee.start.text(),
            "give an end (the first day without it) after its start");
  if (fee.indexation == Indexation::Market)
    f.error("fee-market", fee, "indexation", "follows the market, but a fee has no market curve",
            "choose fixed, escalator or cpi");
  if (c.end <= c.start) return;
  if (fee.start < Date::firstOf(c.start) || fee.start >= Date::firstOf(c.end))
    f.warn("fee-outside-term", fee, "start",
           "starts " + fee.start.text() + ", outside the contract's term from " + c.start.text() +
               " to " + c.end.text(),
           "move it into the term; outside it nothing is charged");
  if (fee.frequency == Frequency::Once && fee.end)
    f.warn("fee-once-end", fee, "end",
           "is charged once, so its end " + fee.end->text() + " has no effect",
           "clear the end, or choose monthly or quarterly");
}

}  // namespace

void checkPrices(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    onePerSku(s, c, f);
    for (const Rate* r : s.rates.of(c.id)) {
      indexation(*r, f);
      cpiYears(s, c, *r, f);
      market(s, *r, f);
    }
  }
}

void checkFees(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts)
    for (const FixedFee* fee : s.fees.of(c.id)) {
      feeTerm(c, *fee, f);
      indexation(*fee, f);
      cpiYears(s, c, *fee, f);
    }
}

}  // namespace offtake::plan::detail
