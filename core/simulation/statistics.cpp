// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/statistics.h"

#include "core/simulation/detail/distribution.h"
#include "core/simulation/detail/on_threads.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace offtake::simulation {

namespace {

constexpr std::array<std::uint32_t, kQuantiles.size()> kThousandths{10,  50,  100, 250, 500,
                                                                    750, 900, 950, 990};

/// A 128-bit number in two's complement.
double wide(std::uint64_t low, std::uint64_t high) {
  const bool negative = (high >> 63) != 0;
  if (negative) {  // the sign first: small negative numbers would cancel
    low = ~low + 1;
    high = ~high + (low == 0 ? 1 : 0);
  }
  const double size = static_cast<double>(high) * 0x1p64 + static_cast<double>(low);
  return negative ? -size : size;
}

void setMoments(Figure& figure, double mean, double variance) {
  const auto n = static_cast<double>(figure.paths);
  figure.mean = mean;
  figure.deviation = figure.paths < 2 ? 0 : std::sqrt(std::max(0.0, variance) * n / (n - 1));
  figure.error = figure.paths < 2 ? 0 : figure.deviation / std::sqrt(n);
}

/// Half the distance between the order statistics one binomial deviation to either side.
template <class Ordered>
double quantileError(std::uint64_t paths, std::uint32_t thousandths, std::uint64_t rank,
                     const Ordered& ordered) {
  const double p = thousandths / 1000.0;
  const auto off =
      static_cast<std::uint64_t>(std::ceil(std::sqrt(static_cast<double>(paths) * p * (1 - p))));
  const std::uint64_t below = rank > off ? rank - off : 1;
  const std::uint64_t above = std::min(paths, rank + off);
  return (ordered(above) - ordered(below)) / 2;
}

void setQuantiles(Figure& figure, const auto& ordered) {
  figure.hasQuantiles = true;
  for (std::size_t i = 0; i < kThousandths.size(); ++i) {
    const std::uint64_t rank =
        std::max<std::uint64_t>(1, (figure.paths * kThousandths[i] + 999) / 1000);
    figure.quantile[i] = ordered(rank);
    figure.quantileError[i] = quantileError(figure.paths, kThousandths[i], rank, ordered);
  }
}

void fromTotals(Figure& figure, const RowTotals& totals, const RowBins& bins) {
  if (totals.count == 0) return;
  const auto n = static_cast<double>(totals.count);
  const double mean = wide(totals.sumLow, totals.sumHigh) / n;
  const double squares =
      static_cast<double>(totals.squareHigh) * 0x1p64 + static_cast<double>(totals.squareLow);
  const double variance = squares / n - mean * mean;
  setMoments(figure, static_cast<double>(bins.center) + mean / bins.perUnit,
             variance / (bins.perUnit * bins.perUnit));
  figure.minimum = static_cast<double>(fromOrderKey(totals.minimum));
  figure.maximum = static_cast<double>(fromOrderKey(totals.maximum));
}

/// A month that may never come: figures of the paths on which it does.
void fromMonths(Figure& figure, std::span<const std::uint32_t> counts) {
  figure.never = counts.back();
  const auto months = counts.first(counts.size() - 1);
  figure.paths = 0;
  double sum = 0;
  double squares = 0;
  std::size_t first = months.size();
  std::size_t last = 0;
  for (std::size_t t = 0; t < months.size(); ++t) {
    if (months[t] == 0) continue;
    first = std::min(first, t);
    last = t;
    figure.paths += months[t];
    sum += static_cast<double>(t) * months[t];
    squares += static_cast<double>(t) * static_cast<double>(t) * months[t];
  }
  if (figure.paths == 0) return;
  const auto n = static_cast<double>(figure.paths);
  setMoments(figure, sum / n, squares / n - sum / n * (sum / n));
  figure.minimum = static_cast<double>(first);
  figure.maximum = static_cast<double>(last);
  setQuantiles(figure, [&months](std::uint64_t rank) {
    std::uint64_t upTo = 0;
    std::size_t t = 0;
    while (t < months.size() && (upTo += months[t]) < rank) ++t;
    return static_cast<double>(t);
  });
}

/// Standard error of the weighted mean of a value over the parts that have the figure; none for
/// fewer than two.
std::optional<double> spreadOfParts(std::span<const Statistics> parts, std::size_t figure,
                                    const auto& value) {
  double weights = 0;
  double sum = 0;
  int count = 0;
  for (const Statistics& part : parts) {
    const Figure& its = part.figures()[figure];
    if (its.paths == 0) continue;
    weights += static_cast<double>(its.paths);
    sum += static_cast<double>(its.paths) * value(its);
    ++count;
  }
  if (count < 2) return std::nullopt;
  double squares = 0;
  for (const Statistics& part : parts) {
    const Figure& its = part.figures()[figure];
    const double apart = value(its) - sum / weights;
    squares += static_cast<double>(its.paths) * apart * apart;
  }
  return std::sqrt(squares / weights / (count - 1));
}

Figure figureOf(const Partial& partial, std::uint32_t index) {
  const Frame& frame = partial.frame();
  const Row& row = frame.rows[index];
  const MetricInfo& info = infoOf(row.metric);
  const RowBins& bins = frame.bins[index];
  Figure figure;
  figure.key = {row.metric, row.contract, row.index};
  figure.paths = partial.totals(index).count;
  if (info.unit == Unit::Month) {
    fromMonths(figure, partial.counts(index));
    return figure;
  }
  fromTotals(figure, partial.totals(index), bins);
  if (info.keep != Keep::Histogram || figure.paths == 0) return figure;
  const detail::Distribution distribution(partial, index);
  setQuantiles(figure, [&distribution](std::uint64_t rank) { return distribution.ordered(rank); });
  if (info.badTail == BadTail::None) return figure;
  const detail::Distribution::Tail tail = distribution.worst(info.badTail);
  figure.cvar95 = tail.mean;
  figure.cvar95Error = tail.error;
  return figure;
}

}  // namespace

Statistics Statistics::from(const Partial& partial, int threads) {
  constexpr std::uint32_t kChunk = 64;
  Statistics statistics;
  statistics.m_paths = partial.paths();
  const auto rows = static_cast<std::uint32_t>(partial.frame().rows.size());
  statistics.m_figures.resize(rows);
  std::atomic<std::uint32_t> next{0};
  detail::onThreads(threads, [&](int) {
    for (std::uint32_t from = next.fetch_add(kChunk); from < rows; from = next.fetch_add(kChunk))
      for (std::uint32_t row = from; row < std::min(from + kChunk, rows); ++row)
        statistics.m_figures[row] = figureOf(partial, row);
  });
  return statistics;
}

Statistics Statistics::withErrorsOf(Statistics all, std::span<const Statistics> parts) {
  for (std::size_t i = 0; i < all.m_figures.size(); ++i) {
    Figure& figure = all.m_figures[i];
    const auto errorOf = [&](double figureNow, const auto& value) {
      return spreadOfParts(parts, i, value).value_or(figureNow);
    };
    figure.error = errorOf(figure.error, [](const Figure& f) { return f.mean; });
    if (figure.hasQuantiles)
      for (std::size_t q = 0; q < kQuantiles.size(); ++q)
        figure.quantileError[q] =
            errorOf(figure.quantileError[q], [q](const Figure& f) { return f.quantile[q]; });
    if (figure.cvar95)
      figure.cvar95Error =
          errorOf(figure.cvar95Error, [](const Figure& f) { return f.cvar95.value_or(0); });
  }
  return all;
}

std::span<const Figure> Statistics::series(Metric metric, std::int32_t contract) const {
  const auto before = [](const Figure& figure, const FigureKey& key) {
    return std::pair(figure.key.metric, figure.key.contract) < std::pair(key.metric, key.contract);
  };
  const auto after = [](const FigureKey& key, const Figure& figure) {
    return std::pair(key.metric, key.contract) < std::pair(figure.key.metric, figure.key.contract);
  };
  const FigureKey key{metric, contract, -1};
  const auto first = std::lower_bound(m_figures.begin(), m_figures.end(), key, before);
  const auto last = std::upper_bound(first, m_figures.end(), key, after);
  return {first, last};
}

const Figure* Statistics::find(FigureKey key) const {
  const auto at =
      std::lower_bound(m_figures.begin(), m_figures.end(), key,
                       [](const Figure& figure, const FigureKey& k) { return figure.key < k; });
  return at != m_figures.end() && at->key == key ? &*at : nullptr;
}

namespace {

std::optional<std::uint32_t> rowOf(const Partial& partial, const FigureKey& key) {
  const auto& rows = partial.frame().rows;
  const auto at = std::ranges::find_if(rows, [&key](const Row& row) {
    return FigureKey{row.metric, row.contract, row.index} == key;
  });
  if (at == rows.end() || infoOf(at->metric).unit == Unit::Month) return std::nullopt;
  return static_cast<std::uint32_t>(at - rows.begin());
}

/// A 128-bit number, two's complement, in decimal digits.
std::string digits(std::uint64_t low, std::uint64_t high, bool isSigned) {
  __extension__ using Wide = unsigned __int128;
  Wide number = (Wide{high} << 64) | low;
  const bool negative = isSigned && (high >> 63) != 0;
  if (negative) number = ~number + 1;
  std::string text;
  do text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(number % 10)));
  while ((number /= 10) != 0);
  return negative ? "-" + text : text;
}

}  // namespace

std::optional<QuantileSteps> quantileSteps(const Partial& partial, FigureKey key,
                                           std::size_t place) {
  const auto row = rowOf(partial, key);
  if (!row || infoOf(key.metric).keep != Keep::Histogram) return std::nullopt;
  const detail::Distribution distribution(partial, *row);
  if (distribution.paths() == 0) return std::nullopt;
  return distribution.stepsOf(distribution.rankAt(kThousandths[place]));
}

std::optional<TailSteps> tailSteps(const Partial& partial, FigureKey key) {
  const auto row = rowOf(partial, key);
  const MetricInfo& info = infoOf(key.metric);
  if (!row || info.keep != Keep::Histogram || info.badTail == BadTail::None) return std::nullopt;
  const detail::Distribution distribution(partial, *row);
  if (distribution.paths() == 0) return std::nullopt;
  return distribution.worst(info.badTail).steps;
}

std::optional<MomentSteps> momentSteps(const Partial& partial, FigureKey key) {
  const auto row = rowOf(partial, key);
  if (!row) return std::nullopt;
  const RowTotals& totals = partial.totals(*row);
  const RowBins& bins = partial.frame().bins[*row];
  return MomentSteps{totals.count, static_cast<double>(bins.center), bins.perUnit,
                     digits(totals.sumLow, totals.sumHigh, true),
                     digits(totals.squareLow, totals.squareHigh, false)};
}

}  // namespace offtake::simulation
