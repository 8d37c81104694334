// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"

#include <QWidget>

#include <map>
#include <set>
#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace offtake::ui {

/// A contract's terms as they stand in a month, one cell a line, with a column for what they are to
/// be: cells that an amendment changes are found by a filter and typed over ("none" clears one), rows
/// are added and removed.
class TermsTable : public QWidget {
  Q_OBJECT
public:
  /// @pre the contract exists
  TermsTable(const plan::Plan& plan, Id<plan::Contract> contract, QWidget* parent = nullptr);

  /// The month from which the new terms hold. @error BadText
  [[nodiscard]] Result<Month> from() const;
  /// Rows removed, what is typed into the last column, rows added. @error of parseInput() and
  /// plan::apply(), naming the row
  [[nodiscard]] Result<plan::Changes> edits() const;

  /// Adds the lines of a new row, with what must be said of it filled in as far as can be guessed.
  void addRow(plan::TableId table);
  /// Removes the row of the current line, or keeps it after all; an added one goes altogether.
  void toggleRemoval();

private:
  /// A field of a row; rows that are added have ids below 0 until they are made.
  struct Cell {
    plan::TableId table;
    std::int64_t row;
    std::size_t field;
    auto operator<=>(const Cell&) const = default;
  };
  using Row = std::pair<plan::TableId, std::int64_t>;
  static constexpr int kNew = 3;  ///< the column of the new terms

  void build();
  void fill();
  void remember();
  void addLines(plan::TableId table, std::int64_t row);
  void filter(const QString& words);
  void showRemoval();
  [[nodiscard]] QString suggestion(plan::TableId table, const plan::Field& field) const;
  [[nodiscard]] QString nameOf(plan::TableId table, std::int64_t row) const;
  [[nodiscard]] Result<void> addUpdates(plan::Plan& reached, plan::Changes& changes) const;
  [[nodiscard]] Result<void> addInsertions(plan::Plan& reached, plan::Changes& changes) const;
  [[nodiscard]] Result<plan::Value> valueIn(std::size_t line, const plan::Plan& plan) const;

  plan::Plan m_plan;
  plan::Plan m_terms;  ///< as they are in force in the month
  Id<plan::Contract> m_contract;
  std::vector<Cell> m_cells;  ///< by line
  std::map<Cell, QString> m_typed;
  std::set<Row> m_removed;
  std::vector<Row> m_added;
  std::int64_t m_next = -1;
  QLineEdit* m_month;
  QLineEdit* m_filter;
  QTableWidget* m_table;
  QComboBox* m_kind;
  QPushButton* m_remove;
};

}  // namespace offtake::ui
