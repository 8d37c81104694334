// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/correlation.h"
#include "ui/document/plan_document.h"

#include <QAbstractTableModel>

namespace offtake::ui {

/// The plan's correlations as a square: a cell edits the pair, both cells of a pair are one.
class CorrelationModel : public QAbstractTableModel {
  Q_OBJECT
public:
  explicit CorrelationModel(PlanDocument& document, QObject* parent = nullptr);
  [[nodiscard]] PlanDocument& document() const { return m_document; }
  /// How a person calls the process: the name of a workload or revenue line, or "Market price".
  [[nodiscard]] QString nameOf(int process) const;
  /// What is to be said of the matrix, with the cell at this value where one is given: whether it
  /// is positive definite, else the process at which it ceases to be.
  [[nodiscard]] QString validity(const QModelIndex& cell = {}, double value = 0) const;
  [[nodiscard]] bool isValid(const QModelIndex& cell = {}, double value = 0) const;
  /// Moves the pairs to the nearest valid matrix, one step.
  void repair();

  int rowCount(const QModelIndex& parent = {}) const final;
  int columnCount(const QModelIndex& parent = {}) const final;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
  QVariant headerData(int section, Qt::Orientation orientation,
                      int role = Qt::DisplayRole) const final;
  Qt::ItemFlags flags(const QModelIndex& index) const final;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) final;

private:
  void reload();
  [[nodiscard]] int failing(const QModelIndex& cell, double value) const;
  /// The rows of the pair, either way round.
  [[nodiscard]] std::vector<const plan::Correlation*> pairRows(const plan::Plan& plan,
                                                               const QModelIndex& cell) const;

  PlanDocument& m_document;
  plan::CorrelationMatrix m_matrix;
};

}  // namespace offtake::ui
