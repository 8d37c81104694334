// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/correlation_model.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"

#include <algorithm>

namespace offtake::ui {

CorrelationModel::CorrelationModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_matrix(plan::correlationMatrix(*document.plan())) {
  connect(&document, &PlanDocument::changed, this, [this](const Touched& touched) {
    using enum plan::TableId;
    for (const auto table : {Workload, Revenue, Correlation})
      if (touched.tables.contains(table)) return reload();
  });
}

void CorrelationModel::reload() {
  auto now = plan::correlationMatrix(*m_document.plan());
  if (now.keys == m_matrix.keys) {
    m_matrix = std::move(now);
    const int last = rowCount() - 1;
    if (last >= 0) {
      Q_EMIT dataChanged(index(0, 0), index(last, last));
      Q_EMIT headerDataChanged(Qt::Horizontal, 0, last);
      Q_EMIT headerDataChanged(Qt::Vertical, 0, last);
    }
    return;
  }
  beginResetModel();
  m_matrix = std::move(now);
  endResetModel();
}

QString CorrelationModel::nameOf(int process) const {
  const auto& key = m_matrix.keys.at(std::size_t(process));
  const auto snapshot = m_document.plan();
  for (const auto& row : snapshot->workloads)
    if (row.driverKey == key) return toQt(row.name);
  for (const auto& row : snapshot->revenues)
    if (row.driverKey == key) return toQt(row.name);
  return key == "market" ? tr("Market price") : toQt(key);
}

int CorrelationModel::failing(const QModelIndex& cell, double value) const {
  auto values = m_matrix.values;
  if (cell.isValid()) {
    values[std::size_t(cell.row())][std::size_t(cell.column())] = value;
    values[std::size_t(cell.column())][std::size_t(cell.row())] = value;
  }
  return plan::firstFailingRow(values);
}

bool CorrelationModel::isValid(const QModelIndex& cell, double value) const {
  return failing(cell, value) < 0;
}

QString CorrelationModel::validity(const QModelIndex& cell, double value) const {
  const int row = failing(cell, value);
  if (row < 0) return tr("✓ Valid: the matrix is positive definite.");
  return tr("✕ Not valid: with %1 the pairs contradict each other (the matrix is not positive "
            "definite). Bring its pairs closer to 0, or take the nearest valid matrix.")
      .arg(nameOf(row));
}

int CorrelationModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_matrix.keys.size());
}

int CorrelationModel::columnCount(const QModelIndex& parent) const { return rowCount(parent); }

QVariant CorrelationModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const double value = m_matrix.values[std::size_t(index.row())][std::size_t(index.column())];
  switch (role) {
    case Qt::DisplayRole:
      return index.row() != index.column() && pairRows(*m_document.plan(), index).empty()
                 ? noneText()
                 : fixedText(value, 2);
    case Qt::EditRole: return QString::number(value);
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole: return tr("%1 with %2").arg(nameOf(index.row()), nameOf(index.column()));
    case kProblemRole:
      return index.row() == failing({}, 0) && index.column() < index.row() && value != 0
                 ? validity()
                 : QString();
    default: return {};
  }
}

QVariant CorrelationModel::headerData(int section, Qt::Orientation, int role) const {
  if (role != Qt::DisplayRole || section < 0 || section >= rowCount()) return {};
  return nameOf(section);
}

Qt::ItemFlags CorrelationModel::flags(const QModelIndex& index) const {
  auto flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.row() != index.column()) flags |= Qt::ItemIsEditable;
  return flags;
}

std::vector<const plan::Correlation*> CorrelationModel::pairRows(const plan::Plan& plan,
                                                                 const QModelIndex& cell) const {
  const auto& a = m_matrix.keys[std::size_t(cell.row())];
  const auto& b = m_matrix.keys[std::size_t(cell.column())];
  std::vector<const plan::Correlation*> rows;
  for (const auto& row : plan.correlations)
    if ((row.first == a && row.second == b) || (row.first == b && row.second == a))
      rows.push_back(&row);
  return rows;
}

bool CorrelationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
      index.row() == index.column())
    return false;
  const auto snapshot = m_document.plan();
  const auto& table = plan::table(plan::TableId::Correlation);
  const QString pair = tr("%1 with %2").arg(nameOf(index.row()), nameOf(index.column()));
  const auto rows = pairRows(*snapshot, index);
  plan::Changes changes;
  if (value.toString().trimmed().isEmpty()) {
    for (const auto* row : rows)
      for (auto& change : plan::removal(*snapshot, table.id, row->id.value))
        changes.push_back(std::move(change));
    return m_document.push(tr("Clear correlation of %1").arg(pair), changes).has_value();
  }
  const auto read =
      parseInput(*snapshot, *plan::findField(table, "value"), value.toString(), shownConvention());
  if (!read) {
    Q_EMIT m_document.refused(read.error());
    return false;
  }
  for (const auto* row : rows)
    changes.push_back(plan::update(*snapshot, table.id, row->id.value, "value", *read));
  if (rows.empty())
    changes.push_back(
        plan::insertion(table.id, plan::nextId(*snapshot, table.id),
                        {{"first", plan::Value(m_matrix.keys[std::size_t(index.row())])},
                         {"second", plan::Value(m_matrix.keys[std::size_t(index.column())])},
                         {"value", *read}}));
  return m_document.push(tr("Set correlation of %1").arg(pair), changes).has_value();
}

void CorrelationModel::repair() {
  (void)m_document
      .push(tr("Take the nearest valid correlations"), plan::repairCorrelations(*m_document.plan()))
      .has_value();
}

}  // namespace offtake::ui
