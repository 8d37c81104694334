// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/month.h"
#include "ui/charts/lines_chart.h"

#include <cmath>
#include <limits>

/// One small chart of each kind, with numbers that are easy to recognise.
namespace offtake::test {

inline ui::ChartHead sampleHead(const char* title, const char* unit, double scale) {
  return {QLatin1String(title), QLatin1String(unit), scale, QStringLiteral("20,000 paths, seed 7"),
          7};
}

/// 60 months from 2026-01; the median passes the capacity of 5 B in month 40 for good.
inline ui::FanData sampleFan() {
  ui::FanData fan;
  fan.head = sampleHead("Demand", "B H100e", 1e9);
  fan.firstMonth = Month::of(2026, 1).index;
  fan.capacityName = QStringLiteral("Usable");
  fan.limits = true;
  for (int i = 0; i < 60; ++i) {
    const double median = 1e9 * (1 + 0.1 * i);
    const auto off = [&](std::vector<double>& band, double factor) {
      band.push_back(median * factor);
    };
    off(fan.p5, 0.7);
    off(fan.p10, 0.8);
    off(fan.p25, 0.9);
    off(fan.p50, 1);
    off(fan.p75, 1.1);
    off(fan.p90, 1.2);
    off(fan.p95, 1.3);
    off(fan.mean, 1.02);
    fan.capacity.push_back(5e9);
    fan.keys.push_back("run/demand/-/" + std::to_string(i) + "/");
    fan.capacityKeys.push_back("month/usable");
  }
  return fan;
}

inline ui::HistogramData sampleHistogram() {
  ui::HistogramData data;
  data.head = sampleHead("True-ups", "$ B", 1e9);
  for (int i = 0; i <= 10; ++i) data.edges.push_back(i * 1e9);
  data.counts = {4, 10, 22, 40, 60, 44, 25, 12, 6, 3};
  data.p50 = 4.5e9;
  data.p90 = 7.25e9;
  return data;
}

/// @param providers  of a fixed list of six
inline ui::StackedData sampleStack(int providers) {
  ui::StackedData data;
  data.head = sampleHead("Cash", "$ B", 1e9);
  const char* names[] = {"AWS", "Azure", "Oracle", "CoreWeave", "Google", "Cerebras"};
  data.categories = {QStringLiteral("FY26"), QStringLiteral("FY27"), QStringLiteral("FY28")};
  for (int s = 0; s < providers; ++s)
    data.series.push_back({QLatin1String(names[s]),
                           QColor(40 * s, 90, 160),
                           static_cast<ui::ProviderMark>(s),
                           {1e9 * (s + 1), 2e9 * (s + 1), 3e9 * (s + 1)},
                           {"a", "b", "c"}});
  return data;
}

/// Two periods of a year: the first is met, the second short by 1 B; four months are booked.
inline ui::BurnDownData sampleBurnDown() {
  ui::BurnDownData data;
  data.head = sampleHead("Burn-down", "$ B", 1e9);
  data.firstMonth = Month::of(2026, 1).index;
  data.actuals = 4;
  for (int i = 0; i < 24; ++i) {
    data.floors.push_back(i < 11 ? 0 : i < 23 ? 6e9 : 12e9);
    data.eligible.push_back(0.5e9 * (i + 1) - (i > 20 ? 0.25e9 * (i - 20) : 0));
    data.due.push_back(i < 12 ? 6e9 : 12e9);
    data.left10.push_back(5e9 - 0.4e9 * (i % 12));
    data.left50.push_back(5.5e9 - 0.4e9 * (i % 12));
    data.left90.push_back(6e9 - 0.4e9 * (i % 12));
    data.keys.push_back("burn_down/");
    data.leftKeys.push_back("run/left/");
  }
  data.milestones = {{11, 6e9, 0}, {23, 12e9, 1e9}};
  return data;
}

inline ui::HeatMapData sampleHeat() {
  ui::HeatMapData data;
  data.head = sampleHead("P(shortfall)", "share of paths", 1);
  data.rows = {QStringLiteral("AWS"), QStringLiteral("Azure")};
  data.columns = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
  const double none = std::numeric_limits<double>::quiet_NaN();
  data.values = {{0.1, 0.2, none}, {0.3, 0.75, 0.5}};
  data.keys = {{"a", "b", ""}, {"d", "e", "f"}};
  return data;
}

/// A line, points that are not joined, and a band behind them.
inline ui::LinesData sampleLines() {
  ui::LinesData data;
  data.head = sampleHead("Price of a SKU", "$ per unit-hour", 1);
  data.firstMonth = Month::of(2026, 1).index;
  data.months = 12;
  ui::ChartLine curve, seen;
  ui::ChartBand band;
  curve.name = QStringLiteral("Curve");
  curve.token = band.token = QStringLiteral("accent");
  band.name = QStringLiteral("P5–P95");
  for (int t = 0; t < 12; ++t) {
    curve.points.push_back({double(t), 3 - 0.1 * t});
    band.x.push_back(t);
    band.low.push_back(2.5 - 0.1 * t);
    band.high.push_back(3.5 - 0.1 * t);
  }
  seen.name = QStringLiteral("On demand");
  seen.color = Qt::darkGreen;
  seen.mark = ui::ProviderMark::Circle;
  seen.joined = false;
  seen.points = {{1.5, 3.2}, {4.5, 2.4}};
  data.lines = {curve, seen};
  data.bands = {band};
  return data;
}

}  // namespace offtake::test
