// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/contract_terms.h"

#include "core/compile/commitments.h"
#include "core/compile/plan_order.h"
#include "core/economics/termination.h"

#include <algorithm>

namespace offtake::compile {
namespace {

using economics::TierRange;

/// Dollars as cents.
Exact cents(const Decimal& dollars) { return toExact(dollars) * 100; }

/// The steps of one period (none: the contract's own), by lower bound.
TierRange addTiers(ContractParts& parts, const plan::Plan& plan, Id<plan::Contract> contract,
                   std::optional<Id<plan::Period>> period) {
  TierRange range{static_cast<std::uint32_t>(parts.tiers.size()), 0};
  for (const plan::Tier& tier : plan.tiers)
    if (tier.contract == contract && tier.period == period)
      parts.tiers.push_back({toExact(tier.lower), toExact(tier.multiplier)});
  range.count = static_cast<std::uint32_t>(parts.tiers.size()) - range.first;
  std::stable_sort(parts.tiers.begin() + range.first, parts.tiers.end(),
                   [](const auto& a, const auto& b) { return a.lower < b.lower; });
  return range;
}

void addPeriods(ContractParts& parts, const plan::Plan& plan, const plan::Contract& contract,
                Month zero, bool opening) {
  const auto rows = periodsOf(plan, contract.id);
  const auto amounts = commitments(contract, rows);
  parts.terms.tiersOutside = addTiers(parts, plan, contract.id, std::nullopt);
  for (std::size_t p = 0; p < rows.size(); ++p) {
    if (opening && rows[p]->end <= zero) {
      parts.terms.opening.aggregate += toExact(amounts[p]);  // ended: taken as met
      continue;
    }
    economics::Period<Exact> period;
    period.first = rows[p]->start - zero;
    period.end = rows[p]->end - zero;
    period.tiers = addTiers(parts, plan, contract.id, rows[p]->id);
    if (period.tiers.count == 0) period.tiers = parts.terms.tiersOutside;
    period.commitment = toExact(amounts[p]);
    period.unitPrice = cents(rows[p]->unitPrice);
    parts.periods.push_back(period);
    parts.rows.push_back(rows[p]);
    parts.numbers.push_back(static_cast<int>(p) + 1);
  }
}

/// Periods that an extension brings: as long as the last of the contract, one after the other.
void addExtension(ContractParts& parts, const plan::Option& option, int index, int& end) {
  const int length = parts.periods.empty()
                         ? 12
                         : std::max(1, parts.periods.back().end - parts.periods.back().first);
  const Exact unitPrice = parts.periods.empty() ? Exact(100) : parts.periods.back().unitPrice;
  const int last = end + option.extendMonths;
  for (; end < last; end = std::min(last, end + length)) {
    economics::Period<Exact> period;
    period.first = end;
    period.end = std::min(last, end + length);
    period.option = index;
    period.tiers = parts.terms.tiersOutside;
    period.commitment = toExact(option.commitment);
    period.unitPrice = unitPrice;
    parts.periods.push_back(period);
    parts.rows.push_back(nullptr);
    parts.numbers.push_back(parts.numbers.empty() ? 1 : parts.numbers.back() + 1);
  }
}

void addOptions(ContractParts& parts, const plan::Plan& plan, const plan::Contract& contract) {
  int end = parts.terms.termEnd;
  for (const plan::Option* option : inPlanOrder(plan.options)) {
    if (option->contract != contract.id) continue;
    const int index = static_cast<int>(parts.options.size());
    economics::OptionTerms<Exact> terms;
    terms.extendMonths = option->kind == plan::OptionKind::Extend ? option->extendMonths : 0;
    if (option->kind == plan::OptionKind::Expand) terms.commitment = toExact(option->commitment);
    if (option->kind == plan::OptionKind::StepDown) terms.commitment = -toExact(option->commitment);
    parts.options.push_back(terms);
    parts.optionRows.push_back(option);
    if (option->kind == plan::OptionKind::Extend) addExtension(parts, *option, index, end);
  }
}

void indexPeriods(ContractParts& parts) {
  int first = parts.terms.termFirst;
  int end = parts.terms.termEnd;
  for (const auto& period : parts.periods) {
    first = std::min(first, period.first);
    end = std::max(end, period.end);
  }
  parts.terms.periodAtFirst = first;
  parts.periodAt.assign(static_cast<std::size_t>(std::max(0, end - first)), -1);
  for (std::size_t p = 0; p < parts.periods.size(); ++p)
    for (int t = parts.periods[p].first; t < parts.periods[p].end; ++t)
      parts.periodAt[static_cast<std::size_t>(t - first)] = static_cast<std::int16_t>(p);
}

void setTermination(ContractParts& parts, const plan::Contract& contract, Month zero) {
  economics::ContractTerms<Exact>& terms = parts.terms;
  terms.terminates = contract.terminationMonth.has_value();
  terms.terminationFeeShare = toExact(contract.terminationFeeShare);
  if (!terms.terminates) return;
  terms.terminationMonth = *contract.terminationMonth - zero;
  const bool discounted = contract.terminationFee == plan::TerminationFee::PresentValue;
  const Exact monthly = discounted ? Exact(toExact(contract.terminationRate) / 12) : Exact(0);
  for (auto& period : parts.periods)
    period.terminationWeight =
        economics::terminationWeight(period.first, period.end, terms.terminationMonth, monthly);
}

void setOpening(economics::Opening<Exact>& opening, const plan::Contract& contract) {
  opening.eligible = toExact(contract.openingEligible);
  opening.list = toExact(contract.openingList);
  opening.carry = toExact(contract.openingCarry);
  opening.deferral = toExact(contract.openingDeferral);
  opening.credit = toExact(contract.openingCredit);
  opening.prepayment = toExact(contract.openingPrepayment);
  opening.makeUpUnits = toExact(contract.openingMakeUp);
  opening.makeUpPrice = cents(contract.openingMakeUpPrice);
}

}  // namespace

void setRules(economics::ContractTerms<Exact>& terms, const plan::Contract& contract) {
  terms.allocated = contract.spendModel == plan::SpendModel::Allocated;
  terms.cumulative = contract.cumulative;
  terms.measure = static_cast<economics::Measure>(contract.measure);
  terms.onShortfall = static_cast<economics::OnShortfall>(contract.onShortfall);
  terms.tierKind = static_cast<economics::TierKind>(contract.tierKind);
  terms.prepaymentDraw = static_cast<economics::PrepaymentDraw>(contract.prepaymentDraw);
  terms.prepaymentCounts = static_cast<economics::PrepaymentCounts>(contract.prepaymentCounts);
  terms.takeOrPay = toExact(contract.takeOrPay);
  terms.deferShare = toExact(contract.deferShare);
  terms.creditExpires = contract.creditMonths.has_value();
  terms.creditMonths = contract.creditMonths.value_or(0);
  terms.makeUpPeriods = contract.makeUpPeriods;
  terms.hasAggregate = contract.aggregate.has_value();
  terms.aggregate = toExact(contract.aggregate.value_or(Money{}));
  terms.aggregatePaymentsCount = contract.aggregatePaymentsCount;
  terms.overageMultiple = toExact(contract.overageMultiple);
  terms.carryShare = toExact(contract.carryForward);
  terms.carryCapped = contract.carryForwardCap.has_value();
  terms.carryCap = toExact(contract.carryForwardCap.value_or(Decimal{}));
  terms.growthShare = toExact(contract.growthRebate);
  terms.growthThreshold = toExact(contract.growthThreshold);
  terms.marketplaceFactor = toExact(contract.marketplaceFactor);
  terms.marketplaceCapped = contract.marketplaceCap.has_value();
  terms.marketplaceCap = toExact(contract.marketplaceCap.value_or(Decimal{}));
  terms.commitRelief = toExact(contract.commitRelief);
}

void ContractParts::view() {
  const auto look = [](auto& array, const auto& values) {
    array.data = values.data();
    array.size = static_cast<std::uint32_t>(values.size());
  };
  look(terms.periods, periods);
  look(terms.tiers, tiers);
  look(terms.prepayments, prepayments);
  look(terms.options, options);
  look(terms.periodAt, periodAt);
}

ContractParts contractParts(const plan::Plan& plan, const plan::Contract& contract, Month zero,
                            bool opening) {
  ContractParts parts;
  parts.terms.termFirst = contract.start - zero;
  parts.terms.termEnd = contract.end - zero;
  setRules(parts.terms, contract);
  if (opening) setOpening(parts.terms.opening, contract);
  addPeriods(parts, plan, contract, zero, opening);
  addOptions(parts, plan, contract);
  setTermination(parts, contract, zero);
  for (const plan::Prepayment& row : plan.prepayments) {
    // What was paid before month 0 stands in the opening balance.
    if (row.contract != contract.id || (opening && row.date.month() < zero)) continue;
    parts.prepayments.push_back({row.date.month() - zero, toExact(row.amount)});
  }
  std::stable_sort(parts.prepayments.begin(), parts.prepayments.end(),
                   [](const auto& a, const auto& b) { return a.month < b.month; });
  indexPeriods(parts);
  parts.view();
  return parts;
}

}  // namespace offtake::compile
