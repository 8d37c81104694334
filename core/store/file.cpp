// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file.h"

#include "core/store/gate.h"
#include "core/store/history.h"
#include "core/store/replace.h"
#include "core/store/rows.h"

namespace offtake::store {
namespace {

/// A database in memory that holds the plan and, after an existing file, its history.
Result<Connection> databaseOf(const plan::Plan& plan) {
  OFFTAKE_ASSIGN(Connection connection, Connection::open(":memory:", Connection::Mode::Create));
  OFFTAKE_TRY(connection.pragma("foreign_keys", "ON", "1"));
  OFFTAKE_ASSIGN(Transaction transaction, Transaction::begin(connection));
  OFFTAKE_TRY(createSchema(connection));
  OFFTAKE_TRY(writePlan(connection, plan));
  OFFTAKE_TRY(transaction.commit());
  return connection;
}

/// Takes over the generation count and the edits of the file that will be replaced.
Result<void> inherit(Connection& connection, Gated& old, const plan::Plan& plan) {
  OFFTAKE_TRY(setMeta(connection, "generation", std::to_string(old.generation)));
  OFFTAKE_ASSIGN(
      Statement edits,
      old.connection.prepare(
          "SELECT \"id\", \"name\" FROM \"history\" WHERE \"undone\" = 0 ORDER BY \"id\""));
  for (;;) {
    OFFTAKE_ASSIGN(const bool more, edits.step());
    if (!more) break;
    OFFTAKE_ASSIGN(const plan::Changes changes, readEdit(old.connection, edits.integer(0)));
    OFFTAKE_TRY(appendEdit(connection, edits.text(1), changes));
  }
  const plan::Changes changes = plan::diff(old.plan, plan);
  if (changes.empty()) return {};
  OFFTAKE_TRY(appendEdit(connection, "Import", changes));
  return {};
}

}  // namespace

Result<plan::Plan> loadPlan(const std::filesystem::path& path) {
  OFFTAKE_ASSIGN(Gated gated, openGated(path));
  return std::move(gated.plan);
}

Result<void> savePlan(const std::filesystem::path& path, const plan::Plan& plan) {
  OFFTAKE_ASSIGN(Connection connection, databaseOf(plan));
  const auto before = identify(path);
  if (before) {
    OFFTAKE_ASSIGN(Gated old, openGated(path));
    OFFTAKE_TRY(inherit(connection, old, plan));
  }
  OFFTAKE_TRY(replaceFile(connection, plan, path, {}, before));
  return {};
}

}  // namespace offtake::store
