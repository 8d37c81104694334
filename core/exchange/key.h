// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/plan/field.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

/// How fields are called in JSON and CSV.
namespace offtake::exchange {

/// The field's name; money, which is written in whole cents, has "_cents" behind it.
[[nodiscard]] inline std::string keyOf(const plan::Field& field) {
  return std::string(field.name) + (field.type == plan::FieldType::Money ? "_cents" : "");
}

/// The key that was meant, or "": most often the "_cents" is what is missing.
[[nodiscard]] inline std::string nearestKey(std::string_view word,
                                            std::span<const std::string_view> keys) {
  const std::string cents = std::string(word) + "_cents";
  return std::ranges::find(keys, cents) != keys.end() ? cents : text::nearest(word, keys);
}

}  // namespace offtake::exchange
