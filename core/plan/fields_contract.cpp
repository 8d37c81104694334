// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/field_builder.h"
#include "core/plan/fields.h"

namespace offtake::plan::detail {
namespace {

constexpr Field kContract[] = {
    field<&Contract::name>("name", "Name")
        .required()
        .help("What the contract is called.", "AWS (2025)."),
    field<&Contract::ordinal>("ordinal", "Order")
        .help("Plan order: burn-down serves contracts in it.", "1 is served first by burn-down."),
    field<&Contract::driverKey>("driver_key", "Driver key")
        .help("Stable name of this row's random draws; a duplicate keeps its original's, so that "
              "an offer runs on the signed contract's noise.",
              "contract-aws."),
    field<&Contract::provider>("provider", "Provider")
        .refers(TableId::Provider)
        .help("Who sells the capacity.", "AWS."),
    field<&Contract::status>("status", "Status")
        .help("A proposed contract counts only in scenarios that choose it.",
              "proposed: in no total until chosen."),
    field<&Contract::replaces>("replaces", "Replaces")
        .refers(TableId::Contract)
        .help("The signed contract that this proposal would replace.",
              "An offer that would take the place of 'Oracle Stargate (2025)'."),
    field<&Contract::counted>("counted", "Counted")
        .help("No: registered only, in no total (an announcement without an amount, say).",
              "No for a deal announced without an amount."),
    field<&Contract::start>("start", "Start").help("First month of the term.", "2027-06."),
    field<&Contract::end>("end", "End")
        .help("First month after the term: a term to 30 November 2032 ends at 2032-12.",
              "2032-06 for five years from 2027-06."),
    field<&Contract::currency>("currency", "Currency")
        .refers(TableId::Currency)
        .help("None: the reporting currency.",
              "EUR with a rate of 1.08: 100.00 is shown as 108.00."),
    field<&Contract::document>("document", "Document")
        .help("Reference of the signed paper.", "MSA 2025-11-03, schedule 2."),
    field<&Contract::termEnd>("term_end", "At the end of the term")
        .help("What is assumed to happen when the term ends: renewal or none.",
              "Renewal at the same rates, assumed."),
    field<&Contract::noticeDays>("notice_days", "Notice before the end")
        .range("0", "3660")
        .unit("days")
        .help("By how many days before the term ends a party must say that it will not go on; a "
              "date of the calendar of key dates.",
              "180 with a term to 2032-06: notice by 2031-12-04."),
    field<&Contract::notes>("notes", "Notes").help("Free text.", "Anything a reader should know."),
    field<&Contract::spendModel>("spend_model", "Spend comes from")
        .help("allocated: from demand and delivered capacity; entered: typed in, pasted or "
              "imported.",
              "entered: 66 B typed for the period is its list spend."),
    field<&Contract::priceFactor>("price_factor", "Price factor")
        .range("0", "100")
        .unit("x")
        .help("Multiplies entered list spend.", "1.01 prices an offer one per cent higher."),
    field<&Contract::spendSigma>("spend_sigma", "Spread of entered spend")
        .range("0", "5")
        .unit("log sd")
        .help("One lognormal factor a path with mean 1.",
              "0.25 on 66 B falls short of a floor of 60 B in 39.9 % of paths."),
    field<&Contract::commitment>("commitment", "Commitment")
        .unit("$")
        .help("Total over the term; split over the periods as 'Split' says.",
              "38,000,000,000.00 over seven equal years is 5,428,571,428.57 in the first."),
    field<&Contract::split>("split", "Split")
        .help("entered: each period has its own; flat; linear_ramp: weights 1, 2, 3 ...; weights: "
              "by each period's weight.",
              "linear_ramp of 60 M over three years: 10, 20, 30 M."),
    field<&Contract::measure>("measure", "Measured")
        .help("net counts charges after tiers, gross counts list spend.",
              "List 11 M at 12 % off against a floor of 10 M: gross is met, net is 0.32 M short."),
    field<&Contract::takeOrPay>("take_or_pay", "Take or pay")
        .range("0", "1")
        .unit("share")
        .help("Share of the commitment that must be met or paid.",
              "0.8 of 100 M: a requirement of 80 M."),
    field<&Contract::onShortfall>("on_shortfall", "On shortfall")
        .help("What a missed requirement becomes: an invoice, nothing, next period's duty, fee "
              "credit, prepayment, banked units, or a lapsed pool.",
              "Requirement 100 M, spent 92.3 M, pay: an invoice of 7.7 M."),
    field<&Contract::deferShare>("defer_share", "Deferrable share")
        .range("0", "1")
        .unit("of the period's commitment")
        .help("defer: up to this share of the commitment moves to the next period, not from the "
              "last.",
              "0.15 of 400 M: 60 M of a 70 M shortfall moves, 10 M is paid."),
    field<&Contract::creditMonths>("credit_months", "Credit lives")
        .range("1", "600")
        .unit("months")
        .help(
            "How long fee credit or true-up prepayment can be used; none: to the end of the term.",
            "12: a credit of January is gone next February."),
    field<&Contract::makeUpPeriods>("make_up_periods", "Make-up lives")
        .range("1", "5")
        .unit("periods")
        .help("make_up: how many later periods may draw the banked units.",
              "2: banked in 2027, usable in 2028 and 2029."),
    field<&Contract::cumulative>("cumulative", "Cumulative targets")
        .help("prepay: each requirement is the sum of commitments so far less what was spent and "
              "paid (milestones).",
              "Milestones 30 and 60 M: after 40 M in year one, year two needs 20 M."),
    field<&Contract::aggregate>("aggregate", "Aggregate commitment")
        .unit("$")
        .help("Over the whole term, on top of the periods' floors; any gap is an entry of the last "
              "month.",
              "Floors 3 x 10 M met, aggregate 35 M: a gap of 5 M at the end."),
    field<&Contract::aggregatePaymentsCount>("aggregate_payments_count",
                                             "True-ups count to aggregate")
        .help("Whether shortfall payments count toward the aggregate.",
              "No: a true-up of 5 M still leaves 5 M of the aggregate open."),
    field<&Contract::overageMultiple>("overage_multiple", "Overage multiple")
        .range("0", "10")
        .unit("x")
        .help("Price of spend beyond the requirement; above 1 is a surcharge, below 1 a rebate.",
              "1.2 on 5 M beyond: 1 M more."),
    field<&Contract::carryForward>("carry_forward", "Carry-forward")
        .range("0", "1")
        .unit("share of overage")
        .help("Share of spend beyond the requirement that lowers the next period's; it lives one "
              "period.",
              "Commitment 10 M, spent 13 M, share 1, cap 0.20: 2 M carried."),
    field<&Contract::carryForwardCap>("carry_forward_cap", "Carry-forward cap")
        .range("0", "10")
        .unit("share of next requirement")
        .help("None: no cap.", "0.20 of a next requirement of 10 M: at most 2 M."),
    field<&Contract::growthRebate>("growth_rebate", "Growth rebate")
        .range("0", "1")
        .unit("share")
        .help("Share of net charges above last period's grown by the threshold, credited the month "
              "after the period.",
              "0.05 above 20 % growth: 100 M then 140 M gives 0.05 x 20 M = 1 M."),
    field<&Contract::growthThreshold>("growth_threshold", "Growth threshold")
        .range("0", "100")
        .unit("share")
        .help("Growth that earns no rebate.", "0.2: the first 20 % of growth earn nothing."),
    field<&Contract::marketplaceFactor>("marketplace_factor", "Marketplace counts")
        .range("0", "1")
        .unit("share")
        .help("Share of marketplace spend that counts toward the commitment.",
              "0.25 of 20 M counts 5 M."),
    field<&Contract::marketplaceCap>("marketplace_cap", "Marketplace cap")
        .range("0", "1")
        .unit("share of commitment")
        .help("None: no cap.", "0.25 of a commitment of 100 M: at most 25 M counts."),
    field<&Contract::commitRelief>("commit_relief", "Commitment relief")
        .range("0", "1")
        .unit("share")
        .help("How far late or lost capacity lowers the requirement: factor 1 - relief x (1 - "
              "delivered / planned), at most 1.",
              "Half delivered and relief 1: half the requirement."),
    field<&Contract::termShift>("term_shift", "Term follows delivery")
        .help("The contract's dates move with its first delivery, by whole months.",
              "First delivery three months late: every floor three months later."),
    field<&Contract::tierKind>("tier_kind", "Tiers price")
        .help("marginal: each slice at its step; all_units: everything at the step reached.",
              "6.25 M with steps 1.00, 0.90 from 1 M, 0.80 from 5 M: marginal 5.60 M, all_units "
              "5.00 M."),
    field<&Contract::invoiceTiming>("invoice_timing", "Invoiced")
        .help("arrears: on the month's last day; advance: on its first.",
              "arrears: March is invoiced on 31 March."),
    field<&Contract::netDays>("net_days", "Payment term")
        .range("0", "3650")
        .unit("days")
        .help("Days from invoice to due date; cash is shown round(days / 30) months later.",
              "30 after 31 March: due on 30 April."),
    field<&Contract::prepaymentDraw>("prepayment_draw", "Prepayment drawn")
        .help("pro_rata: the same share of every invoice; first: until used up; last: the final "
              "invoices.",
              "15 % of 240 M, invoices of 4 M: pro_rata pays 3.4 M each; first pays nothing for "
              "nine."),
    field<&Contract::prepaymentCounts>("prepayment_counts", "Prepayment counts")
        .help("Toward the commitment when drawn or when paid.",
              "when_paid: 36 M count on the day they are paid, and draws no more."),
    field<&Contract::damagesShare>("damages_share", "Late-delivery damages")
        .range("0", "1")
        .unit("share a day")
        .help("Share of the tranche's first full monthly charge for each full day late beyond the "
              "grace days, credited the month after delivery.",
              "0.01 of 10 M for 10 days: 1 M."),
    field<&Contract::damagesGraceDays>("damages_grace_days", "Grace")
        .range("0", "3650")
        .unit("days")
        .help("Days late that cost the seller nothing.",
              "30: a tranche 40 days late earns damages for 10 days."),
    field<&Contract::damagesCap>("damages_cap", "Damages cap")
        .range("0", "10")
        .unit("share of that charge")
        .help(
            "Most that one tranche's damages can be, as a share of its first full monthly charge.",
            "0.5 of a monthly charge of 10 M: at most 5 M."),
    field<&Contract::longstopDays>("longstop_days", "Longstop")
        .range("0", "36500")
        .unit("days late")
        .help("A tranche later than this may be dropped.",
              "180: a tranche half a year late may be dropped."),
    field<&Contract::dropAtLongstop>("drop_at_longstop", "Dropped at longstop")
        .help("Whether a tranche beyond the longstop is dropped.",
              "Yes: it never comes and is never billed."),
    field<&Contract::terminationMonth>("termination_month", "Terminated from")
        .help("First month without the contract; the current commitment is cut pro rata and "
              "settled as the last.",
              "2029-07: June 2029 is the last month."),
    field<&Contract::terminationFeeShare>("termination_fee_share", "Termination fee")
        .range("0", "1")
        .unit("share")
        .help("Share of the commitments not yet due, or of their present value.",
              "0.5 of 200 M still to come: 100 M."),
    field<&Contract::terminationFee>("termination_fee", "Fee is on")
        .help("The commitments as they stand, or their present value.",
              "present_value: 12 M a year from now at 12 %: 10.65 M."),
    field<&Contract::terminationRate>("termination_rate", "Termination discount rate")
        .range("0", "10")
        .unit("a year, nominal monthly")
        .help("present_value: each commitment over (1 + rate/12)^months.", "0.12: 1 % a month."),
    field<&Contract::openingEligible>("opening_eligible", "Opening: eligible spend")
        .unit("$")
        .help("Counted so far in the period that is running at the plan's start.",
              "20 M spent before the plan starts: 80 of 100 M left."),
    field<&Contract::openingList>("opening_list", "Opening: list spend")
        .unit("$")
        .help("List spend so far in the running period; tiers go on from it.",
              "25 M at list: tiers go on from there."),
    field<&Contract::openingCarry>("opening_carry", "Opening: carry-forward")
        .unit("$")
        .help("Carry-forward that the running period started with.",
              "2 M lowers the running period's requirement by 2 M."),
    field<&Contract::openingDeferral>("opening_deferral", "Opening: deferred duty")
        .unit("$")
        .help("Duty deferred into the running period.",
              "3 M raises the running period's requirement by 3 M."),
    field<&Contract::openingCredit>("opening_credit", "Opening: fee credit")
        .unit("$")
        .help("Fee credit left at the plan's start.", "5 M pays the next 5 M of charges."),
    field<&Contract::openingPrepayment>("opening_prepayment", "Opening: prepayment")
        .unit("$")
        .help("Prepayment left at the plan's start.", "10 M is drawn by the next invoices."),
    field<&Contract::openingMakeUp>("opening_make_up", "Opening: make-up units")
        .unit("units")
        .help("Units banked by earlier make-up payments.",
              "1000 units at 2.00: 2,000 to draw from what exceeds a requirement."),
    field<&Contract::openingMakeUpPrice>("opening_make_up_price", "Opening: make-up price paid")
        .above("0", "1000000000")
        .unit("$/unit")
        .help("Price at which the banked units were paid.",
              "Drawn at the lower of this and the period's unit price."),
    field<&Contract::ownCapex>("own_capex", "Own: capex")
        .unit("$")
        .help("Owned capacity: spread evenly over its life.",
              "600 M over 60 months: 10 M a month."),
    field<&Contract::ownLifeMonths>("own_life_months", "Own: life")
        .range("1", "600")
        .unit("months")
        .help("Months over which capex is spread.", "600 M over 60 months: 10 M a month."),
    field<&Contract::ownPowerPrice>("own_power_price", "Own: power price")
        .range("0", "100")
        .unit("$/kWh")
        .help("Price of electricity.", "0.08 x 1,000 kW x 730 h: 58,400 a month."),
    field<&Contract::ownPue>("own_pue", "Own: PUE")
        .range("1", "5")
        .help("Facility power over IT power; 1 where the SKU's power is the facility's already.",
              "1.2 where the SKU power is IT power."),
    field<&Contract::ownStaffMonthly>("own_staff_monthly", "Own: staff")
        .unit("$/month")
        .help("Staff and other running costs.", "250,000 a month, whatever the use."),
};

}  // namespace

std::span<const Field> contractFields(TableId table) {
  return table == TableId::Contract ? std::span<const Field>(kContract) : contractRowFields(table);
}

}  // namespace offtake::plan::detail
