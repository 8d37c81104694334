// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/sobol.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace offtake::simulation {
namespace {

std::uint32_t coordinate(std::uint32_t dimension, std::uint32_t point) {
  const auto v = sobolDirections(dimension);
  std::uint32_t x = 0;
  for (std::uint32_t bit = 0; bit < 32; ++bit)
    if (((point >> bit) & 1) != 0) x ^= v[bit];
  return x;
}

std::uint32_t scrambled(std::uint32_t dimension, std::uint32_t point, std::uint32_t seed) {
  return owenScrambled(bitsReversed(coordinate(dimension, point)), seed);
}

double asShare(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }

// @source Boost 1.74, boost::random::sobol: its points 3, 5 and 1022, whose numbers in Gray code are
//         2, 7 and 513
TEST(Sobol, GivesThePublishedPoints) {
  struct Known {
    std::uint32_t dimension;
    double second, seventh, far;
  };
  for (const Known& known :
       {Known{0, 0.25, 0.875, 0.5009765625}, Known{1, 0.75, 0.875, 0.2529296875},
        Known{2, 0.75, 0.125, 0.1123046875}, Known{5, 0.25, 0.625, 0.9384765625},
        Known{127, 0.75, 0.125, 0.2001953125}, Known{383, 0.25, 0.625, 0.0380859375}}) {
    EXPECT_EQ(coordinate(known.dimension, 2) * 0x1p-32, known.second) << known.dimension;
    EXPECT_EQ(coordinate(known.dimension, 7) * 0x1p-32, known.seventh) << known.dimension;
    EXPECT_EQ(coordinate(known.dimension, 513) * 0x1p-32, known.far) << known.dimension;
  }
}

TEST(Sobol, EveryDimensionStaysEvenWhenScrambled) {
  for (std::uint32_t dimension = 0; dimension < kSobolDimensions; ++dimension) {
    std::vector<int> plain(256, 0);
    std::vector<int> mixed(256, 0);
    for (std::uint32_t point = 0; point < 256; ++point) {
      ++plain[coordinate(dimension, point) >> 24];
      ++mixed[scrambled(dimension, point, 0x9E3779B9u * (dimension + 1)) >> 24];
    }
    EXPECT_EQ(plain, std::vector<int>(256, 1)) << dimension;
    EXPECT_EQ(mixed, std::vector<int>(256, 1)) << dimension;
  }
}

TEST(Sobol, TheFirstPairIsANetWhateverTheScramble) {
  for (std::uint32_t seed = 1; seed < 40; ++seed)
    for (std::uint32_t bits = 0; bits <= 8; ++bits) {
      std::vector<int> boxes(256, 0);  // 2^bits x 2^(8 - bits), one point in each
      for (std::uint32_t point = 0; point < 256; ++point) {
        const std::uint64_t x = scrambled(0, point, seed * 77'777u);
        const std::uint64_t y = scrambled(1, point, seed * 1'234'567u);
        ++boxes[((x >> (32 - bits)) << (8 - bits)) + (y >> (24 + bits))];
      }
      EXPECT_EQ(boxes, std::vector<int>(256, 1)) << seed << ", " << bits;
    }
}

TEST(OwenScramble, EveryPointIsUniformOverTheSeeds) {
  constexpr int kSeeds = 20'000;
  for (const std::uint32_t point : {0u, 1u, 5u, 1'000'003u}) {
    double sum = 0;
    double squares = 0;
    std::vector<int> bits(16, 0);
    for (int k = 0; k < kSeeds; ++k) {
      const std::uint32_t word =
          scrambled(3, point, 2'654'435'761u * static_cast<unsigned>(k) + 17);
      const double u = asShare(word);
      sum += u;
      squares += u * u;
      for (std::size_t b = 0; b < bits.size(); ++b) bits[b] += (word >> (31 - b)) & 1;
    }
    EXPECT_NEAR(sum / kSeeds, 0.5, 4 * std::sqrt(1.0 / 12 / kSeeds)) << point;
    EXPECT_NEAR(squares / kSeeds, 1.0 / 3, 4 * std::sqrt(4.0 / 45 / kSeeds)) << point;
    for (const int count : bits) EXPECT_NEAR(count, kSeeds / 2, 4 * std::sqrt(kSeeds) / 2) << point;
  }
}

TEST(OwenScramble, IntegralsOfSmoothFunctionsConvergeFast) {
  // The product of (u - 1/2) in two dimensions has mean 0 and deviation 1/12.
  constexpr int kSeeds = 200;
  constexpr int kPoints = 1024;
  double squares = 0;
  double sum = 0;
  for (unsigned seed = 0; seed < kSeeds; ++seed) {
    double mean = 0;
    for (std::uint32_t point = 0; point < kPoints; ++point)
      mean += (asShare(scrambled(4, point, 747'796'405u * seed + 3)) - 0.5) *
              (asShare(scrambled(5, point, 2'891'336'453u * seed + 11)) - 0.5) / kPoints;
    squares += mean * mean / kSeeds;
    sum += mean / kSeeds;
  }
  const double ofRandomPoints = 1.0 / 12 / std::sqrt(kPoints);
  EXPECT_LT(std::sqrt(squares), ofRandomPoints / 10);
  EXPECT_NEAR(sum, 0, 4 * std::sqrt(squares / kSeeds));
}

}  // namespace
}  // namespace offtake::simulation
