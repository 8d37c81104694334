// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows/choices.h"
#include "core/units/decimal.h"
#include "core/units/id.h"
#include "core/units/money.h"
#include "core/units/month.h"

#include <optional>
#include <string>

/// What a plan is about, apart from contracts and demand: settings, sources, money, hardware.
/// Units, limits and help of every field stand in fields_*.cpp beside the descriptors.
namespace offtake::plan {

/// The one row of table "plan".
struct Settings {
  Id<Settings> id;
  std::string name;
  Month start = Month::of(2026, 1);
  int horizonMonths = 120;
  int fiscalYearStartMonth = 1;
  std::string currency = "USD";
  Decimal discountRate;
  Decimal supplyCorrelation;
  Decimal marketVolatility;
  Decimal marketReversion;
  std::int64_t seed = 1;
  int paths = 20000;
  std::optional<Money> spendingGuidance;
  std::optional<Month> guidanceUntil;
  std::optional<Month> closedThrough;
  std::string closedDigest;
  std::string closingRecord;
  std::string notes;
  bool operator==(const Settings&) const = default;
};

/// Where a number comes from.
struct Source {
  Id<Source> id;
  std::string title;
  std::string publisher;
  std::optional<Date> published;
  std::string link;
  Confidence confidence = Confidence::Assumed;
  std::string notes;
  bool operator==(const Source&) const = default;
};

/// One source for one field of one row; of several that disagree, one is in use.
struct Citation {
  Id<Citation> id;
  Id<Source> source;
  std::string table;
  std::int64_t row = 0;
  std::string field;
  std::string value;
  Confidence confidence = Confidence::Assumed;
  bool inUse = true;
  std::string notes;
  bool operator==(const Citation&) const = default;
};

struct Currency {
  Id<Currency> id;
  std::string code;
  bool operator==(const Currency&) const = default;
};

/// Reporting currency per unit of the contract's currency, from this month on.
struct CurrencyRate {
  Id<CurrencyRate> id;
  Id<Currency> currency;
  Month month;
  Decimal rate;
  bool operator==(const CurrencyRate&) const = default;
};

/// The consumer price index: its change over the year before, by calendar year.
struct CpiRate {
  Id<CpiRate> id;
  int year = 2026;
  Decimal rate;
  bool operator==(const CpiRate&) const = default;
};

struct Provider {
  Id<Provider> id;
  std::string name;
  ProviderKind kind = ProviderKind::Cloud;
  std::string color;
  Decimal outageProbability;
  Decimal outageHours;
  std::string driverKey;
  std::string notes;
  bool operator==(const Provider&) const = default;
};

/// A kind of accelerator, with its market cost curve.
struct Sku {
  Id<Sku> id;
  std::string name;
  std::string vendor;
  Decimal h100eTraining = 1;
  Decimal h100eInference = 1;
  Decimal powerKw;
  CurveKind curve = CurveKind::Points;
  Decimal price;
  Decimal decline;
  Decimal learningRate;
  Decimal monthsPerDoubling = 12;
  std::string notes;
  bool operator==(const Sku&) const = default;
};

/// A knot of a SKU's cost curve, $/unit-hour.
struct CurvePoint {
  Id<CurvePoint> id;
  Id<Sku> sku;
  Month month;
  Decimal price;
  bool operator==(const CurvePoint&) const = default;
};

/// A price seen in the market, $/unit-hour; shown behind the curve, never computed with.
struct PriceHistory {
  Id<PriceHistory> id;
  Id<Sku> sku;
  Date date;
  Decimal price;
  PriceTier tier = PriceTier::OnDemand;
  std::string seller;
  std::optional<Id<Source>> source;
  std::string notes;
  bool operator==(const PriceHistory&) const = default;
};

struct Site {
  Id<Site> id;
  std::string name;
  std::string location;
  std::optional<Decimal> mwLimit;
  std::string notes;
  bool operator==(const Site&) const = default;
};

/// A dated or monthly line of any sign outside the contracts.
struct CashFlow {
  Id<CashFlow> id;
  std::string name;
  CashFlowKind kind = CashFlowKind::Other;
  Frequency frequency = Frequency::Once;
  Date start;
  std::optional<Month> end;
  Money amount;
  std::string notes;
  bool operator==(const CashFlow&) const = default;
};

}  // namespace offtake::plan
