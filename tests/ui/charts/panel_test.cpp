// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/sample_charts.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_builder.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/data_dialog.h"
#include "ui/figures/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace offtake::test {
namespace {

using namespace offtake::ui;

/// A panel on the screen, and a mouse over it.
class PanelTest : public ::testing::Test {
protected:
  PanelTest() : panel(QStringLiteral("A chart"), QStringLiteral("Nothing yet")) {
    panel.resize(720, 400);
    panel.show();
  }
  ~PanelTest() override { Theme::apply(*qApp, ThemeChoice::Light); }

  template <class Data>
  void show(const Data& data) {
    panel.replace(data);
    (void)panel.grab();  // lays the chart out
  }
  [[nodiscard]] ChartView& view() { return panel.view(); }
  [[nodiscard]] PlotChart& plot() { return *panel.view().plot(); }
  [[nodiscard]] QPoint placeOf(Pick pick) {
    return view().mapFromScene(plot().mapToScene(plot().spotOf(pick).center()));
  }
  [[nodiscard]] QPoint placeAt(double share) {
    const QRectF area = plot().plotArea();
    return view().mapFromScene(
        plot().mapToScene(QPointF(area.left() + share * area.width(), area.center().y())));
  }
  void mouse(QEvent::Type type, QPoint at, Qt::MouseButton button = Qt::NoButton) {
    auto* port = view().viewport();
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
    QMouseEvent event(type, at, port->mapToGlobal(at), button, held, Qt::NoModifier);
    QApplication::sendEvent(port, &event);
  }
  void hover(Pick pick) { mouse(QEvent::MouseMove, placeOf(pick)); }
  void drag(double from, double to) {
    mouse(QEvent::MouseButtonPress, placeAt(from), Qt::LeftButton);
    mouse(QEvent::MouseMove, placeAt(to), Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, placeAt(to), Qt::LeftButton);
  }
  void wheel(int notches, double share) {
    auto* port = view().viewport();
    const QPoint at = placeAt(share);
    QWheelEvent event(at, port->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(port, &event);
  }
  void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&view(), code, modifiers);
  }
  [[nodiscard]] std::string said() { return view().reading().join('|').toStdString(); }
  [[nodiscard]] bool shows(const char* text) {
    for (auto* label : panel.findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(QString::fromUtf8(text))) return true;
    return false;
  }

  ChartPanel panel;
};

TEST_F(PanelTest, HoverReadsTheFan) {
  show(sampleFan());
  hover({12, 0});
  EXPECT_EQ(said(),
            "2027-01|Median: 2.20 B H100e|Expected: 2.24 B H100e|P25–P75: 1.98 B H100e to 2.42 B "
            "H100e|P10–P90: 1.76 B H100e to 2.64 B H100e|P5–P95: 1.54 B H100e to 2.86 B "
            "H100e|Usable: 5.00 B H100e");
  EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("Median: 2.20 B H100e")));
  mouse(QEvent::MouseMove, {2, 2});  // off the plot
  EXPECT_EQ(said(), "");
}

TEST_F(PanelTest, HoverReadsBarsOfAHistogram) {
  show(sampleHistogram());
  hover({4, 0});
  EXPECT_EQ(said(), "$4.00 B to $5.00 B|Paths: 60|Share: 26.5 %|At or below: 60.2 %");
}

TEST_F(PanelTest, HoverReadsTheSegmentOfAStack) {
  show(sampleStack(3));
  hover({1, 2});
  EXPECT_EQ(said(), "FY27|Azure: $4.00 B|Total: $12.00 B");
  hover({2, 3});
  EXPECT_EQ(said(), "FY28|Oracle: $9.00 B|Total: $18.00 B");
}

TEST_F(PanelTest, HoverReadsTheBurnDownAndItsMilestones) {
  show(sampleBurnDown());
  hover({2, 0});
  EXPECT_EQ(said(),
            "2026-03|Requirement: $0.00 B|Eligible spend, actual: $1.50 B|Counted, P10 to P90: "
            "$0.80 B to $1.80 B");
  hover({23, 0});
  EXPECT_NE(said().find("Eligible spend, forecast: $11.25 B"), std::string::npos) << said();
  EXPECT_NE(said().find("✕ The period ends short by $1.00 B"), std::string::npos) << said();
  hover({11, 0});
  EXPECT_NE(said().find("✓ The period ends with its requirement met"), std::string::npos);
}

TEST_F(PanelTest, HoverReadsCellsOfAHeatMap) {
  show(sampleHeat());
  hover({1, 2});
  EXPECT_EQ(said(), "Azure, period 2|P(shortfall): 75.0 %");
  hover({0, 3});
  EXPECT_EQ(said(), "AWS, period 3|P(shortfall): –");
}

TEST_F(PanelTest, ArrowsReadEveryKindAndAreHeard) {
  show(sampleFan());
  key(Qt::Key_End);
  EXPECT_EQ(view().reading().front(), QStringLiteral("2030-12"));
  key(Qt::Key_Left);
  EXPECT_EQ(view().reading().front(), QStringLiteral("2030-11"));
  EXPECT_TRUE(view().accessibleDescription().startsWith(QStringLiteral("2030-11; Median: 6.80")));
  EXPECT_EQ(panel.property(kExplainProperty).toStringList().front(),
            QStringLiteral("run/demand/-/58/p5"));
  show(sampleStack(3));
  key(Qt::Key_Home);
  key(Qt::Key_Up);
  key(Qt::Key_Up);
  EXPECT_EQ(said(), "FY26|Azure: $2.00 B|Total: $6.00 B");
  key(Qt::Key_Right);
  EXPECT_EQ(said(), "FY27|Azure: $4.00 B|Total: $12.00 B");
  show(sampleHeat());
  key(Qt::Key_Home);
  key(Qt::Key_Down);
  key(Qt::Key_Right);
  EXPECT_EQ(said(), "Azure, period 2|P(shortfall): 75.0 %");
  show(sampleHistogram());
  key(Qt::Key_Home);
  EXPECT_EQ(view().reading().front(), QStringLiteral("$0.00 B to $1.00 B"));
}

TEST_F(PanelTest, AStretchIsDraggedAndTheWholeComesBack) {
  show(sampleFan());
  const auto whole = plot().seen();
  const QStringList years = plot().tickLabels();
  drag(0.25, 0.5);
  auto [low, high] = plot().seen();
  EXPECT_NEAR(low, 0.25 * 59, 0.5);
  EXPECT_NEAR(high, 0.5 * 59, 0.5);
  EXPECT_NE(plot().tickLabels(), years);  // months are named now
  mouse(QEvent::MouseButtonDblClick, placeAt(0.5), Qt::LeftButton);
  EXPECT_EQ(plot().seen(), whole);
  EXPECT_EQ(plot().tickLabels(), years);
}

TEST_F(PanelTest, WheelAndKeysZoomAroundAPlaceAndStayWithinTheWhole) {
  show(sampleHistogram());
  const auto whole = plot().seen();
  const double place = plot().toValue(view().mapToScene(placeAt(0.25))).x();
  wheel(3, 0.25);
  EXPECT_LT(plot().seen().second - plot().seen().first, 0.6 * (whole.second - whole.first));
  EXPECT_NEAR(plot().toValue(view().mapToScene(placeAt(0.25))).x(), place, 0.1);
  wheel(-20, 0.25);
  EXPECT_EQ(plot().seen(), whole);
  key(Qt::Key_Plus);
  EXPECT_TRUE(plot().isPartSeen());
  const double before = plot().seen().first;
  key(Qt::Key_Left, Qt::ShiftModifier);
  EXPECT_LT(plot().seen().first, before);
  for (int i = 0; i < 20; ++i) key(Qt::Key_Left, Qt::ShiftModifier);
  EXPECT_EQ(plot().seen().first, whole.first);
  key(Qt::Key_0);
  EXPECT_EQ(plot().seen(), whole);
}

TEST_F(PanelTest, TheStretchSurvivesAnUpdateAndFollowsThePoint) {
  show(sampleFan());
  drag(0.0, 0.3);
  const auto seen = plot().seen();
  show(sampleFan());
  EXPECT_EQ(plot().seen(), seen);
  auto* whole = panel.findChildren<QToolButton*>().last();
  EXPECT_TRUE(whole->isVisible());
  key(Qt::Key_Home);
  key(Qt::Key_End);
  EXPECT_NEAR(plot().seen().second, 59, 1e-6);
  whole->click();
  EXPECT_FALSE(plot().isPartSeen());
  EXPECT_FALSE(whole->isVisible());
}

TEST_F(PanelTest, ItSaysWhatStateItIsIn) {
  EXPECT_TRUE(shows("Nothing yet"));
  bool ran = false;
  panel.setRemedy(QStringLiteral("Run"), [&] { ran = true; });
  auto* remedy = panel.findChild<QPushButton*>();
  ASSERT_TRUE(remedy->isVisible());
  remedy->click();
  EXPECT_TRUE(ran);
  panel.setRunning(0.62);
  EXPECT_TRUE(shows("Running 62 %"));
  EXPECT_TRUE(panel.findChild<QProgressBar*>()->isVisible());
  panel.setRunning(std::nullopt);
  EXPECT_FALSE(shows("Running"));
  panel.replace(sampleFan());
  EXPECT_FALSE(remedy->isVisible());
  panel.setStale(true);
  EXPECT_TRUE(shows("Stale"));
  panel.setRunning(0.1);
  EXPECT_TRUE(shows("this is the run before"));
  panel.setRunning(std::nullopt);
  EXPECT_TRUE(shows("Stale"));
  panel.setStale(false);
  EXPECT_FALSE(shows("Stale"));
  panel.fail(QStringLiteral("no capacity"));
  EXPECT_TRUE(shows("✕ no capacity"));
  EXPECT_FALSE(view().isVisible());
  EXPECT_TRUE(panel.table().lines.isEmpty());
}

TEST_F(PanelTest, TheMenuOffersWhatTheChartCan) {
  EXPECT_TRUE(panel.menu()->actions().isEmpty());
  show(sampleStack(2));
  QStringList offered;
  for (auto* action : panel.menu()->actions())
    if (!action->isSeparator()) offered << action->text();
  EXPECT_EQ(offered, (QStringList{"Copy picture", "Copy data", "View data…", "Export…",
                                  "Show the whole axis"}));
  panel.copyData();
  EXPECT_TRUE(QApplication::clipboard()->text().startsWith(
      QStringLiteral("Fiscal year\tAWS [$]\tAzure [$]\nFY26\t1000000000\t2000000000\n")));
  panel.copyPicture();
  EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(1920, 1000));
  bool seen = false;
  QTimer::singleShot(0, [&] {
    auto* dialog = qobject_cast<DataDialog*>(QApplication::activeModalWidget());
    ASSERT_NE(dialog, nullptr);
    auto* table = dialog->findChild<QTableWidget*>();
    EXPECT_EQ(table->item(1, 2)->text(), QStringLiteral("4000000000"));
    EXPECT_EQ(table->horizontalHeaderItem(2)->text(), QStringLiteral("Azure [$]"));
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    seen = true;
    dialog->reject();
  });
  panel.menu()->actions()[2]->trigger();
  EXPECT_TRUE(seen);
}

TEST_F(PanelTest, ItIsDrawnAgainInTheColoursOfATheme) {
  show(sampleFan());
  Theme::apply(*qApp, ThemeChoice::Dark);
  const QImage dark = panel.grab().toImage();
  EXPECT_EQ(dark.pixelColor(3, dark.height() - 3), Theme::dark().color("surface"));
}

}  // namespace
}  // namespace offtake::test
