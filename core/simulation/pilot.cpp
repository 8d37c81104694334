// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/pilot.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/simulation/detail/on_threads.h"
#include "core/simulation/detail/place_bins.h"
#include "core/simulation/path_runner.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

namespace offtake::simulation {

namespace {

/// Values of the pilot: all paths of some rows, [rows x paths()].
class PilotValues {
public:
  PilotValues(const economics::Inputs<float>& inputs, const RowLayout& layout,
              const RunSettings& settings, std::stop_token stop)
      : m_inputs(inputs),
        m_layout(layout),
        m_settings(settings),
        m_stop(std::move(stop)),
        m_paths(settings.resolution == Resolution::Fine ? kPilotPaths : kCoarsePilotPaths) {}

  [[nodiscard]] std::uint32_t paths() const { return m_paths; }
  [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
  /// Rows that are kept at a time: 128 MiB of them.
  [[nodiscard]] std::uint32_t rowsAtOnce() const { return (1u << 25) / m_paths; }

  /// @param rows  first and last of the slice that is kept
  void fill(std::uint32_t firstRow, std::uint32_t lastRow) {
    m_firstRow = firstRow;
    m_values = std::make_unique_for_overwrite<float[]>(
        static_cast<std::size_t>(lastRow - firstRow) * m_paths);
    const std::uint32_t lanes =
        std::min(blockPaths(m_inputs, instructionSets().back()), m_paths / 8);
    const std::uint32_t blocks = (m_paths + lanes - 1) / lanes;
    std::atomic<std::uint32_t> next{0};
    const int threads = std::min(m_settings.threads, static_cast<int>(blocks));
    detail::onThreads(threads, [&](int) {
      const auto runner =
          makePathRunner(m_inputs, m_layout, {m_settings.seed, {}}, instructionSets().back());
      PathBlock block(m_layout, lanes);
      for (std::uint32_t i = next++; i < blocks && !stopped(); i = next++) {
        const std::uint32_t paths = std::min(lanes, m_paths - i * lanes);
        runner->run(i * lanes, paths, block);
        for (std::uint32_t row = firstRow; row < lastRow; ++row)
          block.copyRow(row, paths, this->row(row).data() + i * lanes);
      }
    });
  }
  [[nodiscard]] std::span<float> row(std::uint32_t row) {
    return {m_values.get() + static_cast<std::size_t>(row - m_firstRow) * m_paths, m_paths};
  }

private:
  const economics::Inputs<float>& m_inputs;
  const RowLayout& m_layout;
  const RunSettings& m_settings;
  std::stop_token m_stop;
  std::uint32_t m_paths;
  std::uint32_t m_firstRow = 0;
  std::unique_ptr<float[]> m_values;
};

/// Those of the paths that have the row, moved to the front. @error NotComputed if one is not
/// finite
Result<std::span<float>> present(const Row& row, std::span<float> values) {
  std::size_t count = 0;
  for (const float value : values) {
    const std::uint32_t bits = bitsOf(value);
    if (bits == kAbsentBits) continue;
    if (!isFinite(bits))
      return failure(ErrorCode::NotComputed, describe(row), "not a finite number on a path",
                     "numbers that floats hold");
    values[count++] = value;
  }
  return values.first(count);
}

RowBins binsOf(const Row& row, const Frame& frame, std::span<float> values,
               std::vector<std::uint32_t>& tables) {
  const MetricInfo& info = infoOf(row.metric);
  switch (info.keep) {
    case Keep::Counts:
      return detail::countBins(info.unit == Unit::Month ? frame.layout.months + 1 : 2);
    case Keep::Sums: return detail::sumBins(info.unit, values);
    case Keep::Histogram: break;
  }
  // Scrambles count apart, each with its own: figures over months make do with wide bins there.
  const bool split = frame.resolution == Resolution::Fine &&
                     (frame.sampling == Sampling::Random || info.scope == Scope::Path);
  return detail::histogramBins(info.unit, 5, split, values, tables);
}

/// One row's bins and tables, before it has a place among the others.
struct Placed {
  RowBins bins;
  std::vector<std::uint32_t> tables;
  std::uint32_t present = 0;  ///< paths of the pilot that have the row: the first of its values
  std::optional<Error> fault;
};

/// Rows are independent: each is sorted and placed on whichever thread is free.
std::vector<Placed> placeBins(const Frame& frame, int threads, PilotValues& pilot,
                              std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kChunk = 64;
  std::vector<Placed> placed(last - first);
  std::atomic<std::uint32_t> next{first};
  detail::onThreads(threads, [&](int) {
    for (std::uint32_t from = next.fetch_add(kChunk); from < last && !pilot.stopped();
         from = next.fetch_add(kChunk))
      for (std::uint32_t i = from; i < std::min(from + kChunk, last); ++i) {
        Placed& row = placed[i - first];
        const auto values = present(frame.rows[i], pilot.row(i));
        if (values) {
          row.present = static_cast<std::uint32_t>(values->size());
          row.bins = binsOf(frame.rows[i], frame, *values, row.tables);
        } else {
          row.fault = values.error();
        }
      }
  });
  return placed;
}

std::string digestOf(const Frame& frame) {
  Sha256 sha;
  sha.update("offtake frame 3").update(frame.inputsDigest).update(frame.seed);
  sha.update(std::uint64_t{frame.layout.yearOffset})
      .update(std::uint64_t{bitsOf(frame.layout.unmetShare)});
  sha.update(std::uint64_t{bitsOf(frame.layout.obligationShare)})
      .update(std::uint64_t{frame.rows.size()});
  for (const RowBins& bins : frame.bins) {
    sha.update((std::uint64_t{bitsOf(bins.center)} << 32) + bins.scaleBits);
    sha.update((std::uint64_t{bins.atoms} << 33) + (std::uint64_t{bins.split} << 32) + bins.slots);
  }
  // Of the splits their bits alone, packed: the rest follows from those.
  for (const RowBins& bins : frame.bins) {
    for (const std::uint32_t atom : frame.atomsOf(bins)) sha.update(std::uint64_t{atom});
    std::uint64_t word = 1;
    for (const std::uint32_t split : frame.splitsOf(bins)) {
      word = (word << kSplitBits) + splitBitsOf(split);
      if (word < std::uint64_t{1} << (64 - kSplitBits)) continue;
      sha.update(word);
      word = 1;
    }
    sha.update(word);
  }
  if (frame.sampling == Sampling::Quasi) sha.update("quasi");
  return sha.hex();
}

/// The frame, and of its last slice how many paths of the pilot have each row.
Result<Frame> framed(const economics::Inputs<float>& inputs, const RunSettings& settings,
                     PilotValues& pilot, const RowLayout& layout,
                     std::vector<std::uint32_t>& present) {
  Frame frame;
  frame.layout = layout;
  frame.rows = rowsOf(inputs, settings);
  frame.inputsDigest = inputsDigest(inputs);
  frame.seed = settings.seed;
  frame.sampling = settings.sampling;
  frame.resolution = settings.resolution;
  frame.bins.reserve(frame.rows.size());
  for (std::uint32_t first = 0; first < frame.layout.rows; first += pilot.rowsAtOnce()) {
    const std::uint32_t last = std::min(first + pilot.rowsAtOnce(), frame.layout.rows);
    pilot.fill(first, last);
    present.clear();
    auto placed = placeBins(frame, settings.threads, pilot, first, last);
    if (pilot.stopped())
      return failure(ErrorCode::Cancelled, "run", "stopped before a path was finished", "");
    for (std::uint32_t i = first; i < last; ++i) {
      Placed& row = placed[i - first];
      if (row.fault) return failure(*row.fault);
      present.push_back(row.present);
      RowBins bins = row.bins;
      bins.firstTable = static_cast<std::uint32_t>(frame.tables.size());
      frame.tables.insert(frame.tables.end(), row.tables.begin(), row.tables.end());
      bins.firstSlot = frame.slots;
      frame.slots += bins.slots;
      if (bins.keep == Keep::Histogram && infoOf(frame.rows[i].metric).badTail != BadTail::None) {
        bins.firstSum = frame.sums;
        frame.sums += bins.slots;
      }
      frame.bins.push_back(bins);
    }
  }
  frame.digest = digestOf(frame);
  return frame;
}

/// Counts the pilot's values into a run. They are sorted by now: integers do not mind in which order
/// they are counted.
/// @param present  how many paths of the pilot have each row
void countPilot(Partial& partial, PilotValues& pilot, std::span<const std::uint32_t> present,
                int threads) {
  constexpr std::uint32_t kChunk = 64;
  const Frame& frame = partial.frame();
  const auto rows = static_cast<std::uint32_t>(frame.rows.size());
  const detail::PrepareBlock prepare = blockPreparer(instructionSets().back());
  std::atomic<std::uint32_t> next{0};
  detail::onThreads(threads, [&](int) {
    const auto buffer = std::make_unique<detail::BlockValues>();
    const auto count = [&](std::uint32_t row, const float* values, std::uint32_t paths) {
      if (partial.countSame(row, values, paths)) return;
      if (prepare && prepare(frame.bins[row], frame.tables.data(), values, paths, *buffer))
        return partial.count(row, *buffer, paths);
      expects(partial.count(row, values, paths), "the pilot's values are finite");
    };
    for (std::uint32_t from = next.fetch_add(kChunk); from < rows; from = next.fetch_add(kChunk))
      for (std::uint32_t row = from; row < std::min(from + kChunk, rows); ++row)
        for (std::uint32_t i = 0; i < present[row]; i += detail::kBlockLimit)
          count(row, pilot.row(row).data() + i, std::min(detail::kBlockLimit, present[row] - i));
  });
}

}  // namespace

Result<Frame> makeFrame(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  const RowLayout layout = rowLayout(inputs, settings);
  PilotValues pilot(inputs, layout, settings, {});
  std::vector<std::uint32_t> present;
  return framed(inputs, settings, pilot, layout, present);
}

Result<Partial> startedRun(const economics::Inputs<float>& inputs, const RunSettings& settings,
                           const std::stop_token& stop) {
  const RowLayout layout = rowLayout(inputs, settings);
  PilotValues pilot(inputs, layout, settings, stop);
  std::vector<std::uint32_t> present;
  OFFTAKE_ASSIGN(Frame frame, framed(inputs, settings, pilot, layout, present));
  Partial partial(std::make_shared<const Frame>(std::move(frame)));
  if (settings.sampling != Sampling::Random || settings.paths < pilot.paths() ||
      layout.rows > pilot.rowsAtOnce())
    return partial;
  countPilot(partial, pilot, present, settings.threads);
  partial.addPaths(pilot.paths());
  return partial;
}

}  // namespace offtake::simulation
