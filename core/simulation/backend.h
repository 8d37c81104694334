// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"
#include "core/simulation/frame.h"
#include "core/simulation/partial.h"
#include "core/simulation/quasi_plan.h"
#include "core/simulation/settings.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace offtake::simulation {

/// Paths [first, first + count); in a quasi-random run, points of one scramble.
struct PathRange {
  std::uint64_t first = 0;
  std::uint64_t count = 0;
};

/// What the paths of one run share. References must outlive the call.
struct Job {
  const economics::Inputs<float>& inputs;
  const Frame& frame;
  std::uint64_t seed = 1;
  const QuasiPlan* quasi = nullptr;  ///< null: paths are drawn at random
  std::uint32_t scramble = 0;        ///< of the quasi plan
  [[nodiscard]] QuasiView quasiView() const {
    return quasi == nullptr ? QuasiView{} : quasi->view(scramble);
  }
};

/// Called with the number of paths of the range finished so far; one call at a time, from any
/// thread of the backend.
using PathsDone = std::function<void(std::uint64_t)>;

/// Turns a range of paths into integers. Every backend gives the same integers for the same job.
/// @note called a few times a run, never inside the loop over paths
class Backend {
public:
  Backend() = default;
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;
  virtual ~Backend() = default;

  /// For the result: "CPU, 2 threads" or "CUDA, NVIDIA H200".
  [[nodiscard]] virtual std::string device() const = 0;

  /// Adds the paths to `into`.
  /// @return paths added: all of the range, or fewer, still its first ones, after a stop
  /// @error DeviceFailed; `into` is then of no use
  [[nodiscard]] virtual Result<std::uint64_t> simulate(const Job& job, PathRange range,
                                                       Partial& into, const PathsDone& done,
                                                       std::stop_token stop) = 0;
};

}  // namespace offtake::simulation
