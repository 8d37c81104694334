// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/life.h"
#include "core/base/text.h"
#include "core/plan/correlation.h"

#include <CLI/CLI.hpp>

/// correlate: the matrix of the monthly normals, and the nearest one that can hold together.
namespace offtake::cli {
namespace {

using plan::Changes;
using plan::Plan;

std::string pairOf(const plan::Correlation& pair) {
  return text::quoted(pair.first) + " and " + text::quoted(pair.second);
}

/// The pairs as they are, and as the nearest matrix that holds together would have them.
int show(const std::string& path, const Console& console) {
  const auto plan = openPlan(console, path);
  if (!plan) return console.fail(plan.error());
  const plan::CorrelationMatrix matrix = plan::correlationMatrix(*plan);
  const bool holds = plan::firstFailingRow(matrix.values) < 0;
  Plan repaired = *plan;
  if (const auto done = plan::applyAll(repaired, plan::repairCorrelations(*plan)); !done)
    return console.fail(done.error());
  Json pairs = Json::array();
  for (const plan::Correlation& pair : repaired.correlations) {
    const plan::Correlation* const given = plan::find(plan->correlations, pair.id);
    const std::string before = given != nullptr ? given->value.text() : "0";
    Json line{{"first", pair.first}, {"second", pair.second}, {"value", before}};
    if (!holds) line["nearest"] = pair.value.text();
    pairs.push_back(line);
    console.say("  " + pairOf(pair) + ": " + before +
                (pair.value.text() == before ? "" : ", nearest " + pair.value.text()));
  }
  console.say(holds ? "The correlations can hold together."
                    : "They cannot hold together: the matrix is not positive definite. "
                      "'offtake-cli correlate PLAN --repair' takes the nearest that can.");
  console.emit({{"plan", path}, {"holds", holds}, {"keys", matrix.keys}, {"correlations", pairs}});
  return holds ? kOk : kBadInput;
}

Result<Changes> repaired(const Plan& plan) {
  Changes changes = plan::repairCorrelations(plan);
  if (changes.empty())
    return failure(ErrorCode::BadValue, "correlate --repair",
                   "the correlations hold together already", "a plan whose correlations do not");
  return changes;
}

}  // namespace

void addCorrelate(CLI::App& app, Action& action) {
  auto path = std::make_shared<std::string>();
  auto repair = std::make_shared<bool>(false);
  auto* verb = app.add_subcommand("correlate",
                                  "Show the correlations; exit 3 where they cannot hold together");
  verb->add_option("plan", *path, "Plan file")->required();
  verb->add_flag("--repair", *repair, "Move them to the nearest ones that can, and save");
  verb->callback([path, repair, &action] {
    action = [path, repair](Console& console) {
      return *repair ? takeStep(console, *path, "correlate", repaired) : show(*path, console);
    };
  });
}

}  // namespace offtake::cli
