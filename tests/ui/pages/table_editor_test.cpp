// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/models/correlation_model.h"
#include "ui/models/problems_model.h"
#include "ui/pages/correlation_editor.h"
#include "ui/widgets/paste_dialog.h"
#include "ui/widgets/table_layout.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

/// Answers the next paste dialog: the button with this name.
void answerPaste(const char* button, std::optional<NumberConvention> convention = {}) {
  QTimer::singleShot(0, qApp, [button, convention] {
    auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
    ASSERT_NE(dialog, nullptr) << "nothing was asked";
    if (convention) {
      EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("paste_all"))->isEnabled() &&
                   !dialog->isChosen());
      dialog->choose(*convention);
    }
    if (*button == 0) return dialog->reject();
    dialog->findChild<QPushButton*>(QLatin1String(button))->click();
  });
}

using TableTest = DeskTest;

TEST_F(TableTest, EveryTableOfThePlanHasAPlaceToBeEdited) {
  openTemplate("starter");
  for (const auto& table : plan::tables()) {
    // What signed amendments did is on the Contracts page, to read.
    if (table.id == TableId::Amendment || table.id == TableId::AmendmentChange) continue;
    bool edited =
        table.id == TableId::Contract ||
        (table.id == TableId::Correlation && window->findChild<CorrelationEditor*>() != nullptr);
    for (auto* editor : window->findChildren<TableEditor*>())
      edited = edited || editor->model().table() == table.id;
    EXPECT_TRUE(edited) << table.label;
  }
}

TEST_F(TableTest, ModelsOfAllTablesKeepTheirPromises) {
  openTemplate("starter");
  const auto start = hash();
  for (const auto& table : plan::tables()) {
    RowsModel model(document(), table.id);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(0, Qt::DescendingOrder);
    model.setFilter(QStringLiteral("a"));
    if (table.id != TableId::Settings) (void)model.addRow().has_value();
    model.sort(-1);
    model.setFilter({});
    document().undoStack().setIndex(0);
  }
  CorrelationModel matrix(document());
  QAbstractItemModelTester tester(&matrix, QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_TRUE(matrix.setData(matrix.index(0, 1), QStringLiteral("0.25")));
  RowsModel workloads(document(), TableId::Workload);
  ASSERT_TRUE(workloads.addRow().has_value());
  document().undoStack().setIndex(0);
  EXPECT_EQ(hash(), start);
}

TEST_F(TableTest, TypingEnterTabEscAndF2WorkAsInASpreadsheet) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 0, "location");
  keys("Oslo", Qt::Key_Return);
  EXPECT_EQ(document().plan()->sites[0].location, "Oslo");
  EXPECT_EQ(sites.view().currentIndex(), cell(sites, 1, "location")) << "Enter goes down";
  keys("Bergen", Qt::Key_Tab);
  EXPECT_EQ(document().plan()->sites[1].location, "Bergen");
  EXPECT_EQ(sites.view().currentIndex(), cell(sites, 1, "mw_limit")) << "Tab goes right";
  keys("77", Qt::Key_Escape);
  EXPECT_EQ(text(cell(sites, 1, "mw_limit")), QStringLiteral("3,300")) << "Esc gives up";
  key(Qt::Key_F2);
  ASSERT_NE(qobject_cast<QLineEdit*>(QApplication::focusWidget()), nullptr) << "F2 edits";
  EXPECT_EQ(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text(), QStringLiteral("3300"));
  keys("", Qt::Key_Escape);
  EXPECT_EQ(undoable(), 2);
}

TEST_F(TableTest, TypingInOneCellMergesAndTheNameSaysWhat) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  for (const char* limit : {"1", "2", "3"}) {
    at(sites, 0, "mw_limit");
    keys(limit, Qt::Key_Return);
  }
  EXPECT_EQ(undoable(), 1);
  EXPECT_TRUE(document().undoStack().undoText().contains(QStringLiteral("Power limit")));
  EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("[*]")));
  EXPECT_TRUE(window->isWindowModified());
  document().undoStack().undo();
  EXPECT_FALSE(window->isWindowModified());
}

TEST_F(TableTest, CopyIsTextAndHtmlWithHeadersWhenAsked) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  select(sites, 0, "name", 1, "location");
  key(Qt::Key_C, Qt::ControlModifier);
  const auto* data = QApplication::clipboard()->mimeData();
  EXPECT_EQ(data->text(), QStringLiteral("Abilene\tTexas\nStargate, later sites\t"
                                         "Texas, New Mexico, Ohio, Michigan\n"));
  EXPECT_TRUE(data->html().contains(QStringLiteral("<td>Abilene</td><td>Texas</td>")));
  select(sites, 0, "name", 0, "mw_limit");
  key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(QApplication::clipboard()->mimeData()->text(),
            QStringLiteral("Name\tLocation\tPower limit (MW)\nAbilene\tTexas\t1200\n"));
}

TEST_F(TableTest, PasteFillsGrowsAndIsOneStep) {
  openTemplate("starter");
  const auto start = hash();
  auto& sites = editor(TableId::Site);
  const int rows = sites.model().rowCount();
  at(sites, rows - 1, "name");
  clip(QStringLiteral("One\tA\t10\nTwo\tB\t20\nThree\tC\t30\n"));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(sites.model().rowCount(), rows + 2);
  EXPECT_EQ(document().plan()->sites.back().name, "Three");
  EXPECT_EQ(document().plan()->sites.back().mwLimit, Decimal(30));
  EXPECT_EQ(undoable(), 1);
  EXPECT_EQ(document().undoStack().undoText(), QStringLiteral("Paste 9 cell(s) into Sites"));
  document().undoStack().undo();
  EXPECT_EQ(hash(), start);
}

TEST_F(TableTest, HeadersOfAPasteNameItsColumns) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 0, "name");
  clip(QStringLiteral("Power limit (MW)\tName\n42\tRenamed\n"));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(document().plan()->sites[0].name, "Renamed");
  EXPECT_EQ(document().plan()->sites[0].mwLimit, Decimal(42));
  EXPECT_EQ(document().plan()->sites[0].location, "Texas");
}

TEST_F(TableTest, ABadCellRefusesTheWholeBlockUnlessTheGoodOnesAreAskedFor) {
  openTemplate("starter");
  const auto start = hash();
  auto& sites = editor(TableId::Site);
  clip(QStringLiteral("One\tA\t10\nTwo\tB\tmuch\n"));
  at(sites, 0, "name");
  answerPaste("");
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(hash(), start) << "cancel changes nothing";
  EXPECT_TRUE(document().badEntries().empty());
  at(sites, 0, "name");
  answerPaste("paste_good");
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(document().plan()->sites[1].name, "Two");
  EXPECT_EQ(document().plan()->sites[1].mwLimit, Decimal(3300)) << "the bad cell is as before";
  const auto red = cell(sites, 1, "mw_limit");
  EXPECT_EQ(text(red), QStringLiteral("much")) << "and shows what was pasted";
  EXPECT_FALSE(red.data(kProblemRole).toString().isEmpty());
  EXPECT_TRUE(red.data(Qt::ToolTipRole).toString().contains(QStringLiteral("much")));
  auto* problems = window->findChild<ProblemsModel*>();
  ASSERT_GE(problems->errors(), 1);
  EXPECT_EQ(problems->at(0).code, "entry-not-taken");
  EXPECT_EQ(problems->at(0).field, "mw_limit");
  sites.view().setCurrentIndex(red);
  sites.view().setFocus();
  keys("55", Qt::Key_Return);
  EXPECT_EQ(document().plan()->sites[1].mwLimit, Decimal(55));
  EXPECT_TRUE(document().badEntries().empty());
  EXPECT_EQ(problems->errors(), 0);
}

TEST_F(TableTest, AnAmbiguousBlockIsAskedAboutAndNeverGuessed) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  clip(QStringLiteral("1.234"));
  at(sites, 0, "mw_limit");
  answerPaste("paste_all", NumberConvention::Comma);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(document().plan()->sites[0].mwLimit, Decimal(1234));
  at(sites, 1, "mw_limit");
  answerPaste("paste_all", NumberConvention::Point);
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(document().plan()->sites[1].mwLimit, Decimal::parse("1.234").value());
  // Its own block is never ambiguous.
  select(sites, 1, "mw_limit", 1, "mw_limit");
  key(Qt::Key_C, Qt::ControlModifier);
  at(sites, 2, "mw_limit");
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(document().plan()->sites[2].mwLimit, Decimal::parse("1.234").value());
}

TEST_F(TableTest, FillDownAndRightAreOneStepEach) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  select(sites, 0, "location", 3, "location");
  key(Qt::Key_D, Qt::ControlModifier);
  for (int row = 0; row < 4; ++row)
    EXPECT_EQ(document().plan()->sites[std::size_t(row)].location, "Texas");
  EXPECT_EQ(undoable(), 1);
  select(sites, 0, "name", 1, "location");
  key(Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(document().plan()->sites[0].location, "Abilene");
  EXPECT_EQ(document().plan()->sites[1].location, "Stargate, later sites");
  EXPECT_EQ(undoable(), 2);
}

TEST_F(TableTest, DeleteClearsCellsAndCtrlMinusRemovesRows) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  select(sites, 0, "location", 1, "mw_limit");
  key(Qt::Key_Delete);
  EXPECT_EQ(document().plan()->sites[0].location, "");
  EXPECT_FALSE(document().plan()->sites[1].mwLimit.has_value());
  EXPECT_EQ(undoable(), 1);
  const auto before = hash();
  select(sites, 0, "name", 0, "name");  // a site must have a name
  key(Qt::Key_Delete);
  EXPECT_EQ(hash(), before);
  sites.addRow();
  const int rows = sites.model().rowCount();
  at(sites, rows - 1, "name");
  key(Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_EQ(sites.model().rowCount(), rows - 1);
}

TEST_F(TableTest, CtrlArrowsGoToTheEdgeOfWhatIsFilled) {
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  at(sites, 0, "mw_limit");
  key(Qt::Key_Down, Qt::ControlModifier);  // 1200, 3300, 260, none, none, 750
  EXPECT_EQ(sites.view().currentIndex().row(), 2);
  key(Qt::Key_Down, Qt::ControlModifier);
  EXPECT_EQ(sites.view().currentIndex().row(), 5);
  key(Qt::Key_Up, Qt::ControlModifier);
  EXPECT_EQ(sites.view().currentIndex().row(), 2);
}

TEST_F(TableTest, SortAndFilterLeaveThePlanAndTheHistoryAlone) {
  openTemplate("starter");
  const auto start = hash();
  auto& sites = editor(TableId::Site);
  at(sites, 0, "location");
  keys("Zug", Qt::Key_Return);
  sites.view().sortByColumn(column(sites, "name"), Qt::DescendingOrder);
  EXPECT_EQ(text(cell(sites, 0, "name")), QStringLiteral("Stargate, later sites"));
  EXPECT_EQ(document().plan()->sites[0].name, "Abilene") << "the stored order stays";
  key(Qt::Key_F, Qt::ControlModifier);
  keys("several");
  EXPECT_EQ(sites.model().rowCount(), 2);
  bool counted = false;
  for (auto* label : sites.findChildren<QLabel*>())
    counted = counted || label->text() == QStringLiteral("2 of 6 rows");
  EXPECT_TRUE(counted);
  document().undoStack().undo();
  EXPECT_EQ(hash(), start);
  key(Qt::Key_Escape);
  sites.model().setFilter({});
  EXPECT_EQ(sites.model().rowCount(), 6);
  sites.view().sortByColumn(-1, Qt::AscendingOrder);
  EXPECT_EQ(text(cell(sites, 0, "name")), QStringLiteral("Abilene"));
  sites.model().setFilter(QStringLiteral("3,300"));
  EXPECT_EQ(sites.model().rowCount(), 1) << "figures are found with separators, too";
}

TEST_F(TableTest, TheLayoutIsRememberedAndCanBeReset) {
  openTemplate("starter");
  {
    auto& sites = editor(TableId::Site);
    sites.view().horizontalHeader()->moveSection(2, 0);
    sites.columns().hide(column(sites, "notes"));
    sites.columns().freezeThrough(column(sites, "mw_limit"));
    ASSERT_NE(sites.columns().frozenView(), nullptr);
  }
  openTemplate("starter");
  auto& sites = editor(TableId::Site);
  EXPECT_EQ(sites.view().horizontalHeader()->visualIndex(2), 0);
  EXPECT_TRUE(sites.view().isColumnHidden(column(sites, "notes")));
  EXPECT_EQ(sites.columns().frozenThrough(), column(sites, "mw_limit"));
  sites.columns().reset();
  EXPECT_EQ(sites.view().horizontalHeader()->visualIndex(2), 2);
  EXPECT_FALSE(sites.view().isColumnHidden(column(sites, "notes")));
  EXPECT_EQ(sites.columns().frozenView(), nullptr);
}

TEST_F(TableTest, AnEditWhileAScenarioIsShownGoesIntoItAndIsMarked) {
  openTemplate("starter");
  const auto base = plan::hash(*document().base());
  auto* shown = window->findChild<QComboBox*>(QStringLiteral("scenario_shown"));
  ASSERT_EQ(shown->count(), 4);
  shown->setCurrentIndex(2);
  Q_EMIT shown->activated(2);
  ASSERT_TRUE(document().scenario().has_value());
  auto& sites = editor(TableId::Site);
  at(sites, 0, "mw_limit");
  keys("900", Qt::Key_Return);
  EXPECT_EQ(document().plan()->sites[0].mwLimit, Decimal(900));
  EXPECT_EQ(document().base()->sites[0].mwLimit, Decimal(1200)) << "the base plan stays";
  const auto marked = cell(sites, 0, "mw_limit");
  EXPECT_TRUE(marked.data(kOverriddenRole).toBool());
  EXPECT_TRUE(marked.data(Qt::ToolTipRole).toString().contains(QStringLiteral("1,200")));
  EXPECT_FALSE(cell(sites, 1, "mw_limit").data(kOverriddenRole).toBool());
  Q_EMIT shown->activated(0);
  EXPECT_EQ(text(cell(sites, 0, "mw_limit")), QStringLiteral("1,200"));
  document().undoStack().undo();
  EXPECT_EQ(plan::hash(*document().base()), base);
}

TEST_F(TableTest, TheMatrixSaysWhetherItIsValidWhileOneTypes) {
  openTemplate("starter");
  auto* matrix = window->findChild<CorrelationEditor*>();
  ASSERT_NE(matrix, nullptr);
  EXPECT_TRUE(matrix->said().startsWith(QStringLiteral("✓")));
  auto& model = matrix->model();
  ASSERT_GE(model.rowCount(), 3);
  ASSERT_TRUE(model.setData(model.index(1, 0), QStringLiteral("0.95")));
  ASSERT_TRUE(model.setData(model.index(2, 0), QStringLiteral("0.95")));
  const auto before = hash();
  matrix->tryOut(model.index(2, 1), QStringLiteral("-0.9"));
  EXPECT_TRUE(matrix->said().startsWith(QStringLiteral("✕"))) << matrix->said().toStdString();
  EXPECT_EQ(hash(), before) << "nothing is entered yet";
  ASSERT_TRUE(model.setData(model.index(2, 1), QStringLiteral("-0.9")));
  EXPECT_FALSE(model.isValid());
  EXPECT_EQ(model.index(1, 2).data(Qt::EditRole), model.index(2, 1).data(Qt::EditRole));
  model.repair();
  EXPECT_TRUE(model.isValid());
  EXPECT_TRUE(matrix->said().startsWith(QStringLiteral("✓")));
}

}  // namespace
}  // namespace offtake::test
