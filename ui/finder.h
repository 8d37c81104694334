// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/widgets/pick_dialog.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QAction;

/// What can be done and where one can go, for the command palette and the jump.
namespace offtake::ui {

/// Enables the action, or says why not; the palette shows the reason.
void enable(QAction& action, bool enabled, const QString& reason);

/// Every action of the window's menus: its path, its shortcut, the reason when it is greyed.
[[nodiscard]] std::vector<PickItem> commandsOf(const QMainWindow& window);

/// Every row with a name of its own: contracts, sites, scenarios, SKUs, workloads and so on.
[[nodiscard]] std::vector<PickItem> placesOf(
    const plan::Plan& plan, const std::function<void(plan::TableId, std::int64_t)>& go);

}  // namespace offtake::ui
