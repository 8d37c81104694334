// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/block_edit.h"

#include "ui/base/convert.h"
#include "ui/base/plan_words.h"
#include "ui/models/entry.h"
#include "ui/models/field_input.h"

#include <algorithm>
#include <map>
#include <optional>

namespace offtake::ui {
namespace {

bool isNumber(const plan::Field& field) {
  return field.type == plan::FieldType::Money || field.type == plan::FieldType::Decimal ||
         field.type == plan::FieldType::Integer;
}

QString nameOf(const plan::Field& field) {
  return field.unit.empty()
             ? planWord(field.label)
             : planWord(field.label) + QStringLiteral(" (%1)").arg(planWord(field.unit));
}

/// The column that a heading names, with or without its unit; -1 for none.
int columnNamed(const RowsModel& model, const QString& heading) {
  const QString wanted = heading.simplified().toCaseFolded();
  for (int column = 0; column < model.columnCount(); ++column) {
    const auto& field = model.field(column);
    for (const auto& name :
         {planWord(field.label), nameOf(field), toQt(field.label), toQt(field.name)})
      if (!wanted.isEmpty() && name.toCaseFolded() == wanted) return column;
  }
  return -1;
}

/// Works out one block, row by row.
class BlockReader {
public:
  BlockReader(const RowsModel& model, const BlockTarget& target, NumberConvention convention)
      : m_model(model),
        m_target(target),
        m_convention(convention),
        m_plan(model.document().plan()),
        m_table(plan::table(model.table())),
        m_least(model.leastValues()),
        m_nextId(plan::nextId(*m_plan, model.table())) {}

  void row(int place, const QStringList& cells) {
    const bool fresh = place >= int(m_target.rows.size());
    if (fresh && !(m_target.grows && m_model.canAdd())) return noRow(place, cells);
    const std::int64_t id = fresh ? m_nextId++ : m_model.rowId(m_target.rows[std::size_t(place)]);
    m_values.clear();
    m_edit.shown.emplace_back();
    for (int i = 0; i < int(cells.size()); ++i) cell(place, i, id, cells[i], fresh);
    if (fresh) insert(id);
    else update(id);
  }

  void clear(int place) {
    const std::int64_t id = m_model.rowId(m_target.rows[std::size_t(place)]);
    m_values.clear();
    for (int i = 0; i < int(m_target.columns.size()); ++i) cell(place, i, id, {}, false);
    update(id);
  }

  BlockEdit take() { return std::move(m_edit); }

private:
  void refuse(int row, int column, const QString& where, const QString& typed, Error reason) {
    m_edit.refused.push_back({row, column, where, typed, std::move(reason)});
  }

  void noRow(int row, const QStringList& cells) {
    m_edit.shown.emplace_back(QStringList(cells.size(), QString()));
    refuse(row, 0, QObject::tr("row %1").arg(row + 1), cells.join(QLatin1Char(' ')),
           {ErrorCode::BadValue, "the row", "has no place", "a block that ends at the last row"});
  }

  void cell(int row, int column, std::int64_t id, const QString& typed, bool fresh) {
    QString shown;
    if (column >= int(m_target.columns.size())) {
      refuse(row, column, QObject::tr("row %1, column %2").arg(row + 1).arg(column + 1), typed,
             {ErrorCode::BadValue, "the cell", "has no column", "a block that fits the table"});
    } else if (fresh && typed.trimmed().isEmpty()) {
      // An added row has its default there.
    } else {
      const auto& field = m_model.field(m_target.columns[std::size_t(column)]);
      const auto read = valueOf(field, typed);
      if (read) {
        for (const auto& [index, value] : read->values) m_values[index] = value;
        shown = displayText(*m_plan, m_table.fields[read->values.front().first],
                            read->values.front().second);
        ++m_edit.cells;
      } else {
        refuse(row, column, QObject::tr("row %1, %2").arg(row + 1).arg(planWord(field.label)),
               typed, read.error());
        const auto index = static_cast<std::size_t>(&field - m_table.fields.data());
        m_edit.bad.push_back({{m_table.id, id, index}, {typed, read.error()}});
      }
    }
    if (!m_edit.shown.empty()) m_edit.shown.back() << shown;
  }

  Result<Entry> valueOf(const plan::Field& field, const QString& typed) const {
    if (m_model.isFixed(field))
      return failure(ErrorCode::ReadOnly, std::string(field.name), "is fixed here",
                     "the row that is selected above");
    const auto index = static_cast<std::size_t>(&field - m_table.fields.data());
    if (!typed.trimmed().isEmpty()) {
      if (field.type == plan::FieldType::Reference) return referred(field, typed.trimmed());
      return readEntry(*m_plan, m_table.id, field, typed.trimmed(), m_convention);
    }
    if (field.nullable) return Entry{{{index, plan::Value{}}}, {}};
    const auto& usual = plan::defaultValues(m_table.id)[index].second;
    if (const auto allowed = plan::accepts(field, usual); !allowed || field.owner)
      return failure(ErrorCode::BadValue, std::string(field.name), "cannot be empty",
                     plan::allowedText(field));
    return Entry{{{index, usual}}, {}};
  }

  /// A name is looked for among all rows of its table, and blocks say the same few again and again.
  const Result<Entry>& referred(const plan::Field& field, const QString& typed) const {
    auto at = m_referred.find({&field, typed});
    if (at == m_referred.end())
      at =
          m_referred.emplace(std::pair(&field, typed), readEntry(*m_plan, m_table.id, field, typed))
              .first;
    return at->second;
  }

  void insert(std::int64_t id) {
    std::map<std::size_t, plan::Value> values(m_least.begin(), m_least.end());
    for (auto& [index, value] : m_values) values[index] = std::move(value);
    plan::Change change{m_table.id, id, std::nullopt,
                        plan::FieldValues(values.begin(), values.end())};
    const auto key = plan::findField(m_table, "driver_key");
    if (key != nullptr && !values.contains(plan::fieldIndex(m_table.id, "driver_key")))
      setDriverKey(change);
    m_edit.changes.push_back(std::move(change));
    ++m_edit.added;
  }

  void update(std::int64_t id) {
    const void* address = m_table.row(*m_plan, id);
    plan::FieldValues before, after;
    for (auto& [index, value] : m_values) {
      auto present = m_table.fields[index].read(address);
      const bool wasBad = m_model.document().badEntries().find({m_table.id, id, index}) != nullptr;
      if (present == value && !wasBad) continue;
      before.emplace_back(index, std::move(present));
      after.emplace_back(index, std::move(value));
    }
    if (!after.empty())
      m_edit.changes.push_back({m_table.id, id, std::move(before), std::move(after)});
  }

  const RowsModel& m_model;
  const BlockTarget& m_target;
  NumberConvention m_convention;
  std::shared_ptr<const plan::Plan> m_plan;
  const plan::Table& m_table;
  plan::FieldValues m_least;
  std::int64_t m_nextId;
  std::map<std::size_t, plan::Value> m_values;  ///< of the row at hand
  mutable std::map<std::pair<const plan::Field*, QString>, Result<Entry>> m_referred;
  BlockEdit m_edit;
};

}  // namespace

QStringList numbersOf(const RowsModel& model, const CellBlock& block, const BlockTarget& target) {
  QStringList numbers;
  for (const auto& row : block.rows)
    for (int i = 0; i < int(std::min<std::size_t>(std::size_t(row.size()), target.columns.size()));
         ++i)
      if (isNumber(model.field(target.columns[std::size_t(i)]))) numbers << row[i];
  return numbers;
}

QStringList unknownHeadings(const RowsModel& model, const CellBlock& block) {
  if (block.rows.size() < 2) return {};
  QStringList unknown;
  for (const auto& heading : block.rows.front())
    if (columnNamed(model, heading) < 0) unknown << heading.simplified();
  return 2 * unknown.size() < block.rows.front().size() ? unknown : QStringList();
}

bool takeHeader(const RowsModel& model, CellBlock& block, BlockTarget& target) {
  if (block.rows.size() < 2) return false;
  std::vector<int> columns;
  for (const auto& heading : block.rows.front()) {
    columns.push_back(columnNamed(model, heading));
    if (columns.back() < 0) return false;
  }
  block.rows.erase(block.rows.begin());
  target.columns = std::move(columns);
  return true;
}

BlockEdit planPaste(const RowsModel& model, const CellBlock& block, const BlockTarget& target,
                    NumberConvention convention) {
  BlockReader reader(model, target, convention);
  const bool single = block.rows.size() == 1 && block.rows.front().size() == 1;
  if (single && target.rows.size() * target.columns.size() > 1) {
    const QStringList line(int(target.columns.size()), block.rows.front().front());
    for (int row = 0; row < int(target.rows.size()); ++row) reader.row(row, line);
    return reader.take();
  }
  for (int row = 0; row < int(block.rows.size()); ++row)
    reader.row(row, block.rows[std::size_t(row)]);
  return reader.take();
}

BlockEdit planClear(const RowsModel& model, const BlockTarget& target) {
  BlockReader reader(model, target, NumberConvention::Point);
  for (int row = 0; row < int(target.rows.size()); ++row) reader.clear(row);
  return reader.take();
}

CellBlock copyBlock(const RowsModel& model, const BlockTarget& target, bool headed) {
  CellBlock block;
  block.own = true;
  const auto plan = model.document().plan();
  const auto& table = plan::table(model.table());
  if (headed) {
    block.rows.emplace_back();
    for (const int column : target.columns) block.rows.back() << nameOf(model.field(column));
  }
  for (const int row : target.rows) {
    block.rows.emplace_back();
    const void* address = table.row(*plan, model.rowId(row));
    for (const int column : target.columns)
      block.rows.back() << copyText(*plan, model.field(column), model.field(column).read(address));
  }
  return block;
}

}  // namespace offtake::ui
