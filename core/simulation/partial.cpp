// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/partial.h"

#include "core/base/sha256.h"

#include <cstring>
#include <limits>
#include <utility>

namespace offtake::simulation {

namespace {

/// A block's totals of one row, before they are added to the 128-bit ones.
struct BlockTotals {
  std::uint64_t count = 0;
  std::int64_t sum = 0;  // of at most kBlockLimit numbers below 2^51
  RowTotals wide;
};

/// Sums one value and returns whether it is there.
bool take(const RowBins& bins, float value, BlockTotals& block, bool& finite, std::int64_t& fixed) {
  const std::uint32_t bits = bitsOf(value);
  if (!isFinite(bits)) {
    finite = finite && bits == kAbsentBits;
    return false;
  }
  fixed = fixedOf(bins, value);
  const std::uint32_t key = orderKey(bits);
  ++block.count;
  block.sum += fixed;
  addSquare(block.wide.squareLow, block.wide.squareHigh, fixed);
  block.wide.minimum = std::min(block.wide.minimum, key);
  block.wide.maximum = std::max(block.wide.maximum, key);
  return true;
}

void addTotals(RowTotals& to, const RowTotals& from) {
  to.count += from.count;
  addWide(to.sumLow, to.sumHigh, from.sumLow, from.sumHigh);
  addWide(to.squareLow, to.squareHigh, from.squareLow, from.squareHigh);
  to.minimum = std::min(to.minimum, from.minimum);
  to.maximum = std::max(to.maximum, from.maximum);
}

/// 128 bits of a row's integers; fast, so that a digest costs milliseconds. SHA-256 goes over
/// these.
struct RowMix {
  std::uint64_t first = 0x9E3779B97F4A7C15u;
  std::uint64_t second = 0xC2B2AE3D27D4EB4Fu;
  void add(std::uint64_t word) {
    first = (first ^ word) * 0xFF51AFD7ED558CCDu;
    first ^= first >> 32;
    second = (second + word) * 0xC4CEB9FE1A85EC53u;
    second ^= second >> 29;
  }
};

}  // namespace

Partial::Partial(std::shared_ptr<const Frame> frame)
    : m_frame(std::move(frame)),
      m_firstInvalid(static_cast<std::uint32_t>(m_frame->rows.size())),
      m_totals(m_frame->rows.size()),
      m_counts(m_frame->slots, 0),
      m_sums(m_frame->sums, 0) {}

std::span<const std::uint32_t> Partial::counts(std::uint32_t row) const {
  const RowBins& bins = m_frame->bins[row];
  return std::span<const std::uint32_t>(m_counts).subspan(bins.firstSlot, bins.slots);
}

std::span<const std::uint64_t> Partial::sums(std::uint32_t row) const {
  const RowBins& bins = m_frame->bins[row];
  if (bins.firstSum == kNoSums) return {};
  return std::span<const std::uint64_t>(m_sums).subspan(bins.firstSum, bins.slots);
}

bool Partial::count(std::uint32_t row, const float* values, std::uint32_t count) {
  expects(count <= detail::kBlockLimit, "a block of at most 2,048 paths");
  const RowBins& bins = m_frame->bins[row];
  const std::uint32_t* const tables = m_frame->tables.data();
  std::uint32_t* const counts = m_counts.data() + bins.firstSlot;
  BlockTotals block;
  bool finite = true;
  std::int64_t fixed = 0;
  if (bins.keep == Keep::Sums) {
    for (std::uint32_t i = 0; i < count; ++i) (void)take(bins, values[i], block, finite, fixed);
  } else if (bins.firstSum == kNoSums) {
    for (std::uint32_t i = 0; i < count; ++i)
      if (take(bins, values[i], block, finite, fixed)) ++counts[slotOf(bins, tables, values[i])];
  } else {
    std::uint64_t* const sums = m_sums.data() + bins.firstSum;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!take(bins, values[i], block, finite, fixed)) continue;
      const std::uint32_t slot = slotOf(bins, tables, values[i]);
      ++counts[slot];
      sums[slot] += static_cast<std::uint64_t>(fixed);
    }
  }
  block.wide.count = block.count;
  addSigned(block.wide.sumLow, block.wide.sumHigh, block.sum);
  addTotals(m_totals[row], block.wide);
  return finite;
}

bool Partial::countSame(std::uint32_t row, const float* values, std::uint32_t count) {
  __extension__ using Wide = unsigned __int128;
  if (count == 0 || std::memcmp(values, values + 1, (count - 1) * sizeof(float)) != 0) return false;
  const float value = *values;
  if (bitsOf(value) == kAbsentBits) return true;
  if (!isFinite(bitsOf(value))) return false;
  const RowBins& bins = m_frame->bins[row];
  const std::int64_t fixed = fixedOf(bins, value);
  const std::int64_t sum = fixed * static_cast<std::int64_t>(count);
  if (bins.keep != Keep::Sums) {
    const std::uint32_t slot = slotOf(bins, m_frame->tables.data(), value);
    m_counts[bins.firstSlot + slot] += count;
    if (bins.firstSum != kNoSums) m_sums[bins.firstSum + slot] += static_cast<std::uint64_t>(sum);
  }
  const auto size = static_cast<std::uint64_t>(fixed < 0 ? -fixed : fixed);
  const Wide squares = Wide{size} * size * count;
  RowTotals totals;
  totals.count = count;
  addSigned(totals.sumLow, totals.sumHigh, sum);
  addWide(totals.squareLow, totals.squareHigh, static_cast<std::uint64_t>(squares),
          static_cast<std::uint64_t>(squares >> 64));
  totals.minimum = totals.maximum = orderKey(bitsOf(value));
  addTotals(m_totals[row], totals);
  return true;
}

void Partial::count(std::uint32_t row, const detail::BlockValues& values, std::uint32_t count) {
  const RowBins& bins = m_frame->bins[row];
  if (bins.keep != Keep::Sums) {
    std::uint32_t* const counts = m_counts.data() + bins.firstSlot;
    for (std::uint32_t i = 0; i < count; ++i) ++counts[values.slots[i]];
  }
  if (bins.firstSum != kNoSums) {
    std::uint64_t* const sums = m_sums.data() + bins.firstSum;
    for (std::uint32_t i = 0; i < count; ++i)
      sums[values.slots[i]] += static_cast<std::uint64_t>(values.fixed[i]);
  }
  addTotals(m_totals[row], values.totals);
}

void Partial::addArrays(std::span<const RowTotals> totals, std::span<const std::uint32_t> counts,
                        std::span<const std::uint64_t> sums) {
  expects(totals.size() == m_totals.size() && counts.size() == m_counts.size() &&
              sums.size() == m_sums.size(),
          "arrays of this frame");
  for (std::size_t i = 0; i < totals.size(); ++i) addTotals(m_totals[i], totals[i]);
  for (std::size_t i = 0; i < counts.size(); ++i) m_counts[i] += counts[i];
  for (std::size_t i = 0; i < sums.size(); ++i) m_sums[i] += sums[i];
}

Result<void> Partial::add(const Partial& other) {
  if (m_frame != other.m_frame && m_frame->digest != other.m_frame->digest)
    return failure(ErrorCode::Conflict, "results to add",
                   "of another plan or seed, or with other figures", "parts of one run");
  if (other.m_paths > std::numeric_limits<std::uint32_t>::max() - m_paths)
    return failure(ErrorCode::BadValue, "paths",
                   std::to_string(m_paths) + " + " + std::to_string(other.m_paths),
                   "at most 4294967295");
  addArrays(other.m_totals, other.m_counts, other.m_sums);
  addPaths(other.m_paths);
  addInvalid(other.m_firstInvalid);
  return {};
}

std::string Partial::digest() const {
  Sha256 sha;
  sha.update("offtake results 1").update(m_frame->digest).update(m_paths);
  for (std::uint32_t row = 0; row < m_totals.size(); ++row) {
    const RowTotals& totals = m_totals[row];
    RowMix mix;
    for (const std::uint64_t word :
         {totals.count, totals.sumLow, totals.sumHigh, totals.squareLow, totals.squareHigh,
          std::uint64_t{totals.minimum}, std::uint64_t{totals.maximum}})
      mix.add(word);
    const auto slots = counts(row);
    for (std::size_t i = 0; i < slots.size(); ++i)
      if (slots[i] != 0) mix.add((static_cast<std::uint64_t>(i) << 32) + slots[i]);
    for (const std::uint64_t sum : sums(row)) mix.add(sum);
    sha.update(mix.first).update(mix.second);
  }
  return sha.hex();
}

bool operator==(const Partial& a, const Partial& b) {
  return a.m_frame->digest == b.m_frame->digest && a.m_paths == b.m_paths &&
         a.m_firstInvalid == b.m_firstInvalid && a.m_totals == b.m_totals &&
         a.m_counts == b.m_counts && a.m_sums == b.m_sums;
}

}  // namespace offtake::simulation
