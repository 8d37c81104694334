// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_painter.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QObject>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

bool isFiscalStart(const GanttData& data, Month month) {
  return month.month() == data.fiscalYearStartMonth;
}

/// A fiscal year is named for the calendar year in which it ends.
QString fiscalName(const GanttData& data, Month start) {
  const int year = start.year() + (data.fiscalYearStartMonth == 1 ? 0 : 1);
  return QObject::tr("FY%1").arg(year % 100, 2, 10, QLatin1Char('0'));
}

/// Black or white, whichever is read better on the colour.
QColor inkOn(const QColor& ground) {
  return contrast(Qt::white, ground) >= contrast(Qt::black, ground) ? Qt::white : Qt::black;
}

class Painting {
public:
  Painting(QPainter& painter, const GanttData& data, const GanttLayout& layout, const Theme& theme,
           const GanttMarks& marks)
      : m_painter(painter), m_data(data), m_at(layout), m_theme(theme), m_marks(marks) {}

  void all() {
    m_painter.fillRect(QRectF({0, 0}, m_at.size), m_theme.color("surface"));
    m_painter.save();
    m_painter.setClipRect(QRectF(0, m_at.head, m_at.size.width(), m_at.size.height() - m_at.head));
    for (int row = 0; row < int(m_data.bars.size()); ++row) ground(row);
    m_painter.setClipRect(plot(), Qt::IntersectClip);
    years(false);
    for (int row = 0; row < int(m_data.bars.size()); ++row) delivery(row);
    m_painter.restore();
    m_painter.save();
    m_painter.setClipRect(QRectF(0, m_at.head, m_at.names, m_at.size.height() - m_at.head));
    for (int row = 0; row < int(m_data.bars.size()); ++row) name(row);
    m_painter.restore();
    head();
    asOf();
    label();
  }

private:
  [[nodiscard]] QRectF plot() const {
    return {m_at.names, m_at.head, m_at.size.width() - m_at.names, m_at.size.height() - m_at.head};
  }
  [[nodiscard]] double top(int row) const {
    return m_at.head + row * m_at.rowHeight - m_at.scrollY;
  }
  [[nodiscard]] bool isSeen(int row) const {
    return top(row) + m_at.rowHeight > m_at.head && top(row) < m_at.size.height();
  }

  void ground(int row) {
    if (!isSeen(row)) return;
    const QRectF line(0, top(row), m_at.size.width(), m_at.rowHeight);
    if (row == m_marks.selected) {
      m_painter.fillRect(line, m_theme.color("hover"));
      m_painter.fillRect(QRectF(0, top(row), m_marks.focused ? 4 : 2, m_at.rowHeight),
                         m_theme.color("accent"));
    }
    m_painter.setPen(QPen(m_theme.color("line"), 1));
    m_painter.drawLine(line.bottomLeft(), line.bottomRight());
  }

  void name(int row) {
    if (!isSeen(row)) return;
    const auto& bar = m_data.bars[std::size_t(row)];
    m_painter.fillRect(QRectF(8, top(row) + m_at.rowHeight / 2 - 5, 4, 10), bar.color);
    const QRectF place(18, top(row), m_at.names - 24, m_at.rowHeight);
    const QFontMetricsF metrics(m_painter.font());
    m_painter.setPen(m_theme.color("text"));
    const QString first = metrics.elidedText(bar.name, Qt::ElideRight, place.width());
    m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, first);
    const double used = metrics.horizontalAdvance(first) + 8;
    if (place.width() - used < 40) return;
    m_painter.setPen(m_theme.color("secondary"));
    m_painter.drawText(place.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                       metrics.elidedText(bar.contract, Qt::ElideRight, place.width() - used));
  }

  /// Lines at the fiscal years' starts, or their names.
  void years(bool names) {
    double free = -1e9;
    for (int m = 0; m <= m_data.months; ++m) {
      const Month month = m_data.first + m;
      if (!isFiscalStart(m_data, month)) continue;
      const double x = m_at.x(m);
      if (!names) {
        m_painter.setPen(QPen(m_theme.color("line"), 1, Qt::DotLine));
        m_painter.drawLine(QPointF(x, m_at.head), QPointF(x, m_at.size.height()));
        continue;
      }
      const QString text = fiscalName(m_data, month);
      const double width = QFontMetricsF(m_painter.font()).horizontalAdvance(text);
      if (x < m_at.names || x < free || m == m_data.months) continue;
      m_painter.setPen(m_theme.color("secondary"));
      m_painter.drawText(QRectF(x + 3, 0, width + 2, m_at.head), Qt::AlignVCenter | Qt::AlignLeft,
                         text);
      free = x + width + 10;
    }
  }

  void head() {
    m_painter.save();
    m_painter.setClipRect(QRectF(0, 0, m_at.size.width(), m_at.head));
    m_painter.setPen(m_theme.color("secondary"));
    m_painter.drawText(QRectF(18, 0, m_at.names - 24, m_at.head), Qt::AlignVCenter | Qt::AlignLeft,
                       QObject::tr("Delivery"));
    asOfName();
    years(true);
    m_painter.setPen(QPen(m_theme.color("line"), 1));
    m_painter.drawLine(QPointF(0, m_at.head - 0.5), QPointF(m_at.size.width(), m_at.head - 0.5));
    m_painter.drawLine(QPointF(m_at.names - 0.5, 0), QPointF(m_at.names - 0.5, m_at.size.height()));
    m_painter.restore();
    m_painter.setPen(QPen(m_theme.color("line"), 1));
    m_painter.drawLine(QPointF(m_at.names - 0.5, m_at.head),
                       QPointF(m_at.names - 0.5, m_at.size.height()));
  }

  void asOf() {
    const double x = m_at.x(positionOf(m_data.asOf, m_data.first));
    if (x < m_at.names || x > m_at.size.width()) return;
    m_painter.setPen(QPen(m_theme.color("capacity"), 1.5, Qt::DashLine));
    m_painter.drawLine(QPointF(x, m_at.head), QPointF(x, m_at.size.height()));
  }

  /// What the dashed line is, in the head, where it covers no bar.
  void asOfName() {
    const QString text = QObject::tr("as of %1").arg(toQt(m_data.asOf.text()));
    const QRectF place(18, 0, m_at.names - 28, m_at.head);
    const QFontMetricsF metrics(m_painter.font());
    const double left = place.right() - metrics.horizontalAdvance(text);
    if (left - 22 < place.left() + metrics.horizontalAdvance(QObject::tr("Delivery"))) return;
    m_painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, text);
    m_painter.save();
    m_painter.setPen(QPen(m_theme.color("capacity"), 1.5, Qt::DashLine));
    m_painter.drawLine(QPointF(left - 8, 5), QPointF(left - 8, m_at.head - 5));
    m_painter.restore();
  }

  void delivery(int row) {
    if (!isSeen(row)) return;
    const auto& planned = m_data.bars[std::size_t(row)];
    const bool moving = row == m_marks.selected && m_marks.moving;
    const auto& bar = moving ? *m_marks.moving : planned;
    if (moving) {
      m_painter.setPen(QPen(m_theme.color("secondary"), 1, Qt::DotLine));
      m_painter.setBrush(Qt::NoBrush);
      m_painter.drawRect(m_at.bar(m_data, planned, row));
    }
    body(bar, row);
    whisker(bar, row);
    if (row == m_marks.selected) handles(bar, row);
  }

  void body(const GanttBar& bar, int row) {
    const QRectF whole = m_at.bar(m_data, bar, row);
    QColor track = bar.color;
    track.setAlpha(45);
    m_painter.fillRect(whole, track);
    const double full = std::min(whole.left() + bar.ramp * m_at.monthWidth, whole.right());
    const double reached =
        bar.ramp > 0 ? std::min(1.0, (full - whole.left()) / (bar.ramp * m_at.monthWidth)) : 1;
    QPolygonF shape;
    shape << whole.bottomLeft() << QPointF(full, whole.bottom() - reached * whole.height());
    if (full < whole.right()) shape << whole.topRight();
    shape << whole.bottomRight();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(bar.color);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.drawPolygon(shape);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    const QString units = fixedText(bar.units, 0);
    const QRectF flat(QPointF(std::max(full, m_at.names) + 6, whole.top()), whole.bottomRight());
    QFont small = m_painter.font();
    small.setPixelSize(std::max(8, QFontInfo(small).pixelSize() - 2));
    m_painter.save();
    m_painter.setFont(small);
    if (QFontMetricsF(small).horizontalAdvance(units) + 6 < flat.width()) {
      m_painter.setPen(inkOn(bar.color));
      m_painter.drawText(flat, Qt::AlignVCenter | Qt::AlignLeft, units);
    }
    m_painter.restore();
  }

  void whisker(const GanttBar& bar, int row) {
    if (!bar.delayed) return;
    const double online = positionOf(bar.online, m_data.first);
    const double y = top(row) + GanttLayout::kBarTop - 4.5;
    const double low = m_at.x(online + bar.p10), high = m_at.x(online + bar.p90);
    m_painter.setPen(QPen(m_theme.color("capacity"), 1.4));
    m_painter.drawLine(QPointF(low, y), QPointF(high, y));
    for (const double x : {low, high}) m_painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3));
    m_painter.setBrush(m_theme.color("capacity"));
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.drawEllipse(QPointF(m_at.x(online + bar.mean), y), 2, 2);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
  }

  void handles(const GanttBar& bar, int row) {
    m_painter.setPen(QPen(m_theme.color("accent"), 1.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(m_at.bar(m_data, bar, row));
    m_painter.setBrush(m_theme.color("surface"));
    for (const auto part : {GanttPart::Start, GanttPart::Ramp, GanttPart::End}) {
      const QPointF point = m_at.handle(m_data, bar, row, part);
      m_painter.drawRect(QRectF(point.x() - 2.5, point.y() - 2.5, 5, 5));
    }
  }

  void label() {
    if (!m_marks.moving || m_marks.selected < 0) return;
    const QString text = m_marks.warning.isEmpty()
                             ? m_marks.label
                             : QObject::tr("▲ %1: %2").arg(m_marks.label, m_marks.warning);
    const QFontMetricsF metrics(m_painter.font());
    const QRectF bar = m_at.bar(m_data, *m_marks.moving, m_marks.selected);
    const double width = metrics.horizontalAdvance(text) + 12;
    double left = std::max(bar.left(), m_at.names + 4);
    left = std::max(m_at.names, std::min(left, m_at.size.width() - width - 4));
    double y = bar.top() - 24;
    if (y < m_at.head) y = bar.bottom() + 4;
    const QRectF box(left, y, width, 20);
    m_painter.setPen(QPen(m_theme.color(m_marks.warning.isEmpty() ? "accent" : "bad"), 1));
    m_painter.setBrush(m_theme.color("surface"));
    m_painter.drawRect(box);
    m_painter.setPen(m_theme.color(m_marks.warning.isEmpty() ? "text" : "bad"));
    m_painter.drawText(box, Qt::AlignCenter, text);
  }

  QPainter& m_painter;
  const GanttData& m_data;
  const GanttLayout& m_at;
  const Theme& m_theme;
  const GanttMarks& m_marks;
};

}  // namespace

void paintGantt(QPainter& painter, const GanttData& data, const GanttLayout& layout,
                const Theme& theme, const GanttMarks& marks) {
  Painting(painter, data, layout, theme, marks).all();
}

}  // namespace offtake::ui
