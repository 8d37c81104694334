// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_input.h"

#include "core/base/text.h"
#include "ui/base/convert.h"
#include "ui/base/plan_words.h"

#include <QObject>
#include <QStringList>

#include <algorithm>
#include <array>

namespace offtake::ui {
namespace {

struct Scale {
  const char* word;
  int zeros;
};
constexpr std::array<Scale, 16> kScales{{{"trillion", 12},
                                         {"billion", 9},
                                         {"million", 6},
                                         {"thousand", 3},
                                         {"tn", 12},
                                         {"bn", 9},
                                         {"mm", 6},
                                         {"t", 12},
                                         {"b", 9},
                                         {"m", 6},
                                         {"mn", 6},
                                         {"k", 3},
                                         {"bio", 12},
                                         {"mrd", 9},
                                         {"mio", 6},
                                         {"tsd", 3}}};

Unexpected notMoney(const QString& typed) {
  return failure(ErrorCode::BadText, "amount " + text::quoted(typed.toStdString()), "not an amount",
                 "dollars such as 38B, 250 bn, 300e9 or $38,000,000,000.00");
}

/// Cuts a word such as "bn" off the end. @return its zeros
int takeScale(QString& text) {
  if (text.endsWith(QLatin1Char('.'))) text.chop(1);  // of "Mrd."
  for (const auto& scale : kScales) {
    const QString word = QString::fromLatin1(scale.word);
    if (!text.endsWith(word)) continue;
    const QString rest = text.left(text.size() - word.size()).trimmed();
    if (rest.isEmpty() || !rest.back().isDigit()) continue;
    text = rest;
    return scale.zeros;
  }
  return 0;
}

QString cleaned(const QString& typed) {
  QString text = typed.trimmed();
  text.replace(QChar(0x2212), QLatin1Char('-'));
  text.remove(QChar(0x00A0));
  text.remove(QChar(0x202F));
  text.remove(QChar(0x2019));  // between thousands in some languages
  return text;
}

Result<plan::Value> parseNumber(const plan::Field& field, QString text) {
  bool percent = false;
  if (text.endsWith(QLatin1Char('%'))) {
    percent = true;
    text = text.left(text.size() - 1).trimmed();
  }
  const auto plain = normalised(text, NumberConvention::Point);
  auto number = plain ? Decimal::parse(plain->toStdString()) : Decimal::parse("?");
  if (!number)
    return failure(ErrorCode::BadText, std::string(field.name), text::quoted(text.toStdString()),
                   plan::allowedText(field));
  if (percent) number = Decimal::parse(number->text() + "e-2");
  if (!number) return failure(number.error());
  if (field.type == plan::FieldType::Integer) return plan::parseField(field, number->text());
  OFFTAKE_TRY(plan::accepts(field, *number));
  return plan::Value(*number);
}

Result<plan::Value> parseReference(const plan::Plan& plan, const plan::Field& field,
                                   const QString& text) {
  const auto& table = plan::table(field.reference);
  std::vector<std::string> names;
  std::string plain = text.toStdString();
  for (std::size_t i = 0; i < table.count(plan); ++i) {
    const auto id = table.idAt(plan, i);
    names.push_back(referenceName(plan, field.reference, id).toStdString());
    if (names.back() == plain || std::to_string(id) == plain) return plan::Value(id);
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string near = text::nearest(plain, views);
  return failure(ErrorCode::UnknownName, std::string(field.name),
                 text::quoted(plain) + (near.empty() ? "" : " (did you mean '" + near + "'?)"),
                 "the name of a " + std::string(table.singular));
}

}  // namespace

Result<Money> parseMoney(const QString& typed) {
  QString text = cleaned(typed).toLower();
  const bool negative = text.startsWith(QLatin1Char('-'));
  if (negative) text = text.mid(1).trimmed();
  for (const char* sign : {"$", "usd"})
    if (text.startsWith(QLatin1String(sign))) text = text.mid(int(qstrlen(sign))).trimmed();
  if (text.endsWith(QLatin1Char('$'))) text.chop(1);
  text = text.trimmed();
  const int zeros = takeScale(text);
  const auto plain = normalised(text, NumberConvention::Point);
  if (!plain || plain->isEmpty() || !plain->front().isDigit()) return notMoney(typed);
  if (zeros > 0 && plain->contains(QLatin1Char('e'))) return notMoney(typed);
  const auto amount =
      Money::parse((zeros > 0 ? *plain + QStringLiteral("e%1").arg(zeros) : *plain).toStdString());
  if (!amount)
    return amount.error().code == ErrorCode::BadText ? notMoney(typed) : failure(amount.error());
  return negative ? -*amount : *amount;
}

Result<plan::Value> parseInput(const plan::Plan& plan, const plan::Field& field,
                               const QString& typed, NumberConvention convention) {
  const bool isNumber = field.type == plan::FieldType::Money ||
                        field.type == plan::FieldType::Decimal ||
                        field.type == plan::FieldType::Integer;
  QString text = field.type == plan::FieldType::Text ? typed : cleaned(typed);
  if (isNumber) {
    const auto plain = normalised(text, convention);
    if (!plain)
      return failure(ErrorCode::BadText, std::string(field.name),
                     text::quoted(typed.trimmed().toStdString()),
                     toStd(conventionWords(convention)));
    text = *plain;
  }
  if (text.isEmpty() && field.nullable) return plan::Value{};
  switch (field.type) {
    case plan::FieldType::Money: {
      const auto amount = parseMoney(text);
      if (!amount)
        return failure(amount.error().code, std::string(field.name), amount.error().thing,
                       amount.error().allowed);
      OFFTAKE_TRY(plan::accepts(field, *amount));
      return plan::Value(*amount);
    }
    case plan::FieldType::Integer:
    case plan::FieldType::Decimal: return parseNumber(field, text);
    case plan::FieldType::Reference: return parseReference(plan, field, text);
    case plan::FieldType::Flag: {
      const QString word = text.toLower();
      if (word == QObject::tr("yes") || word == QLatin1String("yes")) return plan::Value(true);
      if (word == QObject::tr("no") || word == QLatin1String("no")) return plan::Value(false);
      return plan::parseField(field, word.toStdString());
    }
    case plan::FieldType::Choice: return plan::parseField(field, toStd(choiceNamed(field, text)));
    default: return plan::parseField(field, text.toStdString());
  }
}

QString editText(const plan::Field& field, const plan::Value& value) {
  if (const auto* flag = std::get_if<bool>(&value))
    return *flag ? QObject::tr("yes") : QObject::tr("no");
  (void)field;
  return toQt(plan::toText(value));
}

QString startText(const plan::Field& field, const plan::Value& value) {
  if (field.type == plan::FieldType::Choice) return choiceWord(plan::toText(value));
  QString text = editText(field, value);
  const bool hasPoint =
      std::holds_alternative<Decimal>(value) || std::holds_alternative<Money>(value);
  if (hasPoint && shownConvention() == NumberConvention::Comma)
    text.replace(QLatin1Char('.'), QLatin1Char(','));
  return text;
}

QString referenceName(const plan::Plan& plan, plan::TableId table, std::int64_t row) {
  const auto& t = plan::table(table);
  const void* address = t.row(plan, row);
  if (address != nullptr)
    for (const auto* key : {"name", "title", "code"})
      if (const auto* field = plan::findField(t, key)) {
        const std::string own = plan::toText(field->read(address));
        if (!own.empty()) return toQt(own);
      }
  return rowWords(plan, table, row);
}

std::optional<plan::Value> firstValue(const plan::Plan& plan, plan::TableId table,
                                      const plan::Field& field, std::optional<std::int64_t> owner) {
  if (field.nullable) return std::nullopt;
  Month start = plan.setting().start;
  Month end = start + 12;
  if (owner && plan::fieldIndex(table, field.name) < plan::table(table).fields.size())
    if (const auto* contract = plan::find(plan.contracts, Id<plan::Contract>{*owner})) {
      start = contract->start;
      end = contract->end;
    }
  if (field.type == plan::FieldType::Reference) {
    const auto& target = plan::table(field.reference);
    if (target.count(plan) > 0) return plan::Value(target.idAt(plan, 0));
  }
  if (field.type == plan::FieldType::Month) return plan::Value(field.name == "end" ? end : start);
  if (field.type == plan::FieldType::Date) return plan::Value(Date::firstOf(start));
  if (field.type == plan::FieldType::Text && field.required)
    return plan::Value(
        QObject::tr("New %1").arg(planWord(plan::table(table).singular)).toStdString());
  if (!field.above.empty()) {
    if (field.type == plan::FieldType::Decimal) return plan::Value(Decimal(1));
    if (field.type == plan::FieldType::Money) return plan::Value(Money{100});
  }
  return std::nullopt;
}

void setDriverKey(plan::Change& insertion) {
  const auto& table = plan::table(insertion.table);
  const auto* field = plan::findField(table, "driver_key");
  if (field == nullptr) return;
  const std::string key = std::string(table.name) + "-" + std::to_string(insertion.row);
  auto& values = *insertion.after;
  values.emplace_back(plan::fieldIndex(insertion.table, "driver_key"), plan::Value(key));
  std::ranges::sort(values, {}, [](const auto& pair) { return pair.first; });
}

}  // namespace offtake::ui
