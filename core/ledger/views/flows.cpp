// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/flows.h"

#include "core/ledger/views/cash.h"
#include "core/ledger/views/roll_forward.h"

#include <array>
#include <limits>
#include <map>

namespace offtake::ledger {
namespace {

constexpr int kBeyond = std::numeric_limits<int>::max();

}  // namespace

std::string_view name(FlowBasis basis) { return basis == FlowBasis::Cash ? "cash" : "accrual"; }

std::string_view name(Grain grain) {
  constexpr std::array<std::string_view, 3> names{"month", "quarter", "fiscal_year"};
  return names[static_cast<std::size_t>(grain)];
}

Money flowOf(const Entry& entry, const plan::Contract* contract, FlowBasis basis) {
  if (basis == FlowBasis::Cash) return isCash(entry.kind) ? entry.amount : Money{};
  switch (entry.kind) {
    case LedgerKind::Prepayment:
    case LedgerKind::PrepaymentDrawn:
    case LedgerKind::Pool:
    case LedgerKind::PoolDrawn:
    case LedgerKind::LapseCredit:
    case LedgerKind::LapseMakeUp: return {};
    case LedgerKind::LapsePool:
    case LedgerKind::LapsePrepayment: return entry.amount;
    case LedgerKind::TrueUp:
      if (contract != nullptr && contract->onShortfall == plan::OnShortfall::Prepay) return {};
      return entry.amount;
    default: return entry.amount;
  }
}

Month spanStart(Month month, Grain grain, int startMonth) {
  if (grain == Grain::Month) return month;
  const int length = grain == Grain::Quarter ? 3 : 12;
  const int into = (month.month() - startMonth + 12) % length;
  return month - into;
}

std::string spanText(const std::optional<Month>& start, Grain grain, int startMonth) {
  if (!start) return "beyond horizon";
  if (grain == Grain::Month) return start->text();
  const std::string year = "FY " + std::to_string(fiscalYear(*start, startMonth));
  if (grain == Grain::FiscalYear) return year;
  return year + " Q" + std::to_string((start->month() - startMonth + 12) % 12 / 3 + 1);
}

std::vector<FlowRow> flows(const plan::Plan& plan, const Book& book, FlowBasis basis, Grain grain) {
  const auto ids = contractsOf(book);
  std::map<std::int64_t, std::size_t> places;
  for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i].value, i);
  const Month end = plan.setting().start + plan.setting().horizonMonths;
  const int startMonth = plan.setting().fiscalYearStartMonth;
  std::map<std::pair<int, std::size_t>, Money> sums;
  for (std::size_t i = 0; i < ids.size(); ++i) sums[{kBeyond, i}] = {};
  for (const Entry& entry : book.entries) {
    const Money amount = flowOf(entry, plan::find(plan.contracts, entry.contract), basis);
    if (amount == Money{}) continue;
    const Month month = basis == FlowBasis::Cash ? entry.cashMonth : entry.month;
    const int span = month < end ? spanStart(month, grain, startMonth).index : kBeyond;
    sums[{span, places.at(entry.contract.value)}] += amount;
  }
  std::vector<FlowRow> rows;
  for (const auto& [key, amount] : sums) {
    const bool beyond = key.first == kBeyond;
    if (amount == Money{} && !beyond) continue;
    rows.push_back(
        {beyond ? std::nullopt : std::optional(Month{key.first}), ids[key.second], amount});
  }
  return rows;
}

}  // namespace offtake::ledger
