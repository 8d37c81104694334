// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/threshold.h"

#include "core/base/text.h"
#include "core/exchange/run_csv.h"
#include "core/units/decimal.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace offtake::cli {
namespace {

constexpr std::array<std::string_view, 12> kStats{"mean", "sd",  "p1",  "p5",  "p10", "p25",
                                                  "p50",  "p75", "p90", "p95", "p99", "cvar95"};

std::optional<double> statOf(const simulation::Figure& figure, const std::string& stat) {
  if (stat == "mean") return figure.mean;
  if (stat == "sd") return figure.deviation;
  if (stat == "cvar95") return figure.cvar95;
  const auto at = static_cast<std::size_t>(std::ranges::find(kStats, stat) - kStats.begin());
  if (!figure.hasQuantiles) return std::nullopt;
  return figure.quantile[at - 2];
}

double inDollars(simulation::Unit unit, double value) {
  return unit == simulation::Unit::Cents || unit == simulation::Unit::CentsPerH100eHour
             ? value / 100
             : value;
}

Unexpected unknownWord(const std::string& text, std::string_view word,
                       std::span<const std::string_view> words) {
  const std::string near = text::nearest(word, words);
  return failure(
      ErrorCode::UnknownName, "--fail-if " + text::quoted(text),
      text::quoted(word) + " is unknown" + (near.empty() ? "" : "; did you mean '" + near + "'?"),
      text::anyOf(words));
}

}  // namespace

Result<Threshold> parseThreshold(const std::string& text) {
  const auto sign = text.find_first_of("<>");
  const auto dot = text.find('.');
  if (sign == std::string::npos || dot == std::string::npos || dot > sign)
    return failure(ErrorCode::BadText, "--fail-if " + text::quoted(text), "not a threshold",
                   "METRIC.STAT>VALUE, such as true_ups.p95>5e9");
  Threshold threshold;
  threshold.text = text;
  const std::string metric(text::trimmed(text.substr(0, dot)));
  threshold.stat = std::string(text::trimmed(text.substr(dot + 1, sign - dot - 1)));
  std::vector<std::string_view> names;
  for (const auto& info : simulation::metrics()) names.push_back(info.name);
  const auto named = simulation::metricNamed(metric);
  if (!named) return unknownWord(text, metric, names);
  if (std::ranges::find(kStats, threshold.stat) == kStats.end())
    return unknownWord(text, threshold.stat, kStats);
  const auto value = Decimal::parse(text::trimmed(std::string_view(text).substr(sign + 1)));
  if (!value)
    return failure(value.error().code, "--fail-if " + text::quoted(text), value.error().seen,
                   value.error().allowed);
  threshold.metric = *named;
  threshold.above = text[sign] == '>';
  threshold.value = value->approximate();
  return threshold;
}

std::vector<std::string> broken(const Threshold& threshold, const compile::Compiled& compiled,
                                const simulation::Statistics& statistics) {
  std::vector<std::string> lines;
  const auto unit = simulation::infoOf(threshold.metric).unit;
  for (const auto& figure : statistics.figures()) {
    if (figure.key.metric != threshold.metric) continue;
    const auto stat = statOf(figure, threshold.stat);
    if (!stat) continue;
    const double value = inDollars(unit, *stat);
    if (threshold.above ? value <= threshold.value : value >= threshold.value) continue;
    const auto label = exchange::labelOf(compiled, figure.key);
    char shown[64];
    std::snprintf(shown, sizeof shown, "%.10g", value);
    lines.push_back(threshold.text + ": " +
                    (label.contract.empty() ? "" : "contract '" + label.contract + "', ") +
                    (label.when.empty() ? "" : label.when + ": ") + shown);
  }
  return lines;
}

}  // namespace offtake::cli
