// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/simulation/path_values.h"
#include "ui/jobs/run_job.h"

#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace offtake::ui {

/// One scenario simulated, or the base plan.
struct ScenarioRun {
  std::optional<Id<plan::Scenario>> scenario;  ///< none: the base plan
  std::string name;                            ///< of the scenario; empty for the base plan
  std::shared_ptr<const RunOutcome> run;
  std::shared_ptr<const ledger::Book> book;
  std::shared_ptr<const simulation::PathValues> values;  ///< figures path by path
};

/// Scenarios one after the other with the same seed, so that all share their noise; each whole
/// scenario is told as it is done. A cancel keeps the whole ones.
class ScenarioJob : public QObject {
  Q_OBJECT
public:
  explicit ScenarioJob(CudaFactory cuda, QObject* parent = nullptr);
  ~ScenarioJob() override;

  /// Starts over. @param scenarios  none stands for the base plan
  void start(std::shared_ptr<const plan::Plan> base,
             std::vector<std::optional<Id<plan::Scenario>>> scenarios,
             const simulation::RunSettings& settings);
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
  /// Scenario `place` of `count`, counted from 0, is being simulated, this share of it done.
  void progressed(int place, int count, double share);
  void done(std::shared_ptr<const offtake::ui::ScenarioRun> run);
  /// A scenario that cannot be simulated; the others go on.
  void failed(const QString& name, const offtake::Error& error);
  void finished(bool cancelled);

private:
  class Worker;
  CudaFactory m_cuda;
  std::stop_source m_stop;
  std::uint64_t m_generation = 0;
  bool m_running = false;
};

/// The plan with a scenario laid over it; the base plan for none. @pre it exists
[[nodiscard]] std::shared_ptr<const plan::Plan> planOf(
    const std::shared_ptr<const plan::Plan>& base, std::optional<Id<plan::Scenario>> scenario);

/// The figures that are kept path by path.
[[nodiscard]] std::vector<simulation::Metric> comparedFigures();

}  // namespace offtake::ui
