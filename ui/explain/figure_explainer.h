// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/explain/explain.h"
#include "ui/jobs/book_job.h"
#include "ui/jobs/run_job.h"
#include "ui/jobs/session.h"

#include <memory>
#include <optional>

namespace offtake::ui {

/// Explains any figure on the screen: of the book, of the plan, of the last run, of the
/// scenarios that were run: "scenario/ID/KEY", ID 0 the base plan, "locked" the locked baseline.
class FigureExplainer {
public:
  void setBook(std::shared_ptr<const BookOutcome> outcome);
  void setRun(std::shared_ptr<const RunOutcome> run) { m_run = std::move(run); }
  void setCompared(Session::Compared compared) { m_compared = std::move(compared); }

  /// @error UnknownName where nothing has the key, NotComputed where there is no book
  [[nodiscard]] Result<ledger::Explanation> explain(const std::string& key);

private:
  [[nodiscard]] Result<ledger::Explanation> explainCompared(const std::string& key) const;
  std::shared_ptr<const BookOutcome> m_outcome;
  std::shared_ptr<const RunOutcome> m_run;
  Session::Compared m_compared;
  std::optional<ledger::ObligationLedger> m_owed;  ///< made when one is asked for
};

}  // namespace offtake::ui
