// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/detail/block_values.h"
#include "core/simulation/path_runner.h"

#include <memory>

namespace offtake::simulation::detail {

/// For plans that UsesPlain covers.
[[nodiscard]] std::unique_ptr<PathRunner> makePlainRunner(const economics::Inputs<float>& inputs,
                                                          const RowLayout& layout,
                                                          const Sampler& sampler);
/// For every plan.
[[nodiscard]] std::unique_ptr<PathRunner> makeFullRunner(const economics::Inputs<float>& inputs,
                                                         const RowLayout& layout,
                                                         const Sampler& sampler);
/// For plans that UsesPlain covers, on machines that have the instruction set.
[[nodiscard]] std::unique_ptr<PathRunner> makeAvx2Runner(const economics::Inputs<float>& inputs,
                                                         const RowLayout& layout,
                                                         const Sampler& sampler);
[[nodiscard]] std::unique_ptr<PathRunner> makeAvx512Runner(const economics::Inputs<float>& inputs,
                                                           const RowLayout& layout,
                                                           const Sampler& sampler);
/// The same for plans that UsesRich covers.
[[nodiscard]] std::unique_ptr<PathRunner> makeAvx2RichRunner(const economics::Inputs<float>& inputs,
                                                             const RowLayout& layout,
                                                             const Sampler& sampler);
[[nodiscard]] std::unique_ptr<PathRunner> makeAvx512RichRunner(
    const economics::Inputs<float>& inputs, const RowLayout& layout, const Sampler& sampler);
/// What turns values into integers there.
[[nodiscard]] PrepareBlock prepareAvx2();
[[nodiscard]] PrepareBlock prepareAvx512();

}  // namespace offtake::simulation::detail
