// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"

class QListWidget;
class QStackedWidget;

namespace offtake::ui {

class ContractsPage;
class SimulationPage;

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
  SimulationPage* m_simulation = nullptr;
};

}  // namespace offtake::ui
