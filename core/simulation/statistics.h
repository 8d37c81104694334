// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/metrics.h"
#include "core/simulation/partial.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace offtake::simulation {

/// Reported quantiles: inverted distribution function, so that 90 % of outcomes are at or below
/// P90.
inline constexpr std::array<double, 9> kQuantiles{0.01, 0.05, 0.10, 0.25, 0.50,
                                                  0.75, 0.90, 0.95, 0.99};
inline constexpr std::size_t kP5 = 1, kP10 = 2, kP25 = 3, kP50 = 4, kP75 = 5, kP90 = 6, kP95 = 7;

/// Which figure: a metric, and what it is given for.
struct FigureKey {
  Metric metric = Metric::Npv;
  std::int32_t contract = -1;  ///< in plan order; -1: plan-wide
  std::int32_t index = -1;     ///< month, period of the contract's terms, or fiscal year (2027); -1
  auto operator<=>(const FigureKey&) const = default;
};

/// One figure over all paths, in the metric's unit. Errors are standard errors.
struct Figure {
  FigureKey key;
  std::uint64_t paths = 0;  ///< paths that have it: a period that an option brings is not on all
  std::uint64_t never = 0;  ///< month_met: paths on which it never came, not among `paths`
  double mean = 0;          ///< a Chance: the probability
  double deviation = 0;     ///< standard deviation; 0 for fewer than two paths
  double error = 0;         ///< of the mean
  double minimum = 0;
  double maximum = 0;
  bool hasQuantiles = false;  ///< else the next two are zero
  std::array<double, kQuantiles.size()> quantile{};
  std::array<double, kQuantiles.size()> quantileError{};
  std::optional<double> cvar95;  ///< mean of the worst 5 %, where the metric has a bad tail
  double cvar95Error = 0;
};

/// The figures of a run; a value, made once from its integer results.
class Statistics {
public:
  /// @note O(rows x bins); 10 ms for a plan of 10 contracts and 180 months
  [[nodiscard]] static Statistics from(const Partial& partial, int threads = 1);
  /// The same figures with the standard errors that independent parts of the run show: how each
  /// part's mean, quantiles and CVaR differ, weighted by its paths. A figure that fewer than two
  /// parts have keeps its own.
  /// @param parts  of the same run, so with the same figures
  [[nodiscard]] static Statistics withErrorsOf(Statistics all, std::span<const Statistics> parts);

  [[nodiscard]] std::uint64_t paths() const { return m_paths; }
  /// In the order of summary.csv: by metric, contract, index.
  [[nodiscard]] std::span<const Figure> figures() const { return m_figures; }
  /// All months, years or periods of a metric, ascending: a fan. Empty where there are none.
  [[nodiscard]] std::span<const Figure> series(Metric metric, std::int32_t contract = -1) const;
  /// A figure, or null where the run has none.
  [[nodiscard]] const Figure* find(FigureKey key) const;

private:
  std::uint64_t m_paths = 0;
  std::vector<Figure> m_figures;
};

/// How a quantile came to be: the place of a rank within the bin that holds it, whose density runs
/// linearly as its neighbours' suggest.
struct QuantileSteps {
  std::uint64_t rank = 0;  ///< of `paths` outcomes, ascending, from 1
  std::uint64_t paths = 0;
  std::uint64_t before = 0;  ///< outcomes below the bin
  std::uint64_t within = 0;  ///< outcomes in it
  double low = 0;            ///< bounds of the bin; equal: all outcomes in it are this one
  double high = 0;
  double lean = 0;  ///< -1 ... 1; 0: flat
};

/// @param place  in kQuantiles
/// @return none where the run keeps no histogram of the figure, or it is a count of months
[[nodiscard]] std::optional<QuantileSteps> quantileSteps(const Partial& partial, FigureKey key,
                                                         std::size_t place);

/// Integers that a mean and a deviation are made of, as decimal text: value = centre + sum / (unit
/// x paths).
struct MomentSteps {
  std::uint64_t paths = 0;
  double center = 0;
  double perUnit = 1;
  std::string sum;      ///< of (value - centre) in units
  std::string squares;  ///< of their squares
};
/// @return none where the run has no such figure, or it is a count of months
[[nodiscard]] std::optional<MomentSteps> momentSteps(const Partial& partial, FigureKey key);

/// How a tail's mean came to be: the sum of the bins that lie in it whole, and the part of the bin
/// at its edge.
struct TailSteps {
  double wanted = 0;     ///< 5 % of the paths
  double whole = 0;      ///< sum of the outcomes in whole bins
  double edgePaths = 0;  ///< of the last bin; 0: it is whole too
  double edgeMean = 0;
};
/// @return none where the figure has no bad tail, or the run keeps no histogram of it
[[nodiscard]] std::optional<TailSteps> tailSteps(const Partial& partial, FigureKey key);

/// A bar of a histogram: paths with a value in [low, high).
struct Bar {
  double low = 0;
  double high = 0;
  double paths = 0;  ///< a fraction where a bin straddles two bars
};

/// The distribution of a figure in `count` bars of one width between its P0.1 and P99.9, with what
/// lies outside in the first and last bar. A constant figure is one bar.
/// @return empty where the run keeps no histogram of it
[[nodiscard]] std::vector<Bar> histogram(const Partial& partial, FigureKey key, int count);

}  // namespace offtake::simulation
