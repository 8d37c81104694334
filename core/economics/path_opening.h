// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/delivery.h"
#include "core/economics/demand.h"

/// How a path opens, and how its processes step from month to month.
namespace offtake::economics::detail {

/// Opens tranches, shifts and contract states.
template <class N, class U, class Draws>
OFFTAKE_HD void openSupply(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws) {
  for (std::uint32_t i = 0; i < in.tranches.size; ++i) {
    const TrancheInputs<N>& tranche = in.tranches[i];
    const N units = tranche.option >= 0 ? N(0) : tranche.units;
    openTranche(in, state, draws, i, tranche.online.fraction, units);
  }
  for (std::uint32_t c = 0; c < in.contracts.size; ++c) {
    const ContractInputs<N>& contract = in.contracts[c];
    int shift = 0;
    if constexpr ((U::kPath & kPathTermShift) != 0) {
      if (contract.termShift) shift = termShiftOf(in, state, contract);
    }
    state.whole(state.layout.shift)[c] = shift;
    state.part(state.layout.met)[c] = N(-1);
    state.part(state.layout.relief)[c] = N(1);
    state.part(state.layout.extension)[c] = N(0);
    const int local = contract.firstMonth - shift;
    state.contract(c) = openState<U::kSettlement>(termsIn(in, contract, local), local);
  }
}

/// Correlates the month's normals and steps every process into the next month.
template <class N, class U, class Draws>
OFFTAKE_HD void stepNoise(const Inputs<N>& in, const PathState<N, U>& state, Draws& draws, int t) {
  const Strided<N> normal = state.part(state.layout.normal);
  for (std::uint32_t p = 0; p < in.processes.size; ++p)
    if (in.processes[p].drawn) normal[p] = draws.normal(p, t);
  for (std::uint32_t p = 0; p < in.processes.size; ++p) {
    const ProcessInputs<N>& process = in.processes[p];
    if (process.noisy) {
      N z = N(0);
      for (std::uint32_t k = 0; k < process.factorCount; ++k) {
        const FactorEntry<N>& factor = in.factors[process.firstFactor + k];
        z = z + factor.weight * normal[factor.process];
      }
      N& noise = state.part(state.layout.noise)[p];
      noise = noiseStep(process, noise, z);
    }
    if constexpr ((U::kPath & kPathJumps) != 0) {
      N& jumps = state.part(state.layout.jumps)[p];
      if (process.jumps)
        jumps = jumpStep(process, jumps, draws.jumpHit(p, t), draws.jumpSize(p, t));
    }
  }
}

/// A process in a month of this path: level x noise x growth factor.
template <class N, class U, class Draws>
[[nodiscard]] OFFTAKE_HD N levelOf(const Inputs<N>& in, const PathState<N, U>& state,
                                   std::uint32_t p, int t) {
  const ProcessMonth<N>& month = in.processMonth(p, t);
  if constexpr (Draws::kRandom) {
    const ProcessInputs<N>& process = in.processes[p];
    N level = month.level;
    if (process.noisy || process.jumps) {
      const NoiseState<N> noise{state.part(state.layout.noise)[p],
                                state.part(state.layout.jumps)[p]};
      level = level * noiseFactor(month, noise);
    }
    if constexpr ((U::kPath & kPathGrowth) != 0) {
      if (process.growthDoubt)
        level = level * growthFactor(process, month, state.part(state.layout.growth)[p]);
    }
    return level;
  } else {
    return month.level;
  }
}

}  // namespace offtake::economics::detail
