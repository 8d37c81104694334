// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/detail/block_values.h"
#include "core/simulation/detail/pack.h"

#include <cstdint>
#include <cstring>

namespace offtake::simulation::detail {

/// slotOf(), fixedOf() and the totals of eight values at a time.
template <InstructionSet Set>
class PackCounts {
public:
  static constexpr std::uint32_t kLanes = 8;

  explicit PackCounts(const RowBins& bins, const std::uint32_t* tables)
      : m_bins(bins),
        m_atoms(tables + bins.firstTable),
        m_half((kOctaves << bins.subBits)),
        m_minimum(Word{} + 0xFFFFFFFFu) {}

  /// @return whether all eight are finite
  [[nodiscard]] bool take(const float* values, std::uint32_t* slots, std::int64_t* fixed) {
    Float v;
    std::memcpy(&v, values, sizeof v);
    const Word bits = reinterpret_cast<Word>(v);
    const Int odd = (bits & 0x7F800000u) == (Word{} + 0x7F800000u);
    if (any(odd)) return false;
    const Word key =
        bits ^ (reinterpret_cast<Word>(reinterpret_cast<Int>(bits) >> 31) | 0x80000000u);
    m_minimum = key < m_minimum ? key : m_minimum;
    m_maximum = key > m_maximum ? key : m_maximum;
    const Long whole = fixedOf(v);
    std::memcpy(fixed, &whole, sizeof whole);
    if (m_bins.keep != Keep::Sums) {
      const Word slot = m_bins.keep == Keep::Counts ? countSlots(v) : binSlots(v);
      std::memcpy(slots, &slot, sizeof slot);
    }
    return true;
  }

  void addTo(RowTotals& totals) const {
    __extension__ using Wide = unsigned __int128;
    Wide squares = 0;
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < kLanes; ++i) {
      sum += m_sum[i];
      squares += (Wide{m_high[i]} << 52) + (Wide{m_cross[i]} << 27) + m_low[i];
      totals.minimum = m_minimum[i] < totals.minimum ? m_minimum[i] : totals.minimum;
      totals.maximum = m_maximum[i] > totals.maximum ? m_maximum[i] : totals.maximum;
    }
    addSigned(totals.sumLow, totals.sumHigh, sum);
    addWide(totals.squareLow, totals.squareHigh, static_cast<std::uint64_t>(squares),
            static_cast<std::uint64_t>(squares >> 64));
  }

private:
  using Float = typename PackTypes<8>::Float;
  using Int = typename PackTypes<8>::Int;
  using Word = typename PackTypes<8>::Word;
  using Double [[gnu::vector_size(64)]] = double;
  using Long [[gnu::vector_size(64)]] = std::int64_t;
  using Wide64 [[gnu::vector_size(64)]] = std::uint64_t;

  [[nodiscard]] static bool any(Int mask) {
    std::uint64_t words[4];
    std::memcpy(words, &mask, sizeof words);
    return (words[0] | words[1] | words[2] | words[3]) != 0;
  }
  /// Of numbers below 2^32.
  [[nodiscard]] static Wide64 product(Wide64 a, Wide64 b) {
#if defined(__AVX512F__)
    return reinterpret_cast<Wide64>(
        _mm512_mul_epu32(reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)));
#else
    return (a & 0xFFFFFFFFu) * (b & 0xFFFFFFFFu);
#endif
  }
  /// The units of each, and their sum and the sum of their squares: size = high 2^26 + low.
  [[nodiscard]] Long fixedOf(Float v) {
    constexpr double kLimit = 2251799813685248.0;    // 2^51
    constexpr double kRounder = 6755399441055744.0;  // 1.5 x 2^52
    const Double limit = Double{} + kLimit;
    Double units =
        (__builtin_convertvector(v, Double) - static_cast<double>(m_bins.center)) * m_bins.perUnit;
    units = units < limit ? units : limit;
    units = units > -limit ? units : -limit;
    const Double moved = units + kRounder;
    const Double zero = Double{} + kRounder;
    const Long whole = reinterpret_cast<Long>(moved) - reinterpret_cast<Long>(zero);
    m_sum += whole;
    const Wide64 size = reinterpret_cast<Wide64>(whole < 0 ? -whole : whole);
    const Wide64 high = size >> 26;
    const Wide64 low = size & 0x3FFFFFFu;
    m_high += product(high, high);
    m_cross += product(high, low);
    m_low += product(low, low);
    return whole;
  }
  [[nodiscard]] Word countSlots(Float v) const {
    const Word whole = reinterpret_cast<Word>(__builtin_convertvector(v, Int));
    const Word last = Word{} + (m_bins.slots - 1);
    return whole < last ? whole : last;
  }
  [[nodiscard]] Word binSlots(Float v) const {
    const Word bits = reinterpret_cast<Word>(v - m_bins.center);
    const Float grown = reinterpret_cast<Float>(bits & 0x7FFFFFFFu) + m_bins.scale;
    const Word steps = reinterpret_cast<Word>(grown) - m_bins.scaleBits;
    const std::uint32_t shift = 23u - m_bins.subBits;
    const Word last = Word{} + (m_half - 1);
    const Word step = steps >> shift;
    const Word place = step < last ? step : last;
    const Int below = reinterpret_cast<Int>(bits) < 0;
    Word slot = below ? last - place : place + m_half;
    if (m_bins.split) {
      const Word split = gathered(m_atoms + m_bins.atoms, slot);
      const Word partBits = split & ((1u << kSplitBits) - 1);
      const Word lastPart = ((Word{} + 1u) << partBits) - 1u;
      const Word part = (steps >> (shift - partBits)) & lastPart;
      slot = (split >> kSplitBits) + (below ? lastPart - part : part);
    }
    slot += m_bins.atoms;
    Word atom = Word{} + 0xFFFFFFFFu;
    for (std::uint32_t i = m_bins.atoms; i-- > 0;) {
      const float value = floatOf(m_atoms[i]);
      slot -= reinterpret_cast<Word>((Float{} + value) < v);  // a mask of ones is -1
      const Word apart = reinterpret_cast<Word>(v - value) & 0x7FFFFFFFu;
      const float width = floatOf(m_atoms[i] & 0x7FFFFFFFu) * 0x1p-23f;
      atom = reinterpret_cast<Float>(apart) <= (Float{} + width) ? Word{} + i : atom;
    }
    return atom < slot ? atom : slot;
  }
  /// Load by load: a gather instruction was not seen to be faster.
  [[nodiscard]] static Word gathered(const std::uint32_t* table, Word at) {
    Word values;
    for (std::uint32_t i = 0; i < kLanes; ++i) values[i] = table[at[i]];
    return values;
  }

  const RowBins& m_bins;
  const std::uint32_t* m_atoms;  ///< their bits; the splits behind
  std::uint32_t m_half;
  Word m_minimum;
  Word m_maximum = Word{};
  Long m_sum = Long{};
  Wide64 m_high = Wide64{};
  Wide64 m_cross = Wide64{};
  Wide64 m_low = Wide64{};
};

/// PrepareBlock of one instruction set.
template <InstructionSet Set>
bool prepareBlock(const RowBins& bins, const std::uint32_t* tables, const float* values,
                  std::uint32_t count, BlockValues& out) {
  constexpr std::uint32_t kLanes = PackCounts<Set>::kLanes;
  PackCounts<Set> packs(bins, tables);
  std::uint32_t i = 0;
  for (; i + kLanes <= count; i += kLanes)
    if (!packs.take(values + i, out.slots + i, out.fixed + i)) return false;
  out.totals = RowTotals{};
  out.totals.count = count;
  if (i < count) {
    // A last pack filled up with its first value, in totals of its own.
    float rest[kLanes];
    for (std::uint32_t k = 0; k < kLanes; ++k) rest[k] = values[i + k < count ? i + k : i];
    std::uint32_t slots[kLanes];
    std::int64_t fixed[kLanes];
    PackCounts<Set> last(bins, tables);
    if (!last.take(rest, slots, fixed)) return false;
    RowTotals all;
    last.addTo(all);
    out.totals.minimum = all.minimum;
    out.totals.maximum = all.maximum;
    for (std::uint32_t k = 0; i + k < count; ++k) {
      out.slots[i + k] = slots[k];
      out.fixed[i + k] = fixed[k];
      addSigned(out.totals.sumLow, out.totals.sumHigh, fixed[k]);
      addSquare(out.totals.squareLow, out.totals.squareHigh, fixed[k]);
    }
  }
  packs.addTo(out.totals);
  return true;
}

}  // namespace offtake::simulation::detail
