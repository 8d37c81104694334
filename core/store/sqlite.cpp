// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite.h"

#include "core/base/text.h"

#include <sqlite3.h>

namespace offtake::store {
namespace {

ErrorCode codeOf(int sqliteCode) {
  switch (sqliteCode & 0xFF) {
    case SQLITE_NOTADB: return ErrorCode::FileForeign;
    case SQLITE_CORRUPT: return ErrorCode::FileDamaged;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::ReadOnly;
    case SQLITE_CONSTRAINT: return ErrorCode::BadValue;
    case SQLITE_CANTOPEN: return ErrorCode::FileMissing;
    default: return ErrorCode::Io;
  }
}

Unexpected failed(sqlite3* database, const std::string& thing) {
  const int code = database != nullptr ? sqlite3_extended_errcode(database) : SQLITE_NOMEM;
  const std::string words = database != nullptr ? sqlite3_errmsg(database) : "out of memory";
  return failure(codeOf(code), thing, words);
}

/// Stops a query that a crafted file would make endless.
int spend(void* left) { return --*static_cast<int*>(left) < 0 ? 1 : 0; }

Result<void> configure(sqlite3* database, int option, int value, const std::string& thing) {
  int now = -1;
  if (sqlite3_db_config(database, option, value, &now) != SQLITE_OK || now != value)
    return failure(ErrorCode::Io, thing, "SQLite refuses a safety setting", "SQLite 3.40 or newer");
  return {};
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Connection::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Result<void> Statement::bind(int parameter, std::int64_t value) {
  if (sqlite3_bind_int64(m_statement.get(), parameter, value) != SQLITE_OK)
    return failed(sqlite3_db_handle(m_statement.get()), m_thing);
  return {};
}

Result<void> Statement::bind(int parameter, std::string_view text) {
  if (sqlite3_bind_text64(m_statement.get(), parameter, text.data(), text.size(), SQLITE_TRANSIENT,
                          SQLITE_UTF8) != SQLITE_OK)
    return failed(sqlite3_db_handle(m_statement.get()), m_thing);
  return {};
}

Result<void> Statement::bindNull(int parameter) {
  if (sqlite3_bind_null(m_statement.get(), parameter) != SQLITE_OK)
    return failed(sqlite3_db_handle(m_statement.get()), m_thing);
  return {};
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(m_statement.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  auto error = failed(sqlite3_db_handle(m_statement.get()), m_thing);
  reset();
  return error;
}

Result<void> Statement::run() {
  for (;;) {
    OFFTAKE_ASSIGN(const bool more, step());
    if (!more) break;
  }
  reset();
  return {};
}

void Statement::reset() {
  sqlite3_reset(m_statement.get());
  sqlite3_clear_bindings(m_statement.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
  return bytes == nullptr ? std::string() : std::string(bytes, size);
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

Result<Connection> Connection::open(const std::filesystem::path& path, Mode mode) {
  Connection connection;
  connection.m_thing = "file " + text::quoted(path.string());
  // One thread at a time, as the header says: no lock about each call.
  const int flags =
      SQLITE_OPEN_NOMUTEX | (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY
                             : mode == Mode::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                    : SQLITE_OPEN_READWRITE);
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
  connection.m_database.reset(database);
  if (code != SQLITE_OK) return failed(database, connection.m_thing);
  sqlite3_extended_result_codes(database, 1);
  return connection;
}

Result<void> Connection::run(const std::string& sql) {
  if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return failed(handle(), m_thing);
  return {};
}

Result<Statement> Connection::prepare(const std::string& sql) {
  Statement statement;
  statement.m_thing = m_thing;
  sqlite3_stmt* raw = nullptr;
  const int code =
      sqlite3_prepare_v3(handle(), sql.c_str(), static_cast<int>(sql.size()), 0, &raw, nullptr);
  statement.m_statement.reset(raw);
  if (code != SQLITE_OK) return failed(handle(), m_thing);
  return statement;
}

Result<std::string> Connection::single(const std::string& sql) {
  OFFTAKE_ASSIGN(Statement statement, prepare(sql));
  OFFTAKE_ASSIGN(const bool found, statement.step());
  if (!found) return failure(ErrorCode::Io, m_thing, "no answer to " + sql);
  return statement.text(0);
}

Result<void> Connection::pragma(const std::string& name, const std::string& value,
                                const std::string& expected) {
  OFFTAKE_TRY(run("PRAGMA " + name + "=" + value));
  OFFTAKE_ASSIGN(const std::string now, single("PRAGMA " + name));
  if (now != expected)
    return failure(ErrorCode::Io, m_thing, "SQLite keeps " + name + " at " + now, expected);
  return {};
}

Result<void> Connection::distrust() {
  for (const int option : {SQLITE_DBCONFIG_DEFENSIVE})
    OFFTAKE_TRY(configure(handle(), option, 1, m_thing));
  for (const int option :
       {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
        SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML})
    OFFTAKE_TRY(configure(handle(), option, 0, m_thing));
  OFFTAKE_TRY(pragma("cell_size_check", "ON", "1"));
  struct Limit {
    int id, value;
  };
  for (const auto limit :
       {Limit{SQLITE_LIMIT_LENGTH, 64 << 20}, Limit{SQLITE_LIMIT_COLUMN, 200},
        Limit{SQLITE_LIMIT_EXPR_DEPTH, 200}, Limit{SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
        Limit{SQLITE_LIMIT_VDBE_OP, 1 << 20}, Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 1}}) {
    sqlite3_limit(handle(), limit.id, limit.value);
    if (sqlite3_limit(handle(), limit.id, -1) != limit.value)
      return failure(ErrorCode::Io, m_thing, "SQLite refuses a limit", "SQLite 3.40 or newer");
  }
  m_budget = std::make_unique<int>(2'000'000);
  sqlite3_progress_handler(handle(), 1000, spend, m_budget.get());
  return {};
}

Result<Transaction> Transaction::begin(Connection& connection) {
  OFFTAKE_TRY(connection.run("BEGIN IMMEDIATE"));
  return Transaction(connection);
}

Transaction::~Transaction() {
  if (m_connection != nullptr) (void)m_connection->run("ROLLBACK").has_value();
}

Result<void> Transaction::commit() {
  OFFTAKE_TRY(m_connection->run("COMMIT"));
  m_connection = nullptr;
  return {};
}

}  // namespace offtake::store
