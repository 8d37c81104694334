// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"

#include <span>
#include <string>
#include <vector>

/// Dated amendments of signed contracts: stored as amendment and amendment_change rows, laid over
/// the contract's rows from a month on. The rows themselves keep the terms as first signed.
///
/// update: one row a field, `before` the terms in force until then, `after` the new ones.
/// insert: one row a field that is given (or one row without a field). delete: one without a field.
namespace offtake::plan {

/// Who took a step in a contract's life, when, why, and on which paper.
struct Signature {
  std::string author;
  Date date;
  std::string reason;
  std::string document;
};

/// The terms of a contract over one stretch of its life, as a reader of the history sees them.
struct Version {
  Id<Amendment> amendment;  ///< 0: as first entered
  Month from;               ///< first month in which they are in force
  std::string author;
  std::string recorded;
  std::string reason;
  std::string document;
  std::vector<std::string> changes;  ///< one line each: "period 2 of ...: commitment 5 -> 6"
};

/// The contract's amendments by the month from which they are in force, then by id.
[[nodiscard]] std::vector<const Amendment*> amendmentsOf(const Plan& plan, Id<Contract> contract);

/// What an amendment changes; the fields of an inserted row are one Change. Steps that only record
/// a status are left out: the contract's row holds it already.
/// @error UnknownName, BadText, BadValue for a stored step that cannot be read
[[nodiscard]] Result<Changes> stepsOf(const Plan& plan, const Amendment& amendment);

/// Lays one amendment of `history` over the plan's rows. A step that is in force already is passed
/// over. @error as stepsOf() and applyAll(); the plan is then unchanged
[[nodiscard]] Result<void> layAmendment(Plan& plan, const Plan& history,
                                        const Amendment& amendment);

/// The plan with the contract's terms as they are in force in a month: superseded versions stay
/// readable. @pre the contract exists @error as layAmendment()
[[nodiscard]] Result<Plan> termsOn(const Plan& plan, Id<Contract> contract, Month month);

/// Every version of the contract's terms, oldest first. @pre the contract exists
/// @note a step that cannot be read is a line that says so
[[nodiscard]] std::vector<Version> versionsOf(const Plan& plan, Id<Contract> contract);

/// An amendment of a signed contract, in force from a month on.
/// @param edits  Changes that apply to termsOn(plan, contract, effective)
/// @return one list of Changes: the amendment and all its steps
/// @error BadValue without an author, outside the term, or without an edit; Conflict for a contract
///        that is not signed, or whose later amendments no longer fit; PlanInvalid with the sums
///        where floors do not add up ("295 of 300 B"); NotComputed for a step that would
///        reach into the past
[[nodiscard]] Result<Changes> amend(const Plan& plan, Id<Contract> contract, Month effective,
                                    std::span<const Change> edits, const Signature& signature);

/// The rows of an amendment with these steps, unchecked.
[[nodiscard]] Changes amendmentRows(const Plan& plan, Id<Contract> contract, Month effective,
                                    std::span<const Change> edits, const Signature& signature);

/// That the second plan has no error that the first has not. @error PlanInvalid with the first one
[[nodiscard]] Result<void> bringNoError(const Plan& before, const Plan& after);
/// That the Changes bring no error into the plan that it does not have. @error PlanInvalid with the
/// first new error, or as applyAll()
[[nodiscard]] Result<void> bringNoError(const Plan& plan, std::span<const Change> changes);

}  // namespace offtake::plan
