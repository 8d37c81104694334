// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

Json valueOrNull(const plan::Value& value) {
  return plan::isNone(value) ? Json() : Json(plan::toText(value));
}

/// One change as table, row, action and its fields.
Json toJson(const plan::Plan& before, const plan::Change& change) {
  const auto& table = plan::table(change.table);
  Json fields = Json::object();
  const auto& named = change.after ? *change.after : *change.before;
  for (std::size_t i = 0; i < named.size(); ++i) {
    const std::string name(table.fields[named[i].first].name);
    fields[name] = {{"before", change.before ? valueOrNull((*change.before)[i].second) : Json()},
                    {"after", change.after ? valueOrNull((*change.after)[i].second) : Json()}};
  }
  const char* action = !change.before ? "insert" : !change.after ? "delete" : "update";
  return {{"table", std::string(table.name)},
          {"row", change.row},
          {"action", action},
          {"text", plan::describe(before, change)},
          {"fields", std::move(fields)}};
}

int diff(const std::string& a, const std::string& b, const Console& console) {
  const auto first = openPlan(console, a);
  if (!first) return console.fail(first.error());
  const auto second = openPlan(console, b);
  if (!second) return console.fail(second.error());
  const auto changes = plan::diff(*first, *second);
  Json list = Json::array();
  for (const auto& change : changes) {
    console.say(plan::describe(*first, change));
    list.push_back(toJson(*first, change));
  }
  if (changes.empty()) console.say("No differences.");
  console.emit({{"a", a}, {"b", b}, {"equal", changes.empty()}, {"changes", std::move(list)}});
  return kOk;
}

}  // namespace

void addDiff(CLI::App& app, Action& action) {
  struct Options {
    std::string a, b;
  };
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("diff", "Say what changed from plan A to plan B");
  verb->add_option("a", options->a, "Plan file")->required();
  verb->add_option("b", options->b, "Plan file")->required();
  verb->callback([options, &action] {
    action = [options](Console& console) { return diff(options->a, options->b, console); };
  });
}

}  // namespace offtake::cli
