// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/kept_baseline.h"
#include "ui/jobs/session.h"

#include <QObject>

namespace offtake::ui {

/// Keeps the locked baseline of a plan file from window to window: written down when it is locked,
/// computed again, once, when the plan is next looked at.
class BaselineKeeper : public QObject {
  Q_OBJECT
public:
  explicit BaselineKeeper(Session& session, QObject* parent = nullptr);

  /// Writes the baseline down; null: forgets it. A plan without a file is written when it gets one.
  void keep(const std::shared_ptr<const ScenarioRun>& baseline);
  /// Looks for what was kept of this plan file and computes it again; once. restored() or failed()
  /// follow where there was something.
  void restore();
  [[nodiscard]] bool isRestoring() const { return m_job.isRunning(); }

Q_SIGNALS:
  void progressed(double share);
  /// @param same  whether its digest is the one that was kept
  void restored(std::shared_ptr<const offtake::ui::ScenarioRun> baseline, bool same);
  void failed(const offtake::Error& error);

private:
  void finish(const std::shared_ptr<const ScenarioRun>& run);

  Session& m_session;
  ScenarioJob m_job;
  KeptBaseline m_kept;
  std::shared_ptr<const ScenarioRun> m_locked;
  bool m_asked = false;
};

}  // namespace offtake::ui
