// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/table_editor.h"

#include "ui/base/convert.h"
#include "ui/delegates/choice_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace offtake::ui {

TableEditor::TableEditor(PlanDocument& document, plan::TableId table,
                         std::vector<std::string> hidden, QWidget* parent)
    : QWidget(parent) {
  m_model = new RowsModel(document, table, std::move(hidden), this);
  m_sorted = new QSortFilterProxyModel(this);
  m_sorted->setSourceModel(m_model);
  m_sorted->setSortRole(kSortRole);
  m_view = new QTableView;
  m_view->setModel(m_sorted);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(-1, Qt::AscendingOrder);
  m_view->setItemDelegate(new ChoiceDelegate(document, m_view));
  m_view->setAccessibleName(toQt(plan::table(table).label));
  m_view->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
  m_view->horizontalHeader()->setSectionsMovable(true);
  m_view->horizontalHeader()->setDefaultSectionSize(120);
  m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                          QAbstractItemView::AnyKeyPressed);
  auto* add = new QPushButton(tr("Add %1").arg(toQt(plan::table(table).singular)));
  auto* remove = new QPushButton(tr("Remove"));
  remove->setAccessibleName(tr("Remove selected rows of %1").arg(toQt(plan::table(table).label)));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(add);
  buttons->addWidget(remove);
  buttons->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addLayout(buttons);
  column->addWidget(m_view);
  connect(add, &QPushButton::clicked, this, [this] { (void)m_model->addRow().has_value(); });
  connect(remove, &QPushButton::clicked, this, &TableEditor::removeSelected);
  auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus), m_view);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  connect(shortcut, &QShortcut::activated, this, &TableEditor::removeSelected);
}

void TableEditor::setOwner(std::optional<std::int64_t> owner) { m_model->setOwner(owner); }

void TableEditor::showRow(std::int64_t id, const std::string& field) {
  const int row = m_model->rowOf(id);
  if (row < 0) return;
  int column = 0;
  for (int c = 0; c < m_model->columnCount(); ++c)
    if (m_model->field(c).name == field) column = c;
  const auto index = m_sorted->mapFromSource(m_model->index(row, column));
  m_view->setCurrentIndex(index);
  m_view->scrollTo(index);
  m_view->setFocus();
}

void TableEditor::removeSelected() {
  std::set<int> rows;
  for (const auto& index : m_view->selectionModel()->selectedIndexes())
    rows.insert(m_sorted->mapToSource(index).row());
  if (!rows.empty()) (void)m_model->removeRowsAt({rows.begin(), rows.end()}).has_value();
}

}  // namespace offtake::ui
