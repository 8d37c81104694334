// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/money.h"
#include "core/units/month.h"

#include <QString>

#include <cstdint>

/// Figures as text for the screen: thousands by locale, a true minus sign, "–" for none.
namespace offtake::ui {

/// "–": no figure, as opposed to a zero.
[[nodiscard]] QString noneText();
/// Full cents: "38,000,000,000.00".
[[nodiscard]] QString fullMoney(Money amount);
/// An amount in a table's cell: full cents, or short where somebody has set that.
[[nodiscard]] QString cellMoney(Money amount);
/// How cellMoney() writes from now on. @note one program, one way, as with the theme
void setShortAmounts(bool isShort);
[[nodiscard]] bool shortAmounts();
/// An amount as an answer to what is typed: "$38,000,000,000", cents where there are any.
[[nodiscard]] QString spokenMoney(Money amount);
/// Three digits and a scale: "$38.0 B", "$250 M", "−$1.25 B".
[[nodiscard]] QString compactMoney(Money amount);
/// The same for an amount in dollars.
[[nodiscard]] QString compactDollars(double dollars);
/// Of an axis that divides by 1e9, 1e6, 1e3 or 1: "B", "M", "K" or nothing; with dollars "$ B".
[[nodiscard]] QString scaleWord(double size);
[[nodiscard]] QString dollarUnit(double size);
/// "$38.00 B" of the number "38.00".
[[nodiscard]] QString scaledDollars(const QString& number, double size);
/// Whole millions: "5,429".
[[nodiscard]] QString millions(Money amount);
[[nodiscard]] QString decimalText(const Decimal& value);
[[nodiscard]] QString integerText(std::int64_t value);
[[nodiscard]] QString monthText(Month month);
/// A number with so many decimals.
[[nodiscard]] QString fixedText(double value, int decimals);
/// A simulated figure with its standard error, no digit beyond what the error supports: "3.71 ± 0.04".
[[nodiscard]] QString withError(double value, double error);
/// A probability in per cent: "39.9 %".
[[nodiscard]] QString percentText(double share, int decimals = 1);

}  // namespace offtake::ui
