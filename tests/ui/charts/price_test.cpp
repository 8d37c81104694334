// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"
#include "core/compile/market_factor.h"
#include "core/exchange/plan_json.h"
#include "core/ledger/book.h"
#include "core/ledger/explain/arithmetic.h"
#include "core/ledger/explain/explain.h"
#include "core/store/file.h"
#include "data/templates.h"
#include "tests/ui/desk_fixture.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/price_sources.h"
#include "ui/pages/cost_curves_page.h"
#include "ui/pages/deployments_page.h"
#include "ui/pages/site_panel.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>

#include <cmath>
#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;

plan::Plan starter() {
  return exchange::planFromJson(data::findTemplate("starter").value()).value();
}

TEST(PriceCharts, ACurveFallsAsItIsSaidToAndItsBandIsTheMarkets) {
  plan::Plan plan = starter();
  auto& sku = plan.skus.at(2);
  sku.curve = plan::CurveKind::Decline;
  sku.price = Decimal(3);
  sku.decline = Decimal::of(2, 1);
  const auto data = costCurve(plan, sku.id);
  ASSERT_FALSE(data.empty());
  const auto& curve = data.lines.front();
  const int offset = plan.setting().start.index - data.firstMonth;
  ASSERT_EQ(curve.points.size(), std::size_t(plan.setting().horizonMonths));
  EXPECT_EQ(curve.points.front().x(), offset);
  EXPECT_NEAR(curve.points[0].y(), 3, 1e-12);
  EXPECT_NEAR(curve.points[12].y(), 2.4, 1e-12);
  EXPECT_NEAR(curve.points[24].y(), 1.92, 1e-12);
  ASSERT_EQ(data.bands.size(), 2u);
  EXPECT_EQ(data.bands[0].low[0], 3);  // the market is where it is today
  const auto market = compile::MarketFactor::of(plan.setting());
  EXPECT_NEAR(data.bands[0].high[24], 1.92 * market.quantile(24, 1.6448536269514722), 1e-9);
  EXPECT_LT(data.bands[1].high[24], data.bands[0].high[24]);
}

TEST(PriceCharts, TheMarketsClosedFormIsWhatPathsDrawFrom) {
  const plan::Plan plan = starter();
  const auto compiled = compile::compile(plan).value();
  const auto& in = compiled.inputs.view();
  ASSERT_GE(in.marketProcess, 0);
  const auto market = compile::MarketFactor::of(plan.setting());
  for (const int t : {0, 1, 12, 60, 119}) {
    const auto& month = in.processMonth(std::uint32_t(in.marketProcess), t);
    EXPECT_NEAR(market.variance(t), 2 * std::log(2) * static_cast<double>(month.halfVariance),
                1e-12);
  }
  // Without reversion the steps of sigma²/12 add up.
  EXPECT_DOUBLE_EQ((compile::MarketFactor{0.3, 0}.variance(24)), 0.18);
  EXPECT_NEAR((compile::MarketFactor{0.3, 1e-9}.variance(24)), 0.18, 1e-9);
}

TEST(PriceCharts, HistoryStandsByTierBeforeTheCurve) {
  const plan::Plan plan = starter();
  const auto data = costCurve(plan, plan.skus.at(1).id);
  std::size_t seen = 0, points = 0;
  for (const auto& row : plan.priceHistory) seen += row.sku == plan.skus.at(1).id;
  for (const auto& line : data.lines)
    if (!line.joined) points += line.points.size();
  EXPECT_GT(seen, 4u);
  EXPECT_EQ(points, seen);
  EXPECT_EQ(Month{data.firstMonth}, Month::of(2023, 3));
  const auto table = tableOf(data);
  EXPECT_EQ(table.heads.size(), qsizetype(1 + data.lines.size() + 2 * data.bands.size()));
  EXPECT_GT(table.lines.size(), 120);
  EXPECT_TRUE(table.heads.at(1).contains(QStringLiteral("$ per unit-hour")));
  EXPECT_TRUE(readingOf(data, 0, 0).join(u'|').contains(QStringLiteral("On demand")));
  EXPECT_TRUE(describe(data).contains(QStringLiteral("Curve from")));
}

TEST(PriceCharts, OwnAgainstRentBreaksEven) {
  const auto data = breakEven({QStringLiteral("Own or rent"), 1.85, 2.60, {}});
  EXPECT_TRUE(data.head.foot.contains(QStringLiteral("71.15 %"))) << data.head.foot.toStdString();
  const auto& mark = data.lines.back();
  EXPECT_NEAR(mark.points.front().x(), 100 * 1.85 / 2.60, 1e-9);
  EXPECT_EQ(mark.points.front().y(), 2.60);
  EXPECT_TRUE(breakEven({{}, 3, 2, {}}).head.foot.contains(QStringLiteral("any utilisation")));
}

/// Every key of a chart leads to an arithmetic whose outcome is the value shown beside it.
void everyKeyHolds(const plan::Plan& plan, const ledger::Book& book, const ChartTable& table,
                   double unit, int least) {
  const ledger::Explainer explainer(plan, book);
  int held = 0;
  ASSERT_EQ(table.keys.size(), table.lines.size());
  for (int line = 0; line < table.lines.size(); line += 7)
    for (int cell = 1; cell < table.lines[line].size(); ++cell) {
      const auto key = table.keys[line].value(cell).toStdString();
      if (key.empty()) continue;
      const auto why = explainer.explain(key);
      ASSERT_TRUE(why) << key << ": " << why.error().message();
      EXPECT_TRUE(why->complete) << key << ": " << why->arithmetic;
      const auto worked = ledger::evaluate(why->arithmetic);
      ASSERT_TRUE(worked) << key << ": " << why->arithmetic;
      EXPECT_NEAR(static_cast<double>(*worked), table.lines[line][cell].toDouble() * unit,
                  2e-9 + 1e-9 * std::abs(static_cast<double>(*worked)))
          << key;
      ++held;
    }
  EXPECT_GE(held, least);
}

TEST(PriceCharts, EveryValueExplainsItself) {
  plan::Plan plan = starter();
  auto& learns = plan.skus.back();
  learns.curve = plan::CurveKind::Learning;
  learns.learningRate = Decimal::of(18, 2);
  learns.monthsPerDoubling = Decimal::of(95, 1);
  const auto compiled = compile::compile(plan).value();
  const ledger::Book book = ledger::computeBook(plan, compiled);
  std::set<plan::CurveKind> kinds;
  for (const auto& sku : plan.skus) {
    kinds.insert(sku.curve);
    everyKeyHolds(plan, book, tableOf(costCurve(plan, sku.id)), 1, 5 * 120 / 7);
  }
  EXPECT_EQ(kinds.size(), 3u) << "a kind of curve that no SKU of the template has";
  everyKeyHolds(plan, book, tableOf(pricesPerH100e(plan, plan.skus.front().id)), 1, 120 / 7);
  everyKeyHolds(plan, book, tableOf(marketFan(plan)), 1, 8 * 120 / 7);
  plan.settings.front().marketReversion = Decimal(0);
  everyKeyHolds(plan, book, tableOf(marketFan(plan)), 1, 8 * 120 / 7);
  const ledger::Explainer explainer(plan, book);
  for (const char* key : {"price/99/2026-01", "price/1/2025-12", "price/1/2026-01/p7",
                          "h100e/1/2099-01", "market/2026-01/p33", "market/x/p5"})
    EXPECT_FALSE(explainer.explain(key)) << key;
}

TEST(PriceCharts, PowerAboveASitesLimitIsHatchedAndSaid) {
  const plan::Plan plan = starter();
  auto site = plan.sites.front();
  site.mwLimit = Decimal(100);
  const auto above = sitePowerChart(plan, site, {50, 90, 120, 150, 80});
  ASSERT_EQ(above.bands.size(), 1u);
  EXPECT_TRUE(above.bands[0].hatched);
  EXPECT_EQ(above.bands[0].low, (std::vector<double>{50, 90, 100, 100, 80}));
  EXPECT_TRUE(above.head.foot.contains(QStringLiteral("50.0 MW")));
  EXPECT_TRUE(sitePowerChart(plan, site, {50, 100}).bands.empty());
  site.mwLimit.reset();
  EXPECT_EQ(sitePowerChart(plan, site, {50, 900}).lines.size(), 1u);
}

class PricePages : public DeskTest {
protected:
  void picture(const char* name) {
    QDir().mkpath(QStringLiteral(OFFTAKE_PICTURES));
    EXPECT_TRUE(
        window->grab().save(QStringLiteral(OFFTAKE_PICTURES "/%1.png").arg(QLatin1String(name))));
  }
};

TEST_F(PricePages, ChartsFollowTheCursorAndWhatIsTyped) {
  openTemplate("starter");
  window->resize(1440, 900);
  auto& skus = editor(plan::TableId::Sku);
  auto& page = *window->findChild<CostCurvesPage*>();
  at(skus, skus.model().rowOf(2), "name");
  EXPECT_EQ(page.curve().head().title, QStringLiteral("Price of H100 SXM"));
  picture("cost_curves");
  QTabWidget* charts = nullptr;
  for (auto* tabs : page.findChildren<QTabWidget*>())
    if (tabs->accessibleName() == QStringLiteral("Charts of market prices")) charts = tabs;
  ASSERT_NE(charts, nullptr);
  charts->setCurrentIndex(1);
  picture("cost_curves_generations");
  charts->setCurrentIndex(2);
  page.findChild<QLineEdit*>(QStringLiteral("own_price"))->setText(QStringLiteral("1.85"));
  auto* rent = page.findChild<QLineEdit*>(QStringLiteral("rent_price"));
  rent->setText(QStringLiteral("2.60"));
  EXPECT_TRUE(page.breakEvenChart().head().foot.contains(QStringLiteral("71.15 %")));
  picture("cost_curves_own_or_rent");
  rent->setText(QStringLiteral("2,60x"));
  EXPECT_TRUE(rent->property("bad").toBool());
  EXPECT_TRUE(page.breakEvenChart().table().lines.isEmpty());
  charts->setCurrentIndex(3);
  picture("cost_curves_market");
  Theme::apply(*static_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::Dark);
  charts->setCurrentIndex(0);
  picture("cost_curves_dark");
  Theme::apply(*static_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::Light);
}

TEST_F(PricePages, ASiteAboveItsLimitIsMarkedInTheList) {
  openTemplate("starter");
  auto& sites = editor(plan::TableId::Site);
  auto& power = window->findChild<DeploymentsPage*>()->power();
  ASSERT_EQ(power.sites().count(), 6);
  EXPECT_FALSE(power.sites().itemText(0).contains(QStringLiteral("▲")));
  ASSERT_TRUE(document().set(plan::TableId::Site, 1, "mw_limit", plan::Value(Decimal(200))));
  awaitBook();
  EXPECT_TRUE(power.sites().itemText(0).contains(QStringLiteral("▲")));
  at(sites, 2, "name");
  EXPECT_EQ(power.sites().currentIndex(), 2);
  power.sites().setCurrentIndex(0);
  EXPECT_TRUE(power.chart().head().foot.contains(QStringLiteral("above its limit")));
  window->resize(1440, 900);
  picture("deployments_power");
  window->resize(1024, 700);
  QApplication::processEvents();
  EXPECT_EQ(window->size(), QSize(1024, 700)) << "some page needs more room";
  picture("deployments_small");
}

TEST_F(PricePages, ThePowerOfManyDeliveriesIsAddedUpBesideTheWindow) {
  plan::Plan plan = starter();
  const auto first = plan.tranches;
  for (std::size_t i = first.size(); i < 600; ++i) {
    plan::Tranche row = first[i % first.size()];
    row.id.value = first.back().id.value + std::int64_t(i);
    row.name = "Delivery " + std::to_string(i);
    row.driverKey = "tranche-" + std::to_string(row.id.value);
    plan.tranches.push_back(row);
  }
  ASSERT_TRUE(store::savePlan(folder / "many.offtake", plan).has_value());
  ASSERT_TRUE(window->open(folder / "many.offtake").has_value());
  window->show();
  auto& sites = editor(plan::TableId::Site);
  auto& power = window->findChild<DeploymentsPage*>()->power();
  ASSERT_TRUE(QTest::qWaitFor([&] { return power.sites().count() == 6; }, 20000));
  const auto marked = [&] { return power.sites().itemText(0).contains(QStringLiteral("▲")); };
  ASSERT_TRUE(document().set(plan::TableId::Site, 1, "mw_limit", plan::Value(Decimal(1))));
  ASSERT_TRUE(QTest::qWaitFor(marked, 20000));
  at(sites, 0, "name");
  EXPECT_TRUE(power.chart().head().foot.contains(QStringLiteral("above its limit")));
}

}  // namespace
}  // namespace offtake::test
