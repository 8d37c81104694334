// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

/// What must outlive a power cut.
namespace offtake::store {

/// An Error for the last failed system call: ReadOnly when the system forbids writing, FileMissing
/// when a folder on the way is not there, Io otherwise.
[[nodiscard]] Unexpected systemFailure(const std::filesystem::path& path, const std::string& what);

/// Returns once the file's bytes are on the disk.
[[nodiscard]] Result<void> syncFile(const std::filesystem::path& path);
/// Returns once the names in the folder are on the disk.
[[nodiscard]] Result<void> syncFolder(const std::filesystem::path& folder);

}  // namespace offtake::store
