// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace offtake::architecture {

/// One row of the table in ARCHITECTURE.md.
struct Layer {
  std::string folder;                ///< "core/plan"
  std::vector<std::string> targets;  ///< "offtake::core_plan"
  std::set<std::string> layers;      ///< folders it may include, those of its layers too
  std::set<std::string> headers;     ///< single headers of other layers: "core/base/calendar.h"
  std::set<std::string> libraries;   ///< beside the standard library: "Qt"; not handed on
};

/// By folder.
using LayerTable = std::map<std::string, Layer>;

/// Reads the layer table out of ARCHITECTURE.md.
/// @error BadText if the table is missing, a row is malformed, or it names a layer that has no row
Result<LayerTable> parseLayerTable(std::string_view markdown);

/// The layer that a file belongs to: the row with the longest matching folder, or nullptr.
const Layer* layerOf(const LayerTable& table, std::string_view path);

}  // namespace offtake::architecture
