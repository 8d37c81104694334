// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/layer_table.h"
#include "tests/architecture/source_tree.h"

#include <set>
#include <string>
#include <vector>

/// The rules of the house that need no compiler. Each returns what breaks it, one line each,
/// "path:line: what"; none when the tree keeps to it.
namespace offtake::architecture {

using Violations = std::vector<std::string>;

/// Includes against the layer table: layers one way, libraries only where the table grants them,
/// project includes from the root and of files that exist.
Violations checkLayers(const Tree& tree, const LayerTable& table);
/// Every folder with sources has a row, and every row a folder whose CMake file makes its target.
Violations checkTable(const Tree& tree, const LayerTable& table);
/// No <QtWidgets>, <QtCore> ...: they hide what a file uses and cost seconds.
Violations checkUmbrellas(const Tree& tree);
/// ui/document, ui/models, ui/jobs and chart data reach no widget, not even through other headers.
/// @param widgetHeaders  names under QtWidgets and QtCharts: "QLabel"
Violations checkWidgetFree(const Tree& tree, const std::set<std::string>& widgetHeaders);
/// core has no clock, no environment, no printing, no say in the locale.
Violations checkPureCore(const Tree& tree);
/// A source includes its own header first, so the header compiles alone.
Violations checkOwnHeaderFirst(const Tree& tree);
/// MainWindow keeps actions and wiring: it includes no page.
Violations checkMainWindow(const Tree& tree);

/// Every source starts with its two SPDX lines.
Violations checkLicence(const Tree& tree);
/// Nothing refers to places outside the project.
Violations checkMentions(const Tree& tree);
/// Every source and header is named in a CMake file of its folder or one above.
Violations checkListed(const Tree& tree);
/// Files longer than a limit, tests and embedded data excepted.
Violations checkSize(const Tree& tree, int limit);

}  // namespace offtake::architecture
