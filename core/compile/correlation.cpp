// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/correlation.h"

#include "core/base/text.h"

#include <algorithm>

namespace offtake::compile {
namespace {

using Matrix = std::vector<std::vector<Exact>>;

Unexpected unknown(const plan::Correlation& pair, const std::string& key) {
  return failure(ErrorCode::UnknownName,
                 "correlation of " + text::quoted(pair.first) + " and " + text::quoted(pair.second),
                 text::quoted(key), "the driver key of a workload or revenue line, or 'market'");
}

Unexpected notDefinite(const std::vector<std::string>& keys, const Matrix& matrix,
                       std::size_t row) {
  std::size_t strongest = 0;
  for (std::size_t j = 1; j < row; ++j)
    if (abs(matrix[row][j]) > abs(matrix[row][strongest])) strongest = j;
  const std::string with = row == 0 ? keys[0] : keys[strongest];
  return failure(ErrorCode::BadValue, "correlation matrix at " + text::quoted(keys[row]),
                 "not positive definite: its correlations, the strongest with " +
                     text::quoted(with) + ", contradict those between the others",
                 "correlations that can hold together: weaken those of " + text::quoted(keys[row]));
}

}  // namespace

Result<Correlated> correlate(std::vector<std::string> keys,
                             const std::vector<plan::Correlation>& pairs) {
  const std::size_t count = keys.size();
  Matrix matrix(count, std::vector<Exact>(count, Exact(0)));
  for (const plan::Correlation& pair : pairs) {
    const auto i = std::find(keys.begin(), keys.end(), pair.first);
    const auto j = std::find(keys.begin(), keys.end(), pair.second);
    if (i == keys.end()) return unknown(pair, pair.first);
    if (j == keys.end()) return unknown(pair, pair.second);
    const auto a = static_cast<std::size_t>(i - keys.begin());
    const auto b = static_cast<std::size_t>(j - keys.begin());
    matrix[a][b] = matrix[b][a] = toExact(pair.value);
  }
  Correlated result;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<Exact> row(i + 1, Exact(0));
    Exact left = 1;
    for (std::size_t j = 0; j < i; ++j) {
      Exact sum = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= row[k] * result.rows[j][k];
      row[j] = sum == 0 ? Exact(0) : Exact(sum / result.rows[j][j]);
      left -= row[j] * row[j];
    }
    if (left <= Exact("1e-12")) return notDefinite(keys, matrix, i);
    row[i] = left == 1 ? Exact(1) : Exact(sqrt(left));
    result.rows.push_back(std::move(row));
  }
  result.keys = std::move(keys);
  return result;
}

}  // namespace offtake::compile
