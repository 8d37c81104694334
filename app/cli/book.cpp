// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/book.h"

#include "app/cli/book_explain.h"
#include "app/cli/book_views.h"
#include "app/cli/common.h"
#include "core/exchange/book_csv.h"
#include "core/ledger/views/cash.h"
#include "core/ledger/views/obligations.h"
#include "core/ledger/views/totals.h"

#include <CLI/CLI.hpp>

namespace offtake::cli {
namespace {

struct Options {
  std::string plan, scenario, csv, explain;
};

Json figuresJson(const ledger::Book& book) {
  const auto& f = book.figures;
  return {{"npv_cents", f.npv.cents},
          {"economic_cost_cents", f.economicCost.cents},
          {"true_ups_cents", f.trueUps.cents},
          {"unmet_h100e_hours", f.unmetH100eHours.text()},
          {"served_h100e_hours", f.servedH100eHours.text()},
          {"cost_per_h100e_hour", f.costPerH100eHour ? Json(f.costPerH100eHour->text()) : Json()},
          {"peak_mw", f.peakMegawatts.text()}};
}

Json periodsJson(const plan::Plan& plan, const ledger::Book& book) {
  Json list = Json::array();
  for (const auto& p : book.periods)
    list.push_back({{"contract", plan::find(plan.contracts, p.contract)->name},
                    {"period", p.number},
                    {"start", p.start.text()},
                    {"end", p.end.text()},
                    {"settled", p.settled},
                    {"commitment_cents", p.commitment.cents},
                    {"requirement_cents", p.requirement.cents},
                    {"eligible_cents", p.eligible.cents},
                    {"shortfall_cents", p.shortfall.cents},
                    {"true_up_cents", p.trueUp.cents}});
  return list;
}

Json yearsJson(const plan::Plan& plan, const ledger::Book& book) {
  Json list = Json::array();
  for (const auto& row : ledger::cashByFiscalYear(plan, book)) {
    const auto* contract = plan::find(plan.contracts, row.contract);
    list.push_back(
        {{"fiscal_year", row.fiscalYear ? Json(*row.fiscalYear) : Json("beyond horizon")},
         {"contract", contract != nullptr ? Json(contract->name) : Json()},
         {"cash_cents", row.amount.cents}});
  }
  return list;
}

void sayBook(const Console& console, const plan::Plan& plan, const ledger::Book& book) {
  console.say(plan.setting().name + ": the book, " + plan.setting().currency);
  for (const auto& contract : plan.contracts) {
    const auto totals = ledger::totalsOf(book, contract.id);
    const Money paid = totals.payable();
    const Money trueUp =
        totals[ledger::LedgerKind::TrueUp] + totals[ledger::LedgerKind::AggregateTrueUp];
    if (paid.cents == 0 && trueUp.cents == 0) continue;
    console.say("  " + contract.name + ": payable " + paid.text() + ", of it shortfall " +
                trueUp.text());
  }
  console.say("  all lines: " + ledger::totalsOf(book).payable().text() + "; NPV " +
              book.figures.npv.text() + "; economic cost " + book.figures.economicCost.text());
  for (const auto& note : book.notes) console.say("  note: " + note);
}

int book(const Options& options, const Console& console) {
  const auto plan = openPlan(console, options.plan, options.scenario);
  if (!plan) return console.fail(plan.error());
  const auto book = ledger::computeBook(*plan);
  if (!book) return console.fail(book.error());
  const auto owed = ledger::obligationLedger(*plan, plan->setting().start);
  if (!owed) return console.fail(owed.error());
  if (!options.explain.empty())
    return explainFigure(console, options.explain, ledger::Explainer(*plan, *book, &*owed));
  std::vector<std::string> files;
  if (!options.csv.empty()) {
    const auto written = writeTables(options.csv, exchange::bookCsv(*plan, *book, owed->rows));
    if (!written) return console.fail(written.error());
    files = *written;
  }
  sayBook(console, *plan, *book);
  for (const auto& file : files) console.say("Wrote " + file);
  console.emit({{"plan", options.plan},
                {"scenario", options.scenario.empty() ? Json() : Json(options.scenario)},
                {"hash", plan::hash(*plan)},
                {"entries", book->entries.size()},
                {"payable_cents", ledger::totalsOf(*book).payable().cents},
                {"figures", figuresJson(*book)},
                {"periods", periodsJson(*plan, *book)},
                {"cash", yearsJson(*plan, *book)},
                {"views", viewsJson(*plan, *book, owed->rows)},
                {"notes", book->notes},
                {"files", files}});
  return kOk;
}

}  // namespace

void addBook(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("book", "Compute the book, exact to the cent");
  verb->add_option("plan", options->plan, "Plan file")->required();
  verb->add_option("--scenario", options->scenario, "Scenario to lay over the plan");
  verb->add_option("--csv", options->csv,
                   "Folder for ledger, periods, monthly, cash, obligations and further views");
  verb->add_option("--explain", options->explain,
                   "Key of a figure to explain, such as figure/npv; list: all keys");
  verb->callback([options, &action] {
    action = [options](Console& console) { return book(*options, console); };
  });
}

}  // namespace offtake::cli
