// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/math.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace offtake::economics::test {
namespace {

double cdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

/// Phi^-1(u), u <= 1/2, by bisection on the tail, which erfc knows to full precision.
double quantile(double u) {
  double low = -7;
  double high = 0;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (cdf(middle) < u ? low : high) = middle;
  }
  return (low + high) / 2;
}

float normalOfWord(std::uint32_t word) { return normalOf<float>(static_cast<std::int32_t>(word)); }

TEST(Math, Log2HasARelativeErrorBelow2e7) {
  double worst = 0;
  for (std::uint64_t bits = 0x00800000; bits < 0x7f800000; bits += 4999) {
    const auto x = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    const double exact = std::log2(static_cast<double>(x));
    if (exact != 0)
      worst = std::max(worst, std::fabs(static_cast<double>(log2Of(x)) - exact) / std::fabs(exact));
  }
  for (std::uint32_t bits = 0x3f000000; bits < 0x40000000;
       bits += 17) {  // where the result passes 0
    const auto x = std::bit_cast<float>(bits);
    const double exact = std::log2(static_cast<double>(x));
    if (exact != 0)
      worst = std::max(worst, std::fabs(static_cast<double>(log2Of(x)) - exact) / std::fabs(exact));
  }
  EXPECT_LT(worst, 2e-7);
  EXPECT_EQ(log2Of(1.0f), 0.0f);
  EXPECT_EQ(log2Of(8.0f), 3.0f);
}

TEST(Math, Exp2HasARelativeErrorBelow1e7) {
  double worst = 0;
  for (int i = -125 * 4096; i <= 125 * 4096; ++i) {
    const float x = static_cast<float>(i) / 4096.0f;
    const double exact = std::exp2(static_cast<double>(x));
    worst = std::max(worst, std::fabs(static_cast<double>(exp2Of(x)) - exact) / exact);
  }
  EXPECT_LT(worst, 1e-7);
  EXPECT_EQ(exp2Of(0.0f), 1.0f);
  EXPECT_EQ(exp2Of(1000.0f), exp2Of(125.0f));
  EXPECT_EQ(exp2Of(-1000.0f), exp2Of(-125.0f));
}

TEST(Math, NormalQuantileHasAnAbsoluteErrorBelow1e6) {
  double worst = 0;
  const auto check = [&worst](std::uint32_t word) {
    const double exact = quantile((word + 0.5) * 0x1p-32);
    worst = std::max(worst, std::fabs(static_cast<double>(normalOfWord(word)) - exact));
  };
  for (std::uint32_t word = 0; word < 20000; ++word) check(word);
  for (std::uint32_t word = 0; word < 0x80000000u; word += 40009) check(word);
  for (double word = 1; word < 0x1p31; word *= 1.0007) check(static_cast<std::uint32_t>(word));
  check(0x7fffffffu);
  EXPECT_LT(worst, 1e-6);
}

TEST(Math, NormalQuantileIsOddInItsWord) {
  for (std::uint64_t word = 0; word < 0x80000000u; word += 1000003) {
    const auto lower = static_cast<std::uint32_t>(word);
    EXPECT_EQ(normalOfWord(lower), -normalOfWord(~lower));
    EXPECT_LE(normalOfWord(lower), 0.0f);
  }
}

TEST(Math, NormalQuantileGrowsWithItsWord) {
  // Words a 2^-15 apart in u or more never fall; neighbours fall by their rounding at most.
  float before = normalOfWord(0);
  for (std::uint64_t word = 0; word < 0x100000000u; word += 1 << 14) {
    const float now = normalOfWord(static_cast<std::uint32_t>(word));
    EXPECT_GE(now, before) << word;
    before = now;
  }
  before = normalOfWord(0);
  for (std::uint32_t word = 1; word < 4'000'000; ++word) {
    const float now = normalOfWord(word);
    ASSERT_GE(now, before - 2.5e-7f * std::fabs(before)) << word;
    before = now;
  }
}

TEST(Math, NormalsHaveMeanZeroAndVarianceOne) {
  double sum = 0;
  double squares = 0;
  const int count = 1 << 20;
  for (int i = 0; i < count; ++i) {
    const double z =
        static_cast<double>(normalOfWord((static_cast<std::uint32_t>(i) << 12) + 2048));
    sum += z;
    squares += z * z;
  }
  EXPECT_NEAR(sum / count, 0, 1e-6);
  EXPECT_NEAR(squares / count, 1, 2e-5);
}

TEST(Math, NormalDistributionFunction) {
  double absolute = 0;
  double relative = 0;
  for (int i = -6500; i <= 6500; ++i) {
    const float z = static_cast<float>(i) / 1000.0f;
    const double exact = cdf(static_cast<double>(z));
    const double error = std::fabs(static_cast<double>(normalCdf(z)) - exact);
    absolute = std::max(absolute, error);
    relative = std::max(relative, error / exact);
  }
  EXPECT_LT(absolute, 2e-7);
  EXPECT_LT(relative, 3e-6);
  EXPECT_NEAR(normalCdf(0.0f), 0.5f, 1e-7f);
  EXPECT_GT(normalCdf(-30.0f), 0.0f);
}

TEST(Math, DistributionFunctionUndoesTheQuantile) {
  for (std::uint64_t word = 1 << 20; word < 0x100000000u; word += 12345677) {
    const double u = (static_cast<double>(word) + 0.5) * 0x1p-32;
    EXPECT_NEAR(normalCdf(normalOfWord(static_cast<std::uint32_t>(word))), u, 6e-7);
  }
}

TEST(Math, UniformsLieStrictlyBetweenZeroAndOne) {
  EXPECT_GT(uniformOf(0), 0.0f);
  EXPECT_LT(uniformOf(0xffffffffu), 1.0f);
  EXPECT_EQ(uniformOf(0x80000000u), 0.5f + 0x1p-24f);
}

TEST(Math, MinusLogOfAUniform) {
  for (std::uint64_t word = 0; word < 0x100000000u; word += 1000003) {
    const float u = uniformOf(static_cast<std::uint32_t>(word));
    const double exact = -std::log(static_cast<double>(u));
    EXPECT_NEAR(minusLog(u), exact, 1e-6 * exact);
  }
}

}  // namespace
}  // namespace offtake::economics::test
