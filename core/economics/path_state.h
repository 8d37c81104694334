// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/contract_state.h"
#include "core/economics/inputs.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace offtake::economics {

/// One path's elements in memory that several paths share: element i lies at data[i * stride].
/// Stride 1: a path alone; stride = paths: structure of arrays, neighbours of a warp adjacent.
template <class T>
struct Strided {
  T* data = nullptr;
  std::size_t stride = 1;
  OFFTAKE_HD T& operator[](std::uint32_t index) const { return data[index * stride]; }
};

/// Where each part of a path's scratch begins; counted once from the inputs.
struct PathLayout {
  // Numbers that live as long as the path.
  std::uint32_t trancheStart = 0;      ///< [tranches] months after online.month, without delay
  std::uint32_t trancheDelay = 0;      ///< [tranches] months
  std::uint32_t tranchePlanned = 0;    ///< [tranches] units; 0 until its option is exercised
  std::uint32_t trancheUnits = 0;      ///< [tranches] planned units, 0 when dropped
  std::uint32_t trancheDamages = 0;    ///< [tranches] share of its first full monthly charge
  std::uint32_t damagesMonth = 0;      ///< [tranches] month of the credit, -1
  std::uint32_t met = 0;               ///< [contracts] month in which the commitment was met, -1
  std::uint32_t noise = 0;             ///< [processes] gbm X, mean_reverting Y, log2
  std::uint32_t jumps = 0;             ///< [processes] log2
  std::uint32_t growth = 0;            ///< [processes] growth draw
  std::uint32_t carried = 0;           ///< [workloads] H100e deferred into this month
  std::uint32_t spendFactor = 0;       ///< [contracts]
  std::uint32_t relief = 0;            ///< [contracts] of the running period
  std::uint32_t extension = 0;         ///< [contracts] months of exercised options
  std::uint32_t cash = 0;              ///< [sum of (cashLag + 1)] invoices not yet shown as cash
  std::uint32_t trailing = 0;          ///< [6] demand, then unmet H100e-hours of three months
  std::uint32_t providerSpend = 0;     ///< [providers] charges so far, cents
  std::uint32_t providerCapacity = 0;  ///< [providers] H100e-months delivered so far
  std::uint32_t totals = 0;            ///< [PathTotal::Count]
  // Numbers of one month.
  std::uint32_t normal = 0;      ///< [processes]
  std::uint32_t outage = 0;      ///< [providers] share lost
  std::uint32_t delivered = 0;   ///< [lots] units
  std::uint32_t usable = 0;      ///< [lots] units
  std::uint32_t left = 0;        ///< [lots] usable units not yet taken
  std::uint32_t used = 0;        ///< [lots] units
  std::uint32_t rate = 0;        ///< [lots] list, cents per unit-hour
  std::uint32_t pace = 0;        ///< [contracts] cents
  std::uint32_t multiplier = 0;  ///< [contracts] tier multiplier at the month's opening
  std::uint32_t numbers = 0;     ///< how many in all
  // Integers.
  std::uint32_t shift = 0;      ///< [contracts] months
  std::uint32_t integers = 0;   ///< how many in all
  std::uint32_t contracts = 0;  ///< ContractStates
};

/// Running sums of a path, in PathLayout::totals.
enum class PathTotal : std::uint32_t {
  PresentValue,
  UnmetPresentValue,
  TrueUps,
  UnmetHours,
  ServedHours,
  Payable,
  PeakMegawatts,
  Count,
};

/// @note O(contracts)
template <class N>
[[nodiscard]] OFFTAKE_HD PathLayout pathLayout(const Inputs<N>& in);

/// Scratch of one path; the caller owns the memory and may use it for one path after another.
/// Sizes: layout.numbers, layout.integers, layout.contracts elements, each `stride` apart.
template <class N, class U = UsesAll>
struct PathState {
  using Contract = ContractState<N, U::kSettlement>;
  N* numbers = nullptr;
  std::int32_t* integers = nullptr;
  Contract* contracts = nullptr;
  std::size_t stride = 1;
  PathLayout layout;
  /// The book writes here what Inputs::order holds (same size and indices); otherwise unused.
  std::uint16_t* order = nullptr;

  [[nodiscard]] OFFTAKE_HD Strided<N> part(std::uint32_t offset) const {
    return {numbers + offset * stride, stride};
  }
  [[nodiscard]] OFFTAKE_HD Strided<std::int32_t> whole(std::uint32_t offset) const {
    return {integers + offset * stride, stride};
  }
  [[nodiscard]] OFFTAKE_HD Contract& contract(std::uint32_t index) const {
    return contracts[index * stride];
  }
  [[nodiscard]] OFFTAKE_HD N& total(PathTotal which) const {
    return numbers[(layout.totals + static_cast<std::uint32_t>(which)) * stride];
  }
};

namespace detail {

/// Hands out consecutive offsets.
struct OffsetCounter {
  std::uint32_t next = 0;
  OFFTAKE_HD std::uint32_t take(std::uint32_t count) {
    const std::uint32_t first = next;
    next += count;
    return first;
  }
};

}  // namespace detail

template <class N>
OFFTAKE_HD PathLayout pathLayout(const Inputs<N>& in) {
  PathLayout layout;
  detail::OffsetCounter n;
  for (std::uint32_t* part : {&layout.trancheStart, &layout.trancheDelay, &layout.tranchePlanned,
                              &layout.trancheUnits, &layout.trancheDamages, &layout.damagesMonth}) {
    *part = n.take(in.tranches.size);
  }
  for (std::uint32_t* part : {&layout.noise, &layout.jumps, &layout.growth, &layout.normal}) {
    *part = n.take(in.processes.size);
  }
  for (std::uint32_t* part : {&layout.spendFactor, &layout.relief, &layout.extension, &layout.pace,
                              &layout.multiplier, &layout.met}) {
    *part = n.take(in.contracts.size);
  }
  for (std::uint32_t* part :
       {&layout.delivered, &layout.usable, &layout.left, &layout.used, &layout.rate}) {
    *part = n.take(in.lots.size);
  }
  layout.carried = n.take(in.workloads.size);
  layout.outage = n.take(in.providers.size);
  layout.providerSpend = n.take(in.providers.size);
  layout.providerCapacity = n.take(in.providers.size);
  layout.trailing = n.take(6);
  layout.totals = n.take(static_cast<std::uint32_t>(PathTotal::Count));
  std::uint32_t waiting = 0;
  for (const ContractInputs<N>& contract : in.contracts) {
    waiting += static_cast<std::uint32_t>(contract.cashLag) + 1;
  }
  layout.cash = n.take(waiting);
  layout.numbers = n.next;

  detail::OffsetCounter i;
  layout.shift = i.take(in.contracts.size);
  layout.integers = i.next;
  layout.contracts = in.contracts.size;
  return layout;
}

}  // namespace offtake::economics
