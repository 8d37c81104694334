// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/place_bins.h"

#include "core/simulation/statistics.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace offtake::simulation::detail {

namespace {

constexpr std::size_t kAtomPaths = 2;  // of the pilot that share a value
constexpr std::size_t kMaxAtoms = 16;
constexpr std::size_t kRestPaths = 8;   // without atoms, enough to place the bins by
constexpr std::size_t kCrowdPaths = 4;  // of the pilot in one bin
constexpr std::size_t kQuantileCuts = 7;
constexpr int kUnitBits = 20;  // of the fixed-point unit below the scale

/// The scale of a row that is zero on every path of the pilot.
float naturalScale(Unit unit) {
  switch (unit) {
    case Unit::Cents: return 1048576.0f;  // a unit of one cent
    case Unit::H100e:
    case Unit::H100eHours: return 1024.0f;
    case Unit::Megawatts:
    case Unit::CentsPerH100eHour: return 16.0f;
    case Unit::Share:
    case Unit::Month:
    case Unit::Chance: return 1.0f / 16384.0f;
  }
  return 1.0f;
}

/// Centre, scale as a power of two near `spread`, and unit; never finer than floats near the
/// centre can tell apart.
void place(RowBins& bins, Unit unit, float center, float spread) {
  const float least =
      center == 0.0f ? (spread > 0.0f ? spread : naturalScale(unit)) : std::fabs(center) * 0x1p-14f;
  const float wanted = std::clamp(std::max(spread, least), 0x1p-80f, 0x1p100f);
  bins.center = center;
  bins.scaleBits = bitsOf(wanted * 1.4142135f) & 0x7F800000u;
  bins.scale = floatOf(bins.scaleBits);
  bins.perUnit = std::ldexp(1.0, kUnitBits) / static_cast<double>(bins.scale);
}

struct Run {
  float value;
  std::size_t count;
  std::size_t near;  ///< with those of the values that rounding alone tells apart
};

/// The different values and how many paths have each. @param sorted  ascending
std::vector<Run> runsOf(std::span<const float> sorted) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t end = i;
    while (end < sorted.size() && sorted[end] == sorted[i]) ++end;
    runs.push_back({sorted[i], end - i, end - i});
    i = end;
  }
  for (std::size_t i = 1; i < runs.size(); ++i)
    for (std::size_t k = i; k-- > 0 && isAtom(runs[i].value, runs[k].value);) {
      runs[i].near += runs[k].count;
      runs[k].near += runs[i].count;
    }
  return runs;
}

/// Values that at least kAtomPaths of the sorted values share but for rounding, the most frequent
/// first, cut, then ascending.
std::vector<float> atomsAmong(std::span<const float> sorted) {
  std::vector<Run> runs = runsOf(sorted);
  std::erase_if(runs, [](const Run& run) { return run.near < kAtomPaths; });
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
    return a.near != b.near ? a.near > b.near : a.count > b.count;
  });
  std::vector<float> atoms;
  for (const Run& run : runs) {
    if (atoms.size() == kMaxAtoms) break;
    const auto covers = [&run](float atom) {
      return isAtom(atom, run.value) || isAtom(run.value, atom);
    };
    if (std::none_of(atoms.begin(), atoms.end(), covers)) atoms.push_back(run.value);
  }
  std::sort(atoms.begin(), atoms.end());
  return atoms;
}

/// Where bins are split: those in which paths of the pilot crowd and a reported quantile may lie,
/// three binomial deviations to either side of where the pilot has it.
/// @param sorted  the pilot's values
/// @param rest    those that are no atoms, ascending
std::vector<float> cutsAmong(const RowBins& bins, std::span<const float> sorted,
                             std::span<const float> rest) {
  const auto crowdAt = [&](float value) {
    const std::uint32_t bin = binOf(bins, value);
    const auto first = std::partition_point(rest.begin(), rest.end(),
                                            [&](float v) { return binOf(bins, v) < bin; });
    const auto end =
        std::partition_point(first, rest.end(), [&](float v) { return binOf(bins, v) <= bin; });
    return static_cast<std::size_t>(end - first);
  };
  std::vector<float> cuts;
  const auto n = static_cast<double>(sorted.size());
  for (const double p : kQuantiles) {
    const double spread = 3 * std::sqrt(n * p * (1 - p));
    const double low = std::max(0.0, p * n - spread);
    const double high = std::min(n - 1, p * n + spread);
    for (std::size_t k = 0; k < kQuantileCuts && low < high; ++k) {
      const double place = low + (high - low) * static_cast<double>(k) / (kQuantileCuts - 1);
      const float value = sorted[static_cast<std::size_t>(place)];
      if (crowdAt(value) >= kCrowdPaths) cuts.push_back(value);
    }
  }
  return cuts;
}

}  // namespace

RowBins countBins(std::uint32_t slots) {
  RowBins bins;
  bins.keep = Keep::Counts;
  bins.slots = slots;
  bins.scaleBits = bitsOf(1.0f);
  return bins;
}

RowBins sumBins(Unit unit, std::span<const float> values) {
  RowBins bins;
  bins.keep = Keep::Sums;
  const float center = values.empty() ? 0.0f : values.front();
  float furthest = 0.0f;
  for (const float value : values) furthest = std::max(furthest, std::fabs(value - center));
  place(bins, unit, center, furthest / 16.0f);
  return bins;
}

RowBins histogramBins(Unit unit, std::uint8_t subBits, std::span<float> values,
                      std::vector<float>& atoms) {
  RowBins bins;
  bins.keep = Keep::Histogram;
  bins.subBits = subBits;
  std::sort(values.begin(), values.end());
  const std::vector<float> found = atomsAmong(values);
  const float range = values.empty() ? 0.0f : values.back() - values.front();
  std::vector<float> rest;
  std::remove_copy_if(values.begin(), values.end(), std::back_inserter(rest),
                      [&found](float value) {
                        return std::any_of(found.begin(), found.end(),
                                           [value](float atom) { return isAtom(atom, value); });
                      });
  if (rest.size() >= kRestPaths) {
    const float quartiles = (rest[rest.size() * 3 / 4] - rest[rest.size() / 4]) / 4.0f;
    place(bins, unit, rest[rest.size() / 2],
          quartiles > 0.0f ? quartiles : (rest.back() - rest.front()) / 16.0f);
  } else if (!rest.empty()) {
    place(bins, unit, rest[rest.size() / 2], range / 16.0f);
  } else {
    place(bins, unit, found.empty() ? 0.0f : found[found.size() / 2], range / 16.0f);
  }
  bins.atoms = static_cast<std::uint8_t>(found.size());
  bins.firstAtom = static_cast<std::uint32_t>(atoms.size());
  atoms.insert(atoms.end(), found.begin(), found.end());
  std::vector<float> cuts = cutsAmong(bins, values, rest);
  cuts.insert(cuts.end(), found.begin(), found.end());
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  bins.cuts = static_cast<std::uint8_t>(cuts.size());
  bins.slots = bins.atoms + bins.cuts + (2u * kOctaves << subBits);
  atoms.insert(atoms.end(), cuts.begin(), cuts.end());
  return bins;
}

}  // namespace offtake::simulation::detail
