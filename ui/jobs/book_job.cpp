// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/book_job.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace offtake::ui {
namespace {

std::shared_ptr<const BookOutcome> compute(const std::shared_ptr<const plan::Plan>& plan) {
  auto outcome = std::make_shared<BookOutcome>();
  outcome->plan = plan;
  outcome->problems = plan::check(*plan);
  auto book = ledger::computeBook(*plan);
  if (book) outcome->book = std::make_shared<const ledger::Book>(std::move(*book));
  else outcome->error = book.error();
  return outcome;
}

}  // namespace

BookJob::BookJob(QObject* parent) : QObject(parent) {}

BookJob::~BookJob() = default;

void BookJob::request(std::shared_ptr<const plan::Plan> plan) {
  m_plan = std::move(plan);
  ++m_generation;
  if (m_scheduled || m_busy) return;
  m_scheduled = true;
  QMetaObject::invokeMethod(this, &BookJob::start, Qt::QueuedConnection);
}

void BookJob::start() {
  m_scheduled = false;
  m_busy = true;
  QThreadPool::globalInstance()->start(
      [guard = QPointer<BookJob>(this), plan = m_plan, generation = m_generation] {
        auto outcome = compute(plan);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, generation, outcome = std::move(outcome)] {
              if (guard) guard->finish(generation, outcome);
            },
            Qt::QueuedConnection);
      });
}

void BookJob::finish(std::uint64_t generation, std::shared_ptr<const BookOutcome> outcome) {
  m_busy = false;
  if (generation != m_generation) return start();
  Q_EMIT ready(std::move(outcome));
}

}  // namespace offtake::ui
