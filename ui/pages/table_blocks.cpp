// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/pages/table_editor.h"
#include "ui/widgets/paste_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>

#include <algorithm>

/// What is done to blocks of cells and to rows.
namespace offtake::ui {
namespace {

QString labelOf(const RowsModel& model) { return planWord(plan::table(model.table()).label); }

}  // namespace

void TableEditor::copy(bool headed) {
  const auto target = m_view->block();
  if (target.rows.empty()) return;
  QApplication::clipboard()->setMimeData(toClipboard(copyBlock(*m_model, target, headed), headed));
}

void TableEditor::cut() {
  copy(false);
  clearCells();
}

bool TableEditor::push(const QString& name, const BlockEdit& edit) {
  if (!m_model->document().push(name, edit.changes)) return false;
  m_model->document().keepBad(edit.bad);
  return true;
}

void TableEditor::paste() {
  const auto* held = QApplication::clipboard()->mimeData();
  CellBlock block = held == nullptr ? CellBlock{} : fromClipboard(*held);
  if (block.empty()) return;
  auto target = m_view->block();
  if (target.rows.empty()) {  // an empty table grows from its first column
    target.columns = m_view->columnsFrom(m_view->horizontalHeader()->logicalIndex(0));
  } else {
    // One cell fills what is selected, and no more; a larger block goes from its first cell on.
    const bool single = block.rows.size() == 1 && block.rows.front().size() == 1;
    if (!single) {
      const int first = target.rows.front();
      target.rows.clear();
      for (int row = first; row < m_model->rowCount() && target.rows.size() < block.rows.size();
           ++row)
        target.rows.push_back(row);
      target.columns = m_view->columnsFrom(target.columns.front());
    }
  }
  target.grows = true;
  const bool headed = takeHeader(*m_model, block, target);
  if (headed && target.rows.size() > block.rows.size()) target.rows.resize(block.rows.size());
  PasteDialog dialog(*m_model, block, target, this);
  if (dialog.mustAsk() && dialog.exec() != QDialog::Accepted) return;
  const auto& edit = dialog.edit();
  const int first = target.rows.empty() ? m_model->rowCount() : target.rows.front();
  if (!push(tr("Paste %n cell(s) into %1", nullptr, edit.cells).arg(labelOf(*m_model)), edit))
    return;
  target.rows.clear();
  for (int row = first; row < m_model->rowCount() && row - first < int(edit.shown.size()); ++row)
    target.rows.push_back(row);
  if (int(target.columns.size()) > block.columns())
    target.columns.resize(std::size_t(block.columns()));
  m_view->selectBlock(target);
}

void TableEditor::refuse(const BlockEdit& edit, const QString& what) {
  const auto& first = edit.refused.front();
  const QString more = edit.refused.size() > 1
                           ? tr(" (and %n more)", nullptr, int(edit.refused.size()) - 1)
                           : QString();
  Error error = first.reason;
  error.thing = toStd(tr("%1: nothing changed; %2%3, ").arg(what, first.where, more)) + error.thing;
  Q_EMIT m_model->document().refused(error);
}

void TableEditor::fill(const CellBlock& block, const BlockTarget& target, const QString& name) {
  const auto edit = planPaste(*m_model, block, target, NumberConvention::Point);
  if (!edit.refused.empty()) return refuse(edit, name);
  push(tr("%1 %n cell(s) of %2", nullptr, edit.cells).arg(name, labelOf(*m_model)), edit);
}

void TableEditor::fillDown() {
  auto target = m_view->block();
  if (target.rows.empty()) return;
  BlockTarget from = target;
  if (target.rows.size() == 1) {  // one row takes what stands above it
    if (target.rows.front() == 0) return;
    from.rows = {target.rows.front() - 1};
  } else {
    from.rows = {target.rows.front()};
    target.rows.erase(target.rows.begin());
  }
  CellBlock block = copyBlock(*m_model, from, false);
  block.rows.resize(target.rows.size(), QStringList(block.rows.front()));
  fill(block, target, tr("Fill down"));
}

void TableEditor::fillRight() {
  auto target = m_view->block();
  if (target.columns.size() < 2) return;
  BlockTarget from = target;
  from.columns = {target.columns.front()};
  target.columns.erase(target.columns.begin());
  CellBlock block = copyBlock(*m_model, from, false);
  for (auto& row : block.rows) row = QStringList(int(target.columns.size()), row.front());
  fill(block, target, tr("Fill right"));
}

void TableEditor::clearCells() {
  const auto target = m_view->block();
  if (target.rows.empty()) return;
  bool gaveUp = false;
  for (const int row : target.rows)
    for (const int column : target.columns)
      gaveUp = m_model->document().dropBad(
                   {m_model->table(), m_model->rowId(row),
                    plan::fieldIndex(m_model->table(), m_model->field(column).name)}) ||
               gaveUp;
  if (gaveUp) return;
  const auto edit = planClear(*m_model, target);
  if (!edit.refused.empty()) return refuse(edit, tr("Clear"));
  push(tr("Clear %n cell(s) of %1", nullptr, edit.cells).arg(labelOf(*m_model)), edit);
}

void TableEditor::addRow() {
  const int before = m_model->totalRows();
  const int column = std::max(0, m_view->currentIndex().column());
  if (!m_model->addRow() || m_model->totalRows() == before) return;
  m_view->setCurrentIndex(m_model->index(m_model->rowCount() - 1, column));
}

void TableEditor::removeSelected() {
  const auto target = m_view->block();
  if (target.rows.empty() || m_model->table() == plan::TableId::Settings) return;
  const int first = target.rows.front();
  const int column = std::max(0, m_view->currentIndex().column());
  if (!m_model->removeRowsAt(target.rows)) return;
  const int row = std::min(first, m_model->rowCount() - 1);
  if (row >= 0) m_view->setCurrentIndex(m_model->index(row, column));
}

}  // namespace offtake::ui
