// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/field_builder.h"
#include "core/plan/fields.h"

namespace offtake::plan::detail {
namespace {

constexpr Field kPeriod[] = {
    field<&Period::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract whose term this is part of.", "Oracle Stargate (2025)."),
    field<&Period::start>("start", "Start").help("First month.", "2027-06."),
    field<&Period::end>("end", "End")
        .help("First month after the period.", "2028-06: May 2028 is its last month."),
    field<&Period::commitment>("commitment", "Commitment")
        .unit("$")
        .help("Of this period, where the contract's split is 'entered'.",
              "30 B in the first of 30, 45, 60, 75, 90 B."),
    field<&Period::weight>("weight", "Weight")
        .range("0", "1000000000")
        .help("Of this period, where the split is 'weights'.",
              "Weights 1, 1, 2 of 40 M: 10, 10, 20 M."),
    field<&Period::unitPrice>("unit_price", "Unit price")
        .above("0", "1000000000")
        .unit("$/unit")
        .help("Turns a make-up payment into banked units, and units back into money.",
              "40 M short at 2.00 banks 20 M units; at 1.50 they are worth 30 M."),
    field<&Period::enteredSpend>("entered_spend", "List spend of the period")
        .unit("$")
        .help(
            "Entered spend, spread evenly over the period's months; a month with spend of its own "
            "(an actual) has that in place of its share.",
            "66 B over twelve months: 5.5 B a month."),
};

constexpr Field kRate[] = {
    field<&Rate::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract that these units are bought under.", "AWS (2025)."),
    field<&Rate::sku>("sku", "SKU")
        .refers(TableId::Sku)
        .help("What is priced; one rate for each SKU of the contract.", "GB300."),
    field<&Rate::basis>("basis", "Basis")
        .help("reserved: delivered unit-hours are billed, used or not; consumption: used "
              "unit-hours.",
              "100 units delivered, 80 used, 2.50 an hour: 250 an hour reserved, 200 consumption."),
    field<&Rate::baseRate>("base_rate", "Base rate")
        .range("0", "100000")
        .unit("$/unit-hour")
        .help("List price of a unit-hour, in the contract's currency.",
              "2.50: one unit for a month of 720 hours is 1,800."),
    field<&Rate::indexation>("indexation", "Indexation")
        .help("fixed; escalator on each anniversary; cpi; market: with the SKU's cost curve.",
              "market: the curve falls by a tenth, and so does the rate."),
    field<&Rate::escalation>("escalation", "Escalator")
        .help("compound or simple.",
              "3 % a year on 1,000,000: year 3 is 1,060,900 compound, 1,060,000 simple."),
    field<&Rate::escalator>("escalator", "Escalation")
        .range("-0.99", "10")
        .unit("a year")
        .help("Yearly step, on each anniversary of the contract's start.",
              "0.03: 2.50 becomes 2.575 after a year."),
    field<&Rate::floor>("floor", "Floor")
        .range("-0.99", "1000")
        .help("cpi: least yearly change; market: least multiple of the base rate.",
              "market, 0.8 on 2.50: never below 2.00."),
    field<&Rate::cap>("cap", "Cap")
        .range("-0.99", "1000")
        .help("cpi: largest yearly change; market: largest multiple of the base rate.",
              "cpi, 0.04: inflation of 6 % raises the rate by 4 %."),
    field<&Rate::baseMonth>("base_month", "Base month")
        .help("market: the month whose curve price the base rate belongs to; none: the contract's "
              "start.",
              "2026-01, curve 3.00: when it is at 2.40 a rate of 2.50 is 2.00."),
};

constexpr Field kFixedFee[] = {
    field<&FixedFee::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract that the fee belongs to.", "Azure (2025)."),
    field<&FixedFee::name>("name", "Name").help("What the fee is for.", "Reserved interconnect."),
    field<&FixedFee::amount>("amount", "Amount")
        .unit("$")
        .help("Per month or quarter, or once.", "310,000 a month."),
    field<&FixedFee::frequency>("frequency", "Frequency")
        .help("How often the amount is due.",
              "quarterly: 900,000 in January, April, July and October of a fee from 1 January."),
    field<&FixedFee::start>("start", "From")
        .help("A part period is prorated.",
              "310,000 a month from 18 January: 140,000 actual, 134,333.33 on 30/360, 142,684.93 "
              "on actual/365."),
    field<&FixedFee::end>("end", "Until")
        .help("First day without the fee; none: the end of the contract.",
              "2027-07-01: 30 June is its last day."),
    field<&FixedFee::indexation>("indexation", "Indexation")
        .help("fixed, escalator or cpi; a fee has no market curve.",
              "cpi with 4 %: 310,000 becomes 322,400."),
    field<&FixedFee::escalation>("escalation", "Escalator")
        .help("How the escalator grows.",
              "3 % a year on 1,000,000: year 3 is 1,060,900 compound, 1,060,000 simple."),
    field<&FixedFee::escalator>("escalator", "Escalation")
        .range("-0.99", "10")
        .unit("a year")
        .help("Yearly step, on each anniversary of the contract's start.",
              "0.03: 310,000 becomes 319,300."),
    field<&FixedFee::floor>("floor", "Floor")
        .range("-0.99", "10")
        .unit("a year")
        .help("cpi: least yearly change; none: no bound.", "0.01: at least 1 % a year."),
    field<&FixedFee::cap>("cap", "Cap")
        .range("-0.99", "10")
        .unit("a year")
        .help("cpi: largest yearly change; none: no bound.", "0.04: at most 4 % a year."),
    field<&FixedFee::proration>("proration", "Proration")
        .help("How a part period is counted: its days over the period's, months of 30 days, or "
              "days over 365.",
              "14 days of a January of 310,000: 140,000 actual."),
    field<&FixedFee::counts>("counts", "Counts")
        .help("Whether the fee counts toward the commitment.",
              "No: it is billed, and the floor is met by other charges alone."),
};

constexpr Field kTier[] = {
    field<&Tier::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract whose list prices the step changes.", "AWS (2025)."),
    field<&Tier::period>("period", "Period")
        .refers(TableId::Period)
        .help("None: every period without steps of its own.",
              "Year 3 with steps of its own: a deeper discount from then."),
    field<&Tier::lower>("lower", "From list spend")
        .unit("$")
        .help("Cumulative list spend within the period, this bound included.",
              "1 M: the step holds from 1,000,000.00 to the next bound."),
    field<&Tier::multiplier>("multiplier", "Multiplier")
        .range("0", "10")
        .unit("x list")
        .help("A flat discount is one step at 0.", "0.88 at 0 is 12 % off everything."),
};

constexpr Field kSpend[] = {
    field<&Spend::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract that the spend is under; its spend comes from 'entered'.",
              "AWS (2025)."),
    field<&Spend::month>("month", "Month").help("Calendar month of the use.", "2027-06."),
    field<&Spend::listSpend>("list_spend", "List spend")
        .unit("$")
        .help("Use at list prices, before tiers and the price factor.", "5.5 B."),
    field<&Spend::marketplace>("marketplace", "Marketplace")
        .unit("$")
        .help("Charged in full; counts as the contract says.",
              "20 M at a factor of 0.25: 20 M charged, 5 M counted."),
};

constexpr Field kPrepayment[] = {
    field<&Prepayment::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract that it is paid under.", "CoreWeave (2025)."),
    field<&Prepayment::date>("date", "Date").help("Cash on this date.", "2026-01-15."),
    field<&Prepayment::amount>("amount", "Amount")
        .above("0.00", "10000000000000.00")
        .unit("$")
        .help("Paid on the date and drawn as the contract says.",
              "36 M, pro_rata of 240 M: 15 % of each invoice."),
};

constexpr Field kOption[] = {
    field<&Option::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract that it extends or shrinks.", "Oracle Stargate (2025)."),
    field<&Option::name>("name", "Name")
        .required()
        .help("What the option is called.", "Second building."),
    field<&Option::ordinal>("ordinal", "Order")
        .help("Order among the contract's options.", "1 is decided first."),
    field<&Option::kind>("kind", "Kind")
        .help("expand adds to later commitments, extend lengthens the term, step_down lowers "
              "commitments.",
              "step_down of 10 M on floors of 50 M: 40 M."),
    field<&Option::from>("from_month", "From")
        .help("First month in which it can be exercised.", "2028-01."),
    field<&Option::until>("until_month", "Until")
        .help("First month in which it no longer can.",
              "2029-01: December 2028 is the last month."),
    field<&Option::exerciseThreshold>("exercise_threshold", "Exercised above")
        .range("0", "1")
        .unit("unmet share")
        .help("Decided at each period's start: when the unmet share of demand in the last three "
              "months exceeds this.",
              "0.05: exercised once more than 5 % of demand went unserved."),
    field<&Option::leadMonths>("lead_months", "Lead time")
        .range("0", "120")
        .unit("months")
        .help("From exercise to the first effect.",
              "6: exercised in January, the tranches come in July."),
    field<&Option::commitment>("commitment", "Commitment")
        .unit("$ a period")
        .help("Added to (step_down: taken from) each later period's commitment.",
              "10 M: floors of 50 M become 60 M."),
    field<&Option::extendMonths>("extend_months", "Extends by")
        .range("0", "360")
        .unit("months")
        .help("extend: months added to the term.", "12: one more year."),
};

constexpr Field kTranche[] = {
    field<&Tranche::contract>("contract", "Contract")
        .refers(TableId::Contract, true)
        .help("The contract that delivers it.", "Oracle Stargate (2025)."),
    field<&Tranche::sku>("sku", "SKU").refers(TableId::Sku).help("What is delivered.", "GB200."),
    field<&Tranche::site>("site", "Site")
        .refers(TableId::Site)
        .help("Where it stands; its MW count against the site's limit.", "Abilene."),
    field<&Tranche::option>("option", "Option")
        .refers(TableId::Option)
        .help("Delivered only when this option is exercised.",
              "Second building: no unit until the option is exercised."),
    field<&Tranche::name>("name", "Name").help("What the delivery is called.", "Abilene phase 2."),
    field<&Tranche::driverKey>("driver_key", "Driver key")
        .help("Stable name of this row's random draws; set once.", "tranche-abilene-2."),
    field<&Tranche::units>("units", "Units")
        .range("0", "100000000")
        .unit("units")
        .help("Units delivered when the ramp is over.", "40,000."),
    field<&Tranche::online>("online", "Online")
        .help("First day of the ramp, without delay.", "2027-01-01."),
    field<&Tranche::rampMonths>("ramp_months", "Ramp")
        .range("0", "120")
        .unit("months")
        .help("0: all at once; else delivered linearly over this many months.",
              "4 months, 40,000 units: 10,000 more each month."),
    field<&Tranche::availability>("availability", "Availability")
        .above("0", "1")
        .unit("share")
        .help("Share of delivered units that can be used.", "0.95 of 40,000: 38,000 can be used."),
    field<&Tranche::end>("end", "End")
        .help("First day without it; none: the end of the contract.", "2032-01-01."),
    field<&Tranche::delayMin>("delay_min", "Delay, least")
        .range("0", "120")
        .unit("months")
        .help("Least delay from the online date.", "0: it may be on time."),
    field<&Tranche::delayMode>("delay_mode", "Delay, likeliest")
        .range("0", "120")
        .unit("months")
        .help("PERT with lambda 4; all three equal: certain. The book uses the mean.",
              "0, 2 and 10 months: a mean of (0 + 4 x 2 + 10) / 6 = 3."),
    field<&Tranche::delayMax>("delay_max", "Delay, most")
        .range("0", "120")
        .unit("months")
        .help("Greatest delay; not below the likeliest.", "10: never later than ten months."),
    field<&Tranche::notes>("notes", "Notes").help("Free text.", "Grid connection pending."),
};

constexpr Field kDelayOutcome[] = {
    field<&DelayOutcome::tranche>("tranche", "Tranche")
        .refers(TableId::Tranche, true)
        .help("The delivery that may be late; its list replaces the three delays.",
              "Abilene phase 2."),
    field<&DelayOutcome::delay>("delay", "Delay")
        .range("0", "120")
        .unit("months")
        .help("Months late in this outcome.", "6."),
    field<&DelayOutcome::probability>("probability", "Probability")
        .range("0", "1")
        .help("The outcomes of a tranche add up to 1.",
              "50 %, 30 % and 20 % at 0, 6 and 12 months: a mean of 4.2."),
};

}  // namespace

std::span<const Field> contractRowFields(TableId table) {
  switch (table) {
    case TableId::Period: return kPeriod;
    case TableId::Rate: return kRate;
    case TableId::FixedFee: return kFixedFee;
    case TableId::Tier: return kTier;
    case TableId::Spend: return kSpend;
    case TableId::Prepayment: return kPrepayment;
    case TableId::Option: return kOption;
    case TableId::Tranche: return kTranche;
    case TableId::DelayOutcome: return kDelayOutcome;
    default: break;
  }
  expects(false, "a table of rows that a contract owns");
  return {};
}

}  // namespace offtake::plan::detail
