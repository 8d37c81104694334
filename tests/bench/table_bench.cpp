// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long somebody waits who works in a table of 20,000 rows in the whole window: each step of a
// scroll, each letter of a filter, each turn of the event loop from a paste of 1,000 x 8 cells until
// all is painted again. Time that the window's thread works; with OFFTAKE_BENCH_WALL the time that
// passes, waiting for the disk and for others included. QT_QPA_PLATFORM=offscreen bench_table [rows]
#include "core/exchange/plan_json.h"
#include "core/plan/change.h"
#include "core/store/file.h"
#include "data/templates.h"
#include "gpu/cuda_backend.h"
#include "ui/base/theme.h"
#include "ui/main_window.h"
#include "ui/models/cell_block.h"
#include "ui/pages/table_editor.h"
#include "ui/pages/table_page.h"
#include "ui/pages/table_section.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <time.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace offtake;
using namespace offtake::ui;

constexpr double kBar = 50;
constexpr int kPasteRows = 1000;
constexpr int kPasteColumns = 8;

double quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

void print(const char* what, const std::vector<double>& steps) {
  std::printf("%-50s p50 %6.1f  p99 %6.1f  worst %6.1f ms  (bar %.0f, n %zu)\n", what,
              quantile(steps, 0.5), quantile(steps, 0.99), quantile(steps, 1), kBar, steps.size());
}

/// What this thread itself has worked, so that others on the machine do not count.
double worked() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double millisecondsOf(const std::function<void()>& act) {
  static const bool wall = std::getenv("OFFTAKE_BENCH_WALL") != nullptr;
  QElapsedTimer clock;
  clock.start();
  const double before = worked();
  act();
  return wall ? double(clock.nsecsElapsed()) / 1e6 : worked() - before;
}

/// The starter plan with deliveries up to this many, like its first ones.
plan::Plan largePlan(int rows) {
  plan::Plan plan = exchange::planFromJson(data::findTemplate("starter").value()).value();
  const auto first = plan.tranches;
  for (int i = int(first.size()); i < rows; ++i) {
    plan::Tranche row = first[std::size_t(i) % first.size()];
    row.id.value = first.back().id.value + i;
    row.name = "Delivery " + std::to_string(i);
    row.driverKey = "tranche-" + std::to_string(row.id.value);
    plan.tranches.push_back(row);
  }
  return plan;
}

TableEditor& deliveries(MainWindow& window) {
  for (auto* page : window.findChildren<TablePage*>())
    if (auto* section = page->section(plan::TableId::Tranche)) {
      window.showPage(window.pageNamed(page->accessibleName()));
      page->showTab(plan::TableId::Tranche);
      return section->editor();
    }
  std::abort();
}

/// Turns of the event loop until nothing is left to do and the book is of the plan as it stands;
/// each one in which something was done is a step.
void settle(Session& session, std::vector<double>& steps) {
  for (int quiet = 0; quiet < 3;) {
    const double step = millisecondsOf([] {
      QCoreApplication::sendPostedEvents();
      QCoreApplication::processEvents();
    });
    if (step > 0.2) steps.push_back(step);
    const bool known = session.book() != nullptr && session.book()->plan == session.document.plan();
    quiet = step < 0.2 && known ? quiet + 1 : 0;
    if (!known) ::usleep(1000);
  }
}

void scroll(TableEditor& table) {
  std::vector<double> steps;
  auto* bar = table.view().verticalScrollBar();
  for (int i = 0; i < 400; ++i)
    steps.push_back(millisecondsOf([&] {
      bar->setValue(i % 2 == 0 ? i * bar->maximum() / 400 : bar->value() + bar->pageStep());
      table.view().viewport()->repaint();
    }));
  print("scroll, a page or a jump, painted", steps);
}

void filter(Session& session, TableEditor& table) {
  std::vector<double> keys, all;
  QLineEdit* line = nullptr;
  for (auto* one : table.findChildren<QLineEdit*>())
    if (one->accessibleName().startsWith(QLatin1String("Filter"))) line = one;
  for (const char* word : {"delivery 19", "gb200", "oracle", "deliv", "2027-0"}) {
    for (const char* letter = word; *letter != 0; ++letter) {
      keys.push_back(millisecondsOf([&] {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(QLatin1Char(*letter)));
        QApplication::sendEvent(line, &press);
      }));
      settle(session, all);
    }
    keys.push_back(millisecondsOf([&] { line->clear(); }));
    settle(session, all);
  }
  print("filter, a letter taken", keys);
  print("filter, a turn of the event loop until it is done", all);
}

void paste(MainWindow& window, TableEditor& table) {
  std::vector<double> pastes, undos, turns;
  auto& model = table.model();
  std::vector<int> columns;
  for (int c = 0; c < model.columnCount() && int(columns.size()) < kPasteColumns; ++c)
    columns.push_back(c);
  for (int round = 0; round < 15; ++round) {
    BlockTarget from, to;
    const int top = 200 + round * kPasteRows;
    for (int row = 0; row < kPasteRows; ++row) from.rows.push_back(top + row + 3);
    from.columns = to.columns = columns;
    to.rows = {top};
    QApplication::clipboard()->setMimeData(toClipboard(copyBlock(model, from, false), false));
    table.view().selectBlock(to);
    settle(*window.session(), turns);
    turns.clear();
    pastes.push_back(millisecondsOf([&] { table.paste(); }));
    settle(*window.session(), turns);
    auto& stack = window.session()->document.undoStack();
    if (stack.index() != round + 1) std::abort();
    undos.push_back(millisecondsOf([&] { stack.undo(); }));
    settle(*window.session(), turns);
    stack.redo();
    settle(*window.session(), turns);
  }
  print("paste of 1,000 x 8 cells, taken", pastes);
  print("its undo", undos);
  print("paste, a turn of the event loop until it is painted", turns);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("offtake-bench"));
  Theme::apply(application, ThemeChoice::Light);
  std::string name = (std::filesystem::temp_directory_path() / "offtake-bench-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) return 1;
  const std::filesystem::path folder(name);
  const int rows = argc > 1 ? std::atoi(argv[1]) : 20000;
  {
    if (!store::savePlan(folder / "large.offtake", largePlan(rows))) return 1;
    MainWindow window({gpu::cudaBackend, folder / "state"});
    if (const auto opened = window.open(folder / "large.offtake"); !opened) {
      std::printf("%s\n", opened.error().message().c_str());
      return 1;
    }
    window.resize(1280, 800);
    window.show();
    auto& table = deliveries(window);
    std::vector<double> before;
    settle(*window.session(), before);
    std::printf("%d rows of deliveries\n", table.model().rowCount());
    scroll(table);
    filter(*window.session(), table);
    paste(window, table);
  }
  std::filesystem::remove_all(folder);
  return 0;
}
