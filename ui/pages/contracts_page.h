// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"
#include "ui/widgets/page_frame.h"

#include <vector>

class QSortFilterProxyModel;
class QTableView;
class QTabWidget;

namespace offtake::ui {

class ChartPanel;
class ContractLife;
class MoneyTabs;
class RegisterModel;
class RowForm;
class TableEditor;

/// The register of contracts, and one contract in full: terms, periods, rates, tiers, deliveries,
/// options, burn-down.
class ContractsPage : public PageFrame {
  Q_OBJECT
public:
  explicit ContractsPage(Session& session, QWidget* parent = nullptr);
  /// Shows the contract that the row is of or belongs to, with the field in focus; without one the
  /// keyboard goes to the first of the contract, if the page is seen.
  /// @return false when the row is not of a contract
  bool showRow(plan::TableId table, std::int64_t row, const std::string& field);
  /// Id of the contract shown in full.
  [[nodiscard]] std::optional<std::int64_t> selected() const;

private:
  void select(std::optional<std::int64_t> contract);
  void showChart();
  void showLeft();
  void addContract();
  void duplicateAsProposed();
  void removeContract();

  Session& m_session;
  RegisterModel* m_register;
  QSortFilterProxyModel* m_sorted;
  QTableView* m_table;
  QTabWidget* m_tabs;
  RowForm* m_form;
  std::vector<TableEditor*> m_editors;
  ContractLife* m_life;
  ChartPanel* m_burnDown;
  ChartPanel* m_left;
  MoneyTabs* m_money;
};

}  // namespace offtake::ui
