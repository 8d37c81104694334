// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/burn_down.h"

#include <algorithm>

namespace offtake::ledger::explaining {
namespace {

/// One point of a contract's burn-down with what its columns are made of.
struct Point {
  const Context& context;
  const BurnDown& view;
  std::size_t place;
  const ContractMonthRow& row;
  const FloorStep* period;  ///< nullptr: no period runs
  std::string head;         ///< of the keys of the same month
  std::string who;

  [[nodiscard]] const BurnDownPoint& at() const { return view.points[place]; }
};

Explanation left(const Point& p) {
  Explanation e = amount(p.context, "Left of the term" + p.who, p.at().left,
                         "Requirements of all periods less what has counted.");
  std::string sum;
  for (const PeriodRow& period : p.context.book.periods) {
    if (period.contract != p.view.contract) continue;
    e.parts.push_back({"period/" + std::to_string(period.contract.value) + "/" +
                           std::to_string(period.number) + "/requirement",
                       "Requirement of period " + std::to_string(period.number),
                       period.requirement.text()});
    sum += (sum.empty() ? "" : " + ") + period.requirement.text();
  }
  e.parts.push_back({p.head + "eligible", "Counted so far", p.at().eligible.text()});
  settle(e, {"max(0, " + sum + " - (" + p.at().eligible.text() + "))"});
  return e;
}

Explanation counted(const Point& p) {
  Explanation e = amount(p.context, "Counted in the month" + p.who, p.row.eligible,
                         "What counts in the period after the month, less what did before it.");
  const std::string after = p.row.cumulativeEligible.text();
  const std::string before = (p.row.cumulativeEligible - p.row.eligible).text();
  e.inputs.push_back({"Counts in the period after the month", after, e.unit, {}, {}});
  e.inputs.push_back({"Counted in the period before it", before, e.unit, {}, {}});
  settle(e, {after + " - (" + before + ")"});
  return e;
}

Explanation soFar(const Point& p) {
  Explanation e = amount(p.context, "Counted so far" + p.who, p.at().eligible,
                         "What counted up to the month before, and the month's own.");
  e.parts.push_back({p.head + "counted", "Counted in the month", p.row.eligible.text()});
  const Money before = p.at().eligible - p.row.eligible;
  if (p.place > 0)
    e.parts.push_back({"burn_down/" + std::to_string(p.view.contract.value) + "/" +
                           p.view.points[p.place - 1].month.text() + "/eligible",
                       "Counted before", before.text()});
  else if (const auto* contract = plan::find(p.context.plan.contracts, p.view.contract))
    e.inputs.push_back(cited(p.context.plan, "Counted before the plan's start", before.text(),
                             e.unit, "contract", contract->id.value, "opening_eligible"));
  settle(e, {before.text() + " + (" + p.row.eligible.text() + ")"});
  return e;
}

/// The requirements of the periods that have ended.
Explanation floor(const Point& p) {
  Money sum;
  Explanation e = amount(p.context, "Floors so far" + p.who, {},
                         "Requirements of the periods that have ended with the month.");
  for (const PeriodRow& period : p.context.book.periods) {
    if (period.contract != p.view.contract || period.end > p.at().month + 1) continue;
    sum += period.requirement;
    e.parts.push_back({"period/" + std::to_string(period.contract.value) + "/" +
                           std::to_string(period.number) + "/requirement",
                       "Requirement of period " + std::to_string(period.number),
                       period.requirement.text()});
  }
  e.value = sum.text();
  settle(e, {added(e.parts)});
  return e;
}

Explanation requiredRunRate(const Point& p) {
  Explanation e = amount(p.context, "Required run rate" + p.who, p.at().requiredRunRate,
                         "What is left of the period over the months left, rounded up.");
  const std::string left = p.at().leftInPeriod.text();
  e.parts.push_back({p.head + "left_in_period", "Left in the period", left});
  const int months = p.period->end - p.at().month - 1;
  e.inputs.push_back({"Months left in the period", std::to_string(months), "months", {}, {}});
  settle(e, {months == 0 ? std::string("0")
                         : "round(" + left + " / " + std::to_string(months) + " + 0.00499999, 2)"});
  return e;
}

Explanation leftInPeriod(const Point& p) {
  const std::string required = p.row.requirement.text();
  const std::string counted = p.row.cumulativeEligible.text();
  Explanation e = amount(p.context, "Left in the period" + p.who, p.at().leftInPeriod,
                         "The running period's requirement less what has counted in it.");
  e.inputs.push_back({"Requirement as it stands", required, e.unit, {}, {}});
  e.inputs.push_back({"Counted in the period", counted, e.unit, {}, {}});
  settle(e, {"max(0, " + required + " - (" + counted + "))"});
  return e;
}

Explanation runRate(const Point& p) {
  Explanation e = amount(p.context, "Run rate" + p.who, p.at().runRate,
                         "Average of what counted in the last three months of the period, to the "
                         "cent below.");
  std::vector<const ContractMonthRow*> months;
  for (const ContractMonthRow& row : p.context.book.contractMonths)
    if (row.contract == p.view.contract && row.month >= p.period->start &&
        row.month <= p.at().month)
      months.push_back(&row);
  const std::size_t used = std::min<std::size_t>(months.size(), 3);
  std::string text;
  for (std::size_t k = months.size() - used; k < months.size(); ++k) {
    const ContractMonthRow& row = *months[k];
    e.parts.push_back(
        {"burn_down/" + std::to_string(row.contract.value) + "/" + row.month.text() + "/counted",
         "Counted in " + row.month.text(), row.eligible.text()});
    text += (text.empty() ? "(" : " + (") + row.eligible.text() + ")";
  }
  const std::string mean =
      "(" + (text.empty() ? "0" : text) + ") / " + std::to_string(std::max<std::size_t>(used, 1));
  settle(e, {"round(" + mean + ", 2)", "round(" + mean + " - 0.0049, 2)"});
  return e;
}

constexpr std::pair<std::string_view, Explanation (*)(const Point&)> kColumns[]{
    {"left", left}, {"eligible", soFar}, {"counted", counted}, {"floor", floor}};
constexpr std::pair<std::string_view, Explanation (*)(const Point&)> kPeriodColumns[]{
    {"required_run_rate", requiredRunRate},
    {"left_in_period", leftInPeriod},
    {"run_rate", runRate}};

}  // namespace

Found burnDownPoint(const Context& context, const Words& words) {
  const auto id = number(words[1]);
  const auto month = monthOf(words[2]);
  if (!id || !month) return std::nullopt;
  const BurnDown view = burnDown(context.book, {*id});
  const auto at = std::ranges::find(view.points, *month, &BurnDownPoint::month);
  const auto row = std::ranges::find_if(context.book.contractMonths, [&](const auto& r) {
    return r.contract.value == *id && r.month == *month;
  });
  if (at == view.points.end() || row == context.book.contractMonths.end()) return std::nullopt;
  const auto period = std::ranges::find_if(view.floors, [&](const FloorStep& step) {
    return step.start <= *month && *month < step.end;
  });
  const Point point{context,
                    view,
                    static_cast<std::size_t>(at - view.points.begin()),
                    *row,
                    period == view.floors.end() ? nullptr : &*period,
                    "burn_down/" + words[1] + "/" + words[2] + "/",
                    ", " + contractName(context.plan, {*id}) + inMonth(*month)};
  for (const auto& [column, explain] : kColumns)
    if (words[3] == column) return explain(point);
  for (const auto& [column, explain] : kPeriodColumns) {
    if (words[3] != column) continue;
    if (point.period != nullptr) return explain(point);
    Explanation e = amount(context, words[3] + point.who, {},
                           "No period runs in this month: nothing is required.");
    settle(e, {"0"});
    return e;
  }
  return std::nullopt;
}

}  // namespace offtake::ledger::explaining
