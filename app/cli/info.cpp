// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/common.h"
#include "core/ledger/views/register.h"
#include "core/plan/amendment.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

Json tableCounts(const plan::Plan& plan) {
  Json counts = Json::object();
  for (const auto& table : plan::tables()) counts[std::string(table.name)] = table.count(plan);
  return counts;
}

/// Every version of a contract's terms: who, when, why, on which paper, and what changed.
Json versionsJson(const plan::Plan& plan, Id<plan::Contract> contract) {
  Json versions = Json::array();
  for (const auto& version : plan::versionsOf(plan, contract))
    versions.push_back({{"from", version.from.text()},
                        {"by", version.author},
                        {"recorded", version.recorded},
                        {"why", version.reason},
                        {"document", version.document},
                        {"changes", version.changes}});
  return versions;
}

/// The versions after the first, a line each.
void sayVersions(const Console& console, const Json& versions) {
  for (std::size_t v = 1; v < versions.size(); ++v) {
    const auto word = [&](const char* key) { return versions[v][key].get<std::string>(); };
    console.say("    from " + word("from") + ", by " + word("by") + " " + word("recorded") +
                (word("why").empty() ? "" : ", " + word("why")) +
                (word("document").empty() ? "" : " (" + word("document") + ")"));
    for (const auto& change : versions[v]["changes"])
      console.say("      " + change.get<std::string>());
  }
}

Json toJson(const plan::Plan& plan, const ledger::Register& all) {
  Json lines = Json::array();
  for (const auto& line : all.lines) {
    const auto& contract = *plan::find(plan.contracts, line.contract);
    lines.push_back({{"contract", contract.name},
                     {"provider", plan::find(plan.providers, contract.provider)->name},
                     {"status", std::string(plan::name(contract.status))},
                     {"counted", line.counted},
                     {"start", contract.start.text()},
                     {"end", contract.end.text()},
                     {"commitment_cents", line.commitment.cents},
                     {"versions", versionsJson(plan, contract.id)}});
  }
  return lines;
}

int info(const std::string& path, const Console& console) {
  const auto plan = openPlan(console, path);
  if (!plan) return console.fail(plan.error());
  const auto& s = plan->setting();
  const auto all = ledger::contractRegister(*plan);
  const Json lines = toJson(*plan, all);
  console.say(s.name + "\n  from " + s.start.text() + ", " + std::to_string(s.horizonMonths) +
              " months, " + s.currency + "\n  hash " + plan::hash(*plan));
  if (s.closedThrough) console.say("  closed through " + s.closedThrough->text());
  for (const auto& line : lines) {
    console.say("  " + line["contract"].get<std::string>() + " (" +
                line["provider"].get<std::string>() + ", " + line["status"].get<std::string>() +
                (line["counted"] ? "" : ", not counted") + "), " +
                line["start"].get<std::string>() + " to " + line["end"].get<std::string>() + ": " +
                Money{line["commitment_cents"].get<std::int64_t>()}.text());
    sayVersions(console, line["versions"]);
  }
  console.say("  registered " + all.registered.text() + ", counted " + all.counted.text());
  if (all.guidance)
    console.say("  guidance " + all.guidance->text() +
                (all.guidanceUntil ? " until " + all.guidanceUntil->text() : std::string()) +
                ", commitments due by then " + all.dueByGuidance.text() +
                (all.conflict ? ": CONFLICT" : ""));
  Json document{{"plan", path},
                {"name", s.name},
                {"hash", plan::hash(*plan)},
                {"start", s.start.text()},
                {"horizon_months", s.horizonMonths},
                {"currency", s.currency},
                {"closed_through", s.closedThrough ? Json(s.closedThrough->text()) : Json()},
                {"closing_record", s.closingRecord},
                {"contracts", lines},
                {"registered_cents", all.registered.cents},
                {"counted_cents", all.counted.cents},
                {"guidance_cents", all.guidance ? Json(all.guidance->cents) : Json()},
                {"due_by_guidance_cents", all.dueByGuidance.cents},
                {"guidance_conflict", all.conflict},
                {"rows", tableCounts(*plan)}};
  console.emit(document);
  return kOk;
}

}  // namespace

void addInfo(CLI::App& app, Action& action) {
  auto path = std::make_shared<std::string>();
  auto* verb = app.add_subcommand("info", "Say what a plan holds");
  verb->add_option("plan", *path, "Plan file")->required();
  verb->callback(
      [path, &action] { action = [path](Console& console) { return info(*path, console); }; });
}

}  // namespace offtake::cli
