// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows/demand.h"

#include <vector>

namespace offtake::plan {

/// The tables, in an order in which every reference points backwards (but contract.replaces).
enum class TableId {
  Settings,
  Source,
  Citation,
  Currency,
  CurrencyRate,
  CpiRate,
  Provider,
  Sku,
  CurvePoint,
  PriceHistory,
  Site,
  CashFlow,
  Contract,
  Period,
  Rate,
  FixedFee,
  Tier,
  Spend,
  Prepayment,
  Option,
  Tranche,
  DelayOutcome,
  Workload,
  WorkloadPoint,
  Eligibility,
  Revenue,
  RevenuePoint,
  Correlation,
  Scenario,
  ScenarioChange,
  Amendment,
  AmendmentChange,
};
inline constexpr int kTableCount = 32;

[[nodiscard]] inline std::vector<Settings> initialSettings() {
  std::vector<Settings> rows(1);
  rows.front().id.value = 1;
  return rows;
}

/// Everything an analyst edits: a value. Rows of each table stand in the order of their ids.
/// Change it only through apply() (change.h), so that every edit can be undone and replayed.
struct Plan {
  std::vector<Settings> settings = initialSettings();  ///< exactly one row, id 1
  std::vector<Source> sources;
  std::vector<Citation> citations;
  std::vector<Currency> currencies;
  std::vector<CurrencyRate> currencyRates;
  std::vector<CpiRate> cpiRates;
  std::vector<Provider> providers;
  std::vector<Sku> skus;
  std::vector<CurvePoint> curvePoints;
  std::vector<PriceHistory> priceHistory;
  std::vector<Site> sites;
  std::vector<CashFlow> cashFlows;
  std::vector<Contract> contracts;
  std::vector<Period> periods;
  std::vector<Rate> rates;
  std::vector<FixedFee> fixedFees;
  std::vector<Tier> tiers;
  std::vector<Spend> spend;
  std::vector<Prepayment> prepayments;
  std::vector<Option> options;
  std::vector<Tranche> tranches;
  std::vector<DelayOutcome> delayOutcomes;
  std::vector<Workload> workloads;
  std::vector<WorkloadPoint> workloadPoints;
  std::vector<Eligibility> eligibilities;
  std::vector<Revenue> revenues;
  std::vector<RevenuePoint> revenuePoints;
  std::vector<Correlation> correlations;
  std::vector<Scenario> scenarios;
  std::vector<ScenarioChange> scenarioChanges;
  std::vector<Amendment> amendments;
  std::vector<AmendmentChange> amendmentChanges;

  [[nodiscard]] const Settings& setting() const { return settings.front(); }
  bool operator==(const Plan&) const = default;
};

/// The row with this id, or nullptr. @note O(log rows)
template <class Row>
[[nodiscard]] const Row* find(const std::vector<Row>& rows, Id<Row> id) {
  std::size_t low = 0, high = rows.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (rows[middle].id < id) low = middle + 1;
    else high = middle;
  }
  return low < rows.size() && rows[low].id == id ? &rows[low] : nullptr;
}

}  // namespace offtake::plan
