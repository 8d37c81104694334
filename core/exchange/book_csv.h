// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/ledger/views/obligations.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The book's tables as CSV: money in whole cents, months YYYY-MM, rates as decimal text. Contracts
/// stand by name; lines outside the contracts have none.
namespace offtake::exchange {

/// A file of `book --csv` or `settle --csv`.
struct CsvFile {
  std::string_view name;  ///< "ledger.csv"
  std::string text;
};

/// contract, month, kind, quantity, unit, amount_cents, why: in the order of the ledger.
[[nodiscard]] std::string ledgerCsv(const plan::Plan& plan, std::span<const ledger::Entry> entries,
                                    std::span<const ledger::WhyInput> inputs);

/// The columns of a settled period; those of one that ends beyond the horizon are empty after
/// commitment and eligible. Amounts in the contract's currency; `end` is the month after.
[[nodiscard]] std::string periodsCsv(const plan::Plan& plan,
                                     std::span<const ledger::PeriodRow> periods);

/// One line a month for the whole plan.
[[nodiscard]] std::string monthlyCsv(std::span<const ledger::MonthRow> months);

/// One line a month and contract: spend, what counts, commitment left.
[[nodiscard]] std::string contractMonthsCsv(const plan::Plan& plan,
                                            std::span<const ledger::ContractMonthRow> rows);

/// month, contract, amount_cents; the month of what falls later is "beyond-horizon".
[[nodiscard]] std::string cashCsv(const plan::Plan& plan, const ledger::Book& book);

/// fiscal_year, contract, amount_cents; the last year is "thereafter".
[[nodiscard]] std::string obligationsCsv(const plan::Plan& plan,
                                         std::span<const ledger::ObligationRow> rows);

/// All files of a book: ledger, periods, monthly, contracts, cash, obligations; then those of
/// views_csv.h.
[[nodiscard]] std::vector<CsvFile> bookCsv(const plan::Plan& plan, const ledger::Book& book,
                                           std::span<const ledger::ObligationRow> obligations);

}  // namespace offtake::exchange
