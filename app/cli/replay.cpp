// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replay.h"

#include "app/cli/common.h"
#include "core/base/text.h"
#include "core/exchange/book_csv.h"
#include "core/exchange/path_book.h"
#include "core/ledger/views/totals.h"
#include "core/simulation/replay.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace offtake::cli {
namespace {

constexpr std::array<std::string_view, 9> kQuantileNames{"p1",  "p5",  "p10", "p25", "p50",
                                                         "p75", "p90", "p95", "p99"};

/// A quantile of a figure of whole paths.
struct Wanted {
  simulation::Metric metric;
  std::size_t quantile;
};

Result<Wanted> wantedOf(const std::string& text) {
  const auto dot = text.find('.');
  const auto metric = simulation::metricNamed(text.substr(0, dot));
  std::vector<std::string_view> names;
  for (const auto& info : simulation::metrics())
    if (info.scope == simulation::Scope::Path) names.push_back(info.name);
  if (dot == std::string::npos || !metric ||
      simulation::infoOf(*metric).scope != simulation::Scope::Path)
    return failure(ErrorCode::BadText, "--path " + text::quoted(text), "not a path",
                   "a number, or METRIC.pNN with METRIC " + text::anyOf(names));
  const auto at = std::ranges::find(kQuantileNames, text.substr(dot + 1));
  if (at == kQuantileNames.end())
    return failure(ErrorCode::UnknownName, "--path " + text::quoted(text),
                   text::quoted(text.substr(dot + 1)) + " is unknown", text::anyOf(kQuantileNames));
  return Wanted{*metric, static_cast<std::size_t>(at - kQuantileNames.begin())};
}

std::optional<std::uint64_t> numberOf(const std::string& text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

/// The path's tables; what is owed whatever the use is a figure of the plan, not of a path.
std::vector<exchange::CsvFile> tablesOf(const plan::Plan& plan, const ledger::Book& book) {
  auto tables = exchange::bookCsv(plan, book, {});
  std::erase_if(tables, [](const auto& table) { return table.name == "obligations.csv"; });
  return tables;
}

}  // namespace

int replay(const Console& console, const plan::Plan& plan, const std::string& file,
           const RunOptions& options, const std::string& which, const std::string& csv,
           Json& document) {
  const auto failed = [&](const Error& error, int code) {
    console.err << "offtake-cli: " << file << ": " << error.message() << '\n';
    document.push_back({{"plan", file}, {"error", error.message()}});
    return code;
  };
  std::optional<std::uint64_t> path = numberOf(which);
  std::optional<Wanted> wanted;
  if (!path) {
    const auto read = wantedOf(which);
    if (!read) return failed(read.error(), kUsage);
    wanted = *read;
  }
  const auto compiled = compile::compile(plan);
  if (!compiled) return failed(compiled.error(), kBadInput);
  const auto inputs = compile::toFloat(*compiled);
  const simulation::RunSettings settings = settingsOf(plan, options);
  Json entry{{"plan", file}, {"hash", plan::hash(plan)}, {"seed", settings.seed}};
  if (wanted) {
    const auto simulated = simulate(console, plan, options);
    if (!simulated) return failed(simulated.error(), exitCodeOf(simulated.error()));
    const auto* figure = simulated->result.statistics->find({wanted->metric, -1, -1});
    const double value = figure->quantile[wanted->quantile];
    path = simulation::pathNearest(inputs.view(), settings, wanted->metric, value,
                                   simulated->result.pathsDone);
    entry["of_paths"] = simulated->result.pathsDone;
    entry["nearest_to"] = which;
  }
  const auto book = exchange::pathBook(plan, *compiled, inputs.view(), settings, *path);
  const Money payable = ledger::totalsOf(book).payable();
  entry["path"] = *path;
  entry["entries"] = book.entries.size();
  entry["payable_cents"] = payable.cents;
  entry["npv_cents"] = book.figures.npv.cents;
  entry["true_ups_cents"] = book.figures.trueUps.cents;
  console.say(plan.setting().name + ": path " + std::to_string(*path) + " of seed " +
              std::to_string(settings.seed) + "\n  payable " + payable.text() +
              ", of it shortfall " + book.figures.trueUps.text() + "; NPV " +
              book.figures.npv.text());
  if (!csv.empty()) {
    const auto written = writeTables(csv, tablesOf(plan, book));
    if (!written) return failed(written.error(), kBadInput);
    for (const auto& name : *written) console.say("Wrote " + name);
    entry["files"] = *written;
  }
  document.push_back(std::move(entry));
  return kOk;
}

}  // namespace offtake::cli
