// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/amendment.h"

#include <optional>
#include <span>

/// The steps of a contract's life, each one list of Changes that also records who took it, when,
/// why and on which paper, as an amendment of the contract's status.
namespace offtake::plan {

/// The statuses that may follow; none after a contract has ended.
[[nodiscard]] std::span<const ContractStatus> nextStatuses(ContractStatus status);

/// Signs a proposed or pending contract: it becomes active, and the one that it replaces superseded.
/// @error BadValue without an author; Conflict for another status; PlanInvalid with the sums where
///        its floors do not add up to its total ("295 of 300 B"), or another error that it would
///        bring into the plan
[[nodiscard]] Result<Changes> sign(const Plan& plan, Id<Contract> contract,
                                   const Signature& signature);

/// Moves the contract on to another status; to active it is sign().
/// @error Conflict naming the statuses that may follow
[[nodiscard]] Result<Changes> moveOn(const Plan& plan, Id<Contract> contract, ContractStatus to,
                                     const Signature& signature);

/// That an edit moves no contract's status but by a step above: to one that may follow, recorded
/// with who and when, and to active only where this brings no error into the plan. A contract that
/// is new to the plan may come with any status.
/// @error Conflict naming the contract, both statuses and what may follow; ReadOnly for a move
///        that is not recorded; PlanInvalid as sign()
[[nodiscard]] Result<void> keepsStatuses(const Plan& before, const Plan& after);

/// That an edit leaves the history of contracts as it was recorded: amendments and what they changed
/// are added but never altered, and go only with their contract.
/// @error ReadOnly naming the amendment and its contract
[[nodiscard]] Result<void> keepsRecords(const Plan& before, const Plan& after);

/// Terminates a signed contract from the first of a month, by an amendment in force from the month
/// of the signature's date, or from the month before the termination where that is earlier.
/// @param feeShare  share of the commitments not yet due; none: as the contract says
/// @error as amend(); PlanInvalid for a month outside the term
[[nodiscard]] Result<Changes> terminate(const Plan& plan, Id<Contract> contract, Month from,
                                        std::optional<Decimal> feeShare,
                                        const Signature& signature);

}  // namespace offtake::plan
