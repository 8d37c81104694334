// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rows_model.h"

#include <QWidget>

class QSortFilterProxyModel;
class QTableView;

namespace offtake::ui {

/// Rows of one table that belong to one row: a table to edit in, with Add and Remove.
class TableEditor : public QWidget {
  Q_OBJECT
public:
  TableEditor(PlanDocument& document, plan::TableId table, std::vector<std::string> hidden,
              QWidget* parent = nullptr);
  void setOwner(std::optional<std::int64_t> owner);
  /// Selects the row and scrolls to it.
  void showRow(std::int64_t id, const std::string& field);
  [[nodiscard]] RowsModel& model() { return *m_model; }
  [[nodiscard]] QTableView& view() { return *m_view; }

private:
  void removeSelected();
  RowsModel* m_model;
  QSortFilterProxyModel* m_sorted;
  QTableView* m_view;
};

}  // namespace offtake::ui
