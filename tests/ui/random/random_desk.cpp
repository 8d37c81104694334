// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/random/random_user.h"
#include "ui/explain/explain_panel.h"
#include "ui/models/problems_model.h"
#include "ui/pages/simulation_page.h"
#include "ui/widgets/table_layout.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <gtest/gtest.h>

#include <algorithm>

/// What the random user does to the window.
namespace offtake::test {

using namespace offtake::ui;

void RandomUser::undo() {
  for (int steps = 1 + m_random.below(3); steps > 0; --steps)
    if (document().undoStack().canUndo()) document().undoStack().undo();
}

void RandomUser::redo() {
  for (int steps = 1 + m_random.below(3); steps > 0; --steps)
    if (document().undoStack().canRedo()) document().undoStack().redo();
}

void RandomUser::turnPage() { m_window.showPage(m_random.below(m_window.pageCount())); }

void RandomUser::filter() {
  auto* editor = table(false);
  if (editor == nullptr) return;
  for (auto* line : editor->findChildren<QLineEdit*>())
    if (line->accessibleName().startsWith(QStringLiteral("Filter")))
      line->setText(m_random.oneIn(3) ? QString() : QString(QChar('a' + m_random.below(26))));
}

void RandomUser::sort() {
  auto* editor = table(false);
  if (editor == nullptr) return;
  const int column = m_random.below(editor->model().columnCount() + 1) - 1;
  editor->view().sortByColumn(column, m_random.oneIn(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void RandomUser::layOut() {
  auto* editor = table(false);
  if (editor == nullptr) return;
  const int columns = editor->model().columnCount();
  switch (m_random.below(5)) {
    case 0: editor->columns().freezeThrough(m_random.below(columns + 1) - 1); break;
    case 1: editor->columns().reset(); break;
    case 2: editor->columns().showAll(); break;
    case 3:
      editor->view().horizontalHeader()->moveSection(m_random.below(columns),
                                                     m_random.below(columns));
      break;
    default: editor->columns().hide(m_random.below(columns));
  }
}

void RandomUser::showScenario() {
  auto* shown = m_window.findChild<QComboBox*>(QStringLiteral("scenario_shown"));
  const int at = m_random.oneIn(2) ? 0 : m_random.below(shown->count());
  shown->setCurrentIndex(at);
  Q_EMIT shown->activated(at);
}

void RandomUser::run() {
  auto* page = m_window.findChild<SimulationPage*>();
  page->findChild<QSpinBox*>()->setValue(1 + m_random.below(300));
  page->start();
  if (m_random.oneIn(2)) return;
  EXPECT_TRUE(QTest::qWaitFor([&] { return !m_window.session()->run.isRunning(); }, 60000))
      << "a run that does not end, after:\n"
      << trail();
}

void RandomUser::cancel() {
  auto* page = m_window.findChild<SimulationPage*>();
  if (m_random.oneIn(2)) {
    page->findChild<QSpinBox*>()->setValue(2'000'000);
    page->start();
  }
  page->cancel();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !m_window.session()->run.isRunning(); }, 60000))
      << "a cancelled run that does not end, after:\n"
      << trail();
}

void RandomUser::save() { checkFile(); }

void RandomUser::reopen() {
  checkFile();
  const auto before = plan::hash(*document().base());
  const int undoable = document().undoStack().index();
  const int steps = document().undoStack().count();
  ASSERT_TRUE(m_window.open(file()).has_value()) << "after:\n" << trail();
  ASSERT_EQ(plan::hash(*document().base()), before) << "after:\n" << trail();
  ASSERT_EQ(document().undoStack().index(), undoable) << "after:\n" << trail();
  ASSERT_EQ(document().undoStack().count(), steps) << "after:\n" << trail();
}

void RandomUser::explain() {
  auto* dock = m_window.findChild<QDockWidget*>(QStringLiteral("explain"));
  dock->setVisible(!m_random.oneIn(4));
  auto views = m_window.findChildren<QTableView*>();
  views.removeIf([](QTableView* v) {
    return !v->isVisible() || v->focusProxy() != nullptr || v->model() == nullptr ||
           v->model()->rowCount() == 0 || v->model()->columnCount() == 0;
  });
  if (views.isEmpty()) return;
  auto* view = views[m_random.below(int(views.size()))];
  QApplication::setActiveWindow(&m_window);
  view->setFocus();
  view->setCurrentIndex(view->model()->index(m_random.below(view->model()->rowCount()),
                                             m_random.below(view->model()->columnCount())));
  auto* panel = m_window.findChild<ExplainPanel*>();
  for (auto* tree : panel->findChildren<QTreeWidget*>())
    if (tree->topLevelItemCount() > 0 && m_random.oneIn(2))
      Q_EMIT tree->itemActivated(tree->topLevelItem(m_random.below(tree->topLevelItemCount())), 0);
}

void RandomUser::problems() {
  QTest::keyClick(&m_window, Qt::Key_F7);
  auto* problems = m_window.findChild<ProblemsModel*>();
  if (problems->rowCount() == 0) return;
  for (auto* view : m_window.findChildren<QTableView*>())
    if (view->model() == problems)
      Q_EMIT view->activated(problems->index(m_random.below(problems->rowCount()), 0));
}

void RandomUser::dialogs() {
  QApplication::setActiveWindow(&m_window);
  if (m_random.oneIn(2)) QTest::keyClick(&m_window, Qt::Key_K, Qt::ControlModifier);
  else QTest::keyClick(&m_window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
}

}  // namespace offtake::test
