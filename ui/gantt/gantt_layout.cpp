// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_painter.h"

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

constexpr double kReach = 5;      // pixels around an edge that still take hold of it
constexpr double kBarBottom = 4;  // free pixels below it
constexpr double kNarrow = 24;    // bars below this width keep their middle third for moving

}  // namespace

void GanttLayout::fit(const GanttData& data) {
  scrollX = 0;
  monthWidth = std::max(1.0, (size.width() - names - 8) / std::max(1, data.months));
}

QRectF GanttLayout::bar(const GanttData& data, const GanttBar& bar, int row) const {
  const double left = x(positionOf(bar.online, data.first));
  const double end = std::min<double>(positionOf(bar.end, data.first), data.months);
  const double top = head + row * rowHeight - scrollY + kBarTop;
  return {left, top, std::max(2.0, x(end) - left), rowHeight - kBarTop - kBarBottom};
}

QPointF GanttLayout::handle(const GanttData& data, const GanttBar& shown, int row,
                            GanttPart part) const {
  const QRectF whole = bar(data, shown, row);
  switch (part) {
    case GanttPart::Start: return {whole.left(), whole.bottom() - 2};
    case GanttPart::Ramp:
      return {std::min(whole.left() + shown.ramp * monthWidth, whole.right()), whole.top() + 1};
    case GanttPart::End: return {whole.right(), whole.bottom() - 2};
    case GanttPart::Bar: break;
  }
  const double full = std::min(whole.left() + shown.ramp * monthWidth, whole.right());
  return {(full + whole.right()) / 2, whole.center().y()};
}

int GanttLayout::rowAt(const GanttData& data, double y) const {
  if (y < head) return -1;
  const int at = static_cast<int>(std::floor((y - head + scrollY) / rowHeight));
  return at < static_cast<int>(data.bars.size()) ? at : -1;
}

std::optional<GanttPart> GanttLayout::partAt(const GanttData& data, int row, QPointF point) const {
  const auto& shown = data.bars[static_cast<std::size_t>(row)];
  const QRectF whole = bar(data, shown, row);
  if (!whole.adjusted(-kReach, -2, kReach, 3).contains(point)) return std::nullopt;
  const bool upper = point.y() < whole.center().y();
  const double ramp = handle(data, shown, row, GanttPart::Ramp).x();
  if (upper && std::abs(point.x() - ramp) <= kReach) return GanttPart::Ramp;
  const double reach = whole.width() < kNarrow ? whole.width() / 3 : kReach;
  if (point.x() - whole.left() <= reach) return GanttPart::Start;
  if (whole.right() - point.x() <= reach) return GanttPart::End;
  return GanttPart::Bar;
}

}  // namespace offtake::ui
