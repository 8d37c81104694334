// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/path_runner_of.h"
#include "core/simulation/detail/path_runners.h"
#include "core/simulation/kernel_sets.h"

namespace offtake::simulation::detail {

std::unique_ptr<PathRunner> makeFullRunner(const economics::Inputs<float>& inputs,
                                           const RowLayout& layout, const Sampler& sampler) {
  return std::make_unique<PathRunnerOf<economics::UsesAll>>(inputs, layout, sampler);
}

}  // namespace offtake::simulation::detail
