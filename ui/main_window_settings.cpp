// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/convert.h"
#include "ui/desk.h"
#include "ui/explain/explain_panel.h"
#include "ui/main_window.h"
#include "ui/settings_dialog.h"
#include "ui/work_place.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

/// What the window keeps from start to start, and what changes when somebody sets something.
namespace offtake::ui {
namespace {

constexpr const char* kFile = "session/file";
constexpr const char* kPlace = "session/place";
constexpr const char* kGeometry = "session/geometry";
constexpr const char* kDocks = "session/docks";

/// A number of this layout of docks and bars: another version's is not taken.
constexpr int kDockVersion = 1;

QApplication& program() { return *static_cast<QApplication*>(QCoreApplication::instance()); }

}  // namespace

void MainWindow::addThemes(QMenu& view) {
  auto* themes = new QActionGroup(this);
  const QStringList names{tr("As the system"), tr("Light"), tr("Dark")};
  for (int i = 0; i < names.size(); ++i) {
    auto* action = view.addAction(names[i], this, [this, i] {
      auto wanted = keptPreferences().preferences;
      wanted.theme = static_cast<ThemeChoice>(i);
      if (const auto done = keepAndApply(wanted); !done) tell(done.error());
    });
    action->setCheckable(true);
    themes->addAction(action);
  }
  connect(&view, &QMenu::aboutToShow, themes, [themes] {
    themes->actions().at(int(keptPreferences().preferences.theme))->setChecked(true);
  });
}

void MainWindow::startSettings() {
  const auto kept = keptPreferences();
  apply(program(), kept.preferences);
  setLocale(QLocale());
  const QSettings settings;
  restoreGeometry(settings.value(QLatin1String(kGeometry)).toByteArray());
  restoreState(settings.value(QLatin1String(kDocks)).toByteArray(), kDockVersion);
  if (!kept.refused.empty())
    statusBar()->showMessage(
        tr("Left at its usual value: %1").arg(toQt(kept.refused.front().message())));
}

void MainWindow::changeSettings() {
  SettingsDialog dialog(
      keptPreferences().preferences, m_session->document.plan()->setting().fiscalYearStartMonth,
      m_environment.cuda,
      [this](const Preferences& wanted, int planMonth) { return takeSettings(wanted, planMonth); },
      this);
  dialog.exec();
}

/// The plan's own setting is an edit; if the rest cannot be kept, it goes back.
Result<void> MainWindow::takeSettings(const Preferences& wanted, int planMonth) {
  auto& document = m_session->document;
  const auto& now = document.plan()->setting();
  const bool edits = now.fiscalYearStartMonth != planMonth;
  if (edits)
    OFFTAKE_TRY(document.set(plan::TableId::Settings, now.id.value, "fiscal_year_start_month",
                             plan::Value(std::int64_t(planMonth))));
  auto done = keepAndApply(wanted);
  if (!done && edits) document.undoStack().undo();
  return done;
}

Result<void> MainWindow::keepAndApply(const Preferences& wanted) {
  const auto before = keptPreferences().preferences;
  OFFTAKE_TRY(keep(wanted));
  apply(program(), wanted);
  setLocale(QLocale());
  const bool looksOther = before.numbers != wanted.numbers || before.theme != wanted.theme ||
                          before.shortAmounts != wanted.shortAmounts;
  if (looksOther) buildAgain();
  m_session->setRunOn({wanted.backend, threadsOf(wanted)});
  return {};
}

/// Everything that is shown, written anew; whoever works stays where she is.
void MainWindow::buildAgain() {
  const auto place = workPlace(*this);
  m_explain->setSession(nullptr);
  m_desk->setSession(nullptr);
  while (m_pages->count() > 0) delete m_pages->widget(0);
  makePages();
  m_explain->setSession(m_session.get());
  m_desk->setSession(m_session.get());
  goTo(*this, place);
  if (m_session->book()) Q_EMIT m_session->bookChanged();
  if (m_session->lastRun()) Q_EMIT m_session->runChanged();
}

void MainWindow::keepSession() {
  QSettings settings;
  settings.setValue(QLatin1String(kGeometry), saveGeometry());
  settings.setValue(QLatin1String(kDocks), saveState(kDockVersion));
  if (!m_session) return;
  const auto& path = m_session->document.path();
  settings.setValue(QLatin1String(kFile),
                    path.empty() ? QString() : toQt(std::filesystem::absolute(path).string()));
  settings.setValue(QLatin1String(kPlace), workPlace(*this));
}

void MainWindow::returnToPlace(const std::filesystem::path& path) {
  const QSettings settings;
  if (toQt(std::filesystem::absolute(path).string()) ==
      settings.value(QLatin1String(kFile)).toString())
    goTo(*this, settings.value(QLatin1String(kPlace)).toMap());
}

bool MainWindow::restoreSession() {
  const QString file = QSettings().value(QLatin1String(kFile)).toString();
  if (file.isEmpty()) return false;
  if (!QFileInfo::exists(file)) {
    statusBar()->showMessage(
        tr("%1, which was open last, is not there any more. It may have been moved: File > Open "
           "finds it.")
            .arg(file));
    return false;
  }
  const auto opened = open(toStd(file));
  if (!opened)
    statusBar()->showMessage(tr("%1, which was open last, was not opened: %2")
                                 .arg(file, toQt(opened.error().message())));
  return opened.has_value();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!mayLose()) return event->ignore();
  keepSession();
  event->accept();
}

}  // namespace offtake::ui
