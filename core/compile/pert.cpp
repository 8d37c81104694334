// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/pert.h"

#include "core/base/error.h"

#include <array>
#include <cmath>

namespace offtake::compile {
namespace {

constexpr double kLn2 = 0.6931471805599453;

/// ln x for x > 0: frexp is exact, the rest is the series of artanh.
double logarithm(double x) {
  int exponent = 0;
  double m = std::frexp(x, &exponent);
  if (m < 0.7071067811865476) {
    m *= 2;
    --exponent;
  }
  const double s = (m - 1) / (m + 1);
  const double q = s * s;
  double sum = 0;
  for (int k = 23; k >= 1; k -= 2) sum = sum * q + 1.0 / k;
  return exponent * kLn2 + 2 * s * sum;
}

/// e^x for x <= 0 (0 below -700).
double exponential(double x) {
  if (x < -700) return 0;
  const double n = std::floor(x / kLn2 + 0.5);
  const double r = x - n * kLn2;
  double sum = 1;
  for (int k = 14; k >= 1; --k) sum = sum * r / k + 1;
  return std::ldexp(sum, static_cast<int>(n));
}

/// x^p (1 − x)^(4 − p) on [0, 1].
double kernel(double p, double x) {
  if (x <= 0) return p == 0 ? 1 : 0;
  if (x >= 1) return p == 4 ? 1 : 0;
  return exponential(p * logarithm(x) + (4 - p) * logarithm(1 - x));
}

constexpr int kPanels = 1024;

/// Nodes crowd at both ends, where the density may vanish.
double node(double k) {
  const double s = k / kPanels;
  return s * s * (3 - 2 * s);
}

/// Integral of the kernel over each panel so far, shape [kPanels + 1] (Gauss-Legendre, four points
/// in the graded variable).
std::array<double, kPanels + 1> cumulative(double p) {
  constexpr double kAt[2] = {0.3399810435848563, 0.8611363115940526};
  constexpr double kWeight[2] = {0.6521451548625461, 0.3478548451374538};
  std::array<double, kPanels + 1> sums{};
  for (int k = 0; k < kPanels; ++k) {
    double panel = 0;
    for (int g = 0; g < 2; ++g)
      for (const double side : {-1.0, 1.0}) {
        const double at = k + 0.5 + 0.5 * side * kAt[g];
        const double s = at / kPanels;
        panel += kWeight[g] * kernel(p, node(at)) * 6 * s * (1 - s);
      }
    sums[static_cast<std::size_t>(k) + 1] =
        sums[static_cast<std::size_t>(k)] + panel * 0.5 / kPanels;
  }
  return sums;
}

/// x at which the integral is `target`, inside one panel: cubic in the integral with the known
/// slopes 1 / kernel at both ends, a chord where the density vanishes there.
double inside(double x0, double x1, double f0, double f1, double k0, double k1, double target) {
  const double h = f1 - f0;
  if (h <= 0) return x0;
  const double t = (target - f0) / h;
  const double chord = x1 - x0;
  if (k0 <= 0 || k1 <= 0) return x0 + t * chord;
  const double m0 = h / k0;
  const double m1 = h / k1;
  if (m0 > 3 * chord || m1 > 3 * chord) return x0 + t * chord;
  const double u = 1 - t;
  return x0 * (1 + 2 * t) * u * u + m0 * t * u * u + x1 * t * t * (3 - 2 * t) - m1 * t * t * u;
}

}  // namespace

std::vector<double> pertQuantiles(double mode) {
  expects(mode >= 0 && mode <= 1, "the mode of a PERT distribution lies between its ends");
  const double p = 4 * mode;
  const auto sums = cumulative(p);
  std::vector<double> table(kQuantilePoints, 0.0);
  int panel = 0;
  for (int i = 1; i + 1 < kQuantilePoints; ++i) {
    const double target = sums[kPanels] * i / (kQuantilePoints - 1);
    while (panel + 1 < kPanels && sums[static_cast<std::size_t>(panel) + 1] < target) ++panel;
    const auto k = static_cast<std::size_t>(panel);
    const double x0 = node(panel);
    const double x1 = node(panel + 1);
    table[static_cast<std::size_t>(i)] =
        inside(x0, x1, sums[k], sums[k + 1], kernel(p, x0), kernel(p, x1), target);
  }
  table.back() = 1;
  return table;
}

}  // namespace offtake::compile
