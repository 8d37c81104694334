// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

/// Present values and internal rates of return as spreadsheets have them. Host only: the yield
/// of a plan is found once, not a path. A flow keeps its sign.
namespace offtake::economics {

/// An amount on a day (days since 1970-01-01; any common origin will do).
template <class N>
struct DatedFlow {
  std::int64_t day = 0;
  N amount = N(0);
};

/// XNPV: each flow over (1 + rate)^((day - origin) / 365), leap years or not.
/// @param power  power(base, days): base^(days / 365)
/// @source Microsoft Excel, XNPV
template <class N, class Power>
[[nodiscard]] N xnpv(std::span<const DatedFlow<N>> flows, const N& rate, std::int64_t origin,
                     Power power) {
  N sum = N(0);
  for (const DatedFlow<N>& flow : flows)
    sum = sum + flow.amount / power(N(N(1) + rate), flow.day - origin);
  return sum;
}

[[nodiscard]] inline double xnpv(std::span<const DatedFlow<double>> flows, double rate,
                                 std::int64_t origin) {
  return xnpv<double>(flows, rate, origin, [](double base, std::int64_t days) {
    return std::pow(base, static_cast<double>(days) / 365.0);
  });
}

/// Where in its period a periodic flow falls.
enum class FlowTiming { End, Middle };

/// NPV of flows at periods 1, 2, ...: the first is discounted too, by a whole period or a half.
template <class N>
[[nodiscard]] N periodicNpv(std::span<const N> flows, const N& rate, FlowTiming timing) {
  using std::sqrt;
  const N growth = N(1) + rate;
  N factor = N(1);
  N sum = N(0);
  for (const N& flow : flows) {
    factor = factor * growth;
    sum = sum + flow / factor;
  }
  return timing == FlowTiming::Middle ? N(sum * sqrt(growth)) : sum;
}

namespace detail {

/// The root of f in [low, high] where its ends differ in sign, to full precision.
template <class F>
[[nodiscard]] double bisected(F f, double low, double high) {
  const bool lowIsPositive = f(low) > 0;
  for (int i = 0; i < 200; ++i) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const double value = f(middle);
    if (value == 0) return middle;
    ((value > 0) == lowIsPositive ? low : high) = middle;
  }
  return low + (high - low) / 2;
}

/// The rate nearest to zero at which f(rate) = 0, looked for in brackets that widen both ways
/// on a scale of the logarithm of 1 + rate, down to -99.9999 % and up to 1e6.
template <class F>
[[nodiscard]] std::optional<double> rateAtZero(F f) {
  constexpr double kStep = 0.05;
  constexpr double kLimit = 13.8;
  const auto at = [&f](double logGrowth) { return f(std::expm1(logGrowth)); };
  double up = 0;
  double down = 0;
  double upValue = at(0);
  double downValue = upValue;
  if (upValue == 0) return 0.0;
  while (up < kLimit) {
    const double nextUp = up + kStep;
    const double nextDown = down - kStep;
    const double nextUpValue = at(nextUp);
    const double nextDownValue = at(nextDown);
    if (!std::isfinite(nextDownValue) && !std::isfinite(nextUpValue)) break;
    if ((nextUpValue > 0) != (upValue > 0)) return std::expm1(bisected(at, up, nextUp));
    if (std::isfinite(nextDownValue) && (nextDownValue > 0) != (downValue > 0))
      return std::expm1(bisected(at, nextDown, down));
    up = nextUp;
    upValue = nextUpValue;
    down = nextDown;
    downValue = nextDownValue;
  }
  return std::nullopt;
}

/// Whether there is something to pay and something to get: else no rate makes both equal.
template <class Range, class Amount>
[[nodiscard]] bool hasBothSigns(const Range& flows, Amount amount) {
  bool positive = false;
  bool negative = false;
  for (const auto& flow : flows) {
    positive = positive || amount(flow) > 0;
    negative = negative || amount(flow) < 0;
  }
  return positive && negative;
}

}  // namespace detail

/// XIRR: the annual effective rate at which xnpv is 0; negative rates too.
/// @return none where all flows have one sign, or no rate in (-99.9999 %, 1e6) does it
[[nodiscard]] inline std::optional<double> xirr(std::span<const DatedFlow<double>> flows) {
  if (!detail::hasBothSigns(flows, [](const auto& flow) { return flow.amount; }))
    return std::nullopt;
  const std::int64_t origin = flows.front().day;
  return detail::rateAtZero([&](double rate) { return xnpv(flows, rate, origin); });
}

/// IRR of equally spaced flows, the first undiscounted, a period's rate.
/// @return as xirr()
[[nodiscard]] inline std::optional<double> irr(std::span<const double> flows) {
  if (!detail::hasBothSigns(flows, [](double flow) { return flow; })) return std::nullopt;
  return detail::rateAtZero([&](double rate) { return periodicNpv(flows, rate, FlowTiming::End); });
}

}  // namespace offtake::economics
