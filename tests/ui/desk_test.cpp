// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/finder.h"
#include "ui/models/problems_model.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTimer>
#include <QUndoView>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

const PickItem* named(const std::vector<PickItem>& items, const char* text) {
  for (const auto& item : items)
    if (item.text.contains(QString::fromUtf8(text))) return &item;
  return nullptr;
}

TEST_F(DeskTest, ThePaletteHasEveryActionWithShortcutAndReason) {
  openTemplate("starter");
  window->findChild<QListWidget*>(QStringLiteral("pages"))->setFocus();
  auto items = commandsOf(*window);
  for (const char* text : {"Edit › Undo", "Fill down", "Jump to", "Simulate", "Save as", "Starter"})
    ASSERT_NE(named(items, text), nullptr) << text;
  EXPECT_EQ(named(items, "Fill down")->detail, QStringLiteral("Ctrl+D"));
  EXPECT_FALSE(named(items, "Fill down")->reason.isEmpty()) << "no table has the keyboard";
  EXPECT_EQ(named(items, "Edit › Undo")->reason, QStringLiteral("nothing has been done yet"));
  auto& sites = editor(TableId::Site);
  at(sites, 0, "name");
  items = commandsOf(*window);
  EXPECT_TRUE(named(items, "Fill down")->reason.isEmpty());
}

TEST_F(DeskTest, ThePaletteRunsWhatIsPicked) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 1, "location");
  QTimer::singleShot(0, qApp, [] {
    auto* dialog = qobject_cast<PickDialog*>(QApplication::activeModalWidget());
    ASSERT_NE(dialog, nullptr);
    auto* line = dialog->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("fill down"));
    EXPECT_EQ(dialog->shown(), 1);
    QTest::keyClick(line, Qt::Key_Return);
  });
  key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(document().plan()->sites[1].location, "Texas");
}

TEST_F(DeskTest, JumpGoesToAnyContractSiteAndScenario) {
  openTemplate("starter");
  const auto go = [&](const char* typed) {
    QTimer::singleShot(0, qApp, [typed] {
      auto* dialog = qobject_cast<PickDialog*>(QApplication::activeModalWidget());
      ASSERT_NE(dialog, nullptr);
      QTest::keyClicks(dialog->findChild<QLineEdit*>(), QLatin1String(typed));
      QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    });
    key(Qt::Key_K, Qt::ControlModifier);
  };
  window->setFocus();
  editor(TableId::Sku);
  go("Denton site");
  auto* list = window->findChild<QListWidget*>(QStringLiteral("pages"));
  EXPECT_EQ(list->currentItem()->text(), QStringLiteral("Deployments"));
  EXPECT_EQ(editor(TableId::Site).currentRow(), 3);
  go("Oracle sites slip scenario");
  EXPECT_EQ(list->currentItem()->text(), QStringLiteral("Scenarios"));
  go("CoreWeave B contract");
  EXPECT_EQ(list->currentItem()->text(), QStringLiteral("Contracts"));
}

TEST_F(DeskTest, F7ShowsTheProblemsAndEnterGoesToTheCell) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 2, "mw_limit");
  keys("lots", Qt::Key_Return);
  EXPECT_EQ(text(cell(sites, 2, "mw_limit")), QStringLiteral("lots"));
  window->showPage(0);
  QTest::keyClick(window.get(), Qt::Key_F7);
  auto* problems = qobject_cast<QTableView*>(QApplication::focusWidget());
  ASSERT_NE(problems, nullptr);
  Q_EMIT problems->activated(problems->model()->index(0, 0));
  EXPECT_EQ(sites.view().currentIndex(), cell(sites, 2, "mw_limit"));
  EXPECT_TRUE(sites.view().isVisible());
  key(Qt::Key_Escape);
  EXPECT_EQ(text(cell(sites, 2, "mw_limit")), QStringLiteral("260")) << "Esc gives the entry up";
}

TEST_F(DeskTest, TheHistorySurvivesPagesSavingAndReopening) {
  openTemplate("starter");
  const auto start = hash();
  auto& sites = editor(TableId::Site);
  at(sites, 0, "location");
  clip(QStringLiteral("A\t1\nB\t2\n"));
  key(Qt::Key_V, Qt::ControlModifier);
  auto& skus = editor(TableId::Sku);
  at(skus, 0, "vendor");
  keys("Someone", Qt::Key_Return);
  auto* history = window->findChild<QUndoView*>();
  ASSERT_EQ(history->stack(), &document().undoStack());
  EXPECT_EQ(history->stack()->text(0), QStringLiteral("Paste 4 cell(s) into Sites"));
  ASSERT_TRUE(document().saveAs(folder / "kept.offtake").has_value());
  EXPECT_FALSE(window->isWindowModified());
  EXPECT_EQ(undoable(), 2);
  ASSERT_TRUE(window->open(folder / "kept.offtake").has_value());
  EXPECT_EQ(undoable(), 2);
  document().undoStack().setIndex(0);
  EXPECT_EQ(hash(), start);
  EXPECT_TRUE(window->isWindowModified());
}

}  // namespace
}  // namespace offtake::test
