// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/session.h"
#include "ui/widgets/page_frame.h"

namespace offtake::ui {

/// Every number's origin: citations with confidence, and the sources they cite.
class SourcesPage : public PageFrame {
  Q_OBJECT
public:
  explicit SourcesPage(Session& session, QWidget* parent = nullptr);
};

}  // namespace offtake::ui
