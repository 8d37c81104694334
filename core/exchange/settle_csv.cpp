// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/settle_csv.h"

#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/key.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace offtake::exchange {
namespace {

constexpr std::array<std::string_view, 6> kColumns{
    "month",      "list_spend_cents",     "marketplace_cents",
    "unit_price", "delivered_unit_hours", "planned_unit_hours"};

/// Column of each head; kColumns.size() where the head is missing.
using Places = std::array<std::size_t, kColumns.size()>;

Result<Places> placesOf(const CsvTable& table) {
  Places places;
  places.fill(table.heads.size());
  for (std::size_t i = 0; i < table.heads.size(); ++i) {
    const auto column = std::find(kColumns.begin(), kColumns.end(), table.heads[i]);
    if (column == kColumns.end()) {
      const std::string near = nearestKey(table.heads[i], kColumns);
      return failure(
          ErrorCode::UnknownName, "spend table", "a column " + text::quoted(table.heads[i]),
          near.empty() ? text::anyOf(kColumns) : "did you mean " + text::quoted(near) + "?");
    }
    places[static_cast<std::size_t>(column - kColumns.begin())] = i;
  }
  for (const std::size_t needed : {0u, 1u})
    if (places[needed] == table.heads.size())
      return failure(ErrorCode::BadText, "spend table",
                     "no column " + text::quoted(kColumns[needed]),
                     "the columns month and list_spend_cents");
  return places;
}

/// One line, its cells by column.
struct Line {
  const CsvTable& table;
  const Places& places;
  std::size_t index;

  [[nodiscard]] std::string_view cell(std::size_t column) const {
    return places[column] < table.heads.size()
               ? std::string_view(table.lines[index][places[column]])
               : std::string_view();
  }
  [[nodiscard]] Unexpected bad(std::size_t column, ErrorCode code, std::string allowed) const {
    return failure(
        code,
        "line " + std::to_string(table.lineNumbers[index]) + ", " + std::string(kColumns[column]),
        text::quoted(cell(column)), std::move(allowed));
  }
};

Result<Money> centsOf(const Line& line, std::size_t column) {
  const std::string_view digits = line.cell(column);
  Money amount;
  const auto [end, code] =
      std::from_chars(digits.data(), digits.data() + digits.size(), amount.cents);
  if (digits.empty() || code == std::errc::invalid_argument || end != digits.data() + digits.size())
    return line.bad(column, ErrorCode::BadText, "a whole number of cents, such as 123456");
  if (code != std::errc() || amount.cents < 0 || amount.cents > 1'000'000'000'000'000'000)
    return line.bad(column, ErrorCode::BadValue, "from 0 to 1000000000000000000 cents");
  return amount;
}

Result<std::optional<Decimal>> decimalOf(const Line& line, std::size_t column) {
  if (line.cell(column).empty()) return std::optional<Decimal>{};
  const auto value = Decimal::parse(line.cell(column));
  if (!value) return line.bad(column, ErrorCode::BadText, "a decimal number, such as 2.50");
  if (*value < Decimal(0)) return line.bad(column, ErrorCode::BadValue, "0 or more");
  return std::optional(*value);
}

Result<ledger::SpendRow> rowOf(const Line& line) {
  ledger::SpendRow row;
  const auto month = Month::parse(line.cell(0));
  if (!month) return line.bad(0, ErrorCode::BadText, "a month as YYYY-MM, such as 2026-07");
  row.month = *month;
  OFFTAKE_ASSIGN(row.listSpend, centsOf(line, 1));
  if (!line.cell(2).empty()) {
    OFFTAKE_ASSIGN(row.marketplace, centsOf(line, 2));
  }
  OFFTAKE_ASSIGN(row.unitPrice, decimalOf(line, 3));
  OFFTAKE_ASSIGN(row.deliveredUnitHours, decimalOf(line, 4));
  OFFTAKE_ASSIGN(row.plannedUnitHours, decimalOf(line, 5));
  return row;
}

}  // namespace

Result<std::vector<ledger::SpendRow>> spendFromCsv(std::string_view text) {
  OFFTAKE_ASSIGN(const CsvTable table, readCsv(text));
  OFFTAKE_ASSIGN(const Places places, placesOf(table));
  std::vector<ledger::SpendRow> rows;
  for (std::size_t i = 0; i < table.lines.size(); ++i) {
    auto row = rowOf({table, places, i});
    if (!row) return failure(row.error());
    rows.push_back(*row);
  }
  return rows;
}

std::vector<CsvFile> settleCsv(const plan::Plan& plan, const ledger::SettleResult& result) {
  return {{"ledger.csv", ledgerCsv(plan, result.entries, result.inputs)},
          {"periods.csv", periodsCsv(plan, result.periods)},
          {"contracts.csv", contractMonthsCsv(plan, result.months)}};
}

}  // namespace offtake::exchange
