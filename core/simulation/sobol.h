// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"

#include <array>
#include <cstdint>

/// Low-discrepancy points and their scrambling.
namespace offtake::simulation {

inline constexpr std::uint32_t kSobolDimensions = 384;

/// Direction numbers of a dimension: the k-th is xored in for bit k of the point's number. Binary
/// fractions of 32 bits, the first digit in the highest bit.
/// @pre dimension < kSobolDimensions
/// @source S. Joe, F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
///         projections", SIAM J. Sci. Comput. 30 (2008); file new-joe-kuo-6.21201
/// @test sobol_test.cpp
[[nodiscard]] std::array<std::uint32_t, 32> sobolDirections(std::uint32_t dimension);

/// The bits of a word, or of every word of a pack, in reverse.
template <class Word>
[[nodiscard]] OFFTAKE_HD constexpr Word bitsReversed(Word x) {
  x = ((x >> 1) & 0x55555555u) | ((x & 0x55555555u) << 1);
  x = ((x >> 2) & 0x33333333u) | ((x & 0x33333333u) << 2);
  x = ((x >> 4) & 0x0F0F0F0Fu) | ((x & 0x0F0F0F0Fu) << 4);
  x = ((x >> 8) & 0x00FF00FFu) | ((x & 0x00FF00FFu) << 8);
  return (x >> 16) | (x << 16);
}

/// Owen's nested uniform scramble of a coordinate whose digits are given in reverse: each digit is
/// flipped or not by a hash of the digits before it, so that every scrambled point is uniform and
/// the net stays a net.
/// @return the scrambled coordinate, first digit in the highest bit
/// @source A. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995); the hash: S. Laine,
///         T. Karras, "Stratified sampling for stochastic transparency" (2011), B. Burley,
///         "Practical hash-based Owen scrambling", JCGT 9 (2020), with the constants of
///         N. Vegdahl, "Building a better LK hash" (2021)
template <class Word>
[[nodiscard]] OFFTAKE_HD constexpr Word owenScrambled(Word reversed, std::uint32_t seed) {
  Word x = reversed;
  x = x ^ (x * 0x3D20ADEAu);
  x = x + seed;
  x = x * ((seed >> 16) | 1u);
  x = x ^ (x * 0x05526C56u);
  x = x ^ (x * 0x53A22864u);
  return bitsReversed(x);
}

}  // namespace offtake::simulation
