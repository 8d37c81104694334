// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace offtake::cli {
namespace {

int check(const std::string& path, const Console& console) {
  const auto plan = openPlan(console, path);
  if (!plan) return console.fail(plan.error());
  const auto problems = plan::check(*plan);
  for (const auto& problem : problems)
    console.say(std::string(plan::name(problem.severity)) + ": " + problem.message() +
                (problem.advice.empty() ? "" : " (" + problem.advice + ")"));
  if (std::ranges::find(problems, "correlation-not-definite", &plan::Problem::code) !=
      problems.end())
    console.say("'offtake-cli correlate " + path + " --repair' takes the nearest correlations.");
  const bool bad = plan::hasErrors(problems);
  if (problems.empty()) console.say("No problems.");
  console.emit({{"plan", path}, {"ok", !bad}, {"problems", toJson(problems)}});
  return bad ? kBadInput : kOk;
}

}  // namespace

void addCheck(CLI::App& app, Action& action) {
  auto path = std::make_shared<std::string>();
  auto* verb = app.add_subcommand("check", "Check every rule; errors exit 3, warnings do not");
  verb->add_option("plan", *path, "Plan file")->required();
  verb->callback(
      [path, &action] { action = [path](Console& console) { return check(*path, console); }; });
}

}  // namespace offtake::cli
