// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rows_model.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/figures/figure_model.h"
#include "ui/figures/roles.h"
#include "ui/models/field_input.h"

#include <QFont>
#include <QTimer>

#include <algorithm>
#include <unordered_set>

namespace offtake::ui {
namespace {

bool isRightAligned(plan::FieldType type) {
  return type == plan::FieldType::Integer || type == plan::FieldType::Decimal ||
         type == plan::FieldType::Money;
}

/// What the field is, and under it a worked example.
QString helpText(const plan::Field& field) {
  return field.example.empty()
             ? planWord(field.help)
             : planWord(field.help) + QStringLiteral("\n") + planWord(field.example);
}

QVariant sortKey(const QString& shown, const plan::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return qint64(*number);
  if (const auto* number = std::get_if<Decimal>(&value)) return number->approximate();
  if (const auto* money = std::get_if<Money>(&value)) return qint64(money->cents);
  if (const auto* month = std::get_if<Month>(&value)) return month->index;
  if (const auto* date = std::get_if<Date>(&value)) return date->days;
  return shown;
}

}  // namespace

QString displayText(const plan::Plan& plan, const plan::Field& field, const plan::Value& value) {
  if (plan::isNone(value)) return noneText();
  if (const auto* money = std::get_if<Money>(&value)) return fullMoney(*money);
  if (const auto* number = std::get_if<Decimal>(&value)) return decimalText(*number);
  if (field.type == plan::FieldType::Integer) return integerText(std::get<std::int64_t>(value));
  if (const auto* flag = std::get_if<bool>(&value))
    return *flag ? QObject::tr("yes") : QObject::tr("no");
  if (field.type == plan::FieldType::Reference)
    return referenceName(plan, field.reference, std::get<std::int64_t>(value));
  if (field.type == plan::FieldType::Choice) return choiceWord(plan::toText(value));
  return toQt(plan::toText(value));
}

QString copyText(const plan::Plan& plan, const plan::Field& field, const plan::Value& value) {
  if (plan::isNone(value)) return {};
  if (field.type == plan::FieldType::Reference) return displayText(plan, field, value);
  return editText(field, value);
}

RowsModel::RowsModel(PlanDocument& document, plan::TableId table, std::vector<std::string> hidden,
                     QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_table(table) {
  for (const auto& field : plan::table(table).fields) {
    if (field.owner && m_ownerField == nullptr) m_ownerField = &field;
    if (std::ranges::find(hidden, field.name) == hidden.end()) m_fields.push_back(&field);
  }
  m_all = m_ids = idsNow();
  m_next = m_all.size();
  m_slices = new QTimer(this);
  m_slices->setInterval(0);
  connect(m_slices, &QTimer::timeout, this, &RowsModel::filterSlice);
  connect(&document, &PlanDocument::changed, this, &RowsModel::refresh);
  connect(&document, &PlanDocument::badEntriesChanged, this, &RowsModel::announce);
}

void RowsModel::setOwner(std::optional<std::int64_t> owner) {
  expects(m_ownerField != nullptr, "a table whose rows belong to others");
  if (m_owned && owner == m_owner) return;  // a cell may be being typed into
  m_owned = true;
  m_owner = owner;
  reload();
}

std::vector<std::int64_t> RowsModel::idsNow() const {
  const auto snapshot = m_document.plan();
  const auto& table = plan::table(m_table);
  std::vector<std::int64_t> ids;
  if (m_owned && !m_owner) return ids;
  for (std::size_t i = 0; i < table.count(*snapshot); ++i) {
    const auto id = table.idAt(*snapshot, i);
    if (m_owned && m_ownerField->read(table.row(*snapshot, id)) != plan::Value(*m_owner)) continue;
    ids.push_back(id);
  }
  return ids;
}

bool RowsModel::canAdd() const {
  return m_table != plan::TableId::Settings && (!m_owned || m_owner.has_value());
}

void RowsModel::reload() {
  beginResetModel();
  const std::unordered_set<std::int64_t> before(m_all.begin(), m_all.end());
  m_all = idsNow();
  m_next = m_all.size();
  m_slices->stop();
  if (m_filter.isEmpty() && m_sortColumn < 0) {
    m_ids = m_all;
  } else {
    // What is shown stays in its place; what is new comes last, whatever the filter says.
    const std::unordered_set<std::int64_t> now(m_all.begin(), m_all.end());
    std::erase_if(m_ids, [&](std::int64_t id) { return !now.contains(id); });
    for (const auto id : m_all)
      if (!before.contains(id)) m_ids.push_back(id);
  }
  endResetModel();
  Q_EMIT countChanged();
}

bool RowsModel::showsReferencesTo(const Touched& touched) const {
  return std::ranges::any_of(m_fields, [&](const plan::Field* field) {
    return field->type == plan::FieldType::Reference && touched.tables.contains(field->reference);
  });
}

void RowsModel::refresh(const Touched& touched) {
  const bool references = showsReferencesTo(touched);
  if (!touched.tables.contains(m_table) && !references) return;
  if (references || touched.rows.empty()) m_words.clear();
  for (const auto& [table, row] : touched.rows)
    if (table == m_table) m_words.erase(row);
  if (idsNow() != m_all) return reload();
  if (references) announce({touched.tables, {}, false});
  else announce(touched);
}

void RowsModel::announce(const Touched& touched) {
  if (m_ids.empty() || columnCount() == 0) return;
  int first = -1, last = -1;
  const bool own = touched.tables.contains(m_table) && !touched.rows.empty();
  for (int row = 0; own && row < rowCount(); ++row) {
    if (!touched.rows.contains({m_table, rowId(row)})) continue;
    if (first < 0) first = row;
    last = row;
  }
  if (own && first < 0) return;
  Q_EMIT dataChanged(index(std::max(first, 0), 0),
                     index(own ? last : rowCount() - 1, columnCount() - 1));
}

int RowsModel::rowOf(std::int64_t id) const {
  const auto at = std::ranges::find(m_ids, id);
  return at == m_ids.end() ? -1 : static_cast<int>(at - m_ids.begin());
}

int RowsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

plan::Value RowsModel::valueAt(const QModelIndex& index) const {
  const auto snapshot = m_document.plan();
  const void* row = plan::table(m_table).row(*snapshot, rowId(index.row()));
  return row == nullptr ? plan::Value{} : field(index.column()).read(row);
}

BadEntries::Cell RowsModel::cellAt(const QModelIndex& index) const {
  const auto& f = field(index.column());
  return {m_table, rowId(index.row()),
          static_cast<std::size_t>(&f - plan::table(m_table).fields.data())};
}

QString RowsModel::problemAt(const QModelIndex& index) const {
  if (const auto* bad = m_document.badEntries().find(cellAt(index)))
    return toQt(bad->reason.message());
  if (m_problems.empty()) return {};
  const auto at = m_problems.find({rowId(index.row()), std::string(field(index.column()).name)});
  return at == m_problems.end() ? QString() : at->second;
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& f = field(index.column());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: {
      if (const auto* bad = m_document.badEntries().find(cellAt(index))) return bad->typed;
      const auto value = valueAt(index);
      if (role == Qt::EditRole) return startText(f, value);
      if (const auto* money = std::get_if<Money>(&value)) return cellMoney(*money);
      return displayText(*m_document.plan(), f, value);
    }
    case Qt::ToolTipRole: return toolTip(index);
    case Qt::TextAlignmentRole:
      return QVariant(
          int((isRightAligned(f.type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case kSortRole:
      return sortKey(displayText(*m_document.plan(), f, valueAt(index)), valueAt(index));
    case kRowIdRole: return qint64(rowId(index.row()));
    case kExplainRole: return inputKeys(plan::table(m_table), rowId(index.row()), f);
    case kProblemRole: return problemAt(index);
    case kOverriddenRole: return m_document.isOverridden(m_table, rowId(index.row()), f);
    case Qt::FontRole: {
      if (!m_document.isOverridden(m_table, rowId(index.row()), f)) return {};
      QFont font;
      font.setBold(true);
      return font;
    }
    default: return {};
  }
}

QString RowsModel::toolTip(const QModelIndex& index) const {
  const auto& f = field(index.column());
  QStringList lines;
  if (const auto value = valueAt(index); shortAmounts() && std::holds_alternative<Money>(value))
    lines << spokenMoney(std::get<Money>(value));
  if (const QString problem = problemAt(index); !problem.isEmpty()) lines << problem;
  if (m_document.isOverridden(m_table, rowId(index.row()), f)) {
    const void* before = plan::table(m_table).row(*m_document.base(), rowId(index.row()));
    lines << (before == nullptr ? tr("Added by the scenario shown")
                                : tr("Changed by the scenario shown; the base plan has %1")
                                      .arg(displayText(*m_document.base(), f, f.read(before))));
  }
  if (const QString help = helpText(f); !help.isEmpty()) lines << help;
  return lines.join(QLatin1Char('\n'));
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
  if (section < 0 || section >= columnCount()) return {};
  const auto& f = field(section);
  if (role == Qt::DisplayRole)
    return f.unit.empty() ? planWord(f.label)
                          : planWord(f.label) + QStringLiteral("\n") + planWord(f.unit);
  if (role == Qt::ToolTipRole) return helpText(f);
  return {};
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const {
  auto flags = QAbstractTableModel::flags(index);
  if (index.isValid() && !isFixed(field(index.column()))) flags |= Qt::ItemIsEditable;
  return flags;
}

}  // namespace offtake::ui
