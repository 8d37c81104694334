// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/simulation/path_values.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace offtake::ui {

/// Gives the CUDA backend or says why there is none; the program hands it in.
using CudaFactory = std::function<Result<std::unique_ptr<simulation::Backend>>()>;

/// A run with the plan it is of.
struct RunOutcome {
  std::shared_ptr<const plan::Plan> plan;
  std::shared_ptr<const compile::Compiled> compiled;
  simulation::RunResult result;
  std::string planHash;
  bool sharpens = false;  ///< a preview to which more paths will be added
};

/// The plan's seed and fiscal year, and every processor of this machine.
[[nodiscard]] simulation::RunSettings settingsOf(const plan::Plan& plan);

/// One simulation at a time, on threads of its own; cancel() keeps what is finished.
class RunJob : public QObject {
  Q_OBJECT
public:
  explicit RunJob(CudaFactory cuda, QObject* parent = nullptr);
  ~RunJob() override;

  /// Starts; a run that is going on is cancelled and its answer dropped.
  void start(std::shared_ptr<const plan::Plan> plan, const simulation::RunSettings& settings);
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
  void progressed(const offtake::simulation::RunProgress& progress);
  void finished(std::shared_ptr<const offtake::ui::RunOutcome> outcome);
  void failed(const offtake::Error& error);

private:
  void finish(std::uint64_t generation, Result<std::shared_ptr<const RunOutcome>> outcome);
  CudaFactory m_cuda;
  std::stop_source m_stop;
  std::uint64_t m_generation = 0;
  bool m_running = false;
};

/// Compiles and simulates; what RunJob does, for callers without an event loop.
/// @param values  if given, its metrics are kept path by path, in the same go where that can be
[[nodiscard]] Result<std::shared_ptr<const RunOutcome>> simulatePlan(
    std::shared_ptr<const plan::Plan> plan, const simulation::RunSettings& settings,
    const CudaFactory& cuda, const simulation::RunHooks& hooks,
    simulation::PathValues* values = nullptr);

}  // namespace offtake::ui
