// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/book_csv.h"

#include "core/exchange/csv.h"
#include "core/exchange/views_csv.h"
#include "core/ledger/views/cash.h"

namespace offtake::exchange {
namespace {

std::string_view nameOf(const plan::Plan& plan, Id<plan::Contract> id) {
  const plan::Contract* contract = plan::find(plan.contracts, id);
  return contract == nullptr ? std::string_view() : std::string_view(contract->name);
}

std::string quantityText(const ledger::Entry& entry) {
  return ledger::unitOf(entry).empty() ? std::string() : entry.quantity.text();
}

void settledCells(CsvWriter& csv, const ledger::PeriodRow& row) {
  for (const Money amount : {row.carryIn, row.deferredIn, row.requirement, row.eligible,
                             row.shortfall, row.deferredOut, row.trueUp, row.overage, row.carryOut,
                             row.creditUsed, row.creditBalance, row.makeUpDrawn, row.lapsed})
    csv.cell(amount.cents);
}

/// A period that ends beyond the horizon is open: only what is known of it.
void openCells(CsvWriter& csv, const ledger::PeriodRow& row) {
  csv.cell("").cell("").cell("").cell(row.eligible.cents);
  for (int blank = 0; blank < 9; ++blank) csv.cell("");
}

}  // namespace

std::string ledgerCsv(const plan::Plan& plan, std::span<const ledger::Entry> entries,
                      std::span<const ledger::WhyInput> inputs) {
  CsvWriter csv({"contract", "month", "kind", "quantity", "unit", "amount_cents", "why"});
  for (const ledger::Entry& entry : entries) {
    csv.cell(nameOf(plan, entry.contract)).cell(entry.month.text()).cell(ledger::name(entry.kind));
    csv.cell(quantityText(entry)).cell(ledger::unitOf(entry)).cell(entry.amount.cents);
    csv.cell(ledger::explain(inputs.subspan(entry.firstInput, entry.inputCount), entry));
    csv.end();
  }
  return csv.text();
}

std::string periodsCsv(const plan::Plan& plan, std::span<const ledger::PeriodRow> periods) {
  CsvWriter csv({"contract", "period", "start", "end", "commitment_cents", "carry_in_cents",
                 "deferred_in_cents", "requirement_cents", "eligible_cents", "shortfall_cents",
                 "deferred_out_cents", "true_up_cents", "overage_cents", "carry_out_cents",
                 "credit_used_cents", "credit_balance_cents", "make_up_drawn_cents",
                 "lapsed_cents"});
  for (const ledger::PeriodRow& row : periods) {
    csv.cell(nameOf(plan, row.contract)).cell(std::int64_t{row.number});
    csv.cell(row.start.text()).cell(row.end.text()).cell(row.commitment.cents);
    if (row.settled) settledCells(csv, row);
    else openCells(csv, row);
    csv.end();
  }
  return csv.text();
}

std::string monthlyCsv(std::span<const ledger::MonthRow> months) {
  CsvWriter csv({"month", "demand_h100e", "delivered_h100e", "usable_h100e", "served_h100e",
                 "unmet_h100e", "deferred_h100e", "utilisation", "megawatts", "charges_cents",
                 "payable_cents", "cash_cents", "unmet_cost_cents", "revenue_cents"});
  for (const ledger::MonthRow& row : months) {
    csv.cell(row.month.text());
    for (const Decimal& value : {row.demand, row.delivered, row.usable, row.served, row.unmet,
                                 row.deferred, row.utilisation, row.megawatts})
      csv.cell(value.text());
    for (const Money amount : {row.charges, row.payable, row.cash, row.unmetCost, row.revenue})
      csv.cell(amount.cents);
    csv.end();
  }
  return csv.text();
}

std::string contractMonthsCsv(const plan::Plan& plan,
                              std::span<const ledger::ContractMonthRow> rows) {
  CsvWriter csv({"contract", "month", "period", "list_spend_cents", "charges_cents",
                 "eligible_cents", "cumulative_eligible_cents", "commitment_left_cents",
                 "payable_cents", "cash_cents"});
  for (const ledger::ContractMonthRow& row : rows) {
    csv.cell(nameOf(plan, row.contract)).cell(row.month.text());
    csv.cell(row.period == 0 ? std::string() : std::to_string(row.period));
    for (const Money amount : {row.listSpend, row.charges, row.eligible, row.cumulativeEligible,
                               row.commitmentLeft, row.payable, row.cash})
      csv.cell(amount.cents);
    csv.end();
  }
  return csv.text();
}

std::string cashCsv(const plan::Plan& plan, const ledger::Book& book) {
  CsvWriter csv({"month", "contract", "amount_cents"});
  for (const ledger::CashRow& row : ledger::cashByMonth(plan, book)) {
    csv.cell(row.month ? row.month->text() : std::string("beyond-horizon"));
    csv.cell(nameOf(plan, row.contract)).cell(row.amount.cents);
    csv.end();
  }
  return csv.text();
}

std::string obligationsCsv(const plan::Plan& plan, std::span<const ledger::ObligationRow> rows) {
  CsvWriter csv({"fiscal_year", "contract", "amount_cents"});
  for (const ledger::ObligationRow& row : rows) {
    csv.cell(row.fiscalYear ? std::to_string(*row.fiscalYear) : std::string("thereafter"));
    csv.cell(nameOf(plan, row.contract)).cell(row.amount.cents);
    csv.end();
  }
  return csv.text();
}

std::vector<CsvFile> bookCsv(const plan::Plan& plan, const ledger::Book& book,
                             std::span<const ledger::ObligationRow> obligations) {
  std::vector<CsvFile> files{{"ledger.csv", ledgerCsv(plan, book.entries, book.inputs)},
                             {"periods.csv", periodsCsv(plan, book.periods)},
                             {"monthly.csv", monthlyCsv(book.months)},
                             {"contracts.csv", contractMonthsCsv(plan, book.contractMonths)},
                             {"cash.csv", cashCsv(plan, book)},
                             {"obligations.csv", obligationsCsv(plan, obligations)}};
  for (CsvFile& file : viewsCsv(plan, book)) files.push_back(std::move(file));
  return files;
}

}  // namespace offtake::exchange
