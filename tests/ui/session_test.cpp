// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/templates.h"
#include "tests/ui/desk_fixture.h"
#include "ui/finder.h"
#include "ui/pages/contracts_page.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QUrl>

#include <fstream>

/// What the window finds again at its next start, and the ways in which a plan comes into it.
namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class SessionTest : public DeskTest {
protected:
  void closeAndStartAgain() {
    window->close();
    startAgain();
  }
  [[nodiscard]] QAction* recent(const QString& part) {
    QApplication::processEvents();
    for (auto* menu : window->findChildren<QMenu*>())
      if (menu->title() == QStringLiteral("Open &recent"))
        for (auto* action : menu->actions())
          if (action->text().contains(part)) return action;
    return nullptr;
  }
  [[nodiscard]] QString said() const { return window->statusBar()->currentMessage(); }
  /// Drags a file over the window and drops it. @return whether it was taken
  bool drop(const std::filesystem::path& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(window.get(), &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    return drop.isAccepted();
  }
};

TEST_F(SessionTest, TheLastPlanIsThereAgainAsItWasLeft) {
  openTemplate("starter");
  ASSERT_TRUE(document().saveAs(folder / "mine.offtake").has_value());
  window->resize(1100, 760);
  const auto scenario = document().base()->scenarios[1].id;
  document().showScenario(scenario);
  const auto contract = document().plan()->contracts[2].id.value;
  auto* contracts = window->findChild<ContractsPage*>();
  ASSERT_TRUE(contracts->showRow(TableId::Contract, contract, {}));
  auto* tabs = contracts->findChildren<QTabWidget*>().back();
  tabs->setCurrentIndex(2);
  auto& tranches = editor(TableId::Tranche);
  tranches.setFilterText(QStringLiteral("Stargate"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !tranches.model().isFiltering(); }, 5000));
  const int shown = tranches.model().rowCount();
  ASSERT_GT(shown, 1);
  select(tranches, 0, "units", 1, "online");
  tranches.view().selectionModel()->setCurrentIndex(cell(tranches, 1, "units"),
                                                    QItemSelectionModel::NoUpdate);
  const auto row = tranches.currentRow();
  const auto block = tranches.selected();
  ASSERT_EQ(block.rows.size(), 2u);
  ASSERT_GT(block.fields.size(), 1u);
  const int page = window->currentPage();
  closeAndStartAgain();

  ASSERT_TRUE(window->restoreSession());
  EXPECT_EQ(document().path(), folder / "mine.offtake");
  EXPECT_EQ(window->size(), QSize(1100, 760));
  EXPECT_EQ(document().scenario(), scenario);
  EXPECT_EQ(window->currentPage(), page);
  contracts = window->findChild<ContractsPage*>();
  EXPECT_EQ(contracts->selected(), contract);
  EXPECT_EQ(contracts->findChildren<QTabWidget*>().back()->currentIndex(), 2);
  auto& again = editor(TableId::Tranche);
  EXPECT_EQ(again.filterText(), QStringLiteral("Stargate"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return again.model().rowCount() == shown; }, 5000));
  EXPECT_EQ(again.currentRow(), row);
  EXPECT_EQ(again.model().field(again.view().currentIndex().column()).name, "units");
  EXPECT_EQ(again.selected().rows, block.rows) << "the whole block, not only the cursor";
  EXPECT_EQ(again.selected().fields, block.fields);
}

TEST_F(SessionTest, AMissingPlanIsSaidCalmly) {
  EXPECT_FALSE(window->restoreSession()) << "nothing was ever open";
  EXPECT_EQ(said(), QString());
  openTemplate("det");
  ASSERT_TRUE(document().saveAs(folder / "gone.offtake").has_value());
  closeAndStartAgain();
  std::filesystem::remove(folder / "gone.offtake");
  EXPECT_FALSE(window->restoreSession());
  EXPECT_TRUE(said().contains(QStringLiteral("gone.offtake")) &&
              said().contains(QStringLiteral("is not there any more")))
      << said().toStdString();
  std::ofstream(folder / "gone.offtake") << "no plan";
  EXPECT_FALSE(window->restoreSession());
  EXPECT_TRUE(said().contains(QStringLiteral("was not opened"))) << said().toStdString();
}

TEST_F(SessionTest, AScenarioOrARowThatIsGoneIsLeftOut) {
  openTemplate("starter");
  ASSERT_TRUE(document().saveAs(folder / "a.offtake").has_value());
  document().showScenario(document().base()->scenarios[0].id);
  at(editor(TableId::Site), 2, "name");
  closeAndStartAgain();
  ASSERT_TRUE(window->open(folder / "a.offtake").has_value());
  document().showScenario({});
  auto changes = plan::removal(*document().plan(), TableId::Scenario,
                               document().base()->scenarios[0].id.value);
  ASSERT_TRUE(document().push(QStringLiteral("Remove"), changes).has_value());
  ASSERT_TRUE(document().save().has_value());
  startAgain();
  ASSERT_TRUE(window->restoreSession());
  EXPECT_FALSE(document().scenario().has_value());
}

TEST_F(SessionTest, RecentPlansOpenAreGreyWhenGoneAndCanBeCleared) {
  openTemplate("det");
  EXPECT_FALSE(recent(QStringLiteral("None yet"))->isEnabled());
  for (const char* name : {"one.offtake", "two.offtake"}) {
    ASSERT_TRUE(document().saveAs(folder / name).has_value());
    ASSERT_TRUE(window->open(folder / name).has_value());
  }
  ASSERT_NE(recent(QStringLiteral("one.offtake")), nullptr);
  recent(QStringLiteral("one.offtake"))->trigger();
  EXPECT_EQ(document().path(), folder / "one.offtake");
  std::filesystem::remove(folder / "two.offtake");
  startAgain();
  openTemplate("det");
  auto* gone = recent(QStringLiteral("two.offtake"));
  ASSERT_NE(gone, nullptr);
  EXPECT_FALSE(gone->isEnabled());
  EXPECT_TRUE(gone->text().contains(QStringLiteral("not there any more")));
  recent(QStringLiteral("Clear"))->trigger();
  EXPECT_EQ(recent(QStringLiteral("one.offtake")), nullptr);
  EXPECT_NE(recent(QStringLiteral("None yet")), nullptr);
}

TEST_F(SessionTest, EveryTemplateIsInTheMenuWithALine) {
  for (const auto& made : data::templates()) {
    auto* action =
        window->findChild<QAction*>(QStringLiteral("new_") + QString::fromUtf8(made.name.data()));
    ASSERT_NE(action, nullptr) << made.name;
    const auto parts = action->text().split(QStringLiteral(" – "));
    EXPECT_EQ(parts.size(), 2) << made.name;
    EXPECT_GT(parts.back().size(), 15) << made.name;
    action->trigger();
    EXPECT_TRUE(document().path().empty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->book() != nullptr; }, 20000));
  }
}

TEST_F(SessionTest, APlanFileIsDroppedOthersAreRefusedWithTheReason) {
  openTemplate("det");
  ASSERT_TRUE(document().saveAs(folder / "here.offtake").has_value());
  std::filesystem::copy_file(folder / "here.offtake", folder / "mailed.sqlite");
  openTemplate("trio");
  EXPECT_TRUE(drop(folder / "here.offtake"));
  EXPECT_EQ(document().path(), folder / "here.offtake");
  EXPECT_TRUE(drop(folder / "mailed.sqlite")) << "a plan is known by what is in it";
  EXPECT_EQ(document().path(), folder / "mailed.sqlite");
  const auto before = hash();
  std::ofstream(folder / "prices.csv") << "month,price\n";
  EXPECT_FALSE(drop(folder / "prices.csv"));
  EXPECT_TRUE(said().contains(QStringLiteral("prices.csv is not an Offtake plan")))
      << said().toStdString();
  std::ofstream(folder / "fake.offtake") << "no plan";
  EXPECT_FALSE(drop(folder / "fake.offtake"));
  EXPECT_FALSE(drop(folder / "none.offtake"));
  EXPECT_FALSE(drop(folder));
  EXPECT_EQ(hash(), before);
}

}  // namespace
}  // namespace offtake::test
