// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/cash.h"
#include "ui/base/format.h"
#include "ui/charts/plot_chart.h"

#include <QObject>

#include <algorithm>
#include <cmath>

namespace offtake::ui {

XScale monthScale(int firstMonth, int months, int fiscalYearStart) {
  XScale scale;
  scale.high = std::max(1, months - 1);
  scale.least = 3;
  scale.title = QObject::tr("Fiscal years, each where it starts");
  scale.ticks = [firstMonth, fiscalYearStart](double low, double high) {
    std::vector<std::pair<double, QString>> ticks;
    const int first = int(std::ceil(low - 1e-9)), last = int(std::floor(high + 1e-9));
    const bool byMonth = last - first < 24;
    const int everyMonth = last - first <= 6 ? 1 : 3;
    const int everyYear = ((last - first) / 12 + 11) / 12;
    for (int m = first; m <= last; ++m) {
      const Month month{firstMonth + m};
      const bool opens = month.month() == fiscalYearStart;
      const int year = ledger::fiscalYear(month, fiscalYearStart);
      const QString name = QObject::tr("FY%1").arg(year % 100, 2, 10, QLatin1Char('0'));
      const int into = (month.month() - fiscalYearStart + 12) % 12;
      if (byMonth && into % everyMonth == 0) ticks.emplace_back(m, opens ? name : monthText(month));
      if (!byMonth && opens && year % everyYear == 0) ticks.emplace_back(m, name);
    }
    return ticks;
  };
  return scale;
}

XScale valueScale(const ChartHead& head, const Ticks& ticks) {
  XScale scale;
  scale.low = ticks.low;
  scale.high = ticks.high;
  scale.least = ticks.step / 5;
  scale.title = axisTitle(head);
  scale.ticks = [head](double low, double high) {
    std::vector<std::pair<double, QString>> places;
    const Ticks nice = niceTicks(low, high);
    for (int i = 0; i < nice.count(); ++i) {
      const double at = nice.low + i * nice.step;
      if (at >= low - 1e-9 * nice.step && at <= high + 1e-9 * nice.step)
        places.emplace_back(at, tickText(head, at, nice.step));
    }
    return places;
  };
  return scale;
}

XScale categoryScale(const QStringList& categories, const QString& title) {
  XScale scale;
  scale.low = -0.5;
  scale.high = double(categories.size()) - 0.5;
  scale.least = 1;
  scale.title = title;
  scale.ticks = [categories](double low, double high) {
    std::vector<std::pair<double, QString>> places;
    const int every = std::max(1, int((high - low) / 16));
    for (int i = 0; i < categories.size(); ++i)
      if (i >= low && i <= high && i % every == 0) places.emplace_back(i, categories[i]);
    return places;
  };
  return scale;
}

}  // namespace offtake::ui
