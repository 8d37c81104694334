// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <optional>
#include <string_view>
#include <vector>

namespace offtake::ledger {

/// What is paid now and used later.
enum class BalanceKind : std::uint8_t {
  Prepayment,  ///< dated prepayments, and shortfalls paid in advance (on_shortfall prepay)
  Credit,      ///< fee credit from shortfalls (on_shortfall credit)
  Pool,        ///< prepaid pools (on_shortfall forfeit)
};
inline constexpr int kBalanceKinds = 3;

/// "prepayment", "credit", "pool".
[[nodiscard]] std::string_view name(BalanceKind kind);

/// How an entry moves a balance, in the contract's currency.
struct BalanceMove {
  BalanceKind kind = BalanceKind::Prepayment;
  Money added;
  Money drawn;
  Money lapsed;
};

/// The move that an entry makes, if it makes one. @param contract  of the entry
[[nodiscard]] std::optional<BalanceMove> balanceMove(const Book& book, const Entry& entry,
                                                     const plan::Contract& contract);

/// The balance that a contract brings into the plan: what the contract says, prepayments dated
/// before the plan's start, and what is left of a pool invoiced before it.
[[nodiscard]] Money openingBalance(const plan::Plan& plan, const Book& book,
                                   const plan::Contract& contract, BalanceKind kind);

/// One balance over one fiscal year, in the contract's currency:
/// closing = opening + added - drawn - lapsed.
struct RollForwardRow {
  Id<plan::Contract> contract;
  BalanceKind kind = BalanceKind::Prepayment;
  int fiscalYear = 0;
  Money opening;
  Money added;
  Money drawn;
  Money lapsed;
  Money closing;
  bool operator==(const RollForwardRow&) const = default;
};

/// Rows by contract in plan order, kind, fiscal year; balances that never move are left out, and
/// years before the first and after the last move too. What comes in with the plan's start opens
/// the plan's first year.
[[nodiscard]] std::vector<RollForwardRow> rollForward(const plan::Plan& plan, const Book& book);

/// An entry's amount before it was converted into the reporting currency.
[[nodiscard]] Money contractAmount(const Book& book, const Entry& entry);

}  // namespace offtake::ledger
