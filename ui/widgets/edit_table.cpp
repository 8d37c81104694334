// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edit_table.h"

#include "ui/base/format.h"
#include "ui/delegates/choice_delegate.h"

#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>

#include <algorithm>

namespace offtake::ui {

EditTable::EditTable(QWidget* parent) : QTableView(parent) {
  setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
  setSelectionMode(ExtendedSelection);
  setTabKeyNavigation(false);  // Tab is a step here, and leaves the table behind the last cell
  setHorizontalScrollMode(ScrollPerPixel);
  setWordWrap(false);
  verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setSectionsMovable(true);
  horizontalHeader()->setDefaultSectionSize(120);
  horizontalHeader()->setHighlightSections(false);
}

BlockTarget EditTable::block() const {
  BlockTarget target;
  if (model() == nullptr || selectionModel() == nullptr) return target;
  int top = -1, bottom = -1, left = -1, right = -1;
  const auto widen = [](int& low, int& high, int from, int to) {
    low = low < 0 ? from : std::min(low, from);
    high = std::max(high, to);
  };
  for (const auto& range : selectionModel()->selection()) {
    widen(top, bottom, range.top(), range.bottom());
    for (int column = range.left(); column <= range.right(); ++column) {
      const int visual = horizontalHeader()->visualIndex(column);
      widen(left, right, visual, visual);
    }
  }
  // Nothing selected: the cell one is at.
  if (const auto at = currentIndex(); top < 0 && at.isValid()) {
    top = bottom = at.row();
    left = right = horizontalHeader()->visualIndex(at.column());
  }
  for (int row = top; row >= 0 && row <= bottom; ++row) target.rows.push_back(row);
  for (int visual = left; visual >= 0 && visual <= right; ++visual) {
    const int column = horizontalHeader()->logicalIndex(visual);
    if (!isColumnHidden(column)) target.columns.push_back(column);
  }
  return target;
}

void EditTable::selectBlock(const BlockTarget& target) {
  if (target.rows.empty() || target.columns.empty()) return;
  QItemSelection selection;
  for (const int column : target.columns)
    selection.select(model()->index(target.rows.front(), column),
                     model()->index(target.rows.back(), column));
  setCurrentIndex(model()->index(target.rows.front(), target.columns.front()));
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

std::vector<int> EditTable::columnsFrom(int column) const {
  std::vector<int> columns;
  for (int visual = horizontalHeader()->visualIndex(column); visual < horizontalHeader()->count();
       ++visual) {
    const int at = horizontalHeader()->logicalIndex(visual);
    if (!isColumnHidden(at)) columns.push_back(at);
  }
  return columns;
}

bool EditTable::isFilled(int row, int visual) const {
  const auto index = model()->index(row, horizontalHeader()->logicalIndex(visual));
  const QString text = index.data().toString();
  return !text.isEmpty() && text != noneText();
}

/// As in a spreadsheet: to the last filled cell of a run, or over empty ones to the next filled one.
QModelIndex EditTable::edge(int down, int right) const {
  int row = currentIndex().row(), at = horizontalHeader()->visualIndex(currentIndex().column());
  const auto inside = [&](int r, int v) {
    return r >= 0 && r < model()->rowCount() && v >= 0 && v < horizontalHeader()->count() &&
           !isColumnHidden(horizontalHeader()->logicalIndex(v));
  };
  if (!inside(row + down, at + right)) return currentIndex();
  const bool run = isFilled(row, at) && isFilled(row + down, at + right);
  do {
    row += down;
    at += right;
  } while (inside(row + down, at + right) &&
           (run ? isFilled(row + down, at + right) : !isFilled(row, at)));
  return model()->index(row, horizontalHeader()->logicalIndex(at));
}

QModelIndex EditTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  if ((modifiers & Qt::ControlModifier) && currentIndex().isValid()) {
    if (action == MoveDown) return edge(1, 0);
    if (action == MoveUp) return edge(-1, 0);
    if (action == MoveRight) return edge(0, 1);
    if (action == MoveLeft) return edge(0, -1);
  }
  return QTableView::moveCursor(action, modifiers);
}

void EditTable::step(int down, int right) {
  const auto at = currentIndex();
  if (!at.isValid()) return;
  const int visual = horizontalHeader()->visualIndex(at.column());
  int row = at.row() + down, next = visual + right;
  const auto shown = [&](int v) { return !isColumnHidden(horizontalHeader()->logicalIndex(v)); };
  while (right != 0 && next >= 0 && next < horizontalHeader()->count() && !shown(next))
    next += right;
  if (next >= horizontalHeader()->count()) {
    next = 0;
    while (next + 1 < horizontalHeader()->count() && !shown(next)) ++next;
    ++row;
  } else if (next < 0 && row > 0) {
    return setCurrentIndex(lastCell(row - 1));
  } else if (next < 0) {
    next = visual;
  }
  if (row >= model()->rowCount()) {
    Q_EMIT wantsRow();
    if (row >= model()->rowCount()) return;
  }
  if (row < 0) return;
  setCurrentIndex(model()->index(row, horizontalHeader()->logicalIndex(next)));
}

QModelIndex EditTable::lastCell(int row) const {
  int visual = horizontalHeader()->count() - 1;
  while (visual > 0 && isColumnHidden(horizontalHeader()->logicalIndex(visual))) --visual;
  return model()->index(row, horizontalHeader()->logicalIndex(visual));
}

/// What Qt makes of Tab, before any key event.
bool EditTable::focusNextPrevChild(bool next) {
  const auto at = currentIndex();
  const int visual = at.isValid() ? horizontalHeader()->visualIndex(at.column()) : -1;
  int first = 0;
  while (first < visual && isColumnHidden(horizontalHeader()->logicalIndex(first))) ++first;
  const bool leaves = !at.isValid() || (next ? at == lastCell(model()->rowCount() - 1)
                                             : at.row() == 0 && visual <= first);
  if (leaves || state() == EditingState) return QTableView::focusNextPrevChild(next);
  step(0, next ? 1 : -1);
  return true;
}

void EditTable::keyPressEvent(QKeyEvent* event) {
  if (state() != EditingState) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
      case Qt::Key_Return:
      case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier) break;
        return step(shift ? -1 : 1, 0);
      case Qt::Key_F6: QTableView::focusNextPrevChild(!shift); return;
      case Qt::Key_Escape: Q_EMIT givenUp(); return;
      default: break;
    }
  }
  QTableView::keyPressEvent(event);
}

bool EditTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
  if (state() == EditingState || !(editTriggers() & trigger))
    return QTableView::edit(index, trigger, event);
  const QPersistentModelIndex at(index);
  Q_EMIT editing();
  // Where the rows were made anew, the cursor has stayed with its row.
  return QTableView::edit(at.isValid() ? QModelIndex(at) : currentIndex(), trigger, event);
}

void EditTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
  using Hint = QAbstractItemDelegate::EndEditHint;
  // A line left by Enter asks to submit, a list does not.
  const bool entered = (hint == Hint::NoHint || hint == Hint::SubmitModelCache) &&
                       editor != nullptr && editor->property(kEnteredProperty).toBool();
  const bool steps = hint == Hint::EditNextItem || hint == Hint::EditPreviousItem;
  QTableView::closeEditor(editor, steps ? QAbstractItemDelegate::NoHint : hint);
  if (hint == Hint::EditNextItem) step(0, 1);
  else if (hint == Hint::EditPreviousItem) step(0, -1);
  else if (entered) step(1, 0);
}

}  // namespace offtake::ui
