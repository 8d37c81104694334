// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/ledger/explain/explain.h"
#include "core/simulation/run.h"

#include <string>
#include <string_view>
#include <vector>

namespace offtake::exchange {

/// What of a figure's distribution is meant.
enum class Statistic : std::uint8_t {
  Mean,
  Error,
  Deviation,
  P1,
  P5,
  P10,
  P25,
  P50,
  P75,
  P90,
  P95,
  P99,
  Cvar
};
[[nodiscard]] std::string_view name(Statistic statistic);  ///< "mean", "p95"

/// "run/shortfall/0/2/p95": metric, contract in the run's order, index; "-" where there is none.
[[nodiscard]] std::string runKey(const simulation::FigureKey& key, Statistic statistic);

/// Explains a simulated figure from the run's integers: sums, and counts by bin. The value is in
/// dollars where the metric is in cents, else in the metric's unit, to 12 digits.
/// @error UnknownName where the run has no such figure, or does not keep the statistic
[[nodiscard]] Result<ledger::Explanation> explainRun(const compile::Compiled& compiled,
                                                     const simulation::RunResult& result,
                                                     std::string_view key);

}  // namespace offtake::exchange
