// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rows_model.h"
#include "ui/widgets/edit_table.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace offtake::ui {

class TableLayout;

/// One table of the plan to work in as in a spreadsheet: cells, blocks, rows, columns, a filter.
/// Every edit is one named step of the document.
class TableEditor : public QWidget {
  Q_OBJECT
public:
  TableEditor(PlanDocument& document, plan::TableId table, std::vector<std::string> hidden,
              QWidget* parent = nullptr);
  void setOwner(std::optional<std::int64_t> owner);
  /// Selects the row and scrolls to it.
  void showRow(std::int64_t id, const std::string& field);
  /// Puts the cursor on the cell; the keyboard stays where it is.
  void place(std::int64_t id, const std::string& field);
  [[nodiscard]] QString filterText() const;
  void setFilterText(const QString& text);
  [[nodiscard]] RowsModel& model() { return *m_model; }
  [[nodiscard]] EditTable& view() { return *m_view; }
  [[nodiscard]] TableLayout& columns() { return *m_layout; }
  /// The smallest block that holds what is selected: ids of its rows, names of its columns.
  struct Selected {
    std::vector<std::int64_t> rows;
    std::vector<std::string> fields;
  };
  [[nodiscard]] Selected selected() const;
  /// Selects what there is of it; the cursor stays.
  void select(const Selected& selected);
  /// Id of the row that the cursor is in.
  [[nodiscard]] std::optional<std::int64_t> currentRow() const;
  /// The editor that the widget is in, or null.
  [[nodiscard]] static TableEditor* around(QWidget* widget);

  void copy(bool headed);
  void cut();
  void paste();
  void fillDown();
  void fillRight();
  /// Empties the cells; gives up what was typed into red ones.
  void clearCells();
  void addRow();
  void removeSelected();
  /// Asks for a source and notes it as the one in use for the cells selected.
  void attachSource();
  /// Puts the keyboard into the filter.
  void find();

Q_SIGNALS:
  /// The cursor is in another row, or there is none any more.
  void currentRowChanged();

private:
  void attach(Id<plan::Source> source);
  void build(const QString& label);
  void connectView();
  void keepPlace();
  bool push(const QString& name, const BlockEdit& edit);
  void fill(const CellBlock& block, const BlockTarget& target, const QString& name);
  void refuse(const BlockEdit& edit, const QString& what);
  void showCount();

  RowsModel* m_model;
  EditTable* m_view;
  TableLayout* m_layout;
  QLineEdit* m_filter;
  QLabel* m_count;
  QPushButton* m_add;
  std::optional<std::int64_t> m_placeRow;  ///< where the cursor was before the rows changed
  int m_placeColumn = 0;
  std::vector<Selected> m_placeSelected;  ///< what was selected then, range by range
};

}  // namespace offtake::ui
