// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <array>
#include <optional>
#include <vector>

namespace offtake::ledger {

/// What is valued: the book's payments alone, or with the plan's revenue. Payments are negative.
enum class ReturnBasis : std::uint8_t { Payments, WithRevenue };
inline constexpr int kReturnBases = 2;
[[nodiscard]] std::string_view name(ReturnBasis basis);  ///< "with_revenue"

/// Present values at the plan's discount rate and the rates at which they are zero.
struct Returns {
  ReturnBasis basis = ReturnBasis::Payments;
  Money xnpv;       ///< each flow on its day, over 365 days a year
  Money npvEnd;     ///< months' flows at their ends
  Money npvMiddle;  ///< months' flows in their middles
  /// A year's rate that a monthly IRR compounds to, to 1e-9; none where no rate does it.
  std::optional<Decimal> irr;
  std::optional<Decimal> xirr;  ///< as spreadsheets have it, to 1e-9; none likewise
  bool operator==(const Returns&) const = default;
};

/// A flow of the basis: payments on their due dates, revenue on the last day of its month.
struct ReturnFlow {
  Date date;
  Money amount;  ///< received is positive
  bool operator==(const ReturnFlow&) const = default;
};

/// By date, ascending; one a date.
[[nodiscard]] std::vector<ReturnFlow> datedFlows(const Book& book, ReturnBasis basis);
/// Sums of the flows by the month in which their cash is shown, from the plan's first month on.
[[nodiscard]] std::vector<Money> monthlyFlows(const plan::Plan& plan, const Book& book,
                                              ReturnBasis basis);

/// For each basis. What is paid before the plan's first month counts in it.
[[nodiscard]] std::array<Returns, kReturnBases> returns(const plan::Plan& plan, const Book& book);

}  // namespace offtake::ledger
