// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "ui/models/number_convention.h"

#include <QString>

#include <optional>

/// What a person types, as values of fields.
namespace offtake::ui {

/// Reads typed text for a field: money takes 38B, 38 bn, 38e9, $38,000,000,000; flags take yes and
/// no; references a name or an id; percentages 15 %; nothing is none where that is allowed.
/// @param convention  how its numbers are written: shownConvention() for what a person types
/// @error with the field, what was typed and what is allowed
[[nodiscard]] Result<plan::Value> parseInput(const plan::Plan& plan, const plan::Field& field,
                                             const QString& typed,
                                             NumberConvention convention = NumberConvention::Point);

/// Reads an amount as people write it. @error BadText
[[nodiscard]] Result<Money> parseMoney(const QString& typed);

/// The value as the program writes it, whatever the language: for copies and keys.
[[nodiscard]] QString editText(const plan::Field& field, const plan::Value& value);

/// The text that an editor starts with: the decimal sign is the one shown.
[[nodiscard]] QString startText(const plan::Field& field, const plan::Value& value);

/// How a person calls the row a reference points at: its name, or "period 2 of contract 'AWS'".
[[nodiscard]] QString referenceName(const plan::Plan& plan, plan::TableId table, std::int64_t row);

/// A value for a required field of a first row: the first row that a reference can point at, the
/// owner's or the plan's start for months and dates; none where the default will do.
[[nodiscard]] std::optional<plan::Value> firstValue(const plan::Plan& plan, plan::TableId table,
                                                    const plan::Field& field,
                                                    std::optional<std::int64_t> owner);

/// Gives an insertion the stable key of its random draws, "<table>-<id>", if its table has one.
void setDriverKey(plan::Change& insertion);

}  // namespace offtake::ui
