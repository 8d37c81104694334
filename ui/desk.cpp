// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"

#include "ui/base/convert.h"
#include "ui/finder.h"
#include "ui/jobs/session.h"
#include "ui/pages/table_editor.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalBlocker>
#include <QUndoView>

#include <algorithm>

namespace offtake::ui {

Desk::Desk(QMainWindow& window, QMenu& edit, QMenu& view, Go go)
    : QObject(&window), m_window(window), m_go(std::move(go)) {
  m_undoView = new QUndoView;
  m_undoView->setAccessibleName(tr("Undo history"));
  m_undoView->setEmptyLabel(tr("The plan as it was opened"));
  auto* dock = new QDockWidget(tr("Undo history"), &window);
  dock->setObjectName(QStringLiteral("history"));
  dock->setWidget(m_undoView);
  window.addDockWidget(Qt::RightDockWidgetArea, dock);
  dock->hide();
  addTableActions(edit);
  view.addAction(dock->toggleViewAction());
  view.addSeparator();
  view.addAction(tr("&Commands…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this,
                 &Desk::showPalette);
  view.addAction(tr("&Jump to…"), QKeySequence(Qt::CTRL | Qt::Key_K), this, &Desk::showJump);
  addScenarios();
  connect(qApp, &QApplication::focusChanged, this,
          [this](QWidget*, QWidget* now) { followFocus(now); });
  followFocus(nullptr);
}

void Desk::addTableActions(QMenu& edit) {
  edit.addSeparator();
  const auto add = [&](const QString& text, const QKeySequence& keys, auto act) {
    auto* action = edit.addAction(text, keys, this, [this, act] {
      if (m_editor) act(*m_editor);
    });
    m_tableActions.push_back(action);
  };
  add(tr("Cu&t"), QKeySequence::Cut, [](TableEditor& e) { e.cut(); });
  add(tr("&Copy"), QKeySequence::Copy, [](TableEditor& e) { e.copy(false); });
  add(tr("Copy with &headers"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
      [](TableEditor& e) { e.copy(true); });
  add(tr("&Paste"), QKeySequence::Paste, [](TableEditor& e) { e.paste(); });
  add(tr("Fill &down"), QKeySequence(Qt::CTRL | Qt::Key_D), [](TableEditor& e) { e.fillDown(); });
  add(tr("Fill &right"), QKeySequence(Qt::CTRL | Qt::Key_R), [](TableEditor& e) { e.fillRight(); });
  add(tr("C&lear cells"), QKeySequence(Qt::Key_Delete), [](TableEditor& e) { e.clearCells(); });
  add(tr("&Add row"), QKeySequence(Qt::CTRL | Qt::Key_Plus), [](TableEditor& e) { e.addRow(); });
  add(tr("Remo&ve rows"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
      [](TableEditor& e) { e.removeSelected(); });
  add(tr("Attach a s&ource…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S),
      [](TableEditor& e) { e.attachSource(); });
  add(tr("&Filter the table"), QKeySequence::Find, [](TableEditor& e) { e.find(); });
}

void Desk::followFocus(QWidget* now) {
  if (now != nullptr && now->window() != &m_window) return;  // a dialog or a menu over the table
  auto* editor = TableEditor::around(now);
  if (now != nullptr) m_editor = editor;
  // What is typed in a line has its own cut, copy and paste.
  const bool typing = qobject_cast<QLineEdit*>(now) != nullptr;
  for (auto* action : m_tableActions)
    enable(*action, m_editor != nullptr && !typing,
           typing ? tr("a text is being typed") : tr("put the cursor into a table first"));
}

void Desk::addScenarios() {
  m_scenarios = new QComboBox(&m_window);
  m_scenarios->setObjectName(QStringLiteral("scenario_shown"));
  m_scenarios->setAccessibleName(tr("Scenario shown"));
  m_scenarios->setToolTip(tr("What all pages show. While a scenario is shown, edits go into it."));
  m_scenarios->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_window.menuBar()->setCornerWidget(m_scenarios);
  connect(m_scenarios, &QComboBox::activated, this, [this](int at) {
    if (!m_session) return;
    const QVariant id = m_scenarios->itemData(at);
    m_session->document.showScenario(
        id.isValid() ? std::optional(Id<plan::Scenario>{id.toLongLong()}) : std::nullopt);
  });
}

void Desk::fillScenarios() {
  const QSignalBlocker quiet(m_scenarios);
  m_scenarios->clear();
  m_scenarios->addItem(tr("Base plan"));
  if (!m_session) return;
  const auto base = m_session->document.base();
  for (const auto& scenario : base->scenarios)
    m_scenarios->addItem(scenario.locked ? tr("Scenario: %1 (locked)").arg(toQt(scenario.name))
                                         : tr("Scenario: %1").arg(toQt(scenario.name)),
                         qint64(scenario.id.value));
  const auto shown = m_session->document.scenario();
  m_scenarios->setCurrentIndex(shown ? std::max(0, m_scenarios->findData(qint64(shown->value)))
                                     : 0);
}

void Desk::setSession(Session* session) {
  if (m_session) m_session->document.disconnect(this);
  m_session = session;
  m_editor.clear();
  m_undoView->setStack(session == nullptr ? nullptr : &session->document.undoStack());
  fillScenarios();
  if (session == nullptr) return;
  connect(&session->document, &PlanDocument::scenarioChanged, this, &Desk::fillScenarios);
  connect(&session->document, &PlanDocument::changed, this, [this](const Touched& touched) {
    if (touched.tables.contains(plan::TableId::Scenario)) fillScenarios();
  });
}

void Desk::showPalette() {
  PickDialog dialog(tr("Commands"), commandsOf(m_window), &m_window);
  dialog.exec();
}

void Desk::showJump() {
  if (!m_session) return;
  PickDialog dialog(
      tr("Jump to"),
      placesOf(*m_session->document.plan(),
               [this](plan::TableId table, std::int64_t row) { m_go(int(table), row); }),
      &m_window);
  dialog.exec();
}

}  // namespace offtake::ui
