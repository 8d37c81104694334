// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/backend.h"

namespace offtake::simulation {

/// Simulates on the cores of this machine.
/// @note each thread holds the values of one block of paths; the integers are shared
class CpuBackend final : public Backend {
public:
  /// @pre threads >= 1
  explicit CpuBackend(int threads);

  [[nodiscard]] std::string device() const override;
  [[nodiscard]] Result<std::uint64_t> simulate(const Job& job, PathRange range, Partial& into,
                                               const PathsDone& done,
                                               std::stop_token stop) override;

private:
  int m_threads;
};

}  // namespace offtake::simulation
