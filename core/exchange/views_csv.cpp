// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/views_csv.h"

#include "core/exchange/csv.h"
#include "core/ledger/views/burn_down.h"
#include "core/ledger/views/concentration.h"
#include "core/ledger/views/effective_rate.h"
#include "core/ledger/views/flows.h"
#include "core/ledger/views/own_or_rent.h"
#include "core/ledger/views/roll_forward.h"

namespace offtake::exchange {
namespace {

template <class Row>
std::string_view nameOf(const std::vector<Row>& rows, Id<Row> id) {
  const Row* row = plan::find(rows, id);
  return row == nullptr ? std::string_view() : std::string_view(row->name);
}

std::string textOf(const std::optional<Decimal>& value) {
  return value ? value->text() : std::string();
}

}  // namespace

std::string flowsCsv(const plan::Plan& plan, const ledger::Book& book) {
  CsvWriter csv({"basis", "grain", "span", "contract", "amount_cents"});
  for (const auto basis : {ledger::FlowBasis::Cash, ledger::FlowBasis::Accrual})
    for (const auto grain :
         {ledger::Grain::Month, ledger::Grain::Quarter, ledger::Grain::FiscalYear})
      for (const ledger::FlowRow& row : ledger::flows(plan, book, basis, grain)) {
        csv.cell(ledger::name(basis)).cell(ledger::name(grain));
        csv.cell(ledger::spanText(row.start, grain, plan.setting().fiscalYearStartMonth));
        csv.cell(nameOf(plan.contracts, row.contract)).cell(row.amount.cents);
        csv.end();
      }
  return csv.text();
}

std::string rollForwardCsv(const plan::Plan& plan, const ledger::Book& book) {
  CsvWriter csv({"contract", "balance", "fiscal_year", "opening_cents", "added_cents",
                 "drawn_cents", "lapsed_cents", "closing_cents"});
  for (const ledger::RollForwardRow& row : ledger::rollForward(plan, book)) {
    csv.cell(nameOf(plan.contracts, row.contract)).cell(ledger::name(row.kind));
    csv.cell(std::int64_t{row.fiscalYear});
    for (const Money amount : {row.opening, row.added, row.drawn, row.lapsed, row.closing})
      csv.cell(amount.cents);
    csv.end();
  }
  return csv.text();
}

std::string effectiveRatesCsv(const plan::Plan& plan, const ledger::Book& book) {
  CsvWriter csv({"contract", "list_cents", "net_cents", "cash_cents", "billed_unit_hours",
                 "used_unit_hours", "used_h100e_hours", "used_at_card_cents", "gap_discount_cents",
                 "gap_idle_cents", "gap_shortfall_cents", "gap_lapse_cents", "gap_paid_ahead_cents",
                 "gap_fees_cents", "gap_other_cents", "card_rate", "effective_rate",
                 "effective_rate_h100e"});
  for (const ledger::EffectiveRate& row : ledger::effectiveRates(plan, book)) {
    csv.cell(nameOf(plan.contracts, row.contract));
    for (const Money amount : {row.lenses.list, row.lenses.net, row.lenses.cash})
      csv.cell(amount.cents);
    for (const Decimal& hours : {row.billedHours, row.usedHours, row.usedH100e})
      csv.cell(hours.text());
    csv.cell(row.usedAtCard.cents);
    for (const Money part : row.gap) csv.cell(part.cents);
    for (const auto& rate : {row.cardRate, row.rate, row.rateH100e}) csv.cell(textOf(rate));
    csv.end();
  }
  return csv.text();
}

std::string burnDownCsv(const plan::Plan& plan, const ledger::Book& book) {
  CsvWriter csv({"contract", "month", "eligible_cents", "left_cents", "left_in_period_cents",
                 "run_rate_cents", "required_run_rate_cents", "expected"});
  for (const ledger::CommitmentMet& line : book.commitmentsMet)
    for (const ledger::BurnDownPoint& row : ledger::burnDown(book, line.contract).points) {
      csv.cell(nameOf(plan.contracts, line.contract)).cell(row.month.text());
      for (const Money amount :
           {row.eligible, row.left, row.leftInPeriod, row.runRate, row.requiredRunRate})
        csv.cell(amount.cents);
      csv.cell(row.expected ? row.expected->text() : std::string());
      csv.end();
    }
  return csv.text();
}

std::string concentrationCsv(const plan::Plan& plan, const ledger::Book& book) {
  CsvWriter csv(
      {"provider", "spend_cents", "spend_share", "capacity_h100e_hours", "capacity_share"});
  const ledger::Concentration view = ledger::concentration(plan, book);
  for (const ledger::ProviderShare& row : view.providers) {
    csv.cell(nameOf(plan.providers, row.provider)).cell(row.spend.cents);
    csv.cell(row.spendShare.text()).cell(row.capacityHours.text()).cell(row.capacityShare.text());
    csv.end();
  }
  csv.cell("HHI").cell("").cell(view.spendIndex.text()).cell("").cell(view.capacityIndex.text());
  csv.end();
  return csv.text();
}

std::string ownOrRentCsv(const plan::Plan& plan, const ledger::Book& book) {
  CsvWriter csv({"own", "rent", "sku", "own_per_hour", "rent_per_hour", "break_even_utilisation",
                 "used_share"});
  for (const ledger::OwnOrRentRow& row : ledger::ownOrRent(plan, book)) {
    csv.cell(nameOf(plan.contracts, row.own)).cell(nameOf(plan.contracts, row.rent));
    csv.cell(nameOf(plan.skus, row.sku)).cell(row.ownPerHour.text()).cell(row.rentPerHour.text());
    csv.cell(row.utilisation.text()).cell(row.used.text());
    csv.end();
  }
  return csv.text();
}

std::vector<CsvFile> viewsCsv(const plan::Plan& plan, const ledger::Book& book) {
  return {{"flows.csv", flowsCsv(plan, book)},
          {"roll_forward.csv", rollForwardCsv(plan, book)},
          {"effective_rates.csv", effectiveRatesCsv(plan, book)},
          {"burn_down.csv", burnDownCsv(plan, book)},
          {"concentration.csv", concentrationCsv(plan, book)},
          {"own_or_rent.csv", ownOrRentCsv(plan, book)}};
}

}  // namespace offtake::exchange
