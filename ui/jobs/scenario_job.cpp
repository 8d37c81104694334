// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/scenario_job.h"

#include "core/plan/scenario.h"
#include "ui/base/convert.h"

#include <QCoreApplication>
#include <QPointer>

#include <chrono>
#include <thread>

namespace offtake::ui {

/// What the thread does; talks to the job only through posted calls.
class ScenarioJob::Worker {
public:
  Worker(ScenarioJob& job, std::shared_ptr<const plan::Plan> base, simulation::RunSettings settings)
      : m_guard(&job),
        m_generation(job.m_generation),
        m_base(std::move(base)),
        m_settings(settings),
        m_cuda(job.m_cuda),
        m_stop(job.m_stop.get_token()) {}

  void run(const std::vector<std::optional<Id<plan::Scenario>>>& scenarios) {
    m_count = int(scenarios.size());
    for (m_place = 0; m_place < m_count && !m_stop.stop_requested(); ++m_place) {
      const auto& scenario = scenarios[std::size_t(m_place)];
      const auto* row = scenario ? plan::find(m_base->scenarios, *scenario) : nullptr;
      const std::string name = row != nullptr ? row->name : std::string();
      const auto made = simulate(scenario, name);
      if (made) post([run = *made](ScenarioJob& job) { Q_EMIT job.done(run); });
      else if (!m_stop.stop_requested())
        post([name, error = made.error()](ScenarioJob& job) {
          Q_EMIT job.failed(toQt(name), error);
        });
    }
    post([cancelled = m_stop.stop_requested()](ScenarioJob& job) {
      job.m_running = false;
      Q_EMIT job.finished(cancelled);
    });
  }

private:
  template <class F>
  void post(F action) const {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [guard = m_guard, generation = m_generation, action = std::move(action)] {
          if (guard && guard->m_generation == generation) action(*guard);
        },
        Qt::QueuedConnection);
  }
  void tell(double share) const {
    post([place = m_place, count = m_count, share](ScenarioJob& job) {
      Q_EMIT job.progressed(place, count, share);
    });
  }

  Result<std::shared_ptr<const ScenarioRun>> simulate(std::optional<Id<plan::Scenario>> scenario,
                                                      const std::string& name) {
    auto made = std::make_shared<ScenarioRun>();
    made->scenario = scenario;
    made->name = name;
    const auto snapshot = planOf(m_base, scenario);
    simulation::RunHooks hooks;
    hooks.stop = m_stop;
    hooks.clock = [] {
      return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
          .count();
    };
    hooks.progress = [this](const simulation::RunProgress& at) {
      tell(double(at.done) / double(at.asked));
    };
    simulation::PathValues values{comparedFigures(), 0, {}};
    OFFTAKE_ASSIGN(made->run, simulatePlan(snapshot, m_settings, m_cuda, hooks, &values));
    made->book =
        std::make_shared<const ledger::Book>(ledger::computeBook(*snapshot, *made->run->compiled));
    made->values = std::make_shared<const simulation::PathValues>(std::move(values));
    return std::shared_ptr<const ScenarioRun>(std::move(made));
  }

  QPointer<ScenarioJob> m_guard;
  std::uint64_t m_generation;
  std::shared_ptr<const plan::Plan> m_base;
  simulation::RunSettings m_settings;
  CudaFactory m_cuda;
  std::stop_token m_stop;
  int m_place = 0;
  int m_count = 0;
};

ScenarioJob::ScenarioJob(CudaFactory cuda, QObject* parent)
    : QObject(parent), m_cuda(std::move(cuda)) {}

ScenarioJob::~ScenarioJob() { m_stop.request_stop(); }

void ScenarioJob::start(std::shared_ptr<const plan::Plan> base,
                        std::vector<std::optional<Id<plan::Scenario>>> scenarios,
                        const simulation::RunSettings& settings) {
  m_stop.request_stop();
  m_stop = std::stop_source();
  m_running = true;
  ++m_generation;
  auto worker = std::make_shared<Worker>(*this, std::move(base), settings);
  std::thread([worker, scenarios = std::move(scenarios)] { worker->run(scenarios); }).detach();
}

void ScenarioJob::cancel() { m_stop.request_stop(); }

std::shared_ptr<const plan::Plan> planOf(const std::shared_ptr<const plan::Plan>& base,
                                         std::optional<Id<plan::Scenario>> scenario) {
  if (!scenario) return base;
  return std::make_shared<const plan::Plan>(plan::materialise(*base, *scenario).plan);
}

std::vector<simulation::Metric> comparedFigures() {
  using enum simulation::Metric;
  return {Npv, EconomicCost, TrueUps, UnmetHours};
}

}  // namespace offtake::ui
