// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/path_runner.h"

#include "core/simulation/detail/path_runners.h"
#include "core/simulation/kernel_sets.h"

#include <algorithm>

namespace offtake::simulation {

PathRunner::~PathRunner() = default;

std::unique_ptr<PathRunner> makePathRunner(const economics::Inputs<float>& inputs,
                                           const RowLayout& layout, const Sampler& sampler,
                                           [[maybe_unused]] InstructionSet set) {
  const bool plain = covers<UsesPlain>(inputs);
#if defined(OFFTAKE_X86_PACKS)
  if (plain && set == InstructionSet::Avx512)
    return detail::makeAvx512Runner(inputs, layout, sampler);
  if (plain && set == InstructionSet::Avx2) return detail::makeAvx2Runner(inputs, layout, sampler);
  if (!plain && covers<UsesRich>(inputs)) {
    if (set == InstructionSet::Avx512) return detail::makeAvx512RichRunner(inputs, layout, sampler);
    if (set == InstructionSet::Avx2) return detail::makeAvx2RichRunner(inputs, layout, sampler);
  }
#endif
  if (plain) return detail::makePlainRunner(inputs, layout, sampler);
  return detail::makeFullRunner(inputs, layout, sampler);
}

detail::PrepareBlock blockPreparer([[maybe_unused]] InstructionSet set) {
#if defined(OFFTAKE_X86_PACKS)
  if (set == InstructionSet::Avx512) return detail::prepareAvx512();
  if (set == InstructionSet::Avx2) return detail::prepareAvx2();
#endif
  return nullptr;
}

std::uint64_t workOfPath(const economics::Inputs<float>& inputs) {
  const std::uint64_t items =
      4 + inputs.contracts.size + inputs.lots.size + inputs.tranches.size + inputs.processes.size;
  return items * static_cast<std::uint64_t>(std::max(inputs.months, 1));
}

std::uint32_t blockPaths(const economics::Inputs<float>& inputs, InstructionSet set) {
  // A month of a contract, lot, tranche or workload was measured at 20 to 60 ns path by path, at
  // a tenth to a sixth of that on lanes.
  const bool wide = set != InstructionSet::Scalar && covers<UsesRich>(inputs);
  const std::uint64_t work = wide ? kWideBlockWork : kBlockWork;
  const std::uint64_t fitting = work / workOfPath(inputs);
  if (fitting < 16)
    return wide ? 16 : static_cast<std::uint32_t>(std::max<std::uint64_t>(fitting, 1));
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(fitting / 16 * 16, wide ? 1024 : 512));
}

}  // namespace offtake::simulation
