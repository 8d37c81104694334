// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/backend.h"
#include "core/simulation/instruction_set.h"

namespace offtake::simulation {

/// Simulates on the cores of this machine.
/// @note each thread holds the values of one block of paths; the integers are shared
class CpuBackend final : public Backend {
public:
  /// On the widest set that the processor has.
  /// @pre threads >= 1
  explicit CpuBackend(int threads, const CpuFeatures& features = cpuFeatures());
  /// @param set  of instructionSets()
  CpuBackend(int threads, InstructionSet set);

  [[nodiscard]] std::string device() const override;
  [[nodiscard]] Result<std::uint64_t> simulate(const Job& job, PathRange range, Partial& into,
                                               const PathsDone& done,
                                               std::stop_token stop) override;

private:
  int m_threads;
  InstructionSet m_set;
  bool m_fusedProducts;
};

}  // namespace offtake::simulation
