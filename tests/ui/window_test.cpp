// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/store/file.h"
#include "tests/ui/desk_fixture.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_panel.h"
#include "ui/models/problems_model.h"
#include "ui/models/register_model.h"
#include "ui/models/rows_model.h"
#include "ui/pages/contract_groups.h"
#include "ui/pages/contracts_page.h"
#include "ui/pages/simulation_page.h"
#include "ui/report/plan_report.h"
#include "ui/widgets/field_editor.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;

class WindowTest : public WindowFixture {
protected:
  /// Types into the named editor of the contract's form and leaves it.
  void type(const char* field, const char* text) {
    auto* line = window->findChild<QLineEdit*>(QLatin1String(field));
    ASSERT_NE(line, nullptr) << field;
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QLatin1String(text));
    QTest::keyClick(line, Qt::Key_Return);
  }
};

TEST_F(WindowTest, AnalystOpensEditsUndoesRunsSavesAndReports) {
  openTemplate("starter");
  ASSERT_TRUE(window->session()->book()->book) << window->session()->book()->error.message();
  const std::string start = plan::hash(*document().plan());

  window->showPage(1);
  type("commitment", "40B");
  EXPECT_EQ(document().plan()->contracts.front().commitment.cents, 4'000'000'000'000);
  EXPECT_TRUE(window->isWindowModified());
  EXPECT_TRUE(document().undoStack().undoText().contains(QStringLiteral("Commitment")));
  document().undoStack().undo();
  EXPECT_EQ(plan::hash(*document().plan()), start);
  EXPECT_FALSE(window->isWindowModified());
  document().undoStack().redo();
  EXPECT_EQ(document().plan()->contracts.front().commitment.cents, 4'000'000'000'000);

  window->showPage(window->pageNamed(QStringLiteral("Simulation")));
  auto* paths = window->findChild<SimulationPage*>()->findChild<QSpinBox*>();
  paths->setValue(1500);
  window->findChild<SimulationPage*>()->start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->lastRun() != nullptr; }, 120000));
  EXPECT_EQ(window->session()->lastRun()->result.pathsDone, 1500u);
  EXPECT_TRUE(window->session()->isRunFresh());
  bool charted = false;
  for (auto* panel : window->findChild<SimulationPage*>()->findChildren<ChartPanel*>())
    charted = charted || !panel->table().lines.isEmpty();
  EXPECT_TRUE(charted);

  const auto file = folder / "mine.offtake";
  ASSERT_TRUE(document().saveAs(file).has_value());
  EXPECT_FALSE(window->isWindowModified());
  EXPECT_TRUE(store::loadPlan(file).value() == *document().plan());

  document().undoStack().undo();
  EXPECT_FALSE(window->session()->isRunFresh());
  document().undoStack().redo();
  const report::ReportInput input{window->session()->book()->plan,
                                  window->session()->book()->book,
                                  window->session()->lastRun(),
                                  {},
                                  QDate(2026, 11, 21)};
  const auto written = report::writeReport(input, folder / "report.pdf");
  ASSERT_TRUE(written.has_value()) << written.error().message();
  EXPECT_GT(std::filesystem::file_size(folder / "report.pdf"), 20000u);
}

TEST_F(WindowTest, ReopenedPlanCanStillUndo) {
  openTemplate("det");
  window->showPage(1);
  const auto start = plan::hash(*document().plan());
  type("commitment", "1B");
  type("net_days", "45");
  ASSERT_TRUE(document().saveAs(folder / "det.offtake").has_value());
  ASSERT_TRUE(window->open(folder / "det.offtake").has_value());
  EXPECT_EQ(document().undoStack().count(), 2);
  EXPECT_FALSE(window->isWindowModified());
  document().undoStack().undo();
  document().undoStack().undo();
  EXPECT_EQ(plan::hash(*document().plan()), start);
}

TEST_F(WindowTest, BadEntryIsMarkedAndChangesNothing) {
  openTemplate("det");
  window->showPage(1);
  const auto before = plan::hash(*document().plan());
  type("take_or_pay", "120 %");
  EXPECT_EQ(plan::hash(*document().plan()), before);
  EXPECT_EQ(document().undoStack().count(), 0);
  auto* line = window->findChild<QLineEdit*>(QStringLiteral("take_or_pay"));
  auto* editor = qobject_cast<FieldEditor*>(line->parentWidget());
  ASSERT_NE(editor, nullptr);
  EXPECT_TRUE(editor->hasError());
  EXPECT_EQ(line->text(), QStringLiteral("120 %"));
  bool said = false;
  for (auto* label : editor->findChildren<QLabel*>())
    said = said || label->text().contains(QStringLiteral("from 0 to 1"));
  EXPECT_TRUE(said);
  type("take_or_pay", "80 %");
  EXPECT_FALSE(editor->hasError());
  EXPECT_EQ(document().plan()->contracts.front().takeOrPay, Decimal::of(8, 1));
}

TEST_F(WindowTest, TypingInOneFieldMergesAndGoesWhenBackAtTheStart) {
  openTemplate("det");
  window->showPage(1);
  type("net_days", "31");
  type("net_days", "32");
  EXPECT_EQ(document().undoStack().count(), 1);
  type("net_days", "30");
  EXPECT_EQ(document().undoStack().count(), 0);
}

TEST_F(WindowTest, APlanWithAnErrorShowsItAndJumpsThere) {
  openTemplate("det");
  const auto snapshot = document().plan();
  ASSERT_TRUE(document()
                  .set(plan::TableId::Period, 2, "end", plan::Value(snapshot->periods[1].start - 3))
                  .has_value());
  auto* problems = window->findChild<ProblemsModel*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return problems->errors() > 0; }, 20000));
  EXPECT_FALSE(window->session()->book()->book);
  const auto& problem = problems->at(0);
  EXPECT_TRUE(
      window->findChild<ContractsPage*>()->showRow(problem.table, problem.row, problem.field));
}

TEST_F(WindowTest, CancelKeepsWhatIsFinished) {
  openTemplate("starter");
  auto* page = window->findChild<SimulationPage*>();
  page->findChild<QSpinBox*>()->setValue(50'000'000);
  page->start();
  bool some = false;
  QObject::connect(&window->session()->run, &RunJob::progressed, window.get(),
                   [&](const simulation::RunProgress& at) { some = some || at.done > 2000; });
  ASSERT_TRUE(QTest::qWaitFor([&] { return some; }, 120000));
  page->cancel();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !window->session()->run.isRunning(); }, 30000));
  const auto& result = window->session()->lastRun()->result;
  EXPECT_TRUE(result.cancelled());
  EXPECT_GT(result.pathsDone, 2000u);
  bool said = false;
  for (auto* label : page->findChildren<QLabel*>())
    said = said || label->text().contains(QStringLiteral(" of 50,000,000 paths"));
  EXPECT_TRUE(said);
}

TEST_F(WindowTest, ContractFormShowsEveryField) {
  std::set<std::string> grouped;
  for (const auto& group : contractGroups())
    for (const auto& name : group.fields)
      EXPECT_TRUE(grouped.insert(name).second) << name << " twice";
  for (const auto& field : plan::table(plan::TableId::Contract).fields) {
    EXPECT_EQ(grouped.count(std::string(field.name)), 1u) << field.name;
    EXPECT_FALSE(field.help.empty()) << field.name;
    EXPECT_FALSE(field.example.empty()) << field.name;
  }
}

TEST_F(WindowTest, ModelsKeepTheirPromises) {
  openTemplate("starter");
  RegisterModel registered(document());
  RowsModel periods(document(), plan::TableId::Period);
  ProblemsModel problems;
  QAbstractItemModelTester a(&registered, QAbstractItemModelTester::FailureReportingMode::Fatal);
  QAbstractItemModelTester b(&periods, QAbstractItemModelTester::FailureReportingMode::Fatal);
  QAbstractItemModelTester c(&problems, QAbstractItemModelTester::FailureReportingMode::Fatal);
  periods.setOwner(1);
  registered.setBook(window->session()->book());
  problems.setProblems(window->session()->book()->problems);
  const int rows = periods.rowCount();
  ASSERT_TRUE(periods.addRow().has_value());
  EXPECT_EQ(periods.rowCount(), rows + 1);
  EXPECT_TRUE(periods.setData(periods.index(0, 4), QStringLiteral("7")));
  EXPECT_FALSE(periods.setData(periods.index(0, 4), QStringLiteral("seven")));
  ASSERT_TRUE(periods.removeRowsAt({rows}).has_value());
  EXPECT_EQ(periods.rowCount(), rows);
  document().undoStack().setIndex(0);
  EXPECT_EQ(periods.rowCount(), rows);
}

TEST_F(WindowTest, EveryPageInBothThemesAndEveryInputHasAName) {
  openTemplate("starter");
  auto* page = window->findChild<SimulationPage*>();
  page->findChild<QSpinBox*>()->setValue(3000);
  page->start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->lastRun() != nullptr; }, 120000));
  const auto out = std::filesystem::path(OFFTAKE_PICTURES);
  std::filesystem::create_directories(out);
  struct Look {
    ThemeChoice theme;
    QSize size;
    const char* name;
  };
  for (const auto& look : {Look{ThemeChoice::Light, {1280, 800}, "light"},
                           Look{ThemeChoice::Dark, {1280, 800}, "dark"},
                           Look{ThemeChoice::Light, {1024, 700}, "small"}}) {
    Theme::apply(*qApp, look.theme);
    window->resize(look.size);
    for (int i = 0; i < window->pageCount(); ++i) {
      window->showPage(i);
      QTest::qWait(50);
      const auto file = out / ("page-" + std::to_string(i) + "-" + look.name + ".png");
      const QPixmap picture = window->grab();
      EXPECT_EQ(picture.size(), look.size) << "some page needs more room";
      EXPECT_TRUE(picture.save(QString::fromStdString(file.string())));
    }
  }
  Theme::apply(*qApp, ThemeChoice::Light);
  for (auto* widget : window->findChildren<QWidget*>()) {
    const bool input = qobject_cast<QLineEdit*>(widget) != nullptr ||
                       qobject_cast<QComboBox*>(widget) != nullptr ||
                       qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                       qobject_cast<QAbstractItemView*>(widget) != nullptr;
    if (!input || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
        widget->objectName().startsWith(QLatin1String("qt_")) ||
        qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
        widget->inherits("QHeaderView") || widget->inherits("QComboBoxListView"))
      continue;
    EXPECT_FALSE(widget->accessibleName().isEmpty())
        << widget->metaObject()->className() << " " << widget->objectName().toStdString();
  }
}

}  // namespace
}  // namespace offtake::test
