// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace offtake::architecture {

/// A file of the project as the rules see it.
struct SourceFile {
  std::string path;  ///< from the project's root, with '/'
  std::string text;
};

/// Sorted by path.
using Tree = std::vector<SourceFile>;

struct Include {
  int line = 0;  ///< from 1
  std::string header;
  bool angled = false;
};

/// Everything under the project's own folders, and its top-level files.
Tree readTree(const std::filesystem::path& root);

/// The file at a path, or nullptr.
const SourceFile* find(const Tree& tree, std::string_view path);

/// The text with comments blanked out; line breaks and string literals stay.
std::string withoutComments(std::string_view text);

std::vector<Include> includes(const SourceFile& file);

bool isHeader(std::string_view path);
bool isSource(std::string_view path);
/// "core/plan" of "core/plan/plan.h"; "" at the root.
std::string folderOf(std::string_view path);
int lineCount(std::string_view text);

}  // namespace offtake::architecture
