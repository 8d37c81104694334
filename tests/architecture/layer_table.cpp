// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layer_table.h"

#include "core/base/text.h"
#include "tests/architecture/source_tree.h"

#include <sstream>

namespace offtake::architecture {
namespace {

constexpr std::string_view kHeading = "| layer | target | holds | may include |";

/// The cells between the outer bars of a markdown row.
std::vector<std::string> cells(std::string_view row) {
  std::vector<std::string> found;
  row = text::trimmed(row);
  if (!row.starts_with('|') || !row.ends_with('|') || row.size() < 2) return found;
  for (const auto piece : text::split(row.substr(1, row.size() - 2), '|'))
    found.emplace_back(text::trimmed(piece));
  return found;
}

std::vector<std::string> words(std::string_view list) {
  std::vector<std::string> found;
  for (const auto piece : text::split(list, ','))
    if (const auto word = text::trimmed(piece); !word.empty()) found.emplace_back(word);
  return found;
}

/// "core" stands for each of its layers, "core/base/calendar.h" for one header, else a folder.
Result<void> addLayers(const LayerTable& table, Layer& layer, const std::string& word) {
  if (word.ends_with(".h")) {
    layer.headers.insert(word);
    return {};
  }
  bool known = false;
  for (const auto& [folder, row] : table)
    if (folder == word || folder.starts_with(word + "/")) {
      layer.layers.insert(folder);
      known = true;
    }
  if (!known)
    return failure(ErrorCode::BadText, "layer table, row '" + layer.folder + "'",
                   "may include '" + word + "'",
                   "a layer that has a row, a header, or after ';' a library");
  return {};
}

/// What a layer may include, its users may too.
void closeOver(LayerTable& table) {
  for (bool grew = true; grew;) {
    grew = false;
    for (auto& [folder, layer] : table) {
      const auto before = layer.layers.size() + layer.headers.size();
      for (const auto& used : std::set(layer.layers)) {
        layer.layers.insert(table[used].layers.begin(), table[used].layers.end());
        layer.headers.insert(table[used].headers.begin(), table[used].headers.end());
      }
      grew = grew || layer.layers.size() + layer.headers.size() != before;
    }
  }
}

}  // namespace

Result<LayerTable> parseLayerTable(std::string_view markdown) {
  const auto start = markdown.find(kHeading);
  if (start == std::string_view::npos)
    return failure(ErrorCode::BadText, "ARCHITECTURE.md", "has no layer table",
                   std::string(kHeading));

  std::istringstream lines{std::string(markdown.substr(start))};
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);  // | --- |
  LayerTable table;
  std::map<std::string, std::string> allowed;
  while (std::getline(lines, line) && line.starts_with('|')) {
    const auto row = cells(line);
    if (row.size() != 4 || row[0].empty())
      return failure(ErrorCode::BadText, "layer table", text::quoted(line), "four cells");
    table[row[0]] = {row[0], words(row[1]), {}, {}, {}};
    allowed[row[0]] = row[3];
  }
  for (auto& [folder, layer] : table) {
    const auto halves = text::split(allowed[folder], ';');
    if (halves.size() > 2)
      return failure(ErrorCode::BadText, "layer table, row '" + folder + "'",
                     text::quoted(allowed[folder]), "layers; libraries");
    for (const auto& word : words(halves[0])) OFFTAKE_TRY(addLayers(table, layer, word));
    if (halves.size() == 2)
      for (auto& word : words(halves[1])) layer.libraries.insert(std::move(word));
  }
  closeOver(table);
  return table;
}

const Layer* layerOf(const LayerTable& table, std::string_view path) {
  for (std::string folder = folderOf(path); !folder.empty(); folder = folderOf(folder))
    if (const auto at = table.find(folder); at != table.end()) return &at->second;
  return nullptr;
}

}  // namespace offtake::architecture
