// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"
#include "ui/jobs/book_job.h"
#include "ui/jobs/preview_job.h"
#include "ui/jobs/run_job.h"
#include "ui/jobs/scenario_job.h"

#include <QObject>

#include <filesystem>
#include <memory>

namespace offtake::ui {

/// What all pages of one window share: the document, its book and its last run.
class Session : public QObject {
  Q_OBJECT
public:
  Session(store::Document document, CudaFactory cuda, QObject* parent = nullptr);

  PlanDocument document;
  RunJob run;
  PreviewJob preview;

  /// The backend that the program handed over, for further jobs.
  [[nodiscard]] const CudaFactory& cuda() const { return m_cuda; }
  /// Whether each edit starts a preview. @note off until it is set
  void setLive(bool live);
  [[nodiscard]] bool isLive() const { return m_live; }
  /// Where runs and previews are worked out unless somebody says otherwise: from the settings.
  struct RunOn {
    simulation::BackendKind backend = simulation::BackendKind::Auto;
    int threads = 1;
  };
  void setRunOn(const RunOn& runOn);
  [[nodiscard]] const RunOn& runOn() const { return m_runOn; }
  /// The run that was asked for; a preview that goes on is dropped.
  /// @error PlanInvalid while something that was typed is not taken, naming it; runRefused() has
  ///        said so
  Result<void> startRun(const simulation::RunSettings& settings);

  /// Where what outlives the window is kept besides the plan: a locked baseline. Empty: nowhere.
  void keepIn(std::filesystem::path folder) { m_kept = std::move(folder); }
  [[nodiscard]] const std::filesystem::path& keptIn() const { return m_kept; }

  /// The scenarios that were run, and the baseline that was locked: what pages compare and explain.
  struct Compared {
    std::vector<std::shared_ptr<const ScenarioRun>> runs;  ///< base plan first, then by list
    std::shared_ptr<const ScenarioRun> locked;
  };
  void setCompared(Compared compared);
  [[nodiscard]] const Compared& compared() const { return m_compared; }

  [[nodiscard]] const std::shared_ptr<const BookOutcome>& book() const { return m_book; }
  [[nodiscard]] const std::shared_ptr<const RunOutcome>& lastRun() const { return m_run; }
  /// Whether the last run was of the plan as it stands.
  [[nodiscard]] bool isRunFresh() const;

Q_SIGNALS:
  void bookChanged();
  /// A run finished, or the last one became stale.
  void runChanged();
  void runOnChanged();
  void comparedChanged();
  void runRefused(const offtake::Error& error);

private:
  void startPreview();
  [[nodiscard]] Error notTaken() const;
  CudaFactory m_cuda;
  bool m_live = false;
  RunOn m_runOn;
  BookJob m_bookJob;
  std::shared_ptr<const BookOutcome> m_book;
  std::shared_ptr<const RunOutcome> m_run;
  mutable std::shared_ptr<const plan::Plan> m_hashed;  ///< the plan that m_hash is of
  mutable std::string m_hash;
  std::filesystem::path m_kept;
  Compared m_compared;
};

}  // namespace offtake::ui
