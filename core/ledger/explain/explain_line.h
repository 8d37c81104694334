// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/explain/explain_parts.h"
#include "core/ledger/views/roll_forward.h"

/// Explanations of the ledger's lines, in two files: what is bought, and what is settled of it.
namespace offtake::ledger::explaining {

/// One line of the ledger with what its rule may look at.
struct Line {
  const Context& context;
  const Entry& entry;
  const plan::Contract* contract;  ///< nullptr outside the contracts

  /// An input in whole units of currency, or as it stands; "0" where there is none.
  [[nodiscard]] std::string in(InputKey key) const;
  [[nodiscard]] bool has(InputKey key) const;
  /// What the same contract's month has of a kind, in the contract's currency.
  [[nodiscard]] Money beside(LedgerKind kind) const;
  /// The balance before this line drew on it.
  [[nodiscard]] Money balance(BalanceKind kind) const;
};

/// Arithmetics that may give a line's amount, the likeliest first.
using Texts = std::vector<std::string>;

[[nodiscard]] Texts prepaymentDraw(const Line& line, Explanation& e);
[[nodiscard]] Texts rebate(const Line& line, Explanation& e);
[[nodiscard]] Texts expiry(const Line& line, Explanation& e);
[[nodiscard]] Texts creditDraw(const Line& line, Explanation& e);
[[nodiscard]] Texts poolDraw(const Line& line, Explanation& e);
[[nodiscard]] Texts damages(const Line& line, Explanation& e);
[[nodiscard]] Texts termination(const Line& line, Explanation& e);

}  // namespace offtake::ledger::explaining
