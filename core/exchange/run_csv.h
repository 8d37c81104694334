// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/exchange/book_csv.h"
#include "core/simulation/run.h"

#include <string>
#include <string_view>
#include <vector>

/// A run's figures as files. Equal plan, seed and paths give equal bytes.
namespace offtake::exchange {

/// What a figure is given for, in the plan's words: contract name or "", and month, period number
/// or fiscal year or "".
struct FigureLabel {
  std::string contract;
  std::string when;
};
[[nodiscard]] FigureLabel labelOf(const compile::Compiled& compiled,
                                  const simulation::FigureKey& key);

/// The metric's name in files, with its unit: "npv_cents", "demand_h100e".
[[nodiscard]] std::string metricColumn(simulation::Metric metric);

/// metric, contract, when, paths, never, mean, sd, se, p1 … p99, cvar95, cvar95_se.
/// Money is in cents; a figure that the run does not keep is an empty cell.
[[nodiscard]] std::string summaryCsv(const compile::Compiled& compiled,
                                     const simulation::Statistics& statistics);

/// metric, contract, when, probability, se, paths.
[[nodiscard]] std::string probabilitiesCsv(const compile::Compiled& compiled,
                                           const simulation::Statistics& statistics);

/// Plan hash, seed, paths, sampling, backend and digest as one JSON object; seconds and threads only
/// with `timings`.
[[nodiscard]] std::string runJson(std::string_view planHash, const simulation::RunResult& result,
                                  int threads, bool timings);

/// summary.csv, probabilities.csv and run.json.
[[nodiscard]] std::vector<CsvFile> runFiles(const compile::Compiled& compiled,
                                            std::string_view planHash,
                                            const simulation::RunResult& result, int threads,
                                            bool timings);

}  // namespace offtake::exchange
