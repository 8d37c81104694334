// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/report/html.h"

/// The tables of a report that tell of the plan in words.
namespace offtake::ui::report {

/// Numbers that are assumed, with their reason; then those on which sources disagree.
[[nodiscard]] QString assumptionTable(const plan::Plan& plan);
[[nodiscard]] QString conflictTable(const plan::Plan& plan);
[[nodiscard]] QString problemTable(const plan::Plan& plan);

}  // namespace offtake::ui::report
