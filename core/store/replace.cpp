// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replace.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/store/gate.h"
#include "core/store/rows.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace offtake::store {
namespace {

constexpr std::size_t kBackups = 10;

std::string systemWords() { return std::strerror(errno); }

/// 32 hexadecimal digits, never twice the same.
std::string freshId() {
  std::random_device source;
  Sha256 sum;
  for (int i = 0; i < 8; ++i) sum.update(std::uint64_t{source()});
  return sum.hex().substr(0, 32);
}

Result<void> sync(const std::filesystem::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool ok = file >= 0 && ::fsync(file) == 0;
  const std::string words = systemWords();
  if (file >= 0) ::close(file);
  if (!ok)
    return failure(ErrorCode::Io, "file " + text::quoted(path.string()),
                   "cannot be made durable: " + words);
  return {};
}

/// Removes the temporary and what SQLite may leave beside it, unless told to keep.
class Temporary {
public:
  explicit Temporary(std::filesystem::path path) : m_path(std::move(path)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
      ::unlink((m_path.string() + suffix).c_str());
  }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
};

std::string quotedSql(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'";
}

Result<void> stamp(Connection& connection, const std::string& digest) {
  OFFTAKE_ASSIGN(const std::string before, meta(connection, "generation"));
  std::int64_t generation = 0;
  std::from_chars(before.data(), before.data() + before.size(), generation);
  OFFTAKE_ASSIGN(Transaction transaction, Transaction::begin(connection));
  OFFTAKE_TRY(setMeta(connection, "digest", digest));
  OFFTAKE_TRY(setMeta(connection, "save_id", freshId()));
  OFFTAKE_TRY(setMeta(connection, "generation", std::to_string(generation + 1)));
  return transaction.commit();
}

/// Keeps the version that is about to be replaced, under the generation number inside it.
Result<void> backUp(const std::filesystem::path& target, const std::filesystem::path& folder) {
  std::error_code ec;
  if (folder.empty() || !std::filesystem::exists(target, ec)) return {};
  auto old = openGated(target);
  const std::string number = old ? std::to_string(old->generation) : "damaged";
  std::filesystem::create_directories(folder, ec);
  const auto copy = folder / (std::string(number.size() < 12 ? 12 - number.size() : 0, '0') +
                              number + ".offtake");
  std::filesystem::copy_file(target, copy, std::filesystem::copy_options::overwrite_existing, ec);
  if (ec)
    return failure(ErrorCode::Io, "backup " + text::quoted(copy.string()),
                   "cannot be written: " + ec.message());
  OFFTAKE_TRY(sync(copy, O_RDONLY));
  std::vector<std::filesystem::path> kept;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ec))
    kept.push_back(entry.path());
  std::ranges::sort(kept);
  for (std::size_t i = 0; i + kBackups < kept.size(); ++i) std::filesystem::remove(kept[i], ec);
  return {};
}

}  // namespace

std::optional<FileIdentity> identify(const std::filesystem::path& path, std::string digest) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return std::nullopt;
  return FileIdentity{static_cast<std::uint64_t>(found.st_dev),
                      static_cast<std::uint64_t>(found.st_ino),
                      static_cast<std::uint64_t>(found.st_size),
                      std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec,
                      std::move(digest)};
}

Result<FileIdentity> replaceFile(Connection& connection, const plan::Plan& plan,
                                 const std::filesystem::path& target,
                                 const std::filesystem::path& backups) {
  const std::string digest = contentDigest(plan);
  OFFTAKE_TRY(stamp(connection, digest));
  const auto folder =
      target.parent_path().empty() ? std::filesystem::path(".") : target.parent_path();
  const Temporary temporary(
      folder / ("." + target.filename().string() + "." + freshId().substr(0, 8) + ".part"));
  OFFTAKE_TRY(connection.run("VACUUM INTO " + quotedSql(temporary.path().string())));
  OFFTAKE_TRY(sync(temporary.path(), O_RDWR));
  {
    const auto readBack = openGated(temporary.path());
    if (!readBack) return failure(readBack.error());
    if (readBack->digest != digest)
      return failure(ErrorCode::FileDamaged, "file " + text::quoted(target.string()),
                     "what was written is not what was meant");
  }
  OFFTAKE_TRY(backUp(target, backups));
  if (::rename(temporary.path().c_str(), target.c_str()) != 0)
    return failure(ErrorCode::Io, "file " + text::quoted(target.string()),
                   "cannot be replaced: " + systemWords());
  OFFTAKE_TRY(sync(folder, O_RDONLY | O_DIRECTORY));
  const auto identity = identify(target, digest);
  if (!identity)
    return failure(ErrorCode::Io, "file " + text::quoted(target.string()), "is gone after saving");
  return *identity;
}

}  // namespace offtake::store
