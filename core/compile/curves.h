// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/units/exact.h"

#include <array>
#include <utility>
#include <vector>

namespace offtake::compile {

/// Knots of a curve, ascending by month, each month once.
using Knots = std::vector<std::pair<Month, Exact>>;

/// Geometric between knots, flat outside: one value for each of `count` months from `first`.
/// Values at knots are the knots' own. @pre knots are not empty and positive
/// @source model.md section 5, `points`
[[nodiscard]] std::vector<Exact> geometric(const Knots& knots, Month first, int count);

/// Market price of a SKU, $/unit-hour, for `count` months from `first` (may lie before the plan's
/// start). Points without any knot are the SKU's price throughout.
/// @param knots of the SKU; used by CurveKind::Points
[[nodiscard]] std::vector<Exact> priceCurve(const plan::Sku& sku, const Knots& knots,
                                            Month planStart, Month first, int count);

/// Trend T(t) of a process over months 0 ... count-1 of the plan, before season and noise; and what
/// growth uncertainty multiplies it by.
struct TrendPath {
  std::vector<Exact> level;
  /// d ln T / d ln g at each month: the path's level is T·e^(s_g·z·slope). For an s_curve it is
  /// the exponent's part (see `logistic`), not a derivative.
  std::vector<Exact> slope;
  /// s_curve only: level = saturation / (1 + odds·e^(−slope·s_g·z)) with odds(t) here; else empty.
  std::vector<Exact> odds;
};

/// @param base at the plan's start, before season
/// @pre an s_curve has 0 < base < saturation; points and rates are positive
/// @source model.md section 7
[[nodiscard]] TrendPath trendPath(const plan::Process& process, const Exact& base,
                                  const Knots& knots, Month planStart, int count);

/// Season × (1 − efficiency)^(t/12) of each month.
[[nodiscard]] std::vector<Exact> seasonAndEfficiency(const std::array<Decimal, 12>& season,
                                                     const Exact& efficiency, Month planStart,
                                                     int count);

}  // namespace offtake::compile
