// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/value.h"

#include <optional>
#include <span>
#include <string_view>

namespace offtake::plan {

/// Everything known about one column, in one place: SQL, JSON, CSV, checks, editors and help are
/// all made from it.
struct Field {
  std::string_view name;     ///< column name, snake_case
  std::string_view label;    ///< what the screen says
  std::string_view unit;     ///< "$/unit-hour", "months", "" for none
  std::string_view help;     ///< one sentence: what it does
  std::string_view example;  ///< a worked example, where a rule needs one
  FieldType type = FieldType::Text;
  bool nullable = false;                  ///< none is allowed
  bool required = false;                  ///< text: must not be empty
  TableId reference = TableId::Settings;  ///< of a Reference
  bool owner = false;  ///< the row belongs to the referenced one and goes with it
  std::span<const std::string_view> choices;
  std::string_view minimum;  ///< inclusive, canonical text; "" for none
  std::string_view maximum;  ///< inclusive
  std::string_view above;    ///< exclusive lower bound
  Value (*read)(const void* row) = nullptr;
  void (*write)(void* row, const Value& value) = nullptr;  ///< @pre accepts(value)
};

/// Whether the field may hold the value: its type, none, the list of choices, the bounds.
/// @error BadValue; the message names the field, the value and what is allowed
[[nodiscard]] Result<void> accepts(const Field& field, const Value& value);

/// Reads canonical text for this field ("" is none where the field is nullable) and checks it.
[[nodiscard]] Result<Value> parseField(const Field& field, std::string_view text);

/// "a number from 0 to 1", "pay, waive or defer": the words of accepts().
[[nodiscard]] std::string allowedText(const Field& field);

}  // namespace offtake::plan
