// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/concentration.h"
#include "core/ledger/views/effective_rate.h"
#include "core/ledger/views/own_or_rent.h"
#include "core/ledger/views/returns.h"
#include "core/ledger/views/roll_forward.h"
#include "ui/base/convert.h"
#include "ui/base/format.h"
#include "ui/base/plan_words.h"
#include "ui/figures/money_tables.h"

#include <QObject>

namespace offtake::ui {
namespace {

QString contractName(const plan::Plan& plan, Id<plan::Contract> id) {
  const auto* contract = plan::find(plan.contracts, id);
  return contract != nullptr ? toQt(contract->name) : QObject::tr("Other lines");
}

Cell orNone(const std::optional<Decimal>& value, std::string key, Form form) {
  return value ? number(*value, std::move(key), form) : word(noneText());
}

QString balanceName(ledger::BalanceKind kind) {
  switch (kind) {
    case ledger::BalanceKind::Prepayment: return QObject::tr("Prepayment");
    case ledger::BalanceKind::Credit: return QObject::tr("Fee credit");
    case ledger::BalanceKind::Pool: return QObject::tr("Pool");
  }
  return {};
}

}  // namespace

FigureTable balanceFigures(const plan::Plan& plan, const ledger::Book& book, OneContract only) {
  FigureTable table;
  table.columns = {{QObject::tr("Contract")},     {QObject::tr("Balance")},
                   {QObject::tr("Fiscal year")},  {QObject::tr("Opening"), true},
                   {QObject::tr("Added"), true},  {QObject::tr("Drawn"), true},
                   {QObject::tr("Lapsed"), true}, {QObject::tr("Closing"), true}};
  for (const auto& row : ledger::rollForward(plan, book)) {
    if (only && row.contract != *only) continue;
    const std::string head = "roll/" + std::to_string(row.contract.value) + "/" +
                             std::string(ledger::name(row.kind)) + "/" +
                             std::to_string(row.fiscalYear) + "/";
    const auto cell = [&head](Money amount, const char* column) {
      return money(amount, head + column, Form::Millions);
    };
    table.rows << QList<Cell>{word(contractName(plan, row.contract)),
                              word(balanceName(row.kind)),
                              word(QObject::tr("FY %1").arg(row.fiscalYear)),
                              cell(row.opening, "opening"),
                              cell(row.added, "added"),
                              cell(row.drawn, "drawn"),
                              cell(row.lapsed, "lapsed"),
                              cell(row.closing, "closing")};
  }
  if (table.rows.isEmpty())
    table.note = QObject::tr("Nothing is paid ahead: no prepayment, credit or pool.");
  return table;
}

FigureTable lensFigures(const plan::Plan& plan, const ledger::Book& book, OneContract only) {
  FigureTable table;
  table.columns = {{QObject::tr("Contract")},
                   {QObject::tr("List"), true},
                   {QObject::tr("Net"), true},
                   {QObject::tr("Cash"), true}};
  for (int p = 0; p < ledger::kGapParts; ++p)
    table.columns.append({planWord(ledger::label(static_cast<ledger::GapPart>(p))), true});
  for (const auto& row : ledger::effectiveRates(plan, book)) {
    if (only && row.contract != *only) continue;
    const std::string head = "effective/" + std::to_string(row.contract.value) + "/";
    const auto cell = [&head](Money amount, const std::string& what) {
      return money(amount, head + what, Form::Millions);
    };
    QList<Cell> cells{word(contractName(plan, row.contract)), cell(row.lenses.list, "list"),
                      cell(row.lenses.net, "net"), cell(row.lenses.cash, "cash")};
    for (int p = 0; p < ledger::kGapParts; ++p)
      cells << cell(row.gap[static_cast<std::size_t>(p)],
                    std::string(ledger::name(static_cast<ledger::GapPart>(p))));
    table.rows << cells;
  }
  return table;
}

FigureTable rateFigures(const plan::Plan& plan, const ledger::Book& book, OneContract only) {
  FigureTable table;
  table.columns = {{QObject::tr("Contract")},
                   {QObject::tr("Rate card, $/unit-hour"), true},
                   {QObject::tr("Paid, $/unit-hour"), true},
                   {QObject::tr("Paid, $/H100e-hour"), true}};
  for (int p = 0; p < ledger::kGapParts; ++p)
    table.columns.append({planWord(ledger::label(static_cast<ledger::GapPart>(p))), true});
  for (const auto& row : ledger::effectiveRates(plan, book)) {
    if ((only && row.contract != *only) || !row.rate) continue;
    const std::string head = "effective/" + std::to_string(row.contract.value) + "/";
    QList<Cell> cells{word(contractName(plan, row.contract)),
                      orNone(row.cardRate, head + "card_rate", Form::Rate),
                      orNone(row.rate, head + "rate", Form::Rate),
                      orNone(row.rateH100e, head + "rate_h100e", Form::Rate)};
    for (int p = 0; p < ledger::kGapParts; ++p)
      cells << number(
          row.gapRates[static_cast<std::size_t>(p)],
          head + "gap_rate_" + std::string(ledger::name(static_cast<ledger::GapPart>(p))),
          Form::Rate);
    table.rows << cells;
  }
  if (table.rows.isEmpty())
    table.note = QObject::tr("Nothing is used by the hour: spend is entered, or not counted.");
  return table;
}

FigureTable ownOrRentFigures(const plan::Plan& plan, const ledger::Book& book) {
  FigureTable table;
  table.columns = {{QObject::tr("Owned")},
                   {QObject::tr("Hardware")},
                   {QObject::tr("Rented")},
                   {QObject::tr("Own, $/hour"), true},
                   {QObject::tr("Rent, $/hour"), true},
                   {QObject::tr("Break-even utilisation"), true},
                   {QObject::tr("Used"), true}};
  for (const auto& row : ledger::ownOrRent(plan, book)) {
    const std::string head =
        "own_or_rent/" + std::to_string(row.own.value) + "/" + std::to_string(row.rent.value) + "/";
    table.rows << QList<Cell>{word(contractName(plan, row.own)),
                              word(toQt(plan::find(plan.skus, row.sku)->name)),
                              word(contractName(plan, row.rent)),
                              number(row.ownPerHour, head + "own", Form::Rate),
                              number(row.rentPerHour, head + "rent", Form::Rate),
                              number(row.utilisation, head + "utilisation", Form::FinePercent),
                              number(row.used, head + "used", Form::Percent)};
  }
  if (table.rows.isEmpty())
    table.note = QObject::tr(
        "No hardware is both owned and rented: give a provider of kind ‘own’ a contract with "
        "capex, "
        "life, power and PUE for a SKU that another contract rents.");
  return table;
}

FigureTable concentrationFigures(const plan::Plan& plan, const ledger::Book& book) {
  FigureTable table;
  table.columns = {{QObject::tr("Provider")},
                   {QObject::tr("Share of spend"), true},
                   {QObject::tr("Share of capacity"), true}};
  const auto view = ledger::concentration(plan, book);
  for (const auto& row : view.providers) {
    const std::string id = std::to_string(row.provider.value);
    table.rows << QList<Cell>{word(toQt(plan::find(plan.providers, row.provider)->name)),
                              number(row.spendShare, "share/spend/" + id, Form::Percent),
                              number(row.capacityShare, "share/capacity/" + id, Form::Percent)};
  }
  table.rows << QList<Cell>{word(QObject::tr("HHI (1 is a single provider)")),
                            number(view.spendIndex, "hhi/spend", Form::Rate),
                            number(view.capacityIndex, "hhi/capacity", Form::Rate)};
  table.totals = 1;
  return table;
}

FigureTable returnFigures(const plan::Plan& plan, const ledger::Book& book) {
  FigureTable table;
  table.columns = {{QObject::tr("Flows")},
                   {QObject::tr("XNPV"), true},
                   {QObject::tr("NPV, ends of months"), true},
                   {QObject::tr("NPV, middles"), true},
                   {QObject::tr("IRR, a year"), true},
                   {QObject::tr("XIRR"), true}};
  for (const auto& row : ledger::returns(plan, book)) {
    const std::string head = "returns/" + std::string(ledger::name(row.basis)) + "/";
    table.rows << QList<Cell>{
        word(row.basis == ledger::ReturnBasis::Payments ? QObject::tr("Payments")
                                                        : QObject::tr("Payments and revenue")),
        money(row.xnpv, head + "xnpv"),
        money(row.npvEnd, head + "npv_end"),
        money(row.npvMiddle, head + "npv_middle"),
        orNone(row.irr, head + "irr", Form::Percent),
        orNone(row.xirr, head + "xirr", Form::Percent)};
  }
  table.note = QObject::tr("At %1 a year. A dash: no rate makes the flows worth nothing.")
                   .arg(percentText(plan.setting().discountRate.approximate()));
  return table;
}

}  // namespace offtake::ui
