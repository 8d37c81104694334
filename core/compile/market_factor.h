// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace offtake::compile {

/// The market factor m(t) on its own: every month it is lognormal with mean 1, as its steps add up.
/// @source model.md sections 7 and 9
struct MarketFactor {
  double volatility = 0;  ///< σ, a year
  double reversion = 0;   ///< κ, a year; 0: it wanders off

  [[nodiscard]] static MarketFactor of(const plan::Settings& settings);
  /// Var ln m(t). @param month  from the plan's start, >= 0
  [[nodiscard]] double variance(int month) const;
  /// Quantile of m(t) at a standard normal's quantile z: e^(z √v − v/2).
  [[nodiscard]] double quantile(int month, double z) const;
};

}  // namespace offtake::compile
