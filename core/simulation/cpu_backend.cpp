// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/cpu_backend.h"

#include "core/simulation/detail/on_threads.h"
#include "core/simulation/path_runner.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace offtake::simulation {

namespace {

/// Threads count their blocks into one Partial, stripe by stripe of its rows, each beginning with
/// another stripe. Integers: the order does not matter.
class StripedCounter {
public:
  StripedCounter(Partial& partial, int threads)
      : m_partial(partial),
        m_rows(static_cast<std::uint32_t>(partial.frame().rows.size())),
        m_threads(threads) {}

  /// @return the first row that was not finite, or the number of rows
  [[nodiscard]] std::uint32_t count(int thread, const PathBlock& block, std::uint32_t paths,
                                    detail::PrepareBlock prepare, detail::BlockValues& buffer) {
    std::uint32_t invalid = m_rows;
    const auto begin =
        static_cast<std::size_t>(thread) * kStripes / static_cast<std::size_t>(m_threads);
    for (std::size_t i = 0; i < kStripes; ++i) {
      const std::size_t stripe = (begin + i) % kStripes;
      const std::lock_guard lock(m_locks[stripe]);
      const auto last = static_cast<std::uint32_t>((stripe + 1) * m_rows / kStripes);
      for (auto row = static_cast<std::uint32_t>(stripe * m_rows / kStripes); row < last; ++row) {
        const RowBins& bins = m_partial.frame().bins[row];
        const std::uint32_t* const tables = m_partial.frame().tables.data();
        block.copyRow(row, paths, buffer.row);
        if (m_partial.countSame(row, buffer.row, paths)) continue;
        if (prepare != nullptr && prepare(bins, tables, buffer.row, paths, buffer))
          m_partial.count(row, buffer, paths);
        else if (!m_partial.count(row, buffer.row, paths)) invalid = std::min(invalid, row);
      }
    }
    return invalid;
  }

private:
  static constexpr std::size_t kStripes = 64;
  Partial& m_partial;
  std::uint32_t m_rows;
  int m_threads;
  std::array<std::mutex, kStripes> m_locks;
};

/// What one thread needs; made before it starts, so that its loop allocates nothing.
struct Worker {
  Worker(const Job& job, std::uint32_t lanes, InstructionSet set)
      : runner(makePathRunner(job.inputs, job.frame.layout, {job.seed, job.quasiView()}, set)),
        prepare(blockPreparer(set)),
        block(job.frame.layout, lanes) {}
  std::unique_ptr<PathRunner> runner;
  detail::PrepareBlock prepare;
  PathBlock block;
  detail::BlockValues values;
  std::uint32_t invalid = 0xFFFFFFFFu;
};

/// Paths of a thread's block, so that the blocks take 64 MiB together, or 16 MiB each where there
/// are many threads.
std::uint64_t heldPaths(std::uint32_t rows, int threads) {
  constexpr std::uint64_t kAll = std::uint64_t{1} << 24, kEach = std::uint64_t{1} << 22;  // floats
  const std::uint64_t floats = std::max(kAll / static_cast<std::uint64_t>(threads), kEach);
  return std::max<std::uint64_t>(floats / rows / 16 * 16, 16);
}

/// Blocks write to paths of their own: threads do not meet.
void keepRows(KeptRows& kept, const PathBlock& block, std::uint64_t first, std::uint32_t paths) {
  if (first >= kept.paths) return;
  const auto count = static_cast<std::uint32_t>(std::min<std::uint64_t>(paths, kept.paths - first));
  for (std::size_t r = 0; r < kept.rows.size(); ++r)
    block.copyRow(kept.rows[r], count, kept.values.data() + r * kept.paths + first);
}

}  // namespace

CpuBackend::CpuBackend(int threads, const CpuFeatures& features)
    : CpuBackend(threads, instructionSets(features).back()) {
  m_fusedProducts = features.fusedProducts;
}

CpuBackend::CpuBackend(int threads, InstructionSet set)
    : m_threads(threads), m_set(set), m_fusedProducts(cpuFeatures().fusedProducts) {
  expects(threads >= 1, "at least one thread");
}

std::string CpuBackend::device() const {
  std::string text =
      "CPU, " + std::to_string(m_threads) + (m_threads == 1 ? " thread" : " threads");
  if (m_set != InstructionSet::Scalar) text += ", " + std::string(name(m_set));
  if (!m_fusedProducts) text += " (slow: this processor has no fused multiply-add)";
  return text;
}

Result<std::uint64_t> CpuBackend::simulate(const Job& job, PathRange range, Partial& into,
                                           const PathsDone& done, std::stop_token stop) {
  // Few paths are shared out in small blocks.
  const auto share = (range.count / static_cast<std::uint64_t>(m_threads) / 2 + 16) / 16 * 16;
  const std::uint64_t held = heldPaths(job.frame.layout.rows, m_threads);
  const auto lanes = static_cast<std::uint32_t>(
      std::min({std::uint64_t{blockPaths(job.inputs, m_set)}, share, held}));
  const std::uint64_t blocks = (range.count + lanes - 1) / lanes;
  const int threads =
      static_cast<int>(std::min<std::uint64_t>(static_cast<std::uint64_t>(m_threads), blocks));
  if (threads == 0) return std::uint64_t{0};
  std::vector<std::unique_ptr<Worker>> workers;
  for (int i = 0; i < threads; ++i) workers.push_back(std::make_unique<Worker>(job, lanes, m_set));
  StripedCounter counter(into, threads);
  std::mutex doneLock;
  std::uint64_t finished = 0;
  std::atomic<std::uint64_t> next{0};
  // Blocks are claimed in order and every claimed one is finished, so that a stop leaves the first
  // paths of the range.
  detail::onThreads(threads, [&](int thread) {
    Worker& worker = *workers[static_cast<std::size_t>(thread)];
    while (!stop.stop_requested()) {
      const std::uint64_t claimed = next.fetch_add(1);
      if (claimed >= blocks) return;
      const std::uint64_t begin = claimed * lanes;
      const auto paths =
          static_cast<std::uint32_t>(std::min<std::uint64_t>(lanes, range.count - begin));
      worker.runner->run(range.first + begin, paths, worker.block);
      if (m_kept != nullptr && job.quasi == nullptr)
        keepRows(*m_kept, worker.block, range.first + begin, paths);
      worker.invalid = std::min(worker.invalid, counter.count(thread, worker.block, paths,
                                                              worker.prepare, worker.values));
      const std::lock_guard lock(doneLock);
      finished += paths;
      if (done) done(finished);
    }
  });
  for (const auto& worker : workers) into.addInvalid(worker->invalid);
  into.addPaths(finished);
  return finished;
}

}  // namespace offtake::simulation
