// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace offtake::ledger {

/// What lies between the rate card and what a used hour really costs.
enum class GapPart : std::uint8_t {
  Discount,   ///< volume tiers and flat discounts, negative
  Idle,       ///< reserved capacity billed and not used, at the rate card
  Shortfall,  ///< true-ups and aggregate gaps that buy nothing
  Lapse,      ///< what was paid ahead and expired
  PaidAhead,  ///< what was paid ahead and is still to be drawn, less what earlier payments paid for
  Fees,       ///< fixed fees, capex and staff of owned hardware
  Other,      ///< marketplace, damages, overage, rebates, termination
};
inline constexpr int kGapParts = 7;

[[nodiscard]] std::string_view name(GapPart part);   ///< "idle"
[[nodiscard]] std::string_view label(GapPart part);  ///< "Reserved, not used"

/// How the entries of a kind enter a part of the gap: 1 added, -1 taken off, 0 not at all. Charges
/// are not among them: chargeParts() splits them into list spend, fees and discount.
[[nodiscard]] int gapSign(GapPart part, LedgerKind kind, plan::OnShortfall onShortfall);

/// What a charge is made of, reporting currency; the discount is what is left.
struct ChargeParts {
  Money list;
  Money fees;  ///< those that do not count too
};
/// @param charge  an entry of the book of kind Charge
[[nodiscard]] ChargeParts chargeParts(const Book& book, const Entry& charge);

/// The same use of one contract through three lenses, reporting currency.
struct Lenses {
  Money list;  ///< at the rate card: list spend, fees and marketplace
  Money net;   ///< after discounts: charges and marketplace
  Money cash;  ///< all that is paid, prepayments and shortfalls in
  bool operator==(const Lenses&) const = default;
};

/// What one contract costs for each hour that is used, and why that is not its rate card.
struct EffectiveRate {
  Id<plan::Contract> contract;
  Lenses lenses;
  Decimal billedHours;                 ///< unit-hours billed
  Decimal usedHours;                   ///< unit-hours used
  Decimal usedH100e;                   ///< H100e-hours used, inference rating
  Money usedAtCard;                    ///< list spend of the used hours
  std::array<Money, kGapParts> gap{};  ///< usedAtCard + sum of gap = lenses.cash
  /// $ a used unit-hour; none where nothing is used or spend is entered without a rate card.
  std::optional<Decimal> cardRate;
  std::optional<Decimal> rate;                ///< cash over used hours
  std::optional<Decimal> rateH100e;           ///< cash over used H100e-hours
  std::array<Decimal, kGapParts> gapRates{};  ///< cardRate + sum = rate, exactly
  bool operator==(const EffectiveRate&) const = default;
};

/// Contracts of the book in plan order. Rates to 1e-9 $; the parts of the gap are rounded
/// cumulatively, so that they add up.
[[nodiscard]] std::vector<EffectiveRate> effectiveRates(const plan::Plan& plan, const Book& book);

}  // namespace offtake::ledger
