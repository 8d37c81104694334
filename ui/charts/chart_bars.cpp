// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/format.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"

#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

constexpr double kBarWidth = 0.7;

/// Where a series lies in the stack of a category: from and to.
std::pair<double, double> segment(const StackedData& data, std::size_t series, std::size_t at) {
  double up = 0, down = 0;
  for (std::size_t s = 0;; ++s) {
    const double value = data.series[s].values[at] / data.head.scale;
    double& edge = value < 0 ? down : up;
    if (s == series) return {edge, edge + value};
    edge += value;
  }
}

std::vector<double> totals(const StackedData& data) {
  std::vector<double> all(std::size_t(data.categories.size()));
  for (const auto& series : data.series)
    for (std::size_t c = 0; c < all.size(); ++c) all[c] += series.values[c];
  return all;
}

PickMap stackPicks(const StackedData& data) {
  PickMap picks;
  picks.lines = int(data.categories.size());
  picks.columns = int(data.series.size());
  picks.at = [data](QPointF value) {
    Pick pick{std::clamp(int(std::lround(value.x())), 0, int(data.categories.size()) - 1), 0};
    for (std::size_t s = 0; s < data.series.size(); ++s) {
      const auto [from, to] = segment(data, s, std::size_t(pick.line));
      if (value.y() >= std::min(from, to) && value.y() < std::max(from, to))
        pick.column = int(s) + 1;
    }
    return pick;
  };
  picks.spot = [data](Pick pick) {
    if (pick.column == 0) return QRectF(pick.line - kBarWidth / 2, 0, kBarWidth, 0);
    const auto [from, to] = segment(data, std::size_t(pick.column - 1), std::size_t(pick.line));
    return QRectF(pick.line - kBarWidth / 2, std::min(from, to), kBarWidth, std::abs(to - from));
  };
  return picks;
}

/// Each provider's shape in its segments, where they are tall enough.
void paintMarks(const PlotChart& chart, const StackedData& data, QPainter& painter) {
  constexpr qreal kRadius = 4;
  painter.setClipRect(chart.plotArea());
  for (std::size_t s = 0; s < data.series.size(); ++s) {
    const QColor fill = data.series[s].color;
    const QColor light = Theme::light().color("surface"), dark = Theme::light().color("text");
    painter.setBrush(contrast(light, fill) >= contrast(dark, fill) ? light : dark);
    painter.setPen(Qt::NoPen);
    for (int c = 0; c < data.categories.size(); ++c) {
      const auto [from, to] = segment(data, s, std::size_t(c));
      const QPointF a = chart.toPosition({double(c), from}), b = chart.toPosition({double(c), to});
      if (std::abs(a.y() - b.y()) >= 4 * kRadius)
        painter.drawPath(markPath(data.series[s].mark, (a + b) / 2, kRadius));
    }
  }
}

void addStack(PlotChart& chart, const StackedData& data, const Theme& theme) {
  auto* bars = new QStackedBarSeries;
  bars->setBarWidth(kBarWidth);
  for (const auto& series : data.series) {
    auto* set = new QBarSet(glyph(series.mark) + QLatin1Char(' ') + series.name);
    for (const double value : series.values) set->append(value / data.head.scale);
    set->setColor(series.color);
    set->setBorderColor(theme.outlineOf(series.color));
    bars->append(set);
  }
  chart.add(bars);
}

}  // namespace

std::unique_ptr<PlotChart> buildChart(const HistogramData& data, const Theme& theme) {
  auto chart = std::make_unique<PlotChart>(data.head, theme);
  if (data.empty()) return chart;
  const double scale = data.head.scale;
  const double low = data.edges.front() / scale, high = data.edges.back() / scale;
  ChartHead paths;
  paths.unit = QObject::tr("Paths");
  const Ticks y = niceTicks(0, *std::ranges::max_element(data.counts) * 1.08);
  chart->setAxes(valueScale(data.head, niceTicks(low, high)), paths, y);
  auto* top = new QLineSeries;
  for (std::size_t i = 0; i < data.counts.size(); ++i) {
    top->append(data.edges[i] / scale, data.counts[i]);
    top->append(data.edges[i + 1] / scale, data.counts[i]);
  }
  auto* bottom = new QLineSeries;
  bottom->append(low, 0);
  bottom->append(high, 0);
  auto* area = new QAreaSeries(top, bottom);
  top->setParent(area);
  bottom->setParent(area);
  QColor fill = theme.color("accent");
  area->setPen(QPen(fill, 1));
  fill.setAlpha(110);
  area->setBrush(fill);
  chart->add(area);
  chart->addOverlay([plot = chart.get(), data, y](QPainter& painter) {
    painter.setFont(plot->font());
    const QFontMetricsF metrics(plot->font());
    const auto [from, to] = plot->seen();
    const auto mark = [&](double at, const QString& name, Qt::PenStyle style, int row) {
      const double x = at / data.head.scale;
      if (x < from || x > to) return;
      const QPointF foot = plot->toPosition({x, 0}), head = plot->toPosition({x, y.high});
      painter.setPen(QPen(plot->theme().color("capacity"), 1.5, style));
      painter.drawLine(foot, head);
      const QString text = QStringLiteral("%1 %2").arg(name, valueText(data.head, at));
      const qreal width = metrics.horizontalAdvance(text);
      // The median is named to its left, what lies above it to its right, as far as there is room.
      const bool fitsLeft = head.x() - 6 - width > plot->plotArea().left();
      const bool fitsRight = head.x() + 6 + width < plot->plotArea().right();
      const bool leftward = !fitsRight || (row == 0 && fitsLeft);
      painter.setPen(plot->theme().color("text"));
      painter.drawText(QPointF(leftward ? head.x() - 6 - width : head.x() + 6,
                               head.y() + metrics.ascent() + row * metrics.height()),
                       text);
    };
    mark(data.p50, QStringLiteral("P50"), Qt::SolidLine, 0);
    mark(data.p90, QStringLiteral("P90"), Qt::DashLine, 1);
  });
  PickMap picks;
  picks.lines = int(data.counts.size());
  picks.at = [data](QPointF value) {
    const auto above = std::ranges::upper_bound(data.edges, value.x() * data.head.scale);
    return Pick{std::clamp(int(above - data.edges.begin()) - 1, 0, int(data.counts.size()) - 1), 0};
  };
  picks.spot = [data](Pick pick) {
    const double from = data.edges[std::size_t(pick.line)] / data.head.scale;
    return QRectF(from, 0, data.edges[std::size_t(pick.line) + 1] / data.head.scale - from, 0);
  };
  chart->setPicks(std::move(picks));
  return chart;
}

std::unique_ptr<PlotChart> buildChart(const StackedData& data, const Theme& theme) {
  auto chart = std::make_unique<PlotChart>(data.head, theme);
  if (data.empty()) return chart;
  double low = 0, high = 0;
  for (int c = 0; c < data.categories.size(); ++c)
    for (std::size_t s = 0; s < data.series.size(); ++s) {
      const auto [from, to] = segment(data, s, std::size_t(c));
      low = std::min(low, to);
      high = std::max(high, to);
    }
  const QString title =
      data.categoryTitle.isEmpty() ? QObject::tr("Fiscal year") : data.categoryTitle;
  chart->setAxes(categoryScale(data.categories, title), data.head, niceTicks(low, high));
  addStack(*chart, data, theme);
  const QPen totalPen(theme.color("capacity"), 2);
  const auto total = totals(data);
  std::vector<EndLabel> labels;
  for (std::size_t s = 0; s < data.series.size(); ++s) {
    const auto [from, to] = segment(data, s, total.size() - 1);
    labels.push_back({{0, (from + to) / 2},
                      data.series[s].name,
                      QPen(data.series[s].color),
                      data.series[s].mark});
  }
  if (data.series.size() > 1) {
    chart->addLine(total, data.head.scale, QObject::tr("Total"), totalPen);
    labels.push_back({{0, total.back() / data.head.scale}, QObject::tr("Total"), totalPen, {}});
  }
  std::vector<PlotChart::LegendEntry> legend;
  for (const auto& label : labels)
    legend.push_back({label.text, label.pen, QBrush(label.pen.color()), label.mark});
  chart->setLegend(std::move(legend));
  chart->setEndLabels(std::move(labels));
  chart->addOverlay(
      [plot = chart.get(), data](QPainter& painter) { paintMarks(*plot, data, painter); });
  chart->setPicks(stackPicks(data));
  return chart;
}

std::unique_ptr<PlotChart> buildChart(const HeatMapData& data, const Theme& theme) {
  auto chart = std::make_unique<PlotChart>(data.head, theme);
  if (data.empty()) return chart;
  chart->setAxes(categoryScale(data.columns, QObject::tr("Period of the contract")), data.rows);
  chart->addOverlay([plot = chart.get(), data](QPainter& painter) {
    painter.setFont(plot->font());
    painter.setClipRect(plot->plotArea());
    const QColor ground = plot->theme().color("surface");
    for (int r = 0; r < data.rows.size(); ++r)
      for (int c = 0; c < data.columns.size(); ++c) {
        const double chance = data.values[std::size_t(r)][std::size_t(c)];
        if (std::isnan(chance)) continue;
        const QRectF cell = plot->spotOf({r, c + 1}).adjusted(1, 1, -1, -1);
        QColor tint = plot->theme().color("bad");
        tint.setAlphaF(float(0.06 + 0.5 * std::clamp(chance, 0.0, 1.0)));
        painter.fillRect(cell, ground);
        painter.fillRect(cell, tint);
        painter.setPen(plot->theme().color("text"));
        painter.drawText(cell, Qt::AlignCenter, percentText(chance, chance < 0.0995 ? 1 : 0));
      }
  });
  PickMap picks;
  picks.lines = int(data.rows.size());
  picks.columns = int(data.columns.size());
  picks.grid = true;
  picks.at = [rows = picks.lines, columns = picks.columns](QPointF value) {
    return Pick{std::clamp(int(std::lround(-value.y())), 0, rows - 1),
                std::clamp(int(std::lround(value.x())), 0, columns - 1) + 1};
  };
  picks.spot = [](Pick pick) {
    return QRectF(std::max(pick.column, 1) - 1.5, -pick.line - 0.5, 1, 1);
  };
  chart->setPicks(std::move(picks));
  return chart;
}

}  // namespace offtake::ui
