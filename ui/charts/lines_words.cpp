// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/format.h"
#include "ui/charts/lines_rows.h"

#include <QObject>

#include <algorithm>
#include <cmath>
#include <map>

namespace offtake::ui {
namespace {

QString placeText(const LinesData& data, double x) {
  if (data.monthly) return monthText(Month{data.firstMonth + int(std::floor(x + 1e-9))});
  return valueText(data.xHead, x);
}

QString exact(double value) { return QString::number(value, 'g', 12); }

}  // namespace

std::vector<LinesRow> rowsOf(const LinesData& data) {
  const std::size_t columns = data.lines.size() + 2 * data.bands.size();
  std::map<double, std::vector<LinesRow>> rows;
  // Points of one series at one place stand below each other.
  const auto put = [&](double x, std::size_t column, double value,
                       const std::vector<std::string>& keys, std::size_t point) {
    auto& here = rows[x];
    auto free = std::ranges::find_if(here, [&](const LinesRow& row) { return !row.cells[column]; });
    if (free == here.end()) {
      here.push_back(
          {x, std::vector<std::optional<double>>(columns), std::vector<std::string>(columns)});
      free = here.end() - 1;
    }
    free->cells[column] = value;
    if (point < keys.size()) free->keys[column] = keys[point];
  };
  for (std::size_t l = 0; l < data.lines.size(); ++l)
    for (std::size_t i = 0; i < data.lines[l].points.size(); ++i) {
      const auto& line = data.lines[l];
      put(line.points[i].x(), l, line.points[i].y(), line.keys, i);
    }
  for (std::size_t b = 0; b < data.bands.size(); ++b)
    for (std::size_t i = 0; i < data.bands[b].x.size(); ++i) {
      const std::size_t column = data.lines.size() + 2 * b;
      const auto& band = data.bands[b];
      put(band.x[i], column, band.low[i], band.lowKeys, i);
      put(band.x[i], column + 1, band.high[i], band.highKeys, i);
    }
  std::vector<LinesRow> all;
  for (auto& [x, here] : rows)
    for (auto& row : here) all.push_back(std::move(row));
  return all;
}

ChartTable tableOf(const LinesData& data) {
  const QString unit = data.head.unit.trimmed();
  const auto headed = [&](const QString& name) {
    return unit.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, unit);
  };
  ChartTable table{{data.monthly ? QObject::tr("Month") : data.xHead.title}, {}, {}};
  for (const auto& line : data.lines) table.heads << headed(line.name);
  for (const auto& band : data.bands)
    table.heads << headed(QObject::tr("%1, from").arg(band.name))
                << headed(QObject::tr("%1, to").arg(band.name));
  for (const auto& row : rowsOf(data)) {
    QStringList cells{placeText(data, row.x)};
    for (const auto& cell : row.cells) cells << (cell ? exact(*cell / data.head.scale) : QString());
    table.lines << cells;
    QStringList keys{QString()};
    for (const auto& key : row.keys) keys << QString::fromStdString(key);
    table.keys << keys;
  }
  return table;
}

Reading readingOf(const LinesData& data, int line, int) {
  const auto rows = rowsOf(data);
  const auto& row = rows[std::size_t(line)];
  Reading reading{placeText(data, row.x)};
  for (std::size_t l = 0; l < data.lines.size(); ++l)
    if (row.cells[l])
      reading << QObject::tr("%1: %2").arg(data.lines[l].name, valueText(data.head, *row.cells[l]));
  for (std::size_t b = 0; b < data.bands.size(); ++b) {
    const std::size_t at = data.lines.size() + 2 * b;
    if (row.cells[at] && row.cells[at + 1])
      reading << QObject::tr("%1: %2 to %3")
                     .arg(data.bands[b].name, valueText(data.head, *row.cells[at]),
                          valueText(data.head, *row.cells[at + 1]));
  }
  return reading;
}

QString describe(const LinesData& data) {
  if (data.empty()) return QObject::tr("%1: no data").arg(data.head.title);
  QStringList parts;
  for (const auto& line : data.lines) {
    if (line.points.empty()) continue;
    const auto& first = line.points.front();
    const auto& last = line.points.back();
    parts << QObject::tr("%1 from %2 at %3 to %4 at %5")
                 .arg(line.name, valueText(data.head, first.y()), placeText(data, first.x()),
                      valueText(data.head, last.y()), placeText(data, last.x()));
  }
  return QObject::tr("%1: %2. %3")
      .arg(data.head.title, parts.join(QStringLiteral("; ")), data.head.foot);
}

}  // namespace offtake::ui
