// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_form.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QTabWidget;

namespace offtake::ui {

class TableEditor;

/// A table of the plan with the row at the cursor in full: its fields as a form, and the rows of
/// other tables that belong to it. Made from the descriptors alone.
class TableSection : public QWidget {
  Q_OBJECT
public:
  TableSection(PlanDocument& document, plan::TableId table, QWidget* parent = nullptr);
  [[nodiscard]] plan::TableId table() const { return m_table; }
  [[nodiscard]] TableEditor& editor() { return *m_editor; }
  [[nodiscard]] const std::vector<TableEditor*>& owned() const { return m_owned; }
  /// Shows a row of the table, or of one that its rows own. @return false if it has no place here
  bool showRow(plan::TableId table, std::int64_t row, const std::string& field);
  /// One more tab beside the form. The section owns the widget.
  void addDetail(QWidget* widget, const QString& title);
  void setProblems(const std::vector<plan::Problem>& problems);

private:
  void followCursor();

  PlanDocument& m_document;
  plan::TableId m_table;
  TableEditor* m_editor;
  QTabWidget* m_detail;
  RowForm* m_form;
  std::vector<TableEditor*> m_owned;
};

/// The fields of a table under headings: what it is, and the seasons of a year apart.
[[nodiscard]] std::vector<FieldGroup> groupsOf(plan::TableId table);

}  // namespace offtake::ui
