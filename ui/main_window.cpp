// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/exchange/book_csv.h"
#include "core/exchange/plan_json.h"
#include "core/exchange/run_csv.h"
#include "core/ledger/views/obligations.h"
#include "data/templates.h"
#include "ui/base/convert.h"
#include "ui/base/theme.h"
#include "ui/desk.h"
#include "ui/explain/explain_panel.h"
#include "ui/finder.h"
#include "ui/models/problems_model.h"
#include "ui/report/plan_report.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QHeaderView>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSaveFile>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>

#include <algorithm>

namespace offtake::ui {
namespace {

constexpr int kRecent = 8;
const char kRecentKey[] = "files/recent";
const char kThemeKey[] = "look/theme";

QString planFilter() { return QObject::tr("Offtake plans (*.offtake)"); }

}  // namespace

MainWindow::MainWindow(Environment environment, QWidget* parent)
    : QMainWindow(parent), m_environment(std::move(environment)) {
  setAcceptDrops(true);
  resize(1280, 800);
  m_list = new QListWidget;
  m_list->setObjectName(QStringLiteral("pages"));
  m_list->setAccessibleName(tr("Pages"));
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
  m_problemView->verticalHeader()->hide();
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
  auto* fresh = file->addMenu(tr("&New"));
  for (const auto& [name, label] : {std::pair{"starter", tr("Starter plan")},
                                    {"trio", tr("AWS, Azure and Oracle")},
                                    {"empty", tr("Empty plan")}})
    fresh->addAction(label, this, [this, name = name] {
      if (!mayLose()) return;
      if (const auto done = openTemplate(name); !done) tell(done.error());
    });
  file->addAction(tr("&Open…"), QKeySequence::Open, this, &MainWindow::chooseFile);
  auto* recent = file->addMenu(tr("Open &recent"));
  connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
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
  run->addAction(tr("Check the &plan"), QKeySequence(Qt::Key_F7), this, [this] {
    m_problemDock->show();
    m_problemDock->raise();
    m_problemView->setFocus();
    if (m_problems->rowCount() > 0) m_problemView->selectRow(0);
  });

  auto* view = menuBar()->addMenu(tr("&View"));
  auto* themes = new QActionGroup(this);
  const QStringList names{tr("As the system"), tr("Light"), tr("Dark")};
  const int now = QSettings().value(QLatin1String(kThemeKey), 0).toInt();
  for (int i = 0; i < names.size(); ++i) {
    auto* action = view->addAction(names[i], this, [this, i] { setTheme(i); });
    action->setCheckable(true);
    action->setChecked(i == now);
    themes->addAction(action);
  }
  view->addSeparator();
  view->addAction(m_problemDock->toggleViewAction());
  view->addAction(m_explainDock->toggleViewAction());
  m_desk = new Desk(*this, *edit, *view, [this](int table, std::int64_t row) {
    jumpTo(static_cast<plan::TableId>(table), row, {});
  });
}

Result<void> MainWindow::open(const std::filesystem::path& path) {
  auto document = store::Document::open(path, m_environment.stateFolder);
  if (!document) return failure(document.error());
  setSession(std::make_unique<Session>(std::move(*document), m_environment.cuda));
  rememberFile(path);
  return {};
}

Result<void> MainWindow::openTemplate(std::string_view name) {
  OFFTAKE_ASSIGN(const std::string_view json, data::findTemplate(name));
  OFFTAKE_ASSIGN(const plan::Plan plan, exchange::planFromJson(json));
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
  connect(&m_session->document, &PlanDocument::badEntriesChanged, this, &MainWindow::showProblems);
  makePages();
  m_explain->setSession(m_session.get());
  m_desk->setSession(m_session.get());
  m_session->setLive(m_environment.live);
  follow();
}

void MainWindow::makePages() {
  const int before = std::max(0, m_list->currentRow());
  m_set.build(*m_session, *m_list, *m_pages);
  m_list->setCurrentRow(before);
}

void MainWindow::showPage(int page) { m_list->setCurrentRow(page); }

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

void MainWindow::chooseFile() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Open plan"), {}, planFilter());
  if (file.isEmpty() || !mayLose()) return;
  if (const auto done = open(toStd(file)); !done) tell(done.error());
}

bool MainWindow::save() {
  auto& document = m_session->document;
  if (document.path().empty()) return saveAs();
  const auto done = document.save();
  if (done) {
    statusBar()->showMessage(tr("Saved %1").arg(toQt(document.path().string())), 5000);
    return true;
  }
  tell(done.error());
  return done.error().code == ErrorCode::FileChanged && saveAs();
}

bool MainWindow::saveAs() {
  QString file = QFileDialog::getSaveFileName(
      this, tr("Save plan"), m_session->document.title() + QStringLiteral(".offtake"),
      planFilter());
  if (file.isEmpty()) return false;
  if (!file.endsWith(QLatin1String(".offtake"))) file += QStringLiteral(".offtake");
  const auto done = m_session->document.saveAs(toStd(file));
  if (!done) tell(done.error());
  else rememberFile(toStd(file));
  return done.has_value();
}

bool MainWindow::mayLose() {
  if (!m_session || !m_session->document.isModified()) return true;
  const auto answer = QMessageBox::question(
      this, tr("Offtake"), tr("Save the changes to %1?").arg(m_session->document.title()),
      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
  return answer == QMessageBox::Save ? save() : answer == QMessageBox::Discard;
}

void MainWindow::exportReport() {
  const auto& outcome = m_session->book();
  if (!outcome || !outcome->book)
    return tell({ErrorCode::PlanInvalid, tr("report").toStdString(),
                 tr("the plan has no book").toStdString(),
                 tr("a plan without errors").toStdString()});
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Export report"), m_session->document.title() + QStringLiteral(".pdf"),
      tr("PDF (*.pdf)"));
  if (file.isEmpty()) return;
  const report::ReportInput input{outcome->plan,
                                  outcome->book,
                                  m_session->isRunFresh() ? m_session->lastRun() : nullptr,
                                  {},
                                  QDate::currentDate()};
  if (const auto done = report::writeReport(input, toStd(file)); !done) return tell(done.error());
  statusBar()->showMessage(tr("Wrote %1").arg(file), 5000);
}

void MainWindow::exportCsv() {
  const auto& outcome = m_session->book();
  if (!outcome || !outcome->book)
    return tell({ErrorCode::PlanInvalid, tr("tables").toStdString(),
                 tr("the plan has no book").toStdString(),
                 tr("a plan without errors").toStdString()});
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Export tables to a folder"));
  if (folder.isEmpty()) return;
  const auto owed = ledger::obligations(*outcome->plan, outcome->plan->setting().start);
  if (!owed) return tell(owed.error());
  auto files = exchange::bookCsv(*outcome->plan, *outcome->book, *owed);
  if (m_session->isRunFresh()) {
    const auto& run = *m_session->lastRun();
    for (auto& made : exchange::runFiles(*run.compiled, run.planHash, run.result, 0, false))
      files.push_back(std::move(made));
  }
  for (const auto& made : files) {
    QSaveFile out(QDir(folder).filePath(toQt(made.name)));
    if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(made.text)) < 0 ||
        !out.commit())
      return tell({ErrorCode::Io, toStd(out.fileName()), toStd(out.errorString()), {}});
  }
  statusBar()->showMessage(tr("Wrote %n file(s) to %1", nullptr, int(files.size())).arg(folder),
                           5000);
}

void MainWindow::rememberFile(const std::filesystem::path& path) {
  QSettings settings;
  QStringList files = settings.value(QLatin1String(kRecentKey)).toStringList();
  const QString name = toQt(std::filesystem::absolute(path).string());
  files.removeAll(name);
  files.prepend(name);
  settings.setValue(QLatin1String(kRecentKey), QStringList(files.mid(0, kRecent)));
}

void MainWindow::fillRecent(QMenu& menu) {
  menu.clear();
  for (const auto& file : QSettings().value(QLatin1String(kRecentKey)).toStringList())
    menu.addAction(file, this, [this, file] {
      if (!mayLose()) return;
      if (const auto done = open(toStd(file)); !done) tell(done.error());
    });
  if (menu.isEmpty()) menu.addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::setTheme(int choice) {
  QSettings().setValue(QLatin1String(kThemeKey), choice);
  Theme::apply(*static_cast<QApplication*>(QCoreApplication::instance()),
               static_cast<ThemeChoice>(choice));
}

void MainWindow::showProblems() {
  // What was typed and not taken comes first: it is what somebody is at.
  auto problems = m_session->document.badEntries().problems(*m_session->document.plan());
  if (m_session->book())
    problems.insert(problems.end(), m_session->book()->problems.begin(),
                    m_session->book()->problems.end());
  m_problems->setProblems(std::move(problems));
  m_problemView->resizeColumnsToContents();
  m_problemDock->setWindowTitle(
      tr("Problems (%1 errors, %2 in all)").arg(m_problems->errors()).arg(m_problems->rowCount()));
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

void MainWindow::closeEvent(QCloseEvent* event) {
  if (mayLose()) event->accept();
  else event->ignore();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const auto urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().toLocalFile().endsWith(QLatin1String(".offtake")))
    event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const QString file = event->mimeData()->urls().value(0).toLocalFile();
  if (!mayLose()) return;
  if (const auto done = open(toStd(file)); !done) tell(done.error());
}

}  // namespace offtake::ui
