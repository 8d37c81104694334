// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/book_views.h"

#include "core/ledger/views/burn_down.h"
#include "core/ledger/views/concentration.h"
#include "core/ledger/views/effective_rate.h"
#include "core/ledger/views/flows.h"
#include "core/ledger/views/own_or_rent.h"
#include "core/ledger/views/returns.h"
#include "core/ledger/views/roll_forward.h"

namespace offtake::cli {
namespace {

template <class Row>
Json nameOf(const std::vector<Row>& rows, Id<Row> id) {
  const Row* row = plan::find(rows, id);
  return row == nullptr ? Json() : Json(row->name);
}

Json textOf(const std::optional<Decimal>& value) { return value ? Json(value->text()) : Json(); }

Json flowsJson(const plan::Plan& plan, const ledger::Book& book, ledger::FlowBasis basis) {
  Json all = Json::object();
  for (const auto grain :
       {ledger::Grain::Month, ledger::Grain::Quarter, ledger::Grain::FiscalYear}) {
    Json list = Json::array();
    for (const auto& row : ledger::flows(plan, book, basis, grain))
      list.push_back(
          {{"span", ledger::spanText(row.start, grain, plan.setting().fiscalYearStartMonth)},
           {"contract", nameOf(plan.contracts, row.contract)},
           {"amount_cents", row.amount.cents}});
    all[std::string(ledger::name(grain))] = list;
  }
  return all;
}

Json obligationsJson(const plan::Plan& plan, std::span<const ledger::ObligationRow> rows) {
  Json list = Json::array();
  for (const auto& row : rows)
    list.push_back({{"fiscal_year", row.fiscalYear ? Json(*row.fiscalYear) : Json("thereafter")},
                    {"contract", nameOf(plan.contracts, row.contract)},
                    {"amount_cents", row.amount.cents}});
  return list;
}

Json burnDownJson(const plan::Plan& plan, const ledger::Book& book) {
  Json list = Json::array();
  for (const auto& line : book.commitmentsMet) {
    Json points = Json::array();
    for (const auto& row : ledger::burnDown(book, line.contract).points)
      points.push_back({{"month", row.month.text()},
                        {"eligible_cents", row.eligible.cents},
                        {"left_cents", row.left.cents},
                        {"left_in_period_cents", row.leftInPeriod.cents},
                        {"run_rate_cents", row.runRate.cents},
                        {"required_run_rate_cents", row.requiredRunRate.cents},
                        {"expected", row.expected ? Json(row.expected->text()) : Json()}});
    list.push_back({{"contract", nameOf(plan.contracts, line.contract)}, {"months", points}});
  }
  return list;
}

Json rollForwardJson(const plan::Plan& plan, const ledger::Book& book) {
  Json list = Json::array();
  for (const auto& row : ledger::rollForward(plan, book))
    list.push_back({{"contract", nameOf(plan.contracts, row.contract)},
                    {"balance", ledger::name(row.kind)},
                    {"fiscal_year", row.fiscalYear},
                    {"opening_cents", row.opening.cents},
                    {"added_cents", row.added.cents},
                    {"drawn_cents", row.drawn.cents},
                    {"lapsed_cents", row.lapsed.cents},
                    {"closing_cents", row.closing.cents}});
  return list;
}

Json effectiveRatesJson(const plan::Plan& plan, const ledger::Book& book) {
  Json list = Json::array();
  for (const auto& row : ledger::effectiveRates(plan, book)) {
    Json gap = Json::object();
    Json rates = Json::object();
    for (int p = 0; p < ledger::kGapParts; ++p) {
      const auto place = static_cast<std::size_t>(p);
      const std::string key(ledger::name(static_cast<ledger::GapPart>(p)));
      gap[key + "_cents"] = row.gap[place].cents;
      if (row.rate) rates[key] = row.gapRates[place].text();
    }
    list.push_back({{"contract", nameOf(plan.contracts, row.contract)},
                    {"list_cents", row.lenses.list.cents},
                    {"net_cents", row.lenses.net.cents},
                    {"cash_cents", row.lenses.cash.cents},
                    {"billed_unit_hours", row.billedHours.text()},
                    {"used_unit_hours", row.usedHours.text()},
                    {"used_h100e_hours", row.usedH100e.text()},
                    {"used_at_card_cents", row.usedAtCard.cents},
                    {"gap", gap},
                    {"card_rate", textOf(row.cardRate)},
                    {"effective_rate", textOf(row.rate)},
                    {"effective_rate_h100e", textOf(row.rateH100e)},
                    {"gap_rates", rates}});
  }
  return list;
}

Json ownOrRentJson(const plan::Plan& plan, const ledger::Book& book) {
  Json list = Json::array();
  for (const auto& row : ledger::ownOrRent(plan, book))
    list.push_back({{"own", nameOf(plan.contracts, row.own)},
                    {"rent", nameOf(plan.contracts, row.rent)},
                    {"sku", nameOf(plan.skus, row.sku)},
                    {"own_per_hour", row.ownPerHour.text()},
                    {"rent_per_hour", row.rentPerHour.text()},
                    {"break_even_utilisation", row.utilisation.text()},
                    {"used_share", row.used.text()}});
  return list;
}

Json concentrationJson(const plan::Plan& plan, const ledger::Book& book) {
  const auto view = ledger::concentration(plan, book);
  Json list = Json::array();
  for (const auto& row : view.providers)
    list.push_back({{"provider", nameOf(plan.providers, row.provider)},
                    {"spend_cents", row.spend.cents},
                    {"spend_share", row.spendShare.text()},
                    {"capacity_h100e_hours", row.capacityHours.text()},
                    {"capacity_share", row.capacityShare.text()}});
  return {{"spend_hhi", view.spendIndex.text()},
          {"capacity_hhi", view.capacityIndex.text()},
          {"providers", list}};
}

/// Present values and yields of the payments, and of the payments with the revenue.
Json returnsJson(const plan::Plan& plan, const ledger::Book& book) {
  Json all = Json::object();
  for (const auto& row : ledger::returns(plan, book))
    all[std::string(ledger::name(row.basis))] = {{"xnpv_cents", row.xnpv.cents},
                                                 {"npv_end_cents", row.npvEnd.cents},
                                                 {"npv_middle_cents", row.npvMiddle.cents},
                                                 {"irr", textOf(row.irr)},
                                                 {"xirr", textOf(row.xirr)}};
  return all;
}

}  // namespace

Json viewsJson(const plan::Plan& plan, const ledger::Book& book,
               std::span<const ledger::ObligationRow> obligations) {
  return {{"cash", flowsJson(plan, book, ledger::FlowBasis::Cash)},
          {"accruals", flowsJson(plan, book, ledger::FlowBasis::Accrual)},
          {"obligations", obligationsJson(plan, obligations)},
          {"burn_down", burnDownJson(plan, book)},
          {"roll_forward", rollForwardJson(plan, book)},
          {"effective_rates", effectiveRatesJson(plan, book)},
          {"own_or_rent", ownOrRentJson(plan, book)},
          {"concentration", concentrationJson(plan, book)},
          {"returns", returnsJson(plan, book)}};
}

}  // namespace offtake::cli
