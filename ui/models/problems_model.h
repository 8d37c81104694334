// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/problem.h"

#include <QAbstractTableModel>

#include <vector>

namespace offtake::ui {

/// What is wrong with the plan: kind, problem, what to do.
class ProblemsModel : public QAbstractTableModel {
  Q_OBJECT
public:
  using QAbstractTableModel::QAbstractTableModel;
  void setProblems(std::vector<plan::Problem> problems);
  [[nodiscard]] const plan::Problem& at(int row) const {
    return m_problems.at(static_cast<std::size_t>(row));
  }
  [[nodiscard]] int errors() const;

  int rowCount(const QModelIndex& parent = {}) const final {
    return parent.isValid() ? 0 : int(m_problems.size());
  }
  int columnCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : 3; }
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
  QVariant headerData(int section, Qt::Orientation orientation,
                      int role = Qt::DisplayRole) const final;

private:
  std::vector<plan::Problem> m_problems;
};

}  // namespace offtake::ui
