// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/own_or_rent.h"

#include "core/ledger/entry_writer.h"

#include <map>

namespace offtake::ledger {
namespace {

/// Sums of one lot over the months in which it delivers.
struct LotSums {
  Id<plan::Contract> contract;
  Id<plan::Sku> sku;
  Exact hours = 0;  ///< delivered
  Exact used = 0;
  Exact rates = 0;  ///< rate x hours delivered
};

std::vector<LotSums> lotSums(const Book& book) {
  std::vector<LotSums> lots;
  for (const LotMonthRow& row : book.lotMonths) {
    if (lots.empty() || lots.back().contract != row.contract || lots.back().sku != row.sku)
      lots.push_back({row.contract, row.sku});
    const Exact hours = toExact(row.delivered) * row.month.hours();
    lots.back().hours += hours;
    lots.back().used += toExact(row.used) * row.month.hours();
    lots.back().rates += toExact(row.rate) * hours;
  }
  return lots;
}

bool isOwned(const plan::Plan& plan, const plan::Contract& contract) {
  const plan::Provider* provider = plan::find(plan.providers, contract.provider);
  return provider != nullptr && provider->kind == plan::ProviderKind::Own;
}

Error bad(std::string thing, std::string seen, std::string allowed) {
  return {ErrorCode::BadValue, std::move(thing), std::move(seen), std::move(allowed)};
}

}  // namespace

Result<Decimal> ownedCostPerHour(const OwnedCost& cost) {
  if (cost.lifeMonths < 1)
    return failure(bad("life of owned hardware", std::to_string(cost.lifeMonths) + " months",
                       "at least 1 month"));
  if (cost.units <= Decimal()) return failure(bad("owned units", cost.units.text(), "above 0"));
  if (cost.pue < Decimal(1)) return failure(bad("PUE", cost.pue.text(), "at least 1"));
  if (cost.hoursMonth <= Decimal())
    return failure(bad("hours of a month", cost.hoursMonth.text(), "above 0"));
  const Exact monthly = toExact(cost.capex) / cost.lifeMonths + toExact(cost.staffMonthly);
  const Exact fixed = monthly / 100 / (toExact(cost.units) * toExact(cost.hoursMonth));
  return stored(fixed + toExact(cost.powerKw) * toExact(cost.pue) * toExact(cost.powerPrice), 9);
}

Result<Decimal> breakEvenUtilisation(const Decimal& own, const Decimal& rent) {
  if (own < Decimal()) return failure(bad("cost of an owned hour", own.text(), "0 or more"));
  if (rent <= Decimal()) return failure(bad("rent of an hour", rent.text(), "above 0"));
  return stored(toExact(own) / toExact(rent), 9);
}

std::vector<OwnOrRentRow> ownOrRent(const plan::Plan& plan, const Book& book) {
  std::vector<OwnOrRentRow> rows;
  const auto lots = lotSums(book);
  std::map<std::int64_t, int> lotsOf;
  for (const LotSums& lot : lots) ++lotsOf[lot.contract.value];
  for (const LotSums& lot : lots) {
    const plan::Contract& owner = *plan::find(plan.contracts, lot.contract);
    // The capex of several SKUs under one contract cannot be told apart.
    if (!isOwned(plan, owner) || lot.hours == 0 || lotsOf[lot.contract.value] > 1) continue;
    Exact charged = 0;
    for (const ContractMonthRow& row : book.contractMonths)
      if (row.contract == owner.id) charged += toExact(row.charges);
    const Decimal own = stored(charged / 100 / lot.hours, 9);
    for (const LotSums& other : lots) {
      const plan::Contract& renter = *plan::find(plan.contracts, other.contract);
      if (other.sku != lot.sku || other.hours == 0 || isOwned(plan, renter) ||
          renter.currency != owner.currency)
        continue;
      const Decimal rent = stored(other.rates / other.hours, 9);
      const auto even = breakEvenUtilisation(own, rent);
      if (!even) continue;
      rows.push_back(
          {owner.id, lot.sku, renter.id, own, rent, *even, stored(lot.used / lot.hours, 9)});
    }
  }
  return rows;
}

}  // namespace offtake::ledger
