// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/run.h"

#include "core/simulation/cpu_backend.h"
#include "core/simulation/detail/run_progress.h"
#include "core/simulation/detail/scrambles.h"
#include "core/simulation/pilot.h"

#include <algorithm>
#include <utility>

namespace offtake::simulation {

namespace {

constexpr std::uint64_t kFirstEstimate = 1024;

/// Where the next estimate is due: 1,024 paths, then twice as many each time; all without hook.
std::uint64_t nextStop(std::uint64_t from, std::uint64_t asked, bool estimates) {
  if (!estimates) return asked;
  std::uint64_t stop = kFirstEstimate;
  while (stop <= from) stop *= 2;
  return std::min(stop, asked);
}

/// Adds the paths from partial.paths() on.
Result<void> simulate(const Job& job, std::uint64_t asked, Backend& backend, const RunHooks& hooks,
                      detail::RunProgress& progress, Partial& partial) {
  const std::uint64_t first = partial.paths();
  while (partial.paths() < asked && !hooks.stop.stop_requested()) {
    const std::uint64_t from = partial.paths();
    const std::uint64_t to = nextStop(from, asked, static_cast<bool>(hooks.estimate));
    const auto done = [&](std::uint64_t count) { progress.tell(from - first + count, false); };
    OFFTAKE_ASSIGN(const std::uint64_t added,
                   backend.simulate(job, {from, to - from}, partial, done, hooks.stop));
    if (added < to - from) break;
    if (hooks.estimate && to < asked)
      hooks.estimate(std::make_shared<const Statistics>(Statistics::from(partial)));
  }
  progress.tell(partial.paths() - first, true);
  return {};
}

/// What a result says besides its figures.
Result<RunResult> finish(const RunSettings& settings, const ChosenBackend& chosen, double seconds,
                         Partial partial) {
  if (partial.firstInvalid() < partial.frame().rows.size())
    return failure(ErrorCode::NotComputed, describe(partial.frame().rows[partial.firstInvalid()]),
                   "not a finite number on a path", "numbers that floats hold");
  if (partial.paths() == 0)
    return failure(ErrorCode::Cancelled, "run", "stopped before a path was finished", "");
  RunResult result;
  result.device = chosen.backend->device();
  if (!chosen.note.empty()) result.device += "; " + chosen.note;
  result.seed = settings.seed;
  result.sampling = settings.sampling;
  result.pathsDone = partial.paths();
  result.pathsAsked = settings.paths;
  result.seconds = seconds;
  result.partial = std::make_shared<const Partial>(std::move(partial));
  return result;
}

Result<RunResult> complete(Partial partial, const economics::Inputs<float>& inputs,
                           const RunSettings& settings, ChosenBackend& chosen,
                           const RunHooks& hooks) {
  const auto frame = partial.sharedFrame();
  detail::RunProgress progress(hooks, partial.paths(), settings.paths);
  OFFTAKE_TRY(simulate({inputs, *frame, settings.seed}, settings.paths, *chosen.backend, hooks,
                       progress, partial));
  OFFTAKE_ASSIGN(RunResult result,
                 finish(settings, chosen, progress.seconds(), std::move(partial)));
  if (hooks.digest) result.digest = result.partial->digest();
  result.statistics =
      std::make_shared<const Statistics>(Statistics::from(*result.partial, settings.threads));
  return result;
}

Result<RunResult> complete(detail::Scrambles scrambles, const economics::Inputs<float>& inputs,
                           const RunSettings& settings, ChosenBackend& chosen,
                           const RunHooks& hooks) {
  detail::RunProgress progress(hooks, scrambles.paths(), settings.paths);
  OFFTAKE_TRY(
      scrambles.add(inputs, settings.seed, settings.paths, *chosen.backend, hooks, progress));
  OFFTAKE_ASSIGN(RunResult result, finish(settings, chosen, progress.seconds(), scrambles.sum()));
  if (hooks.digest) result.digest = scrambles.digest();
  result.statistics = std::make_shared<const Statistics>(scrambles.statistics());
  result.scrambles = scrambles.release();
  return result;
}

}  // namespace

std::string RunResult::pathsText() const {
  return std::to_string(pathsDone) + (cancelled() ? " of " + std::to_string(pathsAsked) : "");
}

Result<ChosenBackend> chooseBackend(const RunSettings& settings,
                                    Result<std::unique_ptr<Backend>> cuda) {
  OFFTAKE_TRY(settings.check());
  if (settings.backend == BackendKind::Cpu)
    return ChosenBackend{std::make_unique<CpuBackend>(settings.threads),
                         "CUDA not used because the CPU was asked for"};
  if (cuda) return ChosenBackend{std::move(cuda).value(), ""};
  if (settings.backend == BackendKind::Cuda) return failure(cuda.error());
  return ChosenBackend{std::make_unique<CpuBackend>(settings.threads),
                       "CUDA not used because " + cuda.error().seen};
}

Result<RunResult> run(const economics::Inputs<float>& inputs, const RunSettings& settings,
                      ChosenBackend& chosen, const RunHooks& hooks) {
  OFFTAKE_TRY(settings.check());
  OFFTAKE_ASSIGN(Partial partial, startedRun(inputs, settings, hooks.stop));
  if (settings.sampling == Sampling::Quasi)
    return complete(detail::Scrambles(partial.sharedFrame()), inputs, settings, chosen, hooks);
  if (hooks.stop.stop_requested())  // before a path was asked for
    return complete(Partial(partial.sharedFrame()), inputs, settings, chosen, hooks);
  if (hooks.estimate && partial.paths() > 0 && partial.paths() < settings.paths)
    hooks.estimate(std::make_shared<const Statistics>(Statistics::from(partial)));
  return complete(std::move(partial), inputs, settings, chosen, hooks);
}

Result<RunResult> extend(const RunResult& earlier, const economics::Inputs<float>& inputs,
                         const RunSettings& settings, ChosenBackend& chosen,
                         const RunHooks& hooks) {
  OFFTAKE_TRY(settings.check());
  const Frame& frame = earlier.partial->frame();
  const RowLayout layout = rowLayout(inputs, settings);
  const bool same = frame.seed == settings.seed && frame.sampling == settings.sampling &&
                    frame.resolution == settings.resolution &&
                    frame.inputsDigest == inputsDigest(inputs) &&
                    frame.layout.yearOffset == layout.yearOffset &&
                    frame.layout.unmetShare == layout.unmetShare &&
                    frame.layout.obligationShare == layout.obligationShare;
  if (!same)
    return failure(ErrorCode::BadValue, "run to extend",
                   "of another plan, seed or sampling, or of other figures",
                   "a run of this plan, seed and sampling");
  if (settings.paths <= earlier.pathsDone)
    return failure(ErrorCode::BadValue, "paths", std::to_string(settings.paths),
                   "more than the " + std::to_string(earlier.pathsDone) + " of the run to extend");
  if (settings.sampling == Sampling::Quasi)
    return complete(detail::Scrambles(earlier), inputs, settings, chosen, hooks);
  return complete(*earlier.partial, inputs, settings, chosen, hooks);
}

}  // namespace offtake::simulation
