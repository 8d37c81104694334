// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/table_page.h"

class QComboBox;
class QLineEdit;

namespace offtake::ui {

class ChartPanel;

/// Market prices: the curve of the SKU at the cursor over what was seen, generations side by side,
/// own against rent, and how far the market strays.
class CostCurvesPage : public TablePage {
  Q_OBJECT
public:
  explicit CostCurvesPage(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] ChartPanel& curve() { return *m_curve; }
  [[nodiscard]] ChartPanel& breakEvenChart() { return *m_breakEven; }

protected:
  void showEvent(QShowEvent* event) override;

private:
  QWidget* makeOwnOrRent();
  void refresh();
  void fillChoices();
  void drawBreakEven();
  [[nodiscard]] Id<plan::Sku> sku() const;

  Session& m_session;
  QTabWidget* m_charts;
  ChartPanel* m_curve;
  ChartPanel* m_generations;
  ChartPanel* m_breakEven;
  ChartPanel* m_market;
  QComboBox* m_pairs = nullptr;
  QLineEdit* m_own = nullptr;
  QLineEdit* m_rent = nullptr;
  QStringList m_filled;  ///< what the book put into the two; other texts were typed
  bool m_stale = true;
};

}  // namespace offtake::ui
