// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/provider_mark.h"

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
  QString unit;             ///< of the value axis: "$ a month"
  double scale = 1;         ///< values are divided by this for the axis: 1e9 for "$ B"
  QString foot;             ///< "20,000 paths, seed 1", or "the book"
  int fiscalYearStart = 1;  ///< month in which fiscal years start, 1 ... 12
};

/// A simulated figure over months: bands, median, expectation, and a line of what is contracted.
struct FanData {
  ChartHead head;
  int firstMonth = 0;  ///< Month::index of the first point
  std::vector<double> p5, p10, p25, p50, p75, p90, p95, mean;
  std::vector<double> capacity;  ///< empty for none
  QString capacityName;
  bool limits = false;  ///< what lies above the capacity is short of it
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
  ProviderMark mark = ProviderMark::Circle;  ///< beside the colour, never the colour alone
  std::vector<double> values;
  std::vector<std::string> keys;  ///< under which each value explains itself
};

/// Columns in provider colours on top of each other.
struct StackedData {
  ChartHead head;
  QStringList categories;
  QString categoryTitle;  ///< of the horizontal axis; empty: "Fiscal year"
  std::vector<StackedSeries> series;
  [[nodiscard]] bool empty() const { return series.empty() || categories.isEmpty(); }
};

/// The end of a commitment period, where what is short is settled.
struct Milestone {
  std::size_t point = 0;  ///< the period's last month
  double floor = 0;       ///< cumulative requirement
  double shortBy = 0;     ///< in the book; 0: met
};

/// Eligible spend of a contract against its floors.
struct BurnDownData {
  ChartHead head;
  int firstMonth = 0;
  std::size_t actuals = 0;       ///< so many months at the start are closed: booked, not forecast
  std::vector<double> floors;    ///< cumulative requirement that each month ends with
  std::vector<double> eligible;  ///< cumulative
  std::vector<double> due;       ///< cumulative requirement at the end of the running period
  /// What a run leaves of the running period's requirement; empty without one. What counts toward
  /// it is what is due less what is left.
  std::vector<double> left10, left50, left90;
  std::vector<Milestone> milestones;
  std::vector<std::string> keys;      ///< of a month's figures, without the column
  std::vector<std::string> leftKeys;  ///< of what a run leaves of the requirement, empty without
  [[nodiscard]] bool empty() const { return eligible.empty(); }
};

/// Chances by contract and period.
struct HeatMapData {
  ChartHead head;
  QStringList rows;                         ///< contracts
  QStringList columns;                      ///< periods
  std::vector<std::vector<double>> values;  ///< [rows][columns], 0 ... 1; NaN for none
  std::vector<std::vector<std::string>> keys;
  [[nodiscard]] bool empty() const { return rows.isEmpty() || columns.isEmpty(); }
};

/// The chart as a table: heads, then lines; for "view data", copying and CSV.
struct ChartTable {
  QStringList heads;
  QList<QStringList> lines;
  QList<QStringList> keys;  ///< of each cell; "" where there is nothing to explain
};

/// A value with the unit of its axis: "3.71 B H100e", "$5.43 B a month".
[[nodiscard]] QString valueText(const ChartHead& head, double value);
/// A scaled value as a tick says it, with as many decimals as the step needs: "$50 B".
[[nodiscard]] QString tickText(const ChartHead& head, double scaled, double step);
/// The axis title: the unit, less what each tick says already.
[[nodiscard]] QString axisTitle(const ChartHead& head);

[[nodiscard]] ChartTable tableOf(const FanData& data);
[[nodiscard]] ChartTable tableOf(const HistogramData& data);
[[nodiscard]] ChartTable tableOf(const StackedData& data);
[[nodiscard]] ChartTable tableOf(const BurnDownData& data);
[[nodiscard]] ChartTable tableOf(const HeatMapData& data);

}  // namespace offtake::ui
