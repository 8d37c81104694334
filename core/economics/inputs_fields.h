// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"

#include <tuple>
#include <utility>

/// Every field of the compiled plan, listed once, for code that treats them alike: conversion to
/// another number type, hashing, copying to a device. Host only.
namespace offtake::economics {

/// fieldsOf(s): a structure's fields as a tuple of references. The arrays within terms are left
/// out: they are slices of Inputs' tables, found again by bindTerms().
#define OFFTAKE_FIELDS(Type, ...)                 \
  template <class N>                              \
  [[nodiscard]] auto fieldsOf(Type<N>& s) {       \
    return std::tie(__VA_ARGS__);                 \
  }                                               \
  template <class N>                              \
  [[nodiscard]] auto fieldsOf(const Type<N>& s) { \
    return std::tie(__VA_ARGS__);                 \
  }

OFFTAKE_FIELDS(Tier, s.lower, s.multiplier)
OFFTAKE_FIELDS(Period, s.first, s.end, s.option, s.tiers.first, s.tiers.count, s.commitment,
               s.unitPrice, s.terminationWeight)
OFFTAKE_FIELDS(DatedAmount, s.month, s.amount)
OFFTAKE_FIELDS(OptionTerms, s.commitment, s.extendMonths)
OFFTAKE_FIELDS(Opening, s.eligible, s.list, s.carry, s.deferral, s.credit, s.prepayment,
               s.makeUpUnits, s.makeUpPrice, s.aggregate)
OFFTAKE_FIELDS(ContractTerms, s.features, s.periodAtFirst, s.termFirst, s.termEnd,
               s.tiersOutside.first, s.tiersOutside.count, s.allocated, s.cumulative,
               s.aggregatePaymentsCount, s.hasAggregate, s.carryCapped, s.marketplaceCapped,
               s.creditExpires, s.terminates, s.measure, s.onShortfall, s.tierKind,
               s.prepaymentDraw, s.prepaymentCounts, s.hasFees, s.hasMarketplace, s.hasDamages,
               s.takeOrPay, s.deferShare, s.creditMonths, s.makeUpPeriods, s.aggregate,
               s.overageMultiple, s.carryShare, s.carryCap, s.growthShare, s.growthThreshold,
               s.marketplaceFactor, s.marketplaceCap, s.commitRelief, s.terminationMonth,
               s.terminationFeeShare, s.opening)
OFFTAKE_FIELDS(Position, s.month, s.fraction)
OFFTAKE_FIELDS(TrancheInputs, s.contract, s.lot, s.site, s.option, s.driver, s.delayKind,
               s.endMoves, s.firstDelay, s.delayCount, s.online, s.end, s.meanDelay, s.units,
               s.rampMonths, s.availability)
OFFTAKE_FIELDS(DelayOutcome, s.delay, s.cumulative)
OFFTAKE_FIELDS(LotInputs, s.contract, s.provider, s.firstTranche, s.trancheCount, s.reserved,
               s.market, s.h100eTraining, s.h100eInference, s.powerKw, s.baseRate, s.floor, s.cap,
               s.hasCap)
OFFTAKE_FIELDS(ContractCalendar, s.enteredList, s.marketplace, s.fees, s.otherFees, s.exchange,
               s.discount, s.settlementDiscount, s.prepaymentDiscount, s.given)
OFFTAKE_FIELDS(EarlierTerms, s.until, s.terms, s.slices.periods.first, s.slices.periods.count,
               s.slices.tiers.first, s.slices.tiers.count, s.slices.prepayments.first,
               s.slices.prepayments.count, s.slices.options.first, s.slices.options.count,
               s.slices.periodAt.first, s.slices.periodAt.count)
OFFTAKE_FIELDS(ContractInputs, s.terms, s.slices.periods.first, s.slices.periods.count,
               s.slices.tiers.first, s.slices.tiers.count, s.slices.prepayments.first,
               s.slices.prepayments.count, s.slices.options.first, s.slices.options.count,
               s.slices.periodAt.first, s.slices.periodAt.count, s.provider, s.firstLot, s.lotCount,
               s.firstOption, s.earlier.first, s.earlier.count, s.driver, s.entered, s.termShift,
               s.dropAtLongstop, s.longstopDays, s.damagesGraceDays, s.firstMonth, s.lastMonth,
               s.cashLag, s.damagesShare, s.damagesCap, s.priceFactor, s.spendSigma, s.spendDrift)
OFFTAKE_FIELDS(OptionInputs, s.contract, s.index, s.from, s.until, s.leadMonths, s.threshold)
OFFTAKE_FIELDS(ProviderInputs, s.outageProbability, s.outageHours, s.hitDriver, s.lengthDriver)
OFFTAKE_FIELDS(ProcessInputs, s.noise, s.noisy, s.drawn, s.jumps, s.growthDoubt, s.logistic,
               s.firstFactor, s.factorCount, s.normalDriver, s.growthDriver, s.hitDriver,
               s.sizeDriver, s.step, s.drift, s.decay, s.jumpProbability, s.jumpMean, s.jumpSpread,
               s.jumpDrift)
OFFTAKE_FIELDS(ProcessMonth, s.level, s.halfVariance, s.growthSlope, s.growthOdds)
OFFTAKE_FIELDS(FactorEntry, s.process, s.weight)
OFFTAKE_FIELDS(WorkloadInputs, s.process, s.home, s.training, s.egressPays, s.firstEligible,
               s.eligibleCount, s.firstOrdered, s.orderedCount, s.peakFactor, s.deferrable,
               s.portability, s.egress, s.unmetCost)
/// What Inputs holds beside its tables.
OFFTAKE_FIELDS(Inputs, s.months, s.startYear, s.startMonth, s.features, s.pathFeatures,
               s.marketProcess, s.revenueFirst, s.revenueCount, s.commonDelayDriver,
               s.commonDelayWeight, s.ownDelayWeight, s.otherPresentValue, s.otherBeyond)
#undef OFFTAKE_FIELDS

/// The tables of Inputs or InputsStorage, in a fixed order, as a tuple of references.
template <class S>
[[nodiscard]] auto tablesOf(S& s) {
  return std::tie(s.hours, s.monthEndDiscount, s.otherCash, s.tranches, s.delayTable,
                  s.delayOutcomes, s.lots, s.rates, s.contracts, s.calendar, s.options, s.providers,
                  s.processes, s.processMonths, s.factors, s.workloads, s.serving, s.eligible,
                  s.order, s.periods, s.tiers, s.prepayments, s.optionTerms, s.periodAt, s.earlier,
                  s.earlierPeriods);
}

/// f(x, y, ...) for corresponding members of tuples of references of one length.
template <class F, class First, class... Rest>
void eachOf(F&& f, const First& first, const Rest&... rest) {
  const auto at = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
    f(std::get<I>(first), std::get<I>(rest)...);
  };
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (at(std::integral_constant<std::size_t, I>{}), ...);
  }
  (std::make_index_sequence<std::tuple_size_v<First>>{});
}

/// f(x, y, ...) for corresponding values (numbers, integers, flags) of structures of one template,
/// those of structures within them too, in a fixed order.
template <class F, class First, class... Rest>
void eachValue(F&& f, First& first, Rest&... rest) {
  if constexpr (requires { fieldsOf(first); }) {
    eachOf([&f](auto&... member) { eachValue(f, member...); }, fieldsOf(first), fieldsOf(rest)...);
  } else {
    f(first, rest...);
  }
}

/// f(table) for each table: to upload them, say. Contracts' terms then need bindTerms().
template <class S, class F>
void visitArrays(S& inputs, F&& f) {
  eachOf(std::forward<F>(f), tablesOf(inputs));
}

}  // namespace offtake::economics
