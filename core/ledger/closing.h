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

/// That a step from one plan to another leaves every ledger entry of a closed month as it is: an
/// edit, an undo or a redo. Where rows are in error the closed figures must come from the others,
/// so that no closed month is ever without its figures. Closing and reopening, with a line more in
/// the record, are the only steps that move the month: they are not undone, but followed by another.
/// @error ReadOnly naming month, contract, kind, both amounts and what to do
[[nodiscard]] Result<void> keepsClosedMonths(const plan::Plan& before, const plan::Plan& after);

/// As above, for an edit. @error also as applyAll()
[[nodiscard]] Result<void> keepsClosedMonths(const plan::Plan& plan,
                                             std::span<const plan::Change> changes);

/// SHA-256 over the locked entries through this month, whatever their order in the book: all but
/// egress, which has no row of what was paid and stays modelled.
[[nodiscard]] std::string digestThrough(const Book& book, Month through);

}  // namespace offtake::ledger
