// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/session.h"

namespace offtake::ui {

Session::Session(store::Document opened, CudaFactory cuda, QObject* parent)
    : QObject(parent), document(std::move(opened)), run(std::move(cuda)) {
  connect(&document, &PlanDocument::changed, this, [this] {
    m_bookJob.request(document.plan());
    Q_EMIT runChanged();
  });
  connect(&m_bookJob, &BookJob::ready, this, [this](std::shared_ptr<const BookOutcome> outcome) {
    m_book = std::move(outcome);
    Q_EMIT bookChanged();
  });
  connect(&run, &RunJob::finished, this, [this](std::shared_ptr<const RunOutcome> outcome) {
    m_run = std::move(outcome);
    Q_EMIT runChanged();
  });
  m_bookJob.request(document.plan());
}

bool Session::isRunFresh() const {
  return m_run && m_run->planHash == plan::hash(*document.plan());
}

}  // namespace offtake::ui
