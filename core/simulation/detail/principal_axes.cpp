// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/principal_axes.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace offtake::simulation::detail {

namespace {

constexpr int kSweeps = 12;
constexpr double kNegligible = 0x1p-80;  // squared cosine between axes

/// A symmetric matrix on its way to a diagonal one, and the rotations that brought it there.
struct Rotating {
  std::size_t count;
  std::vector<double> matrix;
  std::vector<double> vectors;

  [[nodiscard]] double& at(std::size_t i, std::size_t j) { return matrix[i * count + j]; }

  void rotate(std::size_t p, std::size_t q) {
    const double off = at(p, q);
    if (off * off <= kNegligible * std::fabs(at(p, p) * at(q, q))) return;
    const double theta = (at(q, q) - at(p, p)) / (2 * off);
    const double size = 1 / (std::fabs(theta) + std::sqrt(theta * theta + 1));
    const double tangent = theta < 0 ? -size : size;
    const double cosine = 1 / std::sqrt(tangent * tangent + 1);
    const double sine = tangent * cosine;
    const auto turn = [&](double& a, double& b) {
      const double before = a;
      a = cosine * before - sine * b;
      b = sine * before + cosine * b;
    };
    for (std::size_t k = 0; k < count; ++k) turn(at(k, p), at(k, q));
    for (std::size_t k = 0; k < count; ++k) turn(at(p, k), at(q, k));
    for (std::size_t k = 0; k < count; ++k) turn(vectors[k * count + p], vectors[k * count + q]);
  }
};

}  // namespace

Axes principalAxes(const std::vector<double>& effect, std::size_t columns) {
  expects(columns != 0 && effect.size() % columns == 0, "a matrix of whole rows");
  Rotating r{columns, std::vector<double>(columns * columns, 0.0),
             std::vector<double>(columns * columns, 0.0)};
  const std::size_t rows = effect.size() / columns;
  for (std::size_t i = 0; i < columns; ++i) {
    r.vectors[i * columns + i] = 1;
    for (std::size_t j = 0; j < columns; ++j)
      for (std::size_t k = 0; k < rows; ++k)
        r.at(i, j) += effect[k * columns + i] * effect[k * columns + j];
  }
  for (int sweep = 0; sweep < kSweeps; ++sweep)
    for (std::size_t p = 0; p < columns; ++p)
      for (std::size_t q = p + 1; q < columns; ++q) r.rotate(p, q);
  std::vector<std::size_t> order(columns);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&r](std::size_t a, std::size_t b) { return r.at(a, a) > r.at(b, b); });
  Axes axes;
  axes.count = columns;
  axes.vectors.resize(columns * columns);
  for (std::size_t k = 0; k < columns; ++k) {
    axes.sizes.push_back(std::sqrt(std::max(0.0, r.at(order[k], order[k]))));
    for (std::size_t i = 0; i < columns; ++i)
      axes.vectors[i * columns + k] = r.vectors[i * columns + order[k]];
  }
  return axes;
}

}  // namespace offtake::simulation::detail
