// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_explain.h"

#include "core/exchange/run_csv.h"
#include "core/ledger/entry_writer.h"
#include "core/ledger/explain/arithmetic.h"

#include <array>
#include <charconv>
#include <optional>

namespace offtake::exchange {
namespace {

using ledger::Explanation;
using simulation::Unit;

constexpr std::array<std::string_view, 13> kNames{
    "mean", "error", "sd", "p1", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "p99", "cvar95"};

/// A double as the decimal that gives it back, without exponent.
std::string decimal(double value) {
  std::array<char, 400> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

/// The number with 12 digits.
std::string shown(const Exact& value) {
  if (value == 0) return "0";
  const int order = static_cast<int>(value.backend().order());
  return ledger::stored(value, std::max(0, 11 - order)).text();
}

struct Wanted {
  simulation::FigureKey key;
  Statistic statistic = Statistic::Mean;
};

std::optional<int> placeOf(std::string_view word) {
  if (word == "-") return -1;
  int value = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (fault != std::errc() || end != word.data() + word.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<Wanted> parse(std::string_view key) {
  std::array<std::string_view, 5> words;
  for (std::size_t w = 0; w < words.size(); ++w) {
    const auto slash = key.find('/');
    if ((slash == std::string_view::npos) != (w + 1 == words.size())) return std::nullopt;
    words[w] = key.substr(0, slash);
    if (slash != std::string_view::npos) key.remove_prefix(slash + 1);
  }
  const auto metric = simulation::metricNamed(words[1]);
  const auto contract = placeOf(words[2]);
  const auto index = placeOf(words[3]);
  const auto statistic = std::ranges::find(kNames, words[4]);
  if (words[0] != "run" || !metric || !contract || !index || statistic == kNames.end())
    return std::nullopt;
  return Wanted{{*metric, *contract, *index}, static_cast<Statistic>(statistic - kNames.begin())};
}

std::string unitText(Unit unit) {
  switch (unit) {
    case Unit::Cents: return "$";
    case Unit::H100e: return "H100e";
    case Unit::H100eHours: return "H100e-hours";
    case Unit::Megawatts: return "MW";
    case Unit::CentsPerH100eHour: return "$/H100e-hour";
    case Unit::Month: return "months";
    case Unit::Share:
    case Unit::Chance: break;
  }
  return "";
}

void input(Explanation& e, const char* label, const std::string& value, const char* unit = "") {
  e.inputs.push_back({label, value, unit, {}, {}});
}

/// centre + sum / (unit x paths), in the metric's own unit.
std::string meanText(const simulation::MomentSteps& steps) {
  return decimal(steps.center) + " + " + steps.sum + " / (" + decimal(steps.perUnit) + " * " +
         std::to_string(steps.paths) + ")";
}

/// The outcomes' mean square distance from their mean, in units.
std::string varianceText(const simulation::MomentSteps& steps) {
  const std::string n = std::to_string(steps.paths);
  return "max(0, " + steps.squares + " / " + n + " - (" + steps.sum + " / " + n + ") * (" +
         steps.sum + " / " + n + "))";
}

std::string errorText(const simulation::MomentSteps& steps) {
  if (steps.paths < 2) return "0";
  return "pow(" + varianceText(steps) + " / (" + std::to_string(steps.paths) + " - 1), 0.5) / " +
         decimal(steps.perUnit);
}

std::string deviationText(const simulation::MomentSteps& steps) {
  if (steps.paths < 2) return "0";
  const std::string n = std::to_string(steps.paths);
  return "pow(" + varianceText(steps) + " * " + n + " / (" + n + " - 1), 0.5) / " +
         decimal(steps.perUnit);
}

/// A number worked out on the way, with all its digits.
std::optional<std::string> worked(const std::string& arithmetic) {
  const auto value = ledger::evaluate(arithmetic);
  if (!value) return std::nullopt;
  return value->str(30, std::ios_base::fixed);
}

/// A quasi-random run's error: how far the means of its scrambles lie apart.
std::optional<std::string> scramblesText(const simulation::RunResult& result,
                                         const simulation::FigureKey& key, Explanation& e) {
  std::vector<std::pair<std::string, std::string>> means;  // paths, mean
  std::string paths, sum;
  for (const auto& scramble : result.scrambles) {
    const auto steps = simulation::momentSteps(*scramble, key);
    if (!steps || steps->paths == 0) continue;
    const auto mean = worked(meanText(*steps));
    if (!mean) return std::nullopt;
    means.emplace_back(std::to_string(steps->paths), "(" + *mean + ")");
    paths += (paths.empty() ? "" : " + ") + means.back().first;
    sum += (sum.empty() ? "" : " + ") + means.back().first + " * " + means.back().second;
  }
  if (means.size() < 2) return std::nullopt;
  const auto mean = worked("(" + sum + ") / (" + paths + ")");
  if (!mean) return std::nullopt;
  std::string squares;
  for (const auto& [n, at] : means) {
    input(e, "Mean of a scramble", at.substr(1, at.size() - 2));
    const std::string apart = "(" + at + " - (" + *mean + "))";
    squares += (squares.empty() ? "" : " + ") + n + " * " + apart + " * " + apart;
  }
  input(e, "Mean of all", *mean);
  return "pow((" + squares + ") / (" + paths + ") / " + std::to_string(means.size() - 1) + ", 0.5)";
}

std::string quantileText(const simulation::QuantileSteps& steps) {
  if (!(steps.low < steps.high)) return decimal(steps.low);
  const std::string place = "((" + std::to_string(steps.rank) + " - " +
                            std::to_string(steps.before) + " - 0.5) / " +
                            std::to_string(steps.within) + ")";
  const std::string lean = "(" + decimal(steps.lean) + ")";
  const std::string share = "2 * " + place + " / (1 - " + lean + " + pow((1 - " + lean +
                            ") * (1 - " + lean + ") + 4 * " + lean + " * " + place + ", 0.5))";
  return decimal(steps.low) + " + " + share + " * (" + decimal(steps.high) + " - (" +
         decimal(steps.low) + "))";
}

/// A figure that is counted in months: the run's own number.
std::string statedText(const simulation::Figure& figure, Statistic statistic) {
  if (statistic == Statistic::Mean) return decimal(figure.mean);
  if (statistic == Statistic::Error) return decimal(figure.error);
  if (statistic == Statistic::Deviation) return decimal(figure.deviation);
  return decimal(figure.quantile[static_cast<std::size_t>(statistic) -
                                 static_cast<std::size_t>(Statistic::P1)]);
}

/// Mean, its error, and the deviation of the outcomes.
std::optional<std::string> momentText(const simulation::RunResult& result, const Wanted& wanted,
                                      const simulation::Figure& figure, Explanation& e) {
  const Statistic statistic = wanted.statistic;
  e.rule = statistic == Statistic::Mean
               ? "Mean of the outcomes: each was added as a whole number of units from the centre."
           : statistic == Statistic::Deviation
               ? "Standard deviation of the outcomes."
               : "Standard error of the mean: the outcomes' standard deviation over the root of "
                 "their number.";
  const auto steps = simulation::momentSteps(*result.partial, wanted.key);
  if (!steps) return statedText(figure, statistic);
  if (statistic == Statistic::Error)
    if (auto text = scramblesText(result, wanted.key, e)) {
      e.rule =
          "Standard error of the mean: how far the means of the independent scrambles lie "
          "apart.";
      return text;
    }
  input(e, "Outcomes", std::to_string(steps->paths), "paths");
  input(e, "Centre", decimal(steps->center));
  input(e, "Units in one", decimal(steps->perUnit));
  input(e, "Sum from the centre", steps->sum, "units");
  if (statistic == Statistic::Mean) return meanText(*steps);
  input(e, "Sum of squares", steps->squares, "units squared");
  return statistic == Statistic::Error ? errorText(*steps) : deviationText(*steps);
}

/// @return the arithmetic in the metric's own unit; none where it is not kept
std::optional<std::string> arithmeticOf(const simulation::RunResult& result, const Wanted& wanted,
                                        const simulation::Figure& figure, Explanation& e) {
  const bool isMonths = simulation::infoOf(wanted.key.metric).unit == Unit::Month;
  if (wanted.statistic == Statistic::Cvar) {
    const auto steps = simulation::tailSteps(*result.partial, wanted.key);
    if (!steps) return std::nullopt;
    e.rule =
        "Mean of the worst 5 per cent of the outcomes: the bins that lie among them whole, and "
        "the part of the bin at the edge.";
    input(e, "Sum of the whole bins", decimal(steps->whole));
    input(e, "Of the bin at the edge", decimal(steps->edgePaths), "paths");
    input(e, "Their mean", decimal(steps->edgeMean));
    input(e, "Worst outcomes", decimal(steps->wanted), "paths");
    return "(" + decimal(steps->whole) + " + " + decimal(steps->edgePaths) + " * (" +
           decimal(steps->edgeMean) + ")) / " + decimal(steps->wanted);
  }
  if (wanted.statistic < Statistic::P1) return momentText(result, wanted, figure, e);
  if (!figure.hasQuantiles) return std::nullopt;
  e.rule =
      "The smallest outcome that so many per cent of the outcomes do not exceed, by its place "
      "in the bin that holds it.";
  if (isMonths) return statedText(figure, wanted.statistic);
  const auto steps = simulation::quantileSteps(
      *result.partial, wanted.key,
      static_cast<std::size_t>(wanted.statistic) - static_cast<std::size_t>(Statistic::P1));
  if (!steps) return std::nullopt;
  input(e, "Rank", std::to_string(steps->rank), "of the outcomes");
  input(e, "Outcomes", std::to_string(steps->paths), "paths");
  input(e, "Below the bin", std::to_string(steps->before), "paths");
  input(e, "In the bin", std::to_string(steps->within), "paths");
  input(e, "The bin begins", decimal(steps->low));
  input(e, "The bin ends", decimal(steps->high));
  return quantileText(*steps);
}

Error unknown(std::string_view key) {
  return {ErrorCode::UnknownName, "figure", "'" + std::string(key) + "'",
          "a figure that the run keeps, such as run/npv/-/-/p95"};
}

}  // namespace

std::string_view name(Statistic statistic) { return kNames[static_cast<std::size_t>(statistic)]; }

std::string runKey(const simulation::FigureKey& key, Statistic statistic) {
  const auto place = [](std::int32_t at) { return at < 0 ? std::string("-") : std::to_string(at); };
  return "run/" + std::string(simulation::infoOf(key.metric).name) + "/" + place(key.contract) +
         "/" + place(key.index) + "/" + std::string(name(statistic));
}

Result<Explanation> explainRun(const compile::Compiled& compiled,
                               const simulation::RunResult& result, std::string_view key) {
  const auto wanted = parse(key);
  const auto* figure = wanted ? result.statistics->find(wanted->key) : nullptr;
  if (figure == nullptr || figure->paths == 0) return failure(unknown(key));
  const auto& info = simulation::infoOf(wanted->key.metric);
  const FigureLabel at = labelOf(compiled, wanted->key);
  Explanation e;
  e.key = key;
  e.label = std::string(info.name) + (at.contract.empty() ? "" : ", " + at.contract) +
            (at.when.empty() ? "" : ", " + at.when) + ": " + std::string(name(wanted->statistic));
  e.unit = unitText(info.unit);
  auto text = arithmeticOf(result, *wanted, *figure, e);
  if (!text) return failure(unknown(key));
  input(e, "Paths", result.pathsText());
  input(e, "Seed", std::to_string(result.seed));
  if (info.unit == Unit::Cents || info.unit == Unit::CentsPerH100eHour)
    text = "(" + *text + ") / 100";
  const auto worked = ledger::evaluate(*text);
  if (!worked) return failure(worked.error());
  e.value = shown(*worked);
  const auto point = e.value.find('.');
  const std::size_t places = point == std::string::npos ? 0 : e.value.size() - point - 1;
  e.arithmetic = "round(" + *text + ", " + std::to_string(places) + ")";
  const auto rounded = ledger::evaluate(e.arithmetic);
  const auto value = ledger::evaluate(e.value);
  e.complete = rounded && value && *rounded == *value;
  if (!e.complete) e.arithmetic = e.value;
  return e;
}

}  // namespace offtake::exchange
