// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"
#include "ui/models/entry.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

class QTimer;

namespace offtake::ui {

/// Roles beyond Qt's: the raw value to sort by, the row's id, what is wrong with the cell, whether
/// the scenario shown changes it.
enum Role { kSortRole = Qt::UserRole + 1, kRowIdRole, kProblemRole, kOverriddenRole };

/// One table of the plan, or the rows of it that one row owns: columns are fields, setData pushes
/// a Change. Text under DisplayRole, raw text under EditRole. Sorts and filters itself: the order
/// in the plan stays. An entry that is not taken stays on the screen as a bad entry.
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
  [[nodiscard]] PlanDocument& document() const { return m_document; }
  /// The row that all shown belong to, where only such are shown.
  [[nodiscard]] std::optional<std::int64_t> owner() const { return m_owner; }
  /// Whether the column says whom the rows belong to, and all belong to the one that is chosen.
  [[nodiscard]] bool isFixed(const plan::Field& field) const {
    return m_owned && &field == m_ownerField;
  }
  /// Whether rows can be added: an owner is chosen, or none is needed.
  [[nodiscard]] bool canAdd() const;
  /// The fields of a new row that it must have: its owner, what has no allowed default.
  [[nodiscard]] plan::FieldValues leastValues() const;

  /// Shows only rows in which some cell contains the text, upper and lower case alike; a figure may
  /// have separators. Long tables are gone through in slices, so that typing never waits.
  void setFilter(const QString& text);
  [[nodiscard]] const QString& filter() const { return m_filter; }
  [[nodiscard]] bool isFiltering() const { return m_next < m_all.size(); }
  /// Goes through what is left of the rows now: before a cell is typed into, which the rows that
  /// the filter still finds would take away.
  void finishFiltering();
  /// Rows there are, shown or not.
  [[nodiscard]] int totalRows() const { return static_cast<int>(m_all.size()); }
  /// What check() finds in rows of this table, to mark the cells.
  void setProblems(const std::vector<plan::Problem>& problems);
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) final;

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

Q_SIGNALS:
  /// The filter has been gone through, or rows came or went.
  void countChanged();

private:
  void refresh(const Touched& touched);
  void reload();
  void announce(const Touched& touched);
  void filterSlice();
  void finishFilter();
  [[nodiscard]] bool matches(std::int64_t id);
  [[nodiscard]] std::vector<std::int64_t> sorted(std::vector<std::int64_t> ids) const;
  [[nodiscard]] QString toolTip(const QModelIndex& index) const;
  [[nodiscard]] QString problemAt(const QModelIndex& index) const;
  [[nodiscard]] BadEntries::Cell cellAt(const QModelIndex& index) const;
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
  std::vector<std::int64_t> m_all;  ///< in the order of the plan
  std::vector<std::int64_t> m_ids;  ///< those shown, as shown
  int m_sortColumn = -1;
  Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
  QString m_filter;
  QString m_plainFilter;  ///< without separators, where it is a figure
  QTimer* m_slices;
  std::size_t m_next = 0;  ///< first row not gone through yet
  std::vector<std::int64_t> m_hits;
  std::unordered_map<std::int64_t, QString> m_words;  ///< all cells of a row, as filters see them
  std::map<std::pair<std::int64_t, std::string>, QString> m_problems;
};

/// Sets what an entry says, as one named edit. @pre the row exists
Result<void> pushEntry(PlanDocument& document, plan::TableId table, std::int64_t row,
                       const plan::Field& field, const Entry& entry);

/// The text of a value as it is copied: canonical figures, references by name.
[[nodiscard]] QString copyText(const plan::Plan& plan, const plan::Field& field,
                               const plan::Value& value);

/// How a value of a field is shown in full: units are in headers, references by name.
[[nodiscard]] QString displayText(const plan::Plan& plan, const plan::Field& field,
                                  const plan::Value& value);

}  // namespace offtake::ui
