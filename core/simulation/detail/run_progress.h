// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/run.h"

#include <cstdint>

namespace offtake::simulation::detail {

/// Tells the hooks how far a run is.
class RunProgress {
public:
  /// @param before  paths that were there when it began
  RunProgress(const RunHooks& hooks, std::uint64_t before, std::uint64_t asked);

  [[nodiscard]] double seconds() const { return now() - m_start; }
  /// @param done  paths of this run
  /// @param always  or not before some time has passed since the last call that told
  void tell(std::uint64_t done, bool always);

private:
  [[nodiscard]] double now() const { return m_hooks.clock ? m_hooks.clock() : 0; }
  const RunHooks& m_hooks;
  std::uint64_t m_before;
  std::uint64_t m_asked;
  double m_start;
  double m_last;
};

}  // namespace offtake::simulation::detail
