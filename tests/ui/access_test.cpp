// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access_walk.h"
#include "tests/ui/desk_fixture.h"
#include "ui/charts/chart_panel.h"

#include <QMenuBar>
#include <QRegularExpression>

#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;

using AccessTest = DeskTest;

TEST_F(AccessTest, EverythingOnEveryPageThatTakesTheKeyboardHasAName) {
  openTemplate("starter");
  for (int page = 0; page < window->pageCount(); ++page) window->showPage(page);
  EXPECT_GT(namedIn(*window), 100);
}

TEST_F(AccessTest, EveryActionHasATextAndEveryMenuAName) {
  openTemplate("det");
  int actions = 0;
  for (auto* menu : window->menuBar()->findChildren<QMenu*>())
    for (auto* action : menu->actions())
      if (!action->isSeparator()) {
        EXPECT_FALSE(action->text().isEmpty()) << menu->title().toStdString();
        ++actions;
      }
  EXPECT_GT(actions, 10);
}

TEST_F(AccessTest, ChartsAreDescribedInWordsWithTheirNumbers) {
  openTemplate("starter");
  window->showPage(0);
  int charts = 0;
  for (auto* chart : window->findChildren<ChartPanel*>()) {
    if (chart->table().lines.isEmpty()) continue;
    ++charts;
    static const QRegularExpression kNumber(QStringLiteral("[0-9]"));
    EXPECT_TRUE(chart->accessibleDescription().contains(kNumber))
        << chart->accessibleName().toStdString();
    EXPECT_FALSE(chart->accessibleName().isEmpty());
  }
  EXPECT_GE(charts, 1);
}

TEST_F(AccessTest, TabGoesThroughAWholePageAndComesBack) {
  openTemplate("det");
  for (int page = 0; page < window->pageCount(); ++page) {
    window->showPage(page);
    QApplication::processEvents();
    std::set<QWidget*> wanted, seen;
    for (auto* widget : window->findChildren<QWidget*>()) {
      const bool takes = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
                         widget->isEnabled() && widget->focusProxy() == nullptr;
      if (takes && !isPart(*widget)) wanted.insert(widget);
    }
    QWidget* at = window.get();
    for (int step = 0; step < 5000; ++step) {
      at = at->nextInFocusChain();
      if (at == window.get()) break;
      seen.insert(at);
    }
    EXPECT_EQ(at, window.get()) << "the chain of page " << page << " does not close";
    for (auto* widget : wanted) EXPECT_TRUE(seen.contains(widget)) << called(*widget);
  }
}

}  // namespace
}  // namespace offtake::test
