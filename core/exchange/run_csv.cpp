// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_csv.h"

#include "core/exchange/csv.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace offtake::exchange {
namespace {

using simulation::Scope;
using simulation::Unit;

/// The shortest text that reads back as the same number to 9 digits; the same on every machine.
std::string numberText(double value) {
  if (!std::isfinite(value)) return {};
  std::array<char, 64> buffer{};
  const double plain = value == 0 ? 0 : value;  // no negative zero
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), plain,
                                          std::chars_format::general, 9);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

/// Whole cents where money is written.
std::string moneyOr(Unit unit, double value) {
  if (unit != Unit::Cents || !(std::abs(value) < 9e18)) return numberText(value);
  return std::to_string(static_cast<long long>(std::llround(value)));
}

std::string_view suffix(Unit unit) {
  switch (unit) {
    case Unit::Cents: return "_cents";
    case Unit::H100e: return "_h100e";
    case Unit::H100eHours: return "_h100e_hours";
    case Unit::Megawatts: return "_mw";
    case Unit::CentsPerH100eHour: return "_cents_per_h100e_hour";
    case Unit::Share:
    case Unit::Month:
    case Unit::Chance: return "";
  }
  return "";
}

std::string backendOf(const std::string& device) { return device.substr(0, device.find(',')); }

}  // namespace

FigureLabel labelOf(const compile::Compiled& compiled, const simulation::FigureKey& key) {
  FigureLabel label;
  if (key.contract >= 0)
    label.contract = compiled.contracts[static_cast<std::size_t>(key.contract)].name;
  if (key.index < 0) return label;
  switch (simulation::infoOf(key.metric).scope) {
    case Scope::PlanMonth:
    case Scope::ContractMonth: label.when = (compiled.start + key.index).text(); break;
    case Scope::ContractPeriod: label.when = std::to_string(key.index + 1); break;
    default: label.when = std::to_string(key.index);
  }
  return label;
}

std::string metricColumn(simulation::Metric metric) {
  const auto& info = simulation::infoOf(metric);
  return std::string(info.name) + std::string(suffix(info.unit));
}

std::string summaryCsv(const compile::Compiled& compiled,
                       const simulation::Statistics& statistics) {
  CsvWriter csv({"metric", "contract", "when", "paths", "never", "mean", "sd", "se", "p1", "p5",
                 "p10", "p25", "p50", "p75", "p90", "p95", "p99", "cvar95", "cvar95_se"});
  for (const auto& figure : statistics.figures()) {
    const auto unit = simulation::infoOf(figure.key.metric).unit;
    if (unit == Unit::Chance) continue;
    const FigureLabel label = labelOf(compiled, figure.key);
    csv.cell(metricColumn(figure.key.metric)).cell(label.contract).cell(label.when);
    csv.cell(std::to_string(figure.paths)).cell(std::to_string(figure.never));
    csv.cell(moneyOr(unit, figure.mean))
        .cell(moneyOr(unit, figure.deviation))
        .cell(moneyOr(unit, figure.error));
    for (const double quantile : figure.quantile)
      csv.cell(figure.hasQuantiles ? moneyOr(unit, quantile) : std::string());
    csv.cell(figure.cvar95 ? moneyOr(unit, *figure.cvar95) : std::string());
    csv.cell(figure.cvar95 ? moneyOr(unit, figure.cvar95Error) : std::string());
    csv.end();
  }
  return csv.text();
}

std::string probabilitiesCsv(const compile::Compiled& compiled,
                             const simulation::Statistics& statistics) {
  CsvWriter csv({"metric", "contract", "when", "probability", "se", "paths"});
  for (const auto& figure : statistics.figures()) {
    if (simulation::infoOf(figure.key.metric).unit != Unit::Chance) continue;
    const FigureLabel label = labelOf(compiled, figure.key);
    csv.cell(metricColumn(figure.key.metric)).cell(label.contract).cell(label.when);
    csv.cell(numberText(figure.mean))
        .cell(numberText(figure.error))
        .cell(std::to_string(figure.paths));
    csv.end();
  }
  return csv.text();
}

std::string runJson(std::string_view planHash, const simulation::RunResult& result, int threads,
                    bool timings) {
  nlohmann::ordered_json json{
      {"plan_hash", planHash},
      {"seed", result.seed},
      {"paths", result.pathsDone},
      {"paths_asked", result.pathsAsked},
      {"sampling", result.sampling == simulation::Sampling::Quasi ? "quasi" : "random"},
      {"backend", backendOf(result.device)},
      {"digest", result.digest}};
  if (timings) {
    json["device"] = result.device;
    json["threads"] = threads;
    json["seconds"] = result.seconds;
    json["paths_per_second"] =
        result.seconds > 0 ? static_cast<double>(result.pathsDone) / result.seconds : 0;
  }
  return json.dump(2) + "\n";
}

std::vector<CsvFile> runFiles(const compile::Compiled& compiled, std::string_view planHash,
                              const simulation::RunResult& result, int threads, bool timings) {
  return {{"summary.csv", summaryCsv(compiled, *result.statistics)},
          {"probabilities.csv", probabilitiesCsv(compiled, *result.statistics)},
          {"run.json", runJson(planHash, result, threads, timings)}};
}

}  // namespace offtake::exchange
