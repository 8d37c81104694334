// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"
#include "ui/gantt/gantt_painter.h"

#include <QAbstractScrollArea>
#include <QDate>

#include <optional>

namespace offtake::ui {

/// The deliveries as bars that can be taken hold of: the bar, its start, its end, its ramp. A drag
/// says the new value as it goes, snaps to months (to days where a day is wide enough, or with Alt)
/// and is one named undo step; Esc gives it up. By the keyboard: up and down choose, left and right
/// move the bar a month, with Shift its end, with Ctrl its ramp, with both its start alone; Alt
/// besides goes by days. + - 0 and Ctrl with the wheel zoom.
class GanttView : public QAbstractScrollArea {
  Q_OBJECT
public:
  explicit GanttView(PlanDocument& document, QWidget* parent = nullptr);

  /// The tranche that is selected; 0 for none.
  [[nodiscard]] std::int64_t selected() const;
  /// Selects without telling.
  void select(std::int64_t tranche);
  [[nodiscard]] const GanttData& shown() const { return m_data; }
  /// Where a part of a tranche's bar is taken hold of, in the viewport. @pre it is shown
  [[nodiscard]] QPoint handleOf(std::int64_t tranche, GanttPart part) const;
  /// Pixels of one month.
  [[nodiscard]] double monthWidth() const { return m_layout.monthWidth; }
  /// What is said beside the bar that is being dragged; empty when none is.
  [[nodiscard]] QString label() const { return m_marks.label; }
  /// Writes the timeline in light colours: PNG, SVG or PDF, by the file's ending, or its data as
  /// CSV.
  /// @error BadValue for another ending, Io
  [[nodiscard]] Result<void> exportTo(const QString& file, QDate date = QDate::currentDate()) const;

Q_SIGNALS:
  void selectionChanged(std::int64_t tranche);
  /// Enter or F2: the row is to be edited in the table.
  void wantsTable(std::int64_t tranche);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  static constexpr double kMost = 40;  ///< zoom
  struct Drag {
    GanttPart part;
    double from;  ///< position under the mouse at the press
  };
  void refresh();
  void layOut();
  void zoom(double factor, double around);
  void choose(int row, bool tell);
  void dragTo(double x, Qt::KeyboardModifiers modifiers);
  void giveUp();
  void push(const GanttBar& after, GanttPart part, const QString& mergeKey);
  [[nodiscard]] bool step(const QKeyEvent& event);
  [[nodiscard]] const GanttBar* chosen() const;
  void describeSelf();
  [[nodiscard]] QString toolTipAt(QPointF point) const;
  void showCursor(QPointF point);

  PlanDocument& m_document;
  DelayQuantiles m_delays;
  GanttData m_data;
  GanttLayout m_layout;
  GanttMarks m_marks;
  std::optional<Drag> m_drag;
  std::int64_t m_selected = 0;
  double m_zoom = 1;  ///< 1: the whole horizon in the width
  bool m_stale = true;
};

}  // namespace offtake::ui
