// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/array.h"
#include "core/economics/number.h"

#include <cstdint>

/// What settling one contract needs, compiled once and the same on every path.
/// Money is in cents, months are indices in the contract's own (local) time: calendar month
/// index less the path's term shift. Everything here is uniform over paths.
namespace offtake::economics {

/// The order of the words is the plan's.
enum class Measure : std::uint8_t { Net, Gross };
enum class OnShortfall : std::uint8_t { Pay, Waive, Defer, Credit, Prepay, MakeUp, Forfeit };
enum class TierKind : std::uint8_t { Marginal, AllUnits };
enum class PrepaymentDraw : std::uint8_t { ProRata, First, Last };
enum class PrepaymentCounts : std::uint8_t { WhenDrawn, WhenPaid };

/// What a contract makes use of. A kernel compiled for a set of features holds neither the
/// state nor the code of the others.
using Features = std::uint32_t;
inline constexpr Features kTiers = 1u << 0;
inline constexpr Features kFees = 1u << 1;  ///< fixed fees outside the tiers
inline constexpr Features kMarketplace = 1u << 2;
inline constexpr Features kDamages = 1u << 3;
inline constexpr Features kCarry = 1u << 4;         ///< carry-forward, or an opening one
inline constexpr Features kDeferral = 1u << 5;      ///< defer, or an opening deferral
inline constexpr Features kCredit = 1u << 6;        ///< credit, or an opening one
inline constexpr Features kTrueUpPrepay = 1u << 7;  ///< on_shortfall prepay
inline constexpr Features kCumulative = 1u << 8;
inline constexpr Features kMakeUp = 1u << 9;  ///< make_up, or an opening bank
inline constexpr Features kForfeit = 1u << 10;
inline constexpr Features kAggregate = 1u << 11;
inline constexpr Features kOverage = 1u << 12;  ///< overage_multiple other than 1
inline constexpr Features kRebate = 1u << 13;   ///< growth rebate
inline constexpr Features kRelief = 1u << 14;
inline constexpr Features kPrepayment = 1u << 15;  ///< dated prepayments, or an opening one
inline constexpr Features kTermination = 1u << 16;
inline constexpr Features kOptions = 1u << 17;
inline constexpr Features kAllFeatures = (1u << 18) - 1;

inline constexpr int kMaxCreditLots = 8;
inline constexpr int kMaxVintages = 5;
inline constexpr int kMaxOptions = 4;

/// A step of the volume price: list spend from `lower` on is multiplied. Below the first step
/// list is paid.
template <class N>
struct Tier {
  N lower = N(0);
  N multiplier = N(1);
};

/// A slice of ContractTerms::tiers; none: list is paid.
struct TierRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// A commitment period [first, end); may begin before month 0 or end beyond the horizon.
template <class N>
struct Period {
  int first = 0;
  int end = 0;
  int option = -1;  ///< index of the option that brings it (extend); -1: always there
  TierRange tiers;
  N commitment = N(0);         ///< C_p, before options and termination
  N unitPrice = N(1);          ///< cents per unit; make_up
  N terminationWeight = N(0);  ///< share of C_p not yet due at termination: terminationWeight()
};

/// A sum paid on a date. Dates of payment do not move with the term.
template <class N>
struct DatedAmount {
  int month = 0;  ///< calendar month index
  N amount = N(0);
};

/// What an exercised option adds.
template <class N>
struct OptionTerms {
  N commitment = N(0);  ///< to each period that starts at or after the effect; negative: step down
  int extendMonths = 0;
};

/// Where a contract stands when its first month is settled.
template <class N>
struct Opening {
  N eligible = N(0);
  N list = N(0);
  N carry = N(0);
  N deferral = N(0);
  N credit = N(0);
  N prepayment = N(0);
  N makeUpUnits = N(0);
  N makeUpPrice = N(1);  ///< cents per unit
  N aggregate = N(0);    ///< toward the aggregate, of ended periods that the terms leave out
};

template <class N>
struct ContractTerms {
  Features features = 0;  ///< from featuresOf()

  Array<Period<N>> periods;  ///< by first month, no overlap; those of options last
  Array<Tier<N>> tiers;      ///< each range by lower bound
  Array<DatedAmount<N>> prepayments;
  Array<OptionTerms<N>> options;  ///< at most kMaxOptions
  Array<std::int16_t> periodAt;   ///< index of the period at local month periodAtFirst + i, or -1
  int periodAtFirst = 0;

  int termFirst = 0;
  int termEnd = 0;         ///< first month after the term, without options
  TierRange tiersOutside;  ///< tiers of months that lie in no period

  bool allocated = true;  ///< spend comes from the allocation: the dollar tolerance
  bool cumulative = false;
  bool aggregatePaymentsCount = true;
  bool hasAggregate = false;
  bool carryCapped = false;
  bool marketplaceCapped = false;
  bool creditExpires = false;
  bool terminates = false;
  Measure measure = Measure::Net;
  OnShortfall onShortfall = OnShortfall::Pay;
  TierKind tierKind = TierKind::Marginal;
  PrepaymentDraw prepaymentDraw = PrepaymentDraw::First;
  PrepaymentCounts prepaymentCounts = PrepaymentCounts::WhenDrawn;
  bool hasFees = false;
  bool hasMarketplace = false;
  bool hasDamages = false;

  N takeOrPay = N(1);
  N deferShare = N(0);
  int creditMonths = 0;   ///< months after the payment, if creditExpires
  int makeUpPeriods = 1;  ///< 1 ... kMaxVintages
  N aggregate = N(0);
  N overageMultiple = N(1);
  N carryShare = N(0);  ///< f
  N carryCap = N(0);    ///< kappa, if carryCapped
  N growthShare = N(0);
  N growthThreshold = N(0);
  N marketplaceFactor = N(1);
  N marketplaceCap = N(0);   ///< share of C_p, if marketplaceCapped
  N commitRelief = N(0);     ///< rho
  int terminationMonth = 0;  ///< first local month without the contract, if terminates
  N terminationFeeShare = N(0);
  Opening<N> opening;
};

/// The features that the filled-in terms make use of.
template <class N>
[[nodiscard]] OFFTAKE_HD constexpr Features featuresOf(const ContractTerms<N>& terms) {
  const N zero = N(0);
  const N one = N(1);
  Features found = 0;
  const auto add = [&found](bool used, Features feature) { found |= used ? feature : 0u; };
  add(!terms.tiers.empty(), kTiers);
  add(terms.hasFees, kFees);
  add(terms.hasMarketplace, kMarketplace);
  add(terms.hasDamages, kDamages);
  add(terms.carryShare > zero || terms.opening.carry > zero, kCarry);
  add(terms.onShortfall == OnShortfall::Defer || terms.opening.deferral > zero, kDeferral);
  add(terms.onShortfall == OnShortfall::Credit || terms.opening.credit > zero, kCredit);
  add(terms.onShortfall == OnShortfall::Prepay, kTrueUpPrepay);
  add(terms.onShortfall == OnShortfall::Prepay && terms.cumulative, kCumulative);
  add(terms.onShortfall == OnShortfall::MakeUp || terms.opening.makeUpUnits > zero, kMakeUp);
  add(terms.onShortfall == OnShortfall::Forfeit, kForfeit);
  add(terms.hasAggregate, kAggregate);
  add(terms.overageMultiple < one || one < terms.overageMultiple, kOverage);
  add(terms.growthShare > zero, kRebate);
  add(terms.commitRelief > zero, kRelief);
  add(!terms.prepayments.empty() || terms.opening.prepayment > zero, kPrepayment);
  add(terms.terminates, kTermination);
  add(!terms.options.empty(), kOptions);
  return found;
}

}  // namespace offtake::economics
