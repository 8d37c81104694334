// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <algorithm>
#include <array>
#include <regex>
#include <sstream>

namespace offtake::architecture {
namespace {

bool hasExtension(std::string_view path, std::initializer_list<std::string_view> extensions) {
  return std::ranges::any_of(extensions, [&](auto e) { return path.ends_with(e); });
}

bool carriesLicence(std::string_view path) {
  return isHeader(path) || isSource(path) || path == ".ci/run" ||
         hasExtension(path, {"CMakeLists.txt", ".cmake", ".sh", ".py", ".sql", ".js", ".in"});
}

bool isText(std::string_view path) {
  return carriesLicence(path) ||
         hasExtension(path, {".md", ".json", ".txt", ".xml", ".desktop", ".qrc", ".ui", ".ts",
                             ".html", ".css", ".csv", ".yml", ".supp"});
}

/// This folder names in its rules what nobody else may.
bool isOurs(std::string_view path) { return path.starts_with("tests/architecture/"); }

/// Calls a function with the number and text of each line.
template <class F>
void eachLine(std::string_view text, F&& use) {
  std::istringstream lines{std::string(text)};
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) use(number, line);
}

bool isWordChar(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '/' || c == '.' ||
         c == '-';
}

/// True where `word` stands alone in `text`.
bool namesWord(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool before = at > 0 && isWordChar(text[at - 1]);
    const auto end = at + word.size();
    if (!before && (end == text.size() || !isWordChar(text[end]))) return true;
  }
  return false;
}

bool isListed(const Tree& tree, const std::string& path) {
  for (std::string folder = folderOf(path); !folder.empty(); folder = folderOf(folder)) {
    const SourceFile* cmake = find(tree, folder + "/CMakeLists.txt");
    if (cmake && namesWord(cmake->text, path.substr(folder.size() + 1))) return true;
  }
  return false;
}

}  // namespace

Violations checkTable(const Tree& tree, const LayerTable& table) {
  Violations found;
  std::string cmake;
  for (const auto& file : tree)
    if (file.path.ends_with("CMakeLists.txt")) cmake += file.text;
  for (const auto& [folder, layer] : table) {
    const bool lives = std::ranges::any_of(tree, [&](const SourceFile& file) {
      return (isHeader(file.path) || isSource(file.path)) && file.path.starts_with(folder + "/");
    });
    if (!lives) found.push_back("layer table: '" + folder + "' has no source");
    for (const auto& target : layer.targets) {
      const bool library = target.starts_with("offtake::");
      const std::string name = library ? target.substr(9) : target;
      const std::regex made(library ? "offtake_layer\\(\\s*" + name + "\\b"
                                    : "add_executable\\(\\s*" + name + "\\b");
      if (!std::regex_search(cmake, made))
        found.push_back("layer table: no CMakeLists.txt makes the target '" + target + "'");
    }
  }
  return found;
}

Violations checkPureCore(const Tree& tree) {
  struct Ban {
    std::regex pattern;
    const char* what;
  };
  static const std::array<Ban, 5> kBans = {
      Ban{std::regex(R"(\b(system|steady|high_resolution|file)_clock\b)"), "reads a clock"},
      Ban{std::regex(R"(\b(std::time|time)\s*\(\s*(nullptr|NULL|0)|\b(localtime|gmtime)\b)"),
          "reads a clock"},
      Ban{std::regex(R"(\b(getenv|setenv|secure_getenv)\b)"), "uses the environment"},
      Ban{std::regex(R"(\bstd::(cout|cerr|clog)\b|\b(printf|fprintf|puts)\s*\(|<iostream>)"),
          "prints"},
      Ban{std::regex(R"(\bsetlocale\b|\blocale::global\b)"), "changes the locale"},
  };
  Violations found;
  for (const auto& file : tree) {
    if (!file.path.starts_with("core/") || (!isHeader(file.path) && !isSource(file.path))) continue;
    eachLine(withoutComments(file.text), [&](int number, const std::string& line) {
      for (const auto& ban : kBans)
        if (std::regex_search(line, ban.pattern))
          found.push_back(file.path + ":" + std::to_string(number) + ": core " + ban.what);
    });
  }
  return found;
}

Violations checkLicence(const Tree& tree) {
  Violations found;
  for (const auto& file : tree) {
    if (!carriesLicence(file.path)) continue;
    bool owner = false;
    bool licence = false;
    eachLine(file.text, [&](int number, const std::string& line) {
      if (number > 3) return;
      owner = owner || line.find("SPDX-FileCopyrightText: ") != std::string::npos;
      licence =
          licence || line.find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos;
    });
    if (!owner || !licence) found.push_back(file.path + ": does not start with the two SPDX lines");
  }
  return found;
}

Violations checkMentions(const Tree& tree) {
  static const std::regex kOutside(R"(\.\./\w|/home/\w|/root/)");
  Violations found;
  for (const auto& file : tree) {
    if (!isText(file.path) || isOurs(file.path)) continue;
    eachLine(file.text, [&](int number, const std::string& line) {
      if (std::regex_search(line, kOutside))
        found.push_back(file.path + ":" + std::to_string(number) + ": refers outside the project");
    });
  }
  return found;
}

Violations checkListed(const Tree& tree) {
  Violations found;
  for (const auto& file : tree) {
    const bool test = file.path.starts_with("tests/");
    const bool meant = isSource(file.path) || (isHeader(file.path) && !test);
    // What packaging compiles by itself, and lists of words that only lupdate reads.
    const bool elsewhere =
        file.path.starts_with("packaging/") || file.path.starts_with("resources/i18n/");
    if (meant && file.path.find('/') != std::string::npos && !elsewhere &&
        !isListed(tree, file.path))
      found.push_back(file.path + ": no CMakeLists.txt lists it, so nothing builds it");
  }
  return found;
}

Violations checkSize(const Tree& tree, int limit) {
  Violations found;
  for (const auto& file : tree) {
    if ((!isHeader(file.path) && !isSource(file.path)) || file.path.starts_with("tests/")) continue;
    if (const int lines = lineCount(file.text); lines > limit)
      found.push_back(file.path + ": " + std::to_string(lines) + " lines");
  }
  return found;
}

}  // namespace offtake::architecture
