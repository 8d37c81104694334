// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/powers.h"

#include "core/base/error.h"

namespace offtake::compile {

const Exact& lnTwo() {
  static const Exact value("0.6931471805599453094172321214581765680755001343602552");
  return value;
}

Exact power(const Exact& base, long n) {
  const bool inverse = n < 0;
  unsigned long left = inverse ? static_cast<unsigned long>(-n) : static_cast<unsigned long>(n);
  Exact result = 1;
  Exact square = base;
  for (; left != 0; left >>= 1) {
    if (left & 1) result *= square;
    if (left > 1) square *= square;
  }
  return inverse ? Exact(1) / result : result;
}

Exact root(const Exact& base, int n) {
  expects(base > 0 && n >= 1, "a root of a positive number");
  return n == 1 || base == 1 ? base : Exact(exp(log(base) / n));
}

Exact exponential(const Exact& x) {
  static const std::vector<Exact> coefficients = [] {
    std::vector<Exact> values{Exact(1)};
    for (int k = 1; k <= 22; ++k) values.push_back(values.back() / k);
    return values;
  }();
  // |x|^(n+1) / (n+1)! is below 1e-36 beyond the degree n.
  struct Range {
    Exact end;
    std::size_t degree;
  };
  static const Range ranges[] = {{Exact(1) / 512, 12}, {Exact(1) / 64, 15}, {Exact(1) / 8, 22}};
  const Exact size = abs(x);
  for (const Range& range : ranges) {
    if (size > range.end) continue;
    Exact sum = coefficients[range.degree];
    for (std::size_t k = range.degree; k-- > 0;) sum = sum * x + coefficients[k];
    return sum;
  }
  return exp(x);
}

PeriodicPower::PeriodicPower(const Exact& base, int period)
    : m_base(base), m_parts(static_cast<std::size_t>(period), Exact(1)) {
  const Exact step = root(base, period);
  for (std::size_t t = 1; t < m_parts.size(); ++t) m_parts[t] = m_parts[t - 1] * step;
}

Exact PeriodicPower::at(int t) const {
  const int period = static_cast<int>(m_parts.size());
  const int whole = t >= 0 ? t / period : -((period - 1 - t) / period);
  const Exact& part = m_parts[static_cast<std::size_t>(t - period * whole)];
  return whole == 0 || m_base == 1 ? part : Exact(part * power(m_base, whole));
}

}  // namespace offtake::compile
