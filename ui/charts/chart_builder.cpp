// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_builder.h"

#include "ui/base/format.h"
#include "ui/base/theme.h"

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

Ticks ticksOver(std::initializer_list<const std::vector<double>*> all, double scale) {
  double low = 0, high = 0;
  for (const auto* values : all)
    for (const double value : *values) {
      low = std::min(low, value / scale);
      high = std::max(high, value / scale);
    }
  return niceTicks(low, high);
}

/// A line of the table a month.
PickMap monthPicks(std::size_t months) {
  PickMap picks;
  picks.lines = int(months);
  picks.at = [last = int(months) - 1](QPointF value) {
    return Pick{std::clamp(int(std::lround(value.x())), 0, last), 0};
  };
  picks.spot = [](Pick pick) { return QRectF(pick.line, 0, 0, 0); };
  return picks;
}

/// Where the median needs more than there is: hatched between the two, from crossing to crossing.
/// @return null where it never does
QAreaSeries* shortfallArea(const FanData& data, const Theme& theme) {
  QList<QPointF> upper, lower;
  bool any = false;
  const auto put = [&](double at, double median, double capacity) {
    upper.append({at, std::max(median, capacity) / data.head.scale});
    lower.append({at, capacity / data.head.scale});
    any = any || median > capacity;
  };
  for (std::size_t i = 0; i < data.p50.size(); ++i) {
    const double gap = data.p50[i] - data.capacity[i];
    if (i > 0) {
      const double before = data.p50[i - 1] - data.capacity[i - 1];
      if ((before < 0) != (gap < 0)) {
        const double share = before / (before - gap);
        const double level =
            data.capacity[i - 1] + share * (data.capacity[i] - data.capacity[i - 1]);
        put(double(i) - 1 + share, level, level);
      }
    }
    put(double(i), data.p50[i], data.capacity[i]);
  }
  if (!any) return nullptr;
  auto* area = new QAreaSeries(new QLineSeries, new QLineSeries);
  area->upperSeries()->setParent(area);
  area->lowerSeries()->setParent(area);
  area->upperSeries()->replace(upper);
  area->lowerSeries()->replace(lower);
  area->setBrush(QBrush(theme.color("bad"), Qt::BDiagPattern));
  area->setPen(Qt::NoPen);
  area->setName(QObject::tr("Median above it"));
  return area;
}

/// Flags at the ends of periods: a tick or a cross, never the colour alone.
void paintMilestones(const PlotChart& chart, const BurnDownData& data, QPainter& painter) {
  QFont font = chart.font();
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  const auto [low, high] = chart.seen();
  for (const auto& milestone : data.milestones) {
    if (double(milestone.point) < low || double(milestone.point) > high) continue;
    const QPointF at =
        chart.toPosition({double(milestone.point), milestone.floor / data.head.scale});
    const QColor color = chart.theme().color(milestone.shortBy > 0 ? "bad" : "good");
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(at, at - QPointF(0, 18));
    const QRectF flag(at.x() - 15, at.y() - 19, 15, 12);
    painter.setBrush(color);
    painter.drawRect(flag);
    painter.setPen(chart.theme().color("surface"));
    painter.drawText(flag, Qt::AlignCenter,
                     milestone.shortBy > 0 ? QStringLiteral("✕") : QStringLiteral("✓"));
  }
}

/// Only part of a line: from and to are points.
std::vector<QPointF> part(const std::vector<double>& values, double scale, std::size_t from,
                          std::size_t to) {
  std::vector<QPointF> points;
  for (std::size_t i = from; i < to; ++i) points.emplace_back(double(i), values[i] / scale);
  return points;
}

void addPart(PlotChart& chart, const std::vector<QPointF>& points, const QString& name,
             const QPen& pen) {
  if (points.empty()) return;
  auto* series = new QLineSeries;
  series->replace(QList<QPointF>(points.begin(), points.end()));
  series->setName(name);
  series->setPen(pen);
  chart.add(series);
}

}  // namespace

std::unique_ptr<PlotChart> buildChart(const FanData& data, const Theme& theme) {
  auto chart = std::make_unique<PlotChart>(data.head, theme);
  if (data.empty()) return chart;
  const double scale = data.head.scale;
  chart->setAxes(monthScale(data.firstMonth, int(data.p50.size()), data.head.fiscalYearStart),
                 data.head, ticksOver({&data.p5, &data.p95, &data.mean, &data.capacity}, scale));
  const QColor accent = theme.color("accent");
  chart->addBand(data.p5, data.p95, scale, QStringLiteral("P5–P95"), accent, 36);
  chart->addBand(data.p10, data.p90, scale, QStringLiteral("P10–P90"), accent, 48);
  chart->addBand(data.p25, data.p75, scale, QStringLiteral("P25–P75"), accent, 76);
  const auto tinted = [&](int alpha) {
    QColor tint = accent;
    tint.setAlpha(alpha);
    return QBrush(tint);
  };
  // Darkest last, as the bands lie on one another.
  std::vector<PlotChart::LegendEntry> legend{
      {QObject::tr("Median"), QPen(accent, 2), {}, {}},
      {QObject::tr("Expected"), QPen(accent, 1.5, Qt::DashLine), {}, {}},
      {QStringLiteral("P25–P75"), Qt::NoPen, tinted(142), {}},
      {QStringLiteral("P10–P90"), Qt::NoPen, tinted(78), {}},
      {QStringLiteral("P5–P95"), Qt::NoPen, tinted(36), {}}};
  if (data.limits && !data.capacity.empty())
    if (auto* area = shortfallArea(data, theme)) {
      chart->add(area);
      legend.push_back({area->name(), Qt::NoPen, area->brush(), {}});
    }
  chart->addLine(data.p50, scale, QObject::tr("Median"), QPen(accent, 2));
  chart->addLine(data.mean, scale, QObject::tr("Expected"), QPen(accent, 1.5, Qt::DashLine));
  if (!data.capacity.empty()) {
    const QPen pen(theme.color("capacity"), 2);
    chart->addLine(data.capacity, scale, data.capacityName, pen);
    legend.insert(legend.begin() + 2, {data.capacityName, pen, {}, {}});
  }
  chart->setLegend(std::move(legend));
  chart->setPicks(monthPicks(data.p50.size()));
  return chart;
}

std::unique_ptr<PlotChart> buildChart(const BurnDownData& data, const Theme& theme) {
  auto chart = std::make_unique<PlotChart>(data.head, theme);
  if (data.empty()) return chart;
  const double scale = data.head.scale;
  const std::size_t months = data.eligible.size();
  chart->setAxes(monthScale(data.firstMonth, int(months), data.head.fiscalYearStart), data.head,
                 ticksOver({&data.floors, &data.eligible, &data.due}, scale));
  const QColor accent = theme.color("accent");
  std::vector<EndLabel> labels;
  if (!data.left50.empty()) {
    std::vector<double> low, high;
    for (std::size_t i = 0; i < months; ++i) {
      low.push_back(data.due[i] - data.left90[i]);
      high.push_back(data.due[i] - data.left10[i]);
    }
    const QString name = QObject::tr("Counted, P10–P90");
    chart->addBand(low, high, scale, name, accent, 60);
    QColor tint = accent;
    tint.setAlpha(110);
    labels.push_back({{0, (low.back() + high.back()) / 2 / scale}, name, QPen(tint, 8), {}});
  }
  std::vector<QPointF> steps;
  for (std::size_t i = 0; i < months; ++i) {
    const bool rises = i > 0 && data.floors[i] != data.floors[i - 1];
    if (rises) steps.emplace_back(double(i), data.floors[i - 1] / scale);
    if (rises || i == 0 || i + 1 == months) steps.emplace_back(double(i), data.floors[i] / scale);
  }
  const QPen floorPen(theme.color("capacity"), 2);
  addPart(*chart, steps, QObject::tr("Requirement"), floorPen);
  labels.push_back({{0, data.floors.back() / scale}, QObject::tr("Requirement"), floorPen, {}});
  const QPen actual(accent, 2), forecast(accent, 2, Qt::DashLine);
  const std::size_t closed = std::min(data.actuals, months);
  addPart(*chart, part(data.eligible, scale, 0, closed), QObject::tr("Actual"), actual);
  addPart(*chart, part(data.eligible, scale, closed > 0 ? closed - 1 : 0, months),
          QObject::tr("Forecast, book"), forecast);
  labels.push_back(
      {{0, data.eligible.back() / scale}, QObject::tr("Forecast, book"), forecast, {}});
  if (closed > 0)
    labels.push_back({{0, data.eligible[closed - 1] / scale}, QObject::tr("Actual"), actual, {}});
  chart->setEndLabels(std::move(labels));
  chart->addOverlay(
      [plot = chart.get(), data](QPainter& painter) { paintMilestones(*plot, data, painter); });
  chart->setPicks(monthPicks(months));
  return chart;
}

void paintChart(std::unique_ptr<PlotChart> chart, QPainter& painter, const QRectF& rect,
                const QSizeF& size) {
  QGraphicsScene scene;
  PlotChart* item = chart.release();
  scene.addItem(item);  // the scene owns it now
  item->resize(size);
  // No event loop lays it out: the margins follow the size, and the plot them; then the ticks do.
  item->layout()->activate();
  item->layout()->activate();
  scene.setSceneRect(QRectF(QPointF(0, 0), size));
  scene.render(&painter, rect, scene.sceneRect(), Qt::KeepAspectRatio);
}

}  // namespace offtake::ui
