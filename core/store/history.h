// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"
#include "core/store/sqlite.h"

/// The edits of a plan in its database: undo survives closing and crashing.
namespace offtake::store {

/// Adds an edit after all others. @return its id
[[nodiscard]] Result<std::int64_t> appendEdit(Connection& connection, const std::string& name,
                                              const plan::Changes& changes);
[[nodiscard]] Result<plan::Changes> readEdit(Connection& connection, std::int64_t id);
[[nodiscard]] Result<void> removeEdit(Connection& connection, std::int64_t id);
[[nodiscard]] Result<void> replaceEdit(Connection& connection, std::int64_t id,
                                       const std::string& name, const plan::Changes& changes);
[[nodiscard]] Result<void> markUndone(Connection& connection, std::int64_t id, bool undone);
/// SHA-256 over the edits and the stamps: what the plan's own digest does not cover.
[[nodiscard]] Result<std::string> recordDigest(Connection& connection);
/// Forgets the edits that were undone.
[[nodiscard]] Result<void> dropUndone(Connection& connection);

}  // namespace offtake::store
