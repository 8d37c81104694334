// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "core/compile/compile.h"
#include "core/simulation/run.h"

#include <memory>
#include <string>

namespace offtake::cli {

/// Run options, shared by the verbs that simulate.
struct RunOptions {
  std::uint64_t paths = 0;  ///< 0: the plan's
  std::int64_t seed = -1;   ///< negative: the plan's
  int threads = 0;          ///< 0: as many as the machine has
  std::string backend = "auto";
  std::string sampling = "random";
};

void addRunOptions(CLI::App& verb, RunOptions& options);

struct Simulated {
  compile::Compiled compiled;
  simulation::RunResult result;
  int threads = 1;
};

/// Compiles and simulates; progress goes to standard error if that is a terminal.
[[nodiscard]] Result<Simulated> simulate(const Console& console, const plan::Plan& plan,
                                         const RunOptions& options);

/// Exit code of a failed simulation: bad plans are 3, failed runs 4.
[[nodiscard]] int exitCodeOf(const Error& error);

}  // namespace offtake::cli
