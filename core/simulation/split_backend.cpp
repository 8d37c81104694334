// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/split_backend.h"

#include "core/base/error.h"
#include "core/simulation/detail/on_threads.h"
#include "core/simulation/path_runner.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

namespace offtake::simulation {

namespace {

/// One backend's stretch of a round.
struct Stretch {
  PathRange range;
  std::optional<Partial> counted;
  std::optional<Result<std::uint64_t>> added;
  std::uint64_t done = 0;
};

/// Consecutive stretches of nearly one length.
std::vector<Stretch> stretches(const Frame& frame, PathRange range, std::size_t count) {
  std::vector<Stretch> made(count);
  const auto shared = std::make_shared<const Frame>(frame);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t begin = range.count * i / count;
    made[i].range = {range.first + begin, range.count * (i + 1) / count - begin};
    made[i].counted.emplace(shared);
  }
  return made;
}

}  // namespace

SplitBackend::SplitBackend(std::vector<std::unique_ptr<Backend>> backends,
                           std::uint64_t workPerRound)
    : m_backends(std::move(backends)), m_workPerRound(workPerRound) {
  expects(!m_backends.empty() && std::ranges::none_of(m_backends, [](const auto& b) { return !b; }),
          "at least one backend");
  expects(workPerRound > 0, "a round has work");
}

std::string SplitBackend::device() const {
  std::string text;
  for (const auto& backend : m_backends) text += (text.empty() ? "" : " and ") + backend->device();
  return text;
}

Result<std::uint64_t> SplitBackend::simulate(const Job& job, PathRange range, Partial& into,
                                             const PathsDone& done, std::stop_token stop) {
  const std::uint64_t each = std::max<std::uint64_t>(m_workPerRound / workOfPath(job.inputs), 1);
  const std::uint64_t perRound = each * m_backends.size();
  std::uint64_t finished = 0;
  while (finished < range.count && !stop.stop_requested()) {
    const PathRange round{range.first + finished, std::min(perRound, range.count - finished)};
    auto parts = stretches(job.frame, round, m_backends.size());
    std::mutex lock;
    detail::onThreads(static_cast<int>(parts.size()), [&](int thread) {
      const auto i = static_cast<std::size_t>(thread);
      const PathsDone tell = [&, i](std::uint64_t paths) {
        const std::lock_guard guard(lock);
        parts[i].done = paths;
        if (done)
          done(std::accumulate(parts.begin(), parts.end(), finished,
                               [](std::uint64_t sum, const Stretch& p) { return sum + p.done; }));
      };
      parts[i].added = m_backends[i]->simulate(job, parts[i].range, *parts[i].counted, tell, stop);
    });
    for (const Stretch& part : parts)
      if (!*part.added) return failure(part.added->error());
    // After a stop, what counts are the first paths: up to the first stretch that is not whole.
    for (const Stretch& part : parts) {
      OFFTAKE_TRY(into.add(*part.counted));
      finished += **part.added;
      if (**part.added < part.range.count) return finished;
    }
  }
  return finished;
}

}  // namespace offtake::simulation
