// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/libraries.h"
#include "tests/architecture/rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

namespace offtake::architecture {
namespace {

/// What the layer table governs.
bool isProgram(std::string_view path) {
  if (!isHeader(path) && !isSource(path)) return false;
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"app/", "core/", "data/", "gpu/", "ui/"},
      [&](auto folder) { return path.starts_with(folder); });
}

std::string place(const SourceFile& file, const Include& include) {
  return file.path + ":" + std::to_string(include.line) + ": ";
}

/// moc's and uic's output exists only in a build.
bool isMadeByQt(std::string_view header) {
  return header.ends_with(".moc") || header.starts_with("moc_") || header.starts_with("ui_");
}

/// What is wrong with a "project include" of a file in a layer.
std::optional<std::string> projectFault(const Tree& tree, const LayerTable& table,
                                        const Layer& layer, const Include& include) {
  const Layer* target = layerOf(table, include.header);
  if (isMadeByQt(include.header) && layer.libraries.contains("Qt")) return std::nullopt;
  // A header that the build writes (data/) is not in the tree, but its folder is a layer's.
  if (!target || (!find(tree, include.header) && target->folder != "data"))
    return "no such file from the root: \"" + include.header + "\"";
  if (target->folder == layer.folder || layer.layers.contains(target->folder) ||
      layer.headers.contains(include.header))
    return std::nullopt;
  return layer.folder + " may not include " + target->folder + " (" + include.header + ")";
}

std::optional<std::string> libraryFault(const Layer& layer, const Include& include) {
  const std::string library = libraryOf(include.header);
  if (library == "std" || layer.libraries.contains(library)) return std::nullopt;
  if (library.empty())
    return "<" + include.header + "> belongs to no library that libraries.cpp names";
  return layer.folder + " may not use " + library + " (<" + include.header + ">)";
}

bool isWidgetFreePlace(std::string_view path) {
  const bool folder = path.starts_with("ui/document/") || path.starts_with("ui/models/") ||
                      path.starts_with("ui/jobs/");
  static const std::regex kChartData(R"(ui/charts/(data/.*|\w*_data\.\w+))");
  return folder || std::regex_match(std::string(path), kChartData);
}

/// The chain of includes from a file to a widget's header: "ui/a.h > QLabel"; "" when there is none.
std::string wayToWidget(const Tree& tree, const std::string& path,
                        const std::set<std::string>& widgetHeaders,
                        std::map<std::string, std::string>& known) {
  if (const auto at = known.find(path); at != known.end()) return at->second;
  known[path] = "";  // a cycle of headers adds nothing
  const SourceFile* file = find(tree, path);
  if (!file) return "";
  for (const auto& include : includes(*file)) {
    const std::string name = include.header.substr(include.header.rfind('/') + 1);
    if (include.angled && widgetHeaders.contains(name)) return known[path] = path + " > " + name;
    if (include.angled) continue;
    if (const auto way = wayToWidget(tree, include.header, widgetHeaders, known); !way.empty())
      return known[path] = path + " > " + way;
  }
  return "";
}

}  // namespace

Violations checkLayers(const Tree& tree, const LayerTable& table) {
  Violations found;
  for (const auto& file : tree) {
    if (!isProgram(file.path)) continue;
    const Layer* layer = layerOf(table, file.path);
    if (!layer) {
      found.push_back(file.path + ": its folder has no row in the layer table");
      continue;
    }
    for (const auto& include : includes(file)) {
      const auto fault = include.angled ? libraryFault(*layer, include)
                                        : projectFault(tree, table, *layer, include);
      if (fault) found.push_back(place(file, include) + *fault);
    }
  }
  return found;
}

Violations checkUmbrellas(const Tree& tree) {
  Violations found;
  for (const auto& file : tree)
    if (isHeader(file.path) || isSource(file.path))
      for (const auto& include : includes(file))
        if (include.angled && isQtUmbrella(include.header))
          found.push_back(place(file, include) + "umbrella header <" + include.header + ">");
  return found;
}

Violations checkWidgetFree(const Tree& tree, const std::set<std::string>& widgetHeaders) {
  Violations found;
  std::map<std::string, std::string> known;
  for (const auto& file : tree)
    if (isProgram(file.path) && isWidgetFreePlace(file.path))
      if (const auto way = wayToWidget(tree, file.path, widgetHeaders, known); !way.empty())
        found.push_back("reaches a widget: " + way);
  return found;
}

Violations checkOwnHeaderFirst(const Tree& tree) {
  Violations found;
  for (const auto& file : tree) {
    if (!isProgram(file.path) || !isSource(file.path)) continue;
    const std::string stem = file.path.substr(0, file.path.rfind('.'));
    const SourceFile* own = find(tree, stem + ".h");
    if (!own) own = find(tree, stem + ".cuh");
    if (!own) continue;
    const auto all = includes(file);
    if (all.empty() || all.front().header != own->path)
      found.push_back(file.path + ": its first include is not \"" + own->path + "\"");
  }
  return found;
}

Violations checkMainWindow(const Tree& tree) {
  Violations found;
  for (const auto& file : tree) {
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    if (!isProgram(file.path) || !name.starts_with("main_window.")) continue;
    for (const auto& include : includes(file))
      if (!include.angled && include.header.starts_with("ui/pages/") &&
          include.header.ends_with("_page.h"))
        found.push_back(place(file, include) + "the main window includes a page");
    if (lineCount(file.text) > 400) found.push_back(file.path + ": longer than 400 lines");
  }
  return found;
}

}  // namespace offtake::architecture
