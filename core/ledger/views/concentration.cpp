// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/concentration.h"

#include "core/ledger/entry_writer.h"

#include <algorithm>
#include <map>

namespace offtake::ledger {
namespace {

Decimal shareOf(const Exact& part, const Exact& whole) {
  return whole == 0 ? Decimal{} : stored(part / whole, 12);
}

Decimal indexOf(const std::vector<ProviderShare>& rows, Decimal ProviderShare::*share) {
  Exact sum = 0;
  for (const ProviderShare& row : rows) sum += toExact(row.*share) * toExact(row.*share);
  return stored(sum, 12);
}

}  // namespace

Concentration concentration(const plan::Plan& plan, const Book& book) {
  std::map<std::int64_t, Money> spend;
  std::map<std::int64_t, Exact> hours;
  for (const Entry& entry : book.entries) {
    const plan::Contract* contract = plan::find(plan.contracts, entry.contract);
    if (contract != nullptr && isCash(entry.kind)) spend[contract->provider.value] += entry.amount;
  }
  for (const LotMonthRow& row : book.lotMonths)
    hours[plan::find(plan.contracts, row.contract)->provider.value] +=
        toExact(row.delivered) * row.month.hours() *
        toExact(plan::find(plan.skus, row.sku)->h100eInference);
  Concentration view;
  Money allSpend;
  Exact allHours = 0;
  for (const plan::Provider& provider : plan.providers) {
    const Money paid = std::max(spend[provider.id.value], Money{});
    const Exact capacity = hours[provider.id.value];
    if (paid == Money{} && capacity == 0) continue;
    allSpend += paid;
    allHours += toExact(stored(capacity));
    view.providers.push_back({provider.id, paid, stored(capacity), {}, {}});
  }
  for (ProviderShare& row : view.providers) {
    row.spendShare = shareOf(toExact(row.spend), toExact(allSpend));
    row.capacityShare = shareOf(toExact(row.capacityHours), allHours);
  }
  view.spendIndex = indexOf(view.providers, &ProviderShare::spendShare);
  view.capacityIndex = indexOf(view.providers, &ProviderShare::capacityShare);
  return view;
}

}  // namespace offtake::ledger
