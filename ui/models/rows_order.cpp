// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/convert.h"
#include "ui/models/rows_model.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

/// Which rows of a table are shown, and in which order: sorting, filtering, marks.
namespace offtake::ui {
namespace {

/// How long a slice of filtering may take before the window has its turn.
constexpr qint64 kSliceMs = 6;

/// One column's value of a row, to compare with others of the column.
struct SortKey {
  double number = 0;
  QString word;
  std::int64_t id = 0;
};

SortKey keyOf(const plan::Plan& plan, const plan::Field& field, const plan::Value& value,
              std::int64_t id) {
  if (plan::isNone(value)) return {-1e300, {}, id};
  if (const auto* number = std::get_if<Decimal>(&value)) return {number->approximate(), {}, id};
  if (const auto* money = std::get_if<Money>(&value)) return {double(money->cents), {}, id};
  if (const auto* month = std::get_if<Month>(&value)) return {double(month->index), {}, id};
  if (const auto* date = std::get_if<Date>(&value)) return {double(date->days), {}, id};
  if (field.type == plan::FieldType::Integer)
    return {double(std::get<std::int64_t>(value)), {}, id};
  return {0, displayText(plan, field, value).toCaseFolded(), id};
}

}  // namespace

std::vector<std::int64_t> RowsModel::sorted(std::vector<std::int64_t> ids) const {
  if (m_sortColumn < 0 || m_sortColumn >= columnCount()) return ids;
  const auto snapshot = m_document.plan();
  const auto& f = field(m_sortColumn);
  std::vector<SortKey> keys;
  keys.reserve(ids.size());
  for (const auto id : ids)
    keys.push_back(keyOf(*snapshot, f, f.read(plan::table(m_table).row(*snapshot, id)), id));
  const bool falling = m_sortOrder == Qt::DescendingOrder;
  std::ranges::stable_sort(keys, [falling](const SortKey& x, const SortKey& y) {
    const auto& a = falling ? y : x;
    const auto& b = falling ? x : y;
    return a.number != b.number ? a.number < b.number : a.word < b.word;
  });
  std::ranges::transform(keys, ids.begin(), &SortKey::id);
  return ids;
}

void RowsModel::sort(int column, Qt::SortOrder order) {
  Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
  const auto held = persistentIndexList();
  std::vector<std::int64_t> at;
  for (const auto& index : held) at.push_back(rowId(index.row()));
  m_sortColumn = column;
  m_sortOrder = order;
  std::vector<std::int64_t> ids = m_ids;
  std::ranges::sort(ids);  // the order of the plan, for rows that compare equal
  m_ids = sorted(std::move(ids));
  std::unordered_map<std::int64_t, int> places;
  if (!held.empty())
    for (int row = 0; row < rowCount(); ++row) places[rowId(row)] = row;
  QModelIndexList now;
  for (std::size_t i = 0; i < at.size(); ++i)
    now << index(places[at[i]], held[qsizetype(i)].column());
  changePersistentIndexList(held, now);
  Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void RowsModel::setFilter(const QString& text) {
  const QString wanted = text.trimmed().toCaseFolded();
  if (wanted == m_filter) return;
  m_filter = wanted;
  QString plain = wanted;
  for (const char* separator : {",", "$", " "}) plain.remove(QLatin1String(separator));
  bool number = false;
  plain.toDouble(&number);
  m_plainFilter = number ? plain : wanted;
  m_next = 0;
  m_hits.clear();
  m_slices->start();
  filterSlice();
}

bool RowsModel::matches(std::int64_t id) {
  if (m_filter.isEmpty()) return true;
  auto at = m_words.find(id);
  if (at == m_words.end()) {
    const auto snapshot = m_document.plan();
    const void* row = plan::table(m_table).row(*snapshot, id);
    QString words;
    for (const auto* f : m_fields)
      words += copyText(*snapshot, *f, f->read(row)) + QLatin1Char('\n');
    at = m_words.emplace(id, words.toCaseFolded()).first;
  }
  return at->second.contains(m_filter) || at->second.contains(m_plainFilter);
}

void RowsModel::filterSlice() {
  QElapsedTimer clock;
  clock.start();
  while (m_next < m_all.size()) {
    const auto id = m_all[m_next++];
    if (matches(id)) m_hits.push_back(id);
    if ((m_next & 63U) == 0 && clock.elapsed() >= kSliceMs && m_next < m_all.size()) return;
  }
  finishFilter();
}

void RowsModel::finishFiltering() {
  if (!isFiltering()) return;
  while (m_next < m_all.size())
    if (const auto id = m_all[m_next++]; matches(id)) m_hits.push_back(id);
  finishFilter();
}

void RowsModel::finishFilter() {
  m_slices->stop();
  m_next = m_all.size();
  beginResetModel();
  m_ids = sorted(std::move(m_hits));
  m_hits.clear();
  endResetModel();
  Q_EMIT countChanged();
}

void RowsModel::setProblems(const std::vector<plan::Problem>& problems) {
  std::map<std::pair<std::int64_t, std::string>, QString> now;
  for (const auto& problem : problems) {
    if (problem.table != m_table) continue;
    auto& text = now[{problem.row, problem.field}];
    if (!text.isEmpty()) text += QLatin1Char('\n');
    text += toQt(problem.message());
    if (!problem.advice.empty()) text += QLatin1Char('\n') + toQt(problem.advice);
  }
  if (now == m_problems) return;
  m_problems = std::move(now);
  announce({{m_table}, {}, false});
}

}  // namespace offtake::ui
