// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/amendment.h"
#include "core/plan/proposal.h"
#include "tests/ui/desk_fixture.h"
#include "ui/base/convert.h"
#include "ui/pages/contract_life.h"
#include "ui/pages/contracts_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <gtest/gtest.h>

/// Journey 8, in the window. Legal sends the signed amendment: two cells change; floors that do not
/// add up block signing; past periods keep the old terms; who, when, why.
namespace offtake::test {
namespace {

using namespace offtake::ui;

class Journey8Window : public WindowFixture {
protected:
  Journey8Window() {
    openTemplate("det");
    window->showPage(1);
    for (QWidget* tab = &life(); tab != nullptr; tab = tab->parentWidget())
      if (auto* tabs = qobject_cast<QTabWidget*>(tab)) {
        tabs->setCurrentWidget(&life());
        break;
      }
    awaitBook();
  }
  [[nodiscard]] ContractsPage& page() { return *window->findChild<ContractsPage*>(); }
  [[nodiscard]] ContractLife& life() { return *window->findChild<ContractLife*>(); }

  void awaitBook() {
    WindowFixture::awaitBook();
    ASSERT_TRUE(window->session()->book()->book) << window->session()->book()->error.message();
  }
  [[nodiscard]] std::string past(Month before) {
    awaitBook();
    const auto& book = *window->session()->book()->book;
    std::string text;
    for (const auto& e : book.entries)
      if (e.month < before)
        text += e.month.text() + std::string(ledger::name(e.kind)) + e.amount.text() +
                ledger::explain(book, e) + "\n";
    return text;
  }

  void press(const char* name) {
    for (auto* button : page().findChildren<QPushButton*>())
      if (button->text() == QString::fromUtf8(name)) return button->click();
    FAIL() << name;
  }
  template <class W>
  W* in(const char* name) {
    return window->findChild<W*>(QLatin1String(name));
  }
  void type(const char* name, const QString& text) {
    auto* line = in<QLineEdit>(name);
    ASSERT_NE(line, nullptr) << name;
    line->clear();
    QTest::keyClicks(line, text);
    Q_EMIT line->editingFinished();
  }
  void signature() {
    type("life_author", QStringLiteral("Grace"));
    type("life_reason", QStringLiteral("Counter-signed"));
    type("life_document", QStringLiteral("Amendment 1"));
    in<QDateEdit>("life_date")->setDate(QDate(2028, 2, 11));
  }
  void newTerm(const QString& row, const QString& term, const QString& text) {
    auto* table = in<QTableWidget>("amend_terms");
    ASSERT_NE(table, nullptr);
    for (int i = 0; i < table->rowCount(); ++i)
      if (table->item(i, 0)->text().contains(row) && table->item(i, 1)->text() == term)
        return table->item(i, 3)->setText(text);
    FAIL() << row.toStdString() << " " << term.toStdString();
  }
  void ok() { in<QPushButton>("life_ok")->click(); }
};

TEST_F(Journey8Window, LegalSendsTheSignedAmendment) {
  const auto before = document().plan();
  const std::string old = past(Month::of(2029, 6));
  press("Amend…");
  type("amend_from", QStringLiteral("2029-06"));
  newTerm(QStringLiteral("period 3"), QStringLiteral("Commitment"), QStringLiteral("55B"));
  newTerm(QStringLiteral("period 4"), QStringLiteral("Commitment"), QStringLiteral("75B"));
  signature();
  ok();
  // 30 + 45 + 55 + 75 + 90: refused with the sums, in the dialog, which stays open.
  auto* refusal = in<QLabel>("life_refusal");
  ASSERT_NE(refusal, nullptr);
  EXPECT_TRUE(refusal->isVisible());
  EXPECT_TRUE(refusal->text().contains(QStringLiteral("295 of 300 B")))
      << refusal->text().toStdString();
  EXPECT_EQ(*document().plan(), *before);

  newTerm(QStringLiteral("period 4"), QStringLiteral("Commitment"), QStringLiteral("80B"));
  ok();
  EXPECT_EQ(document().undoStack().count(), 1);
  EXPECT_EQ(document().plan()->periods, before->periods);
  EXPECT_EQ(past(Month::of(2029, 6)), old);
  const auto& periods = window->session()->book()->book->periods;
  EXPECT_EQ(periods[1].commitment.cents, 4'500'000'000'000);
  EXPECT_EQ(periods[2].commitment.cents, 5'500'000'000'000);
  EXPECT_EQ(periods[3].commitment.cents, 8'000'000'000'000);

  auto* versions = in<QTableWidget>("versions");
  ASSERT_EQ(versions->rowCount(), 2);
  const auto cell = [&](int column) { return versions->item(1, column)->text(); };
  EXPECT_EQ(cell(0), QStringLiteral("2029-06"));
  EXPECT_EQ(cell(1), QStringLiteral("Grace"));
  EXPECT_EQ(cell(2), QStringLiteral("2028-02-11"));
  EXPECT_EQ(cell(3), QStringLiteral("Counter-signed"));
  EXPECT_EQ(cell(4), QStringLiteral("Amendment 1"));
  EXPECT_TRUE(cell(5).contains(QStringLiteral("55000000000.00")));
  EXPECT_GT(in<QTableWidget>("key_dates")->rowCount(), 5);

  document().undoStack().undo();
  EXPECT_EQ(*document().plan(), *before);
  EXPECT_EQ(versions->rowCount(), 1);
}

TEST_F(Journey8Window, AnAmendmentAddsAndRemovesRows) {
  const std::string old = past(Month::of(2029, 6));
  press("Amend…");
  type("amend_from", QStringLiteral("2029-06"));
  auto* kinds = in<QComboBox>("amend_kind");
  kinds->setCurrentIndex(kinds->findData(int(plan::TableId::Period)));
  in<QPushButton>("amend_add")->click();
  // A year follows the last one, as may be typed over; the total and the end go with it.
  newTerm(QStringLiteral("new "), QStringLiteral("Commitment"), QStringLiteral("10B"));
  newTerm(QStringLiteral("contract"), QStringLiteral("End"), QStringLiteral("2033-06"));
  newTerm(QStringLiteral("contract"), QStringLiteral("Commitment"), QStringLiteral("235B"));
  // Year four goes: its line is struck out, and can be kept after all.
  auto* table = in<QTableWidget>("amend_terms");
  const auto select = [&](const QString& row) {
    for (int i = 0; i < table->rowCount(); ++i)
      if (table->item(i, 0)->text().contains(row)) return table->setCurrentCell(i, 3);
    FAIL() << row.toStdString();
  };
  auto* remove = in<QPushButton>("amend_remove");
  select(QStringLiteral("period 4"));
  remove->click();
  EXPECT_EQ(remove->text(), QStringLiteral("Keep row"));
  remove->click();
  EXPECT_EQ(remove->text(), QStringLiteral("Remove row"));
  remove->click();
  // One row too many goes without a trace.
  in<QPushButton>("amend_add")->click();
  const int lines = table->rowCount();
  remove->click();
  EXPECT_LT(table->rowCount(), lines);
  signature();
  ok();
  auto* refusal = in<QLabel>("life_refusal");
  ASSERT_EQ(document().undoStack().count(), 1)
      << (refusal != nullptr ? refusal->text().toStdString() : "");
  EXPECT_EQ(past(Month::of(2029, 6)), old);
  const auto& periods = window->session()->book()->book->periods;
  ASSERT_EQ(periods.size(), 5u);
  EXPECT_EQ(periods[3].start, Month::of(2031, 6));
  EXPECT_EQ(periods[4].commitment.cents, 1'000'000'000'000);
  EXPECT_EQ(in<QTableWidget>("versions")->rowCount(), 2);
}

TEST_F(Journey8Window, AnOfferIsSignedOnceItsFloorsAddUp) {
  press("Duplicate as proposed");
  const auto offer = document().plan()->contracts.back();
  const auto period = document().plan()->periods.back().id.value;
  ASSERT_TRUE(
      document()
          .set(plan::TableId::Period, period, "commitment", plan::Value(Money{8'500'000'000'000}))
          .has_value());
  press("Sign…");
  signature();
  ok();
  EXPECT_TRUE(in<QLabel>("life_refusal")->text().contains(QStringLiteral("295 of 300 B")));
  EXPECT_EQ(plan::find(document().plan()->contracts, offer.id)->status,
            plan::ContractStatus::Proposed);
  ASSERT_TRUE(
      document()
          .set(plan::TableId::Period, period, "commitment", plan::Value(Money{9'000'000'000'000}))
          .has_value());
  ok();
  EXPECT_EQ(plan::find(document().plan()->contracts, offer.id)->status,
            plan::ContractStatus::Active);
  EXPECT_EQ(document().plan()->contracts.front().status, plan::ContractStatus::Superseded);
  EXPECT_EQ(plan::versionsOf(*document().plan(), offer.id).back().author, "Grace");
  // The name is a preference: it stands there the next time.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  press("Terminate…");
  EXPECT_EQ(in<QLineEdit>("life_author")->text(), QStringLiteral("Grace"));
}

TEST_F(Journey8Window, AClosedMonthStands) {
  in<QPushButton>("life_close")->click();
  type("close_through", QStringLiteral("2029-05"));
  signature();
  ok();
  EXPECT_EQ(document().plan()->setting().closedThrough, Month::of(2029, 5));
  const auto closed = document().plan();
  const auto refused =
      document().set(plan::TableId::Contract, 1, "take_or_pay", plan::Value(Decimal::of(9, 1)));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::ReadOnly);
  EXPECT_EQ(*document().plan(), *closed);
}

TEST_F(Journey8Window, AClosedMonthStandsWhenOneGoesBack) {
  ASSERT_TRUE(document()
                  .set(plan::TableId::Contract, 1, "take_or_pay", plan::Value(Decimal::of(9, 1)))
                  .has_value());
  in<QPushButton>("life_close")->click();
  type("close_through", QStringLiteral("2029-05"));
  signature();
  ok();
  ASSERT_TRUE(document()
                  .set(plan::TableId::Contract, 1, "notes", plan::Value(std::string("seen")))
                  .has_value());
  const auto closed = document().plan();
  std::string said;
  int times = 0;
  QObject::connect(&document(), &PlanDocument::refused, window.get(), [&](const Error& error) {
    said = error.message();
    ++times;
  });
  auto& stack = document().undoStack();
  ASSERT_EQ(stack.count(), 3);
  // As the history dock does it: to the beginning. What may go back goes; the closing stands.
  stack.setIndex(0);
  EXPECT_EQ(stack.index(), 2);
  EXPECT_EQ(stack.count(), 3);
  EXPECT_EQ(times, 1);
  EXPECT_NE(said.find("closing or reopening"), std::string::npos) << said;
  EXPECT_EQ(document().plan()->setting().closedThrough, Month::of(2029, 5));
  stack.undo();
  EXPECT_EQ(times, 2);
  EXPECT_EQ(stack.index(), 2);
  stack.redo();
  EXPECT_EQ(*document().plan(), *closed);
  EXPECT_EQ(stack.index(), 3);
  awaitBook();
}

}  // namespace
}  // namespace offtake::test
