// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace offtake {

/// What kind of thing went wrong: callers branch on it, exit codes and ui texts hang on it.
enum class ErrorCode {
  BadValue,          ///< a value outside what is allowed
  BadText,           ///< text that does not parse
  UnknownName,       ///< a name that nothing has
  MissingReference,  ///< an id that no row has
  Conflict,          ///< a Change whose `before` does not match
  InUse,             ///< a row that others still refer to
  NotComputed,       ///< a rule that this version refuses rather than ignores
  PlanInvalid,       ///< a plan with errors cannot be computed
  FileMissing,
  FileEmpty,
  FileForeign,  ///< not one of our files
  FileDamaged,
  FileNewer,    ///< written by a later version
  FileChanged,  ///< changed by someone else since it was opened
  FileExists,
  ReadOnly,
  Io,  ///< the operating system refused
  Cancelled,
  DeviceMissing,  ///< no usable GPU
  DeviceFailed,
};

/// An expected failure: the world or the user is wrong. Text form: "thing: seen; allowed".
struct Error {
  ErrorCode code = ErrorCode::BadValue;
  std::string thing;    ///< what it is about: "contract 'Azure', period 3"
  std::string seen;     ///< the value met: "ends 2029-06, before it starts 2029-07"
  std::string allowed;  ///< what would be right: "an end after its start"

  /// One line that names the thing, the value and what is allowed.
  [[nodiscard]] std::string message() const;
  bool operator==(const Error&) const = default;
};

/// The stable name of a code, for JSON and tests ("file-damaged").
[[nodiscard]] std::string_view name(ErrorCode code);

/// A broken promise inside the program: we are wrong.
class LogicError : public std::logic_error {
public:
  using std::logic_error::logic_error;
};

/// Throws LogicError with its place unless the condition holds.
/// @note the place by builtins: clang 14 lacks the one behind std::source_location
void expects(bool condition, std::string_view what, const char* file = __builtin_FILE(),
             unsigned line = __builtin_LINE());

}  // namespace offtake
