// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/base/theme.h"
#include "ui/models/problems_model.h"
#include "ui/pages/simulation_page.h"
#include "ui/widgets/table_layout.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

using ConductTest = DeskTest;

TEST_F(ConductTest, WhatWasUndoneCanBeRedoneAfterARestart) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 0, "location");
  keys("Oslo", Qt::Key_Return);
  at(sites, 1, "location");
  keys("Bergen", Qt::Key_Return);
  const auto both = hash();
  document().undoStack().undo();
  const auto one = hash();
  ASSERT_TRUE(document().saveAs(folder / "kept.offtake").has_value());
  startAgain();
  ASSERT_TRUE(window->open(folder / "kept.offtake").has_value());
  EXPECT_EQ(hash(), one);
  EXPECT_FALSE(window->isWindowModified());
  EXPECT_EQ(document().undoStack().count(), 2);
  ASSERT_TRUE(document().undoStack().canRedo());
  document().undoStack().redo();
  EXPECT_EQ(hash(), both);
  EXPECT_TRUE(window->isWindowModified());
  document().undoStack().undo();
  EXPECT_FALSE(window->isWindowModified()) << "back at what the file holds";
}

TEST_F(ConductTest, AFrozenColumnStaysInSightAndIsEditedInSight) {
  openTemplate("starter");
  auto& deliveries = editor(TableId::Tranche);
  auto& view = deliveries.view();
  deliveries.columns().freezeThrough(column(deliveries, "sku"));
  const auto* over = deliveries.columns().frozenView();
  ASSERT_NE(over, nullptr);
  for (int c = 0; c < deliveries.model().columnCount(); ++c)
    EXPECT_EQ(over->isColumnHidden(c), c > column(deliveries, "sku")) << c;
  at(deliveries, 0, "notes");
  QApplication::processEvents();
  ASSERT_GT(view.horizontalScrollBar()->value(), 0) << "the last column is scrolled to";
  EXPECT_TRUE(over->isVisible());
  EXPECT_EQ(over->columnAt(4), 0) << "and the first is still there";
  at(deliveries, 1, "contract");
  key(Qt::Key_F2);
  EXPECT_FALSE(over->isVisible()) << "nothing lies over a cell that is edited";
  key(Qt::Key_Escape);
  EXPECT_TRUE(QTest::qWaitFor([&] { return over->isVisible(); }, 2000));
  view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
  EXPECT_EQ(over->verticalScrollBar()->value(), view.verticalScrollBar()->value());
  deliveries.columns().freezeThrough(-1);
  EXPECT_EQ(deliveries.columns().frozenView(), nullptr);
}

TEST_F(ConductTest, SortingAndDraggingColumnsChangeNoPlan) {
  openTemplate("starter");
  const auto start = hash();
  auto& sites = editor(TableId::Site);
  sites.view().horizontalHeader()->moveSection(0, 2);
  sites.view().sortByColumn(column(sites, "mw_limit"), Qt::DescendingOrder);
  EXPECT_EQ(text(cell(sites, 0, "mw_limit")), QStringLiteral("3,300"));
  EXPECT_EQ(hash(), start);
  EXPECT_EQ(undoable(), 0) << "layout is not an edit";
}

/// Whether some pixel of the cell has the theme's colour for what is bad.
bool hasRedEdge(TableEditor& editor, const QModelIndex& index) {
  const QRect cell = editor.view().visualRect(index);
  const QImage picture = editor.view().viewport()->grab(cell).toImage();
  const QColor bad = Theme::current().color("bad");
  for (int x = 0; x < picture.width(); ++x)
    for (int y = 0; y < picture.height(); ++y)
      if (picture.pixelColor(x, y) == bad) return true;
  return false;
}

TEST_F(ConductTest, BadInputHasARedEdgeATooltipAndARowInProblems) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  const auto index = cell(sites, 1, "mw_limit");
  EXPECT_FALSE(hasRedEdge(sites, index));
  at(sites, 1, "mw_limit");
  keys("-5", Qt::Key_Return);
  EXPECT_TRUE(hasRedEdge(sites, index));
  EXPECT_TRUE(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("-5")));
  auto* problems = window->findChild<ProblemsModel*>();
  ASSERT_GE(problems->errors(), 1);
  EXPECT_EQ(problems->at(0).field, "mw_limit");
  EXPECT_FALSE(problems->index(0, 2).data().toString().isEmpty()) << "what to do";
  at(sites, 1, "mw_limit");
  key(Qt::Key_Escape);
  EXPECT_FALSE(hasRedEdge(sites, index));
}

TEST_F(ConductTest, AnErrorBlocksARunAndAWarningDoesNot) {
  openTemplate("starter");
  auto* problems = window->findChild<ProblemsModel*>();
  ASSERT_EQ(problems->errors(), 0);
  const auto sound = document().plan();
  const auto* page = window->findChild<SimulationPage*>();
  page->findChild<QSpinBox*>()->setValue(200);
  ASSERT_TRUE(document().set(TableId::Period, sound->periods[1].id.value, "end",
                             plan::Value(sound->periods[1].start - 3)));
  awaitBook();
  ASSERT_GT(problems->errors(), 0);
  QTest::keyClick(window.get(), Qt::Key_F5);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !window->session()->run.isRunning(); }, 20000));
  EXPECT_EQ(window->session()->lastRun(), nullptr) << "a plan with an error has no run";
  bool said = false;
  for (auto* label : page->findChildren<QLabel*>())
    said = said || label->text().contains(QStringLiteral("failed"));
  EXPECT_TRUE(said);
  document().undoStack().undo();
  ASSERT_TRUE(
      document().set(TableId::Site, sound->sites[0].id.value, "mw_limit", plan::Value(Decimal(1))));
  awaitBook();
  ASSERT_EQ(problems->errors(), 0);
  ASSERT_GT(problems->rowCount(), 0) << "the site is over its limit";
  QTest::keyClick(window.get(), Qt::Key_F5);
  EXPECT_TRUE(QTest::qWaitFor([&] { return window->session()->lastRun() != nullptr; }, 60000));
}

TEST_F(ConductTest, CopyWithHeadersIsAnHtmlTableWithHeadings) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  select(sites, 0, "name", 0, "mw_limit");
  key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  const QString html = QApplication::clipboard()->mimeData()->html();
  EXPECT_TRUE(html.contains(QStringLiteral("<th>Power limit (MW)</th>"))) << html.toStdString();
  EXPECT_TRUE(html.contains(QStringLiteral("<td>1200</td>")));
}

TEST_F(ConductTest, TheSettingsAreOneRowThatStays) {
  openTemplate("starter");
  auto& settings = editor(TableId::Settings);
  const auto start = hash();
  for (auto* button : settings.findChildren<QPushButton*>())
    EXPECT_FALSE(button->isVisible()) << button->text().toStdString();
  at(settings, 0, "name");
  key(Qt::Key_Minus, Qt::ControlModifier);
  key(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_EQ(hash(), start);
  EXPECT_EQ(settings.model().rowCount(), 1);
}

TEST_F(ConductTest, EveryHeadingIsReadWhole) {
  openTemplate("starter");
  for (auto* one : window->findChildren<TableEditor*>())
    for (int c = 0; c < one->model().columnCount(); ++c)
      EXPECT_GE(one->view().columnWidth(c), one->view().horizontalHeader()->sectionSizeHint(c))
          << one->view().accessibleName().toStdString() << ", " << one->model().field(c).label;
}

}  // namespace
}  // namespace offtake::test
