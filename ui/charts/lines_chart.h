// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_words.h"
#include "ui/charts/plot_chart.h"

#include <memory>
#include <optional>

/// Lines over months, or over any other axis, with bands behind them and single points before them.
namespace offtake::ui {

/// A line, or points that are not joined. Values are not divided by the head's scale yet.
struct ChartLine {
  QString name;
  QString token;  ///< of the theme; empty: `color`
  QColor color;
  Qt::PenStyle style = Qt::SolidLine;
  double width = 2;
  std::optional<ProviderMark> mark;  ///< beside the colour, now and then along the line
  bool joined = true;                ///< false: every point is a mark
  std::vector<QPointF> points;       ///< ascending by x
  std::vector<std::string> keys;     ///< under which each point explains itself; empty: none does
};

/// What lies between two edges.
struct ChartBand {
  QString name;
  QString token;
  int alpha = 60;
  bool hatched = false;  ///< not by colour alone
  std::vector<double> x, low, high;
  std::vector<std::string> lowKeys, highKeys;  ///< of the edges' points; empty: none
};

struct LinesData {
  ChartHead head;
  bool monthly = true;  ///< x counts months from `firstMonth`; else it is in `xHead`'s unit
  int firstMonth = 0;
  int months = 0;
  ChartHead xHead;
  double xLow = 0;
  double xHigh = 1;
  std::vector<ChartBand> bands;
  std::vector<ChartLine> lines;
  [[nodiscard]] bool empty() const { return lines.empty(); }
};

[[nodiscard]] std::unique_ptr<PlotChart> buildChart(const LinesData& data, const Theme& theme);
/// A line for each place of the horizontal axis at which anything stands.
[[nodiscard]] ChartTable tableOf(const LinesData& data);
[[nodiscard]] Reading readingOf(const LinesData& data, int line, int column);
[[nodiscard]] QString describe(const LinesData& data);

}  // namespace offtake::ui
