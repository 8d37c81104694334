// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/sample_charts.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"
#include "ui/charts/chart_words.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <gtest/gtest.h>

#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;

template <class Series>
Series* named(const PlotChart& chart, const char* name) {
  for (auto* series : chart.series())
    if (series->name() == QString::fromUtf8(name)) return qobject_cast<Series*>(series);
  return nullptr;
}

template <class Data>
void expectHead(const Data& data, const char* unit) {
  const auto chart = buildChart(data, Theme::light());
  EXPECT_EQ(chart->headLines(),
            (QStringList{data.head.title, QStringLiteral("20,000 paths, seed 7")}));
  if (unit == nullptr) return;
  bool said = false;
  for (auto* axis : chart->axes()) said = said || axis->titleText() == QLatin1String(unit);
  EXPECT_TRUE(said) << unit;
  EXPECT_EQ(chart->animationOptions(), QChart::NoAnimation);
}

TEST(ChartBuilder, EveryKindSaysTitleUnitPathsAndSeed) {
  expectHead(sampleFan(), "B H100e");
  expectHead(sampleHistogram(), "$");
  expectHead(sampleStack(2), "$");
  expectHead(sampleBurnDown(), "$");
  expectHead(sampleHeat(), nullptr);
}

TEST(ChartBuilder, AFanHasThreeBandsOfOneHueItsLinesAndTheShortfallHatched) {
  for (const auto* theme : {&Theme::light(), &Theme::dark()}) {
    const auto chart = buildChart(sampleFan(), *theme);
    const QColor accent = theme->color("accent");
    std::set<int> alphas;
    for (const char* name : {"P25–P75", "P10–P90", "P5–P95"}) {
      const auto* band = named<QAreaSeries>(*chart, name);
      ASSERT_NE(band, nullptr) << name;
      EXPECT_EQ(band->color().rgb() & 0xffffff, accent.rgb() & 0xffffff);
      alphas.insert(band->brush().color().alpha());
    }
    EXPECT_EQ(alphas.size(), 3u);
    const auto* band = named<QAreaSeries>(*chart, "P10–P90");
    EXPECT_NEAR(band->lowerSeries()->at(10).y(), 1.6, 1e-9);
    EXPECT_NEAR(band->upperSeries()->at(10).y(), 2.4, 1e-9);
    EXPECT_EQ(named<QLineSeries>(*chart, "Median")->pen().widthF(), 2);
    EXPECT_EQ(named<QLineSeries>(*chart, "Median")->pen().color(), accent);
    EXPECT_EQ(named<QLineSeries>(*chart, "Expected")->pen().style(), Qt::DashLine);
    const auto* capacity = named<QLineSeries>(*chart, "Usable");
    EXPECT_EQ(capacity->pen().widthF(), 2);
    EXPECT_EQ(capacity->pen().color(), theme->color("capacity"));
    const auto* shortfall = named<QAreaSeries>(*chart, "Median above it");
    ASSERT_NE(shortfall, nullptr);
    EXPECT_EQ(shortfall->brush().style(), Qt::BDiagPattern);
    for (const auto& point : shortfall->upperSeries()->points())
      EXPECT_NEAR(point.y(), std::max(5.0, 1 + 0.1 * point.x()), 1e-9);
    for (const auto& point : shortfall->lowerSeries()->points()) EXPECT_NEAR(point.y(), 5, 1e-9);
  }
  FanData enough = sampleFan();
  for (double& capacity : enough.capacity) capacity = 50e9;
  EXPECT_EQ(named<QAreaSeries>(*buildChart(enough, Theme::light()), "Median above it"), nullptr);
  FanData other = sampleFan();
  other.limits = false;
  EXPECT_EQ(named<QAreaSeries>(*buildChart(other, Theme::light()), "Median above it"), nullptr);
}

TEST(ChartBuilder, ABurnDownHasStepsActualsAForecastAndItsBand) {
  const auto chart = buildChart(sampleBurnDown(), Theme::light());
  const auto steps = named<QLineSeries>(*chart, "Requirement")->points();
  for (qsizetype i = 1; i < steps.size(); ++i)  // across or up, never aslant
    EXPECT_TRUE(steps[i].x() == steps[i - 1].x() || steps[i].y() == steps[i - 1].y()) << i;
  const auto* actual = named<QLineSeries>(*chart, "Actual");
  ASSERT_NE(actual, nullptr);
  EXPECT_EQ(actual->pen().style(), Qt::SolidLine);
  EXPECT_EQ(actual->points().last().x(), 3);
  const auto* forecast = named<QLineSeries>(*chart, "Forecast, book");
  EXPECT_EQ(forecast->pen().style(), Qt::DashLine);
  EXPECT_EQ(forecast->points().first(), actual->points().last());
  const auto* band = named<QAreaSeries>(*chart, "Counted, P10–P90");
  ASSERT_NE(band, nullptr);
  EXPECT_NEAR(band->lowerSeries()->at(13).y(), 12 - 5.6, 1e-9);
  EXPECT_NEAR(band->upperSeries()->at(13).y(), 12 - 4.6, 1e-9);
  BurnDownData bookOnly = sampleBurnDown();
  bookOnly.left10 = bookOnly.left50 = bookOnly.left90 = {};
  EXPECT_EQ(named<QAreaSeries>(*buildChart(bookOnly, Theme::light()), "Counted, P10–P90"), nullptr);
}

TEST(ChartBuilder, AStackHasItsProvidersColoursAndItsTotal) {
  const auto chart = buildChart(sampleStack(3), Theme::light());
  QStackedBarSeries* bars = nullptr;
  for (auto* series : chart->series())
    if (auto* found = qobject_cast<QStackedBarSeries*>(series)) bars = found;
  ASSERT_NE(bars, nullptr);
  const auto sets = bars->barSets();
  ASSERT_EQ(sets.size(), 3);
  for (int s = 0; s < 3; ++s)
    EXPECT_EQ(sets[s]->color(), sampleStack(3).series[std::size_t(s)].color);
  EXPECT_EQ(sets[0]->label(), QStringLiteral("● AWS"));
  EXPECT_EQ(sets[2]->label(), QStringLiteral("◆ Oracle"));
  const auto total = named<QLineSeries>(*chart, "Total")->points();
  EXPECT_NEAR(total[2].y(), 18, 1e-9);
}

TEST(ChartBuilder, UpToFourSeriesAreLabelledWhereTheyEndElseInALegend) {
  auto few = buildChart(sampleStack(3), Theme::light());
  few->resize(700, 400);
  ASSERT_EQ(few->endLabels().size(), 4u);
  EXPECT_EQ(few->endLabels()[1].text, QStringLiteral("Azure"));
  EXPECT_NEAR(few->endLabels()[1].at.y(), 6, 1e-9);  // the middle of 3 ... 9
  EXPECT_FALSE(few->isLegendShown());
  few->resize(300, 400);  // no room beside the plot
  EXPECT_TRUE(few->isLegendShown());
  auto many = buildChart(sampleStack(6), Theme::light());
  many->resize(700, 400);
  EXPECT_TRUE(many->endLabels().empty());
  EXPECT_TRUE(many->isLegendShown());
  EXPECT_EQ(many->legendEntries().size(), 7u);
}

TEST(ChartBuilder, TimeAxesMarkFiscalYears) {
  const auto years = monthScale(Month::of(2026, 1).index, 60, 7).ticks(0, 59);
  ASSERT_EQ(years.size(), 5u);
  EXPECT_EQ(years[0], std::pair(6.0, QStringLiteral("FY27")));  // July 2026 opens it
  EXPECT_EQ(years[4], std::pair(54.0, QStringLiteral("FY31")));
  const auto months = monthScale(Month::of(2026, 1).index, 60, 7).ticks(0, 12);
  EXPECT_EQ(months[0].second, QStringLiteral("2026-01"));
  EXPECT_EQ(months[2], std::pair(6.0, QStringLiteral("FY27")));
  EXPECT_LE(monthScale(0, 480, 1).ticks(0, 479).size(), 14u);
}

TEST(ChartBuilder, TicksSayTheirScale) {
  const ChartHead money = sampleHead("Cash", "$ B a month", 1e9);
  EXPECT_EQ(tickText(money, 0, 50), QStringLiteral("$0"));
  EXPECT_EQ(tickText(money, 50, 50), QStringLiteral("$50 B"));
  EXPECT_EQ(tickText(money, -2.5, 2.5), QStringLiteral("\u2212$2.5 B"));
  EXPECT_EQ(axisTitle(money), QStringLiteral("$ a month"));
  EXPECT_EQ(tickText(sampleHead("Demand", "K H100e", 1e3), 20, 5), QStringLiteral("20"));
  EXPECT_EQ(valueText(money, -1.5e9), QStringLiteral("\u2212$1.50 B a month"));
}

TEST(ChartBuilder, WordsHoldTheNumbers) {
  EXPECT_EQ(describe(sampleFan()),
            QStringLiteral("Demand, 2026-01 to 2030-12. Median from 1.00 B H100e to 6.90 B H100e; "
                           "in the last month 80 per cent of paths lie between 5.52 B H100e and "
                           "8.28 B H100e. 20,000 paths, seed 7. The median is highest in 2030-12, "
                           "at 6.90 B H100e. Usable goes from 5.00 B H100e to 5.00 B H100e. The "
                           "median lies above it in 19 month(s)."));
  EXPECT_TRUE(describe(sampleHistogram()).contains(QStringLiteral("median $4.50 B, P90 $7.25 B")));
  EXPECT_TRUE(describe(sampleStack(2))
                  .contains(QStringLiteral("AWS $6.00 B, Azure $12.00 B. The total is highest in "
                                           "FY28, at $9.00 B")));
  EXPECT_TRUE(describe(sampleBurnDown()).contains(QStringLiteral("1 of 2 periods end short")));
  EXPECT_TRUE(describe(sampleHeat()).contains(QStringLiteral("Azure at most 75.0 %, in period 2")));
}

}  // namespace
}  // namespace offtake::test
