// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulation/small_inputs.h"

#include "core/economics/path.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace offtake::simulation {

namespace {

constexpr double kLog2OfE = 1.4426950408889634;

std::uint32_t driverId(std::string_view text, std::string_view purpose) {
  std::uint32_t hash = 2166136261u;
  for (const char c : std::string(text) + "/" + std::string(purpose))
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

float asFloat(double value) { return static_cast<float>(value); }

}  // namespace

SmallInputs::SmallInputs(int months) {
  in.months = months;
  in.startYear = 2026;
  in.startMonth = 1;
  in.commonDelayDriver = driverId("plan", "delay");
  for (int t = 0; t < months; ++t) {
    in.hours.push_back(static_cast<float>(24 * economics::calendarDays(in.view(), t)));
    in.monthEndDiscount.push_back(asFloat(std::pow(1.08, -(t + 1) / 12.0)));
  }
  in.otherCash.assign(static_cast<std::size_t>(months), 0.0f);
}

std::uint32_t SmallInputs::provider(double outageProbability, double outageHours) {
  economics::ProviderInputs<float> row;
  const std::string name = "provider" + std::to_string(in.providers.size());
  row.outageProbability = asFloat(outageProbability);
  row.outageHours = asFloat(outageHours);
  row.hitDriver = driverId(name, "outage-hit");
  row.lengthDriver = driverId(name, "outage-length");
  in.providers.push_back(row);
  return static_cast<std::uint32_t>(in.providers.size() - 1);
}

economics::ContractInputs<float>& SmallInputs::contract(std::string_view driver,
                                                        std::uint32_t provider, int first,
                                                        int end) {
  economics::ContractInputs<float> row;
  row.provider = provider;
  row.driver = driverId(driver, "spend");
  row.terms.termFirst = first;
  row.terms.termEnd = end;
  row.firstMonth = first;
  row.lastMonth = end + 1;
  row.cashLag = 1;
  row.firstLot = static_cast<std::uint32_t>(in.lots.size());
  row.firstOption = static_cast<std::uint32_t>(in.options.size());
  row.slices.periods.first = static_cast<std::uint32_t>(in.periods.size());
  row.slices.tiers.first = static_cast<std::uint32_t>(in.tiers.size());
  row.slices.prepayments.first = static_cast<std::uint32_t>(in.prepayments.size());
  row.slices.options.first = static_cast<std::uint32_t>(in.optionTerms.size());
  row.slices.periodAt.first = static_cast<std::uint32_t>(in.periodAt.size());
  in.contracts.push_back(row);
  for (int t = 0; t <= in.months; ++t) {
    economics::ContractCalendar<float> month;
    month.discount = asFloat(std::pow(1.08, -(t + 2) / 12.0));
    month.settlementDiscount = month.discount;
    month.prepaymentDiscount = asFloat(std::pow(1.08, -t / 12.0));
    in.calendar.push_back(month);
  }
  return in.contracts.back();
}

void SmallInputs::entered(double centsAMonth, double sigma) {
  economics::ContractInputs<float>& row = in.contracts.back();
  row.entered = true;
  row.terms.allocated = false;
  row.spendSigma = asFloat(sigma * kLog2OfE);
  row.spendDrift = asFloat(-sigma * sigma / 2 * kLog2OfE);
  const auto months = static_cast<std::size_t>(in.months + 1);
  const std::size_t first = (in.contracts.size() - 1) * months;
  for (int t = std::max(row.terms.termFirst, 0); t < std::min(row.terms.termEnd, in.months); ++t)
    in.calendar[first + static_cast<std::size_t>(t)].enteredList = asFloat(centsAMonth);
}

economics::Period<float>& SmallInputs::period(int first, int end, double commitment) {
  economics::ContractInputs<float>& row = in.contracts.back();
  const auto index = static_cast<std::int16_t>(row.slices.periods.count++);
  if (index == 0) row.terms.periodAtFirst = first;
  const int size = end - row.terms.periodAtFirst;
  for (int i = static_cast<int>(row.slices.periodAt.count); i < size; ++i)
    in.periodAt.push_back(i + row.terms.periodAtFirst < first ? std::int16_t{-1} : index);
  row.slices.periodAt.count = static_cast<std::uint32_t>(size);
  economics::Period<float> period;
  period.first = first;
  period.end = end;
  period.commitment = asFloat(commitment);
  in.periods.push_back(period);
  return in.periods.back();
}

economics::LotInputs<float>& SmallInputs::lot(bool reserved, double rate, bool market) {
  economics::LotInputs<float> row;
  row.contract = static_cast<std::uint32_t>(in.contracts.size() - 1);
  row.provider = in.contracts.back().provider;
  row.firstTranche = static_cast<std::uint32_t>(in.tranches.size());
  row.reserved = reserved;
  row.market = market;
  row.powerKw = 1.5f;
  row.baseRate = asFloat(rate);
  row.floor = 0.5f;
  row.cap = 2.0f;
  row.hasCap = true;
  ++in.contracts.back().lotCount;
  for (int t = 0; t < in.months; ++t)
    in.rates.push_back(asFloat(market ? std::pow(0.8, t / 12.0) : rate));
  in.lots.push_back(row);
  return in.lots.back();
}

economics::TrancheInputs<float>& SmallInputs::tranche(std::string_view driver, double units,
                                                      int online) {
  economics::TrancheInputs<float> row;
  row.contract = static_cast<std::uint32_t>(in.contracts.size() - 1);
  row.lot = static_cast<std::uint32_t>(in.lots.size() - 1);
  row.driver = driverId(driver, "delay");
  row.online = {online, 0.0f};
  row.end = {in.contracts.back().terms.termEnd, 0.0f};
  row.endMoves = true;
  row.rampMonths = 3.0f;
  row.availability = 0.98f;
  row.units = asFloat(units);
  ++in.lots.back().trancheCount;
  in.tranches.push_back(row);
  return in.tranches.back();
}

void SmallInputs::risingDelay(double most) {
  economics::TrancheInputs<float>& row = in.tranches.back();
  row.delayKind = economics::DelayKind::Pert;
  row.firstDelay = static_cast<std::uint32_t>(in.delayTable.size());
  row.delayCount = economics::kDelayPoints;
  row.meanDelay = asFloat(most / 3);
  for (std::uint32_t i = 0; i < economics::kDelayPoints; ++i)
    in.delayTable.push_back(asFloat(most * std::pow(i / (economics::kDelayPoints - 1.0), 2.0)));
}

void SmallInputs::listedDelay(double none, double six) {
  economics::TrancheInputs<float>& row = in.tranches.back();
  row.delayKind = economics::DelayKind::Discrete;
  row.firstDelay = static_cast<std::uint32_t>(in.delayOutcomes.size());
  row.delayCount = 3;
  row.meanDelay = asFloat(6 * six + 12 * (1 - none - six));
  in.delayOutcomes.push_back({0.0f, asFloat(none)});
  in.delayOutcomes.push_back({6.0f, asFloat(none + six)});
  in.delayOutcomes.push_back({12.0f, 1.0f});
}

economics::ProcessInputs<float>& SmallInputs::process(std::string_view driver, double level,
                                                      double sigma, double kappa) {
  economics::ProcessInputs<float> row;
  row.noise = kappa > 0 ? economics::NoiseKind::MeanReverting : economics::NoiseKind::Gbm;
  row.noisy = sigma > 0;
  row.drawn = sigma > 0;
  row.normalDriver = driverId(driver, "normal");
  row.growthDriver = driverId(driver, "growth");
  row.hitDriver = driverId(driver, "jump-hit");
  row.sizeDriver = driverId(driver, "jump-size");
  const double step = kappa > 0 ? sigma * std::sqrt((1 - std::exp(-kappa / 6)) / (2 * kappa))
                                : sigma / std::sqrt(12.0);
  row.step = asFloat(step * kLog2OfE);
  row.drift = asFloat(kappa > 0 ? 0 : -sigma * sigma / 24 * kLog2OfE);
  row.decay = asFloat(std::exp(-kappa / 12));
  row.firstFactor = static_cast<std::uint32_t>(in.factors.size());
  row.factorCount = 1;
  in.factors.push_back({static_cast<std::uint32_t>(in.processes.size()), 1.0f});
  in.processes.push_back(row);
  for (int t = 0; t < in.months; ++t) {
    economics::ProcessMonth<float> month;
    month.level = asFloat(level);
    const double variance =
        kappa > 0 ? sigma * sigma * (1 - std::exp(-kappa * t / 6)) / (2 * kappa) : 0;
    month.halfVariance = asFloat(variance / 2 * kLog2OfE);
    month.growthSlope = asFloat(t / 12.0 * kLog2OfE);
    in.processMonths.push_back(month);
  }
  return in.processes.back();
}

void SmallInputs::jumps(double perYear, double mean, double deviation) {
  economics::ProcessInputs<float>& row = in.processes.back();
  row.jumps = true;
  row.jumpProbability = asFloat(perYear / 12);
  row.jumpMean = asFloat(mean * kLog2OfE);
  row.jumpSpread = asFloat(deviation * kLog2OfE);
  const double expected = std::exp(mean + deviation * deviation / 2);
  row.jumpDrift = asFloat(-std::log1p(perYear / 12 * (expected - 1)) * kLog2OfE);
}

void SmallInputs::growthDoubt(double deviation) {
  in.processes.back().growthDoubt = true;
  const auto months = static_cast<std::size_t>(in.months);
  for (std::size_t i = in.processMonths.size() - months; i < in.processMonths.size(); ++i)
    in.processMonths[i].growthSlope *= asFloat(deviation);
}

economics::WorkloadInputs<float>& SmallInputs::workload() {
  economics::WorkloadInputs<float> row;
  row.process = static_cast<std::uint32_t>(in.processes.size() - 1);
  row.unmetCost = 300.0f;
  row.firstEligible = static_cast<std::uint32_t>(in.eligible.size());
  row.eligibleCount = static_cast<std::uint32_t>(in.lots.size());
  row.firstOrdered = m_ordered;
  for (std::uint16_t l = 0; l < in.lots.size(); ++l) {
    in.eligible.push_back(l);
    row.orderedCount += in.lots[l].reserved ? 0 : 1;
  }
  m_ordered += row.orderedCount;
  in.serving.push_back(static_cast<std::uint16_t>(in.workloads.size()));
  in.workloads.push_back(row);
  return in.workloads.back();
}

void SmallInputs::revenue() {
  in.revenueFirst = static_cast<std::uint32_t>(in.processes.size() - 1);
  in.revenueCount = 1;
}

void SmallInputs::market() {
  in.marketProcess = static_cast<std::int32_t>(in.processes.size() - 1);
}

void SmallInputs::factorRow(std::uint32_t process, const std::vector<double>& weights) {
  economics::ProcessInputs<float>& row = in.processes[process];
  row.firstFactor = static_cast<std::uint32_t>(in.factors.size());
  row.factorCount = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] == 0) continue;
    in.factors.push_back({static_cast<std::uint32_t>(i), asFloat(weights[i])});
    ++row.factorCount;
  }
}

const economics::Inputs<float>& SmallInputs::finish() {
  in.bind();
  for (economics::ContractInputs<float>& row : in.contracts) {
    row.terms.features = economics::featuresOf(row.terms);
    in.features |= row.terms.features;
  }
  using namespace economics;
  in.pathFeatures = kPathMeanReversion | kPathJumps | kPathGrowth | kPathMarket | kPathOutages |
                    kPathPinned | kPathDeferrable | kPathSpendSpread | kPathRevenue;
  for (const ContractInputs<float>& row : in.contracts)
    if (row.dropAtLongstop) in.pathFeatures |= kPathLongstop;
  in.order.assign(std::size_t{m_ordered} * static_cast<std::size_t>(in.months), 0);
  in.bind();
  const PathLayout layout = pathLayout(in.view());
  std::vector<float> numbers(layout.numbers);
  std::vector<std::int32_t> integers(layout.integers);
  std::vector<ContractState<float, kAllFeatures>> contracts(layout.contracts);
  const PathState<float> state{numbers.data(), integers.data(), contracts.data(), 1,
                               layout,         in.order.data()};
  BookDraws<float> draws{&in.view()};
  NoSink sink;
  runPath(in.view(), state, draws, sink);
  return in.view();
}

void fillLognormal(SmallInputs& plan) {
  plan.contract("ln", plan.provider(), 0, 12);
  plan.entered(66e11 / 12, 0.25);
  plan.period(0, 12, 60e11);
}

void fillBusy(SmallInputs& plan, double noise) {
  const int months = plan.in.months;
  const std::uint32_t first = plan.provider(noise > 0 ? 0.1 : 0.0, 48);
  const std::uint32_t second = plan.provider();
  economics::ContractInputs<float>& reserved = plan.contract("reserved", first, 0, months);
  reserved.terms.carryShare = 0.5f;
  const double yearly = 20'000.0 * 250 * 8766;
  for (int t = 0; t < months; t += 12)
    plan.period(t, std::min(t + 12, months), yearly * std::min(12, months - t) / 12);
  plan.lot(true, 250);
  plan.tranche("r1", 10'000, 0);
  plan.tranche("r2", 12'000, 6);
  if (noise > 0) plan.risingDelay(9);
  plan.contract("used", second, 0, months);
  for (int t = 0; t < months; t += 6) plan.period(t, std::min(t + 6, months), yearly / 6);
  plan.lot(false, 310);
  plan.tranche("u1", 9'000, 2);
  if (noise > 0) plan.listedDelay(0.5, 0.3);
  plan.lot(false, 280, true);
  plan.tranche("u2", 6'000, 0);
  plan.contract("entered", second, 0, months);
  plan.entered(3e9, 0.3 * noise);
  plan.period(0, months, 3e9 * months);
  plan.process("chat", 15'000, 0.4 * noise);
  if (noise > 0) plan.growthDoubt(0.05);
  plan.workload();
  plan.process("api", 8'000, 0.5 * noise, 0.8);
  if (noise > 0) plan.jumps(0.5, 0.1, 0.15);
  plan.workload().deferrable = 0.25f;
  plan.process("training", 6'000, 0.3 * noise);
  plan.workload().training = true;
  plan.process("revenue", 9e11, 0.2 * noise);
  plan.revenue();
  plan.process("market", 1, 0.25 * noise, 0.5);
  plan.market();
  plan.factorRow(1, {0.5, std::sqrt(0.75)});
  plan.factorRow(3, {0.6, 0, 0, 0.8});
  plan.in.commonDelayWeight = noise > 0 ? asFloat(std::sqrt(0.3)) : 0.0f;
  plan.in.ownDelayWeight = noise > 0 ? asFloat(std::sqrt(0.7)) : 1.0f;
}

}  // namespace offtake::simulation
