// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/commitments.h"

#include "core/base/error.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace offtake::compile {
namespace {

using Wide = boost::multiprecision::int256_t;  // 64-bit cents x 60-bit weights x a count fit

/// Weights as whole numbers of one common decimal scale.
std::vector<Wide> wholeWeights(std::span<const Decimal> weights) {
  int scale = 0;
  for (const Decimal& weight : weights) scale = std::max(scale, weight.scale());
  std::vector<Wide> whole;
  for (const Decimal& weight : weights) {
    Wide value = weight.mantissa();
    for (int s = weight.scale(); s < scale; ++s) value *= 10;
    expects(value >= 0, "weights are not negative");
    whole.push_back(value);
  }
  return whole;
}

/// Halves away from zero. @pre divisor > 0
Wide roundedQuotient(const Wide& dividend, const Wide& divisor) {
  const Wide twice = 2 * (dividend < 0 ? Wide(-dividend) : dividend) + divisor;
  const Wide quotient = twice / (2 * divisor);
  return dividend < 0 ? Wide(-quotient) : quotient;
}

}  // namespace

std::vector<Money> splitByWeights(Money total, std::span<const Decimal> weights) {
  const std::vector<Wide> whole = wholeWeights(weights);
  Wide sum = 0;
  for (const Wide& weight : whole) sum += weight;
  std::vector<Money> parts(weights.size());
  if (sum == 0) {
    if (!parts.empty()) parts.back() = total;
    return parts;
  }
  Wide cumulative = 0;
  Wide before = 0;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    cumulative += whole[k];
    const Wide now = roundedQuotient(Wide(total.cents) * cumulative, sum);
    parts[k].cents = static_cast<std::int64_t>(now - before);
    before = now;
  }
  return parts;
}

std::vector<Money> splitEvenly(Money total, int parts) {
  const std::vector<Decimal> weights(static_cast<std::size_t>(parts), Decimal(1));
  return splitByWeights(total, weights);
}

std::vector<Money> commitments(const plan::Contract& contract,
                               std::span<const plan::Period* const> periods) {
  std::vector<Decimal> weights;
  for (std::size_t k = 0; k < periods.size(); ++k) {
    const auto ramp = static_cast<std::int64_t>(k) + 1;
    weights.push_back(contract.split == plan::Split::LinearRamp ? Decimal(ramp)
                      : contract.split == plan::Split::Weights  ? periods[k]->weight
                                                                : Decimal(1));
  }
  if (contract.split != plan::Split::Entered) return splitByWeights(contract.commitment, weights);
  std::vector<Money> entered;
  for (const plan::Period* period : periods) entered.push_back(period->commitment);
  return entered;
}

}  // namespace offtake::compile
