// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data_dialog.h"

#include "ui/charts/chart_export.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace offtake::ui {

DataDialog::DataDialog(const QString& name, const ChartTable& table, const QString& foot,
                       QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(tr("Data: %1").arg(name));
  m_table = new QTableWidget(int(table.lines.size()), int(table.heads.size()));
  m_table->setHorizontalHeaderLabels(table.heads);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setTabKeyNavigation(false);
  m_table->setAccessibleName(name);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
  for (int r = 0; r < table.lines.size(); ++r)
    for (int c = 0; c < table.lines[r].size(); ++c) {
      auto* item = new QTableWidgetItem(table.lines[r][c]);
      if (c > 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      m_table->setItem(r, c, item);
    }
  m_table->resizeColumnsToContents();
  auto* copy = new QAction(tr("Copy"), this);
  copy->setShortcut(QKeySequence::Copy);
  connect(copy, &QAction::triggered, this, &DataDialog::copySelected);
  addAction(copy);
  auto* note = new QLabel(foot);
  note->setProperty("secondary", true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  auto* all = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
  connect(all, &QPushButton::clicked, this,
          [tsv = tsvOf(table)] { QApplication::clipboard()->setText(tsv); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_table);
  column->addWidget(note);
  column->addWidget(buttons);
  resize(760, 480);
}

void DataDialog::copySelected() const {
  const auto ranges = m_table->selectedRanges();
  if (ranges.isEmpty()) return;
  const auto& range = ranges.front();
  QStringList lines;
  for (int r = range.topRow(); r <= range.bottomRow(); ++r) {
    QStringList cells;
    for (int c = range.leftColumn(); c <= range.rightColumn(); ++c)
      cells << (m_table->item(r, c) != nullptr ? m_table->item(r, c)->text() : QString());
    lines << cells.join(QLatin1Char('\t'));
  }
  QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

}  // namespace offtake::ui
