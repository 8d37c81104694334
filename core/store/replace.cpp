// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replace.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/store/durable.h"
#include "core/store/gate.h"
#include "core/store/history.h"
#include "core/store/rows.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace offtake::store {
namespace {

constexpr std::size_t kBackups = 10;

/// 32 hexadecimal digits, never twice the same.
std::string freshId() {
  std::random_device source;
  Sha256 sum;
  for (int i = 0; i < 8; ++i) sum.update(std::uint64_t{source()});
  return sum.hex().substr(0, 32);
}

/// Removes the temporary and what SQLite may leave beside it; after the rename nothing is left.
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

std::string fileThing(const std::filesystem::path& path) {
  return "file " + text::quoted(path.string());
}

/// Makes the temporary, empty, with the permissions of the file that it will replace.
Result<void> makeLike(const std::filesystem::path& temporary, const std::filesystem::path& target) {
  struct stat old {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && !S_ISREG(old.st_mode))
    return failure(ErrorCode::FileForeign, fileThing(target), "is not a regular file",
                   "the name of a file");
  if (exists && (old.st_mode & 0222) == 0)
    return failure(ErrorCode::ReadOnly, fileThing(target), "is read-only",
                   "a file that may be written to, or another name");
  const int file =
      ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, exists ? 0600 : 0666);
  if (file < 0) return systemFailure(target, "cannot be written");
  const bool ok = !exists || ::fchmod(file, (old.st_mode & 0777) | S_IRUSR | S_IWUSR) == 0;
  const int reason = errno;
  ::close(file);
  errno = reason;
  if (!ok) return systemFailure(target, "cannot keep its permissions");
  return {};
}

Result<void> stamp(Connection& connection, const std::string& digest) {
  OFFTAKE_ASSIGN(const std::string before, meta(connection, "generation"));
  std::int64_t generation = 0;
  std::from_chars(before.data(), before.data() + before.size(), generation);
  OFFTAKE_ASSIGN(Transaction transaction, Transaction::begin(connection));
  OFFTAKE_TRY(setMeta(connection, "digest", digest));
  OFFTAKE_TRY(setMeta(connection, "save_id", freshId()));
  OFFTAKE_TRY(setMeta(connection, "generation", std::to_string(generation + 1)));
  OFFTAKE_ASSIGN(const std::string record, recordDigest(connection));
  OFFTAKE_TRY(setMeta(connection, "record_digest", record));
  return transaction.commit();
}

Result<void> readBack(const std::filesystem::path& temporary, const std::filesystem::path& target,
                      const std::string& digest) {
  const auto written = openGated(temporary);
  if (!written) return failure(written.error());
  if (written->digest == digest) return {};
  return failure(ErrorCode::FileDamaged, fileThing(target),
                 "what was written is not what was meant", "a disk that keeps what it is given");
}

/// Keeps the version that is about to be replaced, under the generation number inside it.
Result<void> backUp(const std::filesystem::path& target, const std::filesystem::path& folder) {
  if (folder.empty()) return {};
  const auto old = identify(target);
  if (!old) return {};
  const std::string number = old->saveId.empty() ? "damaged" : old->generation;
  const std::string padding(number.size() < 12 ? 12 - number.size() : 0, '0');
  std::error_code ec;
  std::filesystem::create_directories(folder, ec);
  const auto copy = folder / (padding + number + ".offtake");
  std::filesystem::copy_file(target, copy, std::filesystem::copy_options::overwrite_existing, ec);
  if (ec)
    return failure(ErrorCode::Io, "backup " + text::quoted(copy.string()),
                   "cannot be written: " + ec.message(), "a state folder with room");
  OFFTAKE_TRY(syncFile(copy));
  OFFTAKE_TRY(syncFolder(folder));
  std::vector<std::filesystem::path> kept;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ec))
    kept.push_back(entry.path());
  std::ranges::sort(kept);
  for (std::size_t i = 0; i + kBackups < kept.size(); ++i) std::filesystem::remove(kept[i], ec);
  return {};
}

}  // namespace

Result<FileIdentity> replaceFile(Connection& connection, const plan::Plan& plan,
                                 const std::filesystem::path& target,
                                 const std::filesystem::path& backups,
                                 const std::optional<FileIdentity>& expected) {
  const std::string digest = contentDigest(plan);
  const auto folder =
      target.parent_path().empty() ? std::filesystem::path(".") : target.parent_path();
  const Temporary temporary(
      folder / ("." + target.filename().string() + "." + freshId().substr(0, 8) + ".part"));
  OFFTAKE_TRY(makeLike(temporary.path(), target));
  OFFTAKE_TRY(stamp(connection, digest));
  OFFTAKE_TRY(connection.run("VACUUM INTO " + quotedSql(temporary.path().string())));
  OFFTAKE_TRY(syncFile(temporary.path()));
  OFFTAKE_TRY(readBack(temporary.path(), target, digest));
  if (expected && identify(target) != expected)
    return failure(ErrorCode::FileChanged, fileThing(target),
                   "was changed or removed by someone else since it was opened",
                   "Save as another file, or open it again");
  OFFTAKE_TRY(backUp(target, backups));
  if (::rename(temporary.path().c_str(), target.c_str()) != 0)
    return systemFailure(target, "cannot be replaced");
  OFFTAKE_TRY(syncFolder(folder));
  auto identity = identify(target);
  if (!identity) return failure(ErrorCode::Io, fileThing(target), "is gone after saving");
  return std::move(*identity);
}

}  // namespace offtake::store
