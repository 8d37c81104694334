// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/market_factor.h"

#include "core/base/error.h"

#include <cmath>

namespace offtake::compile {

MarketFactor MarketFactor::of(const plan::Settings& settings) {
  return {settings.marketVolatility.approximate(), settings.marketReversion.approximate()};
}

double MarketFactor::variance(int month) const {
  expects(month >= 0, "a month from the plan's start on");
  const double square = volatility * volatility;
  if (reversion == 0) return square * month / 12;
  return square * -std::expm1(-reversion * month / 6) / (2 * reversion);
}

double MarketFactor::quantile(int month, double z) const {
  const double v = variance(month);
  return std::exp(z * std::sqrt(v) - v / 2);
}

}  // namespace offtake::compile
