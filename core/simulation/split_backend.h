// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/backend.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace offtake::simulation {

/// Several backends as one, such as the devices of a machine: each takes a stretch of the paths on a
/// thread of its own, and what they count is added up, to the same integers as one of them alone.
class SplitBackend final : public Backend {
public:
  /// @param workPerRound  of each backend, as workOfPath() counts it: rounds begin together, and a
  ///        stop loses at most what the later stretches of one round have finished
  /// @pre at least one backend, none null; workPerRound > 0
  SplitBackend(std::vector<std::unique_ptr<Backend>> backends, std::uint64_t workPerRound);

  /// "CUDA, NVIDIA H200 and CUDA, NVIDIA H200".
  [[nodiscard]] std::string device() const override;
  /// @error that of the first backend that fails
  [[nodiscard]] Result<std::uint64_t> simulate(const Job& job, PathRange range, Partial& into,
                                               const PathsDone& done,
                                               std::stop_token stop) override;

private:
  std::vector<std::unique_ptr<Backend>> m_backends;
  std::uint64_t m_workPerRound;
};

}  // namespace offtake::simulation
