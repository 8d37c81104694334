// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/builder.h"
#include "core/compile/curves.h"
#include "core/compile/indexation.h"
#include "core/economics/escalation.h"

#include <algorithm>
#include <map>

/// Capacity: lots with their rates, tranches with their dates and delays.
namespace offtake::compile::detail {
namespace {

using Lot = economics::LotInputs<Exact>;
using Tranche = economics::TrancheInputs<Exact>;

economics::Position<Exact> position(Date date, Month start) {
  const Month month = date.month();
  return {month - start, Exact(date.day() - 1) / month.days()};
}

/// First day without the contract: its end, or its termination before.
Date lastedUntil(const plan::Contract& contract) {
  const Month end =
      contract.terminationMonth ? std::min(*contract.terminationMonth, contract.end) : contract.end;
  return Date::firstOf(end);
}

/// Mean and form of a delay; tranches online by the plan's start have none.
class Delays {
public:
  explicit Delays(Builder& build)
      : m_build(build),
        m_outcomes(grouped(build.plan.delayOutcomes, &plan::DelayOutcome::tranche)) {}

  void set(Tranche& tranche, const plan::Tranche& row) {
    if (row.online <= Date::firstOf(m_build.start)) return;
    const auto& outcomes = of(m_outcomes, row.id.value);
    if (!outcomes.empty()) discrete(tranche, outcomes);
    else if (row.delayMin == row.delayMax) tranche.meanDelay = toExact(row.delayMin);
    else pert(tranche, row);
  }

private:
  void discrete(Tranche& tranche, const std::vector<const plan::DelayOutcome*>& outcomes) {
    auto& table = m_build.in().delayOutcomes;
    tranche.delayKind = economics::DelayKind::Discrete;
    tranche.firstDelay = static_cast<std::uint32_t>(table.size());
    tranche.delayCount = static_cast<std::uint32_t>(outcomes.size());
    Exact cumulative = 0;
    for (const plan::DelayOutcome* outcome : outcomes) {
      cumulative += toExact(outcome->probability);
      tranche.meanDelay += toExact(outcome->delay) * toExact(outcome->probability);
      table.push_back({toExact(outcome->delay), cumulative});
    }
    table.back().cumulative = 1;
  }

  void pert(Tranche& tranche, const plan::Tranche& row) {
    auto& delays = m_build.out.pertDelays;
    const PertDelay delay{row.delayMin.approximate(), row.delayMode.approximate(),
                          row.delayMax.approximate()};
    const auto known = std::find(delays.begin(), delays.end(), delay);
    tranche.delayKind = economics::DelayKind::Pert;
    tranche.firstDelay =
        static_cast<std::uint32_t>(known - delays.begin()) * economics::kDelayPoints;
    tranche.delayCount = economics::kDelayPoints;
    tranche.meanDelay =
        (toExact(row.delayMin) + 4 * toExact(row.delayMode) + toExact(row.delayMax)) / 6;
    if (known == delays.end()) delays.push_back(delay);
  }

  Builder& m_build;
  Owned<plan::DelayOutcome> m_outcomes;
};

/// Market prices of the SKUs relative to a base month, made once each.
class Curves {
public:
  explicit Curves(const Builder& build)
      : m_build(build), m_points(grouped(build.plan.curvePoints, &plan::CurvePoint::sku)) {}

  /// Curve over the plan's months. @pre the SKU exists
  const std::vector<Exact>& of(Id<plan::Sku> sku) {
    const auto [place, added] = m_curves.try_emplace(sku.value);
    if (added)
      place->second =
          priceCurve(row(sku), knots(sku), m_build.start, m_build.start, m_build.months);
    return place->second;
  }
  Exact at(Id<plan::Sku> sku, Month month) const {
    return priceCurve(row(sku), knots(sku), m_build.start, month, 1).front();
  }

private:
  const plan::Sku& row(Id<plan::Sku> sku) const { return *plan::find(m_build.plan.skus, sku); }
  Knots knots(Id<plan::Sku> sku) const {
    Knots result;
    for (const plan::CurvePoint* point : detail::of(m_points, sku.value))
      result.emplace_back(point->month, toExact(point->price));
    std::sort(result.begin(), result.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    return result;
  }

  const Builder& m_build;
  Owned<plan::CurvePoint> m_points;
  std::map<std::int64_t, std::vector<Exact>> m_curves;
};

/// Power of owned hardware, cents per delivered unit-hour.
Exact powerCost(const plan::Contract& contract, const plan::Sku& sku) {
  return toExact(sku.powerKw) * toExact(contract.ownPue) * toExact(contract.ownPowerPrice) * 100;
}

Result<void> marketRates(Builder& build, Curves& curves, const plan::Contract& contract,
                         const plan::Rate& rate, Lot& lot) {
  const Exact base = curves.at(rate.sku, rate.baseMonth.value_or(contract.start));
  if (base <= 0)
    return failure(ErrorCode::BadValue, describe(build, plan::TableId::Rate, rate.id.value),
                   "indexed to a curve that is 0 in its base month",
                   "a cost curve above 0 for the SKU, or another indexation");
  lot.market = true;
  lot.floor = toExact(rate.floor.value_or(Decimal{}));
  lot.hasCap = rate.cap.has_value();
  lot.cap = toExact(rate.cap.value_or(Decimal{}));
  for (const Exact& price : curves.of(rate.sku)) build.in().rates.push_back(price / base);
  return {};
}

Result<void> addRates(Builder& build, Curves& curves, const plan::Contract& contract,
                      const plan::Sku& sku, const plan::Rate* rate, Lot& lot) {
  const Exact power = build.isOwn(contract) ? powerCost(contract, sku) : Exact(0);
  const auto months = static_cast<std::size_t>(build.months);
  if (rate == nullptr) {
    lot.baseRate = power;
    build.in().rates.insert(build.in().rates.end(), months, power);
    return {};
  }
  lot.reserved = rate->basis == plan::RateBasis::Reserved;
  lot.baseRate = toExact(rate->baseRate) * 100;
  const std::string thing = describe(build, plan::TableId::Rate, rate->id.value);
  if (rate->indexation == plan::Indexation::Market) {
    if (power != 0)
      return failure(ErrorCode::NotComputed, thing,
                     "a market rate on owned capacity with a power price",
                     "a fixed, escalator or cpi rate for owned capacity");
    return marketRates(build, curves, contract, *rate, lot);
  }
  const int years =
      economics::anniversaries(contract.start.index, build.start.index + build.months);
  auto factors =
      indexFactors(indexTermsOf(*rate), contract.start, years, build.plan.cpiRates, thing);
  if (!factors) return failure(factors.error());
  for (int t = 0; t < build.months; ++t) {
    const int passed = economics::anniversaries(contract.start.index, build.start.index + t);
    build.in().rates.push_back(lot.baseRate * (*factors)[static_cast<std::size_t>(passed)] + power);
  }
  lot.baseRate += power;
  return {};
}

Tranche trancheOf(Builder& build, const plan::Contract& contract, const plan::Tranche& row) {
  Tranche tranche;
  const Date until = lastedUntil(contract);
  tranche.endMoves = !row.end || *row.end >= until;
  tranche.online = position(row.online, build.start);
  tranche.end = position(tranche.endMoves ? until : *row.end, build.start);
  tranche.units = toExact(row.units);
  tranche.rampMonths = toExact(row.rampMonths);
  tranche.availability = toExact(row.availability);
  tranche.driver = build.drivers.id(row.driverKey, "tranche", row.id.value, "delay");
  if (row.site) tranche.site = build.siteIndex.at(row.site->value);
  if (row.option) tranche.option = build.optionIndex.at(row.option->value);
  return tranche;
}

/// The lots of one contract in the order in which their SKUs are first delivered in the table.
std::vector<std::pair<Id<plan::Sku>, std::vector<const plan::Tranche*>>> lotsOf(
    const std::vector<const plan::Tranche*>& rows) {
  std::vector<std::pair<Id<plan::Sku>, std::vector<const plan::Tranche*>>> lots;
  for (const plan::Tranche* row : rows) {
    auto lot = std::find_if(lots.begin(), lots.end(),
                            [row](const auto& l) { return l.first == row->sku; });
    if (lot == lots.end()) lot = lots.insert(lots.end(), {row->sku, {}});
    lot->second.push_back(row);
  }
  return lots;
}

}  // namespace

Result<void> addSupply(Builder& build) {
  const auto tranches = grouped(build.plan.tranches, &plan::Tranche::contract);
  const auto rates = grouped(build.plan.rates, &plan::Rate::contract);
  Delays delays(build);
  Curves curves(build);
  auto& in = build.in();
  for (std::uint32_t index = 0; index < build.contracts.size(); ++index) {
    const plan::Contract& contract = *build.contracts[index];
    auto& inputs = in.contracts[index];
    inputs.firstLot = static_cast<std::uint32_t>(in.lots.size());
    for (const auto& [skuId, rows] : lotsOf(of(tranches, contract.id.value))) {
      const plan::Sku& sku = *plan::find(build.plan.skus, skuId);
      Lot lot;
      lot.contract = index;
      lot.provider = inputs.provider;
      lot.firstTranche = static_cast<std::uint32_t>(in.tranches.size());
      lot.trancheCount = static_cast<std::uint32_t>(rows.size());
      lot.h100eTraining = toExact(sku.h100eTraining);
      lot.h100eInference = toExact(sku.h100eInference);
      lot.powerKw = toExact(sku.powerKw);
      const plan::Rate* rate = nullptr;
      for (const plan::Rate* row : of(rates, contract.id.value))
        if (row->sku == skuId) rate = row;
      OFFTAKE_TRY(addRates(build, curves, contract, sku, rate, lot));
      // What is paid for as entered costs nothing more to use: it is drawn first.
      lot.reserved = lot.reserved || inputs.entered;
      for (const plan::Tranche* row : rows) {
        Tranche tranche = trancheOf(build, contract, *row);
        tranche.contract = index;
        tranche.lot = static_cast<std::uint32_t>(in.lots.size());
        delays.set(tranche, *row);
        in.tranches.push_back(tranche);
        build.out.tranches.push_back({row->id, row->name});
      }
      in.lots.push_back(lot);
      build.out.lots.push_back({contract.id, skuId, contract.name + " " + sku.name});
    }
    inputs.lotCount = static_cast<std::uint32_t>(in.lots.size()) - inputs.firstLot;
  }
  in.commonDelayDriver = build.drivers.id("supply", "plan", 1, "delay");
  const Exact correlation = toExact(build.plan.setting().supplyCorrelation);
  in.commonDelayWeight = sqrt(correlation);
  in.ownDelayWeight = sqrt(1 - correlation);
  return {};
}

}  // namespace offtake::compile::detail
