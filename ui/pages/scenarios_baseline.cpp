// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/change.h"
#include "ui/pages/scenarios_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

/// What the scenarios are compared with, and whether it still holds.
namespace offtake::ui {
namespace {

qlonglong numberOf(const std::optional<Id<plan::Scenario>>& scenario) {
  return scenario ? qlonglong(scenario->value) : 0;
}

}  // namespace

std::shared_ptr<const ScenarioRun> ScenariosPage::baseline() const {
  if (locked()) return locked();
  const auto wanted = m_against->currentData().toLongLong();
  const auto found =
      std::ranges::find(runs(), wanted, [](const auto& run) { return numberOf(run->scenario); });
  return found == runs().end() ? nullptr : *found;
}

void ScenariosPage::lock(bool on) {
  m_lockNote.clear();
  setLocked(nullptr);
  if (on) setLocked(baseline());
  if (on && !locked()) return m_lock->setChecked(false);
  m_keeper.keep(locked());
  showComparison();
}

void ScenariosPage::takeBack(std::shared_ptr<const ScenarioRun> kept, bool same) {
  if (locked()) return;  // another was locked meanwhile
  m_lockNote = same ? QString()
                    : tr("▲ The locked baseline gives other figures than when it was locked: "
                         "another version of the program computed them");
  setLocked(std::move(kept));
  const QSignalBlocker quiet(m_lock);
  m_lock->setChecked(true);
  showComparison();
}

void ScenariosPage::setRuns(std::vector<std::shared_ptr<const ScenarioRun>> runs) {
  m_session.setCompared({std::move(runs), locked()});
}

void ScenariosPage::setLocked(std::shared_ptr<const ScenarioRun> locked) {
  m_session.setCompared({runs(), std::move(locked)});
}

bool ScenariosPage::isStale(const ScenarioRun& run) {
  const auto base = m_session.document.base();
  if (base != m_hashed) {
    m_hashes.clear();
    m_hashed = base;
  }
  auto& hash = m_hashes[numberOf(run.scenario)];
  if (run.scenario && plan::find(base->scenarios, *run.scenario) == nullptr) return true;
  if (hash.empty()) hash = plan::hash(*planOf(base, run.scenario));
  return hash != run.run->planHash;
}

}  // namespace offtake::ui
