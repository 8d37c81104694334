// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "core/store/sqlite.h"

/// The plan's rows in and out of the database, by descriptor.
namespace offtake::store {

/// Makes the tables in an empty database and stamps what it is.
[[nodiscard]] Result<void> createSchema(Connection& connection);

/// Writes every row; the tables must be empty.
[[nodiscard]] Result<void> writePlan(Connection& connection, const plan::Plan& plan);

/// Reads every row and checks every value against its field.
/// @error FileDamaged naming table, row, field, value and what is allowed
[[nodiscard]] Result<plan::Plan> readPlan(Connection& connection);

/// Does the Changes in the database, one after the other.
[[nodiscard]] Result<void> writeChanges(Connection& connection, const plan::Changes& changes);

/// The text of a meta key, "" when there is none.
[[nodiscard]] Result<std::string> meta(Connection& connection, const std::string& key);
[[nodiscard]] Result<void> setMeta(Connection& connection, const std::string& key,
                                   const std::string& value);

}  // namespace offtake::store
