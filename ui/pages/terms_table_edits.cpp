// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/proposal.h"
#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/models/field_input.h"
#include "ui/pages/terms_table.h"

#include <QTableWidget>

#include <algorithm>

/// What is typed, added and removed in the table, as Changes.
namespace offtake::ui {
namespace {

/// Whether the field's words may include "none" themselves.
bool isChoice(const plan::Field& field) { return field.type == plan::FieldType::Choice; }

}  // namespace

Result<plan::Value> TermsTable::valueIn(std::size_t line, const plan::Plan& plan) const {
  const Cell& cell = m_cells[line];
  const QString typed = m_table->item(int(line), kNew)->text().trimmed();
  const bool clears = typed.compare(tr("none"), Qt::CaseInsensitive) == 0 ||
                      typed.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
  const plan::Field& field = plan::table(cell.table).fields[cell.field];
  auto value =
      parseInput(plan, field, clears && !isChoice(field) ? QString() : typed, shownConvention());
  if (value) return value;
  Error error = value.error();
  error.thing = toStd(nameOf(cell.table, cell.row)) + ", " + error.thing;
  return failure(std::move(error));
}

Result<plan::Changes> TermsTable::edits() const {
  plan::Changes changes;
  plan::Plan reached = m_terms;
  for (const Row& row : m_removed) {
    if (plan::table(row.first).row(reached, row.second) == nullptr) continue;
    for (plan::Change& change : plan::removal(reached, row.first, row.second))
      changes.push_back(std::move(change));
    OFFTAKE_TRY(plan::applyAll(reached, plan::removal(reached, row.first, row.second)));
  }
  OFFTAKE_TRY(addUpdates(reached, changes));
  OFFTAKE_TRY(addInsertions(reached, changes));
  return changes;
}

Result<void> TermsTable::addUpdates(plan::Plan& reached, plan::Changes& changes) const {
  for (std::size_t line = 0; line < m_cells.size(); ++line) {
    const Cell& cell = m_cells[line];
    if (cell.row < 0 || m_removed.contains({cell.table, cell.row}) ||
        m_table->item(int(line), kNew)->text().trimmed().isEmpty())
      continue;
    OFFTAKE_ASSIGN(plan::Value value, valueIn(line, reached));
    const auto& field = plan::table(cell.table).fields[cell.field];
    plan::Change change = plan::update(reached, cell.table, cell.row, field.name, std::move(value));
    OFFTAKE_TRY(plan::apply(reached, change));
    changes.push_back(std::move(change));
  }
  return {};
}

Result<void> TermsTable::addInsertions(plan::Plan& reached, plan::Changes& changes) const {
  auto added = m_added;  // by table: what a row refers to is made before it
  std::ranges::stable_sort(added, {}, &Row::first);
  for (const Row& row : added) {
    std::vector<std::pair<std::string_view, plan::Value>> fields{{"contract", m_contract.value}};
    for (std::size_t line = 0; line < m_cells.size(); ++line) {
      if (m_cells[line].row != row.second ||
          m_table->item(int(line), kNew)->text().trimmed().isEmpty())
        continue;
      OFFTAKE_ASSIGN(plan::Value value, valueIn(line, reached));
      fields.emplace_back(plan::table(row.first).fields[m_cells[line].field].name,
                          std::move(value));
    }
    plan::Change change = plan::newRow(reached, row.first, std::move(fields));
    if (const auto done = plan::apply(reached, change); !done) {
      Error error = done.error();
      error.thing = toStd(nameOf(row.first, row.second)) + ", " + error.thing;
      return failure(std::move(error));
    }
    changes.push_back(std::move(change));
  }
  return {};
}

}  // namespace offtake::ui
