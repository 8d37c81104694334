// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/durable.h"

#include "core/base/text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace offtake::store {
namespace {

Result<void> sync(const std::filesystem::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) return systemFailure(path, "cannot be opened to make it durable");
  const bool ok = ::fsync(file) == 0;
  const int reason = errno;
  ::close(file);
  errno = reason;
  if (!ok) return systemFailure(path, "cannot be made durable");
  return {};
}

}  // namespace

Unexpected systemFailure(const std::filesystem::path& path, const std::string& what) {
  const int reason = errno;
  const ErrorCode code = reason == EACCES || reason == EPERM || reason == EROFS
                             ? ErrorCode::ReadOnly
                         : reason == ENOENT || reason == ENOTDIR ? ErrorCode::FileMissing
                                                                 : ErrorCode::Io;
  return failure(code, "file " + text::quoted(path.string()), what + ": " + std::strerror(reason),
                 code == ErrorCode::FileMissing ? "an existing folder"
                 : code == ErrorCode::ReadOnly  ? "a folder that may be written to"
                                                : "");
}

Result<void> syncFile(const std::filesystem::path& path) { return sync(path, O_RDONLY); }

Result<void> syncFolder(const std::filesystem::path& folder) {
  return sync(folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace offtake::store
