// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"

#include <QWidget>

class QComboBox;

namespace offtake::ui {

class ChartPanel;

/// Facility power by site against its limit: a site to choose, marked where it is above.
class SitePanel : public QWidget {
  Q_OBJECT
public:
  explicit SitePanel(Session& session, QWidget* parent = nullptr);
  /// Shows the site; none: nothing changes.
  void showSite(std::int64_t site);
  [[nodiscard]] ChartPanel& chart() { return *m_chart; }
  [[nodiscard]] QComboBox& sites() { return *m_sites; }

protected:
  void showEvent(QShowEvent* event) override;

private:
  using PlanPointer = std::shared_ptr<const plan::Plan>;
  using Megawatts = std::vector<std::vector<double>>;  ///< by site of the plan, then month
  void refresh();
  void take(PlanPointer plan, Megawatts megawatts);
  void draw();

  Session& m_session;
  QComboBox* m_sites;
  ChartPanel* m_chart;
  PlanPointer m_plan;  ///< that the powers are of
  Megawatts m_megawatts;
  std::uint64_t m_generation = 0;  ///< of the powers asked for last
  bool m_stale = true;
};

}  // namespace offtake::ui
