// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/format.h"

#include <QLocale>
#include <QObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace offtake::ui {
namespace {

const QChar kMinus(0x2212);
bool g_shortAmounts = false;

QString signedText(bool negative, const QString& body) { return negative ? kMinus + body : body; }

/// The digits of a canonical number with the locale's separators.
QString grouped(const QString& digits) {
  const QLocale locale;
  const auto point = digits.indexOf(QLatin1Char('.'));
  QString whole = point < 0 ? digits : digits.left(point);
  for (auto at = whole.size() - 3; at > 0; at -= 3) whole.insert(at, locale.groupSeparator());
  return point < 0 ? whole : whole + locale.decimalPoint() + digits.mid(point + 1);
}

QString canonical(const std::string& text) {
  const QString digits = QString::fromStdString(text);
  return digits.startsWith(QLatin1Char('-')) ? signedText(true, grouped(digits.mid(1)))
                                             : grouped(digits);
}

struct Scale {
  double size;
  const char* text;  ///< to be translated
};
constexpr std::array<Scale, 4> kScales{{{1e12, QT_TRANSLATE_NOOP("QObject", "$%1 T")},
                                        {1e9, QT_TRANSLATE_NOOP("QObject", "$%1 B")},
                                        {1e6, QT_TRANSLATE_NOOP("QObject", "$%1 M")},
                                        {1e3, QT_TRANSLATE_NOOP("QObject", "$%1 K")}}};

}  // namespace

QString noneText() { return QStringLiteral("–"); }

QString fullMoney(Money amount) { return canonical(amount.text()); }

QString cellMoney(Money amount) {
  return g_shortAmounts ? compactMoney(amount) : fullMoney(amount);
}

void setShortAmounts(bool isShort) { g_shortAmounts = isShort; }

bool shortAmounts() { return g_shortAmounts; }

QString spokenMoney(Money amount) {
  const bool negative = amount.cents < 0;
  QString body = fullMoney(amount);
  if (negative) body.remove(0, 1);
  if (amount.cents % 100 == 0) body.chop(3);
  return signedText(negative, scaledDollars(body, 1));
}

QString compactMoney(Money amount) { return compactDollars(amount.approximate()); }

QString scaleWord(double size) {
  if (size == 1e9) return QObject::tr("B", "billions");
  if (size == 1e6) return QObject::tr("M", "millions");
  return size == 1e3 ? QObject::tr("K", "thousands") : QString();
}

QString dollarUnit(double size) {
  const QString word = scaleWord(size);
  return word.isEmpty() ? QStringLiteral("$") : QObject::tr("$ %1", "of an axis").arg(word);
}

QString scaledDollars(const QString& number, double size) {
  for (const auto& scale : kScales)
    if (scale.size == size) return QObject::tr(scale.text).arg(number);
  return QObject::tr("$%1").arg(number);
}

QString compactDollars(double dollars) {
  const double size = std::abs(dollars);
  const bool negative = dollars < 0;
  for (const auto& scale : kScales) {
    const double scaled = size / scale.size;
    if (scaled < 0.9995) continue;
    const int decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
    return signedText(negative,
                      scaledDollars(QLocale().toString(scaled, 'f', decimals), scale.size));
  }
  return signedText(negative && size >= 0.005,
                    scaledDollars(QLocale().toString(size, 'f', size == 0 ? 0 : 2), 1));
}

QString millions(Money amount) {
  const std::int64_t unit = 100'000'000;
  const std::int64_t half = amount.cents < 0 ? -unit / 2 : unit / 2;
  return integerText((amount.cents + half) / unit);
}

QString decimalText(const Decimal& value) { return canonical(value.text()); }

QString integerText(std::int64_t value) { return canonical(std::to_string(value)); }

QString monthText(Month month) { return QString::fromStdString(month.text()); }

QString fixedText(double value, int decimals) {
  const QString body = QLocale().toString(std::abs(value), 'f', decimals);
  return signedText(value < 0 && body != QLocale().toString(0.0, 'f', decimals), body);
}

QString withError(double value, double error) {
  if (!(error > 0)) return fixedText(value, std::abs(value) < 100 ? 2 : 0);
  // Two digits of the error, and the value to the same place.
  const int decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(error))), 0, 6);
  return fixedText(value, decimals) + QStringLiteral(" ± ") + fixedText(error, decimals);
}

QString percentText(double share, int decimals) {
  return fixedText(share * 100, decimals) + QStringLiteral(" %");
}

}  // namespace offtake::ui
