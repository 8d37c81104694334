// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"

#include <string>
#include <utility>
#include <vector>

/// Ready-made lists of Changes for the steps an analyst takes as one.
namespace offtake::plan {

/// Whether the contract takes part in the book and in runs: counted, signed (pending, active or
/// exhausted), and not replaced by another one that is.
[[nodiscard]] bool inForce(const Plan& plan, const Contract& contract);

/// A new row with the next free id; where the table has them, driver_key becomes
/// freshDriverKey() and ordinal the last plus one, unless given.
[[nodiscard]] Change newRow(const Plan& plan, TableId table,
                            std::vector<std::pair<std::string_view, Value>> fields);

/// "<table>-<id>", with a number behind it if that is taken.
[[nodiscard]] std::string freshDriverKey(const Plan& plan, TableId table, std::int64_t row);

/// A copy of the contract with all that it owns but its history: proposed, replacing the original,
/// with its driver keys, so that the offer runs on the signed contract's noise. Of an amended
/// contract the terms are copied as last amended, for the whole term: an offer starts from what is
/// agreed now. An amendment that no longer fits, which is a problem of the plan, is left out.
/// @pre the contract exists
[[nodiscard]] Changes duplicateAsProposed(const Plan& plan, Id<Contract> contract);

/// Makes the proposal active and the contract that it replaces superseded. @pre it exists
[[nodiscard]] Changes chooseProposal(const Plan& plan, Id<Contract> proposal);

/// Periods of `months` each that fill the contract's term, the last one shorter if need be.
/// @pre the contract exists and has no periods; months >= 1
[[nodiscard]] Changes fillTerm(const Plan& plan, Id<Contract> contract, int months);

}  // namespace offtake::plan
