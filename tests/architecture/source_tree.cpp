// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace offtake::architecture {
namespace {

constexpr std::string_view kFolders[] = {".ci", "app",       "cmake",     "core",  "data",
                                         "gpu", "packaging", "resources", "tests", "ui"};

std::string readText(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool hasEnding(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](auto ending) { return path.ends_with(ending); });
}

/// Index after the string or character literal that opens at `at`.
std::size_t afterLiteral(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote && text[at] != '\n'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

bool isDigitSeparator(std::string_view text, std::size_t at) {
  const auto isAlnum = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  return text[at] == '\'' && at > 0 && isAlnum(text[at - 1]);
}

}  // namespace

Tree readTree(const std::filesystem::path& root) {
  namespace fs = std::filesystem;
  Tree tree;
  const auto add = [&](const fs::path& path) {
    tree.push_back({path.lexically_relative(root).generic_string(), readText(path)});
  };
  for (const auto& entry : fs::directory_iterator(root))
    if (entry.is_regular_file()) add(entry.path());
  for (const auto folder : kFolders)
    if (fs::is_directory(root / folder))
      for (const auto& entry : fs::recursive_directory_iterator(root / folder))
        if (entry.is_regular_file()) add(entry.path());
  std::ranges::sort(tree, {}, &SourceFile::path);
  return tree;
}

const SourceFile* find(const Tree& tree, std::string_view path) {
  const auto at = std::ranges::lower_bound(tree, path, {}, &SourceFile::path);
  return at != tree.end() && at->path == path ? &*at : nullptr;
}

std::string withoutComments(std::string_view text) {
  std::string out(text);
  std::size_t i = 0;
  while (i < text.size()) {
    const auto rest = text.substr(i);
    if (rest.starts_with("//") || rest.starts_with("/*")) {
      const bool line = rest[1] == '/';
      const auto close = line ? rest.find('\n') : rest.find("*/", 2);
      const auto length = close == std::string_view::npos ? rest.size() : close + (line ? 0 : 2);
      for (std::size_t k = i; k < i + length; ++k)
        if (out[k] != '\n') out[k] = ' ';
      i += length;
    } else if (rest.starts_with("R\"(")) {
      const auto close = rest.find(")\"");
      i += close == std::string_view::npos ? rest.size() : close + 2;
    } else if (rest[0] == '"' || (rest[0] == '\'' && !isDigitSeparator(text, i))) {
      i = afterLiteral(text, i);
    } else {
      ++i;
    }
  }
  return out;
}

std::vector<Include> includes(const SourceFile& file) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  std::istringstream lines(withoutComments(file.text));
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number)
    if (std::smatch match; std::regex_search(line, match, kInclude))
      found.push_back({number, match[2].str(), match[1].str() == "<"});
  return found;
}

bool isHeader(std::string_view path) { return hasEnding(path, {".h", ".cuh"}); }
bool isSource(std::string_view path) { return hasEnding(path, {".cpp", ".cu"}); }

std::string folderOf(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash));
}

int lineCount(std::string_view text) {
  return static_cast<int>(std::ranges::count(text, '\n')) +
         (!text.empty() && text.back() != '\n' ? 1 : 0);
}

}  // namespace offtake::architecture
