// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/run_progress.h"

namespace offtake::simulation::detail {

namespace {
constexpr double kProgressSeconds = 0.05;
}

RunProgress::RunProgress(const RunHooks& hooks, std::uint64_t before, std::uint64_t asked)
    : m_hooks(hooks), m_before(before), m_asked(asked), m_start(now()), m_last(m_start) {}

void RunProgress::tell(std::uint64_t done, bool always) {
  if (!m_hooks.progress) return;
  const double time = now();
  if (!always && m_hooks.clock && time - m_last < kProgressSeconds) return;
  m_last = time;
  const double passed = time - m_start;
  m_hooks.progress({m_before + done, m_asked, passed > 0 ? static_cast<double>(done) / passed : 0});
}

}  // namespace offtake::simulation::detail
