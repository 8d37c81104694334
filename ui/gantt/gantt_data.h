// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/charts/chart_data.h"

#include <QColor>
#include <QString>

#include <cstdint>
#include <map>
#include <vector>

/// What the timeline of deliveries shows: plain values made from the plan, tested without a view.
namespace offtake::ui {

/// One delivery. Delays in months; without one, all three are 0.
struct GanttBar {
  std::int64_t tranche = 0;
  QString name;
  QString contract;
  QString provider;
  QString sku;
  QString site;  ///< empty for none
  QColor color;  ///< the provider's
  double units = 0;
  Date online;  ///< without delay
  double ramp = 0;
  Date end;             ///< its own, or the contract's
  bool ownEnd = false;  ///< false: it ends with the contract
  Date contractStart;
  Date contractEnd;
  bool delayed = false;
  double p10 = 0;
  double mean = 0;
  double p90 = 0;
  bool operator==(const GanttBar&) const = default;
};

struct GanttData {
  Month first;      ///< of the time axis
  int months = 12;  ///< of the time axis
  Date asOf;        ///< what is before it has happened: the first open day of the plan
  int fiscalYearStartMonth = 1;
  std::vector<GanttBar> bars;  ///< in the order of the table
};

/// Quantiles of delays, as every path of a run draws them. Remembers the tables that it made.
class DelayQuantiles {
public:
  /// Sets p10, mean and p90 of a bar from its row and outcomes. A delivery that is online by the
  /// plan's start has no delay.
  void fill(const plan::Plan& plan, const plan::Tranche& tranche, GanttBar& bar);

private:
  std::map<double, std::vector<double>> m_tables;  ///< by place of the mode in [0, 1]
};

[[nodiscard]] GanttData ganttOf(const plan::Plan& plan, DelayQuantiles& delays);

/// A date as months from the first of `first`: index and part of the month.
[[nodiscard]] double positionOf(Date date, Month first);
/// The day nearest to a position.
[[nodiscard]] Date dateAt(double position, Month first);
/// The same day of a later or earlier month, or its last day where it has no such.
[[nodiscard]] Date monthsLater(Date date, int months);

/// "Abilene 1 of Oracle: 300,000 units of GB200 ..., online 2027-06-01 ...".
[[nodiscard]] QString describe(const GanttBar& bar);
[[nodiscard]] QString describe(const GanttData& data);
[[nodiscard]] ChartTable tableOf(const GanttData& data);

}  // namespace offtake::ui
