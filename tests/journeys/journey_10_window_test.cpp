// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/models/problems_model.h"
#include "ui/widgets/paste_dialog.h"
#include "ui/widgets/pick_dialog.h"

#include <QFileDialog>
#include <QLineEdit>

#include <fstream>
#include <sstream>

/// Journey 10, in the window and by keyboard alone. First morning: a template, 84 deployments
/// pasted, two red cells mended, 38B, 250 bn and 300e9 typed, printed. A power cut on the way is
/// another test.
namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class Journey10 : public DeskTest {
protected:
  /// Ctrl+K or Ctrl+Shift+P, some words, Enter.
  void pick(Qt::Key code, Qt::KeyboardModifiers modifiers, const QString& words) {
    QApplication::setActiveWindow(window.get());
    answer<PickDialog>([words](PickDialog& dialog) {
      EXPECT_GT(dialog.shown(), 0);
      QTest::keyClicks(dialog.focusWidget(), words);
      QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    });
    key(code, modifiers);
    QApplication::setActiveWindow(window.get());
  }
  void jump(const char* name) { pick(Qt::Key_K, Qt::ControlModifier, QString::fromLatin1(name)); }
  /// Tab after Tab, as somebody does who looks for a field.
  void tabTo(const char* field) {
    for (int i = 0; i < 200; ++i) {
      if (keyboard()->objectName() == QLatin1String(field)) return;
      key(Qt::Key_Tab);
    }
    FAIL() << "no Tab leads to " << field;
  }
  /// 84 lines as a spreadsheet has them; two cells are no figures.
  static QString deployments() {
    QString text = QStringLiteral("Contract\tSKU\tName\tUnits\tOnline\n");
    for (int i = 1; i <= 84; ++i)
      text += QStringLiteral("Oracle Stargate (2025)\tGB200 NVL72\tHall %1\t%2\t2028-%3-01\n")
                  .arg(i)
                  .arg(i == 17   ? QStringLiteral("tbd")
                       : i == 60 ? QStringLiteral("12k?")
                                 : QString::number(1000 + i))
                  .arg(i % 12 + 1, 2, 10, QLatin1Char('0'));
    return text;
  }
  [[nodiscard]] const plan::Tranche& tranche(std::size_t at) {
    return document().plan()->tranches.at(at);
  }
  void pasteDeployments();
  void mendTheRedOnes();
  void typeTheAmounts();
  void print();

  std::size_t m_before = 0;
};

void Journey10::pasteDeployments() {
  m_before = document().plan()->tranches.size();
  jump("AWS GB200, first tranche");
  auto& tranches = *TableEditor::around(keyboard());
  ASSERT_EQ(tranches.model().table(), TableId::Tranche);
  // Behind the last row, the block grows the table.
  key(Qt::Key_End, Qt::ControlModifier);
  key(Qt::Key_Return);
  ASSERT_EQ(document().plan()->tranches.size(), m_before + 1);
  clip(deployments());
  answer<PasteDialog>([](PasteDialog& dialog) {
    ASSERT_EQ(dialog.edit().refused.size(), 2u);
    EXPECT_EQ(dialog.edit().refused[0].typed, QStringLiteral("tbd"));
    EXPECT_EQ(dialog.edit().refused[1].typed, QStringLiteral("12k?"));
    QTest::keyClick(&dialog, Qt::Key_G, Qt::AltModifier);  // "Paste the good ones"
  });
  key(Qt::Key_V, Qt::ControlModifier);
  QApplication::setActiveWindow(window.get());
  EXPECT_EQ(document().plan()->tranches.size(), m_before + 84);
  EXPECT_EQ(document().undoStack().undoText(), QStringLiteral("Paste 418 cell(s) into Tranches"));
}

void Journey10::mendTheRedOnes() {
  auto* problems = window->findChild<ProblemsModel*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return problems->errors() == 2; }, 20000));
  for (const char* units : {"1017", "12,060"}) {
    key(Qt::Key_F7);
    key(Qt::Key_Return);
    ASSERT_NE(TableEditor::around(keyboard()), nullptr);
    keys(units, Qt::Key_Return);
  }
  awaitBook();
  EXPECT_EQ(problems->errors(), 0);
  EXPECT_EQ(tranche(m_before + 16).units, Decimal(1017));
  EXPECT_EQ(tranche(m_before + 59).units, Decimal(12060));
  EXPECT_EQ(tranche(m_before + 83).name, "Hall 84");
}

void Journey10::typeTheAmounts() {
  for (const auto& [place, name, typed, dollars] :
       {std::tuple{0, "AWS (2025) contract", "38B", 38},
        {2, "Azure (2025) contract", "250 bn", 250},
        {3, "Oracle Stargate (2025) contract", "300e9", 300}}) {
    jump(name);
    tabTo("commitment");
    key(Qt::Key_A, Qt::ControlModifier);
    keys(typed, Qt::Key_Return);
    EXPECT_EQ(document().plan()->contracts[std::size_t(place)].commitment.cents,
              dollars * 100'000'000'000);
  }
}

/// Ctrl+P, a name, Enter: the report as PDF.
void Journey10::print() {
  awaitBook();
  const auto file = folder / "first morning.pdf";
  answer<QFileDialog>([&](QFileDialog& dialog) {
    auto* line = dialog.findChild<QLineEdit*>();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, QString::fromStdString(file.string()));
    QTest::keyClick(line, Qt::Key_Return);
  });
  key(Qt::Key_P, Qt::ControlModifier);
  std::ifstream in(file, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  const std::string pdf = bytes.str();
  EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
  EXPECT_NE(pdf.rfind("%%EOF"), std::string::npos);
  EXPECT_GT(pdf.size(), 50'000u);
}

TEST_F(Journey10, FirstMorningByKeyboard) {
  openTemplate("det");
  pick(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, QStringLiteral("New Starter"));
  ASSERT_EQ(document().plan()->contracts.size(), 13u);
  const auto start = hash();
  pasteDeployments();
  if (HasFatalFailure()) return;
  mendTheRedOnes();
  typeTheAmounts();
  print();
  document().undoStack().setIndex(0);
  EXPECT_EQ(hash(), start);
}

TEST_F(Journey10, HeadingsThatATableLacksAreNamed) {
  openTemplate("starter");
  window->showPage(1);
  for (auto* editor : window->findChildren<TableEditor*>()) {
    if (editor->model().table() != TableId::Tranche || editor->model().canAdd() == false) continue;
    bool hasContract = false;
    for (int c = 0; c < editor->model().columnCount(); ++c)
      hasContract = hasContract || editor->model().field(c).name == "contract";
    if (hasContract) continue;
    const CellBlock block = readTsv(deployments());
    EXPECT_EQ(unknownHeadings(editor->model(), block), QStringList(QStringLiteral("Contract")));
    return;
  }
  FAIL() << "no table of deliveries of one contract";
}

}  // namespace
}  // namespace offtake::test
