// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/money_tables.h"
#include "ui/jobs/book_job.h"
#include "ui/jobs/run_job.h"

#include <QTabWidget>

#include <functional>
#include <memory>
#include <vector>

class QComboBox;

namespace offtake::ui {

class FigureView;

/// The views of the ledger, a tab each: of all contracts, or of one. Only the tab that is seen is
/// worked out.
class MoneyTabs : public QTabWidget {
  Q_OBJECT
public:
  enum class Of { All, One };
  explicit MoneyTabs(Of of, QWidget* parent = nullptr);

  void setBook(std::shared_ptr<const BookOutcome> outcome);
  /// The last run, for what only chance knows.
  void setRun(std::shared_ptr<const RunOutcome> run, bool fresh);
  void setContract(OneContract contract);
  /// Every table as it would be shown, for whoever must see them all.
  [[nodiscard]] std::vector<FigureTable> tables() const;

protected:
  void showEvent(QShowEvent* event) override;

private:
  using Make = std::function<FigureTable()>;
  struct Tab {
    QWidget* page;
    Make make;
    FigureView* view;
    bool stale = true;
  };
  void add(const QString& title, Make make);
  void addFlows();
  void addAll();
  void addOne();
  void markStale();
  void refresh();
  [[nodiscard]] FigureTable flows(int basis, int grain) const;
  [[nodiscard]] FigureTable obligations() const;
  [[nodiscard]] bool hasTables() const;

  const Of m_of;
  std::shared_ptr<const BookOutcome> m_outcome;
  std::shared_ptr<const RunOutcome> m_run;
  bool m_fresh = false;
  OneContract m_contract;
  std::vector<Tab> m_tabs;
  QComboBox* m_basis = nullptr;
  QComboBox* m_grain = nullptr;
};

}  // namespace offtake::ui
