// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/units/decimal.h"
#include "core/units/money.h"
#include "core/units/month.h"

#include <string>
#include <string_view>
#include <variant>

namespace offtake::plan {

/// What a field holds.
enum class FieldType { Text, Integer, Decimal, Money, Month, Date, Flag, Choice, Reference };

/// The word for a type in messages and schemas: "text", "whole number", ...
[[nodiscard]] std::string_view name(FieldType type);

/// A field's value, typed; monostate is "none". Integers, references: int64; choices: their word.
using Value =
    std::variant<std::monostate, std::string, std::int64_t, Decimal, Money, Month, Date, bool>;

[[nodiscard]] inline bool isNone(const Value& value) {
  return std::holds_alternative<std::monostate>(value);
}

/// Canonical text, locale-free: what SQL text columns, JSON strings, scenarios and hashes use.
/// None gives "".
[[nodiscard]] std::string toText(const Value& value);

/// Reads canonical text as a value of the type (choices: any word; the field knows the list).
/// @error BadText with what is allowed
[[nodiscard]] Result<Value> fromText(FieldType type, std::string_view text);

}  // namespace offtake::plan
