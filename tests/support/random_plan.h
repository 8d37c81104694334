// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "tests/support/random.h"

#include <cstdint>
#include <string>

namespace offtake::test {

/// A value that the field accepts: bounds, none, long and odd texts and the ordinary between.
/// References point at existing rows; @pre a reference that is not nullable has one to point at.
[[nodiscard]] plan::Value randomValue(const plan::Plan& plan, const plan::Field& field,
                                      Random& random);

/// A value of the right or a wrong type that the field refuses.
[[nodiscard]] plan::Value refusedValue(const plan::Field& field, Random& random);

/// Well-formed UTF-8 of many scripts, quotes, line ends, spreadsheet formulas and control
/// characters (never a zero byte); not empty.
[[nodiscard]] std::string randomText(Random& random);

/// Rows in every table and every field drawn by its descriptor: what storage, exchange, diff and
/// undo must carry. Every value is accepted and no reference dangles, but the rows need make no
/// economic sense: check() will find problems.
[[nodiscard]] plan::Plan randomPlan(std::uint64_t seed, int rowsPerTable = 4);

/// A plan that makes sense: check() finds no error in it. Contracts of every kind (entered and
/// allocated spend, every on_shortfall), tranches, workloads, curves, scenarios.
[[nodiscard]] plan::Plan randomSoundPlan(std::uint64_t seed);

/// One edit (an update of one or several fields, an insertion, or a removal with what the row
/// owns) that applyAll() takes.
[[nodiscard]] plan::Changes randomEdit(const plan::Plan& plan, Random& random);

/// Several edits, one after the other, as one list that applyAll() takes.
[[nodiscard]] plan::Changes randomEdits(const plan::Plan& plan, Random& random, int count);

}  // namespace offtake::test
