// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QMimeData;

/// Blocks of cells as a clipboard carries them.
namespace offtake::ui {

/// Cells as text, row by row; rows may differ in length.
struct CellBlock {
  std::vector<QStringList> rows;
  /// Written by this program: a point is a decimal point, whatever the language.
  bool own = false;

  [[nodiscard]] int columns() const;
  [[nodiscard]] bool empty() const { return rows.empty(); }
};

/// Tab-separated text as spreadsheets write it: a cell with a tab, a line end or a quote in quotes,
/// a quote doubled.
[[nodiscard]] CellBlock readTsv(const QString& text);
[[nodiscard]] QString toTsv(const CellBlock& block);
/// The same as an HTML table. @param headed  the first row holds the names of the columns
[[nodiscard]] QString toHtml(const CellBlock& block, bool headed);

/// For the clipboard: text, HTML and the mark that a paste knows its own block by. The caller owns.
[[nodiscard]] QMimeData* toClipboard(const CellBlock& block, bool headed);
[[nodiscard]] CellBlock fromClipboard(const QMimeData& data);

}  // namespace offtake::ui
