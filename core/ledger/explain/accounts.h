// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/explain/explain_line.h"

#include <vector>

/// What a contract has paid ahead, worked out again from its lines of the ledger: to explain a draw
/// one must know what could be drawn.
namespace offtake::ledger::explaining {

/// What one payment added, and what of it is gone. Contract currency.
struct Lot {
  Month
      added;  ///< the month of the payment; the one before the plan's start for an opening balance
  Money amount;
  Money taken;

  [[nodiscard]] Money left() const { return amount - taken; }
};
using Lots = std::vector<Lot>;

/// The state of a contract's accounts just before a line's month draws on them, and what the
/// month's invoice left open at each step.
struct Accounts {
  Lots credit;    ///< fee credit, oldest first
  Lots prepaid;   ///< shortfalls paid in advance, oldest first
  Exact dated;    ///< balance of the dated prepayments, the month's own in
  Exact paid;     ///< all dated prepayments so far
  Exact residue;  ///< of a pro rata draw, below a cent
  Money counted;  ///< charges of the month that credit and prepayments may pay
  Money open;     ///< of them after damages and the pool
};

[[nodiscard]] Money leftOf(const Lots& lots);
/// Takes from the oldest first.
void take(Lots& lots, Money amount);

/// Charges of a month without the fees that do not count. @param month's lines of the contract
[[nodiscard]] Money countedCharge(const Book& book, const Entry& charge);

[[nodiscard]] Accounts accountsBefore(const Line& line);

/// Shares of the commitments that a pro rata draw is over, as openCommitments() has them.
[[nodiscard]] Money commitmentsShared(const Line& line);

}  // namespace offtake::ledger::explaining
