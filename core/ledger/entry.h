// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <cstdint>
#include <string_view>

namespace offtake::ledger {

/// What an entry is. Costs are positive, relief negative; lapses are notes that move no cash.
enum class LedgerKind : std::uint8_t {
  Charge,
  Marketplace,
  Damages,
  CreditUsed,
  Pool,
  PoolDrawn,
  Prepayment,
  PrepaymentDrawn,
  Overage,
  TrueUp,
  AggregateTrueUp,
  MakeUp,
  Rebate,
  Termination,
  Other,
  LapseCredit,
  LapseMakeUp,
  LapsePool,
  LapsePrepayment,
};
inline constexpr int kLedgerKinds = 19;

/// "charge", "true_up", "lapse_credit": the words of ledger.csv.
[[nodiscard]] std::string_view name(LedgerKind kind);
/// Whether the entry moves money; a lapse does not.
[[nodiscard]] constexpr bool isCash(LedgerKind kind) { return kind < LedgerKind::LapseCredit; }

/// The rule that made an entry.
enum class Rule : std::uint8_t {
  MetredCharge,      ///< billed unit-hours x rate, through the tiers
  EnteredCharge,     ///< entered list spend x price factor, through the tiers
  OwnedCapacity,     ///< capex over life, power and staff of owned hardware
  Marketplace,       ///< marketplace spend, charged in full
  LateDelivery,      ///< damages for late tranches
  FeeCredit,         ///< fee credit paid part of the month's charge
  PoolInvoice,       ///< the period's prepaid pool
  PoolDraw,          ///< the month's charge drew the pool
  PrepaymentPaid,    ///< a dated prepayment
  PrepaymentDraw,    ///< prepayment paid part of the payable
  OverageSurcharge,  ///< spend beyond the requirement at its multiple
  ShortfallPaid,     ///< requirement less eligible spend, invoiced
  AggregateGap,      ///< the term's aggregate less what was spent and paid
  MakeUpDraw,        ///< banked units paid part of the excess
  GrowthRebate,      ///< share of the growth above the threshold
  TerminationFee,    ///< share of the commitments not yet due
  CashFlow,          ///< a line outside the contracts
  Egress,            ///< work served away from its home provider
  Expiry,            ///< what was left at expiry or at the end of the term
};

/// Stable key of a rule: "metred_charge".
[[nodiscard]] std::string_view name(Rule rule);
/// One English sentence: "Billed unit-hours at the contract's rate, through its volume tiers."
[[nodiscard]] std::string_view sentence(Rule rule);

/// What a number under "why" is.
enum class InputKey : std::uint8_t {
  UnitHours,
  ListSpend,
  FixedFees,
  NetRatio,
  PeriodListSpend,
  Requirement,
  EligibleSpend,
  Shortfall,
  Commitment,
  TakeOrPay,
  Relief,
  CarryIn,
  DeferredIn,
  DeferredOut,
  Overage,
  OverageMultiple,
  Balance,
  NetCharge,
  Payable,
  RebateShare,
  FeeShare,
  Rate,
  ExchangeRate,
  ContractAmount,
  H100eHours,
  PriceFactor,
  GrowthThreshold,
  MakeUpSpend,
  OtherFees,
};

/// How a number is to be read.
enum class InputUnit : std::uint8_t { Cents, UnitHours, Share, Rate, Megawatts, H100eHours };

[[nodiscard]] std::string_view name(InputKey key);    ///< "eligible_spend"
[[nodiscard]] std::string_view label(InputKey key);   ///< "Eligible spend in the period"
[[nodiscard]] std::string_view name(InputUnit unit);  ///< "cents", "unit-hours", ""

/// One number that a rule used.
struct WhyInput {
  InputKey key = InputKey::ListSpend;
  InputUnit unit = InputUnit::Cents;
  Decimal value;
  bool operator==(const WhyInput&) const = default;
};

/// One typed line of the ledger: one contract, one month, one kind. The amount is in cents of the
/// plan's reporting currency and was rounded once, when the entry was made.
struct Entry {
  Id<plan::Contract> contract;  ///< 0: outside the contracts
  Id<plan::Sku> sku;            ///< of the only lot it concerns; 0: none or several
  Id<plan::CashFlow> cashFlow;  ///< of Rule::CashFlow
  Id<plan::Workload> workload;  ///< of Rule::Egress
  Month month;                  ///< in which it was made
  Date due;                     ///< on which it is paid; present values use it
  Month cashMonth;  ///< in which its cash is shown: invoice month + round(net_days / 30)
  LedgerKind kind = LedgerKind::Charge;
  Rule rule = Rule::MetredCharge;
  Decimal quantity;  ///< unit-hours billed, rounded to 1e-6; 0 where there is no unit
  Money amount;
  std::uint32_t firstInput = 0;  ///< of its inputs in Book::inputs
  std::uint32_t inputCount = 0;
  bool operator==(const Entry&) const = default;
};

/// Unit of an entry's quantity: "unit-hours", "H100e-hours", "" where there is none.
[[nodiscard]] std::string_view unitOf(const Entry& entry);

}  // namespace offtake::ledger
