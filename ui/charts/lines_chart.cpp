// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lines_chart.h"

#include "ui/base/theme.h"
#include "ui/charts/lines_rows.h"

#include <QPainter>
#include <QtCharts/QAreaSeries>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

constexpr std::size_t kMarksALine = 7;

QColor colorOf(const ChartLine& line, const Theme& theme) {
  return line.token.isEmpty() ? theme.outlineOf(line.color)
                              : theme.color(line.token.toLatin1().constData());
}

QPen penOf(const ChartLine& line, const Theme& theme) {
  return QPen(colorOf(line, theme), line.width, line.style);
}

QBrush brushOf(const ChartBand& band, const Theme& theme) {
  QColor color = theme.color(band.token.toLatin1().constData());
  if (band.hatched) return {color, Qt::BDiagPattern};
  color.setAlpha(band.alpha);
  return color;
}

/// Lines by their stroke, or by their mark where they have one; then the areas.
std::vector<PlotChart::LegendEntry> legendOf(const LinesData& data, const Theme& theme) {
  std::vector<PlotChart::LegendEntry> entries;
  for (const auto& line : data.lines)
    entries.push_back({line.name, penOf(line, theme), colorOf(line, theme), line.mark});
  for (const auto& band : data.bands)
    entries.push_back({band.name, Qt::NoPen, brushOf(band, theme), {}});
  return entries;
}

Ticks ticksOver(const LinesData& data) {
  double low = 0, high = 0;
  const auto hold = [&](double value) {
    low = std::min(low, value / data.head.scale);
    high = std::max(high, value / data.head.scale);
  };
  for (const auto& line : data.lines)
    for (const auto& point : line.points) hold(point.y());
  for (const auto& band : data.bands) {
    for (const double value : band.low) hold(value);
    for (const double value : band.high) hold(value);
  }
  return niceTicks(low, high);
}

void addBand(PlotChart& chart, const LinesData& data, const ChartBand& band, const Theme& theme) {
  auto* upper = new QLineSeries;
  auto* lower = new QLineSeries;
  for (std::size_t i = 0; i < band.x.size(); ++i) {
    upper->append(band.x[i], band.high[i] / data.head.scale);
    lower->append(band.x[i], band.low[i] / data.head.scale);
  }
  auto* area = new QAreaSeries(upper, lower);
  upper->setParent(area);
  lower->setParent(area);
  area->setName(band.name);
  area->setBrush(brushOf(band, theme));
  area->setPen(Qt::NoPen);
  chart.add(area);
}

void addLine(PlotChart& chart, const LinesData& data, const ChartLine& line, const Theme& theme) {
  if (!line.joined) return;  // its marks are painted over
  auto* series = new QLineSeries;
  QList<QPointF> points;
  for (const auto& point : line.points) points.append({point.x(), point.y() / data.head.scale});
  series->replace(points);
  series->setName(line.name);
  series->setPen(penOf(line, theme));
  chart.add(series);
}

void paintMarks(const PlotChart& chart, const LinesData& data, QPainter& painter) {
  const Theme& theme = chart.theme();
  painter.setClipRect(chart.plotArea().adjusted(-6, -6, 6, 6));
  const auto [low, high] = chart.seen();
  for (std::size_t l = 0; l < data.lines.size(); ++l) {
    const auto& line = data.lines[l];
    if (!line.mark) continue;
    const std::size_t every =
        line.joined ? std::max<std::size_t>(1, line.points.size() / kMarksALine) : 1;
    // Each line has its marks elsewhere, so that lines on top of each other show all of theirs.
    const std::size_t begin = line.joined ? every * (l + 1) / (data.lines.size() + 1) : 0;
    painter.setPen(QPen(theme.color("surface"), 1));
    painter.setBrush(colorOf(line, theme));
    for (std::size_t i = begin; i < line.points.size(); i += every) {
      const auto& point = line.points[i];
      if (point.x() < low - 1e-9 || point.x() > high + 1e-9) continue;
      painter.drawPath(
          markPath(*line.mark, chart.toPosition({point.x(), point.y() / data.head.scale}), 5));
    }
  }
}

/// Labels in place of a legend, where lines alone are shown.
std::vector<EndLabel> endLabels(const LinesData& data, const Theme& theme) {
  std::vector<EndLabel> labels;
  if (!data.bands.empty()) return labels;
  for (const auto& line : data.lines) {
    if (!line.joined || line.points.empty()) return {};
    const auto& last = line.points.back();
    labels.push_back(
        {{last.x(), last.y() / data.head.scale}, line.name, penOf(line, theme), line.mark});
  }
  return labels;
}

PickMap picksOf(const LinesData& data) {
  std::vector<double> places;
  for (const auto& row : rowsOf(data)) places.push_back(row.x);
  PickMap picks;
  picks.lines = int(places.size());
  picks.at = [places](QPointF value) {
    const auto nearest = std::ranges::min_element(
        places, {}, [&](double place) { return std::abs(place - value.x()); });
    return Pick{int(nearest - places.begin()), 0};
  };
  picks.spot = [places](Pick pick) { return QRectF(places[std::size_t(pick.line)], 0, 0, 0); };
  return picks;
}

}  // namespace

std::unique_ptr<PlotChart> buildChart(const LinesData& data, const Theme& theme) {
  auto chart = std::make_unique<PlotChart>(data.head, theme);
  if (data.empty()) return chart;
  XScale x = data.monthly ? monthScale(data.firstMonth, data.months, data.head.fiscalYearStart)
                          : valueScale(data.xHead, niceTicks(data.xLow, data.xHigh));
  chart->setAxes(std::move(x), data.head, ticksOver(data));
  for (const auto& band : data.bands) addBand(*chart, data, band, theme);
  for (const auto& line : data.lines) addLine(*chart, data, line, theme);
  chart->addOverlay(
      [raw = chart.get(), data](QPainter& painter) { paintMarks(*raw, data, painter); });
  chart->setLegend(legendOf(data, theme));
  if (auto labels = endLabels(data, theme); !labels.empty()) chart->setEndLabels(std::move(labels));
  chart->setPicks(picksOf(data));
  return chart;
}

}  // namespace offtake::ui
