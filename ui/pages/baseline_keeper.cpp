// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/baseline_keeper.h"

namespace offtake::ui {

BaselineKeeper::BaselineKeeper(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_job(session.cuda()) {
  connect(&m_job, &ScenarioJob::done, this, &BaselineKeeper::finish);
  connect(&m_job, &ScenarioJob::failed, this,
          [this](const QString&, const Error& error) { Q_EMIT failed(error); });
  connect(&m_job, &ScenarioJob::progressed, this,
          [this](int, int, double share) { Q_EMIT progressed(share); });
  connect(&session.document, &PlanDocument::pathChanged, this, [this] {
    if (m_locked) keep(m_locked);
  });
  m_locked = session.compared().locked;
}

void BaselineKeeper::keep(const std::shared_ptr<const ScenarioRun>& baseline) {
  m_job.cancel();
  m_locked = baseline;
  m_asked = true;  // what is locked now is what counts
  const auto& file = m_session.document.path();
  if (file.empty() || m_session.keptIn().empty()) return;
  if (!baseline) return forgetBaseline(m_session.keptIn(), file);
  if (const auto done = keepBaseline(m_session.keptIn(), file, *baseline); !done)
    Q_EMIT failed(done.error());
}

void BaselineKeeper::restore() {
  const auto& file = m_session.document.path();
  if (m_asked || m_locked || file.empty() || m_session.keptIn().empty()) return;
  m_asked = true;
  auto kept = keptBaseline(m_session.keptIn(), file);
  if (!kept) {
    Q_EMIT failed(kept.error());
    return;
  }
  if (!*kept) return;
  m_kept = std::move(**kept);
  auto settings = settingsOf(*m_kept.plan);
  settings.seed = m_kept.seed;
  settings.paths = m_kept.paths;
  // Its plan has the scenario in it already.
  m_job.start(m_kept.plan, {std::nullopt}, settings);
}

void BaselineKeeper::finish(const std::shared_ptr<const ScenarioRun>& run) {
  auto baseline = std::make_shared<ScenarioRun>(*run);
  baseline->scenario = m_kept.scenario;
  baseline->name = m_kept.name;
  m_locked = baseline;
  Q_EMIT restored(baseline, run->run->result.digest == m_kept.digest);
}

}  // namespace offtake::ui
