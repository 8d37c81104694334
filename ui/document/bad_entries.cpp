// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/bad_entries.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace offtake::ui {

const BadEntries::Entry* BadEntries::find(const Cell& cell) const {
  const auto at = m_entries.find(cell);
  return at == m_entries.end() ? nullptr : &at->second;
}

void BadEntries::follow(const plan::Plan& plan, const plan::Changes& changes, bool wholeRows) {
  if (m_entries.empty()) return;
  std::set<std::pair<plan::TableId, std::int64_t>> rows;
  for (const auto& change : changes) {
    if (wholeRows) rows.insert({change.table, change.row});
    else if (change.before && change.after)
      for (const auto& [field, value] : *change.after)
        m_entries.erase({change.table, change.row, field});
  }
  std::erase_if(m_entries, [&](const auto& held) {
    const auto& [table, row, field] = held.first;
    return rows.contains({table, row}) || plan::table(table).row(plan, row) == nullptr;
  });
}

std::vector<plan::Problem> BadEntries::problems(const plan::Plan& plan) const {
  std::vector<plan::Problem> all;
  for (const auto& [cell, entry] : m_entries) {
    const auto& [table, row, field] = cell;
    const auto& described = plan::table(table).fields[field];
    plan::Problem problem;
    problem.code = "entry-not-taken";
    problem.table = table;
    problem.row = row;
    problem.field = described.name;
    problem.where = plan::describeRow(plan, table, row);
    problem.what = std::string(described.label) + " was given " +
                   text::quoted(entry.typed.toStdString()) + ", which is not taken";
    problem.advice = "enter " + (entry.reason.allowed.empty() ? plan::allowedText(described)
                                                              : entry.reason.allowed);
    all.push_back(std::move(problem));
  }
  return all;
}

}  // namespace offtake::ui
