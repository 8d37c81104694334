// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/amendment_effect.h"

#include <algorithm>
#include <array>
#include <optional>

namespace offtake::plan {
namespace {

constexpr auto kLabels = std::to_array<std::string_view>(
    {"name", "status", "document", "term_end", "notice_days", "notes"});

constexpr auto kRules = std::to_array<std::string_view>({"end",
                                                         "commitment",
                                                         "split",
                                                         "measure",
                                                         "take_or_pay",
                                                         "on_shortfall",
                                                         "defer_share",
                                                         "credit_months",
                                                         "make_up_periods",
                                                         "cumulative",
                                                         "aggregate",
                                                         "aggregate_payments_count",
                                                         "overage_multiple",
                                                         "carry_forward",
                                                         "carry_forward_cap",
                                                         "growth_rebate",
                                                         "growth_threshold",
                                                         "marketplace_factor",
                                                         "marketplace_cap",
                                                         "commit_relief",
                                                         "tier_kind",
                                                         "prepayment_draw",
                                                         "prepayment_counts",
                                                         "termination_month",
                                                         "termination_fee_share",
                                                         "termination_fee",
                                                         "termination_rate"});

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// A step and where it stands.
struct Step {
  const Plan& before;
  const Amendment& amendment;
  const Change& change;
  Plan after{};  ///< with the step laid over

  [[nodiscard]] bool inserts() const { return !change.before; }
  [[nodiscard]] bool removes() const { return !change.after; }
  [[nodiscard]] std::string_view field() const {
    return table(change.table).fields[change.after->front().first].name;
  }
  [[nodiscard]] Unexpected refuse(std::string why, std::string advice) const {
    const std::string row = describeRow(inserts() ? after : before, change.table, change.row);
    std::string what = inserts() ? "adds " + row : removes() ? "removes " + row : "changes " + row;
    if (!inserts() && !removes()) what += ": " + std::string(field());
    return failure(ErrorCode::NotComputed,
                   describeRow(before, TableId::Contract, amendment.contract.value) +
                       ", amendment of " + amendment.effective.text(),
                   what + ", " + why, std::move(advice));
  }
};

/// The month from which a row matters, or none when it does from the contract's start.
std::optional<Month> beginsIn(const Plan& plan, TableId id, std::int64_t row) {
  switch (id) {
    case TableId::Period: return find(plan.periods, {row})->start;
    case TableId::Tranche: return find(plan.tranches, {row})->online.month();
    case TableId::Spend: return find(plan.spend, {row})->month;
    case TableId::Prepayment: return find(plan.prepayments, {row})->date.month();
    case TableId::FixedFee: return find(plan.fixedFees, {row})->start.month();
    case TableId::Option: return find(plan.options, {row})->from;
    case TableId::DelayOutcome:
      return beginsIn(plan, TableId::Tranche, find(plan.delayOutcomes, {row})->tranche.value);
    case TableId::Tier: {
      const auto period = find(plan.tiers, {row})->period;
      return period ? beginsIn(plan, TableId::Period, period->value) : std::nullopt;
    }
    default: return std::nullopt;
  }
}

/// Whether the row begins with or after the amendment, both as it was and as it becomes.
bool beginsLater(const Step& step) {
  const auto later = [&](const Plan& plan) {
    const auto month = beginsIn(plan, step.change.table, step.change.row);
    return month && *month >= step.amendment.effective;
  };
  return (step.inserts() || later(step.before)) && (step.removes() || later(step.after));
}

/// Whether a delivery is there, in full, by the amendment's month whatever its delay.
bool hasArrived(const Plan& plan, const Tranche& tranche, Month month) {
  Decimal most = tranche.delayMax;
  for (const DelayOutcome& outcome : plan.delayOutcomes)
    if (outcome.tranche == tranche.id) most = std::max(most, outcome.delay);
  const auto days = 31.0 * (most.approximate() + tranche.rampMonths.approximate());
  return tranche.online.days + days <= Date::firstOf(month).days;
}

Result<Effect> ofTranche(const Step& step) {
  const Tranche& tranche = *find(step.before.tranches, {step.change.row});
  const Contract& contract = *find(step.before.contracts, tranche.contract);
  const Month month = step.amendment.effective;
  if (!step.removes() && step.field() == "end") {
    const auto end = find(step.after.tranches, {step.change.row})->end;
    if (!end || *end >= Date::firstOf(month)) return Effect::Later;
    return step.refuse("which would end it before the amendment",
                       "an end on or after " + Date::firstOf(month).text());
  }
  if (!step.removes() && (step.field() == "name" || step.field() == "notes")) return Effect::Label;
  const bool divides = step.removes() || step.field() == "units" || step.field() == "availability";
  if (!divides || tranche.option || contract.termShift)
    return step.refuse("a delivery that has begun",
                       "its units, availability or end, or a new delivery beside it");
  if (!hasArrived(step.before, tranche, month))
    return step.refuse("a delivery that may not have arrived in full by " + month.text(),
                       "an amendment after its ramp and longest delay, or a new delivery");
  return Effect::Split;
}

Result<Effect> ofFee(const Step& step) {
  const FixedFee& fee = *find(step.before.fixedFees, {step.change.row});
  const Month month = step.amendment.effective;
  const Date first = Date::firstOf(month);
  if (!step.removes() && step.field() == "name") return Effect::Label;
  const bool whole = fee.frequency == Frequency::Monthly ||
                     (fee.frequency == Frequency::Quarterly && (month.month() - 1) % 3 == 0);
  if (!whole)
    return step.refuse(
        fee.frequency == Frequency::Once ? "which has been paid" : "in the middle of its quarter",
        "an amendment from the first month of a calendar quarter, or a new fee");
  if (fee.end && *fee.end <= first)
    return step.refuse("which has ended by then", "a new fee from " + month.text());
  if (step.removes() || step.field() == "amount") return Effect::Split;
  if (step.field() == "end") {
    const auto end = find(step.after.fixedFees, {step.change.row})->end;
    if (!end || *end >= first) return Effect::Later;
  }
  return step.refuse("a fee that runs", "its amount or end, or a new fee beside it");
}

Result<Effect> ofContract(const Step& step) {
  if (step.inserts() || step.removes())
    return step.refuse("which no amendment can", "a change of its terms");
  const std::string_view field = step.field();
  if (isOneOf(kLabels, field)) return Effect::Label;
  if (field == "price_factor") {
    if (find(step.before.contracts, step.amendment.contract)->priceFactor != Decimal(0))
      return Effect::Price;
    return step.refuse("which is 0 until then", "spend that has a price from the start");
  }
  if (!isOneOf(kRules, field))
    return step.refuse("which holds for the whole term", "a proposal that replaces the contract");
  const Contract& after = *find(step.after.contracts, step.amendment.contract);
  if (field == "end" && after.end <= step.amendment.effective)
    return step.refuse("which would end it before the amendment",
                       "an end after " + step.amendment.effective.text());
  if (field == "termination_month" && after.terminationMonth &&
      *after.terminationMonth <= step.amendment.effective)
    return step.refuse("which would end it before the amendment",
                       "a termination after " + step.amendment.effective.text());
  return Effect::Rules;
}

Result<Effect> ofRow(const Step& step) {
  switch (step.change.table) {
    case TableId::Contract: return ofContract(step);
    case TableId::Rate:
      if (step.inserts() || step.removes() || (step.field() != "sku" && step.field() != "basis"))
        return Effect::Price;
      return step.refuse("which holds for the whole term", "another rate from a month on");
    case TableId::Tier: {
      const auto ofPeriod = [&](const Plan& plan) {
        const Tier* tier = find(plan.tiers, {step.change.row});
        return tier != nullptr && tier->period.has_value();
      };
      if (!ofPeriod(step.before) && !ofPeriod(step.after)) return Effect::Rules;
      break;
    }
    default: break;
  }
  if (beginsLater(step)) return Effect::Later;
  const bool moves = !step.inserts() && !step.removes() &&
                     beginsIn(step.before, step.change.table, step.change.row) !=
                         beginsIn(step.after, step.change.table, step.change.row);
  if (!step.inserts() && !moves) {
    if (step.change.table == TableId::Tranche) return ofTranche(step);
    if (step.change.table == TableId::FixedFee) return ofFee(step);
  }
  const auto begun =
      beginsIn(step.inserts() ? step.after : step.before, step.change.table, step.change.row);
  return step.refuse("which begins in " + (begun ? begun->text() : "the contract's first month") +
                         ": the past keeps the old terms",
                     "rows that begin in " + step.amendment.effective.text() + " or later");
}

}  // namespace

Id<Contract> contractOf(const Plan& plan, TableId id, std::int64_t row) {
  if (id == TableId::Contract) return {row};
  for (const Field& field : table(id).fields)
    if (field.owner)
      return contractOf(plan, field.reference,
                        std::get<std::int64_t>(field.read(table(id).row(plan, row))));
  return {};
}

Result<Effect> effectOf(const Plan& before, const Amendment& amendment, const Change& change,
                        Month start) {
  Step step{before, amendment, change};
  step.after = before;
  OFFTAKE_TRY(apply(step.after, change));
  if (amendment.effective <= start) return Effect::Whole;
  return ofRow(step);
}

}  // namespace offtake::plan
