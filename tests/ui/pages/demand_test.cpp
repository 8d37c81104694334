// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/demand_sources.h"
#include "ui/pages/demand_page.h"

#include <QTabWidget>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class Demand : public DeskTest {
protected:
  DemandPage& page() {
    openTemplate("starter");
    window->showPage(window->pageNamed(QStringLiteral("Demand")));
    QApplication::processEvents();
    return *window->findChild<DemandPage*>();
  }
  static void showTab(DemandPage& page, int tab) {
    for (auto* tabs : page.findChildren<QTabWidget*>())
      if (tabs->accessibleName() == QStringLiteral("Charts of demand")) tabs->setCurrentIndex(tab);
    QApplication::processEvents();
  }
};

TEST_F(Demand, TheFanOfOneWorkloadIsThatOfTheWholePlansRun) {
  openTemplate("starter");
  auto plan = *document().plan();
  // With one workload, the plan's demand is the workload's: the two runs must agree to the bit.
  const auto kept = plan.workloads.front().id;
  std::erase_if(plan.workloads, [&](const auto& row) { return row.id != kept; });
  std::erase_if(plan.workloadPoints, [&](const auto& row) { return row.workload != kept; });
  std::erase_if(plan.eligibilities, [&](const auto& row) { return row.workload != kept; });
  plan.correlations.clear();
  plan.citations.clear();  // they would point at rows that are gone
  plan.scenarios.clear();
  plan.scenarioChanges.clear();
  auto settings = settingsOf(plan);
  settings.paths = 2048;
  const auto whole =
      simulatePlan(std::make_shared<const plan::Plan>(plan), settings, gpu::cudaBackend, {});
  const auto alone =
      simulatePlan(workloadAlone(*document().plan(), kept), settings, gpu::cudaBackend, {});
  ASSERT_TRUE(whole) << whole.error().message();
  ASSERT_TRUE(alone) << alone.error().message();
  for (int month : {0, 1, 40, 119}) {
    const simulation::FigureKey key{simulation::Metric::Demand, -1, month};
    const auto* a = (*whole)->result.statistics->find(key);
    const auto* b = (*alone)->result.statistics->find(key);
    ASSERT_TRUE(a != nullptr && b != nullptr);
    EXPECT_EQ(a->mean, b->mean) << month;
    EXPECT_EQ(a->quantile, b->quantile) << month;
  }
  const auto fan = workloadFan(*document().plan(), kept, **alone);
  ASSERT_EQ(fan.capacity.size(), fan.p50.size());
  // Before any noise the book and every path are the same.
  EXPECT_NEAR(fan.p50.front() / fan.capacity.front(), 1, 1e-3);
  EXPECT_NEAR(fan.mean[60] / fan.capacity[60], 1, 0.1);
  EXPECT_LT(fan.p5[60], fan.p50[60]);
}

TEST_F(Demand, ChartsFollowTheWorkloadAtTheCursorAndItsEdits) {
  auto& demand = page();
  auto& rows = editor(TableId::Workload);
  const auto shows = [&](const char* title) {
    return QTest::qWaitFor([&] { return demand.fan().head().title == QLatin1String(title); },
                           20000);
  };
  at(rows, 0, "name");
  EXPECT_TRUE(shows("Demand of ChatGPT inference"));
  at(rows, 2, "name");
  EXPECT_TRUE(shows("Demand of Frontier training"));
  const auto before = demand.fan().table().lines;
  ASSERT_TRUE(document().set(TableId::Workload, document().plan()->workloads[2].id.value, "base",
                             plan::Value(Decimal(700'000))));
  awaitBook();
  EXPECT_TRUE(QTest::qWaitFor([&] { return demand.fan().table().lines != before; }, 20000));
  EXPECT_EQ(demand.fan().table().lines.size(), 120);
  EXPECT_TRUE(demand.fan().accessibleDescription().contains(QStringLiteral("Frontier training")));
}

TEST_F(Demand, SeasonAndAllWorkloadsStandInCharts) {
  auto& demand = page();
  showTab(demand, 1);
  EXPECT_EQ(demand.season().table().lines.size(), 12);
  EXPECT_EQ(demand.season().table().heads.front(), QStringLiteral("Calendar month"));
  showTab(demand, 2);
  const auto& all = demand.all().table();
  ASSERT_EQ(all.heads.size(), 1 + 1 + 4);
  // The sum is the sum.
  for (const auto& line : all.lines) {
    double sum = 0;
    for (int c = 2; c < line.size(); ++c) sum += line[c].toDouble();
    EXPECT_NEAR(line[1].toDouble(), sum, 1e-9 * sum);
  }
}

}  // namespace
}  // namespace offtake::test
