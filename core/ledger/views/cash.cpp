// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/cash.h"

#include <algorithm>
#include <limits>
#include <map>

namespace offtake::ledger {
namespace {

constexpr int kBeyond = std::numeric_limits<int>::max();

/// Sums of cash by (time, place of the contract), `timeOf` a month index or kBeyond.
template <class TimeOf>
std::map<std::pair<int, std::size_t>, Money> sums(const Book& book,
                                                  const std::vector<Id<plan::Contract>>& ids,
                                                  TimeOf timeOf) {
  std::map<std::int64_t, std::size_t> places;
  for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i].value, i);
  std::map<std::pair<int, std::size_t>, Money> result;
  for (std::size_t i = 0; i < ids.size(); ++i) result[{kBeyond, i}] = {};
  for (const Entry& entry : book.entries)
    if (isCash(entry.kind))
      result[{timeOf(entry.cashMonth), places.at(entry.contract.value)}] += entry.amount;
  return result;
}

Month endOf(const plan::Settings& settings) { return settings.start + settings.horizonMonths; }

}  // namespace

std::vector<Id<plan::Contract>> contractsOf(const Book& book) {
  std::vector<Id<plan::Contract>> ids;
  for (const CommitmentMet& row : book.commitmentsMet) ids.push_back(row.contract);
  ids.push_back({});
  return ids;
}

std::vector<CashRow> cashByMonth(const plan::Plan& plan, const Book& book) {
  const auto ids = contractsOf(book);
  const Month end = endOf(plan.setting());
  std::vector<CashRow> rows;
  for (const auto& [key, amount] :
       sums(book, ids, [end](Month month) { return month < end ? month.index : kBeyond; })) {
    const bool beyond = key.first == kBeyond;
    if (amount == Money{} && !beyond) continue;
    rows.push_back(
        {beyond ? std::nullopt : std::optional(Month{key.first}), ids[key.second], amount});
  }
  return rows;
}

std::vector<CashYearRow> cashByFiscalYear(const plan::Plan& plan, const Book& book) {
  const auto ids = contractsOf(book);
  const Month end = endOf(plan.setting());
  const int startMonth = plan.setting().fiscalYearStartMonth;
  std::vector<CashYearRow> rows;
  for (const auto& [key, amount] : sums(book, ids, [end, startMonth](Month month) {
         return month < end ? fiscalYear(month, startMonth) : kBeyond;
       })) {
    const bool beyond = key.first == kBeyond;
    if (amount == Money{} && !beyond) continue;
    rows.push_back({beyond ? std::nullopt : std::optional(key.first), ids[key.second], amount});
  }
  return rows;
}

}  // namespace offtake::ledger
