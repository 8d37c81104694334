// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/field_builder.h"
#include "core/plan/fields.h"

namespace offtake::plan::detail {
namespace {

template <auto Process, int I>
constexpr Field season(std::string_view column, std::string_view label) {
  return field<Process, &Process::season, I>(column, label)
      .range("0", "12")
      .unit("factor")
      .help("Seasonal factor of the calendar month; the twelve average 1.");
}

constexpr Field kWorkload[] = {
    field<&Workload::name>("name", "Name").required(),
    field<&Workload::ordinal>("ordinal", "Order")
        .help("Plan order: ties of priority and the rows of the correlation matrix follow it."),
    field<&Workload::driverKey>("driver_key", "Driver key")
        .help("Stable name of this row's random draws; set once."),
    field<&Workload::kind>("kind", "Kind")
        .help("Training or inference: which H100e rating of a SKU counts."),
    field<&Workload::base>("base", "Demand at plan start")
        .unit("H100e")
        .help("Before season and noise."),
    field<&Workload::process, &Process::trend>("trend", "Trend")
        .help("points: geometric between knots; growth: a fading yearly multiple; s_curve: "
              "logistic."),
    field<&Workload::process, &Process::growth>("growth", "Growth")
        .above("0", "100")
        .unit("x a year")
        .help("Yearly multiple at the start of the plan.",
              "2.5 is two and a half times as much after a year."),
    field<&Workload::process, &Process::growthFinal>("growth_final", "Final growth")
        .above("0", "100")
        .unit("x a year")
        .help("Yearly multiple to which growth fades."),
    field<&Workload::process, &Process::halfLifeYears>("half_life_years", "Half-life of growth")
        .above("0", "100")
        .unit("years")
        .help("Time in which the log growth rate gets half-way to its final value."),
    field<&Workload::process, &Process::saturation>("saturation", "Saturation")
        .above("0", "1000000000000")
        .unit("H100e")
        .help("Upper limit of an s_curve; must exceed the base."),
    field<&Workload::process, &Process::noise>("noise", "Noise")
        .help("gbm: a random walk in logs; mean_reverting: returns to the trend."),
    field<&Workload::process, &Process::sigma>("sigma", "Volatility")
        .range("0", "5")
        .unit("annual log sd")
        .help("Volatility of demand growth; expected demand is the trend whatever it is."),
    field<&Workload::process, &Process::kappa>("kappa", "Mean reversion")
        .above("0", "100")
        .unit("a year")
        .help("Speed of return to the trend (mean_reverting)."),
    field<&Workload::process, &Process::jumpRate>("jump_rate", "Jumps")
        .range("0", "12")
        .unit("a year")
        .help("Expected number of permanent jumps a year."),
    field<&Workload::process, &Process::jumpMean>("jump_mean", "Jump size")
        .range("-5", "5")
        .unit("log")
        .help("Mean of the logarithm of a jump's factor."),
    field<&Workload::process, &Process::jumpSd>("jump_sd", "Jump spread")
        .range("0", "5")
        .unit("log sd"),
    field<&Workload::process, &Process::growthUncertainty>("growth_uncertainty",
                                                           "Growth uncertainty")
        .range("0", "2")
        .unit("log sd")
        .help("Doubt about the trend itself: one draw a path; this one moves the mean."),
    season<&Workload::process, 0>("season_1", "January"),
    season<&Workload::process, 1>("season_2", "February"),
    season<&Workload::process, 2>("season_3", "March"),
    season<&Workload::process, 3>("season_4", "April"),
    season<&Workload::process, 4>("season_5", "May"),
    season<&Workload::process, 5>("season_6", "June"),
    season<&Workload::process, 6>("season_7", "July"),
    season<&Workload::process, 7>("season_8", "August"),
    season<&Workload::process, 8>("season_9", "September"),
    season<&Workload::process, 9>("season_10", "October"),
    season<&Workload::process, 10>("season_11", "November"),
    season<&Workload::process, 11>("season_12", "December"),
    field<&Workload::peakFactor>("peak_factor", "Peak factor")
        .range("1", "100")
        .unit("x")
        .help("Capacity needed is demand times this; usage billed is demand served."),
    field<&Workload::efficiency>("efficiency", "Efficiency")
        .range("-5", "0.99")
        .unit("a year")
        .help("Yearly fraction by which the same work needs less compute."),
    field<&Workload::deferrable>("deferrable", "Deferrable share")
        .range("0", "1")
        .help("Share of unmet demand that can wait one month."),
    field<&Workload::priority>("priority", "Priority")
        .range("1", "1000")
        .help("1 is served first."),
    field<&Workload::home>("home", "Home provider")
        .refers(TableId::Provider)
        .help("Where the part that cannot move must run."),
    field<&Workload::portability>("portability", "Portable share")
        .range("0", "1")
        .help("Share that can run away from home."),
    field<&Workload::egress>("egress", "Egress cost")
        .range("0", "100000")
        .unit("$/H100e-hour")
        .help("Paid at the month's end when served away from home."),
    field<&Workload::unmetCost>("unmet_cost", "Cost of unmet demand")
        .range("0", "100000")
        .unit("$/H100e-hour")
        .help("Opportunity cost: in economic cost, never in cash."),
    field<&Workload::notes>("notes", "Notes"),
};

constexpr Field kWorkloadPoint[] = {
    field<&WorkloadPoint::workload>("workload", "Workload").refers(TableId::Workload, true),
    field<&WorkloadPoint::month>("month", "Month"),
    field<&WorkloadPoint::value>("value", "Demand")
        .above("0", "1000000000000")
        .unit("H100e")
        .help("Geometric between points, flat outside."),
};

constexpr Field kEligibility[] = {
    field<&Eligibility::workload>("workload", "Workload").refers(TableId::Workload, true),
    field<&Eligibility::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("A contract that may serve the workload; a workload without any row may use every "
              "contract."),
};

constexpr Field kRevenue[] = {
    field<&Revenue::name>("name", "Name").required(),
    field<&Revenue::ordinal>("ordinal", "Order")
        .help("Plan order, for the rows of the correlation matrix."),
    field<&Revenue::driverKey>("driver_key", "Driver key")
        .help("Stable name of this row's random draws; set once."),
    field<&Revenue::base>("base", "Revenue at plan start").unit("$/month"),
    field<&Revenue::process, &Process::trend>("trend", "Trend"),
    field<&Revenue::process, &Process::growth>("growth", "Growth")
        .above("0", "100")
        .unit("x a year"),
    field<&Revenue::process, &Process::growthFinal>("growth_final", "Final growth")
        .above("0", "100")
        .unit("x a year"),
    field<&Revenue::process, &Process::halfLifeYears>("half_life_years", "Half-life of growth")
        .above("0", "100")
        .unit("years"),
    field<&Revenue::process, &Process::saturation>("saturation", "Saturation")
        .above("0", "1000000000000")
        .unit("$/month"),
    field<&Revenue::process, &Process::noise>("noise", "Noise"),
    field<&Revenue::process, &Process::sigma>("sigma", "Volatility")
        .range("0", "5")
        .unit("annual log sd"),
    field<&Revenue::process, &Process::kappa>("kappa", "Mean reversion")
        .above("0", "100")
        .unit("a year"),
    field<&Revenue::process, &Process::jumpRate>("jump_rate", "Jumps")
        .range("0", "12")
        .unit("a year"),
    field<&Revenue::process, &Process::jumpMean>("jump_mean", "Jump size")
        .range("-5", "5")
        .unit("log"),
    field<&Revenue::process, &Process::jumpSd>("jump_sd", "Jump spread")
        .range("0", "5")
        .unit("log sd"),
    field<&Revenue::process, &Process::growthUncertainty>("growth_uncertainty",
                                                          "Growth uncertainty")
        .range("0", "2")
        .unit("log sd"),
    season<&Revenue::process, 0>("season_1", "January"),
    season<&Revenue::process, 1>("season_2", "February"),
    season<&Revenue::process, 2>("season_3", "March"),
    season<&Revenue::process, 3>("season_4", "April"),
    season<&Revenue::process, 4>("season_5", "May"),
    season<&Revenue::process, 5>("season_6", "June"),
    season<&Revenue::process, 6>("season_7", "July"),
    season<&Revenue::process, 7>("season_8", "August"),
    season<&Revenue::process, 8>("season_9", "September"),
    season<&Revenue::process, 9>("season_10", "October"),
    season<&Revenue::process, 10>("season_11", "November"),
    season<&Revenue::process, 11>("season_12", "December"),
    field<&Revenue::notes>("notes", "Notes"),
};

constexpr Field kRevenuePoint[] = {
    field<&RevenuePoint::revenue>("revenue", "Revenue line").refers(TableId::Revenue, true),
    field<&RevenuePoint::month>("month", "Month"),
    field<&RevenuePoint::value>("value", "Revenue")
        .above("0.00", "10000000000000.00")
        .unit("$/month"),
};

constexpr Field kCorrelation[] = {
    field<&Correlation::first>("first", "First process")
        .required()
        .help("Driver key of a workload or revenue line, or 'market'."),
    field<&Correlation::second>("second", "Second process").required(),
    field<&Correlation::value>("value", "Correlation")
        .range("-1", "1")
        .help("Of the monthly normals; the whole matrix must be positive definite."),
};

constexpr Field kScenario[] = {
    field<&Scenario::name>("name", "Name").required(),
    field<&Scenario::ordinal>("ordinal", "Order"),
    field<&Scenario::locked>("locked", "Locked")
        .help("A locked scenario refuses edits: the baseline of a comparison."),
    field<&Scenario::notes>("notes", "Notes"),
};

constexpr Field kScenarioChange[] = {
    field<&ScenarioChange::scenario>("scenario", "Scenario").refers(TableId::Scenario, true),
    field<&ScenarioChange::ordinal>("ordinal", "Order"),
    field<&ScenarioChange::action>("action", "Action"),
    field<&ScenarioChange::table>("table_name", "Table").required(),
    field<&ScenarioChange::row>("row", "Row").range("1", "9223372036854775807"),
    field<&ScenarioChange::field>("field", "Field").help("Empty for the removal of a row."),
    field<&ScenarioChange::before>("before", "Before")
        .help("Value in the base plan when the change was made (of a removed row: its "
              "fingerprint); when it no longer matches, that is a problem."),
    field<&ScenarioChange::after>("after", "After"),
};

constexpr Field kAmendment[] = {
    field<&Amendment::contract>("contract", "Contract").refers(TableId::Contract, true),
    field<&Amendment::effective>("effective", "In force from")
        .help("The old terms stay in force before this month."),
    field<&Amendment::author>("author", "Who").required(),
    field<&Amendment::recorded>("recorded", "Recorded").help("When it was entered, ISO 8601."),
    field<&Amendment::reason>("reason", "Why"),
    field<&Amendment::document>("document", "Document").help("Reference of the signed paper."),
};

constexpr Field kAmendmentChange[] = {
    field<&AmendmentChange::amendment>("amendment", "Amendment").refers(TableId::Amendment, true),
    field<&AmendmentChange::ordinal>("ordinal", "Order"),
    field<&AmendmentChange::action>("action", "Action"),
    field<&AmendmentChange::table>("table_name", "Table").required(),
    field<&AmendmentChange::row>("row", "Row").range("1", "9223372036854775807"),
    field<&AmendmentChange::field>("field", "Field"),
    field<&AmendmentChange::before>("before", "Before"),
    field<&AmendmentChange::after>("after", "After"),
};

}  // namespace

std::span<const Field> demandFields(TableId table) {
  switch (table) {
    case TableId::Workload: return kWorkload;
    case TableId::WorkloadPoint: return kWorkloadPoint;
    case TableId::Eligibility: return kEligibility;
    case TableId::Revenue: return kRevenue;
    case TableId::RevenuePoint: return kRevenuePoint;
    case TableId::Correlation: return kCorrelation;
    case TableId::Scenario: return kScenario;
    case TableId::ScenarioChange: return kScenarioChange;
    case TableId::Amendment: return kAmendment;
    case TableId::AmendmentChange: return kAmendmentChange;
    default: break;
  }
  expects(false, "a table of demand");
  return {};
}

}  // namespace offtake::plan::detail
