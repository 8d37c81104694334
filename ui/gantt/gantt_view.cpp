// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_view.h"

#include "ui/base/theme.h"
#include "ui/gantt/gantt_export.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

constexpr double kDayWidth = 3;  // pixels from which on a drag goes by days

}  // namespace

GanttView::GanttView(PlanDocument& document, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(document) {
  setObjectName(QStringLiteral("gantt"));
  setAccessibleName(tr("Timeline of deliveries"));
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::StyledPanel);
  viewport()->setMouseTracking(true);
  setMinimumHeight(150);
  m_layout.rowHeight = std::max(26.0, fontMetrics().height() * 1.6);
  connect(&document, &PlanDocument::changed, this, [this](const Touched& touched) {
    using enum plan::TableId;
    for (const auto table : {Tranche, DelayOutcome, Contract, Provider, Sku, Site, Settings})
      if (touched.tables.contains(table)) return isVisible() ? refresh() : void(m_stale = true);
  });
  for (auto* bar : {horizontalScrollBar(), verticalScrollBar()})
    connect(bar, &QScrollBar::valueChanged, this, [this] {
      m_layout.scrollX = horizontalScrollBar()->value();
      m_layout.scrollY = verticalScrollBar()->value();
      viewport()->update();
    });
  refresh();
}

void GanttView::refresh() {
  m_stale = false;
  giveUp();
  m_data = ganttOf(*m_document.plan(), m_delays);
  choose(-1, false);
  for (int row = 0; row < int(m_data.bars.size()); ++row)
    if (m_data.bars[std::size_t(row)].tranche == m_selected) m_marks.selected = row;
  layOut();
  describeSelf();
}

void GanttView::layOut() {
  m_layout.size = viewport()->size();
  m_layout.fit(m_data);
  m_layout.monthWidth *= m_zoom;
  const double width = m_layout.names + m_data.months * m_layout.monthWidth + 8;
  const double height = m_layout.head + double(m_data.bars.size()) * m_layout.rowHeight + 18;
  auto* across = horizontalScrollBar();
  across->setRange(0, std::max(0, int(std::ceil(width - m_layout.size.width()))));
  across->setPageStep(int(m_layout.size.width() - m_layout.names));
  across->setSingleStep(int(std::max(8.0, m_layout.monthWidth)));
  auto* down = verticalScrollBar();
  down->setRange(0, std::max(0, int(std::ceil(height - m_layout.size.height()))));
  down->setPageStep(int(m_layout.size.height() - m_layout.head));
  down->setSingleStep(int(m_layout.rowHeight));
  m_layout.scrollX = across->value();
  m_layout.scrollY = down->value();
  viewport()->update();
}

void GanttView::zoom(double factor, double around) {
  const double held = m_layout.position(around);
  m_zoom = std::clamp(m_zoom * factor, 1.0, kMost);
  layOut();
  horizontalScrollBar()->setValue(
      int(std::lround(m_layout.names + held * m_layout.monthWidth - around)));
}

std::int64_t GanttView::selected() const { return m_selected; }

const GanttBar* GanttView::chosen() const {
  return m_marks.selected < 0 ? nullptr : &m_data.bars[std::size_t(m_marks.selected)];
}

void GanttView::select(std::int64_t tranche) {
  if (m_stale) refresh();
  int found = -1;
  for (int row = 0; row < int(m_data.bars.size()); ++row)
    if (m_data.bars[std::size_t(row)].tranche == tranche) found = row;
  if (m_drag && found != m_marks.selected) giveUp();
  m_selected = found < 0 ? 0 : tranche;
  choose(found, false);
}

void GanttView::choose(int row, bool tell) {
  m_marks.selected = row;
  if (tell && row >= 0) m_selected = m_data.bars[std::size_t(row)].tranche;
  if (row >= 0) {
    const int top = int(row * m_layout.rowHeight);
    const int page = int(m_layout.size.height() - m_layout.head - m_layout.rowHeight - 18);
    auto* down = verticalScrollBar();
    if (top < down->value()) down->setValue(top);
    else if (top > down->value() + page) down->setValue(top - page);
  }
  viewport()->update();
  describeSelf();
  if (tell && row >= 0) Q_EMIT selectionChanged(m_selected);
}

void GanttView::describeSelf() {
  const auto* bar = chosen();
  const QString words = bar != nullptr ? describe(*bar) : describe(m_data);
  if (words == accessibleDescription()) return;
  setAccessibleDescription(words);
  QAccessibleEvent told(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

QPoint GanttView::handleOf(std::int64_t tranche, GanttPart part) const {
  for (int row = 0; row < int(m_data.bars.size()); ++row) {
    const auto& bar = m_data.bars[std::size_t(row)];
    if (bar.tranche == tranche) return m_layout.handle(m_data, bar, row, part).toPoint();
  }
  return {};
}

void GanttView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.setFont(font());
  m_marks.focused = hasFocus();
  paintGantt(painter, m_data, m_layout, Theme::current(), m_marks);
  if (!m_data.bars.empty()) return;
  painter.setPen(Theme::current().color("secondary"));
  painter.drawText(viewport()->rect(), Qt::AlignCenter,
                   tr("No deliveries yet: add a tranche in the table below."));
}

void GanttView::resizeEvent(QResizeEvent*) { layOut(); }

void GanttView::showEvent(QShowEvent* event) {
  if (m_stale) refresh();
  QAbstractScrollArea::showEvent(event);
}

void GanttView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  giveUp();
  const int row = m_layout.rowAt(m_data, event->position().y());
  if (row < 0) return;
  choose(row, true);
  if (event->position().x() < m_layout.names) return;
  if (const auto part = m_layout.partAt(m_data, row, event->position()))
    m_drag = Drag{*part, m_layout.position(event->position().x())};
}

void GanttView::mouseMoveEvent(QMouseEvent* event) {
  if (m_drag) dragTo(event->position().x(), event->modifiers());
  else showCursor(event->position());
}

void GanttView::dragTo(double x, Qt::KeyboardModifiers modifiers) {
  const bool fine = modifiers.testFlag(Qt::AltModifier) || m_layout.monthWidth / 30 >= kDayWidth;
  const auto* bar = chosen();
  m_marks.moving = dragged(*bar, m_drag->part, m_layout.position(x) - m_drag->from,
                           fine ? GanttGrid::Days : GanttGrid::Months, m_data.first);
  m_marks.label = says(*bar, *m_marks.moving, m_drag->part);
  m_marks.warning = warningOf(*m_marks.moving);
  viewport()->update();
}

void GanttView::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_drag || event->button() != Qt::LeftButton) return;
  const auto part = m_drag->part;
  const auto moving = m_marks.moving;
  giveUp();
  if (moving) push(*moving, part, {});
}

void GanttView::giveUp() {
  m_drag.reset();
  m_marks.moving.reset();
  m_marks.label.clear();
  m_marks.warning.clear();
  viewport()->update();
}

void GanttView::push(const GanttBar& after, GanttPart part, const QString& mergeKey) {
  const auto* before = chosen();
  if (before == nullptr) return;
  const auto changes = changesOf(*m_document.plan(), *before, after);
  // A refusal is told by the document; the bars then stand where the plan has them.
  if (!changes.empty()) (void)m_document.push(nameOf(after, part), changes, mergeKey);
}

void GanttView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_layout.rowAt(m_data, event->position().y()) >= 0) Q_EMIT wantsTable(m_selected);
}

void GanttView::wheelEvent(QWheelEvent* event) {
  if (!event->modifiers().testFlag(Qt::ControlModifier))
    return QAbstractScrollArea::wheelEvent(event);
  zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8, event->position().x());
  event->accept();
}

void GanttView::contextMenuEvent(QContextMenuEvent* event) {
  showGanttMenu(*this, m_data, event->globalPos(), [this] { zoom(1 / kMost, m_layout.names); });
}

bool GanttView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(help->globalPos(), text, viewport());
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

QString GanttView::toolTipAt(QPointF point) const {
  const int row = m_layout.rowAt(m_data, point.y());
  return row < 0 ? QString()
                 : describe(m_data.bars[std::size_t(row)])
                       .replace(QStringLiteral("; "), QStringLiteral("\n"));
}

void GanttView::showCursor(QPointF point) {
  const int row = m_layout.rowAt(m_data, point.y());
  const auto part =
      row < 0 || point.x() < m_layout.names ? std::nullopt : m_layout.partAt(m_data, row, point);
  if (!part) viewport()->unsetCursor();
  else viewport()->setCursor(*part == GanttPart::Bar ? Qt::OpenHandCursor : Qt::SizeHorCursor);
}

void GanttView::focusInEvent(QFocusEvent* event) {
  if (m_marks.selected < 0 && !m_data.bars.empty() && event->reason() != Qt::MouseFocusReason)
    choose(0, true);
  viewport()->update();
}

void GanttView::focusOutEvent(QFocusEvent*) { viewport()->update(); }

Result<void> GanttView::exportTo(const QString& file, QDate date) const {
  return exportGantt(m_data, font(), file, date);
}

}  // namespace offtake::ui
