// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"
#include "core/base/text.h"
#include "core/exchange/plan_json.h"
#include "core/exchange/table_csv.h"
#include "core/ledger/closing.h"
#include "core/plan/lifecycle.h"
#include "core/store/file.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

struct Options {
  std::string plan, file, kind = "plan-json", table, numbers = "en";
  bool dryRun = false;
};

/// The plan after the import, and what the import changes.
struct Imported {
  plan::Plan plan;
  plan::Changes changes;
};

Result<Imported> importJson(const plan::Plan& before, const std::string& content) {
  OFFTAKE_ASSIGN(plan::Plan after, exchange::planFromJson(content));
  auto changes = plan::diff(before, after);
  return Imported{std::move(after), std::move(changes)};
}

Result<Imported> importTable(const plan::Plan& before, const std::string& content,
                             const Options& options) {
  std::vector<std::string_view> names;
  for (const auto& table : plan::tables()) names.push_back(table.name);
  const plan::Table* table = plan::findTable(options.table);
  if (table == nullptr) {
    const std::string near = text::nearest(options.table, names);
    return failure(ErrorCode::UnknownName, "--table " + text::quoted(options.table),
                   near.empty() ? "unknown" : "unknown; did you mean '" + near + "'?",
                   text::anyOf(names));
  }
  const auto numbers =
      options.numbers == "de" ? exchange::Numbers::German : exchange::Numbers::English;
  OFFTAKE_ASSIGN(plan::Changes changes,
                 exchange::tableFromCsv(before, table->id, content, numbers));
  Imported imported{before, changes};
  OFFTAKE_TRY(plan::applyAll(imported.plan, changes));
  return imported;
}

int import(const Options& options, const Console& console) {
  const bool exists = std::filesystem::exists(options.plan);
  plan::Plan before;
  if (exists) {
    auto opened = openPlan(console, options.plan);
    if (!opened) return console.fail(opened.error());
    before = std::move(*opened);
  } else if (options.kind != "plan-json") {
    return console.fail({ErrorCode::FileMissing, "file " + text::quoted(options.plan),
                         "does not exist", "an existing plan to import a table into"});
  }
  const auto content = readFile(options.file);
  if (!content) return console.fail(content.error());
  const auto imported = options.kind == "plan-json" ? importJson(before, *content)
                                                    : importTable(before, *content, options);
  if (!imported) {
    Error error = imported.error();
    error.thing = options.file + ": " + error.thing;
    return console.fail(error);
  }
  if (const auto kept = ledger::keepsClosedMonths(before, imported->changes); !kept)
    return console.fail(kept.error());
  if (const auto kept = plan::keepsStatuses(before, imported->plan); !kept)
    return console.fail(kept.error());
  if (!options.dryRun) {
    const auto saved = store::savePlan(options.plan, imported->plan);
    if (!saved) return console.fail(saved.error());
  }
  console.say((options.dryRun ? "Would change " : "Changed ") +
              std::to_string(imported->changes.size()) + " rows of " + options.plan);
  console.emit({{"plan", options.plan},
                {"file", options.file},
                {"dry_run", options.dryRun},
                {"rows_changed", imported->changes.size()},
                {"hash", plan::hash(imported->plan)}});
  return kOk;
}

}  // namespace

void addImport(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("import", "Bring a file into a plan; all of it or nothing");
  verb->add_option("plan", options->plan, "Plan file; made if it does not exist (plan-json)")
      ->required();
  verb->add_option("file", options->file, "File to read")->required();
  verb->add_option("--as", options->kind,
                   "plan-json replaces the plan's rows, table-csv adds to a table")
      ->check(CLI::IsMember({"plan-json", "table-csv"}))
      ->capture_default_str();
  verb->add_option("--table", options->table, "Table for table-csv");
  verb->add_option("--numbers", options->numbers, "Number convention: en 1,234.5 or de 1.234,5")
      ->check(CLI::IsMember({"en", "de"}))
      ->capture_default_str();
  verb->add_flag("--dry-run", options->dryRun, "Say what would change, change nothing");
  verb->callback([options, &action] {
    if (options->kind == "table-csv" && options->table.empty())
      throw CLI::RequiredError("--as table-csv needs --table T");
    action = [options](Console& console) { return import(*options, console); };
  });
}

}  // namespace offtake::cli
