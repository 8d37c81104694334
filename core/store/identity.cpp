// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identity.h"

#include "core/store/rows.h"

#include <array>
#include <fstream>
#include <sys/stat.h>

namespace offtake::store {
namespace {

/// The four bytes at 24 of the header; 0 for a shorter file.
std::uint32_t changeCounterOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::array<unsigned char, 28> head{};
  in.read(reinterpret_cast<char*>(head.data()), head.size());
  return std::uint32_t{head[24]} << 24 | std::uint32_t{head[25]} << 16 |
         std::uint32_t{head[26]} << 8 | std::uint32_t{head[27]};
}

Result<void> readStamps(const std::filesystem::path& path, FileIdentity& identity) {
  OFFTAKE_ASSIGN(Connection connection, Connection::open(path, Connection::Mode::ReadOnly));
  OFFTAKE_TRY(connection.distrust());
  OFFTAKE_ASSIGN(identity.digest, meta(connection, "digest"));
  OFFTAKE_ASSIGN(identity.generation, meta(connection, "generation"));
  OFFTAKE_ASSIGN(identity.saveId, meta(connection, "save_id"));
  return {};
}

}  // namespace

std::optional<FileIdentity> identify(const std::filesystem::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return std::nullopt;
  FileIdentity identity;
  identity.device = static_cast<std::uint64_t>(found.st_dev);
  identity.inode = static_cast<std::uint64_t>(found.st_ino);
  identity.size = static_cast<std::uint64_t>(found.st_size);
  identity.modified = std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
  if (!S_ISREG(found.st_mode)) return identity;
  identity.changeCounter = changeCounterOf(path);
  if (!readStamps(path, identity)) identity.saveId.clear();
  return identity;
}

}  // namespace offtake::store
