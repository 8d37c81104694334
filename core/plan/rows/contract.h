// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows/catalogue.h"

#include <optional>
#include <string>

/// Commitments: the contract and the tables that hang on it.
namespace offtake::plan {

struct Contract {
  Id<Contract> id;
  std::string name;
  int ordinal = 0;
  std::string driverKey;
  Id<Provider> provider;
  ContractStatus status = ContractStatus::Active;
  std::optional<Id<Contract>> replaces;
  bool counted = true;
  Month start = Month::of(2026, 1);
  Month end = Month::of(2027, 1);
  std::optional<Id<Currency>> currency;
  std::string document;
  std::string termEnd;
  std::optional<int> noticeDays;
  std::string notes;

  SpendModel spendModel = SpendModel::Allocated;
  Decimal priceFactor = 1;
  Decimal spendSigma;

  Money commitment;
  Split split = Split::Flat;
  Measure measure = Measure::Net;
  Decimal takeOrPay = 1;
  OnShortfall onShortfall = OnShortfall::Pay;
  Decimal deferShare;
  std::optional<int> creditMonths;
  int makeUpPeriods = 1;
  bool cumulative = false;
  std::optional<Money> aggregate;
  bool aggregatePaymentsCount = true;
  Decimal overageMultiple = 1;
  Decimal carryForward;
  std::optional<Decimal> carryForwardCap;
  Decimal growthRebate;
  Decimal growthThreshold;
  Decimal marketplaceFactor = 1;
  std::optional<Decimal> marketplaceCap;
  Decimal commitRelief;
  bool termShift = false;
  TierKind tierKind = TierKind::Marginal;

  InvoiceTiming invoiceTiming = InvoiceTiming::Arrears;
  int netDays = 30;
  PrepaymentDraw prepaymentDraw = PrepaymentDraw::First;
  PrepaymentCounts prepaymentCounts = PrepaymentCounts::WhenDrawn;

  Decimal damagesShare;
  int damagesGraceDays = 0;
  Decimal damagesCap = 1;
  std::optional<int> longstopDays;
  bool dropAtLongstop = false;

  std::optional<Month> terminationMonth;
  Decimal terminationFeeShare;
  TerminationFee terminationFee = TerminationFee::Undiscounted;
  Decimal terminationRate;

  Money openingEligible;
  Money openingList;
  Money openingCarry;
  Money openingDeferral;
  Money openingCredit;
  Money openingPrepayment;
  Decimal openingMakeUp;
  Decimal openingMakeUpPrice = 1;

  Money ownCapex;
  int ownLifeMonths = 60;
  Decimal ownPowerPrice;
  Decimal ownPue = 1;
  Money ownStaffMonthly;
  bool operator==(const Contract&) const = default;
};

/// A commitment period, [start, end).
struct Period {
  Id<Period> id;
  Id<Contract> contract;
  Month start;
  Month end;
  Money commitment;
  Decimal weight = 1;
  Decimal unitPrice = 1;
  std::optional<Money> enteredSpend;
  bool operator==(const Period&) const = default;
};

/// The price of one SKU under one contract.
struct Rate {
  Id<Rate> id;
  Id<Contract> contract;
  Id<Sku> sku;
  RateBasis basis = RateBasis::Reserved;
  Decimal baseRate;
  Indexation indexation = Indexation::Fixed;
  Escalation escalation = Escalation::Compound;
  Decimal escalator;
  std::optional<Decimal> floor;
  std::optional<Decimal> cap;
  std::optional<Month> baseMonth;
  bool operator==(const Rate&) const = default;
};

struct FixedFee {
  Id<FixedFee> id;
  Id<Contract> contract;
  std::string name;
  Money amount;
  Frequency frequency = Frequency::Monthly;
  Date start;
  std::optional<Date> end;
  Indexation indexation = Indexation::Fixed;
  Escalation escalation = Escalation::Compound;
  Decimal escalator;
  std::optional<Decimal> floor;
  std::optional<Decimal> cap;
  Proration proration = Proration::Actual;
  bool counts = true;
  bool operator==(const FixedFee&) const = default;
};

/// A step of the volume price: from this list spend on, list is multiplied.
struct Tier {
  Id<Tier> id;
  Id<Contract> contract;
  std::optional<Id<Period>> period;
  Money lower;
  Decimal multiplier = 1;
  bool operator==(const Tier&) const = default;
};

/// Spend of a month that is not modelled: typed in, pasted or imported.
struct Spend {
  Id<Spend> id;
  Id<Contract> contract;
  Month month;
  Money listSpend;
  Money marketplace;
  bool operator==(const Spend&) const = default;
};

struct Prepayment {
  Id<Prepayment> id;
  Id<Contract> contract;
  Date date;
  Money amount;
  bool operator==(const Prepayment&) const = default;
};

struct Option {
  Id<Option> id;
  Id<Contract> contract;
  std::string name;
  int ordinal = 0;
  OptionKind kind = OptionKind::Expand;
  Month from;
  Month until;
  Decimal exerciseThreshold;
  int leadMonths = 0;
  Money commitment;
  int extendMonths = 0;
  bool operator==(const Option&) const = default;
};

/// A delivery of capacity.
struct Tranche {
  Id<Tranche> id;
  Id<Contract> contract;
  Id<Sku> sku;
  std::optional<Id<Site>> site;
  std::optional<Id<Option>> option;
  std::string name;
  std::string driverKey;
  Decimal units;
  Date online;
  Decimal rampMonths;
  Decimal availability = 1;
  std::optional<Date> end;
  Decimal delayMin;
  Decimal delayMode;
  Decimal delayMax;
  std::string notes;
  bool operator==(const Tranche&) const = default;
};

/// One possible delay of a tranche; where there are any, they replace min, mode and max.
struct DelayOutcome {
  Id<DelayOutcome> id;
  Id<Tranche> tranche;
  Decimal delay;
  Decimal probability;
  bool operator==(const DelayOutcome&) const = default;
};

}  // namespace offtake::plan
