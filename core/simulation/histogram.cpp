// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/distribution.h"
#include "core/simulation/statistics.h"

#include <algorithm>

namespace offtake::simulation {

namespace {

/// Spreads a piece over the bars it touches; what lies outside goes to the ends.
void spread(const detail::Piece& piece, std::vector<Bar>& bars) {
  const double start = bars.front().low;
  const double width = bars.front().high - bars.front().low;
  const auto place = [&](double value) {
    return static_cast<std::size_t>(
        std::clamp((value - start) / width, 0.0, static_cast<double>(bars.size() - 1)));
  };
  const std::size_t first = place(piece.low);
  const std::size_t last = place(piece.high);
  const auto paths = static_cast<double>(piece.paths);
  const double length = piece.high - piece.low;
  if (first == last || length <= 0) {
    bars[first].paths += paths;
    return;
  }
  for (std::size_t i = first; i <= last; ++i) {
    const double low = i == first ? piece.low : bars[i].low;
    const double high = i == last ? piece.high : bars[i].high;
    bars[i].paths += paths * std::max(0.0, high - low) / length;
  }
}

}  // namespace

std::vector<Bar> histogram(const Partial& partial, FigureKey key, int count) {
  expects(count >= 1, "at least one bar");
  const auto& rows = partial.frame().rows;
  const auto at =
      std::lower_bound(rows.begin(), rows.end(), key, [](const Row& row, const FigureKey& k) {
        return FigureKey{row.metric, row.contract, row.index} < k;
      });
  if (at == rows.end() || FigureKey{at->metric, at->contract, at->index} != key) return {};
  const auto row = static_cast<std::uint32_t>(at - rows.begin());
  if (partial.frame().bins[row].keep != Keep::Histogram) return {};
  const detail::Distribution distribution(partial, row);
  if (distribution.paths() == 0) return {};
  const double low = distribution.ordered(distribution.rankAt(1));
  const double high = distribution.ordered(distribution.rankAt(999));
  if (!(low < high)) return {{low, high, static_cast<double>(distribution.paths())}};
  std::vector<Bar> bars(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    bars[static_cast<std::size_t>(i)] = {low + (high - low) * i / count,
                                         low + (high - low) * (i + 1) / count, 0};
  for (const detail::Piece& piece : distribution.pieces()) spread(piece, bars);
  return bars;
}

}  // namespace offtake::simulation
