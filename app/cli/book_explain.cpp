// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/book_explain.h"

namespace offtake::cli {

Json toJson(const ledger::Explanation& e) {
  Json inputs = Json::array();
  for (const auto& input : e.inputs)
    inputs.push_back({{"label", input.label},
                      {"value", input.value},
                      {"unit", input.unit},
                      {"source", input.source},
                      {"confidence", input.confidence}});
  Json parts = Json::array();
  for (const auto& part : e.parts)
    parts.push_back({{"key", part.key}, {"label", part.label}, {"value", part.value}});
  return {
      {"key", e.key},          {"label", e.label}, {"value", e.value}, {"unit", e.unit},
      {"rule", e.rule},        {"inputs", inputs}, {"parts", parts},   {"arithmetic", e.arithmetic},
      {"complete", e.complete}};
}

int explainFigure(const Console& console, const std::string& key,
                  const ledger::Explainer& explainer) {
  if (key == "list") {
    const auto keys = explainer.keys();
    for (const std::string& known : keys) console.say(known);
    console.emit({{"keys", keys}});
    return kOk;
  }
  const auto found = explainer.explain(key);
  if (!found) return console.fail(found.error());
  console.say(found->label + ": " + found->value + " " + found->unit);
  console.say(found->rule);
  for (const auto& input : found->inputs) {
    const std::string source = input.source.empty() ? "" : " (" + input.source + ")";
    console.say("  " + input.label + ": " + input.value + " " + input.unit + source);
  }
  console.say("  = " + found->arithmetic);
  for (const auto& part : found->parts)
    console.say("  " + part.label + ": " + part.value +
                (part.key.empty() ? "" : " <- " + part.key));
  console.emit(toJson(*found));
  return kOk;
}

}  // namespace offtake::cli
