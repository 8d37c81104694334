// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/figure_explainer.h"

#include "core/exchange/run_explain.h"
#include "ui/base/convert.h"
#include "ui/figures/scenario_tables.h"

#include <QObject>

#include <algorithm>

namespace offtake::ui {

void FigureExplainer::setBook(std::shared_ptr<const BookOutcome> outcome) {
  m_outcome = std::move(outcome);
  m_owed.reset();
}

Result<ledger::Explanation> FigureExplainer::explainCompared(const std::string& key) const {
  const auto begin = key.find('/') + 1, end = key.find('/', begin);
  const std::string which = key.substr(begin, end - begin);
  const auto& runs = m_compared.runs;
  const auto at =
      std::ranges::find_if(runs, [&](const auto& run) { return comparedKey(*run, runs) == which; });
  const auto run = which == "locked" ? m_compared.locked : at != runs.end() ? *at : nullptr;
  if (end == std::string::npos || run == nullptr)
    return failure(ErrorCode::NotComputed, "figure '" + key + "'", "no run of the scenario",
                   "a run of all scenarios");
  const std::string rest = key.substr(end + 1);
  auto why = rest.starts_with("run/")
                 ? exchange::explainRun(*run->run->compiled, run->run->result, rest)
                 : ledger::Explainer(*run->run->plan, *run->book).explain(rest);
  if (!why) return why;
  why->key = key;
  why->label =
      toStd(QObject::tr("%1: %2", "a scenario and its figure").arg(nameOf(*run), toQt(why->label)));
  for (auto& below : why->parts)
    if (!below.key.empty()) below.key = key.substr(0, end + 1) + below.key;
  return why;
}

Result<ledger::Explanation> FigureExplainer::explain(const std::string& key) {
  if (key.starts_with("scenario/")) return explainCompared(key);
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
