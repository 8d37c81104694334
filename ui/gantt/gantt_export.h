// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/gantt/gantt_data.h"

#include <QDate>
#include <QFont>
#include <QPoint>

#include <functional>

class QWidget;

namespace offtake::ui {

/// Writes all deliveries in light colours: PNG, SVG or PDF, by the file's ending, or their data as
/// CSV.
/// @error BadValue for another ending, Io
[[nodiscard]] Result<void> exportGantt(const GanttData& data, const QFont& font,
                                       const QString& file, QDate date);

/// Copy, export and zoom, as every chart offers them.
void showGanttMenu(QWidget& over, const GanttData& data, const QPoint& at,
                   const std::function<void()>& resetZoom);

}  // namespace offtake::ui
