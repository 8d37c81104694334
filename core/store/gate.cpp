// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/gate.h"

#include "core/base/text.h"
#include "core/plan/change.h"
#include "core/store/history.h"
#include "core/store/rows.h"
#include "core/store/schema.h"

#include <array>
#include <charconv>
#include <cstring>
#include <fstream>
#include <set>

namespace offtake::store {
namespace {

constexpr std::size_t kHeader = 100;
constexpr std::uintmax_t kLargest = std::uintmax_t{1} << 30;
using Header = std::array<unsigned char, kHeader>;

std::uint32_t bigEndian(const Header& header, std::size_t at) {
  return std::uint32_t(header[at]) << 24 | std::uint32_t(header[at + 1]) << 16 |
         std::uint32_t(header[at + 2]) << 8 | std::uint32_t(header[at + 3]);
}

Result<Header> readHeader(const std::filesystem::path& path, const std::string& thing,
                          std::uintmax_t& size) {
  std::error_code ec;
  const auto status = std::filesystem::status(path, ec);
  if (ec || !std::filesystem::exists(status))
    return failure(ErrorCode::FileMissing, thing, "does not exist", "an existing plan file");
  if (!std::filesystem::is_regular_file(status))
    return failure(ErrorCode::FileForeign, thing, "is not a regular file", "a plan file");
  size = std::filesystem::file_size(path, ec);
  if (ec) return failure(ErrorCode::Io, thing, ec.message());
  if (size > kLargest)
    return failure(ErrorCode::FileForeign, thing, "has " + std::to_string(size) + " bytes",
                   "a plan file, at most " + std::to_string(kLargest) + " bytes");
  if (size == 0) return failure(ErrorCode::FileEmpty, thing, "is empty (0 bytes)", "a plan file");
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(ErrorCode::Io, thing, "cannot be read", "a file that may be read");
  Header header{};
  in.read(reinterpret_cast<char*>(header.data()), kHeader);
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  const auto read = static_cast<std::size_t>(in.gcount());
  if (std::memcmp(header.data(), kMagic.data(), std::min(read, kMagic.size())) != 0)
    return failure(ErrorCode::FileForeign, thing, "is not a plan file", "a file made by Offtake");
  if (read < kHeader)
    return failure(ErrorCode::FileDamaged, thing,
                   "is cut off after " + std::to_string(read) + " bytes", "a whole plan file");
  return header;
}

Result<void> checkHeader(const Header& header, std::uintmax_t size, const std::string& thing) {
  if (bigEndian(header, 68) != kApplicationId)
    return failure(ErrorCode::FileForeign, thing, "is a database of another program",
                   "a file made by Offtake");
  const auto version = static_cast<int>(bigEndian(header, 60));
  if (version > kSchemaVersion)
    return failure(ErrorCode::FileNewer, thing,
                   "was written by a later version (format " + std::to_string(version) + ")",
                   "format " + std::to_string(kSchemaVersion) + " or older");
  if (version < 1)
    return failure(ErrorCode::FileDamaged, thing, "has format " + std::to_string(version),
                   "format 1");
  const std::uint32_t raw = std::uint32_t(header[16]) << 8 | header[17];
  const std::uint32_t page = raw == 1 ? 65536 : raw;
  if (page < 512 || (page & (page - 1)) != 0)
    return failure(ErrorCode::FileDamaged, thing, "has a page size of " + std::to_string(page),
                   "a power of two");
  if (size % page != 0 || std::uintmax_t{bigEndian(header, 28)} * page != size)
    return failure(ErrorCode::FileDamaged, thing,
                   "has " + std::to_string(size) + " bytes, its header says " +
                       std::to_string(std::uintmax_t{bigEndian(header, 28)} * page),
                   "a whole file");
  if (header[18] != 1 || header[19] != 1)
    return failure(ErrorCode::FileDamaged, thing, "is not in rollback-journal mode",
                   "a file saved by Offtake");
  return {};
}

Result<void> checkSchema(Connection& connection) {
  std::set<std::pair<std::string, std::string>> expected(schema().begin(), schema().end());
  OFFTAKE_ASSIGN(Statement rows, connection.prepare("SELECT type, name, sql FROM sqlite_schema"));
  for (;;) {
    OFFTAKE_ASSIGN(const bool more, rows.step());
    if (!more) break;
    const std::string name = rows.text(1);
    if (rows.text(0) != "table" || expected.erase({name, rows.text(2)}) == 0)
      return failure(ErrorCode::FileDamaged, connection.thing(),
                     "holds " + rows.text(0) + " " + text::quoted(name) +
                         " that is not as this version makes it",
                     "the known tables and nothing else");
  }
  if (!expected.empty())
    return failure(ErrorCode::FileDamaged, connection.thing(),
                   "lacks table '" + expected.begin()->first + "'", "all known tables");
  return {};
}

Result<void> checkContent(Connection& connection) {
  OFFTAKE_ASSIGN(const std::string quick, connection.single("PRAGMA quick_check(1)"));
  if (quick != "ok")
    return failure(ErrorCode::FileDamaged, connection.thing(), quick, "a sound database");
  OFFTAKE_ASSIGN(Statement dangling, connection.prepare("PRAGMA foreign_key_check"));
  OFFTAKE_ASSIGN(const bool found, dangling.step());
  if (found)
    return failure(ErrorCode::FileDamaged, connection.thing(),
                   "row " + dangling.text(1) + " of " + dangling.text(0) +
                       " refers to a missing row of " + dangling.text(2),
                   "references to existing rows");
  return {};
}

Result<void> checkDigest(const std::string& thing, const std::string& what,
                         const std::string& found, const std::string& stamped) {
  if (found == stamped) return {};
  return failure(ErrorCode::FileDamaged, thing,
                 what + " was changed outside Offtake (digest " + found.substr(0, 12) +
                     "…, stamped " + stamped.substr(0, 12) + "…)",
                 what + " as it was saved");
}

}  // namespace

std::string contentDigest(const plan::Plan& plan) { return plan::hash(plan); }

Result<Gated> openGated(const std::filesystem::path& path) {
  const std::string thing = "file " + text::quoted(path.string());
  std::uintmax_t size = 0;
  OFFTAKE_ASSIGN(const Header header, readHeader(path, thing, size));
  OFFTAKE_TRY(checkHeader(header, size, thing));
  const auto damaged = [&](const Error& error) {
    Error told = error;
    if (told.code != ErrorCode::FileNewer) told.code = ErrorCode::FileDamaged;
    return failure(std::move(told));
  };
  OFFTAKE_ASSIGN(Connection connection, Connection::open(path, Connection::Mode::ReadOnly));
  OFFTAKE_TRY(connection.distrust());
  if (const auto ok = checkSchema(connection); !ok) return damaged(ok.error());
  if (const auto ok = checkContent(connection); !ok) return damaged(ok.error());
  auto plan = readPlan(connection);
  if (!plan) return damaged(plan.error());
  Gated gated{std::move(connection), std::move(*plan), {}, {}, 0};
  OFFTAKE_ASSIGN(gated.digest, meta(gated.connection, "digest"));
  OFFTAKE_ASSIGN(gated.saveId, meta(gated.connection, "save_id"));
  OFFTAKE_ASSIGN(const std::string generation, meta(gated.connection, "generation"));
  std::from_chars(generation.data(), generation.data() + generation.size(), gated.generation);
  OFFTAKE_TRY(checkDigest(thing, "content", contentDigest(gated.plan), gated.digest));
  OFFTAKE_ASSIGN(const std::string record, meta(gated.connection, "record_digest"));
  OFFTAKE_ASSIGN(const std::string found, recordDigest(gated.connection));
  OFFTAKE_TRY(checkDigest(thing, "edit history", found, record));
  return gated;
}

}  // namespace offtake::store
