// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/table.h"
#include "core/plan/value.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace offtake::plan {

/// Values of some fields of one row, in ascending order of the field's index in its table.
using FieldValues = std::vector<std::pair<std::size_t, Value>>;

/// One edit of one row. No `before`: an insertion (fields not named take their defaults, which must
/// be allowed: a reference to an owner or a price above 0 has to be given); no
/// `after`: a removal; both: an update of exactly the fields that both name.
/// Undo, recovery, history, scenarios, diff and merge are all made of Changes.
struct Change {
  TableId table = TableId::Settings;
  std::int64_t row = 0;
  std::optional<FieldValues> before;
  std::optional<FieldValues> after;
  bool operator==(const Change&) const = default;
};

using Changes = std::vector<Change>;

/// Applies one Change. @return its inverse
/// @error Conflict if `before` is not what the plan holds or the id is taken or missing,
///        BadValue if a value is not allowed; the plan is then unchanged
[[nodiscard]] Result<Change> apply(Plan& plan, const Change& change);

/// Applies all or none, and checks that no reference dangles afterwards.
/// @return the inverses, in the order in which to apply them
/// @error as apply(); MissingReference, InUse (a removed row that others refer to)
[[nodiscard]] Result<Changes> applyAll(Plan& plan, std::span<const Change> changes);

/// That no reference of the rows that the changes wrote dangles, and nothing refers to those removed.
/// @error MissingReference, InUse
[[nodiscard]] Result<void> checkReferences(const Plan& plan, std::span<const Change> changes);

/// Every field of the row. @pre the row exists
[[nodiscard]] FieldValues valuesOf(const Plan& plan, TableId table, std::int64_t row);

/// Every field of a fresh row: what an insertion leaves to fields that it does not name.
[[nodiscard]] const FieldValues& defaultValues(TableId table);
/// Whether a row must say the field's value, since its default is not an allowed one.
[[nodiscard]] bool mustBeGiven(TableId table, std::size_t field);

/// An update of one field, with its present value as `before`. @pre the row exists
[[nodiscard]] Change update(const Plan& plan, TableId table, std::int64_t row,
                            std::string_view field, Value after);
/// An insertion with these fields by name. @pre the names exist
[[nodiscard]] Change insertion(TableId table, std::int64_t row,
                               std::vector<std::pair<std::string_view, Value>> fields);
/// The removal of a row and of everything it owns, owned rows first, ready for applyAll().
/// @pre the row exists
[[nodiscard]] Changes removal(const Plan& plan, TableId table, std::int64_t row);

/// Rows of `table` that refer to the row through any field, as (field index, row id).
struct Referrer {
  TableId table;
  std::size_t field;
  std::int64_t row;
};
[[nodiscard]] std::vector<Referrer> referrersOf(const Plan& plan, TableId table, std::int64_t row);

/// The Changes that turn `from` into `to`; empty if and only if the plans are equal.
[[nodiscard]] Changes diff(const Plan& from, const Plan& to);

/// The Change the other way round, without looking at a plan.
[[nodiscard]] Change inverse(const Change& change);

/// One line for a history or a diff: "contract 'Azure': on_shortfall pay -> credit".
[[nodiscard]] std::string describe(const Plan& plan, const Change& change);

/// SHA-256 over every row in canonical text: 64 hexadecimal digits.
[[nodiscard]] std::string hash(const Plan& plan);

}  // namespace offtake::plan
