// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace offtake::ui {

class CorrelationModel;

/// The correlation matrix, with its validity said while one types.
class CorrelationEditor : public QWidget {
  Q_OBJECT
public:
  explicit CorrelationEditor(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] CorrelationModel& model() { return *m_model; }
  [[nodiscard]] QTableView& view() { return *m_view; }
  /// What is said of the matrix now, the value being typed included.
  [[nodiscard]] QString said() const;
  /// Says it of the matrix with the value in the cell, before it is entered.
  void tryOut(const QModelIndex& cell, const QString& typed);

private:
  void say();
  void show(const QString& text, bool valid);

  CorrelationModel* m_model;
  QTableView* m_view;
  QLabel* m_validity;
  QPushButton* m_repair;
};

}  // namespace offtake::ui
