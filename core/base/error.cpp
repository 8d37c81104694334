// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace offtake {

std::string Error::message() const {
  std::string text = thing;
  for (const std::string* part : {&seen, &allowed}) {
    if (part->empty()) continue;
    if (!text.empty()) text += part == &seen ? ": " : "; expected ";
    text += *part;
  }
  return text;
}

std::string_view name(ErrorCode code) {
  switch (code) {
    case ErrorCode::BadValue: return "bad-value";
    case ErrorCode::BadText: return "bad-text";
    case ErrorCode::UnknownName: return "unknown-name";
    case ErrorCode::MissingReference: return "missing-reference";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::InUse: return "in-use";
    case ErrorCode::NotComputed: return "not-computed";
    case ErrorCode::PlanInvalid: return "plan-invalid";
    case ErrorCode::FileMissing: return "file-missing";
    case ErrorCode::FileEmpty: return "file-empty";
    case ErrorCode::FileForeign: return "file-foreign";
    case ErrorCode::FileDamaged: return "file-damaged";
    case ErrorCode::FileNewer: return "file-newer";
    case ErrorCode::FileChanged: return "file-changed";
    case ErrorCode::FileExists: return "file-exists";
    case ErrorCode::ReadOnly: return "read-only";
    case ErrorCode::Io: return "io";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::DeviceMissing: return "device-missing";
    case ErrorCode::DeviceFailed: return "device-failed";
  }
  return "unknown";
}

void expects(bool condition, std::string_view what, const char* file, unsigned line) {
  if (condition) return;
  throw LogicError(std::string(file) + ":" + std::to_string(line) + ": " + std::string(what));
}

}  // namespace offtake
