// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "ui/models/number_convention.h"

#include <QString>

#include <optional>

/// What is typed into a cell or a field of a form, as a Change of the row.
namespace offtake::ui {

/// The values that an entry sets, in ascending order of the field, and what to say of them.
struct Entry {
  plan::FieldValues values;
  QString says;  ///< "lognormal, P10 5 B to P90 7 B"; empty where an entry is just a value
};

/// Reads an entry. "2 to 6" is a distribution where the row has room for one:
/// a delay is triangular from 2 over 4 to 6; growth is lognormal with P10 2 and P90 6, its spread
/// in the growth uncertainty; demand and revenue at the plan's start are lognormal with those P10
/// and P90 after one year, the mean in the field and its spread in the volatility.
/// @param convention  how its numbers are written: shownConvention() for what a person types
/// @error as parseInput(); BadValue for a range in a field that holds one figure
[[nodiscard]] Result<Entry> readEntry(const plan::Plan& plan, plan::TableId table,
                                      const plan::Field& field, const QString& typed,
                                      NumberConvention convention = NumberConvention::Point);

/// The update of the row that an entry makes. @pre the row exists
[[nodiscard]] plan::Change entryChange(const plan::Plan& plan, plan::TableId table,
                                       std::int64_t row, const Entry& entry);

/// What the program understands while somebody types: "= $38,000,000,000", or a range's
/// distribution; empty for words and for what is not, or not yet, a figure.
[[nodiscard]] QString understood(const plan::Plan& plan, plan::TableId table,
                                 const plan::Field& field, const QString& typed);

}  // namespace offtake::ui
