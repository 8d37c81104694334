// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/demand_sources.h"

#include "core/compile/curves.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_sources.h"

#include <QLocale>
#include <QObject>

#include <algorithm>
#include <array>

namespace offtake::ui {
namespace {

constexpr std::array kMarks{ProviderMark::Circle,   ProviderMark::Square, ProviderMark::Diamond,
                            ProviderMark::Triangle, ProviderMark::Star,   ProviderMark::Pentagon};

/// H100e by month, without noise.
std::vector<double> trendOf(const plan::Plan& plan, const plan::Workload& workload) {
  const auto& setting = plan.setting();
  compile::Knots knots;
  for (const auto& point : plan.workloadPoints)
    if (point.workload == workload.id) knots.emplace_back(point.month, toExact(point.value));
  std::ranges::sort(knots, {}, &std::pair<Month, Exact>::first);
  const auto trend = compile::trendPath(workload.process, toExact(workload.base), knots,
                                        setting.start, setting.horizonMonths);
  const auto factors = compile::seasonAndEfficiency(
      workload.process.season, toExact(workload.efficiency), setting.start, setting.horizonMonths);
  std::vector<double> values;
  for (std::size_t t = 0; t < trend.level.size(); ++t)
    values.push_back(static_cast<double>(Exact(trend.level[t] * factors[t])));
  return values;
}

ChartLine lineOf(const QString& name, const std::vector<double>& values) {
  ChartLine line;
  line.name = name;
  for (std::size_t t = 0; t < values.size(); ++t) line.points.push_back({double(t), values[t]});
  return line;
}

}  // namespace

LinesData workloadTrends(const plan::Plan& plan) {
  LinesData data;
  const auto& setting = plan.setting();
  std::vector<const plan::Workload*> rows;
  for (const auto& workload : plan.workloads) rows.push_back(&workload);
  std::ranges::stable_sort(rows, {}, [](const plan::Workload* row) { return row->ordinal; });
  std::vector<double> sum(std::size_t(setting.horizonMonths));
  for (const auto* workload : rows) {
    const auto values = trendOf(plan, *workload);
    for (std::size_t t = 0; t < sum.size(); ++t) sum[t] += values[t];
    auto line = lineOf(toQt(workload->name), values);
    const auto place = data.lines.size();
    line.color = Theme::providerColor({}, {}, int(place));
    if (place < kMarks.size()) line.mark = kMarks[place];
    else line.style = Qt::DashLine;
    data.lines.push_back(std::move(line));
  }
  if (data.lines.empty()) return data;
  const double largest = *std::ranges::max_element(sum);
  if (data.lines.size() > 1) {
    auto total = lineOf(QObject::tr("All workloads"), sum);
    total.token = QStringLiteral("capacity");
    data.lines.insert(data.lines.begin(), std::move(total));
  }
  data.head = headOf(simulation::Metric::Demand, largest);
  data.head.title = QObject::tr("Demand of the workloads");
  data.head.foot = QObject::tr("the book: trend, season and efficiency, without noise");
  data.head.fiscalYearStart = setting.fiscalYearStartMonth;
  data.firstMonth = setting.start.index;
  data.months = setting.horizonMonths;
  return data;
}

StackedData seasonOf(const plan::Workload& workload) {
  StackedData data;
  data.head.title = QObject::tr("Season of %1").arg(toQt(workload.name));
  data.head.unit = QObject::tr("times the trend");
  data.head.foot = QObject::tr("factors by calendar month, their mean is 1");
  data.categoryTitle = QObject::tr("Calendar month");
  StackedSeries series;
  series.name = QObject::tr("Season");
  series.color = Theme::providerColor({}, {}, 0);
  const QLocale words(QObject::tr("en", "code of the language that months are named in"));
  for (int month = 1; month <= 12; ++month) {
    data.categories << words.standaloneMonthName(month, QLocale::ShortFormat);
    series.values.push_back(workload.process.season[std::size_t(month - 1)].approximate());
  }
  data.series.push_back(std::move(series));
  return data;
}

std::shared_ptr<const plan::Plan> workloadAlone(const plan::Plan& plan, Id<plan::Workload> id) {
  auto alone = std::make_shared<plan::Plan>();
  alone->settings = plan.settings;
  alone->providers = plan.providers;
  alone->workloads = {*plan::find(plan.workloads, id)};
  for (const auto& point : plan.workloadPoints)
    if (point.workload == id) alone->workloadPoints.push_back(point);
  return alone;
}

FanData workloadFan(const plan::Plan& plan, Id<plan::Workload> id, const RunOutcome& alone) {
  const auto& workload = *plan::find(plan.workloads, id);
  FanData fan = fanOf(*alone.compiled, alone.result, simulation::Metric::Demand);
  fan.head.title = QObject::tr("Demand of %1").arg(toQt(workload.name));
  fan.head.fiscalYearStart = plan.setting().fiscalYearStartMonth;
  fan.keys.clear();  // the window's run has only the sum of the workloads
  fan.capacity = trendOf(plan, workload);
  fan.capacityName = QObject::tr("Book, without noise");
  return fan;
}

}  // namespace offtake::ui
