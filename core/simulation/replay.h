// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/run.h"

#include <cstdint>

namespace offtake::simulation {

/// The first of `paths` paths whose figure lies nearest to a value: of the run's P95, say.
/// @param metric  one figure a path
/// @pre the metric's scope is a path
[[nodiscard]] std::uint64_t pathNearest(const economics::Inputs<float>& inputs,
                                        const RunSettings& settings, Metric metric, double value,
                                        std::uint64_t paths);

}  // namespace offtake::simulation
