// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace offtake::ui {

/// The editor of one field of one row: a line for text and numbers, a list for choices, flags and
/// references; under it what it does, what is understood while somebody types, or what is wrong.
/// What is not taken is a bad entry of the document, as in a table; Esc gives it up.
class FieldEditor : public QWidget {
  Q_OBJECT
public:
  FieldEditor(PlanDocument& document, plan::TableId table, const plan::Field& field,
              QWidget* parent = nullptr);

  /// Shows the row's value; what is being typed stays unless the row changes.
  void show(std::optional<std::int64_t> row);
  [[nodiscard]] const plan::Field& field() const { return m_field; }
  [[nodiscard]] bool hasError() const { return m_error; }
  /// The widget that takes the keyboard.
  [[nodiscard]] QWidget* input() const;

Q_SIGNALS:
  void focused(const offtake::plan::Field& field);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  [[nodiscard]] bool isList() const;
  void fillList(const plan::Plan& plan);
  void commit(const QString& typed);
  [[nodiscard]] BadEntries::Cell cell() const;
  void showLine(const plan::Value& value, bool sameRow);
  void write(const QString& text);
  void setError(const QString& message);
  void say(const QString& text, bool bad);
  void giveUp();

  PlanDocument& m_document;
  plan::TableId m_table;
  const plan::Field& m_field;
  std::optional<std::int64_t> m_row;
  QLineEdit* m_line = nullptr;
  QComboBox* m_list = nullptr;
  QLabel* m_help = nullptr;
  bool m_error = false;
  bool m_refused = false;  ///< by the document, for a reason that is not in the text
  QString m_made;          ///< the distribution that the last entry made
  QString m_madeOf;        ///< the text that the line showed then
};

}  // namespace offtake::ui
