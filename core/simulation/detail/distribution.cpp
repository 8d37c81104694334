// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/distribution.h"

#include <algorithm>
#include <cmath>

namespace offtake::simulation::detail {

namespace {

/// Distance from the centre at which a place of the symmetric-log bins begins.
double edge(const RowBins& bins, std::uint32_t place) {
  return static_cast<double>(floatOf(bins.scaleBits + (place << (23 - bins.subBits)))) -
         static_cast<double>(bins.scale);
}

/// Bounds of a bin, cut to what was seen.
Piece bounds(const RowBins& bins, std::uint32_t bin, double minimum, double maximum) {
  const std::uint32_t half = static_cast<std::uint32_t>(kOctaves) << bins.subBits;
  const double center = static_cast<double>(bins.center);
  Piece piece;
  if (bin >= half) {
    piece.low = center + edge(bins, bin - half);
    piece.high = bin + 1 == 2 * half ? maximum : center + edge(bins, bin - half + 1);
  } else {
    piece.low = bin == 0 ? minimum : center - edge(bins, half - bin);
    piece.high = center - edge(bins, half - 1 - bin);
  }
  piece.low = std::clamp(piece.low, minimum, maximum);
  piece.high = std::clamp(piece.high, minimum, maximum);
  return piece;
}

/// Takes what lies below `value` off a piece; the sum is shared by the middles.
Piece splitOff(Piece& piece, double value) {
  const double width = piece.high - piece.low;
  const double share = width > 0 ? (value - piece.low) / width : 0.5;
  Piece below = piece;
  below.high = value;
  below.paths = static_cast<std::uint64_t>(std::llround(share * static_cast<double>(piece.paths)));
  below.sum = (below.low + below.high) / 2 * static_cast<double>(below.paths);
  piece.low = value;
  piece.paths -= below.paths;
  piece.sum -= below.sum;
  return below;
}

}  // namespace

Distribution::Distribution(const Partial& partial, std::uint32_t row) {
  const RowBins& bins = partial.frame().bins[row];
  const RowTotals& totals = partial.totals(row);
  const auto counts = partial.counts(row);
  const auto sums = partial.sums(row);
  m_paths = totals.count;
  if (m_paths == 0) return;
  m_minimum = static_cast<double>(fromOrderKey(totals.minimum));
  m_maximum = static_cast<double>(fromOrderKey(totals.maximum));
  const auto atoms = partial.frame().atomsOf(bins);
  std::size_t atom = 0;
  const auto add = [this](const Piece& piece) {
    if (piece.paths == 0) return;
    m_pieces.push_back(piece);
    m_upTo.push_back((m_upTo.empty() ? 0 : m_upTo.back()) + piece.paths);
  };
  const auto addAtom = [&] {
    const double value = static_cast<double>(atoms[atom]);
    add({value, value, counts[atom], value * static_cast<double>(counts[atom])});
    ++atom;
  };
  for (std::uint32_t slot = bins.atoms; slot < bins.slots; ++slot) {
    if (counts[slot] == 0) continue;
    Piece piece = bounds(bins, slot - bins.atoms, m_minimum, m_maximum);
    piece.paths = counts[slot];
    piece.sum = (piece.low + piece.high) / 2 * static_cast<double>(piece.paths);
    if (!sums.empty())
      piece.sum = static_cast<double>(bins.center) * static_cast<double>(piece.paths) +
                  static_cast<double>(static_cast<std::int64_t>(sums[slot])) / bins.perUnit;
    while (atom < atoms.size() && static_cast<double>(atoms[atom]) < piece.high) {
      const double value = static_cast<double>(atoms[atom]);
      if (counts[atom] != 0 && value > piece.low) add(splitOff(piece, value));
      addAtom();
    }
    add(piece);
  }
  while (atom < atoms.size()) addAtom();
}

/// How the density leans within a piece, -1 ... 1: it runs linearly from 1 - lean to 1 + lean times
/// its mean, as the neighbours' densities suggest.
double Distribution::lean(std::size_t at) const {
  const auto density = [this](std::size_t i) {
    const Piece& piece = m_pieces[i];
    return piece.high > piece.low ? static_cast<double>(piece.paths) / (piece.high - piece.low)
                                  : 0.0;
  };
  if (at == 0 || at + 1 == m_pieces.size()) return 0;
  if (m_pieces[at - 1].high < m_pieces[at].low || m_pieces[at + 1].low > m_pieces[at].high)
    return 0;
  const double below = density(at - 1);
  const double above = density(at + 1);
  if (below <= 0 || above <= 0) return 0;
  return (above - below) / (below + 2 * density(at) + above);
}

QuantileSteps Distribution::stepsOf(std::uint64_t rank) const {
  QuantileSteps steps{.rank = rank, .paths = m_paths};
  if (rank <= 1 || rank >= m_paths) {
    steps.low = steps.high = rank <= 1 ? m_minimum : m_maximum;
    steps.within = 1;
    steps.before = rank - 1;
    return steps;
  }
  const auto at = static_cast<std::size_t>(std::lower_bound(m_upTo.begin(), m_upTo.end(), rank) -
                                           m_upTo.begin());
  const Piece& piece = m_pieces[at];
  steps.before = m_upTo[at] - piece.paths;
  steps.within = piece.paths;
  steps.low = piece.low;
  steps.high = piece.high;
  if (piece.low < piece.high) steps.lean = lean(at);
  return steps;
}

double Distribution::ordered(std::uint64_t rank) const {
  const QuantileSteps steps = stepsOf(rank);
  if (!(steps.low < steps.high)) return steps.low;
  const double place =
      (static_cast<double>(rank - steps.before) - 0.5) / static_cast<double>(steps.within);
  const double start = 1 - steps.lean;
  const double share = 2 * place / (start + std::sqrt(start * start + 4 * steps.lean * place));
  return steps.low + share * (steps.high - steps.low);
}

std::uint64_t Distribution::rankAt(std::uint32_t thousandths) const {
  return std::max<std::uint64_t>(1, (m_paths * thousandths + 999) / 1000);
}

Distribution::Tail Distribution::worst(BadTail side) const {
  const double wanted = 0.05 * static_cast<double>(m_paths);
  double open = wanted;
  double sum = 0;
  double squares = 0;  // about the middles of the pieces, for the error only
  double threshold = 0;
  for (std::size_t i = 0; i < m_pieces.size() && open > 0; ++i) {
    const Piece& piece = side == BadTail::High ? m_pieces[m_pieces.size() - 1 - i] : m_pieces[i];
    const double paths = static_cast<double>(piece.paths);
    const double part = std::min(1.0, open / paths);
    const double width = (piece.high - piece.low) * part;
    const double mean = part == 1.0             ? piece.sum / paths
                        : side == BadTail::High ? piece.high - width / 2
                                                : piece.low + width / 2;
    threshold = side == BadTail::High ? piece.high - width : piece.low + width;
    sum += mean * paths * part;
    squares += mean * mean * paths * part;
    open -= paths * part;
  }
  Tail tail;
  tail.mean = sum / wanted;
  const double variance = std::max(0.0, squares / wanted - tail.mean * tail.mean);
  const double beyond = tail.mean - threshold;
  tail.error = std::sqrt((variance + 0.95 * beyond * beyond) / wanted);
  return tail;
}

}  // namespace offtake::simulation::detail
