// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/distribution.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace offtake::simulation::detail {

namespace {

/// Distance from the centre at which the part-th of 2^bits parts of a place begins.
double edge(const RowBins& bins, std::uint32_t place, std::uint32_t bits, std::uint32_t part) {
  const std::uint32_t steps = ((place << bits) + part) << (23 - bins.subBits - bits);
  return static_cast<double>(floatOf(bins.scaleBits + steps)) - static_cast<double>(bins.scale);
}

struct Bounds {
  double low, high;
};

/// The bounds of a part of a bin: where the values of all paths end for the outermost.
Bounds bounds(const RowBins& bins, std::uint32_t bin, std::uint32_t bits, std::uint32_t part,
              Bounds all) {
  const std::uint32_t half = static_cast<std::uint32_t>(kOctaves) << bins.subBits;
  const double center = static_cast<double>(bins.center);
  const bool below = bin < half;
  const std::uint32_t place = below ? half - 1 - bin : bin - half;
  const bool open = place + 1 == half;
  const std::uint32_t from = below ? (1u << bits) - 1 - part : part;
  const double begin = edge(bins, place, bits, from);
  const double end = open ? 0 : edge(bins, place, bits, from + 1);
  if (below) return {open ? all.low : center - end, center - begin};
  return {center + begin, open ? all.high : center + end};
}

/// The density where two pieces meet, were it linear between their middles.
double densityBetween(const Piece& a, const Piece& b) {
  const double first = a.high - a.low, second = b.high - b.low;
  return (static_cast<double>(a.paths) / first * second +
          static_cast<double>(b.paths) / second * first) /
         (first + second);
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
  const auto add = [this](const Piece& piece) {
    m_pieces.push_back(piece);
    m_upTo.push_back((m_upTo.empty() ? 0 : m_upTo.back()) + piece.paths);
  };
  const auto addSlot = [&](std::uint32_t slot, double low, double high) {
    if (counts[slot] == 0) return;
    Piece piece{std::clamp(low, m_minimum, m_maximum), std::clamp(high, m_minimum, m_maximum),
                counts[slot]};
    piece.sum = (piece.low + piece.high) / 2 * static_cast<double>(piece.paths);
    if (!sums.empty())
      piece.sum = static_cast<double>(bins.center) * static_cast<double>(piece.paths) +
                  static_cast<double>(static_cast<std::int64_t>(sums[slot])) / bins.perUnit;
    add(piece);
  };
  const std::uint32_t* const tables = partial.frame().tables.data();
  const auto atoms = partial.frame().atomsOf(bins);
  const auto splits = partial.frame().splitsOf(bins);
  std::uint32_t atom = 0;
  std::uint32_t cell = 0;
  for (std::uint32_t bin = 0; bin < bins.bins(); ++bin) {
    const std::uint32_t bits = bins.split ? splitBitsOf(splits[bin]) : 0;
    for (std::uint32_t part = 0; part < 1u << bits; ++part, ++cell) {
      auto [low, high] = bounds(bins, bin, bits, part, {m_minimum, m_maximum});
      while (atom < atoms.size() && cellOf(bins, tables, floatOf(atoms[atom])) == cell) {
        const double value = static_cast<double>(floatOf(atoms[atom]));
        addSlot(bins.atoms + cell + atom, low, value);
        addSlot(atom++, value, value);
        low = value;
      }
      addSlot(bins.atoms + cell + atom, low, high);
    }
  }
}

/// How the density leans within a piece, -1 ... 1: it runs linearly from 1 - lean to 1 + lean times
/// its mean, as the neighbours' densities suggest; as the one neighbour's at an end or an atom.
double Distribution::lean(std::size_t at) const {
  const Piece& piece = m_pieces[at];
  const auto meets = [](const Piece& a, const Piece& b) {
    return a.low < a.high && b.low < b.high && a.high == b.low;
  };
  const bool hasBelow = at > 0 && meets(m_pieces[at - 1], piece);
  const bool hasAbove = at + 1 < m_pieces.size() && meets(piece, m_pieces[at + 1]);
  if (!hasBelow && !hasAbove) return 0;
  const double mean = static_cast<double>(piece.paths) / (piece.high - piece.low);
  const double start = hasBelow ? densityBetween(m_pieces[at - 1], piece) : 0;
  const double end = hasAbove ? densityBetween(piece, m_pieces[at + 1]) : 0;
  if (hasBelow && hasAbove) return (end - start) / (end + start);
  return std::clamp(hasAbove ? end / mean - 1 : 1 - start / mean, -1.0, 1.0);
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
  TailSteps steps{.wanted = wanted};
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
    if (part == 1.0) {
      steps.whole += piece.sum;
    } else {
      steps.edgeMean = mean;
      steps.edgePaths = open;
    }
    sum += mean * paths * part;
    squares += mean * mean * paths * part;
    open = part == 1.0 ? open - paths : 0;  // nothing of a rounding error's size goes on
  }
  Tail tail;
  tail.steps = steps;
  tail.mean = sum / wanted;
  const double variance = std::max(0.0, squares / wanted - tail.mean * tail.mean);
  const double beyond = tail.mean - threshold;
  tail.error = std::sqrt((variance + 0.95 * beyond * beyond) / wanted);
  return tail;
}

}  // namespace offtake::simulation::detail
