// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/lines_chart.h"

#include <optional>
#include <vector>

namespace offtake::ui {

/// A line of the chart's table.
struct LinesRow {
  double x = 0;
  std::vector<std::optional<double>> cells;  ///< lines, then low and high of each band
  std::vector<std::string> keys;             ///< of the cells
};

/// Ascending by x.
[[nodiscard]] std::vector<LinesRow> rowsOf(const LinesData& data);

}  // namespace offtake::ui
