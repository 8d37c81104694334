// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_chart.h"

#include "core/base/error.h"
#include "ui/base/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLegend>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace offtake::ui {
namespace {

constexpr qreal kLeastWidthForLabels = 420;
constexpr qreal kMostRowShare = 0.3;  // of the chart's width, for the names of rows
constexpr std::size_t kMostLabels = 4;
constexpr QMargins kMargins(4, 4, 26, 4);  // half a label stands out to the right

/// Whatever Qt Charts has no series for.
class Overlay : public QGraphicsItem {
public:
  Overlay(PlotChart& chart, std::function<void(QPainter&)> paint)
      : QGraphicsItem(&chart), m_chart(chart), m_paint(std::move(paint)) {
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(20);
  }
  [[nodiscard]] QRectF boundingRect() const override { return m_chart.boundingRect(); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    m_paint(*painter);
    painter->restore();
  }

private:
  PlotChart& m_chart;
  std::function<void(QPainter&)> m_paint;
};

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

/// An axis with labels at the places given.
QCategoryAxis* labelledAxis(double low, double high,
                            const std::vector<std::pair<double, QString>>& labels) {
  auto* axis = new QCategoryAxis;
  axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
  axis->setRange(low, high);
  if (!labels.empty()) axis->setStartValue(labels.front().first);
  for (const auto& [at, text] : labels) axis->append(text, at);
  return axis;
}

}  // namespace

PlotChart::PlotChart(const ChartHead& head, const Theme& theme)
    : m_theme(theme), m_probe(new QLineSeries), m_title(head.title), m_foot(head.foot) {
  // In pixels of the layout: points would grow with a printer's resolution.
  QFont text = font();
  text.setPixelSize(QFontInfo(text).pixelSize());
  setFont(text);
  setBackgroundBrush(theme.color("surface"));
  setBackgroundRoundness(0);
  layout()->setContentsMargins(0, 0, 0, 0);
  setAnimationOptions(QChart::NoAnimation);
  legend()->hide();
  setFocusPolicy(Qt::NoFocus);
  addOverlay([this](QPainter& painter) { paintHead(painter); });
  connect(this, &QChart::plotAreaChanged, this, [this] {
    if (m_x != nullptr) setTicks();
  });
  place();
}

void PlotChart::setAxes(XScale x, const ChartHead& value, const Ticks& y) {
  expects(m_x == nullptr, "the axes of a chart are set once");
  m_scale = std::move(x);
  std::vector<std::pair<double, QString>> labels;
  for (int i = 0; i < y.count(); ++i) {
    const double at = y.low + i * y.step;
    labels.emplace_back(at, tickText(value, at, y.step));
  }
  m_y = labelledAxis(y.low, y.high, labels);
  m_y->setTitleText(axisTitle(value));
  styleAxis(*m_y, m_theme, true);
  m_x = labelledAxis(m_scale.low, m_scale.high, {});
  m_x->setTitleText(m_scale.title);
  styleAxis(*m_x, m_theme, false);
  addAxis(m_x, Qt::AlignBottom);
  addAxis(m_y, Qt::AlignLeft);
  add(m_probe);
  showAll();
}

void PlotChart::setAxes(XScale x, const QStringList& rows) {
  expects(m_x == nullptr, "the axes of a chart are set once");
  m_scale = std::move(x);
  m_y = labelledAxis(-double(rows.size()) + 0.5, 0.5, {});
  styleAxis(*m_y, m_theme, false);
  m_y->setLabelsVisible(false);
  m_rows = rows;
  addOverlay([this](QPainter& painter) { paintRows(painter); });
  place();
  m_x = labelledAxis(m_scale.low, m_scale.high, {});
  m_x->setTitleText(m_scale.title);
  styleAxis(*m_x, m_theme, false);
  addAxis(m_x, Qt::AlignBottom);
  addAxis(m_y, Qt::AlignLeft);
  add(m_probe);
  showAll();
}

void PlotChart::add(QAbstractSeries* series) {
  addSeries(series);
  series->attachAxis(m_x);
  series->attachAxis(m_y);
}

void PlotChart::addLine(const std::vector<double>& values, double scale, const QString& name,
                        const QPen& pen) {
  auto* series = new QLineSeries;
  QList<QPointF> points;
  for (std::size_t i = 0; i < values.size(); ++i) {
    // Many points on one level would be stroked one by one, with seams between them.
    const bool level =
        i > 0 && i + 1 < values.size() && values[i - 1] == values[i] && values[i] == values[i + 1];
    if (!level) points.append({qreal(i), values[i] / scale});
  }
  series->replace(points);
  series->setName(name);
  QPen smooth = pen;
  smooth.setJoinStyle(Qt::RoundJoin);
  series->setPen(smooth);
  add(series);
}

void PlotChart::addBand(const std::vector<double>& low, const std::vector<double>& high,
                        double scale, const QString& name, QColor color, int alpha) {
  const auto edge = [scale](const std::vector<double>& values) {
    auto* series = new QLineSeries;
    for (std::size_t i = 0; i < values.size(); ++i) series->append(qreal(i), values[i] / scale);
    return series;
  };
  auto* area = new QAreaSeries(edge(high), edge(low));
  area->upperSeries()->setParent(area);
  area->lowerSeries()->setParent(area);
  area->setName(name);
  color.setAlpha(alpha);
  area->setBrush(color);
  area->setPen(Qt::NoPen);
  add(area);
}

void PlotChart::addOverlay(std::function<void(QPainter&)> paint) {
  new Overlay(*this, std::move(paint));  // the chart owns its items
}

QPointF PlotChart::toPosition(QPointF value) const {
  return const_cast<PlotChart*>(this)->mapToPosition(value, m_probe);
}

QPointF PlotChart::toValue(QPointF position) const {
  return const_cast<PlotChart*>(this)->mapToValue(position, m_probe);
}

QRectF PlotChart::spotOf(Pick pick) const {
  const QRectF spot = m_picks.spot(pick);
  const QPointF a = toPosition(spot.topLeft());
  const QPointF b = toPosition(spot.topLeft() + QPointF(spot.width(), spot.height()));
  QRectF place = QRectF(a, b).normalized();
  if (spot.height() == 0) {
    place.setTop(plotArea().top());
    place.setBottom(plotArea().bottom());
  }
  return place;
}

void PlotChart::zoomTo(double low, double high) {
  const double whole = m_scale.high - m_scale.low;
  const double width = std::clamp(high - low, std::min(m_scale.least, whole), whole);
  low = std::clamp((low + high - width) / 2, m_scale.low, m_scale.high - width);
  m_seen = {low, low + width};
  m_x->setRange(m_seen.first, m_seen.second);
  setTicks();
}

bool PlotChart::isPartSeen() const {
  const double whole = m_scale.high - m_scale.low;
  return m_seen.second - m_seen.first < whole * (1 - 1e-9);
}

QStringList PlotChart::tickLabels() const { return m_x->categoriesLabels(); }

void PlotChart::setEndLabels(std::vector<EndLabel> labels) {
  if (labels.size() > kMostLabels) return;
  m_labels = std::move(labels);
  addOverlay([this](QPainter& painter) { paintLabels(painter); });
  place();
}

void PlotChart::resizeEvent(QGraphicsSceneResizeEvent* event) {
  QChart::resizeEvent(event);
  place();
}

/// Makes room for the head, the legend and the labels beside the plot.
void PlotChart::place() {
  m_labelsBeside = !m_labels.empty() && size().width() >= kLeastWidthForLabels;
  const QFontMetricsF metrics(font());
  QMargins around = kMargins;
  around.setRight(std::max(around.right(), int(m_halfTick) + 6));
  if (m_labelsBeside) {
    qreal widest = 0;
    for (const auto& label : m_labels)
      widest = std::max(widest, metrics.horizontalAdvance(label.text));
    around.setRight(int(std::min(widest, kMostLabelWidth)) + 30);
  }
  if (!m_rows.isEmpty()) {
    qreal widest = 0;
    for (const auto& row : m_rows) widest = std::max(widest, metrics.horizontalAdvance(row));
    around.setLeft(int(std::min(widest, kMostRowShare * size().width())) + 12);
  }
  layOutLegend();
  qreal top = 12 + 1.2 * metrics.height() + (m_foot.isEmpty() ? 0 : metrics.height());
  if (isLegendShown()) top += m_legendPlaces.back().y() + metrics.height() + 8;
  around.setTop(int(top));
  if (margins() != around) setMargins(around);
}

}  // namespace offtake::ui
