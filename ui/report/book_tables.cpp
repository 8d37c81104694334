// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/book_tables.h"

#include "core/plan/citations.h"
#include "core/plan/problem.h"
#include "core/plan/table.h"
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"

#include <QObject>

namespace offtake::ui::report {
namespace {

QString fieldOf(const plan::Plan& plan, const plan::Citation& citation) {
  const auto* table = plan::findTable(citation.table);
  if (table == nullptr) return toQt(citation.table);
  const auto* field = plan::findField(*table, citation.field);
  return rowWords(plan, table->id, citation.row) + QStringLiteral(", ") +
         (field != nullptr ? planWord(field->label) : toQt(citation.field));
}

QStringList citationRow(const plan::Plan& plan, const plan::Citation& citation) {
  const auto* source = plan::find(plan.sources, citation.source);
  return {fieldOf(plan, citation), toQt(citation.value),
          choiceWord(plan::name(citation.confidence)),
          source != nullptr ? toQt(source->title) : QString(), toQt(citation.notes)};
}

const QList<Column>& citationColumns() {
  static const QList<Column> columns{{QObject::tr("Number")},
                                     {QObject::tr("Value"), true},
                                     {QObject::tr("Confidence")},
                                     {QObject::tr("Source")},
                                     {QObject::tr("Note")}};
  return columns;
}

}  // namespace

QString assumptionTable(const plan::Plan& plan) {
  QList<QStringList> rows;
  for (const auto& citation : plan.citations)
    if (citation.inUse && citation.confidence == plan::Confidence::Assumed)
      rows << citationRow(plan, citation);
  return table(citationColumns(), rows);
}

QString conflictTable(const plan::Plan& plan) {
  QList<QStringList> rows;
  for (const auto& other : plan.citations) {
    if (other.inUse) continue;
    if (const auto* used = plan::citationInUse(plan, other.table, other.row, other.field)) {
      rows << citationRow(plan, *used);
      rows.back()[4] = QObject::tr("In use. ") + rows.back()[4];
    }
    rows << citationRow(plan, other);
  }
  return table(citationColumns(), rows);
}

QString problemTable(const plan::Plan& plan) {
  QList<QStringList> rows;
  for (const auto& p : plan::check(plan))
    rows << QStringList{planWord(plan::name(p.severity)), toQt(p.message()), toQt(p.advice)};
  if (rows.isEmpty()) return paragraph(QObject::tr("No problems."));
  return table({{QObject::tr("Kind")}, {QObject::tr("Problem")}, {QObject::tr("What to do")}},
               rows);
}

}  // namespace offtake::ui::report
