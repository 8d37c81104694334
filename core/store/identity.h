// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace offtake::store {

/// What a plan file on disk is known by, to see whether somebody else changed it: where it lies,
/// SQLite's count of changes, and what the last save stamped into it.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds
  std::uint32_t changeCounter = 0;
  std::string saveId;  ///< "" when the file is not a readable plan file
  std::string digest;  ///< as stamped, not checked
  std::string generation;
  bool operator==(const FileIdentity&) const = default;
};

/// Looks, without the checks of the gate. @return nullopt when there is no such file
[[nodiscard]] std::optional<FileIdentity> identify(const std::filesystem::path& path);

}  // namespace offtake::store
