// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk_fixture.h"
#include "ui/models/problems_model.h"
#include "ui/widgets/paste_dialog.h"
#include "ui/widgets/pick_dialog.h"

#include <QLineEdit>
#include <QTimer>

/// Journey 10, in the window and by keyboard alone: a template, 84 deployments pasted, two red
/// cells mended, 38B, 250 bn and 300e9 typed. Power cut and printing are tested elsewhere.
namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class Journey10 : public DeskTest {
protected:
  /// Answers the next dialog with these keys.
  template <class Dialog>
  static void answer(std::function<void(Dialog&)> keys) {
    QTimer::singleShot(0, qApp, [keys] {
      auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
      ASSERT_NE(dialog, nullptr);
      keys(*dialog);
    });
  }
  /// Ctrl+K, a name, Enter.
  void jump(const char* name) {
    QApplication::setActiveWindow(window.get());
    answer<PickDialog>([name](PickDialog& dialog) {
      auto* line = dialog.findChild<QLineEdit*>();
      QTest::keyClicks(line, QLatin1String(name));
      QTest::keyClick(line, Qt::Key_Return);
    });
    key(Qt::Key_K, Qt::ControlModifier);
    QApplication::setActiveWindow(window.get());
  }
  /// 84 lines as a spreadsheet has them; two cells are no figures.
  static QString deployments() {
    QString text = QStringLiteral("Contract\tSKU\tName\tUnits\tOnline\n");
    for (int i = 1; i <= 84; ++i)
      text += QStringLiteral("Oracle Stargate (2025)\tGB200 NVL72\tHall %1\t%2\t2027-%3-01\n")
                  .arg(i)
                  .arg(i == 17   ? QStringLiteral("tbd")
                       : i == 60 ? QStringLiteral("12k?")
                                 : QString::number(1000 + i))
                  .arg(i % 12 + 1, 2, 10, QLatin1Char('0'));
    return text;
  }
};

TEST_F(Journey10, FirstMorningByKeyboard) {
  openTemplate("starter");
  const auto start = hash();
  const auto before = document().plan()->tranches.size();
  jump("AWS GB200, first tranche");
  auto& tranches = *TableEditor::around(keyboard());
  ASSERT_EQ(tranches.model().table(), TableId::Tranche);
  // Behind the last row, the block grows the table.
  key(Qt::Key_End, Qt::ControlModifier);
  key(Qt::Key_Return);
  ASSERT_EQ(document().plan()->tranches.size(), before + 1);
  clip(deployments());
  answer<PasteDialog>([](PasteDialog& dialog) {
    EXPECT_EQ(dialog.edit().refused.size(), 2u);
    QTest::keyClick(&dialog, Qt::Key_G, Qt::AltModifier);  // "Paste the good ones"
  });
  key(Qt::Key_V, Qt::ControlModifier);
  QApplication::setActiveWindow(window.get());
  EXPECT_EQ(document().plan()->tranches.size(), before + 84);
  auto* problems = window->findChild<ProblemsModel*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return problems->errors() == 2; }, 20000));
  for (const char* units : {"1017", "12,060"}) {
    key(Qt::Key_F7);
    key(Qt::Key_Return);
    ASSERT_EQ(TableEditor::around(keyboard()), &tranches);
    keys(units, Qt::Key_Return);
  }
  EXPECT_EQ(problems->errors(), 0);
  EXPECT_EQ(document().plan()->tranches[before + 16].units, Decimal(1017));
  EXPECT_EQ(document().plan()->tranches[before + 59].units, Decimal(12060));
  const auto& contracts = document().plan()->contracts;
  for (const auto& [place, name, typed] : {std::tuple{0, "AWS (2025) contract", "38B"},
                                           {2, "Azure (2025) contract", "250 bn"},
                                           {3, "Oracle Stargate (2025) contract", "300e9"}}) {
    jump(name);
    auto* line = window->findChild<QLineEdit*>(QStringLiteral("commitment"));
    line->setFocus(Qt::TabFocusReason);
    key(Qt::Key_A, Qt::ControlModifier);
    keys(typed, Qt::Key_Return);
    (void)contracts;
    const std::int64_t dollars = place == 0 ? 38 : place == 2 ? 250 : 300;
    EXPECT_EQ(document().plan()->contracts[std::size_t(place)].commitment.cents,
              dollars * 100'000'000'000);
  }
  document().undoStack().setIndex(0);
  EXPECT_EQ(hash(), start);
}

}  // namespace
}  // namespace offtake::test
