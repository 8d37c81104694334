// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/backend.h"
#include "core/simulation/instruction_set.h"

#include <vector>

namespace offtake::simulation {

/// Values of some rows path by path, filled beside the integers.
struct KeptRows {
  std::vector<std::uint32_t> rows;  ///< of the frame's layout
  std::uint64_t paths = 0;          ///< 0 ... paths - 1 are kept
  std::vector<float> values;        ///< [rows][paths] @pre of that size
};

/// Simulates on the cores of this machine.
/// @note each thread holds the values of one block of paths; the integers are shared
class CpuBackend final : public Backend {
public:
  /// On the widest set that the processor has.
  /// @pre threads >= 1
  explicit CpuBackend(int threads, const CpuFeatures& features = cpuFeatures());
  /// @param set  of instructionSets()
  CpuBackend(int threads, InstructionSet set);

  /// From now on fills these too, of paths drawn at random. They must outlive it; null: none.
  void keep(KeptRows* kept) { m_kept = kept; }

  [[nodiscard]] std::string device() const override;
  [[nodiscard]] Result<std::uint64_t> simulate(const Job& job, PathRange range, Partial& into,
                                               const PathsDone& done,
                                               std::stop_token stop) override;

private:
  int m_threads;
  InstructionSet m_set;
  bool m_fusedProducts;
  KeptRows* m_kept = nullptr;
};

}  // namespace offtake::simulation
