// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace offtake::ui {

class MainWindow;

/// Where somebody is in a plan: the page, its tabs, the cell and the filter of each table, the
/// contract selected, the scenario shown, what the Simulation page is set to. For settings to keep.
[[nodiscard]] QVariantMap workPlace(const MainWindow& window);

/// Goes there. What the plan does not have any more is left out.
void goTo(MainWindow& window, const QVariantMap& place);

}  // namespace offtake::ui
