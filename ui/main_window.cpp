// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/exchange/plan_json.h"
#include "data/templates.h"
#include "ui/base/convert.h"
#include "ui/desk.h"
#include "ui/explain/explain_panel.h"
#include "ui/finder.h"
#include "ui/models/problems_model.h"

#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>

#include <algorithm>

namespace offtake::ui {

MainWindow::MainWindow(Environment environment, QWidget* parent)
    : QMainWindow(parent), m_environment(std::move(environment)) {
  setAcceptDrops(true);
  resize(1280, 800);
  m_list = new QListWidget;
  m_list->setObjectName(QStringLiteral("pages"));
  m_list->setAccessibleName(tr("Pages"));
  m_list->setMinimumWidth(120);
  m_list->setMaximumWidth(170);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_pages = new QStackedWidget;
  auto* splitter = new QSplitter;
  splitter->addWidget(m_list);
  splitter->addWidget(m_pages);
  splitter->setStretchFactor(1, 1);
  splitter->setCollapsible(0, false);
  splitter->setSizes({150, 1130});
  setCentralWidget(splitter);
  connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
  makeDock();
  makeExplainDock();
  makeActions();
  startSettings();
}

MainWindow::~MainWindow() {
  for (auto* page : {m_undo, m_redo}) disconnect(page, nullptr, nullptr, nullptr);
  m_explain->setSession(nullptr);
  m_desk->setSession(nullptr);
  while (m_pages->count() > 0) delete m_pages->widget(0);  // pages go before the session they show
}

void MainWindow::makeDock() {
  m_problems = new ProblemsModel(this);
  m_problemView = new QTableView;
  m_problemView->setModel(m_problems);
  m_problemView->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_problemView->horizontalHeader()->setStretchLastSection(true);
  m_problemView->horizontalHeader()->setResizeContentsPrecision(40);  // not over thousands of rows
  m_problemView->verticalHeader()->hide();
  m_problemView->setTabKeyNavigation(false);
  m_problemView->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
  m_problemView->setAccessibleName(tr("Problems"));
  m_problemDock = new QDockWidget(tr("Problems"), this);
  m_problemDock->setObjectName(QStringLiteral("problems"));
  m_problemDock->setWidget(m_problemView);
  addDockWidget(Qt::BottomDockWidgetArea, m_problemDock);
  resizeDocks({m_problemDock}, {130}, Qt::Vertical);
  connect(m_problemView, &QTableView::activated, this,
          [this](const QModelIndex& index) { jumpToProblem(index.row()); });
}

void MainWindow::makeExplainDock() {
  m_explain = new ExplainPanel;
  m_explainDock = new QDockWidget(tr("Explain"), this);
  m_explainDock->setObjectName(QStringLiteral("explain"));
  m_explainDock->setWidget(m_explain);
  addDockWidget(Qt::RightDockWidgetArea, m_explainDock);
  resizeDocks({m_explainDock}, {300}, Qt::Horizontal);
  m_explainDock->hide();
  auto* shown = m_explainDock->toggleViewAction();
  shown->setText(tr("&Explain the selected figure"));
  shown->setShortcut(QKeySequence(Qt::Key_F1 | Qt::SHIFT));
}

void MainWindow::makeActions() {
  auto* file = menuBar()->addMenu(tr("&File"));
  addTemplates(*file->addMenu(tr("&New from template")));
  file->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::chooseFile);
  m_recent = file->addMenu(tr("Open &recent"));
  connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
  fillRecent();
  file->addSeparator();
  file->addAction(tr("&Save"), QKeySequence::Save, this, &MainWindow::save);
  file->addAction(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this,
                  &MainWindow::saveAs);
  file->addSeparator();
  file->addAction(tr("Export &report (PDF)…"), QKeySequence(Qt::CTRL | Qt::Key_P), this,
                  &MainWindow::exportReport);
  file->addAction(tr("Export tables (&CSV)…"), this, &MainWindow::exportCsv);
  file->addSeparator();
  file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

  auto* edit = menuBar()->addMenu(tr("&Edit"));
  m_undo = edit->addAction(tr("&Undo"), QKeySequence::Undo, this,
                           [this] { m_session->document.undoStack().undo(); });
  m_redo = edit->addAction(tr("&Redo"), QKeySequence::Redo, this,
                           [this] { m_session->document.undoStack().redo(); });

  auto* run = menuBar()->addMenu(tr("&Run"));
  run->addAction(tr("&Simulate"), QKeySequence(Qt::Key_F5), this, [this] { m_set.startRun(); });
  run->addAction(tr("&Cancel"), this, [this] { m_set.cancelRun(); });
  run->addAction(tr("Check the &plan"), QKeySequence(Qt::Key_F7), this, [this] { goToProblems(); });

  auto* view = menuBar()->addMenu(tr("&View"));
  addThemes(*view);
  view->addSeparator();
  view->addAction(m_problemDock->toggleViewAction());
  view->addAction(m_explainDock->toggleViewAction());
  m_desk = new Desk(*this, *edit, *view, [this](int table, std::int64_t row) {
    jumpTo(static_cast<plan::TableId>(table), row, {});
  });
  edit->addSeparator();
  edit->addAction(tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                  &MainWindow::changeSettings);
}

Result<void> MainWindow::open(const std::filesystem::path& path) {
  auto document = store::Document::open(path, m_environment.stateFolder);
  if (!document) return failure(document.error());
  setSession(std::make_unique<Session>(std::move(*document), m_environment.cuda));
  returnToPlace(path);
  rememberFile(path);
  return {};
}

Result<void> MainWindow::openTemplate(std::string_view name) {
  OFFTAKE_ASSIGN(const std::string_view json, data::findTemplate(name));
  OFFTAKE_ASSIGN(plan::Plan plan, exchange::planFromJson(json));
  if (const int month = keptPreferences().preferences.fiscalYearStartMonth; month > 0)
    plan.settings.front().fiscalYearStartMonth = month;
  OFFTAKE_ASSIGN(store::Document document,
                 store::Document::create(plan, m_environment.stateFolder));
  setSession(std::make_unique<Session>(std::move(document), m_environment.cuda));
  return {};
}

void MainWindow::setSession(std::unique_ptr<Session> session) {
  m_explain->setSession(nullptr);
  m_desk->setSession(nullptr);
  while (m_pages->count() > 0) delete m_pages->widget(0);
  m_session = std::move(session);
  m_session->keepIn(m_environment.stateFolder / "baselines");
  auto& stack = m_session->document.undoStack();
  const auto follow = [this, &stack] {
    enable(*m_undo, stack.canUndo(), tr("nothing has been done yet"));
    m_undo->setText(stack.canUndo() ? tr("&Undo %1").arg(stack.undoText()) : tr("&Undo"));
    enable(*m_redo, stack.canRedo(), tr("nothing has been undone"));
    m_redo->setText(stack.canRedo() ? tr("&Redo %1").arg(stack.redoText()) : tr("&Redo"));
    updateTitle();
  };
  connect(&stack, &QUndoStack::indexChanged, this, follow);
  connect(&stack, &QUndoStack::cleanChanged, this, follow);
  connect(&m_session->document, &PlanDocument::pathChanged, this, &MainWindow::updateTitle);
  connect(&m_session->document, &PlanDocument::refused, this,
          [this](const Error& error) { statusBar()->showMessage(toQt(error.message()), 20000); });
  connect(m_session.get(), &Session::bookChanged, this, &MainWindow::showProblems);
  connect(m_session.get(), &Session::runRefused, this, [this](const Error& error) {
    statusBar()->showMessage(toQt(error.message()), 20000);
    goToProblems();
  });
  connect(&m_session->document, &PlanDocument::badEntriesChanged, this, &MainWindow::showProblems);
  makePages();
  m_explain->setSession(m_session.get());
  m_desk->setSession(m_session.get());
  const auto preferences = keptPreferences().preferences;
  m_session->setRunOn({preferences.backend, threadsOf(preferences)});
  m_session->setLive(m_environment.live);
  follow();
}

void MainWindow::makePages() {
  const int before = std::max(0, m_list->currentRow());
  m_set.build(*m_session, *m_list, *m_pages);
  m_list->setCurrentRow(before);
}

void MainWindow::showPage(int page) { m_list->setCurrentRow(page); }

int MainWindow::currentPage() const { return m_list->currentRow(); }

QWidget* MainWindow::page(int at) const { return m_pages->widget(at); }

int MainWindow::pageNamed(const QString& name) const {
  const auto found = m_list->findItems(name, Qt::MatchExactly);
  return found.isEmpty() ? -1 : m_list->row(found.front());
}

int MainWindow::pageCount() const { return m_pages->count(); }

void MainWindow::updateTitle() {
  setWindowTitle(tr("%1[*] – Offtake").arg(m_session->document.title()));
  setWindowModified(m_session->document.isModified());
}

void MainWindow::tell(const Error& error) {
  QMessageBox::warning(this, tr("Offtake"), toQt(error.message()));
}

void MainWindow::showProblems() {
  // What was typed and not taken comes first: it is what somebody is at.
  auto problems = m_session->document.badEntries().problems(*m_session->document.plan());
  if (m_session->book())
    problems.insert(problems.end(), m_session->book()->problems.begin(),
                    m_session->book()->problems.end());
  const int selected = m_problemView->currentIndex().row();
  m_problems->setProblems(std::move(problems));
  // Whoever stands on one goes on from there, though the list has just been made anew.
  if (selected >= 0 && m_problems->rowCount() > 0)
    m_problemView->selectRow(std::min(selected, m_problems->rowCount() - 1));
  m_problemView->resizeColumnsToContents();
  // What to do stays in sight beside a long problem, whose whole text is in its tooltip.
  const int most = m_problemView->viewport()->width() * 6 / 10;
  if (m_problemView->columnWidth(1) > most && most > 200) m_problemView->setColumnWidth(1, most);
  m_problemDock->setWindowTitle(
      tr("Problems (%1 errors, %2 in all)").arg(m_problems->errors()).arg(m_problems->rowCount()));
}

void MainWindow::goToProblems() {
  m_problemDock->show();
  m_problemDock->raise();
  m_problemView->setFocus();
  if (m_problems->rowCount() > 0) m_problemView->selectRow(0);
}

void MainWindow::jumpTo(plan::TableId table, std::int64_t row, const std::string& field) {
  const int page = m_set.reveal(table, row, field);
  if (page < 0) return;
  showPage(page);
  (void)m_set.reveal(table, row, field);  // the keyboard goes only to what is seen
}

void MainWindow::jumpToProblem(int row) {
  const auto& problem = m_problems->at(row);
  jumpTo(problem.table, problem.row, problem.field);
}

}  // namespace offtake::ui
