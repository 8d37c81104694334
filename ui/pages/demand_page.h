// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/run_job.h"
#include "ui/pages/table_page.h"

class QTabWidget;

namespace offtake::ui {

class ChartPanel;

/// Workloads: trend and fan of the one at the cursor, its season, all of them together; below,
/// workloads, revenue and how they move together.
class DemandPage : public TablePage {
  Q_OBJECT
public:
  explicit DemandPage(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] ChartPanel& fan() { return *m_fan; }
  [[nodiscard]] ChartPanel& season() { return *m_season; }
  [[nodiscard]] ChartPanel& all() { return *m_all; }

protected:
  void showEvent(QShowEvent* event) override;

private:
  void refresh();
  void simulateFan(std::shared_ptr<const plan::Plan> plan, Id<plan::Workload> workload);
  [[nodiscard]] Id<plan::Workload> workload() const;

  Session& m_session;
  QTabWidget* m_charts;
  ChartPanel* m_fan;
  ChartPanel* m_season;
  ChartPanel* m_all;
  RunJob m_alone;                               ///< of one workload
  std::shared_ptr<const plan::Plan> m_fanPlan;  ///< what it was asked for last
  Id<plan::Workload> m_fanWorkload;
  bool m_stale = true;
};

}  // namespace offtake::ui
