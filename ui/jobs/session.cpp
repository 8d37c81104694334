// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/session.h"

namespace offtake::ui {

Session::Session(store::Document opened, CudaFactory cuda, QObject* parent)
    : QObject(parent), document(std::move(opened)), run(cuda), preview(std::move(cuda)) {
  connect(&document, &PlanDocument::changed, this, [this] {
    preview.cancel();
    m_bookJob.request(document.plan());
    Q_EMIT runChanged();
  });
  connect(&m_bookJob, &BookJob::ready, this, [this](std::shared_ptr<const BookOutcome> outcome) {
    m_book = std::move(outcome);
    Q_EMIT bookChanged();
    startPreview();
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
}

void Session::setLive(bool live) {
  m_live = live;
  if (!live) preview.cancel();
  else startPreview();
}

/// Not where the figures are there already, after an undo say, and never beside a run.
void Session::startPreview() {
  if (!m_live || !m_book || !m_book->book || run.isRunning() || isRunFresh()) return;
  preview.start(m_book->plan);
}

void Session::startRun(const simulation::RunSettings& settings) {
  preview.cancel();
  run.start(document.plan(), settings);
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
