// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gantt/gantt_view.h"

#include <QKeyEvent>

#include <algorithm>

namespace offtake::ui {
namespace {

GanttPart partOf(Qt::KeyboardModifiers modifiers) {
  const bool shift = modifiers.testFlag(Qt::ShiftModifier);
  const bool control = modifiers.testFlag(Qt::ControlModifier);
  if (shift && control) return GanttPart::Start;
  if (shift) return GanttPart::End;
  return control ? GanttPart::Ramp : GanttPart::Bar;
}

}  // namespace

bool GanttView::step(const QKeyEvent& event) {
  const auto* bar = chosen();
  if (bar == nullptr || (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right)) return false;
  const auto part = partOf(event.modifiers());
  const auto grid =
      event.modifiers().testFlag(Qt::AltModifier) ? GanttGrid::Days : GanttGrid::Months;
  const auto after = stepped(*bar, part, event.key() == Qt::Key_Left ? -1 : 1, grid);
  push(after, part, QStringLiteral("gantt/%1/%2").arg(m_selected).arg(int(part)));
  return true;
}

void GanttView::keyPressEvent(QKeyEvent* event) {
  if (m_drag) {
    if (event->key() == Qt::Key_Escape) giveUp();
    return;
  }
  const int last = int(m_data.bars.size()) - 1;
  const auto go = [&](int row) {
    if (last >= 0) choose(std::clamp(row, 0, last), true);
  };
  if (step(*event)) return;
  switch (event->key()) {
    case Qt::Key_Up: return go(m_marks.selected - 1);
    case Qt::Key_Down: return go(m_marks.selected + 1);
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(last);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(1.5, (m_layout.names + m_layout.size.width()) / 2);
    case Qt::Key_Minus: return zoom(1 / 1.5, (m_layout.names + m_layout.size.width()) / 2);
    case Qt::Key_0: return zoom(1 / kMost, m_layout.names);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_selected != 0) Q_EMIT wantsTable(m_selected);
      return;
    default: QAbstractScrollArea::keyPressEvent(event);
  }
}

}  // namespace offtake::ui
