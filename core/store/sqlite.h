// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

/// The SQLite C library with owners and Results; nothing else of it leaves core/store.
namespace offtake::store {

/// A prepared statement: bind, then step; reset to run again.
class Statement {
public:
  /// Parameters count from 1. Text is copied.
  Result<void> bind(int parameter, std::int64_t value);
  Result<void> bind(int parameter, std::string_view text);
  Result<void> bindNull(int parameter);
  /// @return whether there is a row
  Result<bool> step();
  /// Runs to the end; rows are dropped. Leaves the statement ready to run again.
  Result<void> run();
  void reset();

  /// Columns count from 0.
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] bool isNull(int column) const;

private:
  friend class Connection;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
  std::string m_thing;
};

/// One open database. Not for several threads at once.
class Connection {
public:
  enum class Mode { ReadOnly, ReadWrite, Create };
  /// @error FileMissing, FileForeign, FileDamaged, Io, ReadOnly, naming the file
  [[nodiscard]] static Result<Connection> open(const std::filesystem::path& path, Mode mode);

  /// Runs one or more statements without parameters or rows.
  Result<void> run(const std::string& sql);
  [[nodiscard]] Result<Statement> prepare(const std::string& sql);
  /// The first column of the first row, as text. @error as the statement; Io when there is none
  [[nodiscard]] Result<std::string> single(const std::string& sql);
  /// Sets a pragma and reads it back. @error Io if it did not take
  Result<void> pragma(const std::string& name, const std::string& value,
                      const std::string& expected);

  /// What a database from elsewhere is opened with: nothing in it may run, and it may not be
  /// made to work without end. Each setting is read back.
  /// @error Io if one is refused
  Result<void> distrust();

  [[nodiscard]] sqlite3* handle() const { return m_database.get(); }
  [[nodiscard]] const std::string& thing() const { return m_thing; }

private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<int> m_budget;  ///< thousands of steps left; outlives the database's use of it
  std::unique_ptr<sqlite3, Close> m_database;
  std::string m_thing;  ///< "file '/tmp/a.offtake'", for errors
};

/// Rolls back unless committed.
class Transaction {
public:
  [[nodiscard]] static Result<Transaction> begin(Connection& connection);
  Transaction(Transaction&& other) noexcept
      : m_connection(std::exchange(other.m_connection, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> commit();

private:
  explicit Transaction(Connection& connection) : m_connection(&connection) {}
  Connection* m_connection;
};

}  // namespace offtake::store
