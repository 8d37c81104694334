// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/table.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// The database of a plan file, made from the plan's descriptors.
namespace offtake::store {

/// "OFTK", at byte 68 of the file.
inline constexpr std::uint32_t kApplicationId = 0x4F46544B;
/// Version of the schema; the same in the file's user_version.
inline constexpr int kSchemaVersion = 1;

/// Name and CREATE TABLE text of every table, as SQLite keeps them.
[[nodiscard]] const std::vector<std::pair<std::string, std::string>>& schema();

/// "id, name, …" of a table, quoted.
[[nodiscard]] std::string columnList(const plan::Table& table);

}  // namespace offtake::store
