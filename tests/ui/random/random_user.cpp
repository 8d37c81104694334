// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/random/random_user.h"

#include "core/plan/problem.h"
#include "core/store/file.h"
#include "ui/pages/contracts_page.h"
#include "ui/pages/table_section.h"
#include "ui/widgets/paste_dialog.h"
#include "ui/widgets/pick_dialog.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <gtest/gtest.h>

#include <algorithm>

namespace offtake::test {

using namespace offtake::ui;

namespace {

constexpr std::size_t kTrail = 15;

}  // namespace

const std::vector<RandomUser::Habit>& RandomUser::habits() {
  static const std::vector<Habit> kHabits{
      {"type into a cell", 30, &RandomUser::typeIntoCell},
      {"key into a cell", 6, &RandomUser::keyIntoCell},
      {"type nonsense", 3, &RandomUser::typeNonsense},
      {"paste text", 6, &RandomUser::pasteText},
      {"copy and paste", 6, &RandomUser::copyAndPaste},
      {"fill", 6, &RandomUser::fill},
      {"clear", 3, &RandomUser::clear},
      {"add a row", 6, &RandomUser::addRow},
      {"remove rows", 6, &RandomUser::removeRows},
      {"type into a form", 5, &RandomUser::typeIntoForm},
      {"correlate", 2, &RandomUser::correlate},
      {"change contracts", 2, &RandomUser::changeContracts},
      {"undo", 8, &RandomUser::undo},
      {"redo", 5, &RandomUser::redo},
      {"turn the page", 5, &RandomUser::turnPage},
      {"filter", 4, &RandomUser::filter},
      {"sort", 4, &RandomUser::sort},
      {"lay out columns", 2, &RandomUser::layOut},
      {"show a scenario", 2, &RandomUser::showScenario},
      {"run", 1, &RandomUser::run},
      {"cancel", 1, &RandomUser::cancel},
      {"save", 1, &RandomUser::save},
      {"explain", 4, &RandomUser::explain},
      {"problems", 2, &RandomUser::problems},
      {"dialogs", 1, &RandomUser::dialogs},
  };
  return kHabits;
}

RandomUser::RandomUser(MainWindow& window, std::filesystem::path folder, std::uint64_t seed)
    : m_window(window), m_folder(std::move(folder)), m_random(seed) {
  m_answers.setInterval(2);
  QObject::connect(&m_answers, &QTimer::timeout, &m_answers, [this] { answerDialogs(); });
  m_answers.start();
}

std::string RandomUser::trail() const {
  std::string text;
  for (const auto& line : m_trail) text += "  " + line + "\n";
  return text;
}

void RandomUser::act() {
  // Opening a file makes every page anew: seldom.
  const Habit rare{"reopen", 1, &RandomUser::reopen};
  const Habit* habit = &rare;
  if (!m_random.oneIn(400)) {
    static const int kAll = [] {
      int sum = 0;
      for (const auto& one : habits()) sum += one.weight;
      return sum;
    }();
    int at = m_random.below(kAll);
    for (const auto& one : habits()) {
      habit = &one;
      if ((at -= one.weight) < 0) break;
    }
  }
  m_trail.push_back(std::to_string(++m_acts) + " " + habit->name);
  if (m_trail.size() > kTrail) m_trail.pop_front();
  QElapsedTimer clock;
  clock.start();
  m_altered = false;
  (this->*habit->act)();
  if (m_altered) mendErrors();
  // As between two keystrokes: now and then the window has its turn.
  if (m_random.oneIn(3)) QCoreApplication::processEvents();
  auto& done = m_done[habit->name];
  ++done.times;
  done.milliseconds += double(clock.nsecsElapsed()) / 1e6;
}

int RandomUser::errors() {
  const auto problems = plan::check(*document().plan());
  return int(std::ranges::count(problems, plan::Severity::Error, &plan::Problem::severity));
}

/// A plan with errors has no book: who makes one more mostly takes the step back.
void RandomUser::mendErrors() {
  const int before = m_errors;
  m_errors = errors();
  if (m_errors <= before || (m_errors < 4 && m_random.oneIn(16))) return;
  if (document().undoStack().canUndo()) document().undoStack().undo();
  m_errors = errors();
}

void RandomUser::answerDialogs() {
  auto* modal = QApplication::activeModalWidget();
  if (modal == nullptr) return;
  if (auto* paste = qobject_cast<PasteDialog*>(modal)) {
    if (!paste->isChosen())
      paste->choose(m_random.oneIn(2) ? NumberConvention::Point : NumberConvention::Comma);
    for (const char* name : {"paste_all", "paste_good"}) {
      auto* button = paste->findChild<QPushButton*>(QLatin1String(name));
      if (button->isEnabled() && button->isVisible() && !m_random.oneIn(4)) return button->click();
    }
    return paste->reject();
  }
  if (auto* pick = qobject_cast<PickDialog*>(modal)) {
    auto* line = pick->findChild<QLineEdit*>();
    QTest::keyClicks(line, QString(QChar('a' + m_random.below(26))));
    for (int down = m_random.below(4); down > 0; --down) QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Escape);
    return;
  }
  if (auto* box = qobject_cast<QMessageBox*>(modal)) return box->reject();
  modal->close();
}

void RandomUser::toFront(QWidget& widget) {
  for (QWidget* at = &widget; at->parentWidget() != nullptr; at = at->parentWidget()) {
    auto* stack = qobject_cast<QStackedWidget*>(at->parentWidget());
    if (stack == nullptr) continue;
    if (auto* tabs = qobject_cast<QTabWidget*>(stack->parentWidget())) tabs->setCurrentWidget(at);
    else m_window.showPage(stack->indexOf(at));
  }
}

void RandomUser::pickTable() {
  const auto all = m_window.findChildren<TableEditor*>();
  m_editor = all[m_random.below(int(all.size()))];
  auto& model = m_editor->model();
  if (model.rowCount() > 0 && !m_random.oneIn(3)) return;
  // Rows that belong to another are chosen through it.
  QAbstractItemView* owner = nullptr;
  for (QWidget* up = m_editor->parentWidget(); up != nullptr && !owner; up = up->parentWidget()) {
    if (auto* section = qobject_cast<TableSection*>(up)) owner = &section->editor().view();
    if (auto* page = qobject_cast<ContractsPage*>(up))
      for (auto* view : page->findChildren<QTableView*>())
        if (view->accessibleName() == QStringLiteral("Register of contracts")) owner = view;
  }
  if (owner == nullptr || owner == &m_editor->view() || owner->model()->rowCount() == 0) return;
  owner->setCurrentIndex(owner->model()->index(m_random.below(owner->model()->rowCount()), 0));
}

TableEditor* RandomUser::table(bool withRows) {
  for (int tries = 0; tries < 6; ++tries) {
    if (m_editor == nullptr || m_random.oneIn(4) || tries > 0) pickTable();
    const auto& model = m_editor->model();
    if (withRows ? model.rowCount() > 0 : model.canAdd()) return m_editor;
  }
  return nullptr;
}

void RandomUser::checkFile() {
  const auto saved = document().saveAs(file());
  ASSERT_TRUE(saved.has_value()) << saved.error().message() << ", after:\n" << trail();
  const auto stored = store::loadPlan(file());
  ASSERT_TRUE(stored.has_value()) << stored.error().message();
  ASSERT_EQ(plan::hash(*stored), plan::hash(*document().base())) << "after:\n" << trail();
  ASSERT_FALSE(m_window.isWindowModified()) << "after:\n" << trail();
}

void RandomUser::checkTables() {
  const auto now = document().plan();
  for (auto* editor : m_window.findChildren<TableEditor*>()) {
    const auto& model = editor->model();
    const auto& table = plan::table(model.table());
    for (int row = 0; row < model.rowCount(); ++row)
      ASSERT_NE(table.row(*now, model.rowId(row)), nullptr)
          << table.label << " shows a row that is gone, after:\n"
          << trail();
    if (model.filter().isEmpty() && !model.owner() && model.totalRows() > 0) {
      ASSERT_EQ(std::size_t(model.rowCount()), table.count(*now)) << table.label << ", after:\n"
                                                                  << trail();
    }
  }
}

}  // namespace offtake::test
