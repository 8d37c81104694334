// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/baseline_keeper.h"
#include "ui/pages/table_page.h"

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace offtake::ui {

class ChartPanel;
class FigureView;

/// Scenarios: the list, what each changes, all of them run on the same paths, side by side and over
/// each other, against a baseline that can be locked.
class ScenariosPage : public TablePage {
  Q_OBJECT
public:
  explicit ScenariosPage(Session& session, QWidget* parent = nullptr);
  /// Runs the base plan and every scenario with the plan's seed and paths.
  void runAll();
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
  [[nodiscard]] const std::vector<std::shared_ptr<const ScenarioRun>>& runs() const {
    return m_session.compared().runs;
  }
  /// What the others are compared with; null before a run.
  [[nodiscard]] std::shared_ptr<const ScenarioRun> baseline() const;
  [[nodiscard]] FigureView& sideBySide() { return *m_figures; }
  [[nodiscard]] FigureView& terms() { return *m_terms; }
  [[nodiscard]] ChartPanel& overlay() { return *m_overlay; }

protected:
  void showEvent(QShowEvent* event) override;

private:
  void makeHead();
  QWidget* makeOverlay();
  void connectAll();
  void keep(std::shared_ptr<const ScenarioRun> run);
  void finish(bool cancelled);
  void refresh();
  void showTerms();
  void showComparison();
  void drawOverlay();
  void showState();
  void lock(bool locked);
  void takeBack(std::shared_ptr<const ScenarioRun> baseline, bool same);
  /// What is told the session, and with it whoever explains the figures.
  void setRuns(std::vector<std::shared_ptr<const ScenarioRun>> runs);
  void setLocked(std::shared_ptr<const ScenarioRun> locked);
  [[nodiscard]] const std::shared_ptr<const ScenarioRun>& locked() const {
    return m_session.compared().locked;
  }
  [[nodiscard]] bool isStale(const ScenarioRun& run);

  Session& m_session;
  ScenarioJob m_job;
  BaselineKeeper m_keeper;
  std::map<std::int64_t, std::string> m_hashes;  ///< of the plans as they stand, 0: base
  std::shared_ptr<const plan::Plan> m_hashed;    ///< the base plan that these are of
  QString m_failures;
  QString m_lockNote;  ///< what there is to know of a baseline that was kept
  QPushButton* m_run = nullptr;
  QPushButton* m_cancel = nullptr;
  QProgressBar* m_bar = nullptr;
  QCheckBox* m_lock = nullptr;
  QComboBox* m_against = nullptr;
  QLabel* m_state = nullptr;
  QTabWidget* m_views = nullptr;
  FigureView* m_terms = nullptr;
  FigureView* m_figures = nullptr;
  QComboBox* m_metric = nullptr;
  ChartPanel* m_overlay = nullptr;
  bool m_dirty = true;
};

}  // namespace offtake::ui
