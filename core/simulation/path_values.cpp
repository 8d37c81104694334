// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/path_values.h"

#include "core/base/error.h"
#include "core/simulation/cpu_backend.h"
#include "core/simulation/detail/on_threads.h"
#include "core/simulation/frame.h"
#include "core/simulation/path_runner.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>

namespace offtake::simulation {
namespace {

constexpr std::size_t kParts = 16;

/// The least value that a share of all is at or below.
double quantileOf(std::vector<float> values, double share) {
  const auto count = static_cast<double>(values.size());
  const auto rank = static_cast<std::ptrdiff_t>(std::ceil(share * count - 1e-9)) - 1;
  const auto at = values.begin() + std::clamp<std::ptrdiff_t>(rank, 0, std::ssize(values) - 1);
  std::nth_element(values.begin(), at, values.end());
  return static_cast<double>(*at);
}

double quantileGap(std::span<const float> from, std::span<const float> to, double share) {
  return quantileOf({to.begin(), to.end()}, share) - quantileOf({from.begin(), from.end()}, share);
}

/// Mean and its standard error.
template <class Value>
PairedFigure meanOf(std::size_t count, const Value& value) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += value(i);
  PairedFigure figure{sum / static_cast<double>(count), 0};
  if (count < 2) return figure;
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double apart = value(i) - figure.value;
    squares += apart * apart;
  }
  figure.error = std::sqrt(squares / static_cast<double>(count - 1) / static_cast<double>(count));
  return figure;
}

Result<void> allFinite(const PathValues& kept) {
  const auto odd = std::find_if(kept.values.begin(), kept.values.end(),
                                [](float value) { return !std::isfinite(value); });
  if (odd == kept.values.end()) return {};
  const auto metric = static_cast<std::size_t>(odd - kept.values.begin()) / kept.paths;
  return failure({ErrorCode::NotComputed, std::string(infoOf(kept.metrics[metric]).name),
                  "not finite on some path", "a finite figure on every path"});
}

/// Two plans can be compared path by path only where both have all paths.
Result<void> wholeRun(const RunResult& result) {
  if (!result.cancelled()) return {};
  return failure(
      {ErrorCode::Cancelled, "comparison", result.pathsText() + " paths", "all of them"});
}

}  // namespace

std::span<const float> PathValues::of(Metric metric) const {
  const auto found = std::find(metrics.begin(), metrics.end(), metric);
  expects(found != metrics.end(), "a figure that was kept");
  const auto index = static_cast<std::size_t>(found - metrics.begin());
  return std::span(values).subspan(index * paths, paths);
}

Result<PathValues> pathValues(const economics::Inputs<float>& inputs, const RunSettings& settings,
                              std::vector<Metric> metrics,
                              const std::function<void(std::uint64_t)>& progress,
                              std::stop_token stop) {
  OFFTAKE_TRY(settings.check());
  for (const Metric metric : metrics)
    expects(infoOf(metric).scope == Scope::Path, "figures of whole paths");
  const RowLayout layout = rowLayout(inputs, settings);
  PathValues kept{std::move(metrics), settings.paths, {}};
  kept.values.resize(kept.metrics.size() * kept.paths);
  const std::uint32_t lanes = blockPaths(inputs, instructionSets().back());
  const std::uint64_t blocks = (kept.paths + lanes - 1) / lanes;
  std::atomic<std::uint64_t> next{0};
  std::uint64_t done = 0;
  std::mutex lock;
  const int threads = static_cast<int>(
      std::min<std::uint64_t>(static_cast<std::uint64_t>(settings.threads), blocks));
  detail::onThreads(threads, [&](int) {
    const auto runner =
        makePathRunner(inputs, layout, {settings.seed, {}}, instructionSets().back());
    PathBlock block(layout, lanes);
    for (auto at = next.fetch_add(1); at < blocks && !stop.stop_requested();
         at = next.fetch_add(1)) {
      const std::uint64_t first = at * lanes;
      const auto count =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(lanes, kept.paths - first));
      runner->run(first, count, block);
      for (std::size_t m = 0; m < kept.metrics.size(); ++m)
        block.copyRow(layout.path(kept.metrics[m]), count,
                      kept.values.data() + m * kept.paths + first);
      const std::lock_guard held(lock);
      done += count;
      if (progress) progress(done);
    }
  });
  if (done < kept.paths)
    return failure({ErrorCode::Cancelled, "comparison", std::to_string(done) + " paths",
                    "all " + std::to_string(kept.paths)});
  OFFTAKE_TRY(allFinite(kept));
  return kept;
}

Result<RunWithValues> runWithValues(const economics::Inputs<float>& inputs,
                                    const RunSettings& settings, ChosenBackend& chosen,
                                    std::vector<Metric> metrics, const RunHooks& hooks) {
  OFFTAKE_TRY(settings.check());
  auto* cpu = dynamic_cast<CpuBackend*>(chosen.backend.get());
  RunWithValues both;
  if (cpu == nullptr || settings.sampling != Sampling::Random) {
    OFFTAKE_ASSIGN(both.result, run(inputs, settings, chosen, hooks));
    OFFTAKE_TRY(wholeRun(both.result));
    OFFTAKE_ASSIGN(both.values, pathValues(inputs, settings, std::move(metrics), {}, hooks.stop));
    return both;
  }
  const RowLayout layout = rowLayout(inputs, settings);
  KeptRows kept{{}, settings.paths, {}};
  for (const Metric metric : metrics) {
    expects(infoOf(metric).scope == Scope::Path, "figures of whole paths");
    kept.rows.push_back(layout.path(metric));
  }
  kept.values.resize(kept.rows.size() * kept.paths);
  cpu->keep(&kept);
  auto result = run(inputs, settings, chosen, hooks);
  cpu->keep(nullptr);
  if (!result) return failure(result.error());
  OFFTAKE_TRY(wholeRun(*result));
  both.result = std::move(*result);
  both.values = {std::move(metrics), settings.paths, std::move(kept.values)};
  OFFTAKE_TRY(allFinite(both.values));
  return both;
}

PairedFigure pairedMean(std::span<const float> from, std::span<const float> to) {
  expects(from.size() == to.size() && !from.empty(), "two plans on the same paths");
  return meanOf(from.size(), [&](std::size_t i) {
    return static_cast<double>(to[i]) - static_cast<double>(from[i]);
  });
}

PairedFigure pairedQuantile(std::span<const float> from, std::span<const float> to, double share) {
  expects(from.size() == to.size() && !from.empty(), "two plans on the same paths");
  PairedFigure figure{quantileGap(from, to, share), 0};
  const std::size_t part = from.size() / kParts;
  if (part < 2) return figure;
  figure.error =
      meanOf(kParts, [&](std::size_t k) {
        return quantileGap(from.subspan(k * part, part), to.subspan(k * part, part), share);
      }).error;
  return figure;
}

}  // namespace offtake::simulation
