// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry.h"

#include "core/base/text.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/models/field_input.h"
#include "ui/models/rows_model.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace offtake::ui {
namespace {

using Ends = std::pair<plan::Value, plan::Value>;

/// From the 10th to the 90th percentile of a standard normal.
constexpr double kP10ToP90 = 2 * 1.2815515655446004;

bool isNumber(const plan::Field& field) {
  return field.type == plan::FieldType::Money || field.type == plan::FieldType::Decimal;
}

double size(const plan::Value& value) {
  if (const auto* money = std::get_if<Money>(&value)) return money->approximate();
  return std::get<Decimal>(value).approximate();
}

/// A size as a value of the field, to six decimals or whole cents.
Result<plan::Value> valueOf(const plan::Field& field, double amount) {
  const int decimals = field.type == plan::FieldType::Money ? 2 : 6;
  QString text = QString::number(amount, 'f', decimals);
  while (text.contains(QLatin1Char('.')) && text.endsWith(QLatin1Char('0'))) text.chop(1);
  if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  return plan::parseField(field, toStd(text));
}

Unexpected noRoom(const plan::Field& field, const QString& typed) {
  return failure(ErrorCode::BadValue, std::string(field.name), text::quoted(typed.toStdString()),
                 "one figure; ranges go into delays, growth, and demand or revenue at the start");
}

Unexpected notRising(const plan::Field& field, const QString& typed) {
  return failure(ErrorCode::BadValue, std::string(field.name), text::quoted(typed.toStdString()),
                 "a range from a smaller to a larger figure, above 0 for growth and amounts");
}

class RangeReader {
public:
  RangeReader(plan::TableId table, const plan::Field& field, const QString& typed)
      : m_table(plan::table(table)), m_field(field), m_typed(typed) {}

  Result<Entry> read(const plan::Value& low, const plan::Value& high) {
    if (!(size(low) < size(high))) return notRising(m_field, m_typed);
    if (m_field.name.starts_with("delay_")) return delay(size(low), size(high));
    const bool process = plan::findField(m_table, "growth_uncertainty") != nullptr;
    if (!process || (m_field.name != "growth" && m_field.name != "base"))
      return noRoom(m_field, m_typed);
    if (!(size(low) > 0)) return notRising(m_field, m_typed);
    return lognormal(size(low), size(high));
  }

private:
  Result<void> set(std::string_view name, double amount) {
    const auto* field = plan::findField(m_table, name);
    OFFTAKE_ASSIGN(plan::Value value, valueOf(*field, amount));
    m_entry.values.emplace_back(plan::fieldIndex(m_table.id, name), std::move(value));
    return {};
  }

  Result<Entry> delay(double low, double high) {
    OFFTAKE_TRY(set("delay_min", low));
    OFFTAKE_TRY(set("delay_mode", (low + high) / 2));
    OFFTAKE_TRY(set("delay_max", high));
    m_entry.says = QObject::tr("triangular: least %1, likeliest %2, most %3 months")
                       .arg(low)
                       .arg((low + high) / 2)
                       .arg(high);
    return done();
  }

  Result<Entry> lognormal(double low, double high) {
    const double spread = std::log(high / low) / kP10ToP90;
    const double median = std::sqrt(low * high);
    if (m_field.name == "growth") {
      OFFTAKE_TRY(set("growth", median));
      OFFTAKE_TRY(set("growth_uncertainty", spread));
      m_entry.says =
          QObject::tr("lognormal growth, P10 %1 and P90 %2 a year: growth uncertainty %3")
              .arg(low)
              .arg(high)
              .arg(spread, 0, 'f', 4);
    } else {
      OFFTAKE_TRY(set("base", median * std::exp(spread * spread / 2)));
      OFFTAKE_TRY(set("sigma", spread));
      m_entry.says =
          QObject::tr("lognormal after a year, P10 and P90 as typed: mean %1, volatility %2")
              .arg(median * std::exp(spread * spread / 2), 0, 'g', 6)
              .arg(spread, 0, 'f', 4);
    }
    return done();
  }

  Result<Entry> done() {
    std::ranges::sort(m_entry.values, {}, [](const auto& pair) { return pair.first; });
    return std::move(m_entry);
  }

  const plan::Table& m_table;
  const plan::Field& m_field;
  const QString& m_typed;
  Entry m_entry;
};

std::optional<std::pair<QString, QString>> rangeIn(const QString& typed) {
  static const QRegularExpression kRange(
      QStringLiteral(R"(^\s*(\S.*?)\s*(?:\s(?:to|bis)\s|\.\.|\x{2013}|\x{2014})\s*(\S.*?)\s*$)"));
  const auto match = kRange.match(typed);
  if (!match.hasMatch()) return std::nullopt;
  return std::pair{match.captured(1), match.captured(2)};
}

}  // namespace

Result<Entry> readEntry(const plan::Plan& plan, plan::TableId table, const plan::Field& field,
                        const QString& typed, NumberConvention convention) {
  if (isNumber(field))
    if (const auto range = rangeIn(typed)) {
      OFFTAKE_ASSIGN(const plan::Value low, parseInput(plan, field, range->first, convention));
      OFFTAKE_ASSIGN(const plan::Value high, parseInput(plan, field, range->second, convention));
      if (plan::isNone(low) || plan::isNone(high)) return notRising(field, typed);
      return RangeReader(table, field, typed).read(low, high);
    }
  OFFTAKE_ASSIGN(plan::Value value, parseInput(plan, field, typed, convention));
  return Entry{{{plan::fieldIndex(table, field.name), std::move(value)}}, {}};
}

plan::Change entryChange(const plan::Plan& plan, plan::TableId table, std::int64_t row,
                         const Entry& entry) {
  const void* address = plan::table(table).row(plan, row);
  expects(address != nullptr, "an existing row");
  plan::FieldValues before;
  for (const auto& [field, value] : entry.values)
    before.emplace_back(field, plan::table(table).fields[field].read(address));
  return {table, row, std::move(before), entry.values};
}

namespace {

/// "1.234" is read by the convention shown; whoever means the other is told before it is too late.
QString withSeparators(const QString& said, const QString& typed) {
  const QString ambiguous = evidenceOf({typed}).ambiguous;
  if (ambiguous.isEmpty()) return said;
  const bool point = ambiguous.contains(QLatin1Char('.'));
  const bool decimal = point == (shownConvention() == NumberConvention::Point);
  if (decimal) return said;
  return point ? QObject::tr("%1 – the point stands between thousands").arg(said)
               : QObject::tr("%1 – the comma stands between thousands").arg(said);
}

}  // namespace

QString understood(const plan::Plan& plan, plan::TableId table, const plan::Field& field,
                   const QString& typed) {
  if (!isNumber(field) || typed.trimmed().isEmpty()) return {};
  const auto entry = readEntry(plan, table, field, typed, shownConvention());
  if (!entry) return {};
  if (!entry->says.isEmpty()) return entry->says;
  if (const auto* money = std::get_if<Money>(&entry->values.front().second))
    return withSeparators(
        QStringLiteral("= ") + spokenMoney(*money) + planWord(field.unit).remove(QLatin1Char('$')),
        typed);
  const QString unit = field.unit.empty() ? QString() : QLatin1Char(' ') + planWord(field.unit);
  return withSeparators(
      QStringLiteral("= ") + displayText(plan, field, entry->values.front().second) + unit, typed);
}

}  // namespace offtake::ui
