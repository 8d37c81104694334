// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/simulation/statistics.h"

#include <string>

namespace offtake::cli {

/// "METRIC.STAT>VALUE" of --fail-if: "true_ups.p95>5e9", "shortfall_happens.mean>0.4". Money is in
/// dollars, shares are shares.
struct Threshold {
  std::string text;
  simulation::Metric metric = simulation::Metric::Npv;
  std::string stat;   ///< mean, sd, p1 … p99, cvar95
  bool above = true;  ///< broken when the figure is above the value; else when below
  double value = 0;
};

/// @error BadText, UnknownName with the nearest metric or statistic
[[nodiscard]] Result<Threshold> parseThreshold(const std::string& text);

/// A line for each figure that breaks it: "true_ups.p95>5e9: contract 'Azure', period 3: 6100000000".
[[nodiscard]] std::vector<std::string> broken(const Threshold& threshold,
                                              const compile::Compiled& compiled,
                                              const simulation::Statistics& statistics);

}  // namespace offtake::cli
