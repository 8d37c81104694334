// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/plan_words.h"

#include "ui/base/convert.h"

#include <QCoreApplication>

namespace offtake::ui {
namespace {

QString translated(const char* context, std::string_view english) {
  if (english.empty()) return {};
  return QCoreApplication::translate(context, std::string(english).c_str());
}

/// From the row's first "name", "title" or "code" field.
std::string ownName(const plan::Table& table, const void* row) {
  for (const auto* key : {"name", "title", "code"})
    if (const auto* field = plan::findField(table, key)) return plan::toText(field->read(row));
  return {};
}

/// 1-based, among the rows of the same owner.
int placeAmong(const plan::Plan& plan, const plan::Table& table, const plan::Field& owner,
               std::int64_t row) {
  const plan::Value of = owner.read(table.row(plan, row));
  int place = 0;
  for (std::size_t i = 0; i < table.count(plan); ++i) {
    const auto id = table.idAt(plan, i);
    if (owner.read(table.row(plan, id)) == of) ++place;
    if (id == row) break;
  }
  return place;
}

}  // namespace

QString planWord(std::string_view english) { return translated("Plan", english); }

QString choiceWord(std::string_view choice) { return translated("Choice", choice); }

QString choiceNamed(const plan::Field& field, const QString& typed) {
  for (const auto choice : field.choices)
    if (choiceWord(choice).compare(typed, Qt::CaseInsensitive) == 0) return toQt(choice);
  return typed;
}

QString rowWords(const plan::Plan& plan, plan::TableId id, std::int64_t row) {
  const auto& table = plan::table(id);
  const QString kind = planWord(table.singular);
  const void* address = table.row(plan, row);
  if (address == nullptr) return kind + QLatin1Char(' ') + QString::number(row);
  const std::string own = ownName(table, address);
  //: a row by its kind and its name
  if (!own.empty()) return QCoreApplication::translate("Plan", "%1 '%2'").arg(kind, toQt(own));
  for (const auto& field : table.fields) {
    if (!field.owner) continue;
    const auto owner = std::get<std::int64_t>(field.read(address));
    //: "period 3 of contract 'Azure'"
    return QCoreApplication::translate("Plan", "%1 %2 of %3")
        .arg(kind)
        .arg(placeAmong(plan, table, field, row))
        .arg(rowWords(plan, field.reference, owner));
  }
  return kind + QLatin1Char(' ') + QString::number(row);
}

QString spanWords(std::string_view span) {
  return toQt(span).replace(QLatin1String("FY"),
                            //: fiscal year, as in FY2027
                            QCoreApplication::translate("Plan", "FY"));
}

}  // namespace offtake::ui
