// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/citations.h"
#include "tests/ui/desk_fixture.h"
#include "ui/figures/figure_view.h"
#include "ui/models/field_input.h"
#include "ui/pages/contracts_page.h"
#include "ui/pages/curve_by_year.h"
#include "ui/widgets/paste_dialog.h"
#include "ui/widgets/pick_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

/// Journey 5, in the window. A vendor mails a price curve with decimal commas: paste, asked which
/// convention, attach the source; 3.00 falling 20 % a year is 2.40 then 1.92; own 1.85 against rent
/// 2.60 breaks even at 71.15 % utilisation; cancel changes nothing.
namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;
using plan::Value;

class Journey5 : public DeskTest {
protected:
  Journey5() {
    openTemplate("empty");
    addHardware();
    awaitBook();
    EXPECT_NE(window->session()->book()->book, nullptr)
        << window->session()->book()->error.message();
  }

  using Values = std::vector<std::pair<std::string_view, Value>>;
  static plan::Change insert(TableId table, std::int64_t id, const Values& values) {
    return plan::insertion(table, id, values);
  }
  /// One accelerator, 1,000 of it owned and 1,000 rented, at prices of last year.
  void addHardware() {
    const Month start = document().plan()->setting().start;
    const auto text = [](const char* words) { return Value(std::string(words)); };
    plan::Changes changes{
        insert(TableId::Sku, 1,
               {{"name", text("B300")}, {"curve", text("decline")}, {"price", Value(Decimal(5))}}),
        insert(TableId::Provider, 1, {{"name", text("Own halls")}, {"kind", text("own")}}),
        insert(TableId::Provider, 2, {{"name", text("Vendor")}, {"kind", text("cloud")}})};
    for (const std::int64_t id : {1, 2}) {
      changes.push_back(insert(TableId::Contract, id,
                               {{"name", text(id == 1 ? "Own B300" : "Rented B300")},
                                {"provider", Value(id)},
                                {"start", Value(start)},
                                {"end", Value(start + 36)}}));
      changes.push_back(
          insert(TableId::Period, id,
                 {{"contract", Value(id)}, {"start", Value(start)}, {"end", Value(start + 36)}}));
      changes.push_back(insert(TableId::Rate, id,
                               {{"contract", Value(id)},
                                {"sku", Value(std::int64_t(1))},
                                {"basis", text("reserved")},
                                {"base_rate", Value(Decimal(5))}}));
      changes.push_back(insert(TableId::Tranche, id,
                               {{"contract", Value(id)},
                                {"sku", Value(std::int64_t(1))},
                                {"name", text("Hall")},
                                {"units", Value(Decimal(1000))},
                                {"online", Value(Date::firstOf(start))}}));
    }
    for (auto& change : changes) setDriverKey(change);
    const auto done = document().push(QStringLiteral("Hardware"), changes);
    ASSERT_TRUE(done.has_value()) << done.error().message();
  }

  /// Ctrl+V, and what is done in the dialog that asks.
  void paste(const QString& text, const std::function<void(PasteDialog&)>& act) {
    clip(text);
    bool asked = false;
    answer<PasteDialog>([&](PasteDialog& dialog) {
      asked = true;
      act(dialog);
    });
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(asked);
  }
  /// Says that these are decimal commas, looks at the preview, pastes.
  void pasteWithCommas(const QString& text, const QString& preview) {
    paste(text, [&](PasteDialog& dialog) {
      QTest::keyClick(&dialog, Qt::Key_C, Qt::AltModifier);
      bool shown = false;
      for (auto* list : dialog.findChildren<QTableWidget*>())
        for (int c = 0; c < list->columnCount(); ++c)
          shown = shown || (list->item(0, c) != nullptr && list->item(0, c)->text() == preview);
      EXPECT_TRUE(shown) << preview.toStdString();
      QTest::keyClick(&dialog, Qt::Key_P, Qt::AltModifier);
    });
  }
  [[nodiscard]] QString price(int row) {
    const auto& model = window->findChild<CurveByYear*>()->model();
    return model.index(row, 1).data().toString();
  }
  /// The rates of one contract, on its page, with the keyboard on the base rate.
  void atRateOf(std::int64_t contract) {
    window->showPage(1);
    auto* page = window->findChild<ContractsPage*>();
    ASSERT_TRUE(page->showRow(TableId::Rate, contract, "base_rate"));
    auto* rates = TableEditor::around(keyboard());
    ASSERT_NE(rates, nullptr);
    ASSERT_EQ(rates->model().table(), TableId::Rate);
  }
  /// A row of the table of that name on the Overview, as it is shown.
  QStringList overview(const char* title) {
    window->showPage(0);
    QStringList cells;
    for (auto* tabs : window->page(0)->findChildren<QTabWidget*>())
      for (int at = 0; at < tabs->count(); ++at) {
        if (tabs->tabText(at) != QLatin1String(title)) continue;
        tabs->setCurrentIndex(at);
        const auto& model = qobject_cast<FigureView*>(tabs->widget(at))->model();
        for (int c = 0; c < model.columnCount(); ++c) cells << model.index(0, c).data().toString();
      }
    return cells;
  }
};

TEST_F(Journey5, AVendorMailsAPriceCurveWithDecimalCommas) {
  const auto start = hash();
  const int steps = undoable();
  const QString mail = QStringLiteral("Price at plan start\tYearly decline\n3,00\t20 %\n");
  auto& skus = editor(TableId::Sku);
  at(skus, 0, "price");

  // Cancel changes nothing.
  paste(mail, [](PasteDialog& dialog) {
    EXPECT_TRUE(dialog.findChildren<QRadioButton*>().size() == 2) << "which convention is asked";
    QTest::keyClick(&dialog, Qt::Key_Escape);
  });
  EXPECT_EQ(hash(), start);
  EXPECT_EQ(undoable(), steps);
  EXPECT_TRUE(document().badEntries().empty());
  EXPECT_EQ(price(0), QStringLiteral("5.0000"));

  pasteWithCommas(mail, QStringLiteral("3"));
  EXPECT_EQ(undoable(), steps + 1);
  EXPECT_EQ(price(0), QStringLiteral("3.0000"));
  EXPECT_EQ(price(1), QStringLiteral("2.4000"));
  EXPECT_EQ(price(2), QStringLiteral("1.9200"));

  // The mail becomes a source, and the source of both cells.
  auto& sources = editor(TableId::Source);
  key(Qt::Key_Plus, Qt::ControlModifier);
  ASSERT_EQ(document().plan()->sources.size(), 1u);
  at(sources, 0, "title");
  keys("Vendor mail of today", Qt::Key_Return);
  select(editor(TableId::Sku), 0, "price", 0, "decline");
  answer<PickDialog>([](PickDialog& dialog) {
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("vendor mail"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
  });
  key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
  EXPECT_EQ(document().undoStack().undoText(),
            QStringLiteral("Attach source to 2 cell(s) of SKUs"));
  for (const char* field : {"price", "decline"}) {
    const auto* cited = plan::citationInUse(*document().plan(), "sku", 1, field);
    ASSERT_NE(cited, nullptr) << field;
    EXPECT_EQ(cited->source, document().plan()->sources.front().id);
  }
  EXPECT_EQ(text(cell(editor(TableId::Citation), 0, "source")),
            QStringLiteral("Vendor mail of today"));

  // Own at 1.85, rent at 2.60.
  atRateOf(1);
  pasteWithCommas(QStringLiteral("1,85\n"), QStringLiteral("1.85"));
  atRateOf(2);
  pasteWithCommas(QStringLiteral("2,60\n"), QStringLiteral("2.6"));
  awaitBook();
  const auto even = overview("Own or rent");
  ASSERT_EQ(even.size(), 7);
  EXPECT_EQ(even[0], QStringLiteral("Own B300"));
  EXPECT_EQ(even[2], QStringLiteral("Rented B300"));
  EXPECT_EQ(even[3], QStringLiteral("1.8500"));
  EXPECT_EQ(even[4], QStringLiteral("2.6000"));
  EXPECT_EQ(even[5], QStringLiteral("71.15 %"));

  document().undoStack().setIndex(steps);
  EXPECT_EQ(hash(), start);
}

TEST_F(Journey5, AnotherSourceTakesOverAndTheFirstIsKept) {
  ASSERT_TRUE(document()
                  .push(QStringLiteral("Sources"),
                        {insert(TableId::Source, 1, {{"title", Value(std::string("Mail"))}}),
                         insert(TableId::Source, 2, {{"title", Value(std::string("Press"))}})})
                  .has_value());
  at(editor(TableId::Sku), 0, "price");
  for (const char* words : {"Mail", "Press", "Mail"}) {
    answer<PickDialog>([words](PickDialog& dialog) {
      QTest::keyClicks(dialog.focusWidget(), QLatin1String(words));
      QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    });
    key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QApplication::setActiveWindow(window.get());
    const auto* cited = plan::citationInUse(*document().plan(), "sku", 1, "price");
    ASSERT_NE(cited, nullptr);
    EXPECT_EQ(plan::find(document().plan()->sources, cited->source)->title, words);
  }
  EXPECT_EQ(document().plan()->citations.size(), 2u);
}

}  // namespace
}  // namespace offtake::test
