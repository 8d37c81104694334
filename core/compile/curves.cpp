// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/curves.h"

#include "core/base/error.h"
#include "core/compile/powers.h"

#include <algorithm>

namespace offtake::compile {
namespace {

/// b·g∞^y·e^(a·(1 − 2^(−y/h))), a = (ln g − ln g∞)·h / ln 2: the fading log rate, integrated.
TrendPath growthTrend(const plan::Process& process, const Exact& base, int count) {
  TrendPath path;
  const Exact first = toExact(process.growth);
  const Exact last = toExact(process.growthFinal);
  const Exact halfLife = toExact(process.halfLifeYears);
  const PeriodicPower yearly(last, 12);
  const bool fades = first != last;
  const Exact perRate = halfLife / lnTwo();
  const Exact amplitude = fades ? Exact(perRate * (log(first) - log(last))) : Exact(0);
  const bool slopes = process.growthUncertainty != Decimal(0);
  const Exact decay = fades || slopes ? Exact(exp(-lnTwo() / (halfLife * 12))) : Exact(1);
  Exact left = 1;
  Exact faded = base;
  for (int t = 0; t < count; ++t) {
    path.level.push_back(faded * yearly.at(t));
    path.slope.push_back(slopes ? Exact(perRate * (1 - left)) : Exact(0));
    const Exact next = left * decay;
    if (fades) faded *= exponential(amplitude * (left - next));
    left = next;
  }
  return path;
}

/// S / (1 + (S/b − 1)·e^(−r·y)), r = ln g / (1 − b/S).
TrendPath logistic(const plan::Process& process, const Exact& base, int count) {
  TrendPath path;
  const Exact saturation = toExact(*process.saturation);
  const Exact growth = toExact(process.growth);
  const Exact perRate = saturation / (saturation - base);
  const Exact step = exp(-log(growth) * perRate / 12);
  Exact odds = saturation / base - 1;
  for (int t = 0; t < count; ++t) {
    path.level.push_back(t == 0 ? base : Exact(saturation / (1 + odds)));
    path.slope.push_back(perRate * t / 12);
    path.odds.push_back(odds);
    odds *= step;
  }
  return path;
}

}  // namespace

std::vector<Exact> geometric(const Knots& knots, Month first, int count) {
  expects(!knots.empty(), "a curve with knots");
  std::vector<Exact> values(static_cast<std::size_t>(count), knots.back().second);
  for (int i = 0; i < count && first + i < knots.front().first; ++i)
    values[static_cast<std::size_t>(i)] = knots.front().second;
  for (std::size_t k = 0; k + 1 < knots.size(); ++k) {
    const auto& [from, low] = knots[k];
    const auto& [to, high] = knots[k + 1];
    const Exact step = low == high ? Exact(1) : root(high / low, to - from);
    Exact value = low;
    for (Month m = from; m < to; m = m + 1, value *= step) {
      const int i = m - first;
      if (i >= 0 && i < count) values[static_cast<std::size_t>(i)] = value;
    }
  }
  return values;
}

std::vector<Exact> priceCurve(const plan::Sku& sku, const Knots& knots, Month planStart,
                              Month first, int count) {
  const Exact price = toExact(sku.price);
  if (sku.curve == plan::CurveKind::Points)
    return knots.empty() ? std::vector<Exact>(static_cast<std::size_t>(count), price)
                         : geometric(knots, first, count);
  std::vector<Exact> values;
  values.reserve(static_cast<std::size_t>(count));
  if (sku.curve == plan::CurveKind::Decline) {
    const PeriodicPower fall(1 - toExact(sku.decline), 12);
    for (int i = 0; i < count; ++i) values.push_back(price * fall.at(first + i - planStart));
    return values;
  }
  // Wright: one doubling every months_per_doubling, each lowering the price by the learning rate.
  const Exact perDoubling = 1 - toExact(sku.learningRate);
  if (sku.monthsPerDoubling.scale() == 0) {
    const PeriodicPower fall(perDoubling, static_cast<int>(sku.monthsPerDoubling.mantissa()));
    for (int i = 0; i < count; ++i) values.push_back(price * fall.at(first + i - planStart));
    return values;
  }
  const Exact step = exp(log(perDoubling) / toExact(sku.monthsPerDoubling));
  Exact value = price * power(step, first - planStart);
  for (int i = 0; i < count; ++i, value *= step) values.push_back(value);
  return values;
}

TrendPath trendPath(const plan::Process& process, const Exact& base, const Knots& knots,
                    Month planStart, int count) {
  if (process.trend == plan::Trend::Growth) return growthTrend(process, base, count);
  if (process.trend == plan::Trend::SCurve) return logistic(process, base, count);
  TrendPath path;
  path.level = knots.empty() ? std::vector<Exact>(static_cast<std::size_t>(count), base)
                             : geometric(knots, planStart, count);
  for (int t = 0; t < count; ++t) path.slope.push_back(Exact(t) / 12);
  return path;
}

std::vector<Exact> seasonAndEfficiency(const std::array<Decimal, 12>& season,
                                       const Exact& efficiency, Month planStart, int count) {
  std::array<Exact, 12> factors;
  std::transform(season.begin(), season.end(), factors.begin(),
                 [](const Decimal& factor) { return toExact(factor); });
  const PeriodicPower fall(1 - efficiency, 12);
  std::vector<Exact> values;
  for (int t = 0; t < count; ++t) {
    const Exact& factor = factors[static_cast<std::size_t>((planStart + t).month() - 1)];
    values.push_back(efficiency == 0 ? factor : Exact(factor * fall.at(t)));
  }
  return values;
}

}  // namespace offtake::compile
