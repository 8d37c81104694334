// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/check.h"

#include <algorithm>

/// Terms of settlement that need or forbid each other, and opening balances.
namespace offtake::plan::detail {
namespace {

constexpr std::size_t kCreditLots =
    8;  ///< model: fee credit and true-up prepayment lots that live at once

std::string shortfall(const Contract& c) { return "'" + std::string(name(c.onShortfall)) + "'"; }

void deferral(const Contract& c, std::size_t periods, Findings& f) {
  const bool defers = c.onShortfall == OnShortfall::Defer;
  if (!defers && c.deferShare != Decimal())
    f.warn("defer-share-unused", c, "defer_share",
           "has a deferrable share of " + c.deferShare.text() + ", but on shortfall does " +
               shortfall(c),
           "choose 'defer' on shortfall, or set the share to 0");
  if (defers && c.deferShare == Decimal())
    f.warn("defer-share-zero", c, "defer_share",
           "defers shortfalls, but at most 0 of a commitment: all is paid",
           "give the share of a period's commitment that may move to the next");
  if (defers && periods == 1)
    f.warn("defer-one-period", c, "on_shortfall",
           "defers shortfalls, but has one period, and the last one never defers",
           "choose another action, or add periods");
}

void creditLife(const Contract& c, Findings& f) {
  const bool lots = c.onShortfall == OnShortfall::Credit || c.onShortfall == OnShortfall::Prepay;
  if (c.creditMonths && !lots)
    f.warn("credit-months-unused", c, "credit_months",
           "lets credit live " + std::to_string(*c.creditMonths) +
               " months, but on shortfall does " + shortfall(c),
           "choose 'credit' or 'prepay' on shortfall, or clear the months");
}

/// At a period's end its payment joins those of earlier periods that have not lapsed.
void creditLots(const Subject& s, const Contract& c, Findings& f) {
  if (!c.creditMonths ||
      (c.onShortfall != OnShortfall::Credit && c.onShortfall != OnShortfall::Prepay))
    return;
  const auto periods = s.inOrder(c.id);
  std::size_t most = 0;
  for (const Period* last : periods) {
    std::size_t alive = c.openingCredit != Money{} && c.onShortfall == OnShortfall::Credit ? 1 : 0;
    for (const Period* p : periods)
      if (p->end <= last->end && p->end + *c.creditMonths > last->end) ++alive;
    most = std::max(most, alive);
  }
  if (most > kCreditLots)
    f.error("credit-lots", c, "credit_months",
            "could hold " + std::to_string(most) + " lots of credit at once, at most " +
                std::to_string(kCreditLots) + " are computed",
            "shorten the credit's life of " + std::to_string(*c.creditMonths) +
                " months, or make the periods longer");
}

void makeUp(const Contract& c, std::size_t periods, Findings& f) {
  const bool banks = c.onShortfall == OnShortfall::MakeUp;
  if (!banks && c.makeUpPeriods != 1)
    f.warn("make-up-periods-unused", c, "make_up_periods",
           "lets banked units live " + std::to_string(c.makeUpPeriods) +
               " periods, but on shortfall does " + shortfall(c),
           "choose 'make_up' on shortfall, or set the periods to 1");
  if (banks && periods == 1)
    f.warn("make-up-one-period", c, "on_shortfall",
           "banks units on shortfall, but has one period, so none is ever drawn",
           "choose 'pay', or add periods");
}

void cumulative(const Contract& c, Findings& f) {
  if (!c.cumulative) return;
  if (c.onShortfall != OnShortfall::Prepay)
    f.error("cumulative-not-prepay", c, "cumulative",
            "has cumulative targets, but on shortfall does " + shortfall(c),
            "choose 'prepay' on shortfall, or targets of each period");
  if (c.carryForward != Decimal())
    f.error("cumulative-carry", c, "carry_forward",
            "has cumulative targets and carries " + c.carryForward.text() +
                " of overage forward, which would count it twice",
            "set carry-forward to 0: cumulative targets carry all overage already");
}

void forfeit(const Contract& c, Findings& f) {
  if (c.onShortfall != OnShortfall::Forfeit) return;
  const auto refuse = [&](bool present, std::string_view code, std::string_view field,
                          std::string what) {
    if (present)
      f.error(code, c, field, "forfeits an unused pool, which goes with no " + what,
              "clear it, or choose another action on shortfall");
  };
  refuse(c.commitRelief != Decimal(), "forfeit-relief", "commit_relief",
         "commitment relief (" + c.commitRelief.text() + ")");
  refuse(c.carryForward != Decimal(), "forfeit-carry", "carry_forward",
         "carry-forward (" + c.carryForward.text() + ")");
  refuse(c.openingCarry != Money{}, "forfeit-opening-carry", "opening_carry",
         "opening carry-forward (" + dollars(c.openingCarry) + ")");
  refuse(c.openingCredit != Money{}, "forfeit-opening-credit", "opening_credit",
         "opening fee credit (" + dollars(c.openingCredit) + ")");
  refuse(c.openingDeferral != Money{}, "forfeit-opening-deferral", "opening_deferral",
         "opening deferred duty (" + dollars(c.openingDeferral) + ")");
}

void carry(const Contract& c, std::size_t periods, Findings& f) {
  if (c.carryForward == Decimal() && c.carryForwardCap)
    f.warn("carry-cap-unused", c, "carry_forward_cap",
           "caps carry-forward at " + c.carryForwardCap->text() + ", but carries nothing",
           "give the share of overage that is carried, or clear the cap");
  if (c.carryForward != Decimal() && periods == 1)
    f.warn("carry-one-period", c, "carry_forward", "carries overage forward, but has one period",
           "set it to 0, or add periods");
  if (c.carryForward != Decimal() && c.carryForwardCap == Decimal())
    f.warn("carry-cap-zero", c, "carry_forward_cap",
           "carries overage forward, but at most 0 of the next requirement",
           "raise the cap, or clear it for none");
}

void rebateAndOverage(const Contract& c, std::size_t periods, Findings& f) {
  if (c.growthRebate == Decimal() && c.growthThreshold != Decimal())
    f.warn("growth-threshold-unused", c, "growth_threshold",
           "has a growth threshold of " + c.growthThreshold.text() + ", but no growth rebate",
           "give the rebate's share, or set the threshold to 0");
  if (c.growthRebate != Decimal() && periods == 1)
    f.warn("growth-rebate-one-period", c, "growth_rebate",
           "has a growth rebate, but one period, so no growth", "set it to 0, or add periods");
  if (c.overageMultiple != Decimal(1) && c.measure == Measure::Gross &&
      c.onShortfall != OnShortfall::Forfeit)
    f.warn("overage-gross", c, "overage_multiple",
           "has an overage multiple of " + c.overageMultiple.text() +
               ", which is charged on net measure only",
           "measure net, or set the multiple to 1");
}

void relief(const Subject& s, const Contract& c, Findings& f) {
  if (c.commitRelief != Decimal() && s.tranches.of(c.id).empty())
    f.warn("relief-no-tranches", c, "commit_relief",
           "lowers its commitment when capacity is late, but has no tranche: it is never lowered",
           "add its deliveries, or set the relief to 0");
}

void marketplace(const Contract& c, Findings& f) {
  if (c.marketplaceFactor == Decimal() && c.marketplaceCap)
    f.warn("marketplace-cap-unused", c, "marketplace_cap",
           "caps marketplace spend at " + c.marketplaceCap->text() + ", but none of it counts",
           "give the share that counts, or clear the cap");
}

bool hasOpening(const Contract& c) {
  return c.openingEligible != Money{} || c.openingList != Money{} || c.openingCarry != Money{} ||
         c.openingDeferral != Money{} || c.openingCredit != Money{} ||
         c.openingPrepayment != Money{} || c.openingMakeUp != Decimal();
}

void openingKinds(const Contract& c, Findings& f) {
  if (c.openingMakeUp != Decimal() && c.onShortfall != OnShortfall::MakeUp)
    f.error("opening-make-up", c, "opening_make_up",
            "opens with " + c.openingMakeUp.text() + " banked units, but on shortfall does " +
                shortfall(c),
            "choose 'make_up' on shortfall, or set the units to 0");
  if (c.openingMakeUp == Decimal() && c.openingMakeUpPrice != Decimal(1))
    f.warn("opening-make-up-price", c, "opening_make_up_price",
           "has a price for opening make-up units, but no units",
           "enter the units, or set the price to 1");
  if (c.openingDeferral != Money{} && c.onShortfall != OnShortfall::Defer)
    f.warn("opening-deferral", c, "opening_deferral",
           "opens with a deferred duty of " + dollars(c.openingDeferral) +
               ", but on shortfall does " + shortfall(c),
           "check the action on shortfall; the duty raises the running period's requirement all "
           "the same");
}

void openingPlace(const Subject& s, const Contract& c, Findings& f) {
  const Month start = s.plan.setting().start;
  if (c.start > start) {
    f.error("opening-future", c, "opening_eligible",
            "has opening balances, but starts " + c.start.text() + ", after the plan's start " +
                start.text(),
            "clear them: nothing has been spent yet");
    return;
  }
  if (c.openingEligible == Money{} && c.openingList == Money{}) return;
  const auto periods = s.periods.of(c.id);
  const bool running = std::ranges::any_of(
      periods, [&](const Period* p) { return p->start <= start && start < p->end; });
  const bool fresh = std::ranges::any_of(
      periods, [&](const Period* p) { return p->start == start && c.start < start; });
  if (!running)
    f.warn("opening-no-period", c, "opening_eligible",
           "has spend from before the plan, but no period runs at its start " + start.text(),
           "add the running period, or clear the balances");
  else if (fresh)
    f.warn("opening-fresh-period", c, "opening_eligible",
           "has spend from before the plan, but its period begins with the plan in " + start.text(),
           "clear it: spend of earlier periods does not count in this one");
}

}  // namespace

void checkSettlementTerms(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    const std::size_t periods = s.periods.of(c.id).size();
    deferral(c, periods, f);
    creditLife(c, f);
    creditLots(s, c, f);
    makeUp(c, periods, f);
    cumulative(c, f);
    forfeit(c, f);
    carry(c, periods, f);
    rebateAndOverage(c, periods, f);
    relief(s, c, f);
    marketplace(c, f);
  }
}

void checkOpening(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    openingKinds(c, f);
    if (hasOpening(c)) openingPlace(s, c, f);
  }
}

}  // namespace offtake::plan::detail
