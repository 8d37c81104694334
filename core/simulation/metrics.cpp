// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/metrics.h"

#include "core/base/error.h"

#include <array>

namespace offtake::simulation {

namespace {

constexpr std::array<MetricInfo, kMetricCount> kMetrics{{
    {Metric::Demand, "demand", Scope::PlanMonth, Unit::H100e, Keep::Histogram, BadTail::None},
    {Metric::Usable, "usable", Scope::PlanMonth, Unit::H100e, Keep::Histogram, BadTail::None},
    {Metric::Delivered, "delivered", Scope::PlanMonth, Unit::H100e, Keep::Histogram, BadTail::None},
    {Metric::Served, "served", Scope::PlanMonth, Unit::H100e, Keep::Histogram, BadTail::None},
    {Metric::Unmet, "unmet", Scope::PlanMonth, Unit::H100e, Keep::Histogram, BadTail::None},
    {Metric::Deferred, "deferred", Scope::PlanMonth, Unit::H100e, Keep::Histogram, BadTail::None},
    {Metric::Utilisation, "utilisation", Scope::PlanMonth, Unit::Share, Keep::Histogram,
     BadTail::None},
    {Metric::Megawatts, "megawatts", Scope::PlanMonth, Unit::Megawatts, Keep::Histogram,
     BadTail::None},
    {Metric::Charges, "charges", Scope::PlanMonth, Unit::Cents, Keep::Histogram, BadTail::High},
    {Metric::Payable, "payable", Scope::PlanMonth, Unit::Cents, Keep::Histogram, BadTail::High},
    {Metric::Cash, "cash", Scope::PlanMonth, Unit::Cents, Keep::Histogram, BadTail::High},
    {Metric::Revenue, "revenue", Scope::PlanMonth, Unit::Cents, Keep::Histogram, BadTail::None},
    {Metric::UnmetAbove, "unmet_above", Scope::PlanMonth, Unit::Chance, Keep::Counts,
     BadTail::None},
    {Metric::YearPayable, "year_payable", Scope::PlanYear, Unit::Cents, Keep::Histogram,
     BadTail::High},
    {Metric::ObligationsAbove, "obligations_above", Scope::PlanYear, Unit::Chance, Keep::Counts,
     BadTail::None},
    {Metric::ContractCharges, "contract_charges", Scope::ContractMonth, Unit::Cents, Keep::Sums,
     BadTail::None},
    {Metric::ContractPayable, "contract_payable", Scope::ContractMonth, Unit::Cents, Keep::Sums,
     BadTail::None},
    {Metric::ContractCash, "contract_cash", Scope::ContractMonth, Unit::Cents, Keep::Sums,
     BadTail::None},
    {Metric::CommitmentLeft, "commitment_left", Scope::ContractMonth, Unit::Cents, Keep::Histogram,
     BadTail::None},
    {Metric::Requirement, "requirement", Scope::ContractPeriod, Unit::Cents, Keep::Histogram,
     BadTail::None},
    {Metric::Eligible, "eligible", Scope::ContractPeriod, Unit::Cents, Keep::Histogram,
     BadTail::None},
    {Metric::Shortfall, "shortfall", Scope::ContractPeriod, Unit::Cents, Keep::Histogram,
     BadTail::High},
    {Metric::TrueUp, "true_up", Scope::ContractPeriod, Unit::Cents, Keep::Histogram, BadTail::High},
    {Metric::Overage, "overage", Scope::ContractPeriod, Unit::Cents, Keep::Histogram,
     BadTail::None},
    {Metric::Credits, "credits", Scope::ContractPeriod, Unit::Cents, Keep::Histogram,
     BadTail::None},
    {Metric::ShortfallHappens, "shortfall_happens", Scope::ContractPeriod, Unit::Chance,
     Keep::Counts, BadTail::None},
    {Metric::MonthMet, "month_met", Scope::Contract, Unit::Month, Keep::Counts, BadTail::None},
    {Metric::Npv, "npv", Scope::Path, Unit::Cents, Keep::Histogram, BadTail::Low},
    {Metric::EconomicCost, "economic_cost", Scope::Path, Unit::Cents, Keep::Histogram,
     BadTail::High},
    {Metric::TrueUps, "true_ups", Scope::Path, Unit::Cents, Keep::Histogram, BadTail::High},
    {Metric::UnmetHours, "unmet_hours", Scope::Path, Unit::H100eHours, Keep::Histogram,
     BadTail::None},
    {Metric::CostPerHour, "cost_per_hour", Scope::Path, Unit::CentsPerH100eHour, Keep::Histogram,
     BadTail::High},
    {Metric::PeakMegawatts, "peak_megawatts", Scope::Path, Unit::Megawatts, Keep::Histogram,
     BadTail::None},
    {Metric::HhiSpend, "hhi_spend", Scope::Path, Unit::Share, Keep::Histogram, BadTail::None},
    {Metric::HhiCapacity, "hhi_capacity", Scope::Path, Unit::Share, Keep::Histogram, BadTail::None},
}};

}  // namespace

std::span<const MetricInfo> metrics() { return kMetrics; }

const MetricInfo& infoOf(Metric metric) {
  const MetricInfo& info = kMetrics[static_cast<std::size_t>(metric)];
  expects(info.metric == metric, "metrics are listed in the order of their enum");
  return info;
}

std::optional<Metric> metricNamed(std::string_view name) {
  for (const MetricInfo& info : kMetrics)
    if (info.name == name) return info.metric;
  return std::nullopt;
}

}  // namespace offtake::simulation
