// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/table_editor.h"

#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/delegates/choice_delegate.h"
#include "ui/widgets/table_layout.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelection>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>

namespace offtake::ui {

namespace {

/// Wide enough for what the heading says and for what the field usually holds.
int usualWidth(const QHeaderView& head, int column, const plan::Field& field) {
  constexpr int kWords = 140, kFigure = 84, kWidest = 320;
  constexpr int kPadding = 16;  // of the style sheet, which may come after the table
  const bool words = field.type == plan::FieldType::Text ||
                     field.type == plan::FieldType::Reference ||
                     field.type == plan::FieldType::Money;
  return std::clamp(head.sectionSizeHint(column) + kPadding, words ? kWords : kFigure, kWidest);
}

constexpr auto kSelect = QItemSelectionModel::Select;
constexpr auto kClearAndSelect = QItemSelectionModel::ClearAndSelect;

/// What the range holds, in words that outlast the order of the rows.
TableEditor::Selected within(const RowsModel& model, const QItemSelectionRange& range) {
  TableEditor::Selected found;
  for (int row = range.top(); row <= range.bottom(); ++row) found.rows.push_back(model.rowId(row));
  for (int column = range.left(); column <= range.right(); ++column)
    found.fields.emplace_back(model.field(column).name);
  return found;
}

/// Runs of neighbours among these.
std::vector<std::pair<int, int>> runsOf(std::vector<int> places) {
  std::ranges::sort(places);
  std::vector<std::pair<int, int>> runs;
  for (const int at : places)
    if (!runs.empty() && runs.back().second + 1 == at) runs.back().second = at;
    else runs.emplace_back(at, at);
  return runs;
}

QItemSelection rangesOf(const RowsModel& model, const TableEditor::Selected& selected) {
  const std::unordered_set<std::int64_t> ids(selected.rows.begin(), selected.rows.end());
  std::vector<int> rows, columns;
  for (int row = 0; row < model.rowCount() && !ids.empty(); ++row)
    if (ids.contains(model.rowId(row))) rows.push_back(row);
  for (int column = 0; column < model.columnCount(); ++column)
    if (std::ranges::find(selected.fields, model.field(column).name) != selected.fields.end())
      columns.push_back(column);
  QItemSelection selection;
  for (const auto& [top, bottom] : runsOf(std::move(rows)))
    for (const auto& [left, right] : runsOf(columns))
      selection.select(model.index(top, left), model.index(bottom, right));
  return selection;
}

}  // namespace

TableEditor::TableEditor(PlanDocument& document, plan::TableId table,
                         std::vector<std::string> hidden, QWidget* parent)
    : QWidget(parent) {
  hidden.emplace_back("driver_key");  // set once, never by hand
  m_model = new RowsModel(document, table, std::move(hidden), this);
  m_view = new EditTable;
  m_view->setModel(m_model);
  m_view->setItemDelegate(new ChoiceDelegate(document, m_view));
  build(planWord(plan::table(table).label));
  m_layout = new TableLayout(
      *m_view,
      QStringLiteral("%1-%2").arg(toQt(plan::table(table).name)).arg(m_model->columnCount()), this);
  m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  m_view->horizontalHeader()->setSortIndicatorClearable(true);
  m_view->setSortingEnabled(true);
  for (int column = 0; column < m_model->columnCount(); ++column)
    m_view->setColumnWidth(column,
                           usualWidth(*m_view->horizontalHeader(), column, m_model->field(column)));
  m_layout->start();
  connectView();
  showCount();
}

void TableEditor::build(const QString& label) {
  m_view->setAccessibleName(label);
  m_add = new QPushButton(tr("Add %1").arg(planWord(plan::table(m_model->table()).singular)));
  auto* remove = new QPushButton(tr("Remove"));
  remove->setAccessibleName(tr("Remove selected rows of %1").arg(label));
  remove->setToolTip(tr("Ctrl+-"));
  m_filter = new QLineEdit;
  m_filter->setPlaceholderText(tr("Filter (Ctrl+F)"));
  m_filter->setAccessibleName(tr("Filter of %1").arg(label));
  m_filter->setClearButtonEnabled(true);
  m_filter->setMaximumWidth(200);
  m_count = new QLabel;
  m_count->setProperty("secondary", true);
  m_count->setAccessibleName(tr("Rows of %1").arg(label));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_add);
  buttons->addWidget(remove);
  // The one row of settings neither has others beside it nor goes.
  const bool rows = m_model->table() != plan::TableId::Settings;
  for (auto* button : {m_add, remove}) button->setVisible(rows);
  buttons->addStretch();
  buttons->addWidget(m_count);
  buttons->addWidget(m_filter);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addLayout(buttons);
  column->addWidget(m_view);
  connect(m_add, &QPushButton::clicked, this, &TableEditor::addRow);
  connect(remove, &QPushButton::clicked, this, &TableEditor::removeSelected);
}

void TableEditor::connectView() {
  connect(m_filter, &QLineEdit::textChanged, m_model, &RowsModel::setFilter);
  connect(m_filter, &QLineEdit::returnPressed, this, [this] {
    m_model->finishFiltering();  // what is typed next goes into a row that stays
    m_view->setFocus();
  });
  connect(m_model, &RowsModel::countChanged, this, &TableEditor::showCount);
  connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
    m_placeRow = currentRow();
    m_placeColumn = std::max(0, m_view->currentIndex().column());
    m_placeSelected.clear();
    for (const auto& range : m_view->selectionModel()->selection())
      m_placeSelected.push_back(within(*m_model, range));
  });
  connect(m_model, &QAbstractItemModel::modelReset, this, &TableEditor::keepPlace);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &TableEditor::currentRowChanged);
  connect(m_view, &EditTable::editing, m_model, &RowsModel::finishFiltering);
  connect(m_view, &EditTable::wantsRow, this, &TableEditor::addRow);
  connect(m_view, &EditTable::givenUp, this, [this] {
    const auto at = m_view->currentIndex();
    if (!at.isValid()) return;
    const auto& field = m_model->field(at.column());
    m_model->document().dropBad({m_model->table(), m_model->rowId(at.row()),
                                 plan::fieldIndex(m_model->table(), field.name)});
  });
  auto* head = m_view->horizontalHeader();
  head->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(head, &QWidget::customContextMenuRequested, this, [this, head](const QPoint& at) {
    QMenu menu;
    m_layout->fill(menu, head->logicalIndexAt(at));
    menu.exec(head->mapToGlobal(at));
  });
}

void TableEditor::keepPlace() {
  const int row = m_placeRow ? m_model->rowOf(*m_placeRow) : -1;
  if (row >= 0) m_view->setCurrentIndex(m_model->index(row, m_placeColumn));
  QItemSelection selection;
  for (const auto& range : m_placeSelected) selection.merge(rangesOf(*m_model, range), kSelect);
  if (!selection.empty()) m_view->selectionModel()->select(selection, kClearAndSelect);
  Q_EMIT currentRowChanged();
}

TableEditor::Selected TableEditor::selected() const {
  Selected found;
  const auto block = m_view->block();
  for (const int row : block.rows) found.rows.push_back(m_model->rowId(row));
  for (const int column : block.columns) found.fields.emplace_back(m_model->field(column).name);
  return found;
}

void TableEditor::select(const Selected& selected) {
  const auto selection = rangesOf(*m_model, selected);
  if (!selection.empty()) m_view->selectionModel()->select(selection, kClearAndSelect);
}

void TableEditor::showCount() {
  const int all = m_model->totalRows();
  m_add->setEnabled(m_model->canAdd());
  m_count->setText(m_model->filter().isEmpty()
                       ? tr("%n row(s)", nullptr, all)
                       : tr("%1 of %2 rows").arg(m_model->rowCount()).arg(all));
}

TableEditor* TableEditor::around(QWidget* widget) {
  for (; widget != nullptr; widget = widget->parentWidget())
    if (auto* editor = qobject_cast<TableEditor*>(widget)) return editor;
  return nullptr;
}

void TableEditor::setOwner(std::optional<std::int64_t> owner) { m_model->setOwner(owner); }

std::optional<std::int64_t> TableEditor::currentRow() const {
  const auto at = m_view->currentIndex();
  if (!at.isValid() || at.row() >= m_model->rowCount()) return std::nullopt;
  return m_model->rowId(at.row());
}

void TableEditor::showRow(std::int64_t id, const std::string& field) {
  if (m_model->rowOf(id) < 0) m_filter->clear();
  if (m_model->rowOf(id) < 0) return;
  place(id, field);
  m_view->setFocus();
}

void TableEditor::place(std::int64_t id, const std::string& field) {
  const int row = m_model->rowOf(id);
  if (row < 0) return;
  int column = 0;
  for (int c = 0; c < m_model->columnCount(); ++c)
    if (m_model->field(c).name == field) column = c;
  const auto index = m_model->index(row, column);
  m_view->setCurrentIndex(index);
  m_view->scrollTo(index);
}

QString TableEditor::filterText() const { return m_filter->text(); }

void TableEditor::setFilterText(const QString& text) { m_filter->setText(text); }

void TableEditor::find() {
  m_filter->setFocus();
  m_filter->selectAll();
}

}  // namespace offtake::ui
