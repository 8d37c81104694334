// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/entry.h"

#include <array>

namespace offtake::ledger {
namespace {

constexpr std::array<std::string_view, kLedgerKinds> kKinds{"charge",
                                                            "marketplace",
                                                            "damages",
                                                            "credit_used",
                                                            "pool",
                                                            "pool_drawn",
                                                            "prepayment",
                                                            "prepayment_drawn",
                                                            "overage",
                                                            "true_up",
                                                            "aggregate_true_up",
                                                            "make_up",
                                                            "rebate",
                                                            "termination",
                                                            "other",
                                                            "lapse_credit",
                                                            "lapse_make_up",
                                                            "lapse_pool",
                                                            "lapse_prepayment"};

struct RuleText {
  std::string_view key;
  std::string_view sentence;
};

constexpr std::array kRules{
    RuleText{
        "metred_charge",
        "Billed unit-hours at the contract's rates and its fixed fees, through its volume tiers."},
    RuleText{"entered_charge",
             "Entered list spend at the price factor and fixed fees, through the volume tiers."},
    RuleText{"owned_capacity", "Capex over its life, power and staff of owned hardware."},
    RuleText{"marketplace", "Marketplace spend, charged in full."},
    RuleText{"late_delivery",
             "Damages for tranches delivered late, credited the month after delivery."},
    RuleText{"fee_credit", "Fee credit from an earlier shortfall paid this part of the charge."},
    RuleText{"pool_invoice",
             "The period's requirement, invoiced in its first month as a prepaid pool."},
    RuleText{"pool_draw", "The charge drew on the period's prepaid pool."},
    RuleText{"prepayment_paid", "A prepayment on its date, or a shortfall paid in advance."},
    RuleText{"prepayment_draw", "Prepayment paid this part of the invoice."},
    RuleText{"overage_surcharge",
             "Spend beyond the requirement, at the overage multiple less one."},
    RuleText{"shortfall_paid", "Requirement of the period less the spend that counts."},
    RuleText{"aggregate_gap", "Aggregate commitment of the term less what was spent and paid."},
    RuleText{"make_up_draw",
             "Units banked by an earlier shortfall payment paid part of the excess."},
    RuleText{"growth_rebate",
             "Share of the growth of net charges above the threshold, over the period before."},
    RuleText{"termination_fee",
             "Share of the commitments not yet due when the contract was terminated."},
    RuleText{"cash_flow", "A dated or monthly line outside the contracts."},
    RuleText{"egress", "Work served away from its home provider, at its egress cost."},
    RuleText{"expiry", "What was left unused when it expired, or at the end of the term."},
};

struct KeyText {
  std::string_view key;
  std::string_view label;
};

constexpr std::array kKeys{
    KeyText{"unit_hours", "Unit-hours billed"},
    KeyText{"list_spend", "List spend"},
    KeyText{"fixed_fees", "Fixed fees"},
    KeyText{"net_ratio", "Net of list"},
    KeyText{"period_list_spend", "List spend in the period"},
    KeyText{"requirement", "Requirement of the period"},
    KeyText{"eligible_spend", "Eligible spend in the period"},
    KeyText{"shortfall", "Shortfall"},
    KeyText{"commitment", "Commitment of the period"},
    KeyText{"take_or_pay", "Take or pay"},
    KeyText{"relief", "Relief factor"},
    KeyText{"carry_in", "Carried in"},
    KeyText{"deferred_in", "Deferred in"},
    KeyText{"deferred_out", "Deferred to the next period"},
    KeyText{"overage", "Overage"},
    KeyText{"overage_multiple", "Overage multiple"},
    KeyText{"balance", "Balance left"},
    KeyText{"net_charge", "Net charge"},
    KeyText{"payable", "Payable"},
    KeyText{"rebate_share", "Rebate share"},
    KeyText{"fee_share", "Fee share"},
    KeyText{"rate", "Rate"},
    KeyText{"exchange_rate", "Exchange rate"},
    KeyText{"contract_amount", "Amount in the contract's currency"},
    KeyText{"h100e_hours", "H100e-hours"},
    KeyText{"price_factor", "Price factor"},
    KeyText{"growth_threshold", "Growth threshold"},
    KeyText{"make_up_spend", "Spend that drew the bank"},
    KeyText{"other_fees", "Fixed fees that do not count"},
};

constexpr std::array<std::string_view, 6> kUnits{"cents",       "unit-hours", "",
                                                 "$/unit-hour", "MW",         "H100e-hours"};

static_assert(kRules.size() == static_cast<std::size_t>(Rule::Expiry) + 1);
static_assert(kKeys.size() == static_cast<std::size_t>(InputKey::OtherFees) + 1);
static_assert(kUnits.size() == static_cast<std::size_t>(InputUnit::H100eHours) + 1);

}  // namespace

std::string_view name(LedgerKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name(Rule rule) { return kRules[static_cast<std::size_t>(rule)].key; }
std::string_view sentence(Rule rule) { return kRules[static_cast<std::size_t>(rule)].sentence; }
std::string_view name(InputKey key) { return kKeys[static_cast<std::size_t>(key)].key; }
std::string_view label(InputKey key) { return kKeys[static_cast<std::size_t>(key)].label; }
std::string_view unitOf(const Entry& entry) {
  if (entry.quantity == Decimal(0)) return {};
  return name(entry.rule == Rule::Egress ? InputUnit::H100eHours : InputUnit::UnitHours);
}
std::string_view name(InputUnit unit) { return kUnits[static_cast<std::size_t>(unit)]; }

}  // namespace offtake::ledger
