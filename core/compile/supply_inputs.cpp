// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/builder.h"
#include "core/compile/curves.h"
#include "core/compile/indexation.h"
#include "core/economics/escalation.h"
#include "core/plan/table.h"

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

/// Market prices relative to the rate's base month, by calendar month.
Result<std::vector<Exact>> marketRates(const Builder& build, Curves& curves,
                                       const plan::Contract& contract, const plan::Rate& rate,
                                       Lot& lot) {
  const Exact base = curves.at(rate.sku, rate.baseMonth.value_or(contract.start));
  if (base <= 0)
    return failure(ErrorCode::BadValue, describe(build, plan::TableId::Rate, rate.id.value),
                   "indexed to a curve that is 0 in its base month",
                   "a cost curve above 0 for the SKU, or another indexation");
  lot.market = true;
  lot.floor = toExact(rate.floor.value_or(Decimal{}));
  lot.hasCap = rate.cap.has_value();
  lot.cap = toExact(rate.cap.value_or(Decimal{}));
  std::vector<Exact> months;
  for (const Exact& price : curves.of(rate.sku)) months.push_back(price / base);
  return months;
}

/// The lot's rates by month under one row of terms, and what of the lot hangs on the row.
Result<std::vector<Exact>> ratesUnder(const Builder& build, Curves& curves,
                                      const plan::Contract& contract, const plan::Sku& sku,
                                      const plan::Rate* rate, Lot& lot) {
  const Exact power = build.isOwn(contract) ? powerCost(contract, sku) : Exact(0);
  if (rate == nullptr) {
    lot.baseRate = power;
    return std::vector<Exact>(static_cast<std::size_t>(build.months), power);
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
  std::vector<Exact> months;
  for (int t = 0; t < build.months; ++t) {
    const int passed = economics::anniversaries(contract.start.index, build.start.index + t);
    months.push_back(lot.baseRate * (*factors)[static_cast<std::size_t>(passed)] + power);
  }
  lot.baseRate += power;
  return months;
}

/// A row of a rate and the month from which it holds; nullptr: no rate.
struct RateFrom {
  Month from;
  const plan::Rate* row = nullptr;
};

/// The rate of a contract and SKU over the stages of its amendments, oldest first.
std::vector<RateFrom> ratesOf(const Builder& build, Id<plan::Contract> contract,
                              Id<plan::Sku> sku) {
  std::vector<RateFrom> found;
  const auto add = [&](Month from, const plan::Plan& plan) {
    const plan::Rate* rate = nullptr;
    for (const plan::Rate& row : plan.rates)
      if (row.contract == contract && row.sku == sku) rate = &row;
    const bool same = !found.empty() && (rate == nullptr) == (found.back().row == nullptr) &&
                      (rate == nullptr || *rate == *found.back().row);
    if (!same) found.push_back({from, rate});
  };
  for (const Stage& stage : build.out.timeline.stages) add(stage.from, stage.plan);
  if (found.empty()) add(build.start, build.plan);
  return found;
}

/// That rates which follow one another can be told apart by their price alone.
Result<void> mayFollow(const Builder& build, const plan::Contract& contract, const RateFrom& before,
                       const RateFrom& after) {
  if (before.row == nullptr || after.row == nullptr) return {};
  const auto refuse = [&](const std::string& why, const std::string& advice) {
    return failure(ErrorCode::NotComputed,
                   plan::describeRow(build.plan, plan::TableId::Contract, contract.id.value) +
                       ", amendment of " + after.from.text(),
                   why, advice);
  };
  const auto isMarket = [](const plan::Rate& r) {
    return r.indexation == plan::Indexation::Market;
  };
  if (before.row->basis != after.row->basis)
    return refuse("changes whether a rate is reserved or consumption", "a rate of the same basis");
  if (isMarket(*before.row) != isMarket(*after.row))
    return refuse("moves a rate to or from the market's curve",
                  "the same indexation before and after, or a proposal that replaces the contract");
  const bool bounded = before.row->floor || before.row->cap || after.row->floor || after.row->cap;
  if (isMarket(*after.row) && bounded)
    return refuse("changes a market rate with a floor or a cap",
                  "a market rate without bounds, or a proposal that replaces the contract");
  return {};
}

Result<void> addRates(Builder& build, Curves& curves, const plan::Contract& contract,
                      const plan::Sku& sku, Lot& lot) {
  const auto rows = ratesOf(build, contract.id, sku.id);
  OFFTAKE_ASSIGN(std::vector<Exact> months,
                 ratesUnder(build, curves, contract, sku, rows.back().row, lot));
  for (std::size_t i = rows.size() - 1; i-- > 0;) {
    OFFTAKE_TRY(mayFollow(build, contract, rows[i], rows[i + 1]));
    Lot earlier;
    OFFTAKE_ASSIGN(const std::vector<Exact> old,
                   ratesUnder(build, curves, contract, sku, rows[i].row, earlier));
    if (rows.back().row == nullptr) {
      lot.reserved = earlier.reserved;
      lot.baseRate = std::max(lot.baseRate, earlier.baseRate);
    }
    // A market rate is a multiple of the lot's one base rate.
    const Exact scale =
        lot.market && lot.baseRate != 0 ? Exact(earlier.baseRate / lot.baseRate) : Exact(1);
    for (int t = 0; t < build.months && build.start + t < rows[i + 1].from; ++t)
      months[static_cast<std::size_t>(t)] = old[static_cast<std::size_t>(t)] * scale;
  }
  build.in().rates.insert(build.in().rates.end(), months.begin(), months.end());
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
      OFFTAKE_TRY(addRates(build, curves, contract, sku, lot));
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
