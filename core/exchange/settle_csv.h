// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/book_csv.h"
#include "core/ledger/settle.h"

#include <string_view>
#include <vector>

namespace offtake::exchange {

/// Reads a table of monthly spend: month (YYYY-MM) and list_spend_cents, optional marketplace_cents,
/// unit_price, delivered_unit_hours, planned_unit_hours; an empty optional cell says nothing.
/// @error as readCsv(); UnknownName for a column that there is not, with the nearest right one;
///        BadText or BadValue naming line, column and cell
[[nodiscard]] Result<std::vector<ledger::SpendRow>> spendFromCsv(std::string_view text);

/// The files of `settle`: ledger.csv, periods.csv and contracts.csv.
[[nodiscard]] std::vector<CsvFile> settleCsv(const plan::Plan& plan,
                                             const ledger::SettleResult& result);

}  // namespace offtake::exchange
