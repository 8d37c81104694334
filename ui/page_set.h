// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"

#include <vector>

class QListWidget;
class QStackedWidget;

namespace offtake::ui {

class ContractsPage;
class SimulationPage;
class TablePage;

/// The pages of a window, made for one session: the window itself knows none of them.
class PageSet {
public:
  /// Fills the list of names and the stack of pages; both own what they get.
  void build(Session& session, QListWidget& list, QStackedWidget& stack);
  void startRun();
  void cancelRun();
  /// Shows the row where it is edited. @return the page to show, or -1 if none edits it
  [[nodiscard]] int reveal(plan::TableId table, std::int64_t row, const std::string& field);

private:
  ContractsPage* m_contracts = nullptr;
  int m_contractsAt = -1;
  struct Place {
    TablePage* page;
    int at;
  };
  std::vector<Place> m_tables;
  SimulationPage* m_simulation = nullptr;
};

}  // namespace offtake::ui
