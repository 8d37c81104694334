// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/site_power.h"

#include "core/compile/compile.h"
#include "core/economics/supply.h"
#include "core/ledger/entry_writer.h"

#include <algorithm>

namespace offtake::ledger {
namespace {

using Tranche = economics::TrancheInputs<Exact>;

/// As a path without options and term shift opens it.
economics::Delivery<Exact> deliveryOf(const economics::Inputs<Exact>& in, const Tranche& tranche) {
  const auto& contract = in.contracts[tranche.contract];
  const auto arrival =
      economics::arrivalOf(in, tranche.online.month, tranche.online.fraction, tranche.meanDelay);
  const bool dropped = economics::isDropped(contract, arrival.daysLate);
  return {dropped ? Exact(0) : tranche.units, tranche.online.fraction + tranche.meanDelay,
          Exact(0)};
}

/// Whole months by which a contract's dates move with its first delivery.
int shiftOf(const economics::Inputs<Exact>& in, std::uint32_t contract) {
  if (!in.contracts[contract].termShift) return 0;
  constexpr int kNever = 1 << 20;
  int planned = kNever, first = kNever;
  for (const Tranche& tranche : in.tranches) {
    if (tranche.contract != contract || tranche.option >= 0) continue;
    planned = std::min(planned, tranche.online.month);
    const auto delivery = deliveryOf(in, tranche);
    if (delivery.units == 0) continue;
    const auto late = economics::wholeMonths(Exact(delivery.start + Exact(1) / 4096));
    first = std::min(first, tranche.online.month + late);
  }
  return first == kNever ? 0 : first - planned;
}

}  // namespace

std::vector<SitePower> sitePower(const compile::Compiled& compiled) {
  const economics::Inputs<Exact>& in = compiled.inputs.view();
  const auto months = static_cast<std::size_t>(in.months);
  std::vector<std::vector<Exact>> sums(compiled.sites.size() + 1,
                                       std::vector<Exact>(months, Exact(0)));
  bool elsewhere = false;
  for (const Tranche& tranche : in.tranches) {
    if (tranche.option >= 0) continue;
    elsewhere = elsewhere || tranche.site < 0;
    auto delivery = deliveryOf(in, tranche);
    delivery.moved = shiftOf(in, tranche.contract);
    auto& sum = tranche.site < 0 ? sums.back() : sums[static_cast<std::size_t>(tranche.site)];
    const Exact megawatts = in.lots[tranche.lot].powerKw / 1000;
    for (std::size_t t = 0; t < months; ++t)
      sum[t] += economics::deliveredUnits(tranche, delivery, static_cast<int>(t)) * megawatts;
  }
  std::vector<SitePower> views;
  for (std::size_t s = 0; s < sums.size(); ++s) {
    if (s == compiled.sites.size() && !elsewhere) continue;
    SitePower view{s < compiled.sites.size() ? compiled.sites[s].id : Id<plan::Site>{0}, {}};
    for (const Exact& sum : sums[s]) view.megawatts.push_back(stored(sum, 6));
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace offtake::ledger
