// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell_block.h"
#include "ui/models/number_convention.h"
#include "ui/models/rows_model.h"

#include <vector>

/// Edits of many cells at once: paste, fill, clear. Worked out here, pushed as one Change list.
namespace offtake::ui {

/// Where a block goes: rows and columns of a model as they stand on the screen.
struct BlockTarget {
  std::vector<int> rows;     ///< rows of the model, top to bottom
  std::vector<int> columns;  ///< columns of the model, left to right
  bool grows = false;        ///< rows beyond the last one are added
};

/// A cell of the block that cannot be taken.
struct RefusedCell {
  int row = 0;     ///< in the block
  int column = 0;  ///< in the block
  QString where;   ///< "row 3, Units"
  QString typed;
  Error reason;
};

struct BlockEdit {
  plan::Changes changes;  ///< of the cells that can be taken
  std::vector<RefusedCell> refused;
  int cells = 0;  ///< that can be taken
  int added = 0;  ///< rows
  /// What to keep on the screen when only the good cells are taken.
  std::vector<std::pair<BadEntries::Cell, BadEntries::Entry>> bad;
  /// What each cell of the block became, as the screen will show it; "" where it is refused.
  std::vector<QStringList> shown;
};

/// Numbers of the block that go into columns of numbers.
[[nodiscard]] QStringList numbersOf(const RowsModel& model, const CellBlock& block,
                                    const BlockTarget& target);

/// A first row that names columns: the block without it and the columns it names, in its order.
/// @return whether there was one
bool takeHeader(const RowsModel& model, CellBlock& block, BlockTarget& target);

/// The headings of a first row that is meant to name columns, most of them being names, but cannot
/// be taken as one because of these.
[[nodiscard]] QStringList unknownHeadings(const RowsModel& model, const CellBlock& block);

/// Works out a paste of the block at the target's first cell. A block of one cell fills the target.
/// Empty cells clear; in added rows they leave the default.
[[nodiscard]] BlockEdit planPaste(const RowsModel& model, const CellBlock& block,
                                  const BlockTarget& target, NumberConvention convention);

/// Works out clearing: none where that is allowed, else the default.
[[nodiscard]] BlockEdit planClear(const RowsModel& model, const BlockTarget& target);

/// The cells as they are copied. @param headed  with the names of the columns as first row
[[nodiscard]] CellBlock copyBlock(const RowsModel& model, const BlockTarget& target, bool headed);

}  // namespace offtake::ui
