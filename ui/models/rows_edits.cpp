// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"

#include <algorithm>
#include <set>

/// How a table is edited: cells, new rows, removals.
namespace offtake::ui {
namespace {

/// A value next to the last one: periods follow each other.
plan::Value follow(const plan::Field& field, const plan::FieldValues& last,
                   const plan::Table& table) {
  const auto valueOf = [&](std::string_view name) {
    return last[plan::fieldIndex(table.id, name)].second;
  };
  if (table.id == plan::TableId::Period && (field.name == "start" || field.name == "end")) {
    const auto start = std::get<Month>(valueOf("start"));
    const auto end = std::get<Month>(valueOf("end"));
    return field.name == "start" ? end : end + std::max(1, end - start);
  }
  if (field.name == "month" && field.type == plan::FieldType::Month)
    return std::get<Month>(valueOf("month")) + 1;
  return last[plan::fieldIndex(table.id, field.name)].second;
}

}  // namespace

Result<void> pushEntry(PlanDocument& document, plan::TableId table, std::int64_t row,
                       const plan::Field& field, const Entry& entry) {
  if (entry.values.size() == 1)
    return document.set(table, row, field.name, entry.values.front().second);
  const auto snapshot = document.plan();
  return document.push(QObject::tr("Set range of %1").arg(rowWords(*snapshot, table, row)),
                       {entryChange(*snapshot, table, row, entry)});
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  const auto& f = field(index.column());
  const auto read = readEntry(*m_document.plan(), m_table, f, value.toString(), shownConvention());
  if (!read) {
    m_document.keepBad({{cellAt(index), {value.toString(), read.error()}}});
    Q_EMIT m_document.refused(read.error());
    return false;
  }
  return pushEntry(m_document, m_table, rowId(index.row()), f, *read).has_value();
}

plan::FieldValues RowsModel::leastValues() const {
  const auto& table = plan::table(m_table);
  const auto snapshot = m_document.plan();
  plan::FieldValues values;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const auto& f = table.fields[i];
    if (&f == m_ownerField && m_owned && m_owner) values.emplace_back(i, plan::Value(*m_owner));
    else if (f.name == "driver_key") continue;
    else if (auto value = firstValue(*snapshot, m_table, f, m_owner))
      values.emplace_back(i, std::move(*value));
  }
  return values;
}

plan::FieldValues RowsModel::defaults() const {
  const auto& table = plan::table(m_table);
  plan::FieldValues values;
  const auto snapshot = m_document.plan();
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const auto& f = table.fields[i];
    if (&f == m_ownerField && m_owned) values.emplace_back(i, plan::Value(*m_owner));
    else if (f.name == "driver_key") continue;
    else if (!m_all.empty())
      values.emplace_back(i, follow(f, plan::valuesOf(*snapshot, m_table, m_all.back()), table));
    else if (auto value = firstValue(*snapshot, m_table, f, m_owner))
      values.emplace_back(i, std::move(*value));
  }
  return values;
}

Result<void> RowsModel::addRow() {
  if (!canAdd()) return {};
  const auto snapshot = m_document.plan();
  const auto id = plan::nextId(*snapshot, m_table);
  plan::Change change{m_table, id, std::nullopt, defaults()};
  setDriverKey(change);
  return m_document.push(tr("Add %1").arg(planWord(plan::table(m_table).singular)), {change});
}

Result<void> RowsModel::removeRowsAt(const std::vector<int>& rows) {
  const auto snapshot = m_document.plan();
  plan::Changes changes;
  std::set<std::pair<plan::TableId, std::int64_t>> seen;
  for (const int row : rows)
    for (auto& change : plan::removal(*snapshot, m_table, rowId(row)))
      if (seen.insert({change.table, change.row}).second) changes.push_back(std::move(change));
  return m_document.push(tr("Remove %n row(s) of %1", nullptr, static_cast<int>(rows.size()))
                             .arg(planWord(plan::table(m_table).label)),
                         changes);
}

}  // namespace offtake::ui
