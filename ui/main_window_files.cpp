// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/book_csv.h"
#include "core/exchange/run_csv.h"
#include "core/ledger/views/obligations.h"
#include "ui/base/convert.h"
#include "ui/main_window.h"
#include "ui/report/plan_report.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSaveFile>
#include <QSettings>
#include <QStatusBar>

/// What the window does with files: open, save, export, recent ones, those dropped on it.
namespace offtake::ui {
namespace {

constexpr int kRecent = 8;
const char kRecentKey[] = "files/recent";

QString planFilter() { return QObject::tr("Offtake plans (*.offtake)"); }

}  // namespace

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
