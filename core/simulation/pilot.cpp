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
#include <string>

namespace offtake::simulation {

namespace {

/// Values of the pilot: all paths of some rows, [rows x kPilotPaths].
class PilotValues {
public:
  PilotValues(const economics::Inputs<float>& inputs, const RowLayout& layout,
              const RunSettings& settings)
      : m_inputs(inputs), m_layout(layout), m_settings(settings) {}

  /// @param rows  first and last of the slice that is kept
  void fill(std::uint32_t firstRow, std::uint32_t lastRow) {
    m_firstRow = firstRow;
    m_values.resize(static_cast<std::size_t>(lastRow - firstRow) * kPilotPaths);
    const std::uint32_t lanes = std::min(blockPaths(m_inputs, instructionSets().back()), 128u);
    const std::uint32_t blocks = (kPilotPaths + lanes - 1) / lanes;
    std::atomic<std::uint32_t> next{0};
    const int threads = std::min(m_settings.threads, static_cast<int>(blocks));
    detail::onThreads(threads, [&](int) {
      const auto runner =
          makePathRunner(m_inputs, m_layout, {m_settings.seed, {}}, instructionSets().back());
      PathBlock block(m_layout, lanes);
      for (std::uint32_t i = next++; i < blocks; i = next++) {
        const std::uint32_t paths = std::min(lanes, kPilotPaths - i * lanes);
        runner->run(i * lanes, paths, block);
        for (std::uint32_t row = firstRow; row < lastRow; ++row)
          block.copyRow(row, paths, this->row(row).data() + i * lanes);
      }
    });
  }
  [[nodiscard]] std::span<float> row(std::uint32_t row) {
    return std::span<float>(m_values).subspan(
        static_cast<std::size_t>(row - m_firstRow) * kPilotPaths, kPilotPaths);
  }

private:
  const economics::Inputs<float>& m_inputs;
  const RowLayout& m_layout;
  const RunSettings& m_settings;
  std::uint32_t m_firstRow = 0;
  std::vector<float> m_values;
};

constexpr std::uint32_t kPilotRows = 32'768;  // of a slice: 128 MiB

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

RowBins binsOf(const Row& row, std::uint32_t months, Sampling sampling, std::span<float> values,
               std::vector<float>& atoms) {
  const MetricInfo& info = infoOf(row.metric);
  switch (info.keep) {
    case Keep::Counts: return detail::countBins(info.unit == Unit::Month ? months + 1 : 2);
    case Keep::Sums: return detail::sumBins(info.unit, values);
    case Keep::Histogram: break;
  }
  // Scrambles count apart: bands over months make do with fewer bins there.
  const bool alone = info.scope == Scope::Path;
  const std::uint8_t subBits = sampling == Sampling::Quasi && !alone ? 5 : 8;
  return detail::histogramBins(info.unit, subBits, values, atoms);
}

/// One row's bins and atoms, before it has a place among the others.
struct Placed {
  RowBins bins;
  std::vector<float> atoms;
  std::uint32_t present = 0;  ///< paths of the pilot that have the row: the first of its values
  std::optional<Error> fault;
};

/// Rows are independent: each is sorted and placed on whichever thread is free.
std::vector<Placed> placeBins(const Frame& frame, const RunSettings& settings, PilotValues& pilot,
                              std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kChunk = 64;
  std::vector<Placed> placed(last - first);
  std::atomic<std::uint32_t> next{first};
  detail::onThreads(settings.threads, [&](int) {
    for (std::uint32_t from = next.fetch_add(kChunk); from < last; from = next.fetch_add(kChunk))
      for (std::uint32_t i = from; i < std::min(from + kChunk, last); ++i) {
        Placed& row = placed[i - first];
        const auto values = present(frame.rows[i], pilot.row(i));
        if (values) {
          row.present = static_cast<std::uint32_t>(values->size());
          row.bins =
              binsOf(frame.rows[i], frame.layout.months, settings.sampling, *values, row.atoms);
        } else {
          row.fault = values.error();
        }
      }
  });
  return placed;
}

std::string digestOf(const Frame& frame) {
  Sha256 sha;
  sha.update("offtake frame 2").update(frame.inputsDigest).update(frame.seed);
  sha.update(std::uint64_t{frame.layout.yearOffset})
      .update(std::uint64_t{bitsOf(frame.layout.unmetShare)});
  sha.update(std::uint64_t{bitsOf(frame.layout.obligationShare)})
      .update(std::uint64_t{frame.rows.size()});
  for (const RowBins& bins : frame.bins) {
    sha.update((std::uint64_t{bitsOf(bins.center)} << 32) + bins.scaleBits);
    sha.update((std::uint64_t{bins.atoms} << 32) + bins.slots);
  }
  for (const float atom : frame.atoms) sha.update(std::uint64_t{bitsOf(atom)});
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
  frame.bins.reserve(frame.rows.size());
  for (std::uint32_t first = 0; first < frame.layout.rows; first += kPilotRows) {
    const std::uint32_t last = std::min(first + kPilotRows, frame.layout.rows);
    pilot.fill(first, last);
    present.clear();
    auto placed = placeBins(frame, settings, pilot, first, last);
    for (std::uint32_t i = first; i < last; ++i) {
      Placed& row = placed[i - first];
      if (row.fault) return failure(*row.fault);
      present.push_back(row.present);
      RowBins bins = row.bins;
      bins.firstAtom = static_cast<std::uint32_t>(frame.atoms.size());
      frame.atoms.insert(frame.atoms.end(), row.atoms.begin(), row.atoms.end());
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

}  // namespace

Result<Frame> makeFrame(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  const RowLayout layout = rowLayout(inputs, settings);
  PilotValues pilot(inputs, layout, settings);
  std::vector<std::uint32_t> present;
  return framed(inputs, settings, pilot, layout, present);
}

Result<Partial> startedRun(const economics::Inputs<float>& inputs, const RunSettings& settings) {
  const RowLayout layout = rowLayout(inputs, settings);
  PilotValues pilot(inputs, layout, settings);
  std::vector<std::uint32_t> present;
  OFFTAKE_ASSIGN(Frame frame, framed(inputs, settings, pilot, layout, present));
  Partial partial(std::make_shared<const Frame>(std::move(frame)));
  if (settings.sampling != Sampling::Random || settings.paths < kPilotPaths ||
      layout.rows > kPilotRows)
    return partial;
  // Values are sorted by now: integers do not mind in which order they are counted.
  constexpr std::uint32_t kChunk = 64;
  std::atomic<std::uint32_t> next{0};
  detail::onThreads(settings.threads, [&](int) {
    for (std::uint32_t from = next.fetch_add(kChunk); from < layout.rows;
         from = next.fetch_add(kChunk))
      for (std::uint32_t i = from; i < std::min(from + kChunk, layout.rows); ++i) {
        const float* const values = pilot.row(i).data();
        if (!partial.countSame(i, values, present[i]))
          expects(partial.count(i, values, present[i]), "the pilot's values are finite");
      }
  });
  partial.addPaths(kPilotPaths);
  return partial;
}

}  // namespace offtake::simulation
