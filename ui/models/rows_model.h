// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"

#include <QAbstractTableModel>

#include <optional>
#include <string>
#include <vector>

namespace offtake::ui {

/// Roles beyond Qt's: the raw value to sort by, the row's id, what is wrong with the cell.
enum Role { kSortRole = Qt::UserRole + 1, kRowIdRole, kProblemRole };

/// One table of the plan, or the rows of it that one row owns: columns are fields, setData pushes
/// a Change. Text under DisplayRole, raw text under EditRole.
class RowsModel : public QAbstractTableModel {
  Q_OBJECT
public:
  /// @param hidden  columns not shown, by name
  RowsModel(PlanDocument& document, plan::TableId table, std::vector<std::string> hidden = {},
            QObject* parent = nullptr);

  /// Shows only rows whose owner field refers to this row; nullopt shows all.
  void setOwner(std::optional<std::int64_t> owner);
  [[nodiscard]] std::int64_t rowId(int row) const {
    return m_ids.at(static_cast<std::size_t>(row));
  }
  /// Row with this id, or -1.
  [[nodiscard]] int rowOf(std::int64_t id) const;
  [[nodiscard]] const plan::Field& field(int column) const {
    return *m_fields.at(static_cast<std::size_t>(column));
  }
  [[nodiscard]] plan::TableId table() const { return m_table; }

  /// Adds a row of the owner with defaults that make sense next to the last one.
  Result<void> addRow();
  /// Removes rows and what they own, as one undo step.
  Result<void> removeRowsAt(const std::vector<int>& rows);

  int rowCount(const QModelIndex& parent = {}) const final;
  int columnCount(const QModelIndex& parent = {}) const final;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
  QVariant headerData(int section, Qt::Orientation orientation,
                      int role = Qt::DisplayRole) const final;
  Qt::ItemFlags flags(const QModelIndex& index) const final;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) final;

private:
  void refresh(const Touched& touched);
  void reload();
  [[nodiscard]] std::vector<std::int64_t> idsNow() const;
  [[nodiscard]] plan::Value valueAt(const QModelIndex& index) const;
  [[nodiscard]] plan::FieldValues defaults() const;
  [[nodiscard]] bool showsReferencesTo(const Touched& touched) const;

  PlanDocument& m_document;
  plan::TableId m_table;
  std::vector<const plan::Field*> m_fields;
  const plan::Field* m_ownerField = nullptr;
  std::optional<std::int64_t> m_owner;
  bool m_owned = false;
  std::vector<std::int64_t> m_ids;
};

/// How a value of a field is shown: units are in headers, references by name.
[[nodiscard]] QString displayText(const plan::Plan& plan, const plan::Field& field,
                                  const plan::Value& value);

}  // namespace offtake::ui
