// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/figure_explainer.h"

#include "core/exchange/run_explain.h"

namespace offtake::ui {

void FigureExplainer::setBook(std::shared_ptr<const BookOutcome> outcome) {
  m_outcome = std::move(outcome);
  m_owed.reset();
}

Result<ledger::Explanation> FigureExplainer::explain(const std::string& key) {
  if (key.starts_with("run/")) {
    if (m_run) return exchange::explainRun(*m_run->compiled, m_run->result, key);
    return failure(ErrorCode::NotComputed, "figure '" + key + "'", "no run", "a run");
  }
  if (!m_outcome || !m_outcome->book) {
    static const ledger::Book kNone;
    if (m_outcome && key.starts_with("input/"))
      return ledger::Explainer(*m_outcome->plan, kNone).explain(key);
    return failure(ErrorCode::NotComputed, "figure '" + key + "'", "no book",
                   "a plan without errors");
  }
  if (key.starts_with("obligation/") && !m_owed) {
    OFFTAKE_ASSIGN(m_owed,
                   ledger::obligationLedger(*m_outcome->plan, m_outcome->plan->setting().start));
  }
  return ledger::Explainer(*m_outcome->plan, *m_outcome->book, m_owed ? &*m_owed : nullptr)
      .explain(key);
}

}  // namespace offtake::ui
