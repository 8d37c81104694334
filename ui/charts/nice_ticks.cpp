// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/nice_ticks.h"

#include "core/base/error.h"

#include <cmath>

namespace offtake::ui {

int Ticks::count() const { return static_cast<int>(std::lround((high - low) / step)) + 1; }

Ticks niceTicks(double low, double high, int most) {
  expects(std::isfinite(low) && std::isfinite(high) && low <= high && most >= 2,
          "a finite range for an axis");
  if (low > 0 && low < 0.6 * high) low = 0;
  if (high < 0 && high > 0.6 * low) high = 0;
  if (low == high) {
    const double around = low == 0 ? 1 : std::abs(low) * 0.1;
    if (low >= 0) high += around;
    if (low <= 0 && high != around) low -= around;
    if (low == high) high = low + around;
  }
  const double raw = (high - low) / most;
  double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (;; power *= 10)
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
      const double step = factor * power;
      const double first = std::floor(low / step + 1e-9) * step;
      const double last = std::ceil(high / step - 1e-9) * step;
      if (step >= raw * 0.999 && last - first <= step * most * 1.0001) return {first, last, step};
    }
}

}  // namespace offtake::ui
