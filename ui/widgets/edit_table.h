// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/block_edit.h"

#include <QTableView>

namespace offtake::ui {

/// A table that is worked in as in a spreadsheet: Enter goes down and Tab right, with Shift back, Esc
/// gives up, F2 or a letter starts typing, Ctrl+arrows go to the edge of what is filled. Tab leaves
/// the table behind its last cell, F6 at once.
class EditTable : public QTableView {
  Q_OBJECT
public:
  explicit EditTable(QWidget* parent = nullptr);
  /// The smallest block that holds the selection: rows from top to bottom, columns from left to
  /// right as they are shown, without hidden ones. Empty without a selection.
  [[nodiscard]] BlockTarget block() const;
  /// Selects from the row and column so far.
  void selectBlock(const BlockTarget& target);
  /// Columns from this one to the right, as they are shown.
  [[nodiscard]] std::vector<int> columnsFrom(int column) const;

Q_SIGNALS:
  /// Esc on a cell that is not being edited.
  void givenUp();
  /// A cell is about to be typed into: rows are to stay where they are from now on.
  void editing();
  /// Enter or Tab behind the last cell: there is to be one more row.
  void wantsRow();

protected:
  bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void keyPressEvent(QKeyEvent* event) override;
  void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
  void step(int down, int right);
  [[nodiscard]] QModelIndex lastCell(int row) const;
  [[nodiscard]] QModelIndex edge(int down, int right) const;
  [[nodiscard]] bool isFilled(int row, int visual) const;
};

}  // namespace offtake::ui
