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
  std::string extend;   ///< folder of an earlier run; empty: none
  double untilSe = -1;  ///< dollars; negative: not asked for
};

void addRunOptions(CLI::App& verb, RunOptions& options);
/// --extend and --until-se: of the verb that writes what can be extended.
void addExtensionOptions(CLI::App& verb, RunOptions& options);

/// Holds the integers of a run, beside its tables.
inline constexpr const char* kPartialFile = "run.partial";

[[nodiscard]] simulation::RunSettings settingsOf(const plan::Plan& plan, const RunOptions& options);

struct Simulated {
  compile::Compiled compiled;
  simulation::RunResult result;
  int threads = 1;
};

/// Compiles and simulates; progress goes to standard error if that is a terminal. An interrupt
/// keeps the finished paths.
/// @error also those of reading and checking the run to extend
[[nodiscard]] Result<Simulated> simulate(const Console& console, const plan::Plan& plan,
                                         const RunOptions& options);

/// Exit code of a failed simulation: bad plans are 3, failed runs 4.
[[nodiscard]] int exitCodeOf(const Error& error);

}  // namespace offtake::cli
