// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QLabel;

namespace offtake::ui {

class FieldEditor;

/// Fields that stand together under a heading.
struct FieldGroup {
  QString title;
  std::vector<std::string> fields;
};

/// One row of the plan as a form: every field with its unit and a line of help; a worked example
/// for the field that has the focus. Each entry that is right pushes one Change; one that is wrong
/// keeps what was typed, with a red edge and the reason.
class RowForm : public QWidget {
  Q_OBJECT
public:
  RowForm(PlanDocument& document, plan::TableId table, const std::vector<FieldGroup>& groups,
          QWidget* parent = nullptr);

  /// Shows this row; nullopt disables the form.
  void setRow(std::optional<std::int64_t> row);
  [[nodiscard]] std::optional<std::int64_t> row() const { return m_row; }
  /// Puts the keyboard into the field's editor, the first one for an empty name.
  void focusField(const std::string& name);

private:
  void refresh();
  void showExample(const plan::Field& field);
  PlanDocument& m_document;
  plan::TableId m_table;
  std::optional<std::int64_t> m_row;
  std::vector<FieldEditor*> m_editors;
  QLabel* m_example = nullptr;
};

}  // namespace offtake::ui
