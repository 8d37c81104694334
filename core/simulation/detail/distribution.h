// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/partial.h"
#include "core/simulation/statistics.h"

#include <cstdint>
#include <vector>

namespace offtake::simulation::detail {

/// Paths with values in [low, high]; low == high: exactly that value.
struct Piece {
  double low = 0;
  double high = 0;
  std::uint64_t paths = 0;
  double sum =
      0;  ///< of the values: exact to the fixed-point unit where sums are kept, else the middle's
};

/// The distribution of a histogram row, ascending, without empty pieces.
class Distribution {
public:
  Distribution(const Partial& partial, std::uint32_t row);

  [[nodiscard]] std::uint64_t paths() const { return m_paths; }
  [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }
  /// The rank-th smallest value. @pre 1 <= rank <= paths()
  [[nodiscard]] double ordered(std::uint64_t rank) const;
  /// The bin and the place in it that ordered() goes by; the extremes are bins of their own.
  [[nodiscard]] QuantileSteps stepsOf(std::uint64_t rank) const;
  /// Ranks of the inverted distribution function at `thousandths` / 1000.
  [[nodiscard]] std::uint64_t rankAt(std::uint32_t thousandths) const;
  /// Mean and standard error of the worst 5 %. @pre paths() >= 1
  struct Tail {
    TailSteps steps;
    double mean = 0;
    double error = 0;
  };
  [[nodiscard]] Tail worst(BadTail side) const;

private:
  [[nodiscard]] double lean(std::size_t at) const;

  std::uint64_t m_paths = 0;
  double m_minimum = 0;
  double m_maximum = 0;
  std::vector<Piece> m_pieces;
  std::vector<std::uint64_t> m_upTo;  // paths in the pieces up to each, it included
};

}  // namespace offtake::simulation::detail
