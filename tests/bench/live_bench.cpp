// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long an analyst waits: from the start of the program to a window that answers, from an edit to
// the book painted, from an edit to the first preview painted, and how long the event loop stands
// still while a run goes on. QT_QPA_PLATFORM=offscreen bench_live [edits]
#include "core/exchange/plan_json.h"
#include "gpu/cuda_backend.h"
#include "ui/base/theme.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <vector>

namespace {

using namespace offtake;
using namespace offtake::ui;

double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

void print(const char* what, const std::vector<double>& milliseconds, double bar) {
  std::printf("%-44s median %7.1f  p95 %7.1f  worst %7.1f ms  (bar %.0f, n %zu)\n", what,
              quantile(milliseconds, 0.5), quantile(milliseconds, 0.95), quantile(milliseconds, 1),
              bar, milliseconds.size());
}

/// Handles events until it holds, asleep between them as a window is: a thread that asks over and
/// over would take a core from those that compute.
void until(const std::function<bool()>& holds) {
  while (!holds()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void edit(Session& session, const char* value) {
  const auto plan = session.document.plan();
  const auto& field = *plan::findField(plan::table(plan::TableId::Contract), "take_or_pay");
  const auto pushed = session.document.push(
      QStringLiteral("Take or pay"), {plan::update(*plan, plan::TableId::Contract, 1, "take_or_pay",
                                                   plan::parseField(field, value).value())});
  if (!pushed) std::abort();
}

/// From an edit to what shows it, painted.
double answer(MainWindow& window, const char* value, const std::function<bool()>& shown) {
  QElapsedTimer clock;
  clock.start();
  edit(*window.session(), value);
  const double stored = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  until(shown);
  const double known = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  // What has changed is painted by the update requests that it posted.
  QCoreApplication::sendPostedEvents();
  QCoreApplication::processEvents();
  (void)window;
  if (std::getenv("OFFTAKE_BENCH_PARTS") != nullptr)
    std::printf("  stored after %.1f, known after %.1f, painted after %.1f ms\n", stored, known,
                static_cast<double>(clock.nsecsElapsed()) / 1e6);
  return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  QElapsedTimer start;
  start.start();
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("offtake-bench"));
  Theme::apply(application, ThemeChoice::Light);
  std::string name = (std::filesystem::temp_directory_path() / "offtake-bench-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return 1;
  {
    MainWindow window({gpu::cudaBackend, std::filesystem::path(name) / "state"});
    if (!window.openTemplate("starter")) return 1;
    window.resize(1280, 800);
    window.show();
    (void)window.grab();
    std::printf("%-44s %7.1f ms (bar 700)\n", "cold start to a window that answers",
                static_cast<double>(start.nsecsElapsed()) / 1e6);
    Session& session = *window.session();
    until([&] { return session.book() != nullptr; });
    const int edits = argc > 1 ? std::atoi(argv[1]) : 60;
    const auto bookIsRight = [&] {
      return session.book() && session.book()->plan == session.document.plan();
    };
    std::vector<double> books, previews, stalls;
    for (int i = 0; i < edits; ++i)
      books.push_back(answer(window, i % 2 == 0 ? "0.9" : "0.8", bookIsRight));
    session.setLive(true);
    until([&] { return session.isRunFresh(); });
    for (int i = 0; i < edits; ++i)
      previews.push_back(answer(window, i % 2 == 0 ? "0.7" : "0.6",
                                [&] { return session.lastRun() && session.isRunFresh(); }));
    session.setLive(false);
    // A tick that comes late is time in which no key would have been answered.
    simulation::RunSettings settings;
    settings.paths = 20000;
    settings.threads = 2;
    QTimer tick;
    QElapsedTimer since;
    since.start();
    QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
      stalls.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
      since.restart();
    });
    tick.start(1);
    (void)session.startRun(settings).has_value();
    until([&] { return !session.run.isRunning(); });
    for (int i = 0; i < 20; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    print("edit to the book, painted", books, 33);
    print("edit to the first preview, painted", previews, 100);
    print("between two turns of the event loop in a run", stalls, 50);
  }
  std::filesystem::remove_all(name);
  return 0;
}
