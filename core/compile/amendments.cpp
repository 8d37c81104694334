// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/amendments.h"

#include "core/base/text.h"
#include "core/plan/change.h"
#include "core/plan/proposal.h"

namespace offtake::compile {
namespace {

using plan::Plan;
using plan::TableId;

/// The month from which a row matters, or none when it does from the contract's start.
std::optional<Month> beginsIn(const Plan& plan, TableId table, std::int64_t row) {
  switch (table) {
    case TableId::Period: return plan::find(plan.periods, {row})->start;
    case TableId::Tranche: return plan::find(plan.tranches, {row})->online.month();
    case TableId::Spend: return plan::find(plan.spend, {row})->month;
    case TableId::Prepayment: return plan::find(plan.prepayments, {row})->date.month();
    case TableId::FixedFee: return plan::find(plan.fixedFees, {row})->start.month();
    case TableId::Option: return plan::find(plan.options, {row})->from;
    case TableId::DelayOutcome:
      return beginsIn(plan, TableId::Tranche, plan::find(plan.delayOutcomes, {row})->tranche.value);
    case TableId::Tier: {
      const auto period = plan::find(plan.tiers, {row})->period;
      return period ? beginsIn(plan, TableId::Period, period->value) : std::nullopt;
    }
    default: return std::nullopt;
  }
}

bool isComputed(const Plan& plan, const plan::Amendment& amendment,
                const plan::AmendmentChange& step, const plan::Table* table) {
  if (step.action != plan::OverlayAction::Update || table == nullptr) return false;
  if (table->row(plan, step.row) == nullptr) return false;
  if (amendment.effective <= plan.setting().start) return true;
  const auto month = beginsIn(plan, table->id, step.row);
  return month && *month >= amendment.effective;
}

std::string thingOf(const Plan& plan, const plan::Amendment& amendment) {
  return plan::describeRow(plan, TableId::Contract, amendment.contract.value) + ", amendment of " +
         amendment.effective.text();
}

Result<void> lay(Plan& plan, const plan::Amendment& amendment, const plan::AmendmentChange& step) {
  const plan::Table* table = plan::findTable(step.table);
  if (!isComputed(plan, amendment, step, table))
    return failure(
        ErrorCode::NotComputed, thingOf(plan, amendment),
        "changes " + step.table + "." + step.field,
        "changes of rows that begin with or after the amendment: terms that change while "
        "they run are not computed");
  const plan::Field* field = plan::findField(*table, step.field);
  if (field == nullptr)
    return failure(ErrorCode::UnknownName, thingOf(plan, amendment), text::quoted(step.field),
                   "a field of table '" + step.table + "'");
  OFFTAKE_ASSIGN(const plan::Value before, plan::parseField(*field, step.before.value_or("")));
  OFFTAKE_ASSIGN(const plan::Value after, plan::parseField(*field, step.after.value_or("")));
  const plan::Value held = field->read(table->row(plan, step.row));
  if (held == after) return {};
  if (held != before)
    return failure(ErrorCode::Conflict, thingOf(plan, amendment),
                   step.table + "." + step.field + " is " + plan::toText(held),
                   step.before.value_or("none") + ", as it was when the amendment was entered");
  const auto change = plan::update(plan, table->id, step.row, step.field, after);
  OFFTAKE_TRY(plan::apply(plan, change));
  return {};
}

}  // namespace

Result<std::optional<Plan>> withAmendments(const Plan& plan) {
  std::optional<Plan> amended;
  for (const plan::Amendment& amendment : plan.amendments) {
    const plan::Contract* contract = plan::find(plan.contracts, amendment.contract);
    if (contract == nullptr || !plan::inForce(plan, *contract)) continue;
    for (const plan::AmendmentChange& step : plan.amendmentChanges) {
      if (step.amendment != amendment.id) continue;
      if (!amended) amended = plan;
      OFFTAKE_TRY(lay(*amended, amendment, step));
    }
  }
  return amended;
}

}  // namespace offtake::compile
