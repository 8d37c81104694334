// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problems_model.h"

#include "ui/base/convert.h"
#include "ui/base/theme.h"

#include <algorithm>

namespace offtake::ui {

void ProblemsModel::setProblems(std::vector<plan::Problem> problems) {
  if (problems == m_problems) return;
  beginResetModel();
  m_problems = std::move(problems);
  endResetModel();
}

int ProblemsModel::errors() const {
  return static_cast<int>(
      std::ranges::count(m_problems, plan::Severity::Error, &plan::Problem::severity));
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& problem = at(index.row());
  const bool error = problem.severity == plan::Severity::Error;
  if (role == Qt::ForegroundRole && index.column() == 0)
    return Theme::current().color(error ? "bad" : "warn");
  if (role == Qt::ToolTipRole)
    return QStringLiteral("%1\n%2").arg(toQt(problem.message()), toQt(problem.advice));
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case 0: return error ? tr("✕ Error") : tr("▲ Warning");
    case 1: return toQt(problem.message());
    default: return toQt(problem.advice);
  }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical) return section + 1;
  return section == 0 ? tr("Kind") : section == 1 ? tr("Problem") : tr("What to do");
}

}  // namespace offtake::ui
