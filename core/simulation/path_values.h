// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/run.h"

#include <span>
#include <vector>

/// Figures path by path, to compare two plans on the same paths: what a run adds up to quantiles
/// cannot say how a difference varies, since both plans share their noise.
namespace offtake::simulation {

/// Figures of whole paths, one value a path, in the metrics' units.
struct PathValues {
  std::vector<Metric> metrics;
  std::uint64_t paths = 0;
  std::vector<float> values;  ///< [metrics][paths]
  /// @pre the metric is one of them
  [[nodiscard]] std::span<const float> of(Metric metric) const;
};

/// Simulates paths 0 ... settings.paths - 1 at random on the CPU and keeps the figures.
/// @param progress  how many are done; one call at a time, from any thread
/// @pre the metrics' scope is a path
/// @error BadValue from settings.check(); Cancelled where a stop came first; NotComputed for a figure
///        that is not finite on some path
/// @note 4 bytes a path and metric
[[nodiscard]] Result<PathValues> pathValues(const economics::Inputs<float>& inputs,
                                            const RunSettings& settings,
                                            std::vector<Metric> metrics,
                                            const std::function<void(std::uint64_t)>& progress = {},
                                            std::stop_token stop = {});

/// A run, and figures of the same paths one by one.
struct RunWithValues {
  RunResult result;
  PathValues values;
};

/// As run() and pathValues() of the same settings, to the same bits; where the run is on the CPU and
/// its paths are drawn at random, each path is simulated once for both.
/// @param chosen  handed back as it was
/// @error of run() and of pathValues(); Cancelled where a stop left paths out
[[nodiscard]] Result<RunWithValues> runWithValues(const economics::Inputs<float>& inputs,
                                                  const RunSettings& settings,
                                                  ChosenBackend& chosen,
                                                  std::vector<Metric> metrics,
                                                  const RunHooks& hooks = {});

/// A difference with its standard error.
struct PairedFigure {
  double value = 0;
  double error = 0;  ///< 0 for fewer than two paths
};

/// Mean of `to` less `from`, path by path. @pre as many of both, at least one
[[nodiscard]] PairedFigure pairedMean(std::span<const float> from, std::span<const float> to);

/// Quantile of `to` less the same quantile of `from`, as kQuantiles are; its error from how the
/// difference varies over 16 equal parts of the paths, both plans on the same ones.
/// @pre as many of both, at least one; 0 < share < 1
[[nodiscard]] PairedFigure pairedQuantile(std::span<const float> from, std::span<const float> to,
                                          double share);

}  // namespace offtake::simulation
