// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/decimal.h"
#include "core/units/money.h"

#include <QList>
#include <QString>

#include <string>
#include <vector>

/// Figures as they are shown: each with the key under which it explains itself. A page, a report
/// and a test read the same tables.
namespace offtake::ui {

/// How a value becomes text.
enum class Form {
  Text,              ///< words, or nothing to explain
  Money,             ///< "$38.0 B"
  Millions,          ///< "5,429"
  Percent,           ///< "39.9 %"
  FinePercent,       ///< "71.15 %"
  Rate,              ///< four places
  Number,            ///< two places
  Count,             ///< whole
  Scaled,            ///< two places, over Cell::scale
  ScaledTenth,       ///< one
  ScaledWhole,       ///< none
  ScaledWithError,   ///< value and standard error
  PercentWithError,  ///< likewise
};

struct Cell {
  QString text;
  std::vector<std::string> keys;  ///< of its value, then of its error; empty for words
  Form form = Form::Text;
  double scale = 1;
  double heat = -1;  ///< 0 ... 1: how strongly the cell is tinted; below 0: not at all
};

/// Canonical decimal values, one a key, as the form shows them.
/// @pre as many values as the form takes
[[nodiscard]] QString shownAs(Form form, const std::vector<std::string>& values, double scale = 1);

[[nodiscard]] Cell word(const QString& text);
[[nodiscard]] Cell money(Money amount, std::string key, Form form = Form::Money);
[[nodiscard]] Cell number(const Decimal& value, std::string key, Form form);
/// A figure of a run with its standard error, and one without.
[[nodiscard]] Cell uncertain(double value, double error, std::vector<std::string> keys,
                             double scale, Form form = Form::ScaledWithError);
[[nodiscard]] Cell scaled(double value, std::string key, double scale, Form form = Form::Scaled);
/// With the places that a figure of this standard error supports: two digits of the error, and two
/// places at most.
[[nodiscard]] Form formFor(double error, double scale);

struct FigureColumn {
  QString heading;
  bool figure = false;  ///< right aligned
};

struct FigureTable {
  QString title;
  QList<FigureColumn> columns;
  QList<QList<Cell>> rows;
  int totals = 0;  ///< the last rows that are sums
  QString note;    ///< what to know when reading it; why it is empty
};

}  // namespace offtake::ui
