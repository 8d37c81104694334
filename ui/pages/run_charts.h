// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"

namespace offtake::ui {

class ChartPanel;

/// The chart says how far a run is, offers one where there is none, and says why one failed.
/// @pre the session outlives the panel
void followRun(ChartPanel& panel, Session& session);

}  // namespace offtake::ui
