// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

/// What charts show: plain values made from core results, tested without a view.
namespace offtake::ui {

/// What every chart says of itself.
struct ChartHead {
  QString title;
  QString unit;      ///< of the value axis: "$ a month"
  double scale = 1;  ///< values are divided by this for the axis: 1e9 for "$ B"
  QString foot;      ///< "20,000 paths, seed 1", or "the book"
};

/// A simulated figure over months: bands, median, expectation, and a line of what is contracted.
struct FanData {
  ChartHead head;
  int firstMonth = 0;  ///< Month::index of the first point
  std::vector<double> p5, p10, p25, p50, p75, p90, p95, mean;
  std::vector<double> capacity;  ///< empty for none
  QString capacityName;
  std::vector<std::string>
      keys;  ///< of a month's figures, without the statistic: "run/demand/-/12/"
  std::vector<std::string> capacityKeys;
  [[nodiscard]] bool empty() const { return p50.empty(); }
};

/// Bars of one width over a value axis.
struct HistogramData {
  ChartHead head;
  std::vector<double> edges;  ///< one more than counts
  std::vector<double> counts;
  double p50 = 0;
  double p90 = 0;
  [[nodiscard]] bool empty() const { return counts.empty(); }
};

struct StackedSeries {
  QString name;
  QColor color;
  std::vector<double> values;
  std::vector<std::string> keys;  ///< under which each value explains itself
};

/// Columns in provider colours on top of each other.
struct StackedData {
  ChartHead head;
  QStringList categories;
  std::vector<StackedSeries> series;
  [[nodiscard]] bool empty() const { return series.empty() || categories.isEmpty(); }
};

/// Eligible spend of a contract against its floors.
struct BurnDownData {
  ChartHead head;
  int firstMonth = 0;
  std::vector<double> floors;     ///< cumulative requirement that each month ends with
  std::vector<double> eligible;   ///< cumulative
  std::vector<std::string> keys;  ///< of a month's figures, without the column
  [[nodiscard]] bool empty() const { return eligible.empty(); }
};

/// The chart as a table: heads, then lines; for "view data", copying and CSV.
struct ChartTable {
  QStringList heads;
  QList<QStringList> lines;
  QList<QStringList> keys;  ///< of each cell; "" where there is nothing to explain
};

[[nodiscard]] ChartTable tableOf(const FanData& data);
[[nodiscard]] ChartTable tableOf(const HistogramData& data);
[[nodiscard]] ChartTable tableOf(const StackedData& data);
[[nodiscard]] ChartTable tableOf(const BurnDownData& data);

/// The chart in words, for a screen reader: what it shows, from where to where, and its extremes.
[[nodiscard]] QString describe(const FanData& data);
[[nodiscard]] QString describe(const HistogramData& data);
[[nodiscard]] QString describe(const StackedData& data);
[[nodiscard]] QString describe(const BurnDownData& data);

}  // namespace offtake::ui
