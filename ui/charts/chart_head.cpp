// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"
#include "ui/charts/plot_chart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

// What stands above the plot: title, what it rests on, legend.

namespace offtake::ui {
namespace {

constexpr qreal kLeft = 12;
constexpr qreal kSwatch = 16;
constexpr qreal kGap = 5;
constexpr qreal kBetween = 16;

}  // namespace

void PlotChart::setLegend(std::vector<LegendEntry> entries) {
  m_legend = std::move(entries);
  place();
}

void PlotChart::layOutLegend() {
  const QFontMetricsF metrics(font());
  m_legendPlaces.clear();
  QPointF at(kLeft, 0);
  for (const auto& entry : m_legend) {
    const qreal width = kSwatch + kGap + metrics.horizontalAdvance(entry.text);
    if (at.x() > kLeft && at.x() + width > size().width() - kLeft)
      at = {kLeft, at.y() + metrics.height() * 1.15};
    m_legendPlaces.push_back(at);
    at.rx() += width + kBetween;
  }
}

void PlotChart::paintHead(QPainter& painter) const {
  QFont bold = font();
  bold.setPixelSize(bold.pixelSize() + 1);
  bold.setWeight(QFont::DemiBold);
  QFont small = font();
  small.setPixelSize(small.pixelSize() - 1);
  const QFontMetricsF metrics(font());
  const qreal width = std::max(0.0, size().width() - 2 * kLeft - 52);  // the corner's buttons
  painter.setFont(bold);
  painter.setPen(m_theme.color("text"));
  qreal y = 4 + QFontMetricsF(bold).ascent();
  painter.drawText(QPointF(kLeft, y),
                   QFontMetricsF(bold).elidedText(m_title, Qt::ElideRight, width));
  if (!m_foot.isEmpty()) {
    painter.setFont(small);
    painter.setPen(m_theme.color("secondary"));
    y += metrics.height();
    painter.drawText(QPointF(kLeft, y),
                     QFontMetricsF(small).elidedText(m_foot, Qt::ElideRight, width));
  }
  if (!isLegendShown()) return;
  const qreal first = y + 6;
  painter.setFont(font());
  for (std::size_t i = 0; i < m_legend.size(); ++i) {
    const LegendEntry& entry = m_legend[i];
    const QPointF at = m_legendPlaces[i] + QPointF(0, first);
    const qreal middle = at.y() + metrics.height() / 2;
    if (entry.mark) {
      painter.setPen(QPen(m_theme.outlineOf(entry.brush.color()), 1));
      painter.setBrush(entry.brush);
      painter.drawPath(markPath(*entry.mark, {at.x() + kSwatch / 2, middle}, 6));
    } else if (entry.pen.style() != Qt::NoPen) {
      painter.setPen(entry.pen);
      painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + kSwatch, middle));
    } else {
      painter.fillRect(QRectF(at.x(), middle - 5, kSwatch, 10), entry.brush);
    }
    painter.setPen(m_theme.color("text"));
    painter.drawText(QPointF(at.x() + kSwatch + kGap, at.y() + metrics.ascent()), entry.text);
  }
}

}  // namespace offtake::ui
