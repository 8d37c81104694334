// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/place_bins.h"

#include "core/simulation/detail/sort_floats.h"
#include "core/simulation/detail/split_bins.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace offtake::simulation::detail {

namespace {

constexpr std::size_t kAtomPaths = 3;  // of the pilot that share a value
constexpr std::size_t kMaxAtoms = 16;
constexpr std::size_t kRestPaths = 8;  // without atoms, enough to place the bins by
constexpr int kUnitBits = 20;          // of the fixed-point unit below the scale

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

/// Those of the sorted values that are no atoms.
std::vector<float> without(std::span<const float> sorted, std::span<const float> atoms) {
  std::vector<float> rest;
  rest.reserve(sorted.size());
  std::size_t atom = 0;
  for (const float value : sorted) {
    while (atom < atoms.size() && atoms[atom] < value && !isAtom(atoms[atom], value)) ++atom;
    if (atom == atoms.size() || !isAtom(atoms[atom], value)) rest.push_back(value);
  }
  return rest;
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

RowBins histogramBins(Unit unit, std::uint8_t subBits, bool split, std::span<float> values,
                      std::vector<std::uint32_t>& tables) {
  RowBins bins;
  bins.keep = Keep::Histogram;
  bins.subBits = subBits;
  sortFloats(values);
  const std::vector<float> atoms = atomsAmong(values);
  const float range = values.empty() ? 0.0f : values.back() - values.front();
  const std::vector<float> rest = without(values, atoms);
  if (rest.size() >= kRestPaths) {
    const float quartiles = (rest[rest.size() * 3 / 4] - rest[rest.size() / 4]) / 4.0f;
    place(bins, unit, rest[rest.size() / 2],
          quartiles > 0.0f ? quartiles : (rest.back() - rest.front()) / 16.0f);
  } else if (!rest.empty()) {
    place(bins, unit, rest[rest.size() / 2], range / 16.0f);
  } else {
    place(bins, unit, atoms.empty() ? 0.0f : atoms[atoms.size() / 2], range / 16.0f);
  }
  bins.atoms = static_cast<std::uint8_t>(atoms.size());
  bins.firstTable = static_cast<std::uint32_t>(tables.size());
  for (const float atom : atoms) tables.push_back(bitsOf(atom));
  bins.slots = 2 * bins.atoms + bins.bins();
  if (!split || rest.empty()) return bins;
  bins.split = true;
  const std::vector<std::uint32_t> parts = splitBins(bins, values, rest, atoms);
  std::uint32_t cells = 0;
  for (const std::uint32_t bits : parts) {
    tables.push_back(splitOf(cells, bits));
    cells += 1u << bits;
  }
  bins.slots = 2 * bins.atoms + cells;
  return bins;
}

}  // namespace offtake::simulation::detail
