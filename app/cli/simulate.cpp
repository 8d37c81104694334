// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate.h"

#include "gpu/cuda_backend.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <ostream>
#include <thread>

namespace offtake::cli {
namespace {

double secondsNow() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string progressLine(const simulation::RunProgress& at) {
  char text[128];
  const double left =
      at.pathsPerSecond > 0 ? static_cast<double>(at.asked - at.done) / at.pathsPerSecond : 0;
  std::snprintf(text, sizeof text, "\r%llu of %llu paths, %.0f paths/s, %.0f s left   ",
                static_cast<unsigned long long>(at.done), static_cast<unsigned long long>(at.asked),
                at.pathsPerSecond, left);
  return text;
}

simulation::RunSettings settingsOf(const plan::Plan& plan, const RunOptions& options) {
  simulation::RunSettings settings;
  settings.paths =
      options.paths > 0 ? options.paths : static_cast<std::uint64_t>(plan.setting().paths);
  settings.seed = options.seed >= 0 ? static_cast<std::uint64_t>(options.seed)
                                    : static_cast<std::uint64_t>(plan.setting().seed);
  settings.threads = options.threads > 0
                         ? options.threads
                         : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  settings.backend = options.backend == "cpu"    ? simulation::BackendKind::Cpu
                     : options.backend == "cuda" ? simulation::BackendKind::Cuda
                                                 : simulation::BackendKind::Auto;
  settings.sampling =
      options.sampling == "quasi" ? simulation::Sampling::Quasi : simulation::Sampling::Random;
  settings.fiscalYearStartMonth = plan.setting().fiscalYearStartMonth;
  return settings;
}

}  // namespace

void addRunOptions(CLI::App& verb, RunOptions& options) {
  verb.add_option("--paths", options.paths, "Number of paths; the plan's unless given")
      ->check(CLI::Range(std::uint64_t{1}, simulation::RunSettings::kMaxPaths));
  verb.add_option("--seed", options.seed, "Seed; the plan's unless given")
      ->check(CLI::NonNegativeNumber);
  verb.add_option("--backend", options.backend, "auto, cpu or cuda")
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
      ->capture_default_str();
  verb.add_option("--threads", options.threads, "CPU threads; all unless given")
      ->check(CLI::Range(1, 1024));
  verb.add_option("--sampling", options.sampling, "random or quasi")
      ->check(CLI::IsMember({"random", "quasi"}))
      ->capture_default_str();
}

Result<Simulated> simulate(const Console& console, const plan::Plan& plan,
                           const RunOptions& options) {
  OFFTAKE_ASSIGN(compile::Compiled compiled, compile::compile(plan));
  const auto inputs = compile::toFloat(compiled);
  const auto settings = settingsOf(plan, options);
  OFFTAKE_ASSIGN(auto chosen, simulation::chooseBackend(settings, gpu::cudaBackend()));
  simulation::RunHooks hooks;
  hooks.clock = secondsNow;
  if (console.progress && !console.quiet)
    hooks.progress = [&console](const simulation::RunProgress& at) {
      console.err << progressLine(at) << std::flush;
    };
  auto result = simulation::run(inputs.view(), settings, chosen, hooks);
  if (console.progress && !console.quiet) console.err << '\n';
  if (!result) return failure(result.error());
  return Simulated{std::move(compiled), std::move(*result), settings.threads};
}

int exitCodeOf(const Error& error) {
  switch (error.code) {
    case ErrorCode::DeviceMissing:
    case ErrorCode::DeviceFailed:
    case ErrorCode::Cancelled: return kRunFailed;
    default: return kBadInput;
  }
}

}  // namespace offtake::cli
