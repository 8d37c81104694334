// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/returns.h"

#include "core/compile/exact_number.h"
#include "core/compile/powers.h"
#include "core/compile/present_value.h"
#include "core/economics/present_value.h"
#include "core/ledger/entry_writer.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace offtake::ledger {
namespace {

/// A rate as it is shown; none where it is no rate that one could earn: beyond a hundredfold a year, or
/// where all but nothing is lost.
std::optional<Decimal> shownRate(const std::optional<double>& rate) {
  constexpr double kMost = 100;
  constexpr double kLeast = -0.9999;
  if (!rate || !std::isfinite(*rate) || *rate > kMost || *rate < kLeast) return std::nullopt;
  return Decimal::of(static_cast<std::int64_t>(std::llround(*rate * 1e9)), 9);
}

Money xnpvOf(const plan::Plan& plan, const std::vector<ReturnFlow>& flows) {
  const compile::PresentValue presentValue(toExact(plan.setting().discountRate),
                                           Date::firstOf(plan.setting().start));
  Exact sum = 0;
  for (const ReturnFlow& flow : flows) sum += Exact(flow.amount.cents) * presentValue.at(flow.date);
  return money(rounded(sum));
}

/// @param halves  half months from the month's start to its flow: 2 at the end, 1 in the middle
Money npvOf(const plan::Plan& plan, const std::vector<Money>& months, int halves) {
  const compile::PeriodicPower growth(1 + toExact(plan.setting().discountRate), 24);
  Exact sum = 0;
  for (std::size_t m = 0; m < months.size(); ++m)
    sum += Exact(months[m].cents) * growth.at(-(2 * static_cast<int>(m) + halves));
  return money(rounded(sum));
}

Returns returnsOf(const plan::Plan& plan, const Book& book, ReturnBasis basis) {
  Returns row;
  row.basis = basis;
  const auto dated = datedFlows(book, basis);
  const auto months = monthlyFlows(plan, book, basis);
  row.xnpv = xnpvOf(plan, dated);
  row.npvEnd = npvOf(plan, months, 2);
  row.npvMiddle = npvOf(plan, months, 1);
  std::vector<economics::DatedFlow<double>> flows;
  for (const ReturnFlow& flow : dated) flows.push_back({flow.date.days, flow.amount.approximate()});
  row.xirr = shownRate(economics::xirr(flows));
  std::vector<double> monthly;
  for (const Money& amount : months) monthly.push_back(amount.approximate());
  if (const auto rate = economics::irr(monthly))
    row.irr = shownRate(std::expm1(12 * std::log1p(*rate)));
  return row;
}

}  // namespace

std::string_view name(ReturnBasis basis) {
  return basis == ReturnBasis::Payments ? "payments" : "with_revenue";
}

std::vector<ReturnFlow> datedFlows(const Book& book, ReturnBasis basis) {
  std::map<Date, Money> sums;
  for (const Entry& entry : book.entries)
    if (isCash(entry.kind)) sums[entry.due] += -entry.amount;
  if (basis == ReturnBasis::WithRevenue)
    for (const MonthRow& row : book.months)
      if (row.revenue != Money{}) sums[Date::lastOf(row.month)] += row.revenue;
  std::vector<ReturnFlow> flows;
  for (const auto& [date, amount] : sums)
    if (amount != Money{}) flows.push_back({date, amount});
  return flows;
}

std::vector<Money> monthlyFlows(const plan::Plan& plan, const Book& book, ReturnBasis basis) {
  const Month start = plan.setting().start;
  std::vector<Money> months(static_cast<std::size_t>(plan.setting().horizonMonths));
  const auto at = [&](Month month) -> Money& {
    const auto place = static_cast<std::size_t>(std::max(0, month - start));
    if (place >= months.size()) months.resize(place + 1);
    return months[place];
  };
  for (const Entry& entry : book.entries)
    if (isCash(entry.kind)) at(entry.cashMonth) += -entry.amount;
  if (basis == ReturnBasis::WithRevenue)
    for (const MonthRow& row : book.months) at(row.month) += row.revenue;
  return months;
}

std::array<Returns, kReturnBases> returns(const plan::Plan& plan, const Book& book) {
  return {returnsOf(plan, book, ReturnBasis::Payments),
          returnsOf(plan, book, ReturnBasis::WithRevenue)};
}

}  // namespace offtake::ledger
