// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"

#include "core/base/text.h"
#include "core/plan/scenario.h"
#include "core/store/file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <ostream>

namespace offtake::cli {
namespace {

constexpr std::uintmax_t kLargestFile = 256u << 20;

std::string systemWords() { return std::strerror(errno); }

}  // namespace

Result<std::string> readFile(const std::filesystem::path& path) {
  std::error_code ec;
  if (!std::filesystem::exists(path, ec))
    return failure(ErrorCode::FileMissing, "file " + text::quoted(path.string()), "does not exist",
                   "an existing file");
  if (!std::filesystem::is_regular_file(path, ec))
    return failure(ErrorCode::Io, "file " + text::quoted(path.string()), "not a regular file",
                   "a file");
  if (std::filesystem::file_size(path, ec) > kLargestFile)
    return failure(ErrorCode::BadValue, "file " + text::quoted(path.string()), "too large",
                   "at most 256 MiB");
  std::ifstream in(path, std::ios::binary);
  std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.good() && !in.eof())
    return failure(ErrorCode::Io, "file " + text::quoted(path.string()),
                   "cannot be read: " + systemWords());
  return content;
}

Result<void> writeFile(const std::filesystem::path& path, const std::string& content) {
  std::filesystem::path temporary = path;
  temporary += ".part";
  {
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out << content;
    out.flush();
    if (!out)
      return failure(ErrorCode::Io, "file " + text::quoted(path.string()),
                     "cannot be written: " + systemWords(), "a folder that can be written to");
  }
  std::error_code ec;
  std::filesystem::rename(temporary, path, ec);
  if (ec) {
    std::filesystem::remove(temporary);
    return failure(ErrorCode::Io, "file " + text::quoted(path.string()),
                   "cannot be written: " + ec.message());
  }
  return {};
}

Result<void> makeFolder(const std::filesystem::path& path) {
  std::error_code ec;
  std::filesystem::create_directories(path, ec);
  if (ec || !std::filesystem::is_directory(path))
    return failure(ErrorCode::Io, "folder " + text::quoted(path.string()),
                   ec ? "cannot be made: " + ec.message() : "is not a folder",
                   "a folder that can be written to");
  return {};
}

Result<std::vector<std::string>> writeTables(const std::filesystem::path& folder,
                                             const std::vector<exchange::CsvFile>& tables) {
  OFFTAKE_TRY(makeFolder(folder));
  std::vector<std::string> files;
  for (const auto& [name, content] : tables) {
    OFFTAKE_TRY(writeFile(folder / name, content));
    files.push_back((folder / name).string());
  }
  return files;
}

Result<plan::Plan> openPlan(const Console& console, const std::filesystem::path& path,
                            const std::string& scenario) {
  OFFTAKE_ASSIGN(plan::Plan loaded, store::loadPlan(path));
  if (scenario.empty()) return loaded;
  std::vector<std::string_view> names;
  for (const auto& s : loaded.scenarios) {
    names.push_back(s.name);
    if (s.name != scenario) continue;
    plan::Materialised laid = plan::materialise(loaded, s.id);
    for (const auto& problem : laid.problems)
      console.err << "offtake-cli: scenario " << text::quoted(scenario) << ": " << problem.message()
                  << '\n';
    return std::move(laid.plan);
  }
  const std::string near = text::nearest(scenario, names);
  return failure(ErrorCode::UnknownName, "scenario " + text::quoted(scenario),
                 near.empty() ? "unknown" : "unknown; did you mean '" + near + "'?",
                 names.empty() ? "none: the plan has no scenarios" : text::anyOf(names));
}

Result<Id<plan::Contract>> findContract(const plan::Plan& plan, const std::string& word) {
  std::int64_t id = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), id);
  const bool number = error == std::errc() && end == word.data() + word.size();
  std::vector<std::string_view> names;
  for (const auto& contract : plan.contracts) {
    if (contract.name == word || (number && contract.id.value == id)) return contract.id;
    names.push_back(contract.name);
  }
  const std::string near = text::nearest(word, names);
  return failure(ErrorCode::UnknownName, "contract " + text::quoted(word),
                 near.empty() ? "unknown" : "unknown; did you mean '" + near + "'?",
                 "an id or a name: " + text::anyOf(names));
}

Json toJson(const std::vector<plan::Problem>& problems) {
  Json list = Json::array();
  for (const auto& p : problems)
    list.push_back({{"severity", std::string(plan::name(p.severity))},
                    {"code", p.code},
                    {"table", std::string(plan::table(p.table).name)},
                    {"row", p.row},
                    {"field", p.field},
                    {"where", p.where},
                    {"what", p.what},
                    {"advice", p.advice}});
  return list;
}

}  // namespace offtake::cli
