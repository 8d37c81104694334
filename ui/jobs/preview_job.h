// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/run_job.h"

#include <QObject>

#include <array>
#include <memory>
#include <stop_token>

namespace offtake::ui {

/// The live answer to an edit: a first look at once, with few paths and wide bins, then an estimate
/// that sharpens while one watches. Each of its steps adds paths to the same partial result; the next
/// edit cancels. Never waits for a result, so that
/// no keystroke is blocked.
class PreviewJob : public QObject {
  Q_OBJECT
public:
  /// Paths of the first look, then after each step.
  static constexpr std::array<std::uint64_t, 4> kSteps{512, 4096, 32'768, 262'144};

  explicit PreviewJob(CudaFactory cuda, QObject* parent = nullptr);
  ~PreviewJob() override;

  /// Starts over with this plan.
  void start(std::shared_ptr<const plan::Plan> plan);
  /// Where previews are worked out from the next start on. @pre threads is 1 ... 1024
  void runOn(simulation::BackendKind backend, int threads);
  /// What is not shown yet is dropped.
  void cancel();
  [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
  /// A step is done. @param last  no further one comes
  void sharpened(std::shared_ptr<const offtake::ui::RunOutcome> outcome, bool last);

private:
  void show(std::uint64_t generation, std::shared_ptr<const RunOutcome> outcome, bool last);
  CudaFactory m_cuda;
  std::stop_source m_stop;
  simulation::BackendKind m_backend = simulation::BackendKind::Auto;
  int m_threads;
  std::uint64_t m_generation = 0;
  bool m_running = false;
};

}  // namespace offtake::ui
