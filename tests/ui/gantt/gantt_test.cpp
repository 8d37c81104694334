// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"
#include "core/economics/supply.h"
#include "core/exchange/plan_json.h"
#include "data/templates.h"
#include "tests/ui/desk_fixture.h"
#include "ui/base/theme.h"
#include "ui/gantt/gantt_edit.h"
#include "ui/gantt/gantt_view.h"
#include "ui/pages/deployments_page.h"

#include <QDir>
#include <QFile>

namespace offtake::test {
namespace {

using namespace offtake::ui;

GanttBar barFrom(Date online, double ramp) {
  GanttBar bar;
  bar.tranche = 1;
  bar.name = QStringLiteral("Site");
  bar.online = online;
  bar.ramp = ramp;
  bar.contractStart = Date::of(2026, 1, 1);
  bar.contractEnd = bar.end = Date::of(2031, 1, 1);
  return bar;
}

TEST(GanttData, APositionIsADayAndBack) {
  const Month first = Month::of(2026, 1);
  EXPECT_EQ(positionOf(Date::of(2026, 1, 1), first), 0);
  EXPECT_EQ(positionOf(Date::of(2027, 3, 1), first), 14);
  EXPECT_NEAR(positionOf(Date::of(2026, 4, 16), first), 3.5, 1e-12);
  for (int day = 0; day < 800; ++day) {
    const Date date{Date::of(2025, 11, 1).days + day};
    EXPECT_EQ(dateAt(positionOf(date, first), first), date) << date.text();
  }
  EXPECT_EQ(monthsLater(Date::of(2027, 8, 31), 6), Date::of(2028, 2, 29));
}

TEST(GanttData, WhiskersAreTheQuantilesThatPathsDraw) {
  const auto plan = exchange::planFromJson(data::findTemplate("starter").value()).value();
  const auto compiled = compile::compile(plan).value();
  const auto inputs = compile::toFloat(compiled);
  DelayQuantiles delays;
  const auto gantt = ganttOf(plan, delays);
  ASSERT_EQ(gantt.bars.size(), plan.tranches.size());
  int late = 0;
  for (std::size_t i = 0; i < compiled.tranches.size(); ++i) {
    const auto bar =
        std::ranges::find(gantt.bars, compiled.tranches[i].id.value, &GanttBar::tranche);
    ASSERT_NE(bar, gantt.bars.end());
    const auto& tranche = inputs.view().tranches[static_cast<std::uint32_t>(i)];
    EXPECT_NEAR(bar->p10, economics::delayAtQuantile(inputs.view(), tranche, 0.1F), 1e-4);
    EXPECT_NEAR(bar->p90, economics::delayAtQuantile(inputs.view(), tranche, 0.9F), 1e-4);
    EXPECT_NEAR(bar->mean, tranche.meanDelay, 1e-5);
    late += bar->delayed ? 1 : 0;
  }
  EXPECT_EQ(late, 21);  // five are certain
}

TEST(GanttEdit, ADragSnapsAndKeepsWhatTheFieldsAllow) {
  const Month first = Month::of(2026, 1);
  const auto bar = barFrom(Date::of(2027, 1, 1), 4);
  const auto at = [&](GanttPart part, double months, GanttGrid grid = GanttGrid::Months) {
    return dragged(bar, part, months, grid, first);
  };
  EXPECT_EQ(at(GanttPart::Bar, 5.7).online, Date::of(2027, 7, 1));
  EXPECT_EQ(at(GanttPart::Bar, 0.5, GanttGrid::Days).online.month(), Month::of(2027, 1));
  EXPECT_GT(at(GanttPart::Bar, 0.5, GanttGrid::Days).online.day(), 10);
  EXPECT_EQ(at(GanttPart::Ramp, 2.4).ramp, 6);
  EXPECT_EQ(at(GanttPart::Ramp, -9).ramp, 0);
  EXPECT_EQ(at(GanttPart::Ramp, 900).ramp, 120);
  EXPECT_EQ(at(GanttPart::Bar, 0), bar);
  const auto shorter = at(GanttPart::End, -12);
  EXPECT_TRUE(shorter.ownEnd);
  EXPECT_EQ(shorter.end, Date::of(2030, 1, 1));
  EXPECT_EQ(at(GanttPart::End, -200).end, Date::of(2027, 1, 2));
  // An end that goes back to the contract's is the contract's again.
  EXPECT_FALSE(dragged(shorter, GanttPart::End, 30, GanttGrid::Months, first).ownEnd);
  // The bar takes an end of its own with it, the start does not, and cannot pass it.
  const auto moved = dragged(shorter, GanttPart::Bar, 6, GanttGrid::Months, first);
  EXPECT_EQ(moved.end, Date::of(2030, 7, 1));
  EXPECT_EQ(dragged(shorter, GanttPart::Start, 600, GanttGrid::Months, first).online,
            Date::of(2029, 12, 31));
  EXPECT_EQ(dragged(shorter, GanttPart::Start, 6, GanttGrid::Months, first).end, shorter.end);
}

TEST(GanttEdit, ItSaysWhatItDoesAndWhatIsWrong) {
  const auto bar = barFrom(Date::of(2027, 1, 1), 4);
  const auto early = stepped(bar, GanttPart::Bar, -13, GanttGrid::Months);
  EXPECT_EQ(early.online, Date::of(2025, 12, 1));
  EXPECT_TRUE(warningOf(early).contains(QStringLiteral("2026-01-01")));
  EXPECT_TRUE(warningOf(bar).isEmpty());
  EXPECT_TRUE(says(bar, early, GanttPart::Bar).startsWith(QStringLiteral("Online 2025-12-01")));
  const auto day = stepped(bar, GanttPart::Start, 3, GanttGrid::Days);
  EXPECT_EQ(says(bar, day, GanttPart::Start), QStringLiteral("Online 2027-01-04, 3 day(s) later"));
  EXPECT_EQ(nameOf(stepped(bar, GanttPart::Ramp, 2, GanttGrid::Months), GanttPart::Ramp),
            QStringLiteral("Set the ramp of Site to 6 months"));
}

class GanttWindow : public DeskTest {};

TEST_F(GanttWindow, DragsGoIntoTheScenarioShown) {
  openTemplate("starter");
  window->showPage(window->pageNamed(QStringLiteral("Deployments")));
  auto& gantt = window->findChild<DeploymentsPage*>()->gantt();
  const auto base = document().base()->tranches;
  document().showScenario(document().base()->scenarios.at(1).id);
  QTest::mouseClick(gantt.viewport(), Qt::LeftButton, {}, gantt.handleOf(2, GanttPart::Bar));
  ASSERT_EQ(gantt.selected(), 2);
  QTest::keyClick(&gantt, Qt::Key_Right);
  EXPECT_EQ(document().base()->tranches, base);
  EXPECT_EQ(document().plan()->tranches.at(1).online, monthsLater(base.at(1).online, 1));
  EXPECT_EQ(gantt.shown().bars.at(1).online, document().plan()->tranches.at(1).online);
}

TEST_F(GanttWindow, ItIsExportedAsPictureVectorAndNumbers) {
  openTemplate("starter");
  auto& gantt = window->findChild<DeploymentsPage*>()->gantt();
  for (const char* ending : {"png", "svg", "pdf", "csv"}) {
    const QString file = QString::fromStdString((folder / "gantt.").string() + ending);
    EXPECT_TRUE(gantt.exportTo(file));
    EXPECT_GT(QFile(file).size(), 1000) << ending;
  }
  const auto nowhere =
      gantt.exportTo(QString::fromStdString((folder / "no" / "gantt.svg").string()));
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, ErrorCode::Io);
  const auto other = gantt.exportTo(QString::fromStdString((folder / "gantt.bmp").string()));
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().message().find(".png, .svg, .pdf or .csv"), std::string::npos);
  QFile svg(QString::fromStdString((folder / "gantt.svg").string()));
  ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
  EXPECT_TRUE(svg.readAll().contains("26 delivery(s); in the bars, units"));
  QFile csv(QString::fromStdString((folder / "gantt.csv").string()));
  ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
  EXPECT_TRUE(csv.readAll().contains("\"Abilene, buildings 1 to 4\",Oracle Stargate (2025)"));
}

TEST_F(GanttWindow, PicturesOfTheDeployments) {
  openTemplate("starter");
  window->resize(1440, 900);
  window->showPage(window->pageNamed(QStringLiteral("Deployments")));
  auto& gantt = window->findChild<DeploymentsPage*>()->gantt();
  gantt.setFocus();
  ASSERT_TRUE(window->findChild<DeploymentsPage*>()->showRow(plan::TableId::Tranche, 16, "online"));
  QDir().mkpath(QStringLiteral(OFFTAKE_PICTURES));
  auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
  for (const auto& [choice, name] :
       {std::pair{ThemeChoice::Dark, "dark"}, std::pair{ThemeChoice::Light, "light"}}) {
    Theme::apply(application, choice);
    QTest::qWait(50);
    const QImage picture = window->grab().toImage();
    EXPECT_TRUE(picture.save(
        QStringLiteral(OFFTAKE_PICTURES "/deployments_%1.png").arg(QLatin1String(name))));
    EXPECT_EQ(picture.width(), 1440);
  }
}

}  // namespace
}  // namespace offtake::test
