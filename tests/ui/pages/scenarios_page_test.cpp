// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scenarios_page.h"

#include "core/ledger/explain/arithmetic.h"
#include "tests/ui/desk_fixture.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_panel.h"
#include "ui/explain/figure_explainer.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/scenario_tables.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QTabWidget>

namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

class Scenarios : public DeskTest {
protected:
  void open() {
    openTemplate("starter");
    ASSERT_TRUE(document().set(TableId::Settings, 1, "paths", plan::Value(std::int64_t{800})));
    window->resize(1440, 900);
    window->showPage(window->pageNamed(QStringLiteral("Scenarios")));
    awaitBook();
  }
  ScenariosPage& page() { return *window->findChild<ScenariosPage*>(); }
  void runAll() {
    page().runAll();
    ASSERT_TRUE(page().isRunning());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page().isRunning(); }, 120000));
  }
  QString state() {
    for (auto* label : page().findChildren<QLabel*>())
      if (label->accessibleName() == QStringLiteral("State of the comparison"))
        return label->text();
    return {};
  }
  /// The cell of the first row that begins with the text.
  QString cell(const FigureTable& table, const char* figure, int column) {
    for (const auto& row : table.rows)
      if (row.front().text.startsWith(QLatin1String(figure))) return row.at(column).text;
    ADD_FAILURE() << "no row " << figure;
    return {};
  }
  void picture(const char* name) {
    QDir().mkpath(QStringLiteral(OFFTAKE_PICTURES));
    EXPECT_TRUE(
        window->grab().save(QStringLiteral(OFFTAKE_PICTURES "/%1.png").arg(QLatin1String(name))));
  }
};

TEST_F(Scenarios, WhatAScenarioChangesStandsTermByTerm) {
  open();
  const auto& scenarios = document().base()->scenarios;
  const auto slip = scenarioTerms(*document().base(), scenarios.at(1).id);
  ASSERT_EQ(slip.rows.size(), 4);
  EXPECT_EQ(slip.rows[0][0].text, QStringLiteral("tranche 'Stargate 2'"));
  EXPECT_EQ(slip.rows[0][1].text, QStringLiteral("Online"));
  EXPECT_EQ(slip.rows[0][2].text, QStringLiteral("2027-08-01"));
  EXPECT_EQ(slip.rows[0][3].text, QStringLiteral("2028-02-01"));
  // A step that no longer fits is said, not hidden.
  ASSERT_TRUE(document().set(TableId::Tranche, 16, "online", plan::Value(Date::of(2027, 9, 1))));
  const auto stale = scenarioTerms(*document().base(), scenarios.at(1).id);
  ASSERT_EQ(stale.rows.size(), 4);
  EXPECT_TRUE(stale.rows[3][0].text.contains(QStringLiteral("skipped")));
  // The page follows the cursor of the list.
  auto& list = editor(TableId::Scenario);
  at(list, 0, "name");
  EXPECT_EQ(page().terms().model().rowCount(), 4);
  at(list, 2, "name");
  EXPECT_EQ(page().terms().model().rowCount(), 2);
  picture("scenarios_terms");
}

TEST_F(Scenarios, AllRunOnTheSamePathsAndAreComparedPathByPath) {
  open();
  const auto base = document().base();
  plan::Changes same;  // a scenario that changes nothing
  same.push_back(
      plan::insertion(TableId::Scenario, plan::nextId(*base, TableId::Scenario),
                      {{"name", std::string("As it is")}, {"ordinal", std::int64_t{4}}}));
  ASSERT_TRUE(document().push(QStringLiteral("Add"), same));
  runAll();
  ASSERT_EQ(page().runs().size(), 5u);
  const auto& figures = page().sideBySide().model().table();
  ASSERT_EQ(figures.columns.size(), 3 + 2 * 4);
  // Common random numbers: where nothing changes nothing differs, on any path.
  for (const auto& row : figures.rows) EXPECT_EQ(row.back().text, QStringLiteral("0"));
  EXPECT_EQ(page().runs().front()->run->result.digest, page().runs().back()->run->result.digest);
  // The error of the paths' differences is below that of two runs apart.
  const auto& less = *page().runs().at(1);
  const auto& all = *page().runs().front();
  const auto paired = simulation::pairedMean(all.values->of(simulation::Metric::EconomicCost),
                                             less.values->of(simulation::Metric::EconomicCost));
  const auto* a = all.run->result.statistics->find({simulation::Metric::EconomicCost, -1, -1});
  const auto* b = less.run->result.statistics->find({simulation::Metric::EconomicCost, -1, -1});
  EXPECT_LT(paired.error, 0.7 * std::hypot(a->error, b->error));
  EXPECT_NEAR(paired.value, b->mean - a->mean, 1e-4 * std::abs(a->mean));
  EXPECT_TRUE(cell(figures, "Economic cost, expected", 4).contains(QStringLiteral("±")));
  EXPECT_TRUE(figures.note.contains(QStringLiteral("same paths")));
  EXPECT_EQ(page().overlay().table().heads.size(), 1 + 5 + 2);

  auto* views = page().findChild<QTabWidget*>();
  for (auto* tabs : page().findChildren<QTabWidget*>())
    if (tabs->accessibleName() == QStringLiteral("Views of the scenarios")) views = tabs;
  views->setCurrentIndex(1);
  picture("scenarios_side_by_side");
  views->setCurrentIndex(2);
  picture("scenarios_overlay");
  Theme::apply(*static_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::Dark);
  QTest::qWait(20);
  picture("scenarios_overlay_dark");
  Theme::apply(*static_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::Light);
}

TEST_F(Scenarios, ALockedBaselineKeepsItsDigestAndSaysWhenItIsStale) {
  open();
  auto* lock = page().findChild<QCheckBox*>();
  EXPECT_FALSE(lock->isEnabled());
  runAll();
  ASSERT_TRUE(lock->isEnabled());
  lock->setChecked(true);
  const std::string digest = page().baseline()->run->result.digest;
  EXPECT_TRUE(state().contains(QString::fromStdString(digest).left(12)));
  EXPECT_FALSE(state().contains(QStringLiteral("stale")));
  ASSERT_TRUE(document().set(TableId::Tranche, 16, "online", plan::Value(Date::of(2029, 8, 1))));
  QApplication::processEvents();
  EXPECT_TRUE(state().contains(QStringLiteral("The baseline is stale")));
  EXPECT_TRUE(state().contains(QStringLiteral("Stale: ")));
  runAll();
  EXPECT_EQ(page().baseline()->run->result.digest, digest);
  EXPECT_NE(page().runs().front()->run->result.digest, digest);
  EXPECT_TRUE(state().contains(QStringLiteral("The baseline is stale")));
  document().undoStack().undo();
  QApplication::processEvents();
  EXPECT_FALSE(state().contains(QStringLiteral("The baseline is stale")));
  lock->setChecked(false);
  EXPECT_NE(page().baseline()->run->result.digest, digest);
}

TEST_F(Scenarios, ALockedBaselineIsThereAgainAfterARestart) {
  open();
  const auto file = folder / "kept.offtake";
  ASSERT_TRUE(document().saveAs(file));
  runAll();
  page().findChild<QCheckBox*>()->setChecked(true);
  const auto locked = page().baseline();
  ASSERT_NE(locked, nullptr);
  const auto median = [&] { return page().overlay().table().lines.at(30).at(1); };
  const auto before = median();
  const auto again = [&] {
    startAgain();
    ASSERT_TRUE(window->open(file));
    window->show();
    window->showPage(window->pageNamed(QStringLiteral("Scenarios")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page().baseline() != nullptr; }, 60000));
  };
  again();
  // The same to the last bit: digest, figures path by path, what is drawn.
  EXPECT_EQ(page().baseline()->run->result.digest, locked->run->result.digest);
  EXPECT_EQ(page().baseline()->values->values, locked->values->values);
  EXPECT_EQ(median(), before);
  EXPECT_TRUE(page().findChild<QCheckBox*>()->isChecked());
  EXPECT_TRUE(state().contains(QStringLiteral("Locked: Base plan")));
  EXPECT_FALSE(state().contains(QStringLiteral("stale")));
  // Changed, saved, and opened once more: the same baseline, now of another plan than this.
  ASSERT_TRUE(document().set(TableId::Tranche, 16, "online", plan::Value(Date::of(2029, 8, 1))));
  ASSERT_TRUE(document().save());
  again();
  EXPECT_EQ(page().baseline()->run->result.digest, locked->run->result.digest);
  EXPECT_TRUE(state().contains(QStringLiteral("The baseline is stale")));
  // Given up, it does not come back.
  page().findChild<QCheckBox*>()->setChecked(false);
  startAgain();
  ASSERT_TRUE(window->open(file));
  window->show();
  window->showPage(window->pageNamed(QStringLiteral("Scenarios")));
  QTest::qWait(300);
  EXPECT_EQ(page().baseline(), nullptr);
}

TEST_F(Scenarios, ABaselineThatCannotBeReadIsSaidAndHarmsNothing) {
  open();
  const auto file = folder / "kept.offtake";
  ASSERT_TRUE(document().saveAs(file));
  runAll();
  page().findChild<QCheckBox*>()->setChecked(true);
  for (const auto& kept : std::filesystem::directory_iterator(folder / "state" / "baselines"))
    std::filesystem::resize_file(kept.path(), 100);
  startAgain();
  ASSERT_TRUE(window->open(file));
  window->show();
  window->showPage(window->pageNamed(QStringLiteral("Scenarios")));
  EXPECT_EQ(page().baseline(), nullptr);
  EXPECT_TRUE(state().contains(QStringLiteral("no baseline in it"))) << state().toStdString();
}

TEST_F(Scenarios, EveryFigureComparedExplainsItself) {
  open();
  runAll();
  FigureExplainer explainer;
  explainer.setCompared(window->session()->compared());
  const auto holds = [&](const QString& key, double shown, double unit) {
    const auto why = explainer.explain(key.toStdString());
    ASSERT_TRUE(why) << why.error().message();
    const auto worked = ledger::evaluate(why->arithmetic);
    ASSERT_TRUE(worked) << key.toStdString();
    EXPECT_NEAR(static_cast<double>(*worked) / unit, shown, 1e-6 * std::abs(shown) + 1e-9)
        << key.toStdString();
  };
  const auto& chart = page().overlay();
  const auto& table = chart.table();
  ASSERT_EQ(table.keys.size(), table.lines.size());
  for (const int line : {0, 17, 119})
    for (int c = 1; c < table.heads.size(); ++c) {
      ASSERT_FALSE(table.keys[line].value(c).isEmpty()) << line << " " << c;
      holds(table.keys[line][c], table.lines[line][c].toDouble(), chart.head().scale);
    }
  int explained = 0;
  for (const auto& row : page().sideBySide().model().table().rows)
    for (const auto& cell : row)
      for (const auto& key : cell.keys) {
        const auto why = explainer.explain(key);
        ASSERT_TRUE(why) << key;
        const auto worked = ledger::evaluate(why->arithmetic);
        const auto value = ledger::evaluate(why->value);
        ASSERT_TRUE(worked && value) << key;
        EXPECT_EQ(*worked, *value) << key;
        ++explained;
      }
  EXPECT_GE(explained, 4 * 10);
  EXPECT_FALSE(explainer.explain("scenario/99/run/npv/-/-/mean"));
  EXPECT_FALSE(explainer.explain("scenario/0"));
}

TEST_F(Scenarios, ACancelKeepsThePlansThatAreDone) {
  open();
  ASSERT_TRUE(document().set(TableId::Settings, 1, "paths", plan::Value(std::int64_t{2'000'000})));
  page().runAll();
  QTest::qWait(200);
  page().cancel();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !page().isRunning(); }, 60000));
  EXPECT_LT(page().runs().size(), 4u);
  EXPECT_TRUE(state().contains(QStringLiteral("Cancelled")));
}

}  // namespace
}  // namespace offtake::test
