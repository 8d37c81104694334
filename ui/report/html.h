// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_table.h"

#include <QString>
#include <QStringList>

/// A report's text as HTML for QTextDocument. Every string of the plan is escaped.
namespace offtake::ui::report {

using Column = FigureColumn;

[[nodiscard]] QString heading(const QString& text, int level = 2);
[[nodiscard]] QString paragraph(const QString& text);
[[nodiscard]] QString note(const QString& text);
/// A table of figures under its title; its note alone where it has no rows.
[[nodiscard]] QString figures(const FigureTable& table);
/// The last `totals` rows are set off as sums. Heads repeat on every page.
[[nodiscard]] QString table(const QList<Column>& columns, const QList<QStringList>& rows,
                            int totals = 0);

}  // namespace offtake::ui::report
