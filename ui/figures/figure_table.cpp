// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_table.h"

#include "ui/base/convert.h"
#include "ui/base/format.h"

namespace offtake::ui {
namespace {

double approximate(const std::string& value) { return toQt(value).toDouble(); }

}  // namespace

QString shownAs(Form form, const std::vector<std::string>& values, double scale) {
  const auto at = [&](std::size_t i) { return approximate(values.at(i)) / scale; };
  switch (form) {
    case Form::Text: return {};
    case Form::Money: return compactMoney(Money::parse(values.at(0)).value());
    case Form::Millions: return millions(Money::parse(values.at(0)).value());
    case Form::Percent: return percentText(at(0));
    case Form::FinePercent: return percentText(at(0), 2);
    case Form::Rate: return fixedText(at(0), 4);
    case Form::Number:
    case Form::Scaled: return fixedText(at(0), 2);
    case Form::ScaledTenth: return fixedText(at(0), 1);
    case Form::Count:
    case Form::ScaledWhole: return fixedText(at(0), 0);
    case Form::ScaledWithError: return withError(at(0), at(1));
    case Form::PercentWithError:
      return percentText(at(0)) + QStringLiteral(" ± ") + percentText(at(1));
  }
  return {};
}

Cell word(const QString& text) { return {text, {}, Form::Text, 1, -1}; }

Cell money(Money amount, std::string key, Form form) {
  return {shownAs(form, {amount.text()}), {std::move(key)}, form, 1, -1};
}

Cell number(const Decimal& value, std::string key, Form form) {
  return {shownAs(form, {value.text()}), {std::move(key)}, form, 1, -1};
}

Cell uncertain(double value, double error, std::vector<std::string> keys, double scale, Form form) {
  const QString text =
      form == Form::PercentWithError
          ? percentText(value / scale) + QStringLiteral(" ± ") + percentText(error / scale)
          : withError(value / scale, error / scale);
  return {text, std::move(keys), form, scale, -1};
}

Form formFor(double error, double scale) {
  const double shown = error / scale;
  return shown >= 10 ? Form::ScaledWhole : shown >= 1 ? Form::ScaledTenth : Form::Scaled;
}

Cell scaled(double value, std::string key, double scale, Form form) {
  const int places = form == Form::ScaledWhole ? 0 : form == Form::ScaledTenth ? 1 : 2;
  return {fixedText(value / scale, places), {std::move(key)}, form, scale, -1};
}

}  // namespace offtake::ui
