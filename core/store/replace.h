// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/store/identity.h"
#include "core/store/sqlite.h"

#include <filesystem>
#include <optional>

/// Putting a new file in the place of an old one.
namespace offtake::store {

/// Stamps digests, save id and generation into the database, copies it whole into a temporary in
/// the target's folder, syncs that, reads it back through the gate, then renames it over the
/// target and syncs the folder. The target keeps its permissions.
/// @param backups   folder that keeps the ten versions before, "" for none
/// @param expected  what the target must still be; nullopt to replace whatever is there
/// @return the identity of what stands at the target now
/// @error FileChanged if the target is not the expected one; ReadOnly, FileMissing (the folder),
///        FileForeign (not a regular file), Io; FileDamaged if what was written cannot be read
///        back. The target is then as before, and the temporary is gone
[[nodiscard]] Result<FileIdentity> replaceFile(
    Connection& connection, const plan::Plan& plan, const std::filesystem::path& target,
    const std::filesystem::path& backups,
    const std::optional<FileIdentity>& expected = std::nullopt);

}  // namespace offtake::store
