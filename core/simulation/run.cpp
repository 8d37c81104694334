// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/run.h"

#include "core/simulation/cpu_backend.h"

#include <algorithm>
#include <utility>

namespace offtake::simulation {

namespace {

constexpr double kProgressSeconds = 0.05;

/// Tells the hooks how far a run is.
class Progress {
public:
  Progress(const RunHooks& hooks, std::uint64_t before, std::uint64_t asked)
      : m_hooks(hooks), m_before(before), m_asked(asked), m_start(now()), m_last(m_start) {}

  [[nodiscard]] double seconds() const { return now() - m_start; }

  /// @param done  paths of this run
  void tell(std::uint64_t done, bool always) {
    if (!m_hooks.progress) return;
    const double time = now();
    if (!always && m_hooks.clock && time - m_last < kProgressSeconds) return;
    m_last = time;
    const double passed = time - m_start;
    m_hooks.progress(
        {m_before + done, m_asked, passed > 0 ? static_cast<double>(done) / passed : 0});
  }

private:
  [[nodiscard]] double now() const { return m_hooks.clock ? m_hooks.clock() : 0; }
  const RunHooks& m_hooks;
  std::uint64_t m_before;
  std::uint64_t m_asked;
  double m_start;
  double m_last;
};

/// Where the next estimate is due: 1,024 paths, then twice as many each time; all without hook.
std::uint64_t nextStop(std::uint64_t from, std::uint64_t asked, bool estimates) {
  if (!estimates) return asked;
  std::uint64_t stop = kPilotPaths;
  while (stop <= from) stop *= 2;
  return std::min(stop, asked);
}

/// Adds the paths from partial.paths() on.
Result<void> simulate(const Job& job, std::uint64_t asked, Backend& backend, const RunHooks& hooks,
                      Progress& progress, Partial& partial) {
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

Result<RunResult> finish(const RunSettings& settings, const ChosenBackend& chosen,
                         Partial partial) {
  if (partial.firstInvalid() < partial.frame().rows.size())
    return failure(ErrorCode::NotComputed, describe(partial.frame().rows[partial.firstInvalid()]),
                   "not a finite number on a path", "numbers that floats hold");
  if (partial.paths() == 0)
    return failure(ErrorCode::Cancelled, "run", "stopped before a path was finished", "");
  RunResult result;
  result.digest = partial.digest();
  result.device = chosen.backend->device();
  if (!chosen.note.empty()) result.device += "; " + chosen.note;
  result.seed = settings.seed;
  result.sampling = settings.sampling;
  result.pathsDone = partial.paths();
  result.pathsAsked = settings.paths;
  result.statistics = std::make_shared<const Statistics>(Statistics::from(partial));
  result.partial = std::make_shared<const Partial>(std::move(partial));
  return result;
}

Result<RunResult> complete(Partial partial, const economics::Inputs<float>& inputs,
                           const RunSettings& settings, ChosenBackend& chosen,
                           const RunHooks& hooks) {
  const auto frame = partial.sharedFrame();
  Progress progress(hooks, partial.paths(), settings.paths);
  OFFTAKE_TRY(simulate({inputs, *frame, settings.seed}, settings.paths, *chosen.backend, hooks,
                       progress, partial));
  const double seconds = progress.seconds();
  OFFTAKE_ASSIGN(RunResult result, finish(settings, chosen, std::move(partial)));
  result.seconds = seconds;
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
  OFFTAKE_ASSIGN(Frame frame, makeFrame(inputs, settings));
  return complete(Partial(std::make_shared<const Frame>(std::move(frame))), inputs, settings,
                  chosen, hooks);
}

Result<RunResult> extend(const RunResult& earlier, const economics::Inputs<float>& inputs,
                         const RunSettings& settings, ChosenBackend& chosen,
                         const RunHooks& hooks) {
  OFFTAKE_TRY(settings.check());
  const Frame& frame = earlier.partial->frame();
  const RowLayout layout = rowLayout(inputs, settings);
  const bool same = frame.seed == settings.seed && frame.inputsDigest == inputsDigest(inputs) &&
                    frame.layout.yearOffset == layout.yearOffset &&
                    frame.layout.unmetShare == layout.unmetShare &&
                    frame.layout.obligationShare == layout.obligationShare;
  if (!same)
    return failure(ErrorCode::BadValue, "run to extend", "of another plan, seed or other figures",
                   "a run of this plan and seed");
  if (settings.paths <= earlier.pathsDone)
    return failure(ErrorCode::BadValue, "paths", std::to_string(settings.paths),
                   "more than the " + std::to_string(earlier.pathsDone) + " of the run to extend");
  return complete(*earlier.partial, inputs, settings, chosen, hooks);
}

}  // namespace offtake::simulation
