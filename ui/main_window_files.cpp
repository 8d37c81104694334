// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/book_csv.h"
#include "core/exchange/run_csv.h"
#include "core/ledger/views/obligations.h"
#include "core/store/schema.h"
#include "data/templates.h"
#include "ui/base/convert.h"
#include "ui/base/preferences.h"
#include "ui/finder.h"
#include "ui/main_window.h"
#include "ui/report/plan_report.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSaveFile>
#include <QSettings>
#include <QStatusBar>
#include <QtEndian>

/// What the window does with files: open, save, export, recent ones, those dropped on it.
namespace offtake::ui {
namespace {

constexpr int kRecent = 8;
const char kRecentKey[] = "files/recent";

QString planFilter() { return QObject::tr("Offtake plans (*.offtake)"); }

struct TemplateWords {
  QString title;
  QString line;
};

TemplateWords wordsOf(std::string_view name) {
  if (name == "starter")
    return {
        QObject::tr("&Starter plan"),
        QObject::tr("published commitments of one customer, with assumed terms marked as such")};
  if (name == "trio")
    return {QObject::tr("&AWS, Azure and Oracle"),
            QObject::tr("three headline contracts with made-up floors and entered spend")};
  if (name == "det")
    return {QObject::tr("&Oracle's floors without chance"),
            QObject::tr("short by 5 billion, all in year two; every figure can be worked by hand")};
  if (name == "ln")
    return {QObject::tr("One floor, &lognormal spend"),
            QObject::tr("a shortfall whose chance and size are known in closed form")};
  if (name == "empty") return {QObject::tr("&Empty plan"), QObject::tr("nothing but its dates")};
  return {toQt(name), {}};
}

/// Why the file cannot be opened as a plan, by its first bytes; empty where it may be one.
QString whyNoPlan(const QString& path) {
  const QFileInfo info(path);
  if (!info.isFile()) return QObject::tr("%1 is not a file").arg(info.fileName());
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return QObject::tr("%1 cannot be read: %2").arg(info.fileName(), file.errorString());
  const QByteArray head = file.read(100);
  const auto id = qToBigEndian<quint32>(store::kApplicationId);
  const QByteArray mark(reinterpret_cast<const char*>(&id), sizeof id);
  if (head.startsWith("SQLite format 3") && head.mid(68, 4) == mark) return {};
  return QObject::tr("%1 is not an Offtake plan; tables come in by copying and pasting their cells")
      .arg(info.fileName());
}

/// Why what is dragged over the window cannot be opened; empty where it can.
QString whyNotTaken(const QMimeData& data) {
  const auto urls = data.urls();
  if (urls.isEmpty()) return QObject::tr("Only a plan file can be dropped here");
  if (urls.size() > 1) return QObject::tr("One plan at a time can be dropped here");
  if (!urls.front().isLocalFile()) return QObject::tr("Only a file of this computer can be opened");
  return whyNoPlan(urls.front().toLocalFile());
}

}  // namespace

void MainWindow::chooseFile() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open plan"), plansFolder(), planFilter());
  if (!file.isEmpty()) openAsked(toStd(file));
}

/// Asks for what may be lost first.
void MainWindow::openAsked(const std::filesystem::path& path) {
  if (!mayLose()) return;
  if (const auto done = open(path); !done) tell(done.error());
}

/// Where plans are: as set, beside the one that is open, or beside the one that was open last.
QString MainWindow::plansFolder() const {
  if (const auto set = keptPreferences().preferences.plansFolder; !set.isEmpty()) return set;
  if (m_session && !m_session->document.path().empty())
    return toQt(std::filesystem::absolute(m_session->document.path()).parent_path().string());
  const auto recent = QSettings().value(QLatin1String(kRecentKey)).toStringList();
  return recent.isEmpty() ? QString() : QFileInfo(recent.front()).absolutePath();
}

QString MainWindow::reportsFolder() const {
  const auto set = keptPreferences().preferences.reportsFolder;
  return set.isEmpty() ? plansFolder() : set;
}

void MainWindow::addTemplates(QMenu& menu) {
  for (const auto& made : data::templates()) {
    const auto words = wordsOf(made.name);
    auto* action =
        menu.addAction(tr("%1 – %2", "a template and what it is").arg(words.title, words.line));
    action->setObjectName(QStringLiteral("new_") + toQt(made.name));
    connect(action, &QAction::triggered, this, [this, name = made.name] {
      if (!mayLose()) return;
      if (const auto done = openTemplate(name); !done) tell(done.error());
    });
  }
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
      this, tr("Save plan"),
      QDir(plansFolder()).filePath(m_session->document.title() + QStringLiteral(".offtake")),
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
      this, tr("Export report"),
      QDir(reportsFolder()).filePath(m_session->document.title() + QStringLiteral(".pdf")),
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
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Export tables to a folder"), reportsFolder());
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
  // Not while the menu that was chosen from is still at work.
  QMetaObject::invokeMethod(this, &MainWindow::fillRecent, Qt::QueuedConnection);
}

void MainWindow::fillRecent() {
  m_recent->clear();
  const auto files = QSettings().value(QLatin1String(kRecentKey)).toStringList();
  for (const auto& file : files) {
    const bool there = QFileInfo::exists(file);
    auto* action = m_recent->addAction(there ? file : tr("%1 – not there any more").arg(file), this,
                                       [this, file] { openAsked(toStd(file)); });
    enable(*action, there, tr("the file is not there any more"));
  }
  if (files.isEmpty()) {
    enable(*m_recent->addAction(tr("None yet")), false, tr("no plan has been opened yet"));
    return;
  }
  m_recent->addSeparator();
  m_recent->addAction(tr("&Clear the list"), this, [this] {
    QSettings().remove(QLatin1String(kRecentKey));
    QMetaObject::invokeMethod(this, &MainWindow::fillRecent, Qt::QueuedConnection);
  });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  const QString reason = whyNotTaken(*event->mimeData());
  if (reason.isEmpty()) return event->acceptProposedAction();
  statusBar()->showMessage(tr("Not opened: %1.").arg(reason), 20000);
  event->ignore();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const QString reason = whyNotTaken(*event->mimeData());
  if (!reason.isEmpty()) {
    statusBar()->showMessage(tr("Not opened: %1.").arg(reason), 20000);
    return event->ignore();
  }
  event->acceptProposedAction();
  openAsked(toStd(event->mimeData()->urls().front().toLocalFile()));
}

}  // namespace offtake::ui
