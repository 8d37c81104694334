// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_model.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace offtake::ui {

/// A table of figures on the screen, with its note below. Cells are copied as TSV with heads.
class FigureView : public QWidget {
  Q_OBJECT
public:
  explicit FigureView(const QString& name, QWidget* parent = nullptr);
  /// The selected cell stays where the table keeps its shape.
  void setTable(const FigureTable& table);
  [[nodiscard]] const FigureModel& model() const { return *m_model; }
  [[nodiscard]] QTableView& view() const { return *m_view; }

private:
  void copy() const;
  FigureModel* m_model;
  QTableView* m_view;
  QLabel* m_note;
};

}  // namespace offtake::ui
