// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/plan/change.h"
#include "core/plan/problem.h"

#include <QString>

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace offtake::ui {

/// What was typed or pasted into cells and could not be taken: it stays on the screen until it is
/// mended, while the plan keeps the value from before. Not part of the plan nor of its file.
class BadEntries {
public:
  struct Entry {
    QString typed;
    Error reason;
  };
  /// Table, row, place of the field in its table.
  using Cell = std::tuple<plan::TableId, std::int64_t, std::size_t>;

  void add(const Cell& cell, Entry entry) { m_entries[cell] = std::move(entry); }
  bool remove(const Cell& cell) { return m_entries.erase(cell) > 0; }
  [[nodiscard]] const Entry* find(const Cell& cell) const;
  [[nodiscard]] bool empty() const { return m_entries.empty(); }

  /// Forgets what the Changes have written over, and rows that are gone.
  /// @param wholeRows  of an undo or a redo: everything of the rows touched
  void follow(const plan::Plan& plan, const plan::Changes& changes, bool wholeRows);

  /// One error each, for the list of problems.
  [[nodiscard]] std::vector<plan::Problem> problems(const plan::Plan& plan) const;

private:
  std::map<Cell, Entry> m_entries;
};

}  // namespace offtake::ui
