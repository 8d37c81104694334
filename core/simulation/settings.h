// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace offtake::simulation {

enum class BackendKind : std::uint8_t {
  Auto,  ///< CUDA if a device is there, else the CPU; the result says which and why
  Cpu,
  Cuda,  ///< a failure where there is no device
};

enum class Sampling : std::uint8_t {
  Random,
  Quasi,  ///< scrambled Sobol points for the draws that matter most: quasi.h
};

enum class Resolution : std::uint8_t {
  Fine,
  Coarse,  ///< for a first look: fewer paths place the bins, and quantiles are read off wide ones
};

/// What a run is asked for. Equal plan, seed and paths give equal figures whatever the rest.
struct RunSettings {
  std::uint64_t paths = 10'000;  ///< 1 ... kMaxPaths; quasi: a multiple of 16 from 32 on
  std::uint64_t seed = 1;        ///< key of all draws
  int threads = 1;               ///< of the CPU backend, 1 ... 1024
  BackendKind backend = BackendKind::Auto;
  Sampling sampling = Sampling::Random;
  Resolution resolution = Resolution::Fine;  ///< paths of a coarse run are no part of a fine one
  double unmetShare = 0.01;      ///< reported: P(unmet > this share of the month's demand), [0, 1)
  double obligationShare = 0.5;  ///< reported: P(a year's payable > this share of its revenue), > 0
  int fiscalYearStartMonth = 1;  ///< 1 ... 12, the plan's

  static constexpr std::uint64_t kMaxPaths = 1'000'000'000;

  /// @error BadValue or NotComputed naming the setting, the value and what is allowed
  [[nodiscard]] Result<void> check() const;
};

}  // namespace offtake::simulation
