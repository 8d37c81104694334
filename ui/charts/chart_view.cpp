// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/base/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

constexpr double kZoomStep = 1.25;
constexpr QMarginsF kNear(4, 4, 4, 4);  // the first and the last point lie on the plot's edges

}  // namespace

ChartView::ChartView(QWidget* parent) : QChartView(parent) {
  setRenderHint(QPainter::Antialiasing);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setContextMenuPolicy(Qt::NoContextMenu);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
}

void ChartView::replace(std::unique_ptr<PlotChart> chart, Read read) {
  const bool wasPart = m_plot != nullptr && m_plot->isPartSeen();
  const auto seen = wasPart ? m_plot->seen() : std::pair{0.0, 0.0};
  const bool sameAxis = wasPart && m_plot->scale().low == chart->scale().low &&
                        m_plot->scale().high == chart->scale().high;
  QChart* old = this->chart();
  m_plot = chart.release();
  m_read = std::move(read);
  setChart(m_plot);
  delete old;
  if (sameAxis) m_plot->zoomTo(seen.first, seen.second);
  const auto& picks = m_plot->picks();
  if (m_pick && (m_pick->line >= picks.lines || m_pick->column > picks.columns)) m_pick.reset();
  m_reading = m_pick ? m_read(*m_pick) : Reading{};
  describeNow();
  Q_EMIT zoomChanged(m_plot->isPartSeen());
}

QPointF ChartView::inChart(QPoint at) const { return m_plot->mapFromScene(mapToScene(at)); }

QPoint ChartView::tipOf(Pick pick) const {
  const QRectF spot = m_plot->spotOf(pick);
  return mapFromScene(m_plot->mapToScene(QPointF(spot.right(), spot.top() + 8)));
}

void ChartView::point(std::optional<Pick> pick, QPoint tip) {
  if (pick != m_pick) {
    m_pick = pick;
    m_reading = pick ? m_read(*pick) : Reading{};
    viewport()->update();
    describeNow();
  }
  if (m_pick) QToolTip::showText(viewport()->mapToGlobal(tip), m_reading.join('\n'), viewport());
  else QToolTip::hideText();
}

/// What is pointed at comes first: a screen reader says it as soon as it changes.
void ChartView::describeNow() {
  setAccessibleDescription(m_reading.isEmpty()
                               ? m_words
                               : tr("%1. %2").arg(m_reading.join(QStringLiteral("; ")), m_words));
}

void ChartView::setWords(const QString& words) {
  m_words = words;
  describeNow();
}

void ChartView::choose(Pick pick) { Q_EMIT chosen(pick.line, pick.column); }

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  QChartView::mouseMoveEvent(event);
  if (m_plot == nullptr || m_plot->picks().lines == 0) return;
  const QPoint at = event->position().toPoint();
  if (m_pressed) {
    m_dragged = at;
    viewport()->update();
    return;
  }
  const QPointF place = inChart(at);
  if (!m_plot->plotArea().marginsAdded(kNear).contains(place)) return point(std::nullopt, at);
  point(m_plot->picks().at(m_plot->toValue(place)), at + QPoint(12, 12));
}

void ChartView::mousePressEvent(QMouseEvent* event) {
  QChartView::mousePressEvent(event);
  if (m_plot == nullptr || event->button() != Qt::LeftButton) return;
  m_pressed = m_dragged = event->position().toPoint();
  event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
  QChartView::mouseReleaseEvent(event);
  if (m_plot == nullptr || !m_pressed || event->button() != Qt::LeftButton) return;
  const QPoint from = *m_pressed, to = event->position().toPoint();
  m_pressed.reset();
  viewport()->update();
  if (std::abs(from.x() - to.x()) >= QApplication::startDragDistance()) {
    const double a = m_plot->toValue(inChart(from)).x(), b = m_plot->toValue(inChart(to)).x();
    return zoomTo(std::min(a, b), std::max(a, b));
  }
  const QPointF place = inChart(to);
  if (m_plot->picks().lines > 0 && m_plot->plotArea().marginsAdded(kNear).contains(place))
    choose(m_plot->picks().at(m_plot->toValue(place)));
}

void ChartView::mouseDoubleClickEvent(QMouseEvent*) {
  m_pressed.reset();
  showAll();
}

void ChartView::wheelEvent(QWheelEvent* event) {
  if (m_plot == nullptr || event->angleDelta().y() == 0) return event->ignore();
  const double around = m_plot->toValue(inChart(event->position().toPoint())).x();
  zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0), around);
  event->accept();
}

void ChartView::leaveEvent(QEvent* event) {
  QChartView::leaveEvent(event);
  if (m_plot != nullptr && !hasFocus()) point(std::nullopt, {});
}

void ChartView::zoomBy(double factor, double around) {
  if (m_plot == nullptr) return;
  const auto [low, high] = m_plot->seen();
  const double width = (high - low) / factor;
  const double share = std::clamp((around - low) / (high - low), 0.0, 1.0);
  zoomTo(around - share * width, around + (1 - share) * width);
}

void ChartView::showAll() {
  if (m_plot != nullptr) zoomTo(m_plot->scale().low, m_plot->scale().high);
}

void ChartView::zoomTo(double low, double high) {
  m_plot->zoomTo(low, high);
  Q_EMIT zoomChanged(m_plot->isPartSeen());
}

void ChartView::bringIntoView(Pick pick) {
  const QRectF spot = m_plot->picks().spot(pick);
  const auto [low, high] = m_plot->seen();
  if (spot.left() < low) zoomTo(spot.left(), spot.left() + high - low);
  if (spot.right() > high) zoomTo(spot.right() - (high - low), spot.right());
}

void ChartView::step(int right, int down) {
  const auto& picks = m_plot->picks();
  if (picks.lines == 0) return;
  Pick pick = m_pick.value_or(Pick{0, picks.grid ? 1 : 0});
  (picks.grid ? pick.column : pick.line) += right;
  (picks.grid ? pick.line : pick.column) += down;
  pick.line = std::clamp(pick.line, 0, picks.lines - 1);
  pick.column = std::clamp(pick.column, picks.grid ? 1 : 0, picks.columns);
  bringIntoView(pick);
  point(pick, tipOf(pick));
  choose(pick);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
  if (m_plot == nullptr || m_plot->picks().lines == 0) return QChartView::keyPressEvent(event);
  const auto [low, high] = m_plot->seen();
  const double middle = m_pick ? m_plot->picks().spot(*m_pick).center().x() : (low + high) / 2;
  const double shift = (high - low) / 4;
  const bool pan = event->modifiers().testFlag(Qt::ShiftModifier);
  constexpr int kFar = 1 << 20;
  switch (event->key()) {
    case Qt::Key_Left: pan ? zoomTo(low - shift, high - shift) : step(-1, 0); break;
    case Qt::Key_Right: pan ? zoomTo(low + shift, high + shift) : step(1, 0); break;
    // Up is the next segment of a stack, and the row above in a map.
    case Qt::Key_Up: step(0, m_plot->picks().grid ? -1 : 1); break;
    case Qt::Key_Down: step(0, m_plot->picks().grid ? 1 : -1); break;
    case Qt::Key_Home: step(-kFar, 0); break;
    case Qt::Key_End: step(kFar, 0); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(kZoomStep, middle); break;
    case Qt::Key_Minus: zoomBy(1 / kZoomStep, middle); break;
    case Qt::Key_0: showAll(); break;
    default: return QChartView::keyPressEvent(event);
  }
  event->accept();
}

void ChartView::focusInEvent(QFocusEvent* event) {
  QChartView::focusInEvent(event);
  viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
  QChartView::focusOutEvent(event);
  if (m_plot != nullptr && !underMouse()) point(std::nullopt, {});
  viewport()->update();
}

void ChartView::drawForeground(QPainter* painter, const QRectF& rect) {
  QChartView::drawForeground(painter, rect);
  if (m_plot == nullptr) return;
  const QColor accent = m_plot->theme().color("accent");
  const QRectF plot = m_plot->mapToScene(m_plot->plotArea()).boundingRect();
  painter->setRenderHint(QPainter::Antialiasing, false);
  if (m_pressed) {
    const qreal a = mapToScene(*m_pressed).x(), b = mapToScene(m_dragged).x();
    QColor tint = accent;
    tint.setAlpha(40);
    painter->fillRect(
        QRectF(QPointF(std::min(a, b), plot.top()), QPointF(std::max(a, b), plot.bottom()))
            .intersected(plot),
        tint);
  } else if (m_pick && m_plot->picks().lines > 0) {
    const QRectF spot = m_plot->mapToScene(m_plot->spotOf(*m_pick)).boundingRect();
    painter->setPen(QPen(m_plot->theme().color("secondary"), 1, Qt::DotLine));
    if (spot.width() < 1) painter->drawLine(spot.topLeft(), spot.bottomLeft());
    else {
      painter->setPen(QPen(accent, 1));
      painter->drawRect(spot.intersected(plot));
    }
  }
  if (hasFocus()) {
    painter->setPen(QPen(accent, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(sceneRect().adjusted(0.5, 0.5, -1.5, -1.5));
  }
}

}  // namespace offtake::ui
