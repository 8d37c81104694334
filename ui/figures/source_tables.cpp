// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/source_tables.h"

#include "core/plan/citations.h"
#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/models/rows_model.h"

#include <QObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace offtake::ui {
namespace {

constexpr std::size_t kGrades = plan::Choices<plan::Confidence>::kNames.size();

/// What a citation points at; no field where the plan has none of the name.
struct Cited {
  const plan::Table* table = nullptr;
  const plan::Field* field = nullptr;
};

Cited citedBy(const plan::Citation& citation) {
  const auto* table = plan::findTable(citation.table);
  return {table, table == nullptr ? nullptr : plan::findField(*table, citation.field)};
}

QString numberName(const plan::Plan& plan, const plan::Citation& citation) {
  const auto [table, field] = citedBy(citation);
  if (table == nullptr) return toQt(citation.table);
  const QString label = field != nullptr ? planWord(field->label) : toQt(citation.field);
  const QString unit = field != nullptr ? planWord(field->unit) : QString();
  const QString row = rowWords(plan, table->id, citation.row);
  return unit.isEmpty()
             ? QObject::tr("%1 of %2", "a field and its row").arg(label, row)
             : QObject::tr("%1 of %2, %3", "a field, its row, its unit").arg(label, row, unit);
}

/// As the field is shown in its table; as it is written where it cannot be read.
QString valueSaid(const plan::Plan& plan, const plan::Citation& citation) {
  const auto* field = citedBy(citation).field;
  if (citation.value.empty()) return noneText();
  if (field == nullptr) return toQt(citation.value);
  const auto value = plan::parseField(*field, citation.value);
  return value ? displayText(plan, *field, *value) : toQt(citation.value);
}

QString sourceName(const plan::Plan& plan, const plan::Citation& citation) {
  const auto* source = plan::find(plan.sources, citation.source);
  return source != nullptr ? toQt(source->title) : noneText();
}

QString sureness(const plan::Citation& citation) {
  return choiceWord(plan::name(citation.confidence));
}

NumberPlace placeOf(const plan::Citation& citation) {
  const auto* table = plan::findTable(citation.table);
  return {table != nullptr ? table->id : plan::TableId::Citation,
          table != nullptr ? citation.row : citation.id.value,
          table != nullptr ? citation.field : "table_name"};
}

/// The citation in use that this one contradicts, or null.
const plan::Citation* contradicted(const plan::Plan& plan, const plan::Citation& other) {
  if (other.inUse || other.value.empty()) return nullptr;
  const auto* used = plan::citationInUse(plan, other.table, other.row, other.field);
  return used != nullptr && !used->value.empty() && used->value != other.value ? used : nullptr;
}

/// "+12.0 %" of the value in use; none where either is no number.
QString apart(const plan::Citation& used, const plan::Citation& other) {
  const auto from = Decimal::parse(used.value), to = Decimal::parse(other.value);
  if (!from || !to || *from == Decimal(0)) return noneText();
  const double share = to->approximate() / from->approximate() - 1;
  return share > 0 ? QStringLiteral("+") + percentText(share, 1) : percentText(share, 1);
}

Cell count(int many) { return word(integerText(many)); }

}  // namespace

FigureTable confidenceFigures(const plan::Plan& plan) {
  FigureTable table;
  table.columns = {{QObject::tr("Numbers of")}};
  for (const auto name : plan::Choices<plan::Confidence>::kNames)
    table.columns << FigureColumn{choiceWord(name), true};
  table.columns << FigureColumn{QObject::tr("With a source"), true}
                << FigureColumn{QObject::tr("In conflict"), true};
  using Counts = std::array<int, kGrades + 2>;
  std::map<plan::TableId, Counts> rows;
  Counts all{};
  const auto add = [&](const plan::Citation& citation, std::size_t column) {
    const auto* cited = plan::findTable(citation.table);
    ++rows[cited != nullptr ? cited->id : plan::TableId::Citation][column];
    ++all[column];
  };
  for (const auto& citation : plan.citations) {
    if (contradicted(plan, citation) != nullptr) add(citation, kGrades + 1);
    if (!citation.inUse) continue;
    add(citation, static_cast<std::size_t>(citation.confidence));
    add(citation, kGrades);
  }
  for (const auto& [id, counts] : rows) {
    QList<Cell> cells{word(planWord(plan::table(id).label))};
    for (const int many : counts) cells << count(many);
    table.rows << cells;
  }
  QList<Cell> sums{word(QObject::tr("All"))};
  for (std::size_t c = 0; c < all.size(); ++c) sums << count(all[c]);
  const auto grade = int(plan::Confidence::Assumed);
  sums[1 + grade] = number(Decimal(all[std::size_t(grade)]), "sources/assumed", Form::Count);
  sums[1 + int(kGrades)] = number(Decimal(all[kGrades]), "sources/cited", Form::Count);
  table.rows << sums;
  table.totals = 1;
  table.note = QObject::tr(
      "Numbers without a source are not counted. A source is attached in any table: select the "
      "cells, then Edit > Attach a source.");
  return table;
}

NumberTable conflictFigures(const plan::Plan& plan) {
  NumberTable table;
  table.figures.columns = {{QObject::tr("Number")},
                           {QObject::tr("In use"), true},
                           {QObject::tr("The other says"), true},
                           {QObject::tr("Apart"), true},
                           {QObject::tr("Source in use")},
                           {QObject::tr("Confidence")},
                           {QObject::tr("Other source")},
                           {QObject::tr("Confidence")},
                           {QObject::tr("Note")}};
  for (const auto& other : plan.citations) {
    const auto* used = contradicted(plan, other);
    if (used == nullptr) continue;
    table.places.push_back(placeOf(other));
    table.figures.rows << QList<Cell>{
        word(numberName(plan, other)), word(valueSaid(plan, *used)),  word(valueSaid(plan, other)),
        word(apart(*used, other)),     word(sourceName(plan, *used)), word(sureness(*used)),
        word(sourceName(plan, other)), word(sureness(other)),         word(toQt(other.notes))};
  }
  table.figures.note =
      table.places.empty()
          ? QObject::tr("No two sources say different things.")
          : QObject::tr(
                "Both are kept. Which one is in use is set in the table of citations below; "
                "Enter or a double-click goes to the number.");
  return table;
}

NumberTable assumedFigures(const plan::Plan& plan) {
  NumberTable table;
  table.figures.columns = {{QObject::tr("Number")},
                           {QObject::tr("Value"), true},
                           {QObject::tr("Source")},
                           {QObject::tr("Note")}};
  for (const auto& citation : plan.citations) {
    if (!citation.inUse || citation.confidence != plan::Confidence::Assumed) continue;
    table.places.push_back(placeOf(citation));
    table.figures.rows << QList<Cell>{word(numberName(plan, citation)),
                                      word(valueSaid(plan, citation)),
                                      word(sourceName(plan, citation)), word(toQt(citation.notes))};
  }
  table.figures.note =
      table.places.empty()
          ? QObject::tr("No number with a source is assumed.")
          : QObject::tr("%n number(s) are assumed. Enter or a double-click goes to the number.",
                        nullptr, int(table.places.size()));
  return table;
}

}  // namespace offtake::ui
