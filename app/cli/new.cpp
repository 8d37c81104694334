// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"
#include "core/base/text.h"
#include "core/exchange/plan_json.h"
#include "core/store/file.h"
#include "data/templates.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

struct Options {
  std::string plan;
  std::string templateName = "empty";
};

Result<plan::Plan> create(const Options& options) {
  OFFTAKE_ASSIGN(const std::string_view json, data::findTemplate(options.templateName));
  OFFTAKE_ASSIGN(plan::Plan plan, exchange::planFromJson(json));
  if (std::filesystem::exists(options.plan))
    return failure(ErrorCode::FileExists, "file " + text::quoted(options.plan), "already exists",
                   "a name that is free");
  OFFTAKE_TRY(store::savePlan(options.plan, plan));
  return plan;
}

}  // namespace

void addNew(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("new", "Make a plan file from a template");
  verb->add_option("plan", options->plan, "File to make, NAME.offtake")->required();
  verb->add_option("--template", options->templateName, "starter, trio, det, ln or empty")
      ->capture_default_str();
  verb->callback([options, &action] {
    action = [options](Console& console) {
      const auto plan = create(*options);
      if (!plan) return console.fail(plan.error());
      console.say("Made " + options->plan + ": " + plan->setting().name);
      console.emit({{"plan", options->plan},
                    {"template", options->templateName},
                    {"hash", plan::hash(*plan)}});
      return int(kOk);
    };
  });
}

}  // namespace offtake::cli
