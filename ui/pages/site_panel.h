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
  void refresh();
  void addSite(const plan::Site& site, const ledger::SitePower& power);
  void draw();

  Session& m_session;
  QComboBox* m_sites;
  ChartPanel* m_chart;
  std::vector<std::vector<double>> m_megawatts;  ///< by site of the book's plan, then month
  bool m_stale = true;
};

}  // namespace offtake::ui
