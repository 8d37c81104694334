// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

/// Charts in words: for tooltips, and for whoever hears them read out.
namespace offtake::ui {

/// One point read out: where it is, then "name: value" a line.
using Reading = QStringList;

/// @param line  of the chart's table; @pre it has one
[[nodiscard]] Reading readingOf(const FanData& data, int line, int column);
[[nodiscard]] Reading readingOf(const HistogramData& data, int line, int column);
/// @param column  of the chart's table: the series; 0 for all
[[nodiscard]] Reading readingOf(const StackedData& data, int line, int column);
[[nodiscard]] Reading readingOf(const BurnDownData& data, int line, int column);
[[nodiscard]] Reading readingOf(const HeatMapData& data, int line, int column);

/// The chart in words, for a screen reader: what it shows, from where to where, its extremes.
[[nodiscard]] QString describe(const FanData& data);
[[nodiscard]] QString describe(const HistogramData& data);
[[nodiscard]] QString describe(const StackedData& data);
[[nodiscard]] QString describe(const BurnDownData& data);
[[nodiscard]] QString describe(const HeatMapData& data);

}  // namespace offtake::ui
