// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/math.h"
#include "core/economics/number.h"
#include "core/simulation/instruction_set.h"

#include <cmath>
#include <cstdint>
#include <type_traits>

#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__FMA__))
#include <immintrin.h>
#endif

/// Several paths side by side: the month step's number with one path a lane. Every operation is the
/// scalar one, lane by lane, so that a pack gives the bits of the paths run alone.
/// @note compiled only by the files of one instruction set each; the set is part of
///       the type, so that their code is never shared
namespace offtake::simulation::detail {

template <int Lanes>
struct PackTypes;
template <>
struct PackTypes<8> {
  using Float [[gnu::vector_size(32)]] = float;
  using Int [[gnu::vector_size(32)]] = std::int32_t;
  using Word [[gnu::vector_size(32)]] = std::uint32_t;
  using Wide [[gnu::vector_size(32)]] = std::uint64_t;
};
template <>
struct PackTypes<16> {
  using Float [[gnu::vector_size(64)]] = float;
  using Int [[gnu::vector_size(64)]] = std::int32_t;
  using Word [[gnu::vector_size(64)]] = std::uint32_t;
  using Wide [[gnu::vector_size(64)]] = std::uint64_t;
};

/// What a comparison of packs gives: all ones or zero a lane.
template <int Lanes, InstructionSet Set>
struct PackMask {
  typename PackTypes<Lanes>::Int bits;
};

template <int Lanes, InstructionSet Set>
struct PackInt {
  using V = typename PackTypes<Lanes>::Int;
  V v;
  PackInt() = default;
  PackInt(std::int32_t value) : v(V{} + value) {}  // NOLINT: a constant in every lane
  explicit PackInt(V value) : v(value) {}
};

template <int Lanes, InstructionSet Set>
struct Pack {
  using V = typename PackTypes<Lanes>::Float;
  using Mask = PackMask<Lanes, Set>;
  V v;
  Pack() = default;
  explicit Pack(V value) : v(value) {}
  explicit Pack(float value) {
    for (int i = 0; i < Lanes; ++i) v[i] = value;
  }
  explicit Pack(int value) : Pack(static_cast<float>(value)) {}

  friend Pack operator+(Pack a, Pack b) { return Pack(a.v + b.v); }
  friend Pack operator-(Pack a, Pack b) { return Pack(a.v - b.v); }
  friend Pack operator*(Pack a, Pack b) { return Pack(a.v * b.v); }
  friend Pack operator/(Pack a, Pack b) { return Pack(a.v / b.v); }
  friend Mask operator<(Pack a, Pack b) { return {a.v < b.v}; }
  friend Mask operator==(Pack a, Pack b) { return {a.v == b.v}; }
};

}  // namespace offtake::simulation::detail

namespace offtake::economics {

template <int Lanes, simulation::InstructionSet Set>
struct Number<simulation::detail::Pack<Lanes, Set>> {
  using N = simulation::detail::Pack<Lanes, Set>;
  using Mask = typename N::Mask;
  using Scalar = float;
  static constexpr int kLanes = Lanes;
  static constexpr bool kExact = false;
  static N of(double value) { return N(static_cast<float>(value)); }
  static N min(N a, N b) { return N(b.v < a.v ? b.v : a.v); }
  static N max(N a, N b) { return N(a.v < b.v ? b.v : a.v); }
  static N select(Mask mask, N whenTrue, N whenFalse) {
    return N(mask.bits ? whenTrue.v : whenFalse.v);
  }
  static N quotient(N a, N b) { return a / b; }
  static N cents(N value) { return value; }
  static bool holds(Mask mask) { return mask.bits[0] != 0; }
  static float lane(const N& value, int lane) { return value.v[lane]; }
  static void setLane(N& value, int lane, float to) { value.v[lane] = to; }
};

template <int Lanes, simulation::InstructionSet Set>
struct Lane<simulation::detail::Pack<Lanes, Set>> {
  using N = simulation::detail::Pack<Lanes, Set>;
  using Bits = simulation::detail::PackInt<Lanes, Set>;
  using U = typename simulation::detail::PackTypes<Lanes>::Word;
  using I = typename Bits::V;
  static Bits bits(N value) { return Bits(reinterpret_cast<I>(value.v)); }
  static N fromBits(Bits value) { return N(reinterpret_cast<typename N::V>(value.v)); }
  static Bits add(Bits a, Bits b) {
    return Bits(reinterpret_cast<I>(reinterpret_cast<U>(a.v) + reinterpret_cast<U>(b.v)));
  }
  static Bits subtract(Bits a, Bits b) {
    return Bits(reinterpret_cast<I>(reinterpret_cast<U>(a.v) - reinterpret_cast<U>(b.v)));
  }
  static Bits shiftLeft(Bits a, int by) {
    return Bits(reinterpret_cast<I>(reinterpret_cast<U>(a.v) << static_cast<std::uint32_t>(by)));
  }
  static Bits shiftRight(Bits a, int by) { return Bits(a.v >> by); }
  static Bits exclusiveOr(Bits a, Bits b) { return Bits(a.v ^ b.v); }
  static Bits with(Bits a, Bits mask) { return Bits(a.v & mask.v); }
  static N number(Bits value) { return N(__builtin_convertvector(value.v, typename N::V)); }
  static N min(N a, N b) { return Number<N>::min(a, b); }
  static N max(N a, N b) { return Number<N>::max(a, b); }
  static N select(typename N::Mask mask, N yes, N no) { return Number<N>::select(mask, yes, no); }
  static N fma(N a, N b, N c) {
#if defined(__AVX512F__)
    if constexpr (Lanes == 16)
      return N(reinterpret_cast<typename N::V>(_mm512_fmadd_ps(reinterpret_cast<__m512>(a.v),
                                                               reinterpret_cast<__m512>(b.v),
                                                               reinterpret_cast<__m512>(c.v))));
#elif defined(__AVX2__) && defined(__FMA__)
    if constexpr (Lanes == 8)
      return N(reinterpret_cast<typename N::V>(_mm256_fmadd_ps(reinterpret_cast<__m256>(a.v),
                                                               reinterpret_cast<__m256>(b.v),
                                                               reinterpret_cast<__m256>(c.v))));
#endif
    N result;
    for (int i = 0; i < Lanes; ++i) result.v[i] = __builtin_fmaf(a.v[i], b.v[i], c.v[i]);
    return result;
  }
  static N sqrt(N a) {
#if defined(__AVX512F__)
    if constexpr (Lanes == 16)
      return N(reinterpret_cast<typename N::V>(_mm512_sqrt_ps(reinterpret_cast<__m512>(a.v))));
#elif defined(__AVX2__) && defined(__FMA__)
    if constexpr (Lanes == 8)
      return N(reinterpret_cast<typename N::V>(_mm256_sqrt_ps(reinterpret_cast<__m256>(a.v))));
#endif
    N result;
    for (int i = 0; i < Lanes; ++i) result.v[i] = __builtin_sqrtf(a.v[i]);
    return result;
  }
};

}  // namespace offtake::economics
