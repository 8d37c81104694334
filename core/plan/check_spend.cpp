// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/check.h"

#include <algorithm>
#include <map>
#include <set>

/// Volume tiers, entered spend and prepayments.
namespace offtake::plan::detail {
namespace {

using Schedule = std::vector<const Tier*>;

void schedule(Schedule steps, Findings& f) {
  std::ranges::stable_sort(steps, {}, [](const Tier* t) { return t->lower; });
  if (steps.front()->lower != Money{})
    f.error("tier-start", *steps.front(), "lower",
            "is the first step, but starts at " + dollars(steps.front()->lower) +
                ": list spend below has no price",
            "start the first step at 0, with a multiplier of 1 for no discount");
  for (std::size_t i = 1; i < steps.size(); ++i)
    if (steps[i]->lower == steps[i - 1]->lower)
      f.error("tier-twice", *steps[i], "lower",
              "starts at " + dollars(steps[i]->lower) + ", as another step does",
              "keep one step for each bound");
}

void tiersOf(const Subject& s, const Contract& c, Findings& f) {
  std::map<std::int64_t, Schedule> schedules;  // by period; 0: all without steps of their own
  for (const Tier* t : s.tiers.of(c.id)) {
    const Period* period = t->period ? find(s.plan.periods, *t->period) : nullptr;
    if (period != nullptr && period->contract != c.id)
      f.error("tier-period", *t, "period",
              "is for " + describeRow(s.plan, TableId::Period, period->id.value),
              "choose a period of the same contract");
    else schedules[period == nullptr ? 0 : period->id.value].push_back(t);
  }
  for (auto& [period, steps] : schedules) schedule(std::move(steps), f);
}

bool inside(const std::vector<const Period*>& periods, Month m, Id<Period>* which) {
  for (const Period* p : periods)
    if (p->start <= m && m < p->end) {
      *which = p->id;
      return true;
    }
  return false;
}

/// Whether the row says what was spent in a closed month, whatever is planned.
bool isClosed(const Subject& s, const Spend& row) {
  const auto closed = s.plan.setting().closedThrough;
  return closed && row.month <= *closed;
}

void spendMonths(const Subject& s, const Contract& c, Findings& f) {
  std::set<Month> months;
  for (const Spend* row : s.spend.of(c.id)) {
    if (!months.insert(row->month).second)
      f.error("spend-month-twice", *row, "month", "repeats the month " + row->month.text(),
              "keep one row a month");
    if (row->month < c.start || row->month >= c.end)
      f.warn("spend-outside-term", *row, "month",
             "is of " + row->month.text() + ", outside the contract's term from " + c.start.text() +
                 " to " + c.end.text(),
             "move it into the term; outside it nothing is charged");
    else if (row->month < s.plan.setting().start || row->month >= s.end)
      f.warn("spend-outside-plan", *row, "month",
             "is of " + row->month.text() + ", outside the plan from " +
                 s.plan.setting().start.text() + " to " + s.end.text(),
             "enter spend before the plan as an opening balance; spend beyond it is not computed");
    if (c.spendModel == SpendModel::Allocated && row->listSpend != Money{} && !isClosed(s, *row))
      f.warn("spend-not-entered", *row, "list_spend",
             "holds list spend of " + dollars(row->listSpend) +
                 ", but the contract's spend is allocated",
             "choose 'entered' as the contract's spend, or set it to 0");
  }
}

void spendTwice(const Subject& s, const Contract& c, Findings& f) {
  const auto periods = s.inOrder(c.id);
  std::set<std::int64_t> monthly;
  for (const Spend* row : s.spend.of(c.id))
    if (Id<Period> which;
        row->listSpend != Money{} && !isClosed(s, *row) && inside(periods, row->month, &which))
      monthly.insert(which.value);
  for (const Period* p : periods) {
    if (!p->enteredSpend) continue;
    if (c.spendModel == SpendModel::Allocated)
      f.warn("period-spend-not-entered", *p, "entered_spend",
             "has list spend of " + dollars(*p->enteredSpend) +
                 ", but the contract's spend is allocated",
             "choose 'entered' as the contract's spend, or clear it");
    else if (monthly.contains(p->id.value))
      f.warn("spend-twice", *p, "entered_spend",
             "has list spend of " + dollars(*p->enteredSpend) +
                 " for the whole period, and some of its months have their own",
             "nothing, where these are actuals: they replace the month's share; else clear one");
  }
}

void noSpend(const Subject& s, const Contract& c, Findings& f) {
  if (c.spendModel != SpendModel::Entered || !c.counted || !s.spend.of(c.id).empty()) return;
  const bool any = std::ranges::any_of(s.periods.of(c.id),
                                       [](const Period* p) { return p->enteredSpend.has_value(); });
  if (!any && s.fees.of(c.id).empty())
    f.warn("spend-missing", c, "spend_model", "takes its spend as entered, but none is",
           "enter spend by period or month, or choose 'allocated'");
}

void prepaymentDates(const Subject& s, const Contract& c, Findings& f) {
  for (const Prepayment* p : s.prepayments.of(c.id)) {
    if (c.end > c.start && p->date >= Date::firstOf(c.end))
      f.error("prepayment-after-term", *p, "date",
              "is paid " + p->date.text() + ", after the contract ends " + c.end.text(),
              "pay it before the term ends");
    else if (p->date < Date::firstOf(s.plan.setting().start))
      f.error(
          "prepayment-past", *p, "date",
          "is paid " + p->date.text() + ", before the plan starts " + s.plan.setting().start.text(),
          "enter what is left of it as the contract's opening prepayment");
    else if (p->date < Date::firstOf(c.start))
      f.warn("prepayment-early", *p, "date",
             "is paid " + p->date.text() + ", before the contract starts " + c.start.text(),
             "check the date; it is drawn from the start on");
  }
}

/// pro_rata pays the share amount / commitments of every invoice.
void proRata(const Subject& s, const Contract& c, Findings& f) {
  const auto rows = s.prepayments.of(c.id);
  if (c.prepaymentDraw != PrepaymentDraw::ProRata || rows.empty()) return;
  Money paid;
  for (const Prepayment* p : rows) addTo(paid, p->amount);
  double committed = 0;
  for (const double commitment : splitCommitments(s, c)) committed += commitment;
  if (committed == 0)
    f.error("prepayment-share", c, "prepayment_draw",
            "draws " + dollars(paid) + " pro rata, as a share of its commitments, but they are 0",
            "draw it first or last, or enter the commitments");
  else if (paid.approximate() > committed)
    f.warn("prepayment-above-commitment", c, "prepayment_draw",
           "prepays " + dollars(paid) + ", more than its commitments",
           "check the amounts; what is left lapses");
}

}  // namespace

void checkTiers(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) tiersOf(s, c, f);
}

void checkSpend(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    spendMonths(s, c, f);
    spendTwice(s, c, f);
    noSpend(s, c, f);
  }
}

void checkPrepayments(const Subject& s, Findings& f) {
  for (const Contract& c : s.plan.contracts) {
    prepaymentDates(s, c, f);
    proRata(s, c, f);
  }
}

}  // namespace offtake::plan::detail
