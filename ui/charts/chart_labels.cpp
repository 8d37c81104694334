// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"
#include "ui/charts/plot_chart.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtCharts/QCategoryAxis>

#include <algorithm>
#include <cmath>

// What stands around the plot: the horizontal axis' labels, names of rows and of series.

namespace offtake::ui {
namespace {

constexpr qreal kBetweenTicks = 8;

}  // namespace

void PlotChart::setTicks() {
  const auto all = m_scale.ticks(m_seen.first, m_seen.second);
  std::vector<std::pair<double, QString>> ticks;
  const QFontMetricsF metrics(m_x->labelsFont());
  m_halfTick = 0;
  for (const auto& [at, text] : all)
    m_halfTick = std::max(m_halfTick, metrics.horizontalAdvance(text) / 2);
  const std::size_t every = tickStep(all);
  for (std::size_t i = 0; i < all.size(); i += every) ticks.push_back(all[i]);
  QStringList texts;
  for (const auto& [at, text] : ticks) texts << text;
  if (texts == m_x->categoriesLabels() && !ticks.empty() &&
      m_x->startValue() == ticks.front().first)
    return;  // laid out anew only where something has changed
  for (const auto& label : m_x->categoriesLabels()) m_x->remove(label);
  if (!ticks.empty()) m_x->setStartValue(ticks.front().first);
  for (const auto& [at, text] : ticks) m_x->append(text, at);
  place();
}

/// Each how many'th label has room: Qt would shorten all of them to "FY...".
std::size_t PlotChart::tickStep(const std::vector<std::pair<double, QString>>& ticks) const {
  const double room = plotArea().width();
  if (ticks.size() < 2 || room <= 0) return 1;
  const double apart = (ticks.back().first - ticks.front().first) / double(ticks.size() - 1) *
                       room / (m_seen.second - m_seen.first);
  return std::size_t(std::max(1.0, std::ceil((2 * m_halfTick + kBetweenTicks) / apart)));
}

/// Qt leaves the names of low rows out.
void PlotChart::paintRows(QPainter& painter) const {
  QFont small = font();
  const double high = plotArea().height() / double(m_rows.size());
  while (QFontMetricsF(small).height() > high + 3 && small.pixelSize() > 8)
    small.setPixelSize(small.pixelSize() - 1);
  painter.setFont(small);
  painter.setPen(m_theme.color("secondary"));
  const QFontMetricsF metrics(small);
  const QRectF plot = plotArea();
  for (int i = 0; i < m_rows.size(); ++i) {
    const double middle = toPosition({m_seen.first, -double(i)}).y();
    const QRectF name(4, middle - metrics.height() / 2, plot.left() - 12, metrics.height());
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(m_rows[i], Qt::ElideRight, name.width()));
  }
}

void PlotChart::paintLabels(QPainter& painter) const {
  if (!m_labelsBeside) return;
  const QRectF plot = plotArea();
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  const qreal height = metrics.height();
  std::vector<std::pair<qreal, std::size_t>> places;
  for (std::size_t i = 0; i < m_labels.size(); ++i)
    places.emplace_back(
        std::clamp(toPosition({m_seen.second, m_labels[i].at.y()}).y(), plot.top(), plot.bottom()),
        i);
  std::ranges::sort(places);
  // Pushed apart downward, then back up from the bottom edge.
  for (std::size_t k = 1; k < places.size(); ++k)
    places[k].first = std::max(places[k].first, places[k - 1].first + height);
  qreal floor = plot.bottom();
  for (std::size_t k = places.size(); k-- > 0; floor -= height)
    places[k].first = std::min(places[k].first, floor);
  for (const auto& [y, i] : places) {
    const EndLabel& label = m_labels[i];
    const qreal left = plot.right() + 6;
    if (label.mark) {
      painter.setPen(QPen(m_theme.outlineOf(label.pen.color()), 1));
      painter.setBrush(label.pen.color());
      painter.drawPath(markPath(*label.mark, {left + 6, y}, 5));
    } else {
      painter.setPen(label.pen);
      painter.drawLine(QPointF(left, y), QPointF(left + 12, y));
    }
    painter.setPen(m_theme.color("text"));
    const QString text = metrics.elidedText(label.text, Qt::ElideRight, kMostLabelWidth);
    painter.drawText(QPointF(left + 17, y + metrics.ascent() / 2 - 1), text);
  }
}

}  // namespace offtake::ui
