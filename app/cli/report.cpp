// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"
#include "app/cli/simulate.h"
#include "core/exchange/run_csv.h"
#include "core/ledger/book.h"
#include "core/ledger/views/obligations.h"

#include <CLI/CLI.hpp>

#ifdef OFFTAKE_WITH_UI
#include "ui/base/convert.h"
#include "ui/base/theme.h"
#include "ui/report/plan_report.h"

#include <QApplication>
#endif

namespace offtake::cli {
namespace {

struct Options {
  std::string plan, scenario, pdf, csv;
  RunOptions run;
};

#ifdef OFFTAKE_WITH_UI
Result<void> writePdf(const Options& options, const plan::Plan& plan, const ledger::Book& book,
                      const Simulated& simulated) {
  qputenv("QT_QPA_PLATFORM", "offscreen");  // a report needs fonts, not a display
  int argc = 1;
  char program[] = "offtake-cli";
  char* argv[] = {program, nullptr};
  QApplication application(argc, argv);
  ui::Theme::apply(application, ui::ThemeChoice::Light);
  auto run = std::make_shared<ui::RunOutcome>();
  run->plan = std::make_shared<const plan::Plan>(plan);
  run->compiled = std::shared_ptr<const compile::Compiled>(&simulated.compiled,
                                                           [](const compile::Compiled*) {});
  run->result = simulated.result;
  run->planHash = plan::hash(plan);
  return ui::report::writeReport({run->plan, std::make_shared<const ledger::Book>(book), run,
                                  ui::toQt(options.scenario), QDate::currentDate()},
                                 options.pdf);
}
#else
Result<void> writePdf(const Options&, const plan::Plan&, const ledger::Book&, const Simulated&) {
  return failure(ErrorCode::NotComputed, "report --pdf", "this build has no Qt",
                 "a build with OFFTAKE_UI=ON");
}
#endif

Result<std::vector<std::string>> writeReport(const Options& options, const plan::Plan& plan,
                                             const ledger::Book& book, const Simulated& simulated) {
  std::vector<std::string> files;
  if (!options.pdf.empty()) {
    OFFTAKE_TRY(writePdf(options, plan, book, simulated));
    files.push_back(options.pdf);
  }
  if (!options.csv.empty()) {
    OFFTAKE_ASSIGN(const auto owed, ledger::obligations(plan, plan.setting().start));
    auto tables = exchange::bookCsv(plan, book, owed);
    for (auto& table : exchange::runFiles(simulated.compiled, plan::hash(plan), simulated.result,
                                          simulated.threads, false))
      tables.push_back(std::move(table));
    OFFTAKE_ASSIGN(const auto written, writeTables(options.csv, tables));
    files.insert(files.end(), written.begin(), written.end());
  }
  return files;
}

int report(const Options& options, const Console& console) {
  const auto plan = openPlan(console, options.plan, options.scenario);
  if (!plan) return console.fail(plan.error());
  const auto book = ledger::computeBook(*plan);
  if (!book) return console.fail(book.error());
  const auto simulated = simulate(console, *plan, options.run);
  if (!simulated) return console.fail(simulated.error(), exitCodeOf(simulated.error()));
  const auto files = writeReport(options, *plan, *book, *simulated);
  if (!files) return console.fail(files.error());
  for (const auto& file : *files) console.say("Wrote " + file);
  console.emit({{"plan", options.plan},
                {"hash", plan::hash(*plan)},
                {"digest", simulated->result.digest},
                {"files", *files}});
  return kOk;
}

}  // namespace

void addReport(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("report", "Write the report as PDF and its tables as CSV");
  verb->add_option("plan", options->plan, "Plan file")->required();
  verb->add_option("--scenario", options->scenario, "Scenario to lay over the plan");
  verb->add_option("--pdf", options->pdf, "PDF file to write");
  verb->add_option("--csv", options->csv, "Folder for the tables");
  addRunOptions(*verb, options->run);
  verb->callback([options, &action] {
    if (options->pdf.empty() && options->csv.empty())
      throw CLI::RequiredError("report needs --pdf FILE or --csv DIR");
    action = [options](Console& console) { return report(*options, console); };
  });
}

}  // namespace offtake::cli
