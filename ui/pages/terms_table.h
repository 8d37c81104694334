// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/change.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QTableWidget;

namespace offtake::ui {

/// A contract's terms as they stand in a month, one cell a line, with a column for what they are
/// to become: the two cells that an amendment changes are found by a filter and typed over.
class TermsTable : public QWidget {
  Q_OBJECT
public:
  /// @pre the contract exists
  TermsTable(const plan::Plan& plan, Id<plan::Contract> contract, QWidget* parent = nullptr);

  /// The month from which the new terms hold. @error BadText
  [[nodiscard]] Result<Month> from() const;
  /// What is typed into the last column. @error of parseInput(), naming the row
  [[nodiscard]] Result<plan::Changes> edits() const;

private:
  struct Cell {
    plan::TableId table;
    std::int64_t row;
    std::size_t field;
  };
  void fill();
  void filter(const QString& words);

  plan::Plan m_plan;
  plan::Plan m_terms;  ///< as they are in force in the month
  Id<plan::Contract> m_contract;
  std::vector<Cell> m_cells;
  QLineEdit* m_month;
  QLineEdit* m_filter;
  QTableWidget* m_table;
};

}  // namespace offtake::ui
