// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"

#include <cmath>
#include <cstdint>
#include <cstring>

/// Elementary functions of the simulation: only IEEE + - * / sqrt and explicit fma, so that every
/// compiler, lane width and device gives the same bits (-ffp-contract=off, --fmad=false). Their
/// polynomials are minimax fits (Remez exchange at 40 digits, coefficients rounded to float) made
/// for this file; the errors in the comments are those measured over all or a dense grid of
/// floats by math_test.cpp.
namespace offtake::economics {

/// What the functions below ask of a lane type; a SIMD pack specialises it.
template <class N>
struct Lane;

template <>
struct Lane<float> {
  using Bits = std::int32_t;
  OFFTAKE_HD static Bits bits(float value) {
    Bits result;
    std::memcpy(&result, &value, sizeof result);
    return result;
  }
  OFFTAKE_HD static float fromBits(Bits value) {
    float result;
    std::memcpy(&result, &value, sizeof result);
    return result;
  }
  OFFTAKE_HD static Bits add(Bits a, Bits b) {
    return static_cast<Bits>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
  }
  OFFTAKE_HD static Bits subtract(Bits a, Bits b) {
    return static_cast<Bits>(static_cast<std::uint32_t>(a) - static_cast<std::uint32_t>(b));
  }
  OFFTAKE_HD static Bits shiftLeft(Bits a, int by) {
    return static_cast<Bits>(static_cast<std::uint32_t>(a) << by);
  }
  OFFTAKE_HD static Bits shiftRight(Bits a, int by) { return a >> by; }
  OFFTAKE_HD static Bits exclusiveOr(Bits a, Bits b) { return a ^ b; }
  OFFTAKE_HD static Bits with(Bits a, Bits mask) { return a & mask; }
  OFFTAKE_HD static float number(Bits value) { return static_cast<float>(value); }
  OFFTAKE_HD static float fma(float a, float b, float c) { return ::fmaf(a, b, c); }
  OFFTAKE_HD static float sqrt(float a) { return ::sqrtf(a); }
  OFFTAKE_HD static float min(float a, float b) { return b < a ? b : a; }
  OFFTAKE_HD static float max(float a, float b) { return a < b ? b : a; }
  OFFTAKE_HD static float select(bool mask, float yes, float no) { return mask ? yes : no; }
};

namespace detail {

/// c[0] + c[1] x + ... by Horner's rule, in fused steps.
template <class N, int Count>
[[nodiscard]] OFFTAKE_HD N polynomial(const float (&c)[Count], N x) {
  N sum = N(c[Count - 1]);
  for (int i = Count - 2; i >= 0; --i) sum = Lane<N>::fma(sum, x, N(c[i]));
  return sum;
}

}  // namespace detail

/// log2(x). @pre x is positive and normal. Relative error < 2e-7.
template <class N>
[[nodiscard]] OFFTAKE_HD N log2Of(N x) {
  using L = Lane<N>;
  constexpr float c[] = {1.4426950216293335f,  -0.7213473320007324f,  0.48091062903404236f,
                         -0.3607036769390106f, 0.28791624307632446f,  -0.23894478380680084f,
                         0.21571557223796844f, -0.20726986229419708f, 0.12583716213703156f};
  const auto bits = L::bits(x);
  const auto exponent = L::shiftRight(L::subtract(bits, 0x3f3504f3), 23);  // of x / sqrt(1/2)
  const N mantissa = L::fromBits(L::subtract(bits, L::shiftLeft(exponent, 23)));
  const N f = mantissa - N(1);
  return L::fma(f, detail::polynomial(c, f), L::number(exponent));
}

/// 2^x, x taken into [-125, 125]. Relative error < 1e-7; exactly 1 at 0.
template <class N>
[[nodiscard]] OFFTAKE_HD N exp2Of(N x) {
  using L = Lane<N>;
  constexpr float c[] = {1.0f,
                         0.6931471824645996f,
                         0.24022646248340607f,
                         0.05550328642129898f,
                         0.009618489071726799f,
                         0.0013399930903688073f,
                         0.00015345803694799542f};
  constexpr float kRounder = 12582912.0f;  // 1.5 x 2^23: adding it rounds to a whole number
  x = L::min(L::max(x, N(-125.0f)), N(125.0f));
  const N rounded = x + N(kRounder);
  const N f = x - (rounded - N(kRounder));
  const N power = detail::polynomial(c, f);
  return L::fromBits(L::add(L::bits(power), L::shiftLeft(L::bits(rounded), 23)));
}

/// -ln(u), u in (0, 1]. Relative error < 1e-6.
template <class N>
[[nodiscard]] OFFTAKE_HD N minusLog(N u) {
  return N(-0.6931471805599453f) * log2Of(u);
}

/// The standard normal quantile of a 32-bit word: Phi^-1(u), u = (word + 1/2) 2^-32; words from 2^31
/// on are complemented and the result negated, since a float above 1/2 would round u to 1.
/// Absolute error < 1e-6, range +-6.34. Never falls by more than its rounding where u grows.
/// @source M. Giles, "Approximating the erfinv function" (2010), for the two regions in log(4u(1-u))
template <class N>
[[nodiscard]] OFFTAKE_HD N normalOf(typename Lane<N>::Bits word) {
  using L = Lane<N>;
  constexpr float kCentral[] = {2.3366379737854004f,      -0.23548607528209686f,
                                -0.004091143608093262f,   0.00035097255022265017f,
                                6.123504863353446e-05f,   3.1161418974079425e-06f,
                                -2.3921066372167843e-07f, -4.523889174379292e-08f,
                                -7.092409992637272e-10f,  2.1350550494236842e-10f};
  constexpr float kTail[] = {
      4.808810234069824f,      1.1865953207015991f,     0.0027338736690580845f,
      -0.0012799195246770978f, 0.00037564177182503045f, -9.319012315245345e-05f,
      1.762507417879533e-05f,  1.4584633163394756e-06f, -1.743477014315431e-06f};
  const auto upper = L::shiftRight(word, 31);  // all ones in the upper half
  const N twice = L::fma(L::number(L::exclusiveOr(word, upper)), N(4.656612873077393e-10f),
                         N(2.3283064365386963e-10f));  // 2u
  const N x = N(1) - twice;
  const N l = log2Of(twice * (N(2) - twice));  // of 4u(1-u): -31 ... 0
  const N central = x * detail::polynomial(kCentral, l + N(4.5f));
  const N tail = detail::polynomial(kTail, L::sqrt(L::max(N(0) - l, N(0))) - N(4.28125f));
  const N magnitude = L::select(l < N(-9.0f), tail, central);
  constexpr auto kSign = static_cast<std::int32_t>(0x80000000);
  return L::fromBits(
      L::exclusiveOr(L::bits(magnitude), L::exclusiveOr(L::with(upper, kSign), kSign)));
}

/// A uniform in (0, 1) from a 32-bit word: the middles of 2^23 equal intervals, exact in float.
[[nodiscard]] OFFTAKE_HD inline float uniformOf(std::uint32_t word) {
  return (static_cast<float>(word >> 9) + 0.5f) * 1.1920928955078125e-07f;
}

/// The standard normal distribution function. Absolute error < 2e-7; relative error < 3e-6 down to
/// -6.5, beyond the end of normalOf's range.
template <class N>
[[nodiscard]] OFFTAKE_HD N normalCdf(N z) {
  using L = Lane<N>;
  constexpr float kMills[] = {
      0.16810201108455658f,   -0.2509530484676361f,   0.09004902094602585f,
      0.0019786835182458162f, -0.009278953075408936f, -0.0015470542712137103f,
      0.001121820299886167f,  0.0005957030807621777f, 8.033484482439235e-05f};
  const N y = L::min(L::max(z, N(0) - z), N(6.5f));
  const N scaled = (y - N(2)) / (y + N(2));
  const N lower = exp2Of(y * y * N(-0.7213475204444817f)) * detail::polynomial(kMills, scaled);
  return L::select(z < N(0), lower, N(1) - lower);
}

}  // namespace offtake::economics
