// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/session.h"

#include "ui/base/convert.h"

#include <algorithm>
#include <thread>

namespace offtake::ui {

Session::Session(store::Document opened, CudaFactory cuda, QObject* parent)
    : QObject(parent),
      document(std::move(opened)),
      run(cuda),
      preview(cuda),
      m_cuda(std::move(cuda)) {
  connect(&document, &PlanDocument::changed, this, [this] {
    preview.cancel();
    m_bookJob.request(document.plan());
    // Marked as stale when the book is being worked out, not before.
    QMetaObject::invokeMethod(this, &Session::runChanged, Qt::QueuedConnection);
  });
  connect(&m_bookJob, &BookJob::ready, this, [this](std::shared_ptr<const BookOutcome> outcome) {
    m_book = std::move(outcome);
    startPreview();  // works while the pages take in the book
    Q_EMIT bookChanged();
  });
  connect(&preview, &PreviewJob::sharpened, this,
          [this](std::shared_ptr<const RunOutcome> outcome, bool) {
            m_run = std::move(outcome);
            Q_EMIT runChanged();
          });
  connect(&run, &RunJob::finished, this, [this](std::shared_ptr<const RunOutcome> outcome) {
    m_run = std::move(outcome);
    Q_EMIT runChanged();
  });
  m_bookJob.request(document.plan());
  setRunOn({simulation::BackendKind::Auto,
            static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))});
}

void Session::setLive(bool live) {
  m_live = live;
  if (!live) preview.cancel();
  else startPreview();
}

void Session::setRunOn(const RunOn& runOn) {
  m_runOn = runOn;
  preview.runOn(runOn.backend, runOn.threads);
  Q_EMIT runOnChanged();
}

void Session::setCompared(Compared compared) {
  m_compared = std::move(compared);
  Q_EMIT comparedChanged();
}

/// Not where the figures are there already, after an undo say, and never beside a run.
void Session::startPreview() {
  if (!m_live || !m_book || !m_book->book || run.isRunning() || isRunFresh()) return;
  preview.start(m_book->plan);
}

Result<void> Session::startRun(const simulation::RunSettings& settings) {
  if (!document.badEntries().empty()) {
    const Error error = notTaken();
    Q_EMIT runRefused(error);
    return failure(error);
  }
  preview.cancel();
  run.start(document.plan(), settings);
  return {};
}

/// What is red, by name: the first few, and how many more.
Error Session::notTaken() const {
  constexpr std::size_t kNamed = 3;
  const auto problems = document.badEntries().problems(*document.plan());
  QStringList named;
  for (std::size_t i = 0; i < std::min(kNamed, problems.size()); ++i)
    named << tr("%1 (%2)").arg(toQt(problems[i].where), toQt(problems[i].what));
  QString seen = named.join(QStringLiteral("; "));
  if (problems.size() > kNamed)
    seen = tr("%1; and %n more", nullptr, int(problems.size() - kNamed)).arg(seen);
  return {ErrorCode::PlanInvalid,
          toStd(tr("No run: %n entry(s) not taken", nullptr, int(problems.size()))), toStd(seen),
          toStd(tr("each to be mended or given up (Esc); F7 goes to them"))};
}

bool Session::isRunFresh() const {
  if (!m_run) return false;
  const auto now = document.plan();
  if (now != m_hashed) {
    m_hash = plan::hash(*now);
    m_hashed = now;
  }
  return m_run->planHash == m_hash;
}

}  // namespace offtake::ui
