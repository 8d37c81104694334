// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace offtake::ledger {

/// Whether an entry is put where it is paid or where it is incurred.
enum class FlowBasis : std::uint8_t {
  Cash,     ///< in the month in which its payment is shown
  Accrual,  ///< in the month in which it is made; what is paid ahead, when it is drawn or lapses
};
enum class Grain : std::uint8_t { Month, Quarter, FiscalYear };

[[nodiscard]] std::string_view name(FlowBasis basis);  ///< "cash"
[[nodiscard]] std::string_view name(Grain grain);      ///< "fiscal_year"

/// One contract's flow in a span of time, reporting currency.
struct FlowRow {
  std::optional<Month> start;   ///< first month of the span; none: beyond the horizon
  Id<plan::Contract> contract;  ///< 0: outside the contracts
  Money amount;
  bool operator==(const FlowRow&) const = default;
};

/// What an entry adds to a basis; 0 where it only moves a balance.
/// @param contract  of the entry, nullptr outside the contracts
[[nodiscard]] Money flowOf(const Entry& entry, const plan::Contract* contract, FlowBasis basis);

/// The ledger by time and contract: rows by span, then contract in plan order, zeros left out; last
/// what lies beyond the horizon, a row for each contract and for 0, zeros included. Cash adds up to
/// the ledger's payable; accruals too, less what prepayments and pools have grown by.
[[nodiscard]] std::vector<FlowRow> flows(const plan::Plan& plan, const Book& book, FlowBasis basis,
                                         Grain grain);

/// The first month of the fiscal year, fiscal quarter or month in which a month lies.
/// @param startMonth  of the fiscal year, 1 ... 12
[[nodiscard]] Month spanStart(Month month, Grain grain, int startMonth);

/// "2027-03", "FY 2027 Q1", "FY 2027", or "beyond horizon".
[[nodiscard]] std::string spanText(const std::optional<Month>& start, Grain grain, int startMonth);

}  // namespace offtake::ledger
