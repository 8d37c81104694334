// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure on the Overview and Contracts pages and in the report explains itself: the keys that
// it carries are explained, and the explanation's arithmetic, worked out again, is what is shown.
#include "core/ledger/explain/arithmetic.h"
#include "core/store/file.h"
#include "core/units/exact.h"
#include "tests/ui/desk_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/explain/explain_panel.h"
#include "ui/explain/figure_explainer.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/roles.h"
#include "ui/models/register_model.h"
#include "ui/pages/contracts_page.h"
#include "ui/pages/money_tabs.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/simulation_page.h"
#include "ui/report/plan_report.h"
#include "ui/widgets/page_frame.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <set>

namespace offtake::test {
namespace {

using namespace offtake::ui;

class ExplainTest : public WindowFixture {
protected:
  void openAndRun(const char* name, int paths) {
    openTemplate(name);
    ASSERT_TRUE(window->session()->book()->book);
    auto* page = window->findChild<SimulationPage*>();
    page->findChild<QSpinBox*>()->setValue(paths);
    page->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session()->lastRun() != nullptr; }, 120000));
    explainer.setBook(window->session()->book());
    explainer.setRun(window->session()->lastRun());
  }

  /// The value under a key, its arithmetic worked out again.
  std::string worth(const std::string& key) {
    const auto why = explainer.explain(key);
    if (!why) {
      ADD_FAILURE() << key << ": " << why.error().message();
      return "0";
    }
    EXPECT_TRUE(why->complete) << key;
    EXPECT_FALSE(why->rule.empty()) << key;
    const auto worked = ledger::evaluate(why->arithmetic);
    const auto value = ledger::evaluate(why->value);
    EXPECT_TRUE(worked && value && *worked == *value) << key << ": " << why->arithmetic;
    ++explained;
    return why->value;
  }

  /// A text with digits is a figure; dates, terms and names of rows are not.
  static bool isFigure(const QString& text) {
    static const QRegularExpression kDigit(QStringLiteral("[0-9]"));
    return text.contains(kDigit);
  }

  void walk(const FigureTable& table, const std::string& where) {
    for (const auto& row : table.rows)
      for (int c = 0; c < row.size(); ++c) {
        const Cell& cell = row[c];
        if (cell.keys.empty()) {
          EXPECT_FALSE(table.columns[c].figure && isFigure(cell.text))
              << where << ", " << table.columns[c].heading.toStdString() << ": "
              << cell.text.toStdString() << " has no explanation";
          continue;
        }
        std::vector<std::string> values;
        for (const auto& key : cell.keys) values.push_back(worth(key));
        EXPECT_EQ(shownAs(cell.form, values, cell.scale), cell.text)
            << where << ": " << cell.keys.front();
      }
  }

  void walk(const ChartTable& chart, const std::string& where) {
    ASSERT_EQ(chart.keys.size(), chart.lines.size()) << where;
    for (int line = 0; line < chart.lines.size(); ++line)
      for (int c = 1; c < chart.lines[line].size(); ++c) {
        if (chart.lines[line][c].isEmpty()) continue;  // no such period
        const double shown = chart.lines[line][c].toDouble();
        const std::string key = chart.keys[line][c].toStdString();
        ASSERT_FALSE(key.empty()) << where << " " << line << " " << c;
        const double worked = QString::fromStdString(worth(key)).toDouble();
        EXPECT_NEAR(worked, shown, 1e-9 * std::abs(shown) + 1e-6) << where << ": " << key;
      }
  }

  static QTableView* tableNamed(const QWidget& page, const char* name) {
    for (auto* view : page.findChildren<QTableView*>())
      if (view->accessibleName() == QLatin1String(name)) return view;
    return nullptr;
  }

  /// Every label of a tile that holds a figure is one of those its keys give.
  void walk(const KeyTile& tile) {
    const QStringList keys = tile.property(kExplainProperty).toStringList();
    QStringList given;
    for (const auto& key : keys) {
      const std::string value = worth(key.toStdString());
      for (const Form form : {Form::Money, Form::Percent, Form::Count})
        if (form != Form::Money || Money::parse(value)) given << shownAs(form, {value});
      for (const double scale : {1e9})  // "simulated 3.2 ± 0.1 B"
        for (const auto& error : keys)
          if (error.endsWith(QLatin1String("/error")))
            given << shownAs(Form::ScaledWithError, {value, worth(error.toStdString())}, scale);
    }
    for (auto* label : tile.findChildren<QLabel*>()) {
      QString text = label->text();
      static const QRegularExpression kNotFigures(QStringLiteral("[0-9]{4}-[0-9]{2}|P9[05]"));
      text.remove(kNotFigures);
      for (const auto& figure : given) text.remove(figure);
      EXPECT_FALSE(isFigure(text))
          << tile.accessibleName().toStdString() << ": " << label->text().toStdString()
          << " leaves " << text.toStdString();
    }
  }

  FigureExplainer explainer;
  int explained = 0;
};

TEST_F(ExplainTest, EveryFigureOfTheOverview) {
  openAndRun("starter", 1500);
  auto* page = window->findChild<OverviewPage*>();
  const auto tiles = page->findChildren<KeyTile*>();
  EXPECT_EQ(tiles.size(), 5);
  for (const auto* tile : tiles) walk(*tile);
  for (const auto& table : page->findChild<MoneyTabs*>()->tables()) walk(table, "overview");
  for (auto* chart : page->findChildren<ChartPanel*>())
    walk(chart->table(), chart->accessibleName().toStdString());
  EXPECT_GT(explained, 3000);
}

TEST_F(ExplainTest, EveryFigureOfTheContracts) {
  openAndRun("starter", 500);
  auto* page = window->findChild<ContractsPage*>();
  auto* model = page->findChild<RegisterModel*>();
  auto* table = tableNamed(*page, "Register of contracts");
  for (int row = 0; row < model->rowCount(); ++row) {
    for (int column :
         {RegisterModel::kCommitment, RegisterModel::kPayable, RegisterModel::kShortfall}) {
      const auto cell = model->index(row, column);
      const QStringList keys = cell.data(kExplainRole).toStringList();
      const QString text = cell.data().toString();
      EXPECT_EQ(keys.isEmpty(), !isFigure(text)) << text.toStdString();
      if (keys.isEmpty()) continue;
      EXPECT_EQ(shownAs(Form::Money, {worth(keys.front().toStdString())}), text);
    }
    table->selectRow(row);
    for (const auto& shown : page->findChild<MoneyTabs*>()->tables()) walk(shown, "contracts");
    for (auto* chart : page->findChildren<ChartPanel*>())
      walk(chart->table(), chart->accessibleName().toStdString());
  }
  EXPECT_GT(explained, 5000);
}

TEST_F(ExplainTest, EveryFigureOfTheReport) {
  for (const char* name : {"starter", "trio"}) {
    openAndRun(name, 1500);
    const report::ReportInput input{window->session()->book()->plan,
                                    window->session()->book()->book,
                                    window->session()->lastRun(),
                                    {},
                                    QDate(2026, 11, 21)};
    const auto shown = report::reportFigures(input);
    ASSERT_TRUE(shown) << shown.error().message();
    for (const auto& table : shown->tables()) walk(table, name);
    for (const auto& chart : shown->charts()) walk(chart, name);
  }
  EXPECT_GT(explained, 3000);
}

TEST_F(ExplainTest, ThePanelFollowsTheSelectionDownToTheLedger) {
  openAndRun("starter", 500);
  auto* panel = window->findChild<ExplainPanel*>();
  window->findChild<QDockWidget*>(QStringLiteral("explain"))->show();
  ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
  EXPECT_FALSE(panel->shown());

  // A tile.
  window->showPage(0);
  auto* page = window->findChild<OverviewPage*>();
  page->findChildren<KeyTile*>()[0]->setFocus();
  ASSERT_TRUE(panel->shown());
  EXPECT_EQ(panel->shown()->key, "register/registered");

  // A cell of a table, then another.
  auto* view = tableNamed(*page, "Commitments");
  view->setCurrentIndex(view->model()->index(0, 2));
  view->setFocus();
  EXPECT_EQ(panel->shown()->key, "register/1");
  view->setCurrentIndex(view->model()->index(0, 6));
  EXPECT_EQ(panel->shown()->key, "sum/payable/1/all");

  const auto pictures = std::filesystem::path(OFFTAKE_PICTURES);
  std::filesystem::create_directories(pictures);
  EXPECT_TRUE(window->grab().save(QString::fromStdString((pictures / "explain.png").string())));

  // Down through its parts to a line of the ledger, and back.
  auto* parts = panel->findChildren<QTreeWidget*>()[1];
  for (int depth = 0; depth < 3; ++depth) Q_EMIT parts->itemActivated(parts->topLevelItem(0), 0);
  EXPECT_TRUE(panel->shown()->key.starts_with("entry/")) << panel->shown()->key;
  for (int depth = 0; depth < 3; ++depth)
    QTest::mouseClick(panel->findChild<QPushButton*>(), Qt::LeftButton);
  EXPECT_EQ(panel->shown()->key, "sum/payable/1/all");

  // A chart's point, by keyboard.
  ChartPanel* chart = nullptr;
  for (auto* candidate : page->findChildren<ChartPanel*>())
    if (candidate->isVisible() && candidate->accessibleName().startsWith(QStringLiteral("Cash")))
      chart = candidate;
  ASSERT_NE(chart, nullptr);
  auto* picture = chart->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
  for (auto* child : chart->findChildren<QWidget*>())
    if (child->focusPolicy() == Qt::StrongFocus && child->isVisible()) picture = child;
  picture->setFocus();
  const std::string first = panel->shown()->key;
  EXPECT_TRUE(first.starts_with("sum/cash/provider-")) << first;
  QTest::keyClick(picture, Qt::Key_Right);
  EXPECT_NE(panel->shown()->key, first);

  // A number of the contract's form, with its source.
  window->showPage(1);
  window->findChild<QLineEdit*>(QStringLiteral("take_or_pay"))->setFocus();
  EXPECT_EQ(panel->shown()->key, "input/contract/1/take_or_pay");

  // What is explained follows an edit.
  const auto before = panel->shown()->value;
  auto* line = window->findChild<QLineEdit*>(QStringLiteral("take_or_pay"));
  line->selectAll();
  QTest::keyClicks(line, QStringLiteral("0.5"));
  QTest::keyClick(line, Qt::Key_Return);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return panel->shown() && panel->shown()->value != before; }, 20000));
  EXPECT_EQ(panel->shown()->value, "0.5");
}

}  // namespace
}  // namespace offtake::test
