// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/number_convention.h"

#include <QLocale>
#include <QObject>

#include <algorithm>

namespace offtake::ui {
namespace {

constexpr QLatin1Char kPoint('.');
constexpr QLatin1Char kComma(',');

/// The digits, points and commas of a number, without sign, currency, per cent or "bn".
QString core(const QString& number) {
  QString kept;
  for (const QChar c : number) {
    if (c.isDigit() || c == kPoint || c == kComma) kept += c;
    else if (!kept.isEmpty() && c != QLatin1Char(' ')) break;
  }
  return kept;
}

/// Whether the text may be read with this sign between thousands: groups of three after the first.
bool groupsWith(const QString& text, QChar sign) {
  const auto groups = text.split(sign);
  if (groups.size() < 2 || groups[0].isEmpty() || groups[0].size() > 3) return false;
  if (groups[0].startsWith(QLatin1Char('0'))) return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](const QString& group) { return group.size() == 3; });
}

}  // namespace

std::optional<NumberConvention> ConventionEvidence::likely() const {
  if (point == comma) return std::nullopt;
  return point ? NumberConvention::Point : NumberConvention::Comma;
}

NumberConvention shownConvention() {
  return QLocale().decimalPoint() == QString(kComma) ? NumberConvention::Comma
                                                     : NumberConvention::Point;
}

ConventionEvidence evidenceOf(const QStringList& numbers) {
  ConventionEvidence found;
  for (const auto& number : numbers) {
    const QString text = core(number);
    const auto points = text.count(kPoint);
    const auto commas = text.count(kComma);
    if (points + commas == 0) continue;
    if (points > 0 && commas > 0) {
      (text.lastIndexOf(kPoint) > text.lastIndexOf(kComma) ? found.point : found.comma) = true;
      continue;
    }
    const QChar sign = points > 0 ? kPoint : kComma;
    const bool thousands = groupsWith(text, sign);
    if (points + commas > 1) {
      // Twice the same sign can only stand between thousands.
      if (thousands) (sign == kComma ? found.point : found.comma) = true;
    } else if (!thousands) {
      (sign == kPoint ? found.point : found.comma) = true;
    } else if (found.ambiguous.isEmpty()) {
      found.ambiguous = number.trimmed();
    }
  }
  return found;
}

std::optional<QString> normalised(const QString& number, NumberConvention convention) {
  const bool isComma = convention == NumberConvention::Comma;
  const QChar decimal = isComma ? kComma : kPoint, thousands = isComma ? kPoint : kComma;
  const QString text = core(number);
  if (text.count(kComma) + text.count(kPoint) == 0) return number;
  const auto at = text.indexOf(decimal);
  const QString whole = text.left(at < 0 ? text.size() : at);
  if (text.count(decimal) > 1 || !number.contains(text)) return std::nullopt;
  if (whole.contains(thousands) && !groupsWith(whole, thousands)) return std::nullopt;
  if (at >= 0 && text.mid(at).contains(thousands)) return std::nullopt;
  QString plain = whole;
  plain.remove(thousands);
  if (at >= 0) plain += kPoint + text.mid(at + 1);
  QString out = number;
  return out.replace(out.indexOf(text), text.size(), plain);
}

QString conventionWords(NumberConvention convention) {
  return convention == NumberConvention::Comma
             ? QObject::tr(
                   "a decimal comma, as in 2,4, and points only between thousands, as in "
                   "1.234.567,8")
             : QObject::tr(
                   "a decimal point, as in 2.4, and commas only between thousands, as in "
                   "1,234,567.8");
}

}  // namespace offtake::ui
