// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "ui/report/html.h"

/// The tables of a report that come from the plan and its book.
namespace offtake::ui::report {

/// Contracts with term, commitment, confidence of the amount, and what the book pays.
[[nodiscard]] QString contractTable(const plan::Plan& plan, const ledger::Book& book);
/// Registered commitments against the customer's own guidance, in words and figures.
[[nodiscard]] QString guidanceText(const plan::Plan& plan);
/// Every commitment period: requirement, eligible, shortfall, true-up, overage.
[[nodiscard]] QString periodTable(const plan::Plan& plan, const ledger::Book& book);
/// Cash by fiscal year and contract, what falls beyond the horizon last.
[[nodiscard]] QString cashTable(const plan::Plan& plan, const ledger::Book& book);
/// Unconditional obligations by fiscal year at the plan's start.
/// @error as obligations()
[[nodiscard]] Result<QString> obligationTable(const plan::Plan& plan);
/// Numbers that are assumed, with their reason; then those on which sources disagree.
[[nodiscard]] QString assumptionTable(const plan::Plan& plan);
[[nodiscard]] QString conflictTable(const plan::Plan& plan);
[[nodiscard]] QString problemTable(const plan::Plan& plan);

}  // namespace offtake::ui::report
