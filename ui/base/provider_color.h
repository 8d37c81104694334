// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/base/provider_mark.h"

#include <QColor>

namespace offtake::ui {

/// The provider's colour, the same wherever it is shown: its own, the house's, or the next of the
/// list by its place among the plan's providers. @pre the plan has it
[[nodiscard]] QColor colorOf(const plan::Plan& plan, const plan::Provider& provider);
/// The shape that goes with it, likewise.
[[nodiscard]] ProviderMark markOf(const plan::Plan& plan, const plan::Provider& provider);

}  // namespace offtake::ui
