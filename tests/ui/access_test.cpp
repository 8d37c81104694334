// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/charts/chart_panel.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>

#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;

/// Parts of a widget of Qt's own: whoever hears the whole hears them.
bool isPart(const QWidget& widget) {
  const QString name = widget.objectName();
  const auto* parent = widget.parentWidget();
  return name.startsWith(QLatin1String("qt_")) || widget.inherits("QHeaderView") ||
         widget.inherits("QComboBoxListView") || widget.inherits("QComboBoxPrivateContainer") ||
         widget.inherits("QTableCornerButton") || widget.inherits("QScrollBar") ||
         widget.inherits("CloseButton") || qobject_cast<const QTabBar*>(parent) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
         (qobject_cast<const QComboBox*>(parent) != nullptr);
}

/// What a screen reader says of it, buddies and texts included.
QString heardAs(QWidget& widget) {
  auto* interface = QAccessible::queryAccessibleInterface(&widget);
  return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

std::string called(const QWidget& widget) {
  std::string path;
  for (const QWidget* at = &widget; at != nullptr && !at->isWindow(); at = at->parentWidget())
    path = std::string(at->metaObject()->className()) + "(" + at->objectName().toStdString() + "|" +
           at->accessibleName().toStdString() + ") " + path;
  return path;
}

class AccessTest : public DeskTest {
protected:
  /// Everything in it that takes the keyboard has a name. @return how many do
  static int walk(QWidget& root) {
    int named = 0;
    for (auto* widget : root.findChildren<QWidget*>()) {
      if (widget->focusPolicy() == Qt::NoFocus || isPart(*widget)) continue;
      auto* area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
      if (area != nullptr && area->viewport() == widget) continue;
      // What only scrolls or holds others says nothing itself.
      if (widget->inherits("QScrollArea") || widget->inherits("QTabWidget") ||
          widget->inherits("QTabBar") || widget->inherits("QSplitter") ||
          widget->inherits("QStackedWidget"))
        continue;
      EXPECT_FALSE(heardAs(*widget).isEmpty()) << called(*widget);
      ++named;
    }
    return named;
  }
};

TEST_F(AccessTest, EverythingOnEveryPageThatTakesTheKeyboardHasAName) {
  openTemplate("starter");
  for (int page = 0; page < window->pageCount(); ++page) window->showPage(page);
  EXPECT_GT(walk(*window), 100);
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
