// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/correlation.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace offtake::plan {
namespace {

using Matrix = std::vector<std::vector<double>>;

Matrix zero(std::size_t n) { return Matrix(n, std::vector<double>(n, 0.0)); }

template <class Row>
void addKeys(const std::vector<Row>& rows, std::vector<std::string>& keys) {
  std::vector<const Row*> order;
  for (const Row& row : rows) order.push_back(&row);
  std::ranges::stable_sort(order, {}, [](const Row* r) { return r->ordinal; });
  for (const Row* row : order) keys.push_back(row->driverKey);
}

/// One Jacobi rotation that zeroes a[p][q], carried into the eigenvectors.
void rotate(Matrix& a, Matrix& vectors, std::size_t p, std::size_t q) {
  const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const double t = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
  const double c = 1 / std::sqrt(t * t + 1);
  const double s = t * c;
  const std::size_t n = a.size();
  for (std::size_t k = 0; k < n; ++k) {
    const double kp = a[k][p], kq = a[k][q];
    a[k][p] = c * kp - s * kq;
    a[k][q] = s * kp + c * kq;
  }
  for (std::size_t k = 0; k < n; ++k) {
    const double pk = a[p][k], qk = a[q][k];
    a[p][k] = c * pk - s * qk;
    a[q][k] = s * pk + c * qk;
  }
  for (std::size_t k = 0; k < n; ++k) {
    const double kp = vectors[k][p], kq = vectors[k][q];
    vectors[k][p] = c * kp - s * kq;
    vectors[k][q] = s * kp + c * kq;
  }
}

/// The nearest symmetric matrix with no eigenvalue below `least`: cyclic Jacobi, then clipping.
Matrix clipped(Matrix a, double least) {
  const std::size_t n = a.size();
  Matrix vectors = zero(n);
  for (std::size_t i = 0; i < n; ++i) vectors[i][i] = 1;
  for (int sweep = 0; sweep < 60; ++sweep) {
    double off = 0;
    for (std::size_t p = 0; p < n; ++p)
      for (std::size_t q = p + 1; q < n; ++q) {
        off = std::max(off, std::abs(a[p][q]));
        if (std::abs(a[p][q]) > 1e-15) rotate(a, vectors, p, q);
      }
    if (off < 1e-13) break;
  }
  Matrix out = zero(n);
  for (std::size_t k = 0; k < n; ++k) {
    const double value = std::max(a[k][k], least);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) out[i][j] += value * vectors[i][k] * vectors[j][k];
  }
  return out;
}

/// Towards the identity until it is positive definite: what the projections have left to do.
void shrink(Matrix& m, double least) {
  while (firstFailingRow(m, least) >= 0)
    for (std::size_t i = 0; i < m.size(); ++i)
      for (std::size_t j = 0; j < m.size(); ++j)
        if (i != j) m[i][j] *= 0.999;
}

}  // namespace

CorrelationMatrix correlationMatrix(const Plan& plan) {
  CorrelationMatrix m;
  m.keys.emplace_back("market");
  addKeys(plan.workloads, m.keys);
  addKeys(plan.revenues, m.keys);
  m.values = zero(m.keys.size());
  for (std::size_t i = 0; i < m.keys.size(); ++i) m.values[i][i] = 1;
  for (const Correlation& pair : plan.correlations) {
    const auto first = std::ranges::find(m.keys, pair.first);
    const auto second = std::ranges::find(m.keys, pair.second);
    if (first == m.keys.end() || second == m.keys.end() || first == second) continue;
    const auto i = static_cast<std::size_t>(first - m.keys.begin());
    const auto j = static_cast<std::size_t>(second - m.keys.begin());
    m.values[i][j] = m.values[j][i] = pair.value.approximate();
  }
  return m;
}

int firstFailingRow(const Matrix& matrix, double least) {
  Matrix lower = zero(matrix.size());
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    double pivot = matrix[i][i];
    for (std::size_t j = 0; j < i; ++j) {
      double sum = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= lower[i][k] * lower[j][k];
      lower[i][j] = sum / lower[j][j];
      pivot -= lower[i][j] * lower[i][j];
    }
    if (!(pivot > least)) return static_cast<int>(i);
    lower[i][i] = std::sqrt(pivot);
  }
  return -1;
}

Matrix nearestCorrelation(Matrix matrix, double least) {
  const std::size_t n = matrix.size();
  const Matrix given = matrix;
  Matrix correction = zero(n);
  for (int step = 0; step < 200; ++step) {
    Matrix shifted = matrix;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) shifted[i][j] -= correction[i][j];
    const Matrix positive = clipped(shifted, least);
    double moved = 0;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) {
        correction[i][j] = positive[i][j] - shifted[i][j];
        const double next = i == j ? 1 : given[i][j] == 0 ? 0 : positive[i][j];
        moved = std::max(moved, std::abs(next - matrix[i][j]));
        matrix[i][j] = next;
      }
    if (moved < 1e-9) break;
  }
  shrink(matrix, least / 2);
  return matrix;
}

Changes repairCorrelations(const Plan& plan) {
  const CorrelationMatrix m = correlationMatrix(plan);
  if (firstFailingRow(m.values) < 0) return {};
  const Matrix near = nearestCorrelation(m.values);
  std::map<std::pair<std::size_t, std::size_t>, const Correlation*> rows;
  for (const Correlation& pair : plan.correlations) {
    const auto first = std::ranges::find(m.keys, pair.first);
    const auto second = std::ranges::find(m.keys, pair.second);
    if (first == m.keys.end() || second == m.keys.end() || first == second) continue;
    const auto ends = std::minmax({first - m.keys.begin(), second - m.keys.begin()});
    rows[{static_cast<std::size_t>(ends.first), static_cast<std::size_t>(ends.second)}] = &pair;
  }
  Changes changes;
  std::int64_t id = nextId(plan, TableId::Correlation);
  for (std::size_t i = 0; i < near.size(); ++i)
    for (std::size_t j = i + 1; j < near.size(); ++j) {
      const Value value = Decimal::of(std::llround(near[i][j] * 10000), 4);
      const auto row = rows.find({i, j});
      if (row != rows.end()) {
        if (Value(row->second->value) != value)
          changes.push_back(
              update(plan, TableId::Correlation, row->second->id.value, "value", value));
      } else if (value != Value(Decimal())) {
        changes.push_back(
            insertion(TableId::Correlation, id++,
                      {{"first", m.keys[i]}, {"second", m.keys[j]}, {"value", value}}));
      }
    }
  return changes;
}

}  // namespace offtake::plan
