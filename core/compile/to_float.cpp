// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/book_path.h"
#include "core/compile/compile.h"
#include "core/compile/float_value.h"
#include "core/compile/pert.h"

#include <algorithm>

namespace offtake::compile {
namespace {

static_assert(kQuantilePoints == economics::kDelayPoints);

/// Quantile tables of the PERT delays. Delays of one shape share the work.
std::vector<float> delayTables(const std::vector<PertDelay>& delays) {
  std::vector<float> tables;
  std::vector<std::pair<double, std::vector<double>>> shapes;
  for (const PertDelay& delay : delays) {
    const double range = delay.most - delay.least;
    const double mode = std::clamp((delay.likeliest - delay.least) / range, 0.0, 1.0);
    auto shape = std::find_if(shapes.begin(), shapes.end(),
                              [mode](const auto& s) { return s.first == mode; });
    if (shape == shapes.end()) shape = shapes.insert(shapes.end(), {mode, pertQuantiles(mode)});
    for (const double quantile : shape->second)
      tables.push_back(static_cast<float>(delay.least + range * quantile));
  }
  return tables;
}

}  // namespace

BinaryValue::BinaryValue() {
  for (int k = -kLargest; k <= kLargest; ++k) {
    Exact power = 1;
    for (int i = 0; i < (k < 0 ? -k : k); ++i) power *= 10;
    m_exact.push_back(k < 0 ? Exact(1 / power) : power);
  }
  double power = 1;
  for (int k = 0; k <= kLargest + 18; ++k, power *= 10) m_binary.push_back(power);
}

double BinaryValue::operator()(const Exact& value) const {
  if (value == 0) return 0;
  // value = digits * 10^-shift with 18 digits before the point.
  const int shift = std::clamp(17 - static_cast<int>(value.backend().order()), -kLargest, kLargest);
  const Exact scaled = value * m_exact[static_cast<std::size_t>(shift + kLargest)];
  const auto digits = static_cast<double>(rounded(scaled).convert_to<std::int64_t>());
  return shift >= 0 ? digits / m_binary[static_cast<std::size_t>(shift)]
                    : digits * m_binary[static_cast<std::size_t>(-shift)];
}

economics::InputsStorage<float> toFloat(const Compiled& compiled) {
  const BinaryValue binary;
  auto inputs = economics::converted<float>(
      compiled.inputs, [&binary](const Exact& value) { return static_cast<float>(binary(value)); });
  economics::NoSink sink;
  inputs.order = runBook(compiled.inputs.view(), sink);
  inputs.delayTable = delayTables(compiled.pertDelays);
  inputs.bind();
  return inputs;
}

}  // namespace offtake::compile
