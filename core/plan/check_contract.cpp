// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"
#include "core/plan/proposal.h"

#include <algorithm>
#include <set>

/// A contract's term, currency and kind, and how contracts replace each other.
namespace offtake::plan::detail {
namespace {

void term(const Subject& s, const Contract& c, Findings& f) {
  const Month start = s.plan.setting().start;
  if (c.end <= c.start) {
    f.error("contract-order", c, "end",
            c.end < c.start ? "ends " + c.end.text() + ", before it starts " + c.start.text()
                            : "ends " + c.end.text() + ", the month in which it starts",
            "give an end (the first month after the term) after its start");
  } else if (c.counted && (c.end <= start || c.start >= s.end)) {
    f.warn("contract-outside-plan", c, "start",
           "runs from " + c.start.text() + " to " + c.end.text() + ", outside the plan from " +
               start.text() + " to " + s.end.text(),
           "check its dates, or the plan's start and horizon; it changes no figure");
  }
}

void currency(const Subject& s, const Contract& c, Findings& f) {
  if (!c.currency || find(s.plan.currencies, *c.currency)->code == s.plan.setting().currency)
    return;
  const std::string code = text::quoted(find(s.plan.currencies, *c.currency)->code);
  const auto rates = s.currencyRates.of(*c.currency);
  if (rates.empty()) {
    f.error("currency-no-rate", c, "currency", "is in " + code + ", which has no exchange rate",
            "add a monthly rate for " + code + ", from " + c.start.text() + " on");
    return;
  }
  const Month first =
      (*std::ranges::min_element(rates, {}, [](const CurrencyRate* r) { return r->month; }))->month;
  const Month needed = std::max(c.start, s.plan.setting().start);
  if (first > needed)
    f.error("currency-rate-late", c, "currency",
            "needs a rate for " + code + " from " + needed.text() + ", but the first one is of " +
                first.text(),
            "add a rate for " + needed.text() + " or before");
}

void allocatedOnly(const Contract& c, Findings& f) {
  if (c.spendModel == SpendModel::Entered) return;
  if (c.spendSigma != Decimal())
    f.warn(
        "spend-sigma-unused", c, "spend_sigma",
        "has a spread of entered spend of " + c.spendSigma.text() + ", but its spend is allocated",
        "choose 'entered', or set the spread to 0");
  if (c.priceFactor != Decimal(1))
    f.warn("price-factor-unused", c, "price_factor",
           "has a price factor of " + c.priceFactor.text() + ", but its spend is allocated",
           "choose 'entered', or set the factor to 1 and change the rates");
}

bool hasOwnCosts(const Contract& c) {
  return c.ownCapex != Money{} || c.ownPowerPrice != Decimal() || c.ownStaffMonthly != Money{};
}

void ownCapacity(const Subject& s, const Contract& c, Findings& f) {
  const bool own = find(s.plan.providers, c.provider)->kind == ProviderKind::Own;
  if (!own && hasOwnCosts(c))
    f.warn("own-costs-unused", c, "own_capex",
           "has costs of owned capacity, but its provider is a cloud",
           "choose a provider of kind 'own', or clear them");
  if (own && !hasOwnCosts(c))
    f.warn("own-no-costs", c, "own_capex",
           "is owned capacity without capex, power price or staff: it costs nothing",
           "enter what it costs");
  if (own && c.split != Split::Entered && c.commitment != Money{})
    f.warn("own-commitment", c, "commitment",
           "is owned capacity with a commitment of " + dollars(c.commitment),
           "set it to 0: nothing is owed for spend that stays in the house");
  if (own && !s.rates.of(c.id).empty())
    f.warn("own-rates", c, "provider",
           "is owned capacity with " + counted(s.rates.of(c.id).size(), "rate") +
               ", which come on top of what it costs",
           "remove the rates, or the costs");
}

void lateDelivery(const Subject& s, const Contract& c, Findings& f) {
  if (c.damagesShare == Decimal() && (c.damagesGraceDays != 0 || c.damagesCap != Decimal(1)))
    f.warn("damages-no-share", c, "damages_share",
           "has terms for late delivery, but damages of 0 a day",
           "give the share of a month's charge that a day late costs");
  if (c.damagesShare != Decimal() && s.tranches.of(c.id).empty())
    f.warn("damages-no-tranches", c, "damages_share",
           "has late-delivery damages, but no tranche to be late",
           "add its deliveries, or set the share to 0");
  if (c.dropAtLongstop && !c.longstopDays)
    f.error("longstop-no-days", c, "longstop_days",
            "drops late tranches at a longstop, but has no longstop",
            "give the days of delay at which a tranche is dropped");
  if (!c.dropAtLongstop && c.longstopDays)
    f.warn(
        "longstop-no-drop", c, "drop_at_longstop",
        "has a longstop of " + std::to_string(*c.longstopDays) + " days, but drops nothing at it",
        "say that late tranches are dropped, or clear the longstop");
}

void termShift(const Subject& s, const Contract& c, Findings& f) {
  if (c.termShift && s.tranches.of(c.id).empty())
    f.warn("term-shift-no-tranches", c, "term_shift",
           "follows its first delivery, but has no tranche", "add its deliveries, or fix the term");
}

void termination(const Subject& s, const Contract& c, Findings& f) {
  if (c.terminationFee == TerminationFee::Undiscounted && c.terminationRate != Decimal())
    f.warn("termination-rate-unused", c, "termination_rate",
           "has a termination discount rate of " + c.terminationRate.text() +
               ", but the fee is undiscounted",
           "put the fee on the present value, or set the rate to 0");
  if (!c.terminationMonth) return;
  const Month month = *c.terminationMonth;
  if (month <= c.start || month >= c.end)
    f.error("termination-outside-term", c, "termination_month",
            "is terminated from " + month.text() + ", outside its term from " + c.start.text() +
                " to " + c.end.text(),
            "choose a month after " + c.start.text() + " and before " + c.end.text());
  else if (month < s.plan.setting().start)
    f.error("termination-past", c, "termination_month",
            "is terminated from " + month.text() + ", before the plan starts " +
                s.plan.setting().start.text(),
            "set its status to canceled, or choose a later month");
}

void statusOf(const Subject& s, const Contract& c, Findings& f) {
  if (c.status == ContractStatus::Expired && c.end > s.plan.setting().start)
    f.warn("status-expired-early", c, "status", "is expired, but its term runs to " + c.end.text(),
           "check its end, or its status; it is in no figure");
}

/// Follows the chain of replacements from the contract; true when it comes back to it, and it is
/// the first of its circle, which is said once.
bool replacesItself(const Plan& plan, const Contract& c) {
  const Contract* at = &c;
  for (std::size_t steps = 0; steps < plan.contracts.size(); ++steps) {
    if (!at->replaces) return false;
    at = find(plan.contracts, *at->replaces);
    if (at == &c) return true;
    if (at->id < c.id) return false;
  }
  return false;
}

}  // namespace

void checkContracts(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    term(s, c, f);
    currency(s, c, f);
    allocatedOnly(c, f);
    ownCapacity(s, c, f);
    lateDelivery(s, c, f);
    termShift(s, c, f);
    termination(s, c, f);
    statusOf(s, c, f);
  }
}

void checkReplacements(const Subject& s, Findings& f) {
  std::map<std::int64_t, const Contract*> taken;
  for (const Contract& c : s.plan.contracts) {
    if (!c.replaces) continue;
    const Contract& old = *find(s.plan.contracts, *c.replaces);
    if (old.id == c.id)
      f.error("replaces-itself", c, "replaces", "replaces itself",
              "name the signed contract that it replaces");
    else if (replacesItself(s.plan, c))
      f.error("replaces-cycle", c, "replaces",
              "replaces contract " + text::quoted(old.name) + ", which replaces it in turn",
              "break the circle: the signed contract replaces none of its offers");
    const bool signedNow =
        c.counted && (c.status == ContractStatus::Active || c.status == ContractStatus::Pending);
    if (!signedNow || old.id == c.id) continue;
    if (old.status == ContractStatus::Active || old.status == ContractStatus::Pending)
      f.warn("replaced-still-active", old, "status",
             "is still " + std::string(name(old.status)) + ", though contract " +
                 text::quoted(c.name) + " replaces it; only the new one counts",
             "set its status to superseded");
    if (const auto [at, fresh] = taken.emplace(old.id.value, &c); !fresh)
      f.error("replaced-twice", c, "replaces",
              "replaces contract " + text::quoted(old.name) + ", which contract " +
                  text::quoted(at->second->name) + " replaces already",
              "choose one of the two");
  }
}

}  // namespace offtake::plan::detail
