// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate.h"

#include "app/cli/common.h"
#include "app/cli/interrupt.h"
#include "core/base/error.h"
#include "core/simulation/frame.h"
#include "gpu/cuda_backend.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <bit>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <ostream>
#include <span>
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

/// The result whose integers an earlier run left in its folder.
Result<simulation::RunResult> earlierRun(const std::string& folder,
                                         const economics::Inputs<float>& inputs,
                                         const simulation::RunSettings& settings) {
  if (settings.sampling == simulation::Sampling::Quasi)
    return failure(ErrorCode::BadValue, "--extend with --sampling", "quasi",
                   "random: the folder holds no scrambles apart; --until-se adds points to a "
                   "quasi-random run");
  const auto path = std::filesystem::path(folder) / kPartialFile;
  OFFTAKE_ASSIGN(const std::string text, readFile(path));
  OFFTAKE_ASSIGN(simulation::Frame frame, simulation::makeFrame(inputs, settings));
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  auto partial = simulation::Partial::fromBytes(
      std::make_shared<const simulation::Frame>(std::move(frame)), bytes);
  if (!partial && partial.error().code == ErrorCode::Conflict)
    return failure(ErrorCode::BadValue, "run to extend " + path.string(), partial.error().seen,
                   "a run of this plan, scenario and seed, with the same figures");
  if (!partial) return failure(partial.error());
  simulation::RunResult earlier;
  earlier.seed = settings.seed;
  earlier.pathsDone = partial->paths();
  earlier.partial = std::make_shared<const simulation::Partial>(std::move(*partial));
  return earlier;
}

/// Adds paths until the standard error of the mean NPV is small enough, or the run was stopped.
Result<simulation::RunResult> sharpen(simulation::RunResult result, double untilSe,
                                      const economics::Inputs<float>& inputs,
                                      simulation::RunSettings& settings,
                                      simulation::ChosenBackend& chosen,
                                      const simulation::RunHooks& hooks) {
  constexpr std::uint64_t kMost = simulation::RunSettings::kMaxPaths;
  for (;;) {
    const auto* npv = result.statistics->find({simulation::Metric::Npv, -1, -1});
    expects(npv != nullptr, "every run reports the NPV");
    const double error = npv->error / 100;
    if (error <= untilSe || result.cancelled()) return result;
    if (result.pathsDone >= kMost)
      return failure(ErrorCode::NotComputed, "--until-se " + std::to_string(untilSe),
                     "a standard error of " + std::to_string(error) + " after " +
                         std::to_string(kMost) + " paths",
                     "at least that");
    // The error falls with the root of the paths; no step is more than eightfold, as the spread
    // that it is guessed from sharpens too.
    const double ratio = untilSe > 0 ? error / untilSe : 8;
    const double wanted =
        static_cast<double>(result.pathsDone) * std::min(8.0, ratio * ratio) * 1.02;
    settings.paths = std::clamp(static_cast<std::uint64_t>(std::min(wanted, double(kMost))),
                                std::min(result.pathsDone + 1024, kMost), kMost);
    // Sobol points are most even in powers of two.
    if (settings.sampling == simulation::Sampling::Quasi)
      settings.paths = std::bit_ceil(result.pathsDone + 1);
    OFFTAKE_ASSIGN(result, simulation::extend(result, inputs, settings, chosen, hooks));
  }
}

}  // namespace

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

void addExtensionOptions(CLI::App& verb, RunOptions& options) {
  verb.add_option("--extend", options.extend,
                  "Folder that an earlier run wrote with --csv: only the paths beyond its own "
                  "are computed");
  verb.add_option("--until-se", options.untilSe,
                  "Add paths until the standard error of the mean NPV is at most this many dollars")
      ->check(CLI::PositiveNumber);
}

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
  verb.add_option("--sampling", options.sampling,
                  "random, or quasi: scrambled Sobol points, fewer paths for the same "
                  "error (paths a multiple of 16)")
      ->check(CLI::IsMember({"random", "quasi"}))
      ->capture_default_str();
}

Result<Simulated> simulate(const Console& console, const plan::Plan& plan,
                           const RunOptions& options) {
  OFFTAKE_ASSIGN(compile::Compiled compiled, compile::compile(plan));
  const auto inputs = compile::toFloat(compiled);
  auto settings = settingsOf(plan, options);
  OFFTAKE_ASSIGN(auto chosen, simulation::chooseBackend(settings, gpu::cudaBackend()));
  simulation::RunHooks hooks;
  hooks.clock = secondsNow;
  if (console.progress && !console.quiet)
    hooks.progress = [&console](const simulation::RunProgress& at) {
      console.err << progressLine(at) << std::flush;
    };
  const StopOnInterrupt interrupt;
  hooks.stop = interrupt.token();
  const auto first = [&]() -> Result<simulation::RunResult> {
    if (options.extend.empty()) return simulation::run(inputs.view(), settings, chosen, hooks);
    OFFTAKE_ASSIGN(const auto earlier, earlierRun(options.extend, inputs.view(), settings));
    return simulation::extend(earlier, inputs.view(), settings, chosen, hooks);
  };
  auto result = first();
  if (result && options.untilSe > 0)
    result = sharpen(std::move(*result), options.untilSe, inputs.view(), settings, chosen, hooks);
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
