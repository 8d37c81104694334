// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_model.h"

#include "ui/base/convert.h"
#include "ui/base/theme.h"
#include "ui/figures/roles.h"

#include <QFont>

namespace offtake::ui {

namespace {

QColor blended(const QColor& from, const QColor& to, double share) {
  const auto mix = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
  return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

}  // namespace

QStringList explainKeys(const std::vector<std::string>& keys) {
  QStringList all;
  for (const auto& key : keys) all << toQt(key);
  return all;
}

QStringList inputKeys(const plan::Table& table, std::int64_t row, const plan::Field& field) {
  using plan::FieldType;
  if (field.type != FieldType::Money && field.type != FieldType::Decimal &&
      field.type != FieldType::Integer)
    return {};
  return explainKeys({"input/" + std::string(table.name) + "/" + std::to_string(row) + "/" +
                      std::string(field.name)});
}

void FigureModel::setTable(FigureTable table) {
  beginResetModel();
  m_table = std::move(table);
  endResetModel();
}

int FigureModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FigureModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Cell& cell = m_table.rows[index.row()].value(index.column());
  switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::TextAlignmentRole:
      return int(Qt::AlignVCenter |
                 (m_table.columns[index.column()].figure ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
      if (index.row() >= m_table.rows.size() - m_table.totals) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
      }
      return {};
    case Qt::BackgroundRole:
      if (cell.heat < 0) return {};
      return blended(Theme::current().color("surface"), Theme::current().color("accent"),
                     cell.heat);
    case Qt::ForegroundRole:
      // Readable on the strong end too; the number says the same as the tint.
      if (cell.heat < 0.55) return {};
      return Theme::current().color("on_accent");
    case kExplainRole: return explainKeys(cell.keys);
    default: return {};
  }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= m_table.columns.size()) return {};
  if (role == Qt::DisplayRole) return m_table.columns[section].heading;
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignVCenter |
               (m_table.columns[section].figure ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

}  // namespace offtake::ui
