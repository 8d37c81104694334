// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/number_convention.h"

#include <QLocale>

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

QString normalised(const QString& number, NumberConvention convention) {
  if (convention == NumberConvention::Point) return number;
  const QString text = core(number);
  if (text.isEmpty()) return number;
  const auto comma = text.indexOf(kComma);
  const QString whole = text.left(comma < 0 ? text.size() : comma);
  if (text.count(kComma) > 1) return number;
  if (whole.contains(kPoint) && !groupsWith(whole, kPoint)) return number;
  if (comma >= 0 && text.mid(comma).contains(kPoint)) return number;
  QString plain = whole;
  plain.remove(kPoint);
  if (comma >= 0) plain += kPoint + text.mid(comma + 1);
  QString out = number;
  return out.replace(out.indexOf(text), text.size(), plain);
}

}  // namespace offtake::ui
