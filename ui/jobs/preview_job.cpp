// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/preview_job.h"

#include "core/plan/change.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace offtake::ui {

namespace {

/// Whether no edit follows at once: a hand that goes on typing or dragging needs first looks alone.
bool rests(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds kRest{100};
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any never;
  (void)never.wait_for(lock, stop, kRest, [] { return false; });
  return !stop.stop_requested();
}

}  // namespace

PreviewJob::PreviewJob(CudaFactory cuda, QObject* parent)
    : QObject(parent),
      m_cuda(std::move(cuda)),
      m_threads(static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))) {}

void PreviewJob::runOn(simulation::BackendKind backend, int threads) {
  // A preview that cannot have CUDA is better on the CPU than not there.
  m_backend = backend == simulation::BackendKind::Cuda ? simulation::BackendKind::Auto : backend;
  m_threads = threads;
}

PreviewJob::~PreviewJob() { m_stop.request_stop(); }

void PreviewJob::cancel() {
  m_stop.request_stop();
  ++m_generation;
  m_running = false;
}

void PreviewJob::start(std::shared_ptr<const plan::Plan> plan) {
  cancel();
  m_stop = std::stop_source();
  m_running = true;
  const QPointer<PreviewJob> guard(this);
  auto settings = settingsOf(*plan);
  settings.backend = m_backend;
  settings.threads = m_threads;
  std::thread([guard, generation = m_generation, plan = std::move(plan), settings, cuda = m_cuda,
               stop = m_stop.get_token()]() mutable {
    const auto post = [&](std::shared_ptr<const RunOutcome> outcome, bool last) {
      QMetaObject::invokeMethod(
          QCoreApplication::instance(),
          [guard, generation, outcome = std::move(outcome), last] {
            if (guard) guard->show(generation, outcome, last);
          },
          Qt::QueuedConnection);
    };
    auto compiled = compile::compile(*plan);
    auto chosen = simulation::chooseBackend(settings, cuda());
    if (!compiled || !chosen) return post(nullptr, true);
    const auto inputs = compile::toFloat(*compiled);
    const auto rows = std::make_shared<const compile::Compiled>(std::move(*compiled));
    const std::string hash = plan::hash(*plan);
    simulation::RunHooks hooks;
    hooks.stop = stop;
    std::shared_ptr<const RunOutcome> before;
    for (std::size_t s = 0; s < kSteps.size() && !stop.stop_requested(); ++s) {
      const bool first = s == 0, last = s + 1 == kSteps.size();
      settings.paths = kSteps[s];
      settings.resolution = first ? simulation::Resolution::Coarse : simulation::Resolution::Fine;
      hooks.digest = last;
      auto result =
          before ? simulation::extend(before->result, inputs.view(), settings, *chosen, hooks)
                 : simulation::run(inputs.view(), settings, *chosen, hooks);
      if (!result || stop.stop_requested()) return post(nullptr, true);
      auto outcome = std::make_shared<const RunOutcome>(
          RunOutcome{plan, rows, std::move(*result), hash, !last});
      if (!first) before = outcome;
      post(std::move(outcome), last);
      if (first && !rests(stop)) return post(nullptr, true);
    }
  }).detach();
}

void PreviewJob::show(std::uint64_t generation, std::shared_ptr<const RunOutcome> outcome,
                      bool last) {
  if (generation != m_generation) return;
  if (last) m_running = false;
  if (outcome) Q_EMIT sharpened(std::move(outcome), last);
}

}  // namespace offtake::ui
