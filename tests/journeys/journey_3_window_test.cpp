// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/store/document.h"
#include "tests/ui/desk_fixture.h"
#include "ui/gantt/gantt_view.h"
#include "ui/pages/deployments_page.h"

#include <QSignalSpy>

/// Journey 3, in the window. The AWS site slips from January to July: 40,000 GPUs at 2.50 $/h, 0.8
/// of them usable, in a year planned 0.200 B above its floor.
namespace offtake::test {
namespace {

using namespace offtake::ui;
using plan::TableId;

// Years from December to November. The first site fills year 1; the second is online in January of
// year 2: (365 + 334) days x 24 h x 40,000 x 0.8 x 2.50 $ = 1,342,080,000 $, the floor 0.2 B less.
constexpr const char* kPlan = R"({"format": "offtake-plan", "version": 1, "tables": {
  "plan": [{"id": 1, "name": "A site slips", "start": "2025-12", "horizon_months": 36,
            "discount_rate": "0.1", "seed": 3}],
  "provider": [{"id": 1, "name": "AWS", "driver_key": "provider-aws"}],
  "sku": [{"id": 1, "name": "GB200", "price": "2.5"}],
  "site": [{"id": 1, "name": "Ohio", "mw_limit": "100"}],
  "contract": [{"id": 1, "name": "AWS", "ordinal": 1, "driver_key": "contract-aws", "provider": 1,
                "start": "2025-12", "end": "2028-12", "split": "entered"}],
  "period": [
    {"id": 1, "contract": 1, "start": "2025-12", "end": "2026-12", "commitment_cents": 60000000000},
    {"id": 2, "contract": 1, "start": "2026-12", "end": "2027-12", "commitment_cents": 114208000000},
    {"id": 3, "contract": 1, "start": "2027-12", "end": "2028-12", "commitment_cents": 110000000000}],
  "rate": [{"id": 1, "contract": 1, "sku": 1, "basis": "consumption", "base_rate": "2.5"}],
  "tranche": [
    {"id": 1, "contract": 1, "sku": 1, "site": 1, "name": "First site", "driver_key": "tranche-1",
     "units": "40000", "online": "2025-12-01", "availability": "0.8"},
    {"id": 2, "contract": 1, "sku": 1, "site": 1, "name": "Second site", "driver_key": "tranche-2",
     "units": "40000", "online": "2027-01-01", "availability": "0.8"}],
  "workload": [{"id": 1, "name": "Inference", "ordinal": 1, "driver_key": "workload-1",
                "base": "100000", "growth": "1", "growth_final": "1", "sigma": "0"}]}})";

constexpr std::int64_t kSite = 2;

class Journey3Window : public DeskTest {
protected:
  Journey3Window() {
    const auto plan = exchange::planFromJson(kPlan);
    EXPECT_TRUE(plan) << plan.error().message();
    auto made = store::Document::create(*plan, folder / "state");
    EXPECT_TRUE(made) << made.error().message();
    EXPECT_TRUE(made->saveAs(folder / "slip.offtake"));
    made = failure(Error{});  // closes it
    const auto opened = window->open(folder / "slip.offtake");
    EXPECT_TRUE(opened) << opened.error().message();
    window->resize(1400, 900);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->showPage(window->pageNamed(QStringLiteral("Deployments")));
    awaitBook();
  }

  GanttView& gantt() { return window->findChild<DeploymentsPage*>()->gantt(); }

  /// Takes hold of a part of the second site's bar with the mouse and pulls it by some months.
  void drag(GanttPart part, double months, bool drop = true) {
    auto* canvas = gantt().viewport();
    const QPoint from = gantt().handleOf(kSite, part);
    const QPoint to = from + QPoint(qRound(months * gantt().monthWidth()), 0);
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, (from + to) / 2);
    QTest::mouseMove(canvas, to);
    if (drop) QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
  }
  void type(std::string_view field, const char* text) {
    auto& table = editor(TableId::Tranche);
    at(table, table.model().rowOf(kSite), field);
    keys(text, Qt::Key_Tab);  // Enter behind the last row would add one
  }
  /// Year 2 in the book.
  ledger::PeriodRow yearTwo() {
    awaitBook();
    const auto& book = window->session()->book()->book;
    EXPECT_TRUE(book) << window->session()->book()->error.message();
    return book->periods.at(1);
  }
  [[nodiscard]] Date online() { return document().plan()->tranches.at(1).online; }
};

TEST_F(Journey3Window, TheSiteSlipsFromJanuaryToJuly) {
  const std::string planned = hash();
  const auto before = yearTwo();
  EXPECT_EQ(before.eligible.cents - before.requirement.cents, 20'000'000'000);
  EXPECT_EQ(before.shortfall.cents, 0);

  drag(GanttPart::Bar, 6);
  EXPECT_EQ(online(), Date::of(2027, 7, 1));
  EXPECT_EQ(undoable(), 1);
  EXPECT_EQ(document().undoStack().undoText(), QStringLiteral("Move Second site to 2027-07-01"));
  const auto after = yearTwo();
  EXPECT_EQ(before.eligible.cents - after.eligible.cents, 34'752'000'000);
  EXPECT_EQ(after.shortfall.cents, 14'752'000'000);
  EXPECT_EQ(after.trueUp.cents, 14'752'000'000);
  const std::string dragged = hash();

  document().undoStack().undo();
  EXPECT_EQ(hash(), planned);
  type("online", "2027-07-01");
  EXPECT_EQ(hash(), dragged);
  EXPECT_EQ(yearTwo().shortfall.cents, 14'752'000'000);
}

TEST_F(Journey3Window, ASlipOfUncertainLengthCostsItsExpectation) {
  // Three outcomes, pasted where the site's delays stand.
  auto& page = *window->findChild<DeploymentsPage*>();
  ASSERT_TRUE(page.showRow(TableId::Tranche, kSite, "online"));
  TableEditor* outcomes = nullptr;
  for (auto* owned : page.section(TableId::Tranche)->owned())
    if (owned->model().table() == TableId::DelayOutcome) outcomes = owned;
  ASSERT_NE(outcomes, nullptr);
  takeKeyboard(*outcomes);
  clip(QStringLiteral("Delay\tProbability\n0\t0.5\n6\t0.3\n12\t0.2\n"));
  outcomes->paste();
  ASSERT_EQ(document().plan()->delayOutcomes.size(), 3u);
  awaitBook();

  // The whisker shows what every path draws from.
  const auto& bar = gantt().shown().bars.at(1);
  EXPECT_TRUE(bar.delayed);
  EXPECT_EQ(bar.p10, 0);
  EXPECT_DOUBLE_EQ(bar.mean, 4.2);
  EXPECT_EQ(bar.p90, 12);

  QSignalSpy finished(&window->session()->run, &RunJob::finished);
  simulation::RunSettings settings;
  settings.paths = 40'000;
  settings.seed = 3;
  ASSERT_TRUE(window->session()->startRun(settings).has_value());
  ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, 120000));
  const auto& run = *window->session()->lastRun();
  const auto series = run.result.statistics->series(simulation::Metric::Shortfall, 0);
  ASSERT_EQ(series.size(), 3u);
  const auto& shortfall = series[1];
  EXPECT_GT(shortfall.error, 0);
  EXPECT_NEAR(shortfall.mean / 100, 132'512'000, 4 * shortfall.error / 100);
  const auto chance = run.result.statistics->series(simulation::Metric::ShortfallHappens, 0)[1];
  EXPECT_NEAR(chance.mean, 0.5, 4 * chance.error);
}

TEST_F(Journey3Window, EscGivesADragUpAndTheKeyboardDoesTheSame) {
  const std::string planned = hash();
  drag(GanttPart::Bar, 6, false);
  EXPECT_EQ(gantt().label(), QStringLiteral("Online 2027-07-01, 6 month(s) later"));
  QTest::keyClick(&gantt(), Qt::Key_Escape);
  EXPECT_TRUE(gantt().label().isEmpty());
  QTest::mouseRelease(gantt().viewport(), Qt::LeftButton, {}, QPoint(10, 10));
  EXPECT_EQ(hash(), planned);
  EXPECT_EQ(undoable(), 0);

  gantt().setFocus();
  ASSERT_EQ(gantt().selected(), kSite);
  for (int month = 0; month < 6; ++month) QTest::keyClick(&gantt(), Qt::Key_Right);
  EXPECT_EQ(online(), Date::of(2027, 7, 1));
  EXPECT_EQ(undoable(), 1);  // steps one after the other are one
  const std::string byKeys = hash();
  document().undoStack().undo();
  drag(GanttPart::Start, 6);
  EXPECT_EQ(hash(), byKeys);
}

TEST_F(Journey3Window, EndsAndRampAreDraggedToWhatIsTyped) {
  const std::string planned = hash();
  const auto same = [&](GanttPart part, double months, std::string_view field, const char* typed) {
    drag(part, months);
    EXPECT_NE(hash(), planned) << field;
    const std::string dragged = hash();
    document().undoStack().undo();
    type(field, typed);
    EXPECT_EQ(hash(), dragged) << field;
    document().undoStack().undo();
    EXPECT_EQ(hash(), planned) << field;
  };
  same(GanttPart::Ramp, 3, "ramp_months", "3");
  same(GanttPart::End, -5, "end", "2028-07-01");
  same(GanttPart::Start, 2, "online", "2027-03-01");
}

TEST_F(Journey3Window, TableAndTimelineFollowEachOther) {
  auto& table = editor(TableId::Tranche);
  at(table, table.model().rowOf(1), "units");
  EXPECT_EQ(gantt().selected(), 1);
  EXPECT_TRUE(gantt().accessibleDescription().contains(QStringLiteral("First site")));
  QTest::mouseClick(gantt().viewport(), Qt::LeftButton, {},
                    gantt().handleOf(kSite, GanttPart::Bar));
  EXPECT_EQ(table.currentRow(), kSite);
  QTest::keyClick(&gantt(), Qt::Key_Up);
  EXPECT_EQ(table.currentRow(), 1);
  EXPECT_EQ(undoable(), 0);
}

}  // namespace
}  // namespace offtake::test
