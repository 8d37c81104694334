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

constexpr std::array<std::string_view, 12> kNames{"mean", "error", "p1",  "p5",  "p10", "p25",
                                                  "p50",  "p75",   "p90", "p95", "p99", "cvar95"};

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

std::string errorText(const simulation::MomentSteps& steps) {
  if (steps.paths < 2) return "0";
  const std::string n = std::to_string(steps.paths);
  return "pow(max(0, " + steps.squares + " / " + n + " - (" + steps.sum + " / " + n + ") * (" +
         steps.sum + " / " + n + ")) / (" + n + " - 1), 0.5) / " + decimal(steps.perUnit);
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
  return decimal(figure.quantile[static_cast<std::size_t>(statistic) -
                                 static_cast<std::size_t>(Statistic::P1)]);
}

/// @return the arithmetic in the metric's own unit; none where it is not kept
std::optional<std::string> arithmeticOf(const simulation::RunResult& result, const Wanted& wanted,
                                        const simulation::Figure& figure, Explanation& e) {
  const bool isMonths = simulation::infoOf(wanted.key.metric).unit == Unit::Month;
  if (wanted.statistic == Statistic::Cvar) {
    if (!figure.cvar95) return std::nullopt;
    const double worst = 0.05 * static_cast<double>(figure.paths);
    const std::string sum = decimal(*figure.cvar95 * worst);
    e.rule = "Mean of the worst 5 per cent of the outcomes.";
    input(e, "Sum of the worst outcomes", sum);
    input(e, "Worst outcomes", decimal(worst), "paths");
    return sum + " / " + decimal(worst);
  }
  if (wanted.statistic == Statistic::Mean || wanted.statistic == Statistic::Error) {
    const bool isMean = wanted.statistic == Statistic::Mean;
    e.rule = isMean ? "Mean of the outcomes: each was added as a whole number of units from the "
                      "centre."
                    : "Standard error of the mean: the outcomes' standard deviation over the root "
                      "of their number.";
    if (isMonths) return statedText(figure, wanted.statistic);
    const auto steps = simulation::momentSteps(*result.partial, wanted.key);
    if (!steps) return std::nullopt;
    input(e, "Outcomes", std::to_string(steps->paths), "paths");
    input(e, "Centre", decimal(steps->center));
    input(e, "Units in one", decimal(steps->perUnit));
    input(e, "Sum from the centre", steps->sum, "units");
    if (!isMean) input(e, "Sum of squares", steps->squares, "units squared");
    return isMean ? meanText(*steps) : errorText(*steps);
  }
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
