// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"
#include "ui/widgets/page_frame.h"

#include <array>

namespace offtake::ui {

class ChartPanel;
class MoneyTabs;

/// The plan on one screen: commitments and guidance, shortfall, cash, demand against capacity.
class OverviewPage : public PageFrame {
  Q_OBJECT
public:
  explicit OverviewPage(Session& session, QWidget* parent = nullptr);

private:
  void showBook();
  void showRun();
  void showConfidence();
  Session& m_session;
  KeyTile* m_registered;
  KeyTile* m_guidance;
  KeyTile* m_shortfall;
  KeyTile* m_npv;
  KeyTile* m_confidence;
  ChartPanel* m_cash;
  ChartPanel* m_demand;
  ChartPanel* m_heat;
  MoneyTabs* m_money;
};

}  // namespace offtake::ui
