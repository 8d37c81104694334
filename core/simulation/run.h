// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/economics/inputs.h"
#include "core/simulation/backend.h"
#include "core/simulation/settings.h"
#include "core/simulation/statistics.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace offtake::simulation {

/// How far a run is.
struct RunProgress {
  std::uint64_t done = 0;
  std::uint64_t asked = 0;
  double pathsPerSecond = 0;  ///< 0 where no clock was given, or too early to say
};

/// What a run says while it works. All are optional.
struct RunHooks {
  /// Seconds from any fixed moment; core has no clock of its own.
  std::function<double()> clock;
  /// At most every 50 ms of the clock, and at the end. One call at a time, from any thread.
  std::function<void(const RunProgress&)> progress;
  /// A first estimate after some 1,000 to 4,000 paths, then each time their number has doubled; on
  /// the calling thread, which waits for it.
  std::function<void(std::shared_ptr<const Statistics>)> estimate;
  /// False: the result's digest stays empty; for a preview, which nobody replays.
  bool digest = true;
  /// Keeps the finished paths.
  std::stop_token stop;
};

/// A finished, or cancelled, run; a value, safe to share between threads.
struct RunResult {
  std::shared_ptr<const Statistics> statistics;
  std::shared_ptr<const Partial> partial;                 ///< the integers: histograms, extension
  std::vector<std::shared_ptr<const Partial>> scrambles;  ///< quasi: the integers of each
  std::string digest;  ///< equal for equal plan, seed and paths: SHA-256, hexadecimal
  std::string device;  ///< "CPU, 2 threads; CUDA not used because ..."
  std::uint64_t seed = 0;
  Sampling sampling = Sampling::Random;
  std::uint64_t pathsDone = 0;
  std::uint64_t pathsAsked = 0;
  double seconds = 0;  ///< by the clock that was given; 0 without

  [[nodiscard]] bool cancelled() const { return pathsDone < pathsAsked; }
  /// "10000" or "2048 of 10000".
  [[nodiscard]] std::string pathsText() const;
};

/// A backend, and why it is not another.
struct ChosenBackend {
  std::unique_ptr<Backend> backend;
  std::string note;  ///< "CUDA not used because ..." or empty
};

/// The backend that the settings ask for.
/// @param cuda  what gpu::cudaBackend() gave
/// @error DeviceMissing where CUDA is asked for and not there
[[nodiscard]] Result<ChosenBackend> chooseBackend(const RunSettings& settings,
                                                  Result<std::unique_ptr<Backend>> cuda);

/// Simulates the plan. Paths are 0 ... settings.paths - 1; a stop keeps those that are finished.
/// @param inputs  compiled; `order` filled in by the book
/// @error BadValue from settings.check(); NotComputed for a figure that is not a finite number on
///        some path, naming it; Cancelled if no path was finished; DeviceFailed
[[nodiscard]] Result<RunResult> run(const economics::Inputs<float>& inputs,
                                    const RunSettings& settings, ChosenBackend& chosen,
                                    const RunHooks& hooks = {});

/// The same plan, seed and figures with paths beyond those of an earlier result.
/// @error BadValue if the earlier run was of another plan or seed, or has as many paths already
[[nodiscard]] Result<RunResult> extend(const RunResult& earlier,
                                       const economics::Inputs<float>& inputs,
                                       const RunSettings& settings, ChosenBackend& chosen,
                                       const RunHooks& hooks = {});

}  // namespace offtake::simulation
