// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_words.h"

#include "ui/base/format.h"

#include <QObject>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace offtake::ui {
namespace {

QString monthAt(int first, std::size_t i) { return monthText(Month{first + static_cast<int>(i)}); }

QString said(const QString& name, const QString& value) {
  return QObject::tr("%1: %2").arg(name, value);
}

QString noData(const ChartHead& head) { return QObject::tr("%1: no data").arg(head.title); }

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

std::size_t peakOf(const std::vector<double>& values) {
  return std::size_t(std::ranges::max_element(values) - values.begin());
}

/// Months in which half of the paths or more need more than there is.
int monthsShort(const FanData& data) {
  int count = 0;
  for (std::size_t i = 0; i < data.capacity.size(); ++i) count += data.p50[i] > data.capacity[i];
  return count;
}

}  // namespace

Reading readingOf(const FanData& data, int line, int) {
  const auto i = std::size_t(line);
  Reading reading{monthAt(data.firstMonth, i)};
  const auto value = [&](double v) { return valueText(data.head, v); };
  reading << said(QObject::tr("Median"), value(data.p50[i]))
          << said(QObject::tr("Expected"), value(data.mean[i]));
  const auto band = [&](const QString& name, double low, double high) {
    reading << QObject::tr("%1: %2 to %3").arg(name, value(low), value(high));
  };
  band(QStringLiteral("P25–P75"), data.p25[i], data.p75[i]);
  band(QStringLiteral("P10–P90"), data.p10[i], data.p90[i]);
  band(QStringLiteral("P5–P95"), data.p5[i], data.p95[i]);
  if (!data.capacity.empty()) reading << said(data.capacityName, value(data.capacity[i]));
  return reading;
}

Reading readingOf(const HistogramData& data, int line, int) {
  const auto i = std::size_t(line);
  const double all = sum(data.counts);
  return {QObject::tr("%1 to %2")
              .arg(valueText(data.head, data.edges[i]), valueText(data.head, data.edges[i + 1])),
          said(QObject::tr("Paths"), integerText(std::llround(data.counts[i]))),
          said(QObject::tr("Share"), percentText(all > 0 ? data.counts[i] / all : 0)),
          said(QObject::tr("At or below"),
               percentText(all > 0 ? std::accumulate(data.counts.begin(),
                                                     data.counts.begin() + line + 1, 0.0) /
                                         all
                                   : 0))};
}

Reading readingOf(const StackedData& data, int line, int column) {
  const auto c = std::size_t(line);
  Reading reading{data.categories[line]};
  double total = 0;
  for (std::size_t s = 0; s < data.series.size(); ++s) {
    total += data.series[s].values[c];
    if (column == 0 || std::size_t(column) == s + 1)
      reading << said(data.series[s].name, valueText(data.head, data.series[s].values[c]));
  }
  if (data.series.size() > 1) reading << said(QObject::tr("Total"), valueText(data.head, total));
  return reading;
}

Reading readingOf(const BurnDownData& data, int line, int) {
  const auto i = std::size_t(line);
  const auto value = [&](double v) { return valueText(data.head, v); };
  Reading reading{monthAt(data.firstMonth, i),
                  said(QObject::tr("Requirement"), value(data.floors[i])),
                  said(i < data.actuals ? QObject::tr("Eligible spend, actual")
                                        : QObject::tr("Eligible spend, forecast"),
                       value(data.eligible[i]))};
  if (!data.left50.empty())
    reading << QObject::tr("Counted, P10 to P90: %1 to %2")
                   .arg(value(data.due[i] - data.left90[i]), value(data.due[i] - data.left10[i]));
  for (const auto& milestone : data.milestones)
    if (milestone.point == i)
      reading << (milestone.shortBy > 0
                      ? QObject::tr("✕ The period ends short by %1").arg(value(milestone.shortBy))
                      : QObject::tr("✓ The period ends with its requirement met"));
  return reading;
}

Reading readingOf(const HeatMapData& data, int line, int column) {
  const auto c = std::size_t(std::max(column, 1) - 1);
  const double value = data.values[std::size_t(line)][c];
  return {QObject::tr("%1, period %2").arg(data.rows[line], data.columns[int(c)]),
          said(data.head.title, std::isnan(value) ? noneText() : percentText(value))};
}

QString describe(const FanData& data) {
  if (data.empty()) return noData(data.head);
  const std::size_t last = data.p50.size() - 1;
  const std::size_t peak = peakOf(data.p50);
  QString words =
      QObject::tr(
          "%1, %2 to %3. Median from %4 to %5; in the last month 80 per cent of paths lie "
          "between %6 and %7. %8")
          .arg(data.head.title, monthAt(data.firstMonth, 0), monthAt(data.firstMonth, last),
               valueText(data.head, data.p50.front()), valueText(data.head, data.p50.back()),
               valueText(data.head, data.p10.back()), valueText(data.head, data.p90.back()),
               data.head.foot);
  words += QObject::tr(". The median is highest in %1, at %2.")
               .arg(monthAt(data.firstMonth, peak), valueText(data.head, data.p50[peak]));
  if (!data.capacity.empty())
    words +=
        QLatin1Char(' ') + QObject::tr("%1 goes from %2 to %3.")
                               .arg(data.capacityName, valueText(data.head, data.capacity.front()),
                                    valueText(data.head, data.capacity.back()));
  if (data.limits)
    words += QLatin1Char(' ') +
             QObject::tr("The median lies above it in %n month(s).", nullptr, monthsShort(data));
  return words;
}

QString describe(const HistogramData& data) {
  if (data.empty()) return noData(data.head);
  return QObject::tr("%1: distribution from %2 to %3, median %4, P90 %5. %6")
      .arg(data.head.title, valueText(data.head, data.edges.front()),
           valueText(data.head, data.edges.back()), valueText(data.head, data.p50),
           valueText(data.head, data.p90), data.head.foot);
}

QString describe(const StackedData& data) {
  if (data.empty()) return noData(data.head);
  QStringList parts;
  std::vector<double> totals(std::size_t(data.categories.size()));
  for (const auto& series : data.series) {
    parts << QObject::tr("%1 %2").arg(series.name, valueText(data.head, sum(series.values)));
    for (std::size_t c = 0; c < totals.size(); ++c) totals[c] += series.values[c];
  }
  const std::size_t peak = peakOf(totals);
  if (data.series.size() == 1) {
    const auto least = std::size_t(std::ranges::min_element(totals) - totals.begin());
    return QObject::tr("%1, %2 to %3: lowest in %4, at %5; highest in %6, at %7. %8")
        .arg(data.head.title, data.categories.front(), data.categories.back(),
             data.categories[int(least)], valueText(data.head, totals[least]),
             data.categories[int(peak)], valueText(data.head, totals[peak]), data.head.foot);
  }
  return QObject::tr("%1, %2 to %3: %4. The total is highest in %5, at %6. %7")
      .arg(data.head.title, data.categories.front(), data.categories.back(),
           parts.join(QStringLiteral(", ")), data.categories[int(peak)],
           valueText(data.head, totals[peak]), data.head.foot);
}

QString describe(const BurnDownData& data) {
  if (data.empty()) return noData(data.head);
  const auto isShort = [](const Milestone& m) { return m.shortBy > 0; };
  const auto missed = std::ranges::count_if(data.milestones, isShort);
  return QObject::tr(
             "%1: eligible spend reaches %2 against a requirement of %3 by %4; %5 of %6 periods "
             "end short. %7")
      .arg(data.head.title, valueText(data.head, data.eligible.back()),
           valueText(data.head, data.floors.back()),
           monthAt(data.firstMonth, data.eligible.size() - 1))
      .arg(missed)
      .arg(data.milestones.size())
      .arg(data.head.foot);
}

QString describe(const HeatMapData& data) {
  if (data.empty()) return noData(data.head);
  QStringList parts;
  for (int r = 0; r < data.rows.size(); ++r) {
    double most = -1;
    int where = 0;
    for (int c = 0; c < data.columns.size(); ++c)
      if (const double v = data.values[std::size_t(r)][std::size_t(c)]; v > most) {
        most = v;
        where = c;
      }
    if (most >= 0)
      parts << QObject::tr("%1 at most %2, in period %3")
                   .arg(data.rows[r], percentText(most), data.columns[where]);
  }
  return QObject::tr("%1: %2. %3")
      .arg(data.head.title, parts.join(QStringLiteral("; ")), data.head.foot);
}

}  // namespace offtake::ui
