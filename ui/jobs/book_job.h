// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/plan/problem.h"

#include <QObject>

#include <cstdint>
#include <memory>

namespace offtake::ui {

/// What an edit leads to: the plan's problems, and its book where there is no error among them.
struct BookOutcome {
  std::shared_ptr<const plan::Plan> plan;
  std::vector<plan::Problem> problems;
  std::shared_ptr<const ledger::Book> book;  ///< null: see error
  Error error;
};

/// Keeps the book right: requests within one turn of the event loop are one; the work is done on
/// another thread; an answer to an older request than the last is dropped.
class BookJob : public QObject {
  Q_OBJECT
public:
  explicit BookJob(QObject* parent = nullptr);
  ~BookJob() override;
  void request(std::shared_ptr<const plan::Plan> plan);
  [[nodiscard]] bool isBusy() const { return m_busy || m_scheduled; }

Q_SIGNALS:
  void ready(std::shared_ptr<const offtake::ui::BookOutcome> outcome);

private:
  void start();
  void finish(std::uint64_t generation, std::shared_ptr<const BookOutcome> outcome);
  std::shared_ptr<const plan::Plan> m_plan;
  std::uint64_t m_generation = 0;
  bool m_scheduled = false;
  bool m_busy = false;
};

}  // namespace offtake::ui
