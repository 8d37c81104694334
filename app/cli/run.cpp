// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"
#include "app/cli/replay.h"
#include "app/cli/simulate.h"
#include "app/cli/threshold.h"
#include "core/exchange/run_csv.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <ostream>

namespace offtake::cli {
namespace {

struct Options {
  std::vector<std::string> plans;
  std::string scenario, csv, path;
  std::vector<std::string> failIf;
  bool timings = false;
  RunOptions run;
};

Json figureJson(const simulation::Figure& figure) {
  Json json{{"mean", figure.mean}, {"sd", figure.deviation}, {"se", figure.error}};
  if (figure.hasQuantiles) {
    json["p5"] = figure.quantile[simulation::kP5];
    json["p50"] = figure.quantile[simulation::kP50];
    json["p95"] = figure.quantile[simulation::kP95];
  }
  if (figure.cvar95) {
    json["cvar95"] = *figure.cvar95;
    json["cvar95_se"] = figure.cvar95Error;
  }
  return json;
}

/// The figures of whole paths, in one line each.
void sayFigures(const Console& console, const simulation::Statistics& statistics) {
  for (const auto& figure : statistics.figures()) {
    const auto& info = simulation::infoOf(figure.key.metric);
    if (info.scope != simulation::Scope::Path) continue;
    const bool money =
        info.unit == simulation::Unit::Cents || info.unit == simulation::Unit::CentsPerH100eHour;
    const double unit = money ? 100 : 1;
    char line[200];
    std::snprintf(
        line, sizeof line, "  %-16s mean %.6g (se %.2g), sd %.4g, P5 %.6g, P50 %.6g, P95 %.6g",
        std::string(info.name).c_str(), figure.mean / unit, figure.error / unit,
        figure.deviation / unit, figure.quantile[simulation::kP5] / unit,
        figure.quantile[simulation::kP50] / unit, figure.quantile[simulation::kP95] / unit);
    console.say(line);
  }
}

/// Runs one plan. @return exit code
int runOne(const Options& options, const std::string& path,
           const std::vector<Threshold>& thresholds, const Console& console, Json& document) {
  const auto plan = openPlan(console, path, options.scenario);
  if (!plan) {
    console.err << "offtake-cli: " << plan.error().message() << '\n';
    document.push_back({{"plan", path}, {"error", plan.error().message()}});
    return kBadInput;
  }
  auto folder = std::filesystem::path(options.csv);
  if (!options.csv.empty() && options.plans.size() > 1)
    folder /= std::filesystem::path(path).stem();
  if (!options.path.empty())
    return replay(console, *plan, path, options.run, options.path, folder.string(), document);
  const auto simulated = simulate(console, *plan, options.run);
  if (!simulated) {
    console.err << "offtake-cli: " << path << ": " << simulated.error().message() << '\n';
    document.push_back({{"plan", path}, {"error", simulated.error().message()}});
    return exitCodeOf(simulated.error());
  }
  const auto& result = simulated->result;
  const std::string hash = plan::hash(*plan);
  Json entry{{"plan", path}};
  entry.update(Json::parse(exchange::runJson(hash, result, simulated->threads, options.timings)));
  for (const auto& figure : result.statistics->figures())
    if (simulation::infoOf(figure.key.metric).scope == simulation::Scope::Path)
      entry["figures"][exchange::metricColumn(figure.key.metric)] = figureJson(figure);
  console.say(plan->setting().name + ": " + result.pathsText() + " paths, seed " +
              std::to_string(result.seed) + ", " + result.device + "\n  digest " + result.digest);
  sayFigures(console, *result.statistics);
  if (!options.csv.empty()) {
    auto written = writeTables(folder, exchange::runFiles(simulated->compiled, hash, result,
                                                          simulated->threads, options.timings));
    if (!written) return console.fail(written.error());
    const auto bytes = result.partial->toBytes();
    const auto kept =
        writeFile(folder / kPartialFile,
                  std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    if (!kept) return console.fail(kept.error());
    written->push_back((folder / kPartialFile).string());
    for (const auto& file : *written) console.say("Wrote " + file);
    entry["files"] = *written;
  }
  int code = kOk;
  if (result.cancelled()) {
    console.err << "offtake-cli: " << path << ": stopped; " << result.pathsText()
                << " paths were kept\n";
    code = kRunFailed;
  }
  for (const auto& threshold : thresholds)
    for (const auto& line : broken(threshold, simulated->compiled, *result.statistics)) {
      console.err << "offtake-cli: " << path << ": broken threshold " << line << '\n';
      entry["broken"].push_back(line);
      code = std::max<int>(code, kThreshold);
    }
  document.push_back(std::move(entry));
  return code;
}

int run(const Options& options, const Console& console) {
  std::vector<Threshold> thresholds;
  for (const auto& text : options.failIf) {
    const auto threshold = parseThreshold(text);
    if (!threshold) return console.fail(threshold.error(), kUsage);
    thresholds.push_back(*threshold);
  }
  Json document = Json::array();
  int worst = kOk;
  for (const auto& path : options.plans)
    worst = std::max(worst, runOne(options, path, thresholds, console, document));
  console.emit(options.plans.size() == 1 && !document.empty() ? document.front() : document);
  return worst;
}

}  // namespace

void addRun(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("run", "Simulate one plan or several");
  verb->add_option("plans", options->plans, "Plan files")->required();
  verb->add_option("--scenario", options->scenario, "Scenario to lay over the plan");
  addRunOptions(*verb, options->run);
  addExtensionOptions(*verb, options->run);
  verb->add_option("--path", options->path,
                   "One path instead: its number, or METRIC.pNN for the one nearest to that "
                   "quantile; --csv gets its ledger");
  verb->add_option("--fail-if", options->failIf,
                   "METRIC.STAT>VALUE: exit 1 where it holds (dollars)");
  verb->add_flag("--timings", options->timings, "Seconds and threads in run.json and --json");
  verb->add_option("--csv", options->csv,
                   "Folder for summary.csv, probabilities.csv, run.json and what --extend reads");
  verb->callback([options, &action] {
    action = [options](Console& console) { return run(*options, console); };
  });
}

}  // namespace offtake::cli
