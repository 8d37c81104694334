// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace offtake::simulation {

/// Every figure that a run reports. The order is the order of rows and of summary.csv.
enum class Metric : std::uint8_t {
  // Plan-wide, a month.
  Demand,
  Usable,
  Delivered,
  Served,
  Unmet,
  Deferred,
  Utilisation,
  Megawatts,
  Charges,
  Payable,
  Cash,
  Revenue,
  UnmetAbove,
  // Plan-wide, a fiscal year that lies within the horizon, in whole or in part.
  YearPayable,
  ObligationsAbove,
  // A contract, a month.
  ContractCharges,
  ContractPayable,
  ContractCash,
  CommitmentLeft,
  // A contract, a period.
  Requirement,
  Eligible,
  Shortfall,
  TrueUp,
  Overage,
  Credits,
  ShortfallHappens,
  // A contract, a path.
  MonthMet,
  // A path.
  Npv,
  EconomicCost,
  TrueUps,
  UnmetHours,
  CostPerHour,
  PeakMegawatts,
  HhiSpend,
  HhiCapacity,
};
inline constexpr std::size_t kMetricCount = static_cast<std::size_t>(Metric::HhiCapacity) + 1;

/// What a figure is given for.
enum class Scope : std::uint8_t {
  PlanMonth,
  PlanYear,
  ContractMonth,
  ContractPeriod,
  Contract,
  Path
};

enum class Unit : std::uint8_t {
  Cents,  ///< of the reporting currency; ContractPeriod and CommitmentLeft: the contract's
  H100e,
  H100eHours,
  Megawatts,
  Share,  ///< 1 is all
  CentsPerH100eHour,
  Month,   ///< index from the plan's start
  Chance,  ///< 0 or 1 on a path: its mean is a probability
};

/// What is kept of a figure over all paths.
enum class Keep : std::uint8_t {
  Sums,       ///< mean and standard deviation
  Histogram,  ///< and quantiles
  Counts,     ///< how many paths gave each of a few whole numbers
};

/// Which tail is the bad one: CVaR is the mean of the worst 5 %.
enum class BadTail : std::uint8_t { None, High, Low };

struct MetricInfo {
  Metric metric;
  std::string_view name;  ///< as in summary.csv and thresholds: "cost_per_hour"
  Scope scope;
  Unit unit;
  Keep keep;
  BadTail badTail;
};

/// All metrics, in the order of the enum.
[[nodiscard]] std::span<const MetricInfo> metrics();
[[nodiscard]] const MetricInfo& infoOf(Metric metric);
/// The metric of a name, or none.
[[nodiscard]] std::optional<Metric> metricNamed(std::string_view name);

}  // namespace offtake::simulation
