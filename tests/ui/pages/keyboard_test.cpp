// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/widgets/table_layout.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QToolTip>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class KeyboardTest : public DeskTest {
protected:
  /// What the cell that is being typed into says it understands, to eyes and to ears.
  QString said() {
    auto* line = qobject_cast<QLineEdit*>(keyboard());
    if (line == nullptr) return QStringLiteral("no cell is being typed into");
    EXPECT_EQ(line->toolTip(), line->accessibleDescription());
    return line->accessibleDescription();
  }
  static QAction* entry(QMenu& menu, const char* text) {
    for (auto* action : menu.actions())
      if (action->text().remove(QLatin1Char('&')) == QLatin1String(text)) return action;
    ADD_FAILURE() << "no entry " << text;
    return nullptr;
  }
};

TEST_F(KeyboardTest, MoneyInACellIsTakenAsPeopleWriteItAndSaidBack) {
  openTemplate("starter");
  auto& revenues = editor(TableId::Revenue);
  const auto start = hash();
  for (const char* typed : {"38B", "38 bn", "38e9", "$38,000,000,000", "38,000,000,000.00"}) {
    at(revenues, 0, "base");
    keys(typed);
    EXPECT_TRUE(said().startsWith(QStringLiteral("= $38,000,000,000")))
        << typed << ": " << said().toStdString();
    EXPECT_EQ(hash(), start) << "nothing is taken before Enter";
    key(Qt::Key_Tab);
    EXPECT_EQ(cell(revenues, 0, "base").data(Qt::EditRole).toString().remove(QStringLiteral(".00")),
              QStringLiteral("38000000000"))
        << typed;
    document().undoStack().setIndex(0);
  }
  at(revenues, 0, "base");
  keys("38BB");
  EXPECT_EQ(said(), QString()) << "what is no amount is not said to be one";
  key(Qt::Key_Tab);
  EXPECT_EQ(hash(), start);
  EXPECT_FALSE(cell(revenues, 0, "base").data(kProblemRole).toString().isEmpty());
}

TEST_F(KeyboardTest, ARangeInACellIsADistributionThatIsNamed) {
  openTemplate("starter");
  auto& revenues = editor(TableId::Revenue);
  at(revenues, 0, "base");
  keys("5B to 7B");
  EXPECT_TRUE(said().startsWith(QStringLiteral("lognormal"))) << said().toStdString();
  key(Qt::Key_Tab);
  EXPECT_EQ(document().plan()->revenues.front().process.sigma, Decimal::parse("0.131275").value());
  EXPECT_EQ(undoable(), 1) << "mean and spread are one step";
  EXPECT_TRUE(document().undoStack().undoText().startsWith(QStringLiteral("Set range")));
}

TEST_F(KeyboardTest, EnterAndTabGoBackWithShiftAndOverTheEnds) {
  openTemplate("starter");
  const auto start = hash();
  auto& sites = editor(TableId::Site);
  const int rows = sites.model().rowCount();
  const int last = sites.model().columnCount() - 1;
  at(sites, 1, "location");
  key(Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(sites.view().currentIndex(), cell(sites, 0, "location"));
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(sites.view().currentIndex(), cell(sites, 0, "name"));
  sites.view().setCurrentIndex(sites.model().index(0, last));
  key(Qt::Key_Tab);
  EXPECT_EQ(sites.view().currentIndex(), sites.model().index(1, 0)) << "on to the next row";
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(sites.view().currentIndex(), sites.model().index(0, last)) << "and back";
  EXPECT_EQ(QApplication::focusWidget(), &sites.view());
  EXPECT_EQ(undoable(), 0);
  at(sites, rows - 1, "location");
  keys("Oslo", Qt::Key_Return);
  ASSERT_EQ(sites.model().rowCount(), rows + 1) << "behind the last row there is one more";
  EXPECT_EQ(sites.view().currentIndex().row(), rows);
  EXPECT_EQ(undoable(), 2);
  document().undoStack().setIndex(0);
  EXPECT_EQ(hash(), start);
}

TEST_F(KeyboardTest, TabLeavesTheTableBehindItsLastCellAndF6AtOnce) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  takeKeyboard(sites);
  const auto last =
      sites.model().index(sites.model().rowCount() - 1, sites.model().columnCount() - 1);
  sites.view().setCurrentIndex(last);
  key(Qt::Key_Tab);
  EXPECT_NE(QApplication::focusWidget(), &sites.view());
  EXPECT_EQ(undoable(), 0) << "nothing was typed, no row is added";
  at(sites, 0, "name");
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_NE(QApplication::focusWidget(), &sites.view());
  for (const auto modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
    at(sites, 1, "location");
    key(Qt::Key_F6, modifiers);
    EXPECT_NE(QApplication::focusWidget(), &sites.view());
    EXPECT_EQ(sites.view().currentIndex(), cell(sites, 1, "location"));
  }
}

TEST_F(KeyboardTest, CtrlArrowsStepOverHiddenColumnsAndStopAtTheEnds) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 0, "name");
  sites.columns().hide(column(sites, "mw_limit"));
  key(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_FALSE(sites.view().isColumnHidden(sites.view().currentIndex().column()));
  EXPECT_GT(sites.view().currentIndex().column(), column(sites, "name"));
  key(Qt::Key_Left, Qt::ControlModifier);
  key(Qt::Key_Left, Qt::ControlModifier);
  EXPECT_EQ(sites.view().currentIndex(), cell(sites, 0, "name"));
  key(Qt::Key_Up, Qt::ControlModifier);
  EXPECT_EQ(sites.view().currentIndex().row(), 0);
  sites.columns().reset();
}

TEST_F(KeyboardTest, CtrlMinusRemovesAllRowsOfABlockAsOneStep) {
  openTemplate("starter");
  const auto start = hash();
  auto& sources = editor(TableId::Source);
  for (int i = 0; i < 3; ++i) {
    takeKeyboard(sources);
    key(Qt::Key_Plus, Qt::ControlModifier);
  }
  const int rows = sources.model().rowCount();
  const int before = undoable();
  ASSERT_EQ(before, 3);
  select(sources, rows - 2, "title", rows - 1, "title");
  key(Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_EQ(sources.model().rowCount(), rows - 2);
  EXPECT_EQ(undoable(), before + 1);
  document().undoStack().setIndex(0);
  EXPECT_EQ(hash(), start);
}

TEST_F(KeyboardTest, TheMenuOfAColumnSortsHidesFreezesAndResets) {
  openTemplate("starter");
  const auto start = hash();
  auto& sites = editor(TableId::Site);
  const int limit = column(sites, "mw_limit");
  const auto pick = [&](const char* text) {
    QMenu menu;
    sites.columns().fill(menu, limit);
    EXPECT_TRUE(entry(menu, text)->isEnabled()) << text;
    entry(menu, text)->trigger();
  };
  pick("Sort descending");
  EXPECT_EQ(text(cell(sites, 0, "mw_limit")), QStringLiteral("3,300"));
  pick("Sort ascending");
  EXPECT_NE(text(cell(sites, 0, "mw_limit")), QStringLiteral("3,300"));
  pick("Order of the plan");
  EXPECT_EQ(text(cell(sites, 0, "name")), QStringLiteral("Abilene"));
  pick("Freeze up to here");
  EXPECT_EQ(sites.columns().frozenThrough(), limit);
  pick("Unfreeze");
  EXPECT_EQ(sites.columns().frozenThrough(), -1);
  pick("Hide column");
  EXPECT_TRUE(sites.view().isColumnHidden(limit));
  pick("Show all columns");
  EXPECT_FALSE(sites.view().isColumnHidden(limit));
  pick("Freeze up to here");
  pick("Hide column");
  pick("Reset the layout");
  EXPECT_FALSE(sites.view().isColumnHidden(limit));
  EXPECT_EQ(sites.columns().frozenThrough(), -1);
  EXPECT_EQ(hash(), start);
}

}  // namespace
}  // namespace offtake::test
