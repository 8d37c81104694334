// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/run_job.h"

#include "core/plan/change.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <thread>

namespace offtake::ui {
namespace {

double secondsNow() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Runs on the GUI thread, if the job is still there.
template <class F>
void post(const QPointer<RunJob>& guard, F&& action) {
  QMetaObject::invokeMethod(
      QCoreApplication::instance(),
      [guard, action = std::forward<F>(action)]() mutable {
        if (guard) action(*guard);
      },
      Qt::QueuedConnection);
}

}  // namespace

Result<std::shared_ptr<const RunOutcome>> simulatePlan(std::shared_ptr<const plan::Plan> plan,
                                                       const simulation::RunSettings& settings,
                                                       const CudaFactory& cuda,
                                                       const simulation::RunHooks& hooks,
                                                       simulation::PathValues* values) {
  auto outcome = std::make_shared<RunOutcome>();
  OFFTAKE_ASSIGN(compile::Compiled compiled, compile::compile(*plan));
  const auto inputs = compile::toFloat(compiled);
  OFFTAKE_ASSIGN(auto chosen, simulation::chooseBackend(settings, cuda()));
  if (values == nullptr) {
    OFFTAKE_ASSIGN(outcome->result, simulation::run(inputs.view(), settings, chosen, hooks));
  } else {
    OFFTAKE_ASSIGN(auto both, simulation::runWithValues(inputs.view(), settings, chosen,
                                                        values->metrics, hooks));
    outcome->result = std::move(both.result);
    *values = std::move(both.values);
  }
  outcome->planHash = plan::hash(*plan);
  outcome->compiled = std::make_shared<const compile::Compiled>(std::move(compiled));
  outcome->plan = std::move(plan);
  return std::shared_ptr<const RunOutcome>(std::move(outcome));
}

simulation::RunSettings settingsOf(const plan::Plan& plan) {
  simulation::RunSettings settings;
  settings.seed = static_cast<std::uint64_t>(plan.setting().seed);
  settings.threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  settings.fiscalYearStartMonth = plan.setting().fiscalYearStartMonth;
  return settings;
}

RunJob::RunJob(CudaFactory cuda, QObject* parent) : QObject(parent), m_cuda(std::move(cuda)) {}

RunJob::~RunJob() { m_stop.request_stop(); }

void RunJob::start(std::shared_ptr<const plan::Plan> plan,
                   const simulation::RunSettings& settings) {
  m_stop.request_stop();
  m_stop = std::stop_source();
  m_running = true;
  const std::uint64_t generation = ++m_generation;
  const QPointer<RunJob> guard(this);
  std::thread([guard, generation, plan = std::move(plan), settings, cuda = m_cuda,
               stop = m_stop.get_token()] {
    simulation::RunHooks hooks;
    hooks.clock = secondsNow;
    hooks.stop = stop;
    hooks.progress = [&](const simulation::RunProgress& at) {
      post(guard, [generation, at](RunJob& job) {
        if (job.m_generation == generation) Q_EMIT job.progressed(at);
      });
    };
    auto outcome = simulatePlan(plan, settings, cuda, hooks);
    post(guard, [generation, outcome = std::move(outcome)](RunJob& job) {
      job.finish(generation, outcome);
    });
  }).detach();
}

void RunJob::cancel() { m_stop.request_stop(); }

void RunJob::finish(std::uint64_t generation, Result<std::shared_ptr<const RunOutcome>> outcome) {
  if (generation != m_generation) return;
  m_running = false;
  if (outcome) Q_EMIT finished(*outcome);
  else Q_EMIT failed(outcome.error());
}

}  // namespace offtake::ui
