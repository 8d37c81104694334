// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/table_page.h"

namespace offtake::ui {

class GanttView;
class SitePanel;

/// Deliveries as a timeline and as a table, each following the other.
class DeploymentsPage : public TablePage {
  Q_OBJECT
public:
  explicit DeploymentsPage(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] GanttView& gantt() { return *m_gantt; }
  [[nodiscard]] SitePanel& power() { return *m_power; }

private:
  void connectBoth();
  void followTable();
  void followGantt(std::int64_t tranche);
  void toTable(std::int64_t tranche);

  GanttView* m_gantt;
  SitePanel* m_power;
};

}  // namespace offtake::ui
