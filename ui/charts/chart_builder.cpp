// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_builder.h"

#include "ui/base/format.h"
#include "ui/base/theme.h"
#include "ui/charts/nice_ticks.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLegend>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace offtake::ui {
namespace {

std::unique_ptr<QChart> blank(const ChartHead& head, const Theme& theme) {
  auto chart = std::make_unique<QChart>();
  QFont title = chart->titleFont();
  title.setPointSizeF(title.pointSizeF() + 1);
  title.setWeight(QFont::DemiBold);
  chart->setTitleFont(title);
  chart->setTitle(
      head.foot.isEmpty()
          ? head.title.toHtmlEscaped()
          : head.title.toHtmlEscaped() +
                QStringLiteral("<br><span style=\"font-size:8pt;font-weight:normal;color:%1\">")
                    .arg(theme.color("secondary").name()) +
                head.foot.toHtmlEscaped() + QStringLiteral("</span>"));
  chart->setTitleBrush(theme.color("text"));
  chart->setBackgroundBrush(theme.color("surface"));
  chart->setBackgroundRoundness(0);
  chart->setMargins(QMargins(4, 4, 12, 4));
  chart->setAnimationOptions(QChart::NoAnimation);
  chart->legend()->setAlignment(Qt::AlignTop);
  chart->legend()->setLabelColor(theme.color("text"));
  chart->legend()->setShowToolTips(true);
  chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
  return chart;
}

void styleAxis(QAbstractAxis& axis, const Theme& theme, bool grid) {
  axis.setLabelsColor(theme.color("secondary"));
  axis.setTitleBrush(theme.color("secondary"));
  QFont font = axis.titleFont();
  font.setBold(false);
  axis.setTitleFont(font);
  axis.setLinePen(QPen(theme.color("line"), 1));
  axis.setGridLineVisible(grid);
  axis.setGridLinePen(QPen(theme.color("line"), 1));
  axis.setMinorGridLineVisible(false);
}

QValueAxis* valueAxis(const ChartHead& head, const Ticks& ticks, const Theme& theme, bool grid) {
  auto* axis = new QValueAxis;
  axis->setRange(ticks.low, ticks.high);
  axis->setTickType(QValueAxis::TicksFixed);
  axis->setTickCount(ticks.count());
  const double power = std::floor(std::log10(ticks.step) + 1e-9);
  const bool half = std::abs(ticks.step / std::pow(10, power) - 2.5) < 1e-6;
  axis->setLabelFormat(QStringLiteral("%.%1f").arg(std::max(0, int(-power) + (half ? 1 : 0))));
  axis->setTitleText(head.unit);
  styleAxis(*axis, theme, grid);
  return axis;
}

/// Years on a month axis: a label at each January, or every few.
QCategoryAxis* monthAxis(int firstMonth, int months, const Theme& theme) {
  auto* axis = new QCategoryAxis;
  axis->setRange(0, std::max(1, months - 1));
  axis->setStartValue(0);
  axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
  const int every = std::max(1, (months / 12 + 11) / 12);
  for (int m = 0; m < months; ++m) {
    const Month month{firstMonth + m};
    if (months < 24 ? m % 3 == 0 : month.month() == 1 && month.year() % every == 0)
      axis->append(months < 24 ? monthText(month) : QString::number(month.year()), m);
  }
  styleAxis(*axis, theme, false);
  return axis;
}

QLineSeries* line(const std::vector<double>& values, double scale) {
  auto* series = new QLineSeries;
  QList<QPointF> points;
  for (std::size_t i = 0; i < values.size(); ++i) points.append({qreal(i), values[i] / scale});
  series->replace(points);
  return series;
}

void add(QChart& chart, QAbstractSeries* series, QAbstractAxis* x, QAbstractAxis* y) {
  chart.addSeries(series);
  series->attachAxis(x);
  series->attachAxis(y);
}

void addLine(QChart& chart, const std::vector<double>& values, double scale, const QString& name,
             const QPen& pen, QAbstractAxis* x, QAbstractAxis* y) {
  auto* series = line(values, scale);
  series->setName(name);
  series->setPen(pen);
  add(chart, series, x, y);
}

Ticks ticksOver(std::initializer_list<const std::vector<double>*> all, double scale) {
  double low = 0, high = 0;
  for (const auto* values : all)
    for (const double value : *values) {
      low = std::min(low, value / scale);
      high = std::max(high, value / scale);
    }
  return niceTicks(low, high);
}

void addBand(QChart& chart, const std::vector<double>& low, const std::vector<double>& high,
             double scale, const QString& name, QColor color, int alpha, QAbstractAxis* x,
             QAbstractAxis* y) {
  auto* upper = line(high, scale);
  auto* lower = line(low, scale);
  auto* area = new QAreaSeries(upper, lower);
  upper->setParent(area);
  lower->setParent(area);
  area->setName(name);
  color.setAlpha(alpha);
  area->setBrush(color);
  area->setPen(Qt::NoPen);
  add(chart, area, x, y);
}

}  // namespace

std::unique_ptr<QChart> buildChart(const FanData& data, const Theme& theme) {
  auto chart = blank(data.head, theme);
  if (data.empty()) return chart;
  auto* x = monthAxis(data.firstMonth, int(data.p50.size()), theme);
  auto* y = valueAxis(data.head,
                      ticksOver({&data.p5, &data.p95, &data.mean, &data.capacity}, data.head.scale),
                      theme, true);
  chart->addAxis(x, Qt::AlignBottom);
  chart->addAxis(y, Qt::AlignLeft);
  const QColor accent = theme.color("accent");
  addBand(*chart, data.p5, data.p95, data.head.scale, QStringLiteral("P5–P95"), accent, 40, x, y);
  addBand(*chart, data.p10, data.p90, data.head.scale, QStringLiteral("P10–P90"), accent, 50, x, y);
  addBand(*chart, data.p25, data.p75, data.head.scale, QStringLiteral("P25–P75"), accent, 70, x, y);
  addLine(*chart, data.p50, data.head.scale, QObject::tr("Median"), QPen(accent, 2), x, y);
  addLine(*chart, data.mean, data.head.scale, QObject::tr("Expected"),
          QPen(accent, 1.5, Qt::DashLine), x, y);
  if (!data.capacity.empty())
    addLine(*chart, data.capacity, data.head.scale, data.capacityName,
            QPen(theme.color("capacity"), 2), x, y);
  return chart;
}

std::unique_ptr<QChart> buildChart(const HistogramData& data, const Theme& theme) {
  auto chart = blank(data.head, theme);
  if (data.empty()) return chart;
  const double low = data.edges.front() / data.head.scale,
               high = data.edges.back() / data.head.scale;
  const double most = *std::ranges::max_element(data.counts);
  auto* x = valueAxis(data.head, niceTicks(low, high), theme, false);
  ChartHead paths;
  paths.unit = QObject::tr("Paths");
  auto* y = valueAxis(paths, niceTicks(0, most), theme, true);
  chart->addAxis(x, Qt::AlignBottom);
  chart->addAxis(y, Qt::AlignLeft);
  auto* top = new QLineSeries;
  for (std::size_t i = 0; i < data.counts.size(); ++i) {
    top->append(data.edges[i] / data.head.scale, data.counts[i]);
    top->append(data.edges[i + 1] / data.head.scale, data.counts[i]);
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
  area->setName(QObject::tr("Paths"));
  add(*chart, area, x, y);
  const auto marker = [&](double at, const QString& name, Qt::PenStyle style) {
    auto* series = new QLineSeries;
    series->append(at / data.head.scale, 0);
    series->append(at / data.head.scale, y->max());
    series->setName(name + QStringLiteral(" ") + fixedText(at / data.head.scale, 2));
    series->setPen(QPen(theme.color("capacity"), 1.5, style));
    add(*chart, series, x, y);
  };
  marker(data.p50, QStringLiteral("P50"), Qt::SolidLine);
  marker(data.p90, QStringLiteral("P90"), Qt::DashLine);
  return chart;
}

std::unique_ptr<QChart> buildChart(const StackedData& data, const Theme& theme) {
  auto chart = blank(data.head, theme);
  if (data.empty()) return chart;
  auto* x = new QBarCategoryAxis;
  x->append(data.categories);
  styleAxis(*x, theme, false);
  double low = 0, high = 0;
  for (int c = 0; c < data.categories.size(); ++c) {
    double up = 0, down = 0;
    for (const auto& series : data.series)
      (series.values[std::size_t(c)] < 0 ? down : up) +=
          series.values[std::size_t(c)] / data.head.scale;
    low = std::min(low, down);
    high = std::max(high, up);
  }
  auto* y = valueAxis(data.head, niceTicks(low, high), theme, true);
  chart->addAxis(x, Qt::AlignBottom);
  chart->addAxis(y, Qt::AlignLeft);
  chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
  auto* bars = new QStackedBarSeries;
  bars->setBarWidth(0.7);
  for (const auto& series : data.series) {
    auto* set = new QBarSet(series.name);
    for (const double value : series.values) set->append(value / data.head.scale);
    set->setColor(series.color);
    set->setBorderColor(theme.color("surface"));
    bars->append(set);
  }
  add(*chart, bars, x, y);
  return chart;
}

std::unique_ptr<QChart> buildChart(const BurnDownData& data, const Theme& theme) {
  auto chart = blank(data.head, theme);
  if (data.empty()) return chart;
  auto* x = monthAxis(data.firstMonth, int(data.eligible.size()), theme);
  auto* y =
      valueAxis(data.head, ticksOver({&data.floors, &data.eligible}, data.head.scale), theme, true);
  chart->addAxis(x, Qt::AlignBottom);
  chart->addAxis(y, Qt::AlignLeft);
  auto* steps = new QLineSeries;
  for (std::size_t i = 0; i < data.floors.size(); ++i) {
    if (i > 0) steps->append(qreal(i), data.floors[i - 1] / data.head.scale);
    steps->append(qreal(i), data.floors[i] / data.head.scale);
  }
  steps->setName(QObject::tr("Requirement"));
  steps->setPen(QPen(theme.color("capacity"), 2));
  addLine(*chart, data.eligible, data.head.scale, QObject::tr("Eligible spend"),
          QPen(theme.color("accent"), 2), x, y);
  add(*chart, steps, x, y);
  return chart;
}

void paintChart(std::unique_ptr<QChart> chart, QPainter& painter, const QRectF& rect,
                const QSizeF& size) {
  QGraphicsScene scene;
  QChart* item = chart.release();
  scene.addItem(item);  // the scene owns it now
  item->resize(size);
  scene.setSceneRect(QRectF(QPointF(0, 0), size));
  scene.render(&painter, rect, scene.sceneRect(), Qt::KeepAspectRatio);
}

}  // namespace offtake::ui
