// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"
#include "core/exchange/ics.h"
#include "core/exchange/plan_json.h"
#include "core/exchange/table_csv.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

struct Options {
  std::string plan, json, csv, ics;
};

Result<std::vector<std::string>> write(const Options& options, const plan::Plan& plan) {
  std::vector<std::string> files;
  if (!options.json.empty()) {
    OFFTAKE_TRY(writeFile(options.json, exchange::planToJson(plan)));
    files.push_back(options.json);
  }
  if (!options.csv.empty()) {
    OFFTAKE_TRY(makeFolder(options.csv));
    for (const auto& table : plan::tables()) {
      const auto path = std::filesystem::path(options.csv) / (std::string(table.name) + ".csv");
      OFFTAKE_TRY(writeFile(path, exchange::tableToCsv(plan, table.id)));
      files.push_back(path.string());
    }
  }
  if (!options.ics.empty()) {
    const auto dates = plan::keyDates(plan);
    if (dates.empty())
      return failure(ErrorCode::BadValue, options.ics, "no key dates", "a plan with contracts");
    OFFTAKE_TRY(writeFile(options.ics, exchange::keyDatesToIcs(plan, dates)));
    files.push_back(options.ics);
  }
  return files;
}

int exportPlan(const Options& options, const Console& console) {
  const auto plan = openPlan(console, options.plan);
  if (!plan) return console.fail(plan.error());
  const auto files = write(options, *plan);
  if (!files) return console.fail(files.error());
  for (const auto& file : *files) console.say("Wrote " + file);
  console.emit({{"plan", options.plan}, {"files", *files}});
  return kOk;
}

}  // namespace

void addExport(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand(
      "export",
      "Write a plan as JSON (lossless), its tables as CSV, or its key dates as iCalendar");
  verb->add_option("plan", options->plan, "Plan file")->required();
  verb->add_option("--json", options->json, "JSON file to write");
  verb->add_option("--csv", options->csv, "Folder to write one CSV a table into");
  verb->add_option("--ics", options->ics, "Calendar file of key dates to write");
  verb->callback([options, &action] {
    if (options->json.empty() && options->csv.empty() && options->ics.empty())
      throw CLI::RequiredError("export needs --json FILE, --csv DIR or --ics FILE");
    action = [options](Console& console) { return exportPlan(*options, console); };
  });
}

}  // namespace offtake::cli
