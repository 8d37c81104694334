// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/split_bins.h"

#include "core/simulation/statistics.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace offtake::simulation::detail {

namespace {

constexpr double kPaths = 1e6;            // for which quantiles are to be exact
constexpr double kPartErrors = 0.8;       // of a standard error there, that a part may hold
constexpr double kReach = 3.5;            // binomial deviations of the pilot that a window reaches
constexpr double kBesideAtom = 1.0 / 16;  // of what a part holds elsewhere: outcomes pile up there
constexpr std::uint32_t kMostBits = 12;
constexpr std::uint32_t kMostCells = 8000;  // of a row: what a GPU's shared memory holds

/// Splits while one part holds more of the pilot's paths than this.
std::size_t crowd(double pathsInPart) {
  return static_cast<std::size_t>(std::max(3.0, 4 * pathsInPart));
}

/// The bits from which floats within a bin are no longer told apart.
std::uint32_t finest(const RowBins& bins, std::uint32_t bin) {
  const std::uint32_t half = static_cast<std::uint32_t>(kOctaves) << bins.subBits;
  const std::uint32_t place = bin >= half ? bin - half : half - 1 - bin;
  if (place + 1 >= half) return 0;  // the outermost has no end
  const auto edge = [&](std::uint32_t at) {
    return floatOf(bins.scaleBits + (at << (23 - bins.subBits))) - bins.scale;
  };
  const float furthest = std::fabs(bins.center) + edge(place + 1);
  const float grain = std::nextafter(furthest, INFINITY) - furthest;
  std::uint32_t bits = 0;
  for (float width = edge(place + 1) - edge(place); bits < kMostBits && width / 2 >= grain;
       width /= 2)
    ++bits;
  return bits;
}

/// The bits by which a bin's own values, ascending, are told apart well enough.
std::uint32_t bitsFor(const RowBins& bins, std::span<const float> values, double partPaths,
                      std::uint32_t most) {
  // Two more than were met: an empty bin is not one in which nothing ever lies.
  const double expected = static_cast<double>(values.size()) + 2;
  std::uint32_t bits = 0;
  while (bits < most && expected > partPaths * static_cast<double>(1u << bits)) ++bits;
  const auto crowded = [&] {
    std::size_t run = 0;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::uint32_t part = partOf(bins, binOf(bins, values[i]), bits);
      run = i > 0 && part == last ? run + 1 : 1;
      last = part;
      if (run > crowd(partPaths)) return true;
    }
    return false;
  };
  while (bits < most && crowded()) ++bits;
  return bits;
}

}  // namespace

std::vector<std::uint32_t> splitBins(const RowBins& bins, std::span<const float> sorted,
                                     std::span<const float> rest, std::span<const float> atoms) {
  std::vector<std::uint32_t> parts(bins.bins(), 0);
  const auto n = static_cast<double>(sorted.size());
  for (const double p : kQuantiles) {
    const double reach = kReach * std::sqrt(n * p * (1 - p)) + 1;
    const auto at = [&](double rank) {
      return sorted[static_cast<std::size_t>(std::clamp(rank, 0.0, n - 1))];
    };
    const std::uint32_t first = binOf(bins, at(p * n - reach)).bin;
    const std::uint32_t last = binOf(bins, at(p * n + reach)).bin;
    const double partPaths = kPartErrors * std::sqrt(p * (1 - p) / kPaths) * n;
    auto from = std::partition_point(rest.begin(), rest.end(),
                                     [&](float v) { return binOf(bins, v).bin < first; });
    for (std::uint32_t bin = first; bin <= last; ++bin) {
      auto to = from;
      while (to != rest.end() && binOf(bins, *to).bin == bin) ++to;
      const bool holdsAtom =
          std::ranges::any_of(atoms, [&](float atom) { return binOf(bins, atom).bin == bin; });
      parts[bin] = std::max(
          parts[bin], bitsFor(bins, {from, to}, holdsAtom ? partPaths * kBesideAtom : partPaths,
                              finest(bins, bin)));
      from = to;
    }
  }
  // Too many: the finest give way first.
  const auto cells = [&parts] {
    std::uint32_t sum = 0;
    for (const std::uint32_t bits : parts) sum += 1u << bits;
    return sum;
  };
  for (std::uint32_t most = kMostBits; most > 0 && cells() > kMostCells; --most)
    for (std::uint32_t& bits : parts) bits = std::min(bits, most - 1);
  return parts;
}

}  // namespace offtake::simulation::detail
