// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/base/format.h"
#include "ui/models/problems_model.h"
#include "ui/pages/contracts_page.h"
#include "ui/pages/simulation_page.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/row_form.h"

#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStatusBar>
#include <QTableView>

/// What is typed into forms and cells: what is understood, what is red, what red blocks.
namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class EntriesTest : public DeskTest {
protected:
  /// The line of a field in the form of the contract shown.
  QLineEdit& term(const char* field) {
    window->showPage(1);
    auto* line = window->findChild<ContractsPage*>()->findChild<QLineEdit*>(QLatin1String(field));
    focus(*line);
    return *line;
  }
  void focus(QLineEdit& line) {
    QApplication::setActiveWindow(window.get());
    line.setFocus();
    line.selectAll();
  }
  /// What the form says under a line.
  static QString under(const QLineEdit& line) {
    QStringList all;
    for (const auto* label : line.parentWidget()->findChildren<QLabel*>()) all << label->text();
    return all.join(QLatin1Char(' '));
  }
  static bool isRed(const QLineEdit& line) {
    return qobject_cast<FieldEditor*>(line.parentWidget())->hasError();
  }
  void run() {
    window->findChild<SimulationPage*>()->findChild<QSpinBox*>()->setValue(1000);
    key(Qt::Key_F5);
  }
};

TEST_F(EntriesTest, WhatIsRedBlocksARunByNameUntilItIsMended) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 1, "mw_limit");
  keys("lots", Qt::Key_Return);
  auto& line = term("commitment");
  keys("38 bananas", Qt::Key_Return);
  run();
  EXPECT_FALSE(window->session()->run.isRunning());
  const QString said = window->statusBar()->currentMessage();
  for (const char* part : {"2 entr", "lots", "38 bananas", "Commitment", "Power limit"})
    EXPECT_TRUE(said.contains(QLatin1String(part))) << part << " in " << said.toStdString();
  bool onThePage = false;
  for (const auto* label : window->findChild<SimulationPage*>()->findChildren<QLabel*>())
    onThePage = onThePage || label->text().contains(QStringLiteral("38 bananas"));
  EXPECT_TRUE(onThePage);
  // The Problems have the keyboard: Enter goes to the first red entry.
  auto* problems = window->findChild<ProblemsModel*>();
  ASSERT_EQ(problems->errors(), 2);
  auto* list = qobject_cast<QTableView*>(keyboard());
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->model(), problems);
  for (int i = 0; i < 2; ++i) {
    key(Qt::Key_F7);
    const auto table = problems->at(0).table;
    key(Qt::Key_Return);
    if (table == TableId::Contract) {
      EXPECT_EQ(keyboard(), &line);
      line.selectAll();
      keys("39B", Qt::Key_Return);
    } else {
      EXPECT_EQ(TableEditor::around(keyboard()), &sites);
      EXPECT_EQ(sites.view().currentIndex(), cell(sites, 1, "mw_limit"));
      keys("900", Qt::Key_Return);
    }
  }
  EXPECT_TRUE(document().badEntries().empty());
  EXPECT_EQ(document().plan()->contracts.front().commitment.cents, 3'900'000'000'000);
  run();
  EXPECT_TRUE(QTest::qWaitFor([&] { return window->session()->lastRun() != nullptr; }, 60000));
}

TEST_F(EntriesTest, WhatIsBeingTypedStaysWhenTheBookArrives) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  ASSERT_TRUE(document().set(TableId::Site, 1, "mw_limit", plan::Value(Decimal(200))));
  at(sites, 1, "mw_limit");
  keys("55");
  awaitBook();  // it marks the first site: it is above its limit now
  ASSERT_FALSE(cell(sites, 0, "mw_limit").data(kProblemRole).toString().isEmpty());
  auto* line = qobject_cast<QLineEdit*>(keyboard());
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->text(), QStringLiteral("55"));
  key(Qt::Key_Return);
  EXPECT_EQ(document().plan()->sites[1].mwLimit, Decimal(55));
}

TEST_F(EntriesTest, AFormSaysWhatItUnderstandsWhileSomebodyTypes) {
  openTemplate("starter");
  const auto start = hash();
  auto& line = term("commitment");
  keys("38B");
  EXPECT_TRUE(under(line).contains(QStringLiteral("= $38,000,000,000")))
      << under(line).toStdString();
  EXPECT_FALSE(under(line).contains(QStringLiteral(".00")));
  EXPECT_EQ(hash(), start) << "nothing is taken before Enter";
  key(Qt::Key_Escape);
  EXPECT_EQ(line.text(), fullMoney(document().plan()->contracts.front().commitment));
  EXPECT_FALSE(under(line).contains(QStringLiteral("= $")));
}

TEST_F(EntriesTest, AFormNamesTheDistributionOfARange) {
  openTemplate("starter");
  auto& revenues = editor(TableId::Revenue);
  at(revenues, 0, "name");
  QLineEdit* base = nullptr;
  for (auto* line : window->findChildren<QLineEdit*>(QStringLiteral("base")))
    if (line->isVisible()) base = line;
  ASSERT_NE(base, nullptr);
  focus(*base);
  keys("5B to 7B");
  EXPECT_TRUE(under(*base).contains(QStringLiteral("lognormal"))) << under(*base).toStdString();
  key(Qt::Key_Return);
  EXPECT_TRUE(under(*base).contains(QStringLiteral("Taken as lognormal")) &&
              under(*base).contains(QStringLiteral("volatility 0.1313")))
      << under(*base).toStdString();
  EXPECT_EQ(undoable(), 1);
  EXPECT_TRUE(document().undoStack().undoText().startsWith(QStringLiteral("Set range")));
  EXPECT_EQ(document().plan()->revenues.front().process.sigma, Decimal::parse("0.131275").value());
  document().undoStack().undo();
  EXPECT_FALSE(under(*base).contains(QStringLiteral("lognormal")));
}

TEST_F(EntriesTest, ARedFieldOfAFormIsRedEverywhereAndCanBeGivenUp) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 1, "mw_limit");
  keys("lots", Qt::Key_Return);
  at(sites, 1, "mw_limit");
  QLineEdit* limit = nullptr;
  for (auto* line : window->findChildren<QLineEdit*>(QStringLiteral("mw_limit")))
    if (line->isVisible()) limit = line;
  ASSERT_NE(limit, nullptr);
  EXPECT_EQ(limit->text(), QStringLiteral("lots"));
  EXPECT_TRUE(isRed(*limit));
  focus(*limit);
  key(Qt::Key_Escape);
  EXPECT_FALSE(isRed(*limit));
  EXPECT_NE(limit->text(), QStringLiteral("lots"));
  EXPECT_TRUE(document().badEntries().empty());
  EXPECT_NE(text(cell(sites, 1, "mw_limit")), QStringLiteral("lots"));
  auto& other = term("take_or_pay");
  keys("120 %", Qt::Key_Return);
  EXPECT_TRUE(isRed(other));
  EXPECT_EQ(document().badEntries().problems(*document().plan()).size(), 1u);
  window->findChild<ContractsPage*>()->showRow(TableId::Contract,
                                               document().plan()->contracts[1].id.value, {});
  EXPECT_FALSE(isRed(other)) << "another contract";
  window->findChild<ContractsPage*>()->showRow(TableId::Contract,
                                               document().plan()->contracts[0].id.value, {});
  EXPECT_TRUE(isRed(other));
  EXPECT_EQ(other.text(), QStringLiteral("120 %"));
}

}  // namespace
}  // namespace offtake::test
