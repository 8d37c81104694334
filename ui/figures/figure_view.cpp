// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace offtake::ui {

FigureView::FigureView(const QString& name, QWidget* parent) : QWidget(parent) {
  m_model = new FigureModel(this);
  m_view = new QTableView;
  m_view->setModel(m_model);
  m_view->setAccessibleName(name);
  m_view->setAlternatingRowColors(true);
  m_view->setShowGrid(false);
  m_view->setWordWrap(false);
  m_view->setTabKeyNavigation(false);
  m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.5));
  m_view->horizontalHeader()->setSectionsMovable(true);
  m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
  auto* copyAction = new QAction(tr("Copy with heads"), m_view);
  copyAction->setShortcut(QKeySequence::Copy);
  copyAction->setShortcutContext(Qt::WidgetShortcut);
  m_view->addAction(copyAction);
  connect(copyAction, &QAction::triggered, this, &FigureView::copy);
  m_note = new QLabel;
  m_note->setWordWrap(true);
  m_note->setProperty("secondary", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_view, 1);
  column->addWidget(m_note);
}

void FigureView::setTable(const FigureTable& table) {
  const QModelIndex before = m_view->currentIndex();
  m_model->setTable(table);
  m_view->setVisible(!table.rows.isEmpty());
  m_note->setText(table.note);
  m_note->setVisible(!table.note.isEmpty());
  m_view->resizeColumnsToContents();
  if (before.isValid() && before.row() < m_model->rowCount() &&
      before.column() < m_model->columnCount())
    m_view->setCurrentIndex(m_model->index(before.row(), before.column()));
}

void FigureView::copy() const {
  const auto chosen = m_view->selectionModel()->selectedIndexes();
  if (chosen.isEmpty()) return;
  int top = chosen.front().row(), bottom = top;
  int left = chosen.front().column(), right = left;
  for (const auto& index : chosen) {
    top = std::min(top, index.row());
    bottom = std::max(bottom, index.row());
    left = std::min(left, index.column());
    right = std::max(right, index.column());
  }
  QStringList heads;
  for (int c = left; c <= right; ++c) heads << m_model->headerData(c, Qt::Horizontal).toString();
  QStringList lines{heads.join(QLatin1Char('\t'))};
  for (int r = top; r <= bottom; ++r) {
    QStringList cells;
    for (int c = left; c <= right; ++c) cells << m_model->index(r, c).data().toString();
    lines << cells.join(QLatin1Char('\t'));
  }
  QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

}  // namespace offtake::ui
