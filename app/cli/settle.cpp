// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/settle.h"

#include "app/cli/common.h"
#include "core/exchange/book_csv.h"
#include "core/exchange/settle_csv.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

struct Options {
  std::string plan, contract, spend, csv;
};

Json periodJson(const ledger::PeriodRow& p) {
  return {{"period", p.number},
          {"start", p.start.text()},
          {"end", p.end.text()},
          {"commitment_cents", p.commitment.cents},
          {"carry_in_cents", p.carryIn.cents},
          {"deferred_in_cents", p.deferredIn.cents},
          {"requirement_cents", p.requirement.cents},
          {"eligible_cents", p.eligible.cents},
          {"shortfall_cents", p.shortfall.cents},
          {"deferred_out_cents", p.deferredOut.cents},
          {"true_up_cents", p.trueUp.cents},
          {"overage_cents", p.overage.cents},
          {"carry_out_cents", p.carryOut.cents},
          {"credit_used_cents", p.creditUsed.cents},
          {"credit_balance_cents", p.creditBalance.cents},
          {"make_up_drawn_cents", p.makeUpDrawn.cents},
          {"lapsed_cents", p.lapsed.cents}};
}

Result<ledger::SettleResult> settled(const Options& options, const plan::Plan& plan) {
  OFFTAKE_ASSIGN(const auto contract, findContract(plan, options.contract));
  OFFTAKE_ASSIGN(const std::string content, readFile(options.spend));
  auto rows = exchange::spendFromCsv(content);
  if (!rows) {
    Error error = rows.error();
    error.thing = options.spend + ": " + error.thing;
    return failure(std::move(error));
  }
  return ledger::settle(plan, contract, *rows);
}

int settle(const Options& options, const Console& console) {
  const auto plan = openPlan(console, options.plan);
  if (!plan) return console.fail(plan.error());
  const auto result = settled(options, *plan);
  if (!result) return console.fail(result.error());
  std::vector<std::string> files;
  if (!options.csv.empty()) {
    const auto written = writeTables(options.csv, exchange::settleCsv(*plan, *result));
    if (!written) return console.fail(written.error());
    files = *written;
  }
  Json periods = Json::array();
  for (const auto& p : result->periods) {
    periods.push_back(periodJson(p));
    console.say("period " + std::to_string(p.number) + " (" + p.start.text() + " to " +
                p.end.text() + "): requirement " + p.requirement.text() + ", eligible " +
                p.eligible.text() + ", shortfall " + p.shortfall.text() + ", true-up " +
                p.trueUp.text());
  }
  for (const auto& file : files) console.say("Wrote " + file);
  console.emit({{"plan", options.plan},
                {"contract", options.contract},
                {"periods", std::move(periods)},
                {"files", files}});
  return kOk;
}

}  // namespace

void addSettle(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("settle", "Apply a contract's rules to a table of monthly spend");
  verb->add_option("plan", options->plan, "Plan file")->required();
  verb->add_option("--contract", options->contract, "Id or name of the contract")->required();
  verb->add_option("--spend", options->spend,
                   "CSV: month, list_spend_cents and optional marketplace_cents, unit_price, "
                   "delivered_unit_hours, planned_unit_hours")
      ->required();
  verb->add_option("--csv", options->csv, "Folder for periods.csv and ledger.csv");
  verb->callback([options, &action] {
    action = [options](Console& console) { return settle(*options, console); };
  });
}

}  // namespace offtake::cli
