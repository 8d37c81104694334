// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_data.h"

#include "ui/base/format.h"

#include <QObject>

#include <algorithm>
#include <numeric>

namespace offtake::ui {
namespace {

QString exact(double value) { return QString::number(value, 'g', 12); }

QString monthAt(int first, std::size_t i) { return monthText(Month{first + static_cast<int>(i)}); }

/// The key of a point, or nothing where the data has none.
QString keyAt(const std::vector<std::string>& keys, std::size_t i, const char* end = "") {
  return i < keys.size() && !keys[i].empty() ? QString::fromStdString(keys[i] + end) : QString();
}

QString valueText(const ChartHead& head, double value) {
  return fixedText(value / head.scale, 2) + QStringLiteral(" ") + head.unit;
}

}  // namespace

ChartTable tableOf(const FanData& data) {
  ChartTable table{{QObject::tr("Month"), QStringLiteral("P5"), QStringLiteral("P10"),
                    QStringLiteral("P25"), QStringLiteral("P50"), QStringLiteral("P75"),
                    QStringLiteral("P90"), QStringLiteral("P95"), QObject::tr("Mean")},
                   {},
                   {}};
  if (!data.capacity.empty()) table.heads << data.capacityName;
  for (std::size_t i = 0; i < data.p50.size(); ++i) {
    QStringList line{monthAt(data.firstMonth, i)};
    for (const auto* band :
         {&data.p5, &data.p10, &data.p25, &data.p50, &data.p75, &data.p90, &data.p95, &data.mean})
      line << exact((*band)[i]);
    if (!data.capacity.empty()) line << exact(data.capacity[i]);
    table.lines << line;
    QStringList keys{QString()};
    for (const char* statistic : {"p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean"})
      keys << keyAt(data.keys, i, statistic);
    if (!data.capacity.empty()) keys << keyAt(data.capacityKeys, i);
    table.keys << keys;
  }
  return table;
}

ChartTable tableOf(const HistogramData& data) {
  ChartTable table{{QObject::tr("From"), QObject::tr("To"), QObject::tr("Paths")}, {}, {}};
  for (std::size_t i = 0; i < data.counts.size(); ++i)
    table.lines << QStringList{exact(data.edges[i]), exact(data.edges[i + 1]),
                               exact(data.counts[i])};
  return table;
}

ChartTable tableOf(const StackedData& data) {
  ChartTable table{{QString()}, {}, {}};
  for (const auto& series : data.series) table.heads << series.name;
  for (int c = 0; c < data.categories.size(); ++c) {
    QStringList line{data.categories[c]};
    for (const auto& series : data.series)
      line << exact(series.values[static_cast<std::size_t>(c)]);
    table.lines << line;
    QStringList keys{QString()};
    for (const auto& series : data.series) keys << keyAt(series.keys, static_cast<std::size_t>(c));
    table.keys << keys;
  }
  return table;
}

ChartTable tableOf(const BurnDownData& data) {
  ChartTable table{{QObject::tr("Month"), QObject::tr("Cumulative requirement"),
                    QObject::tr("Cumulative eligible spend")},
                   {},
                   {}};
  for (std::size_t i = 0; i < data.eligible.size(); ++i) {
    table.lines << QStringList{monthAt(data.firstMonth, i), exact(data.floors[i]),
                               exact(data.eligible[i])};
    table.keys << QStringList{QString(), keyAt(data.keys, i, "floor"),
                              keyAt(data.keys, i, "eligible")};
  }
  return table;
}

QString describe(const FanData& data) {
  if (data.empty()) return QObject::tr("%1: no data").arg(data.head.title);
  const std::size_t last = data.p50.size() - 1;
  return QObject::tr(
             "%1, %2 to %3. Median from %4 to %5; in the last month 80 per cent of paths lie "
             "between %6 and %7. %8")
      .arg(data.head.title, monthAt(data.firstMonth, 0), monthAt(data.firstMonth, last),
           valueText(data.head, data.p50.front()), valueText(data.head, data.p50.back()),
           valueText(data.head, data.p10.back()), valueText(data.head, data.p90.back()),
           data.head.foot);
}

QString describe(const HistogramData& data) {
  if (data.empty()) return QObject::tr("%1: no data").arg(data.head.title);
  return QObject::tr("%1: distribution from %2 to %3, median %4, P90 %5. %6")
      .arg(data.head.title, valueText(data.head, data.edges.front()),
           valueText(data.head, data.edges.back()), valueText(data.head, data.p50),
           valueText(data.head, data.p90), data.head.foot);
}

QString describe(const StackedData& data) {
  if (data.empty()) return QObject::tr("%1: no data").arg(data.head.title);
  QStringList parts;
  for (const auto& series : data.series)
    parts << QObject::tr("%1 %2").arg(
        series.name,
        valueText(data.head, std::accumulate(series.values.begin(), series.values.end(), 0.0)));
  return QObject::tr("%1, %2 to %3: %4. %5")
      .arg(data.head.title, data.categories.front(), data.categories.back(),
           parts.join(QStringLiteral(", ")), data.head.foot);
}

QString describe(const BurnDownData& data) {
  if (data.empty()) return QObject::tr("%1: no data").arg(data.head.title);
  return QObject::tr("%1: eligible spend reaches %2 against a requirement of %3 by %4. %5")
      .arg(data.head.title, valueText(data.head, data.eligible.back()),
           valueText(data.head, data.floors.back()),
           monthAt(data.firstMonth, data.eligible.size() - 1), data.head.foot);
}

}  // namespace offtake::ui
