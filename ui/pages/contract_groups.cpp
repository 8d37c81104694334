// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract_groups.h"

#include <QObject>

namespace offtake::ui {

std::vector<FieldGroup> contractGroups() {
  return {
      {QObject::tr("Contract"),
       {"name", "provider", "status", "replaces", "counted", "start", "end", "currency", "document",
        "term_end", "notice_days", "notes", "ordinal", "driver_key"}},
      {QObject::tr("Spend"), {"spend_model", "price_factor", "spend_sigma", "tier_kind"}},
      {QObject::tr("Commitment"),
       {"commitment", "split", "measure", "take_or_pay", "aggregate", "aggregate_payments_count",
        "commit_relief", "term_shift"}},
      {QObject::tr("Shortfall"),
       {"on_shortfall", "defer_share", "credit_months", "make_up_periods", "cumulative"}},
      {QObject::tr("Beyond the requirement"),
       {"overage_multiple", "carry_forward", "carry_forward_cap", "growth_rebate",
        "growth_threshold", "marketplace_factor", "marketplace_cap"}},
      {QObject::tr("Payment"),
       {"invoice_timing", "net_days", "prepayment_draw", "prepayment_counts"}},
      {QObject::tr("Late delivery"),
       {"damages_share", "damages_grace_days", "damages_cap", "longstop_days", "drop_at_longstop"}},
      {QObject::tr("Termination"),
       {"termination_month", "termination_fee_share", "termination_fee", "termination_rate"}},
      {QObject::tr("Where it stands at the plan's start"),
       {"opening_eligible", "opening_list", "opening_carry", "opening_deferral", "opening_credit",
        "opening_prepayment", "opening_make_up", "opening_make_up_price"}},
      {QObject::tr("Owned capacity"),
       {"own_capex", "own_life_months", "own_power_price", "own_pue", "own_staff_monthly"}},
  };
}

}  // namespace offtake::ui
