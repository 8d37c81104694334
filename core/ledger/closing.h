// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ledger/book.h"
#include "core/plan/amendment.h"

#include <span>
#include <string>

/// Closed months. Closing writes what each contract spent in them as rows of spend: what is there
/// already (actuals) stays, the book's list spend fills the rest; from then on the book takes these
/// rows for those months, whatever demand, capacity or prices become. No edit may change a ledger
/// entry of a closed month (but egress): terms change by an amendment from a later month, or the month is
/// reopened first. Plan settings say through which month, and keep a line for each step.
namespace offtake::ledger {

/// Closes every month through this one.
/// @error BadValue without an author, for a month outside the plan or closed already; as
///        computeBook()
[[nodiscard]] Result<plan::Changes> closeMonths(const plan::Plan& plan, Month through,
                                                const plan::Signature& signature);

/// Reopens the closed months from this one on. Their spend rows stay, to be corrected.
/// @error BadValue without an author or a reason, or for a month that is not closed
[[nodiscard]] Result<plan::Changes> reopenMonths(const plan::Plan& plan, Month from,
                                                 const plan::Signature& signature);

/// That an edit leaves every ledger entry of a closed month as it is. A plan that cannot be
/// computed has no figures: what is then refused is the edit that would bring other ones back.
/// @error ReadOnly naming month, contract, kind, both amounts and what to do; as applyAll()
[[nodiscard]] Result<void> keepsClosedMonths(const plan::Plan& plan,
                                             std::span<const plan::Change> changes);

/// SHA-256 over the locked entries through this month, whatever their order in the book: all but
/// egress, which has no row of what was paid and stays modelled.
[[nodiscard]] std::string digestThrough(const Book& book, Month through);

}  // namespace offtake::ledger
