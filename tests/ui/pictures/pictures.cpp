// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes every page of the window, and every chart on them, as PNG: light and dark, at the scale of
// QT_SCALE_FACTOR, into a folder, to be looked at; and what charts export, to be opened elsewhere.
// QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 pictures FOLDER [TEMPLATE]
#include "gpu/cuda_backend.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_sources.h"
#include "ui/gantt/gantt_view.h"
#include "ui/main_window.h"
#include "ui/pages/scenarios_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>

#include <cstdio>
#include <filesystem>
#include <functional>

namespace {

using namespace offtake;
using namespace offtake::ui;

bool waitFor(const std::function<bool()>& holds) {
  QElapsedTimer clock;
  clock.start();
  while (!holds() && clock.elapsed() < 120'000)
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  return holds();
}

void settle() {
  for (int i = 0; i < 5; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

/// "Cash by fiscal year" -> "cash-by-fiscal-year".
QString fileName(const QString& text) {
  QString name;
  for (const QChar c : text.toLower())
    if (c.isLetterOrNumber()) name += c;
    else if (!name.endsWith(QLatin1Char('-'))) name += QLatin1Char('-');
  return name;
}

class Album {
public:
  Album(MainWindow& window, QString folder) : m_window(window), m_folder(std::move(folder)) {}

  /// @return how many were written; -1 where one could not be
  int write(ThemeChoice theme) {
    const QString ending =
        QStringLiteral("%1-%2x.png")
            .arg(theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
            .arg(m_window.devicePixelRatioF());
    for (int i = 0; i < m_window.pageCount(); ++i) {
      m_window.showPage(i);
      settle();
      save(m_window, QStringLiteral("page-%1-%2").arg(i).arg(ending));
    }
    for (int i = 0; i < m_window.pageCount(); ++i) {
      m_window.showPage(i);
      for (auto* tabs : m_window.page(i)->findChildren<QTabWidget*>())
        for (int t = 1; t < tabs->count() && tabs->isVisible(); ++t) {
          tabs->setCurrentIndex(t);
          settle();
          save(m_window,
               QStringLiteral("page-%1-%2-%3").arg(i).arg(fileName(tabs->tabText(t)), ending));
        }
      for (auto* gantt : m_window.page(i)->findChildren<GanttView*>())
        save(*gantt, QStringLiteral("chart-deliveries-%1").arg(ending));
      for (auto* panel : m_window.findChildren<ChartPanel*>()) {
        for (auto* tabs : m_window.findChildren<QTabWidget*>())
          for (int t = 0; t < tabs->count(); ++t)
            if (tabs->widget(t) == panel) tabs->setCurrentIndex(t);
        settle();
        if (theme == ThemeChoice::Light) exportAll(*panel);
        if (panel->isVisible())
          save(*panel,
               QStringLiteral("chart-%1-%2").arg(fileName(panel->accessibleName()), ending));
      }
    }
    states(ending);
    return m_failed ? -1 : m_written;
  }

private:
  /// The chart as files, to be opened by other programs.
  void exportAll(const ChartPanel& panel) {
    if (panel.table().lines.isEmpty()) return;
    for (const char* ending : {"png", "svg", "pdf", "csv"}) {
      const QString file =
          QStringLiteral("%1/export-%2.%3")
              .arg(m_folder, fileName(panel.accessibleName()), QLatin1String(ending));
      if (panel.exportTo(file, QDate(2026, 1, 1))) continue;
      std::fprintf(stderr, "not written: %s\n", qPrintable(file));
      m_failed = true;
    }
  }
  /// A chart that is stale, being computed, failed, and with nothing to show.
  void states(const QString& ending) {
    ChartPanel panel(QStringLiteral("Demand against usable capacity"), {});
    panel.setRemedy(QCoreApplication::translate("SimulationPage", "Run"), [] {});
    panel.resize(560, 280);
    panel.show();
    const auto& session = *m_window.session();
    panel.replace(
        demandFan(*session.lastRun()->compiled, session.lastRun()->result, *session.book()->book));
    const auto keep = [&](const char* state) {
      settle();
      save(panel, QStringLiteral("state-%1-%2").arg(QLatin1String(state), ending));
    };
    panel.setStale(true);
    keep("stale");
    panel.setRunning(0.62);
    keep("running");
    panel.setRunning({});
    panel.clear(QStringLiteral("No run yet."));
    keep("empty");
    panel.fail(QStringLiteral("The run failed: the device is not there any more"));
    keep("failed");
  }
  void save(QWidget& widget, const QString& name) {
    const QPixmap picture = widget.grab();
    const bool sharp = picture.width() == qRound(widget.width() * widget.devicePixelRatioF());
    if (!sharp || !picture.save(m_folder + QLatin1Char('/') + name)) {
      std::fprintf(stderr, "not written: %s\n", qPrintable(name));
      m_failed = true;
    }
    ++m_written;
  }
  MainWindow& m_window;
  QString m_folder;
  int m_written = 0;
  bool m_failed = false;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: pictures FOLDER [TEMPLATE]\n");
    return 2;
  }
  const QTemporaryDir own;
  QStandardPaths::setTestModeEnabled(true);
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, own.path());
  QApplication application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("offtake-pictures"));
  QLocale::setDefault(QLocale::c());
  Theme::apply(application, ThemeChoice::Light);
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  MainWindow window({gpu::cudaBackend, std::filesystem::path(own.path().toStdString()) / "state"});
  if (!window.openTemplate(argc > 2 ? argv[2] : "starter")) return 1;
  window.resize(1280, 800);
  window.show();
  Session& session = *window.session();
  if (!waitFor([&] { return session.book() != nullptr; })) return 1;
  auto settings = settingsOf(*session.document.plan());
  settings.paths = 4096;
  if (!session.startRun(settings)) return 1;
  if (!waitFor([&] { return session.lastRun() != nullptr; })) return 1;
  auto* scenarios = window.findChild<ScenariosPage*>();
  (void)session.document.set(plan::TableId::Settings, 1, "paths", plan::Value(std::int64_t{2048}));
  if (!waitFor([&] { return session.book()->plan == session.document.plan(); })) return 1;
  if (!session.startRun(settings) || !waitFor([&] { return session.isRunFresh(); })) return 1;
  scenarios->runAll();
  if (!waitFor([&] { return !scenarios->isRunning(); })) return 1;
  Album album(window, QString::fromStdString(folder.string()));
  int written = 0;
  for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
    Theme::apply(application, theme);
    settle();
    written = album.write(theme);
    if (written < 0) return 1;
  }
  std::printf("%d pictures in %s\n", written, argv[1]);
  return written > 0 ? 0 : 1;
}
