// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/table.h"
#include "ui/figures/figure_table.h"

#include <QAbstractTableModel>

namespace offtake::ui {

/// A table of figures for a view; read only. Keys under kExplainRole.
class FigureModel : public QAbstractTableModel {
  Q_OBJECT
public:
  explicit FigureModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
  void setTable(FigureTable table);
  [[nodiscard]] const FigureTable& table() const { return m_table; }

  int rowCount(const QModelIndex& parent = {}) const final;
  int columnCount(const QModelIndex& parent = {}) const final;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
  QVariant headerData(int section, Qt::Orientation orientation,
                      int role = Qt::DisplayRole) const final;

private:
  FigureTable m_table;
};

/// The keys as a model or a widget hands them out.
[[nodiscard]] QStringList explainKeys(const std::vector<std::string>& keys);
/// Of a number of the plan; empty for words, dates and references.
[[nodiscard]] QStringList inputKeys(const plan::Table& table, std::int64_t row,
                                    const plan::Field& field);

}  // namespace offtake::ui
