// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/book_csv.h"

#include <string>
#include <vector>

/// The further views of the ledger as CSV, beside the tables of book_csv.h. Money in whole cents,
/// rates and shares as decimal text, contracts and providers by name.
namespace offtake::exchange {

/// basis, grain, span, contract, amount_cents: cash and accruals by month, quarter, fiscal year.
[[nodiscard]] std::string flowsCsv(const plan::Plan& plan, const ledger::Book& book);

/// contract, balance, fiscal_year, opening ... closing, in the contract's currency.
[[nodiscard]] std::string rollForwardCsv(const plan::Plan& plan, const ledger::Book& book);

/// One line a contract: its lenses, hours, rates in $ an hour, and the parts of the gap.
[[nodiscard]] std::string effectiveRatesCsv(const plan::Plan& plan, const ledger::Book& book);

/// contract, month, eligible ... expected: every month of a term within the horizon.
[[nodiscard]] std::string burnDownCsv(const plan::Plan& plan, const ledger::Book& book);

/// provider, spend_cents, spend_share, capacity_h100e_hours, capacity_share; then the indices, in
/// the line of provider "HHI".
[[nodiscard]] std::string concentrationCsv(const plan::Plan& plan, const ledger::Book& book);

/// own, rent, sku, own_per_hour, rent_per_hour, break_even_utilisation, used_share.
[[nodiscard]] std::string ownOrRentCsv(const plan::Plan& plan, const ledger::Book& book);

/// All of them, with their file names.
[[nodiscard]] std::vector<CsvFile> viewsCsv(const plan::Plan& plan, const ledger::Book& book);

}  // namespace offtake::exchange
