// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"
#include "core/simulation/metrics.h"

#include <cstdint>
#include <cstring>

/// How one value becomes integers: the slot of a histogram and a fixed-point number. One source for
/// host and device.
namespace offtake::simulation {

inline constexpr std::uint32_t kNoSums = 0xFFFFFFFFu;
/// Values this many doublings of the scale away from the centre, or further, share the last slot.
inline constexpr int kOctaves = 10;

/// How one row is counted. Slots of a histogram: first the atoms, values that many paths share but
/// for rounding (a shortfall of zero), then 2 x kOctaves x 2^subBits symmetric-log bins around the
/// centre, ascending, each in as many equal parts as its split says; an atom divides the part that
/// it lies in, so that what lies below it is told from what lies above. Slots of counts: the whole
/// numbers from 0.
struct RowBins {
  double perUnit = 1;  ///< 1 / size of the fixed-point unit, a power of two
  float center = 0;
  float scale = 1;               ///< a power of two
  std::uint32_t scaleBits = 0;   ///< of the float
  std::uint32_t firstTable = 0;  ///< in Frame::tables: the bits of the atoms, then the splits
  std::uint32_t firstSlot = 0;   ///< in Partial's counts
  std::uint32_t slots = 0;
  std::uint32_t firstSum = kNoSums;  ///< in Partial's sums by slot; kNoSums: not kept
  std::uint8_t atoms = 0;
  std::uint8_t subBits = 5;  ///< 2^subBits bins an octave
  Keep keep = Keep::Sums;
  bool split = false;  ///< whether there is a splitOf() for every bin

  /// Of a histogram, before they are split.
  [[nodiscard]] OFFTAKE_HD std::uint32_t bins() const {
    return 2u * static_cast<std::uint32_t>(kOctaves) << subBits;
  }
};

/// Where the parts of a bin begin, counted without atoms, and that there are 2^bits of them.
inline constexpr std::uint32_t kSplitBits = 5;
[[nodiscard]] OFFTAKE_HD inline std::uint32_t splitOf(std::uint32_t first, std::uint32_t bits) {
  return (first << kSplitBits) + bits;
}
[[nodiscard]] OFFTAKE_HD inline std::uint32_t splitBitsOf(std::uint32_t split) {
  return split & ((1u << kSplitBits) - 1);
}

[[nodiscard]] OFFTAKE_HD inline std::uint32_t bitsOf(float value) {
  std::uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}
[[nodiscard]] OFFTAKE_HD inline float floatOf(std::uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// Neither infinite nor NaN.
[[nodiscard]] OFFTAKE_HD inline bool isFinite(std::uint32_t bits) {
  return (bits & 0x7F800000u) != 0x7F800000u;
}

/// An integer that orders as the floats do; -0 comes before 0.
[[nodiscard]] OFFTAKE_HD inline std::uint32_t orderKey(std::uint32_t bits) {
  return bits ^ ((bits >> 31) != 0 ? 0xFFFFFFFFu : 0x80000000u);
}
[[nodiscard]] OFFTAKE_HD inline float fromOrderKey(std::uint32_t key) {
  return floatOf(key ^ ((key >> 31) != 0 ? 0x80000000u : 0xFFFFFFFFu));
}

/// The symmetric-log bin of a value, 0 ... 2 x kOctaves x 2^subBits - 1, and how far its distance
/// from the centre is beyond the scale, in steps of floats.
struct BinPlace {
  std::uint32_t bin;
  std::uint32_t steps;
  bool below;  ///< the centre
};
[[nodiscard]] OFFTAKE_HD inline BinPlace binOf(const RowBins& row, float value) {
  const float distance = value - row.center;
  const std::uint32_t bits = bitsOf(distance);
  const std::uint32_t steps = bitsOf(floatOf(bits & 0x7FFFFFFFu) + row.scale) - row.scaleBits;
  const std::uint32_t half = static_cast<std::uint32_t>(kOctaves) << row.subBits;
  const std::uint32_t step = steps >> (23 - row.subBits);
  const std::uint32_t place = step < half - 1 ? step : half - 1;
  const bool below = (bits >> 31) != 0;
  return {below ? half - 1 - place : half + place, steps, below};
}

/// Which of a bin's 2^bits parts a value lies in.
[[nodiscard]] OFFTAKE_HD inline std::uint32_t partOf(const RowBins& row, const BinPlace& place,
                                                     std::uint32_t bits) {
  const std::uint32_t last = (1u << bits) - 1;
  const std::uint32_t part = (place.steps >> (23 - row.subBits - bits)) & last;
  return place.below ? last - part : part;
}

/// The part of the bins that a value lies in, counted without atoms.
/// @param tables  Frame::tables
[[nodiscard]] OFFTAKE_HD inline std::uint32_t cellOf(const RowBins& row,
                                                     const std::uint32_t* tables, float value) {
  const BinPlace place = binOf(row, value);
  if (!row.split) return place.bin;
  const std::uint32_t split = tables[row.firstTable + row.atoms + place.bin];
  return (split >> kSplitBits) + partOf(row, place, splitBitsOf(split));
}

/// Whether a value is an atom but for the rounding of its last digit.
[[nodiscard]] OFFTAKE_HD inline bool isAtom(float atom, float value) {
  const float apart = floatOf(bitsOf(value - atom) & 0x7FFFFFFFu);
  return apart <= floatOf(bitsOf(atom) & 0x7FFFFFFFu) * 0x1p-23f;
}

/// The slot of a finite value; not for rows that keep sums alone.
/// @param tables  Frame::tables
[[nodiscard]] OFFTAKE_HD inline std::uint32_t slotOf(const RowBins& row,
                                                     const std::uint32_t* tables, float value) {
  if (row.keep == Keep::Counts) {
    const auto whole = static_cast<std::uint32_t>(value);
    return whole < row.slots ? whole : row.slots - 1;
  }
  std::uint32_t below = 0;
  for (std::uint32_t i = 0; i < row.atoms; ++i) {
    const float atom = floatOf(tables[row.firstTable + i]);
    if (isAtom(atom, value)) return i;
    below += atom < value ? 1 : 0;
  }
  return row.atoms + cellOf(row, tables, value) + below;
}

/// (value - centre) in units, to the nearest, within +-2^51: values further away, of which a sound
/// plan has none (2^31 times the pilot's spread), count as 2^51 units away.
[[nodiscard]] OFFTAKE_HD inline std::int64_t fixedOf(const RowBins& row, float value) {
  constexpr double kLimit = 2251799813685248.0;    // 2^51
  constexpr double kRounder = 6755399441055744.0;  // 1.5 x 2^52: adding it rounds to a whole number
  double units = (static_cast<double>(value) - static_cast<double>(row.center)) * row.perUnit;
  units = units < kLimit ? units : kLimit;
  units = units > -kLimit ? units : -kLimit;
  const double moved = units + kRounder;
  std::int64_t bits;
  std::memcpy(&bits, &moved, sizeof bits);
  std::int64_t zero;
  std::memcpy(&zero, &kRounder, sizeof zero);
  return bits - zero;
}

/// What is summed of one row over paths; wraps never, and adds up in any order to the same bits.
struct RowTotals {
  std::uint64_t count = 0;   ///< paths that have the row
  std::uint64_t sumLow = 0;  ///< of fixedOf, 128 bits, two's complement
  std::uint64_t sumHigh = 0;
  std::uint64_t squareLow = 0;  ///< of its squares, 128 bits
  std::uint64_t squareHigh = 0;
  std::uint32_t minimum = 0xFFFFFFFFu;  ///< order keys
  std::uint32_t maximum = 0;
  bool operator==(const RowTotals&) const = default;
};

/// low, high += the square of a number below 2^52 in size.
OFFTAKE_HD inline void addSquare(std::uint64_t& low, std::uint64_t& high, std::int64_t number) {
  const auto size = static_cast<std::uint64_t>(number < 0 ? -number : number);
#if defined(__CUDA_ARCH__)
  const std::uint64_t squareLow = size * size;
  const std::uint64_t squareHigh = __umul64hi(size, size);
#else
  __extension__ using Wide = unsigned __int128;
  const Wide square = Wide{size} * size;
  const auto squareLow = static_cast<std::uint64_t>(square);
  const auto squareHigh = static_cast<std::uint64_t>(square >> 64);
#endif
  low += squareLow;
  high += squareHigh + (low < squareLow ? 1 : 0);
}

/// low, high += number, 128 bits.
OFFTAKE_HD inline void addSigned(std::uint64_t& low, std::uint64_t& high, std::int64_t number) {
  const auto part = static_cast<std::uint64_t>(number);
  low += part;
  high += (number < 0 ? ~std::uint64_t{0} : 0) + (low < part ? 1 : 0);
}

/// low, high += another such pair.
OFFTAKE_HD inline void addWide(std::uint64_t& low, std::uint64_t& high, std::uint64_t otherLow,
                               std::uint64_t otherHigh) {
  low += otherLow;
  high += otherHigh + (low < otherLow ? 1 : 0);
}

}  // namespace offtake::simulation
