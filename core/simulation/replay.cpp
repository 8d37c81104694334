// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/replay.h"

#include "core/base/error.h"
#include "core/simulation/path_runner.h"
#include "core/simulation/quasi_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace offtake::simulation {

std::uint64_t pathNearest(const economics::Inputs<float>& inputs, const RunSettings& settings,
                          Metric metric, double value, std::uint64_t paths) {
  expects(infoOf(metric).scope == Scope::Path, "a figure of whole paths");
  const RowLayout layout = rowLayout(inputs, settings);
  const std::uint32_t lanes = blockPaths(inputs, instructionSets().back());
  PathBlock block(layout, lanes);
  std::vector<float> row(block.lanes());
  std::uint64_t nearest = 0;
  double least = std::numeric_limits<double>::infinity();
  const auto search = [&](const Sampler& sampler, std::uint64_t all, const auto& numberOf) {
    const auto runner = makePathRunner(inputs, layout, sampler, instructionSets().back());
    for (std::uint64_t first = 0; first < all; first += lanes) {
      const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(lanes, all - first));
      runner->run(first, count, block);
      block.copyRow(layout.path(metric), count, row.data());
      for (std::uint32_t i = 0; i < count; ++i) {
        const double apart = std::abs(static_cast<double>(row[i]) - value);
        if (!(apart < least)) continue;
        least = apart;
        nearest = numberOf(first + i);
      }
    }
  };
  if (settings.sampling == Sampling::Quasi) {
    const QuasiPlan plan(inputs, settings.seed);
    for (std::uint32_t k = 0; k < kScrambles; ++k)
      search({settings.seed, plan.view(k)}, (paths + kScrambles - 1 - k) / kScrambles,
             [k](std::uint64_t point) { return pathOfPoint(point, k); });
  } else {
    search({settings.seed, {}}, paths, [](std::uint64_t path) { return path; });
  }
  return nearest;
}

}  // namespace offtake::simulation
