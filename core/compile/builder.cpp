// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/builder.h"

#include "core/compile/plan_order.h"
#include "core/plan/table.h"

#include <algorithm>

namespace offtake::compile::detail {

Builder::Builder(const plan::Plan& source)
    : plan(source),
      start(source.setting().start),
      months(source.setting().horizonMonths),
      presentValue(toExact(source.setting().discountRate), Date::firstOf(start)),
      contracts(countedContracts(source)) {
  out.start = start;
  out.notes = leftOut(source);
  in().months = months;
  in().startYear = start.year();
  in().startMonth = start.month();
  for (const plan::Contract* contract : contracts) {
    contractIndex[contract->id.value] = static_cast<std::uint32_t>(out.contracts.size());
    out.contracts.push_back({contract->id, contract->name});
  }
}

bool Builder::isOwn(const plan::Contract& contract) const {
  const plan::Provider* provider = plan::find(plan.providers, contract.provider);
  return provider != nullptr && provider->kind == plan::ProviderKind::Own;
}

std::string describe(const Builder& build, plan::TableId table, std::int64_t row) {
  return plan::describeRow(build.plan, table, row);
}

void addProviders(Builder& build) {
  for (const plan::Provider& provider : build.plan.providers) {
    const auto id = [&](std::string_view purpose) {
      return build.drivers.id(provider.driverKey, "provider", provider.id.value, purpose);
    };
    build.providerIndex[provider.id.value] =
        static_cast<std::uint32_t>(build.in().providers.size());
    economics::ProviderInputs<Exact> inputs;
    inputs.outageProbability = toExact(provider.outageProbability);
    inputs.outageHours = toExact(provider.outageHours);
    inputs.hitDriver = id("outage-hit");
    inputs.lengthDriver = id("outage-length");
    build.in().providers.push_back(inputs);
    build.out.providers.push_back({provider.id, provider.name});
  }
  for (const plan::Site& site : build.plan.sites) {
    build.siteIndex[site.id.value] = static_cast<std::int32_t>(build.out.sites.size());
    build.out.sites.push_back({site.id, site.name});
  }
}

namespace {

/// Days of a repeated payment: the same day of each month, the month's last where it is shorter.
Date repeated(Date first, int months) {
  const Month month = first.month() + months;
  return Date::of(month.year(), month.month(), std::min(first.day(), month.days()));
}

void addFlow(Builder& build, const plan::CashFlow& flow, Date date) {
  if (date < Date::firstOf(build.start)) return;
  const Exact amount = toExact(flow.amount);
  build.out.otherFlows.push_back({flow.id, date, flow.amount});
  build.in().otherPresentValue += amount * build.presentValue.at(date);
  const int t = date.month() - build.start;
  if (t < build.months) build.in().otherCash[static_cast<std::size_t>(t)] += amount;
  else build.in().otherBeyond += amount;
}

void addFlows(Builder& build) {
  for (const plan::CashFlow& flow : build.plan.cashFlows) {
    if (flow.frequency == plan::Frequency::Once) {
      addFlow(build, flow, flow.start);
      continue;
    }
    const int step = flow.frequency == plan::Frequency::Monthly ? 1 : 3;
    const Month last = flow.end.value_or(build.start + build.months - 1);
    for (int k = 0; flow.start.month() + k <= last; k += step)
      addFlow(build, flow, repeated(flow.start, k));
  }
  std::stable_sort(build.out.otherFlows.begin(), build.out.otherFlows.end(),
                   [](const OtherFlow& a, const OtherFlow& b) { return a.date < b.date; });
}

}  // namespace

void addTime(Builder& build) {
  for (int t = 0; t < build.months; ++t) {
    const Month month = build.start + t;
    build.in().hours.push_back(Exact(month.hours()));
    build.in().monthEndDiscount.push_back(build.presentValue.at(Date::lastOf(month)));
  }
  build.in().otherCash.assign(static_cast<std::size_t>(build.months), Exact(0));
  addFlows(build);
}

}  // namespace offtake::compile::detail
