// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

class QWidget;

/// Where a chart is to be written, asked the same way for every kind.
namespace offtake::ui {

/// The name that is meant: what has no ending gets that of the kind chosen in the dialog, and so
/// does the name that the dialog began with.
/// @param filter  "Vector (*.svg)"
[[nodiscard]] QString withEnding(const QString& file, const QString& filter);

/// Asks for a file and has it written; says why where that fails.
void exportAsking(QWidget& over, const QString& name,
                  const std::function<Result<void>(const QString& file)>& write);

}  // namespace offtake::ui
