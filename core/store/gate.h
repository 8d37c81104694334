// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/store/sqlite.h"

namespace offtake::store {

/// A plan file that passed the gate: still open for reading, never written to.
struct Gated {
  Connection connection;
  plan::Plan plan;
  std::string digest;  ///< of the content, as stamped and as found
  std::string saveId;
  std::int64_t generation = 0;  ///< counts saves
};

/// Opens a file from anywhere. In order: the raw header, a connection that trusts nothing, the
/// schema word for word, SQLite's own checks, every value against its field, the digests of content
/// and edit history.
/// @error FileMissing, FileEmpty, FileForeign, FileNewer, FileDamaged, Io: naming the file, what
///        was seen and what is allowed
[[nodiscard]] Result<Gated> openGated(const std::filesystem::path& path);

/// The digest stamped into a file: the plan's hash.
[[nodiscard]] std::string contentDigest(const plan::Plan& plan);

}  // namespace offtake::store
