// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/plan/check.h"
#include "core/plan/correlation.h"

#include <algorithm>
#include <set>

/// The correlation matrix: its pairs, and whether they can hold together.
namespace offtake::plan::detail {
namespace {

bool knownProcess(const std::vector<std::string>& keys, const Correlation& c,
                  const std::string& key, std::string_view field, Findings& f) {
  if (std::ranges::find(keys, key) != keys.end()) return true;
  const std::vector<std::string_view> names(keys.begin(), keys.end());
  const std::string near = text::nearest(key, names);
  f.error("correlation-unknown", c, field,
          "names " + text::quoted(key) +
              ", which is neither 'market' nor the driver key of a workload or revenue line",
          near.empty() ? "name one of these" : "did you mean '" + near + "'?");
  return false;
}

/// True where the pairs make a matrix.
bool pairs(const Subject& s, const std::vector<std::string>& keys, Findings& f) {
  bool whole = true;
  std::set<std::pair<std::string, std::string>> seen;
  for (const Correlation& c : s.plan.correlations) {
    const bool known =
        knownProcess(keys, c, c.first, "first", f) & knownProcess(keys, c, c.second, "second", f);
    whole = whole && known;
    if (!known) continue;
    if (c.first == c.second) {
      f.error("correlation-self", c, "second",
              "correlates " + text::quoted(c.first) + " with itself",
              "name two processes; each has a correlation of 1 with itself");
      whole = false;
    } else if (!seen.insert(std::minmax(c.first, c.second)).second) {
      f.error("correlation-twice", c, "first",
              "repeats the pair " + text::quoted(c.first) + " and " + text::quoted(c.second) +
                  ", in whichever order",
              "keep one row for each pair");
      whole = false;
    }
  }
  return whole;
}

/// The pairs of the nearest matrix, for a person to type: "a and b 0.71".
std::string offered(const Plan& plan) {
  Plan repaired = plan;
  const Changes changes = repairCorrelations(plan);
  expects(applyAll(repaired, changes).has_value(), "a repair that applies");
  std::string words;
  std::size_t told = 0;
  for (const Change& change : changes) {
    const Correlation& c = *find(repaired.correlations, Id<Correlation>{change.row});
    if (++told > 4) break;
    words += (words.empty() ? "" : ", ") + text::quoted(c.first) + " and " +
             text::quoted(c.second) + " " + c.value.text();
  }
  return words + (changes.size() > 4 ? " and " + std::to_string(changes.size() - 4) + " more" : "");
}

void positiveDefinite(const Subject& s, const CorrelationMatrix& m, Findings& f) {
  const int row = firstFailingRow(m.values);
  if (row < 0) return;
  const std::string& key = m.keys[static_cast<std::size_t>(row)];
  const auto culprit = std::ranges::find_if(
      s.plan.correlations, [&](const Correlation& c) { return c.first == key || c.second == key; });
  f.error("correlation-not-definite",
          culprit == s.plan.correlations.end() ? s.plan.correlations.front() : *culprit, "value",
          "contradicts others: with the correlations of " + text::quoted(key) +
              " as given, the matrix is not positive definite",
          "weaken them; the nearest that hold together: " + offered(s.plan));
}

}  // namespace

void checkCorrelations(const Subject& s, Findings& f) {
  if (s.plan.correlations.empty()) return;
  const CorrelationMatrix m = correlationMatrix(s.plan);
  if (pairs(s, m.keys, f)) positiveDefinite(s, m, f);
}

}  // namespace offtake::plan::detail
