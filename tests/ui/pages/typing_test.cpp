// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random.h"
#include "tests/ui/desk_fixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

/// Somebody types while the window is busy and results arrive.
class TypingTest : public DeskTest {
protected:
  /// A key for whoever has the keyboard when it arrives. The window does not get its turn.
  void press(Qt::Key key, const QString& text = {}) {
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
      QKeyEvent event(type, key, Qt::NoModifier, text);
      QApplication::sendEvent(keyboard(), &event);
    }
  }
  void type(const QString& text) {
    for (const QChar c : text) press(Qt::Key(c.toUpper().unicode()), c);
  }
  /// The book has arrived and marks a cell, or no longer does; or what was typed elsewhere is bad.
  void deliver(TableEditor& editor, int row, std::string_view field, Random& random) {
    switch (random.below(5)) {
      case 0: {
        plan::Problem problem{};
        problem.table = editor.model().table();
        problem.row = editor.model().rowId(row);
        problem.field = std::string(field);
        editor.model().setProblems({problem});
        return;
      }
      case 1: return editor.model().setProblems({});
      case 2:
        return document().keepBad(
            {{{editor.model().table(), editor.model().rowId(random.below(3)), 1},
              {QStringLiteral("no"), Error{ErrorCode::BadValue, "", "", ""}}}});
      case 3: Q_EMIT window->session()->bookChanged(); return;
      default: QApplication::processEvents();
    }
  }
};

TEST_F(TypingTest, KeysAheadOfTheWindowGoWhereASpreadsheetPutsThem) {
  openTemplate("starter");
  awaitBook();
  auto& sites = editor(TableId::Site);
  at(sites, 0, "mw_limit");
  for (const char* limit : {"1201", "3302", "703"}) {
    type(QLatin1String(limit));
    press(Qt::Key_Return);
  }
  QApplication::processEvents();
  const auto plan = document().plan();
  EXPECT_EQ(plan->sites[0].mwLimit, Decimal(1201));
  EXPECT_EQ(plan->sites[1].mwLimit, Decimal(3302));
  EXPECT_EQ(plan->sites[2].mwLimit, Decimal(703));
}

TEST_F(TypingTest, WhatIsTypedIsTakenWholeWhateverArrives) {
  openTemplate("starter");
  awaitBook();
  auto& sites = editor(TableId::Site);
  takeKeyboard(sites);
  Random random(7);
  for (int round = 0; round < 150; ++round) {
    const int row = random.below(3);
    const bool words = random.oneIn(2);
    const char* field = words ? "location" : "mw_limit";
    const QString text =
        words ? QStringLiteral("place %1").arg(round) : QString::number(1000 + random.below(9000));
    sites.view().setCurrentIndex(cell(sites, row, field));
    const bool opened = random.oneIn(2);
    if (opened) press(Qt::Key_F2);  // all is selected, to be typed over
    if (opened) deliver(sites, row, field, random);
    for (const QChar c : text) {
      type(c);
      if (random.oneIn(3)) deliver(sites, row, field, random);
    }
    press(random.oneIn(2) ? Qt::Key_Return : Qt::Key_Tab);
    const auto& site = document().plan()->sites[std::size_t(row)];
    ASSERT_EQ(words ? QString::fromStdString(site.location)
                    : QString::fromStdString(site.mwLimit->text()),
              text)
        << "round " << round;
  }
}

TEST_F(TypingTest, TheCursorInACellStaysWhereItIs) {
  openTemplate("starter");
  awaitBook();
  auto& sites = editor(TableId::Site);
  at(sites, 0, "mw_limit");
  press(Qt::Key_F2);
  press(Qt::Key_Home);
  plan::Problem problem{};
  problem.table = TableId::Site;
  problem.row = sites.model().rowId(0);
  problem.field = "mw_limit";
  sites.model().setProblems({problem});
  type(QStringLiteral("9"));
  press(Qt::Key_Return);
  EXPECT_EQ(document().plan()->sites[0].mwLimit, Decimal(91200));
}

TEST_F(TypingTest, AFieldOfAFormIsTypedOverThoughItsRowIsShownAgain) {
  openTemplate("starter");
  awaitBook();
  window->showPage(1);
  auto* line = window->findChild<QLineEdit*>(QStringLiteral("commitment"));
  ASSERT_NE(line, nullptr);
  line->setFocus(Qt::TabFocusReason);
  ASSERT_TRUE(line->hasSelectedText());
  const auto contract = document().plan()->contracts.front().id.value;
  const auto name = plan::fieldIndex(TableId::Contract, "name");
  document().keepBad({{{TableId::Contract, contract, name},
                       {QString(), Error{ErrorCode::BadValue, "name", "", "a name"}}}});
  type(QStringLiteral("39"));
  document().dropBad({TableId::Contract, contract, name});
  type(QStringLiteral("B"));
  press(Qt::Key_Return);
  EXPECT_EQ(document().plan()->contracts.front().commitment.cents, 3'900'000'000'000);
}

TEST_F(TypingTest, ACellTypedIntoStraightAfterAFilterIsNotTakenAway) {
  openTemplate("starter");
  awaitBook();
  plan::Changes changes;
  const auto before = document().plan();
  for (int i = 0; i < 30000; ++i)
    changes.push_back(plan::insertion(TableId::Source, plan::nextId(*before, TableId::Source) + i,
                                      {{"title", plan::Value("Paper " + std::to_string(i))}}));
  ASSERT_TRUE(document().push(QStringLiteral("Add sources"), changes).has_value());
  auto& sources = editor(TableId::Source);
  takeKeyboard(sources);
  sources.find();
  sources.setFilterText(QStringLiteral("paper 2999"));
  ASSERT_TRUE(sources.model().isFiltering()) << "a table that takes longer than one slice";
  press(Qt::Key_Return);
  sources.view().setCurrentIndex(cell(sources, 0, "publisher"));
  const auto row = sources.currentRow();
  type(QStringLiteral("ACM"));
  QTest::qWait(200);
  EXPECT_FALSE(sources.model().isFiltering());
  press(Qt::Key_Return);
  ASSERT_TRUE(row.has_value());
  const auto* source = plan::find(document().plan()->sources, Id<plan::Source>{*row});
  ASSERT_NE(source, nullptr);
  EXPECT_EQ(source->publisher, "ACM");
}

TEST_F(TypingTest, UndoLeavesWhatIsSelectedSelected) {
  openTemplate("starter");
  awaitBook();
  auto& sites = editor(TableId::Site);
  select(sites, 0, "name", 1, "location");
  const auto block = sites.selected();
  ASSERT_EQ(block.rows.size(), 2u);
  sites.addRow();
  select(sites, 0, "name", 1, "location");
  document().undoStack().undo();
  EXPECT_EQ(sites.selected().rows, block.rows) << "a row went, the rest stays selected";
  EXPECT_EQ(sites.selected().fields, block.fields);
  EXPECT_EQ(sites.currentRow(), block.rows.front());
}

}  // namespace
}  // namespace offtake::test
