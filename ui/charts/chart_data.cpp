// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_data.h"

#include "ui/base/format.h"

#include <QObject>

#include <algorithm>
#include <cmath>

namespace offtake::ui {
namespace {

QString exact(double value) { return QString::number(value, 'g', 12); }

QString monthAt(int first, std::size_t i) { return monthText(Month{first + static_cast<int>(i)}); }

/// The key of a point, or nothing where the data has none.
QString keyAt(const std::vector<std::string>& keys, std::size_t i, const char* end = "") {
  return i < keys.size() && !keys[i].empty() ? QString::fromStdString(keys[i] + end) : QString();
}

bool isDollars(const ChartHead& head) { return head.unit.contains(QLatin1Char('$')); }

/// The unit of values that are not scaled: "$ a month" of "$ B a month".
QString plainUnit(const ChartHead& head) {
  const QString letter = scaleWord(head.scale);
  if (head.unit == QLatin1String("GW")) return QStringLiteral("MW");
  QStringList words = head.unit.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (!letter.isEmpty()) words.removeOne(letter);
  return words.join(QLatin1Char(' '));
}

/// "Eligible spend [$]": in the table values are in whole units.
QString headed(const QString& name, const ChartHead& head) {
  const QString unit = plainUnit(head);
  return unit.isEmpty() ? name : QStringLiteral("%1 [%2]").arg(name, unit);
}

}  // namespace

QString valueText(const ChartHead& head, double value) {
  const QString number = fixedText(std::abs(value) / head.scale, 2);
  const QString sign =
      value < 0 && std::abs(value) / head.scale >= 0.005 ? QString(QChar(0x2212)) : QString();
  if (!isDollars(head)) return sign + number + QLatin1Char(' ') + head.unit.trimmed();
  const QString rest = plainUnit(head).remove(QLatin1Char('$')).trimmed();
  return sign + scaledDollars(number, head.scale) +
         (rest.isEmpty() ? QString() : QLatin1Char(' ') + rest);
}

QString tickText(const ChartHead& head, double scaled, double step) {
  const double power = std::floor(std::log10(step) + 1e-9);
  const bool half = std::abs(step / std::pow(10, power) - 2.5) < 1e-6;
  const int decimals = std::max(0, int(-power) + (half ? 1 : 0));
  if (std::abs(scaled) < step * 1e-6) scaled = 0;
  const QString number = fixedText(std::abs(scaled), decimals);
  const QString sign = scaled < 0 ? QString(QChar(0x2212)) : QString();
  if (!isDollars(head)) return sign + number;
  return sign + scaledDollars(number, scaled == 0 ? 1 : head.scale);
}

QString axisTitle(const ChartHead& head) {
  return isDollars(head) ? plainUnit(head) : head.unit.trimmed();
}

ChartTable tableOf(const FanData& data) {
  ChartTable table{{QObject::tr("Month")}, {}, {}};
  for (const char* name : {"P5", "P10", "P25", "P50", "P75", "P90", "P95"})
    table.heads << headed(QLatin1String(name), data.head);
  table.heads << headed(QObject::tr("Mean"), data.head);
  if (!data.capacity.empty()) table.heads << headed(data.capacityName, data.head);
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
  ChartTable table{{headed(QObject::tr("From"), data.head), headed(QObject::tr("To"), data.head),
                    QObject::tr("Paths")},
                   {},
                   {}};
  for (std::size_t i = 0; i < data.counts.size(); ++i)
    table.lines << QStringList{exact(data.edges[i]), exact(data.edges[i + 1]),
                               exact(data.counts[i])};
  return table;
}

ChartTable tableOf(const StackedData& data) {
  ChartTable table{
      {data.categoryTitle.isEmpty() ? QObject::tr("Fiscal year") : data.categoryTitle}, {}, {}};
  for (const auto& series : data.series) table.heads << headed(series.name, data.head);
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
  ChartTable table{{QObject::tr("Month"), headed(QObject::tr("Cumulative requirement"), data.head),
                    headed(QObject::tr("Cumulative eligible spend"), data.head)},
                   {},
                   {}};
  const bool simulated = !data.left50.empty();
  if (simulated)
    table.heads << headed(QObject::tr("Left in the period, P10"), data.head)
                << headed(QObject::tr("Left in the period, P50"), data.head)
                << headed(QObject::tr("Left in the period, P90"), data.head);
  for (std::size_t i = 0; i < data.eligible.size(); ++i) {
    QStringList line{monthAt(data.firstMonth, i), exact(data.floors[i]), exact(data.eligible[i])};
    QStringList keys{QString(), keyAt(data.keys, i, "floor"), keyAt(data.keys, i, "eligible")};
    if (simulated) {
      line << exact(data.left10[i]) << exact(data.left50[i]) << exact(data.left90[i]);
      for (const char* statistic : {"p10", "p50", "p90"})
        keys << keyAt(data.leftKeys, i, statistic);
    }
    table.lines << line;
    table.keys << keys;
  }
  return table;
}

ChartTable tableOf(const HeatMapData& data) {
  ChartTable table{{QObject::tr("Contract")}, {}, {}};
  for (const auto& column : data.columns)
    table.heads << QObject::tr("Period %1 [share of paths]").arg(column);
  for (int r = 0; r < data.rows.size(); ++r) {
    QStringList line{data.rows[r]};
    QStringList keys{QString()};
    for (std::size_t c = 0; c < data.values[std::size_t(r)].size(); ++c) {
      const double value = data.values[std::size_t(r)][c];
      line << (std::isnan(value) ? QString() : exact(value));
      keys << keyAt(data.keys[std::size_t(r)], c);
    }
    table.lines << line;
    table.keys << keys;
  }
  return table;
}

}  // namespace offtake::ui
