// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/roll_forward.h"

#include "core/ledger/entry_writer.h"
#include "core/ledger/views/cash.h"

#include <algorithm>
#include <array>
#include <map>

namespace offtake::ledger {
namespace {

constexpr std::array<std::string_view, kBalanceKinds> kNames{"prepayment", "credit", "pool"};

/// The kind that a shortfall payment adds to, if it buys anything.
std::optional<BalanceKind> boughtBy(const plan::Contract& contract) {
  if (contract.onShortfall == plan::OnShortfall::Prepay) return BalanceKind::Prepayment;
  if (contract.onShortfall == plan::OnShortfall::Credit) return BalanceKind::Credit;
  return std::nullopt;
}

/// Years without a move still carry the balance on.
void addYears(std::vector<RollForwardRow>& rows, RollForwardRow opening,
              const std::map<int, RollForwardRow>& moves) {
  Money balance = opening.opening;
  int year = opening.fiscalYear;
  for (const auto& [moved, row] : moves) {
    if (balance == Money{}) year = moved;
    for (; year < moved; ++year) {
      opening.fiscalYear = year;
      opening.opening = opening.closing = balance;
      rows.push_back(opening);
    }
    RollForwardRow now = row;
    now.opening = balance;
    now.closing = balance = now.opening + now.added - now.drawn - now.lapsed;
    rows.push_back(now);
    year = moved + 1;
  }
}

}  // namespace

std::string_view name(BalanceKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

Money contractAmount(const Book& book, const Entry& entry) {
  for (const WhyInput& input : book.why(entry))
    if (input.key == InputKey::ContractAmount) return {input.value.mantissa()};
  return entry.amount;
}

std::optional<BalanceMove> balanceMove(const Book& book, const Entry& entry,
                                       const plan::Contract& contract) {
  const Money amount = contractAmount(book, entry);
  const auto added = [&](BalanceKind kind) { return BalanceMove{kind, amount, {}, {}}; };
  const auto drawn = [&](BalanceKind kind) { return BalanceMove{kind, {}, -amount, {}}; };
  const auto lapsed = [&](BalanceKind kind) { return BalanceMove{kind, {}, {}, amount}; };
  switch (entry.kind) {
    case LedgerKind::Prepayment: return added(BalanceKind::Prepayment);
    case LedgerKind::Pool: return added(BalanceKind::Pool);
    case LedgerKind::TrueUp:
      if (const auto kind = boughtBy(contract)) return added(*kind);
      return std::nullopt;
    case LedgerKind::PrepaymentDrawn: return drawn(BalanceKind::Prepayment);
    case LedgerKind::CreditUsed: return drawn(BalanceKind::Credit);
    case LedgerKind::PoolDrawn: return drawn(BalanceKind::Pool);
    case LedgerKind::LapsePrepayment: return lapsed(BalanceKind::Prepayment);
    case LedgerKind::LapseCredit: return lapsed(BalanceKind::Credit);
    case LedgerKind::LapsePool: return lapsed(BalanceKind::Pool);
    default: return std::nullopt;
  }
}

Money openingBalance(const plan::Plan& plan, const Book& book, const plan::Contract& contract,
                     BalanceKind kind) {
  const Month start = plan.setting().start;
  if (kind == BalanceKind::Credit) return contract.openingCredit;
  if (kind == BalanceKind::Prepayment) {
    Money balance = contract.openingPrepayment;
    for (const plan::Prepayment& row : plan.prepayments)
      if (row.contract == contract.id && row.date < Date::firstOf(start)) balance += row.amount;
    return balance;
  }
  if (contract.onShortfall != plan::OnShortfall::Forfeit) return {};
  for (const PeriodRow& row : book.periods) {
    if (row.contract != contract.id || row.start >= start || row.end <= start) continue;
    const Money pool = money(rounded(toExact(contract.takeOrPay) * toExact(row.commitment)));
    return std::max(pool - contract.openingEligible, Money{});
  }
  return {};
}

std::vector<RollForwardRow> rollForward(const plan::Plan& plan, const Book& book) {
  const int startMonth = plan.setting().fiscalYearStartMonth;
  std::map<std::pair<std::int64_t, BalanceKind>, std::map<int, RollForwardRow>> moves;
  for (const Entry& entry : book.entries) {
    const plan::Contract* contract = plan::find(plan.contracts, entry.contract);
    if (contract == nullptr) continue;
    const auto move = balanceMove(book, entry, *contract);
    if (!move) continue;
    const int year = fiscalYear(entry.month, startMonth);
    RollForwardRow& row = moves[{entry.contract.value, move->kind}][year];
    row.contract = entry.contract;
    row.kind = move->kind;
    row.fiscalYear = year;
    row.added += move->added;
    row.drawn += move->drawn;
    row.lapsed += move->lapsed;
  }
  std::vector<RollForwardRow> rows;
  for (const CommitmentMet& line : book.commitmentsMet) {
    const plan::Contract& contract = *plan::find(plan.contracts, line.contract);
    for (int k = 0; k < kBalanceKinds; ++k) {
      const auto kind = static_cast<BalanceKind>(k);
      RollForwardRow opening{line.contract, kind, fiscalYear(plan.setting().start, startMonth),
                             openingBalance(plan, book, contract, kind)};
      addYears(rows, opening, moves[{line.contract.value, kind}]);
    }
  }
  return rows;
}

}  // namespace offtake::ledger
