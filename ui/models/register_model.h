// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/views/register.h"
#include "ui/document/plan_document.h"
#include "ui/jobs/book_job.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace offtake::ui {

/// The register of contracts in plan order, with what the book makes of each. Read only: a
/// contract is edited in its form.
class RegisterModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column {
    kName,
    kProvider,
    kStatus,
    kTerm,
    kCommitment,
    kConfidence,
    kPayable,
    kShortfall,
    kCount
  };

  explicit RegisterModel(PlanDocument& document, QObject* parent = nullptr);
  void setBook(std::shared_ptr<const BookOutcome> outcome);
  [[nodiscard]] Id<plan::Contract> contractAt(int row) const {
    return m_ids.at(static_cast<std::size_t>(row));
  }
  [[nodiscard]] int rowOf(Id<plan::Contract> contract) const;

  int rowCount(const QModelIndex& parent = {}) const final;
  int columnCount(const QModelIndex& parent = {}) const final;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
  QVariant headerData(int section, Qt::Orientation orientation,
                      int role = Qt::DisplayRole) const final;

private:
  void reload();
  [[nodiscard]] QString text(const plan::Contract& contract, int column) const;
  [[nodiscard]] QVariant sortKey(const plan::Contract& contract, int column) const;
  [[nodiscard]] Money commitmentOf(const plan::Contract& contract) const;
  [[nodiscard]] QStringList keys(const plan::Contract& contract, int column) const;

  PlanDocument& m_document;
  std::shared_ptr<const BookOutcome> m_outcome;
  std::vector<Id<plan::Contract>> m_ids;
  ledger::Register m_register;  ///< of the plan as it stands
};

}  // namespace offtake::ui
