// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/store/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

/// Putting a new file in the place of an old one.
namespace offtake::store {

/// What a file on disk is known by, to see whether somebody else changed it.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds
  std::string digest;         ///< of the plan inside
  bool operator==(const FileIdentity&) const = default;
};

/// @return nullopt when there is no such file
[[nodiscard]] std::optional<FileIdentity> identify(const std::filesystem::path& path,
                                                   std::string digest);

/// Stamps digest, save id and generation into the database, copies it whole into a temporary in
/// the target's folder, syncs that, reads it back through the gate, then renames it over the
/// target and syncs the folder. `backups`: folder that keeps the ten versions before ("" for none).
/// @return the identity of what stands at the target now
/// @error Io, ReadOnly, FileDamaged if what was written cannot be read back; the target is then
///        as before, and the temporary is gone
[[nodiscard]] Result<FileIdentity> replaceFile(Connection& connection, const plan::Plan& plan,
                                               const std::filesystem::path& target,
                                               const std::filesystem::path& backups);

}  // namespace offtake::store
