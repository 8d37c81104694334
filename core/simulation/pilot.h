// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/partial.h"

#include <stop_token>

namespace offtake::simulation {

/// A run's frame with the paths that its pilot has drawn counted already: they are the run's own
/// first ones. No path for a quasi-random run, for one of fewer paths, and where a plan has so many
/// rows that the pilot keeps them slice by slice.
/// @error as makeFrame(); Cancelled by a stop
[[nodiscard]] Result<Partial> startedRun(const economics::Inputs<float>& inputs,
                                         const RunSettings& settings,
                                         const std::stop_token& stop = {});

}  // namespace offtake::simulation
