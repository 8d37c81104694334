// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <span>
#include <string_view>

/// The plans that ship with the programs, as plan JSON (data/templates).
namespace offtake::data {

struct Template {
  std::string_view name;  ///< "starter", "trio", "det", "ln", "empty"
  std::string_view json;
};

[[nodiscard]] std::span<const Template> templates();

/// The template's plan JSON.
/// @error UnknownName with the nearest name and the list
[[nodiscard]] Result<std::string_view> findTemplate(std::string_view name);

}  // namespace offtake::data
