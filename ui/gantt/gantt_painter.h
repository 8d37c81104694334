// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gantt/gantt_edit.h"

#include <QPainter>
#include <QRectF>

#include <optional>

namespace offtake::ui {

class Theme;

/// Where things lie, in pixels: names at the left, months across, a row a delivery under a head
/// with the fiscal years.
struct GanttLayout {
  static constexpr double kBarTop = 9;  ///< above the bar in its row: the whisker's lane
  QSizeF size{960, 480};
  double names = 210;     ///< width of the names
  double head = 26;       ///< height of the head
  double rowHeight = 26;  ///< height of a row
  double monthWidth = 8;  ///< width of a month
  double scrollX = 0;
  double scrollY = 0;

  /// All months of the data in the width.
  void fit(const GanttData& data);
  [[nodiscard]] double x(double position) const { return names + position * monthWidth - scrollX; }
  [[nodiscard]] double position(double at) const { return (at - names + scrollX) / monthWidth; }
  /// The bar of a row, from its online date to its end, cut off at the horizon.
  [[nodiscard]] QRectF bar(const GanttData& data, const GanttBar& bar, int row) const;
  /// Where a part is taken hold of.
  [[nodiscard]] QPointF handle(const GanttData& data, const GanttBar& bar, int row,
                               GanttPart part) const;
  /// Row at a height, or -1.
  [[nodiscard]] int rowAt(const GanttData& data, double y) const;
  /// The part under a point of the row's bar, or none. Near an edge: the edge; in the upper half
  /// at the ramp's top: the ramp.
  [[nodiscard]] std::optional<GanttPart> partAt(const GanttData& data, int row,
                                                QPointF point) const;
};

/// What is being done to the timeline.
struct GanttMarks {
  int selected = -1;  ///< row
  bool focused = false;
  std::optional<GanttBar> moving;  ///< the selected bar while it is dragged
  QString label;                   ///< beside it
  QString warning;                 ///< behind the label
};

/// Paints into (0, 0, size). Colours are the theme's and the providers'.
void paintGantt(QPainter& painter, const GanttData& data, const GanttLayout& layout,
                const Theme& theme, const GanttMarks& marks = {});

}  // namespace offtake::ui
