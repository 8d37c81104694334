// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled for AVX2 and FMA: nothing here may be called before the machine was asked.
#include "core/simulation/detail/pack_runner.h"
#include "core/simulation/kernel_sets.h"

namespace offtake::simulation::detail {

std::unique_ptr<PathRunner> makeAvx2RichRunner(const economics::Inputs<float>& inputs,
                                               const RowLayout& layout, const Sampler& sampler) {
  return std::unique_ptr<PathRunner>(
      new PackRunner<8, InstructionSet::Avx2, UsesRich>(inputs, layout, sampler));
}

}  // namespace offtake::simulation::detail
