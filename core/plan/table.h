// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/field.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace offtake::plan {

/// A table by description: its fields, and its rows without their type. Row ids are the column
/// "id", which is not among the fields.
struct Table {
  TableId id = TableId::Settings;
  std::string_view name;      ///< "cost_curve_point": SQL table, JSON key, CSV name
  std::string_view label;     ///< "Cost curve points"
  std::string_view singular;  ///< "cost curve point", for messages
  std::span<const Field> fields;
  std::size_t (*count)(const Plan&) = nullptr;
  std::int64_t (*idAt)(const Plan&, std::size_t index) = nullptr;
  /// The row's address, or nullptr when no row has the id.
  const void* (*row)(const Plan&, std::int64_t id) = nullptr;
  void* (*mutableRow)(Plan&, std::int64_t id) = nullptr;
  /// Adds a row with default values; the id must be free.
  void* (*insert)(Plan&, std::int64_t id) = nullptr;
  void (*erase)(Plan&, std::int64_t id) = nullptr;
};

/// All tables, indexed by TableId.
[[nodiscard]] std::span<const Table> tables();
[[nodiscard]] const Table& table(TableId id);
/// The table with this name, or nullptr.
[[nodiscard]] const Table* findTable(std::string_view name);
/// The field of the table with this name, or nullptr.
[[nodiscard]] const Field* findField(const Table& table, std::string_view name);
/// Index of the field in its table. @pre it has one of this name
[[nodiscard]] std::size_t fieldIndex(TableId table, std::string_view name);

/// How a person calls the row: "contract 'Azure'", "period 3 of contract 'Azure'", "tier 12".
[[nodiscard]] std::string describeRow(const Plan& plan, TableId table, std::int64_t id);

/// The largest id in use plus one, rows counted that scenarios and amendments insert: a row added to
/// the base plan must not take the id of one of theirs.
[[nodiscard]] std::int64_t nextId(const Plan& plan, TableId table);

}  // namespace offtake::plan
