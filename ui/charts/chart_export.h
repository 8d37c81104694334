// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/charts/plot_chart.h"

#include <QDate>
#include <QImage>

#include <functional>
#include <memory>

/// Charts as files: always light, on white, with unit, paths, seed and date in the foot.
namespace offtake::ui {

/// What is written.
struct ChartSheet {
  ChartHead head;
  ChartTable table;
  std::function<std::unique_ptr<PlotChart>(const Theme&)> build;
  std::pair<double, double> seen;  ///< the stretch of the axis; the numbers are written whole
  QDate date;
};

/// "Unit: $ B a month · 20,000 paths, seed 1 · 2026-11-21".
[[nodiscard]] QString sheetFoot(const ChartSheet& sheet);
[[nodiscard]] QImage pictureOf(const ChartSheet& sheet);
/// TSV with heads, for the clipboard.
[[nodiscard]] QString tsvOf(const ChartTable& table);
/// RFC 4180, units in the heads; the title and the foot are the last lines' first cells.
[[nodiscard]] QByteArray csvOf(const ChartSheet& sheet);

/// What a file of each ending holds.
struct ChartForms {
  std::function<QByteArray()> png, svg, pdf, csv;
};
/// By the file's ending: the old file, or the new one whole.
/// @error BadValue for another ending; Io where the file cannot be written
[[nodiscard]] Result<void> writeForm(const ChartForms& forms, const QString& file);

/// PNG, SVG, PDF or, the numbers, CSV.
/// @error as writeForm()
[[nodiscard]] Result<void> writeChart(const ChartSheet& sheet, const QString& file);

}  // namespace offtake::ui
