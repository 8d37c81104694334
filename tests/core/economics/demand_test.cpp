// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/demand.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace offtake::economics::test {
namespace {

constexpr double kLog2e = std::numbers::log2e;

/// Standard normals at the middles of equal probabilities.
std::vector<float> normals(int count) {
  std::vector<float> result;
  for (int i = 0; i < count; ++i) {
    const auto word = static_cast<std::uint32_t>((i + 0.5) / count * 0x1p32);
    result.push_back(normalOf<float>(static_cast<std::int32_t>(word)));
  }
  return result;
}

ProcessInputs<float> gbm(double sigma) {
  ProcessInputs<float> p;
  p.noisy = true;
  p.step = static_cast<float>(sigma * std::sqrt(1.0 / 12) * kLog2e);
  p.drift = static_cast<float>(-sigma * sigma / 24 * kLog2e);
  return p;
}

TEST(Demand, ARandomWalkKeepsItsMean) {
  const ProcessInputs<float> p = gbm(0.6);
  double sum = 0;
  const std::vector<float> z = normals(1 << 18);
  for (const float draw : z)
    sum +=
        static_cast<double>(noiseFactor(ProcessMonth<float>{}, {noiseStep(p, 0.0f, draw), 0.0f}));
  EXPECT_NEAR(sum / static_cast<double>(z.size()), 1.0, 2e-5);
}

TEST(Demand, ARandomWalkAddsUpItsSteps) {
  const ProcessInputs<float> p = gbm(0.3);
  float x = 0;
  for (const float z : {1.0f, -0.5f, 2.0f}) x = noiseStep(p, x, z);
  EXPECT_NEAR(x, 2.5 * static_cast<double>(p.step) + 3 * static_cast<double>(p.drift), 1e-6);
}

TEST(Demand, MeanReversionKeepsItsMeanAndItsVariance) {
  const double kappa = 1.5;
  const double sigma = 0.5;
  ProcessInputs<float> p;
  p.noise = NoiseKind::MeanReverting;
  p.noisy = true;
  p.decay = static_cast<float>(std::exp(-kappa / 12));
  p.step = static_cast<float>(sigma * std::sqrt((1 - std::exp(-kappa / 6)) / (2 * kappa)) * kLog2e);
  const auto variance = [&](int months) {
    return sigma * sigma * (1 - std::exp(-kappa * months / 6)) / (2 * kappa);
  };
  ProcessMonth<float> month;
  month.halfVariance = static_cast<float>(variance(2) / 2 * kLog2e);
  double sum = 0;
  double squares = 0;
  const std::vector<float> z = normals(1024);
  for (const float first : z) {
    for (const float second : z) {
      const float y = noiseStep(p, noiseStep(p, 0.0f, first), second);
      sum += static_cast<double>(noiseFactor(month, {y, 0.0f}));
      squares += static_cast<double>(y) * static_cast<double>(y);
    }
  }
  const double count = 1024.0 * 1024.0;
  EXPECT_NEAR(sum / count, 1.0, 5e-4);
  EXPECT_NEAR(squares / count / (kLog2e * kLog2e), variance(2), 4e-3 * variance(2));
}

TEST(Demand, JumpsAreCompensated) {
  const double probability = 0.08;
  const double mean = 0.2;
  const double spread = 0.3;
  ProcessInputs<float> p;
  p.jumps = true;
  p.jumpProbability = static_cast<float>(probability);
  p.jumpMean = static_cast<float>(mean * kLog2e);
  p.jumpSpread = static_cast<float>(spread * kLog2e);
  p.jumpDrift = static_cast<float>(
      -std::log(1 + probability * (std::exp(mean + spread * spread / 2) - 1)) * kLog2e);
  double hits = 0;
  const std::vector<float> z = normals(1 << 16);
  for (const float size : z) hits += static_cast<double>(exp2Of(jumpStep(p, 0.0f, 0.01f, size)));
  const double none = static_cast<double>(exp2Of(jumpStep(p, 0.0f, 0.09f, 3.0f)));
  EXPECT_NEAR(probability * hits / static_cast<double>(z.size()) + (1 - probability) * none, 1.0,
              1e-5);
}

TEST(Demand, JumpsArePermanentWhileNoiseReverts) {
  ProcessInputs<float> p;
  p.decay = 0.5f;
  p.jumpProbability = 0.5f;
  p.jumpMean = 1.0f;
  const float jumps = jumpStep(p, 0.25f, 0.1f, 0.0f);
  EXPECT_EQ(jumps, 1.25f);
  EXPECT_EQ(jumpStep(p, jumps, 0.9f, 0.0f), 1.25f);
  EXPECT_EQ(noiseStep(p, 1.0f, 0.0f), 0.5f);
}

TEST(Demand, WithoutNoiseEveryFactorIsExactlyOne) {
  EXPECT_EQ(noiseFactor(ProcessMonth<float>{}, NoiseState<float>{}), 1.0f);
  ProcessInputs<float> growth;
  ProcessMonth<float> month;
  month.growthSlope = 3.0f;
  EXPECT_EQ(growthFactor(growth, month, 0.0f), 1.0f);
  growth.logistic = true;
  month.growthOdds = 7.0f;
  EXPECT_EQ(growthFactor(growth, month, 0.0f), 1.0f);
  EXPECT_EQ(lognormalFactor(0.0f, 0.0f, 2.0f), 1.0f);
}

TEST(Demand, GrowthDoubtMultipliesTheYearlyRate) {
  // ln g + s z at 18 months of a constant rate: e^(1.5 s z).
  ProcessInputs<float> p;
  ProcessMonth<float> month;
  month.growthSlope = static_cast<float>(1.5 * 0.2 * kLog2e);
  EXPECT_NEAR(growthFactor(p, month, -1.25f), std::exp(1.5 * 0.2 * -1.25), 1e-6);
}

TEST(Demand, GrowthDoubtMovesALogisticsExponent) {
  const double base = 100;
  const double saturation = 900;
  const double rate = 0.7;
  const double years = 2.5;
  const double doubt = 0.3 * 1.1;  // s z, scaled to the exponent
  const double odds = (saturation / base - 1) * std::exp(-rate * years);
  const double level = saturation / (1 + odds);
  const double moved = saturation / (1 + odds * std::exp(-doubt * years));
  ProcessInputs<float> p;
  p.logistic = true;
  ProcessMonth<float> month;
  month.growthOdds = static_cast<float>(odds);
  month.growthSlope = static_cast<float>(0.3 * years * kLog2e);
  EXPECT_NEAR(level * static_cast<double>(growthFactor(p, month, 1.1f)), moved, moved * 1e-6);
}

TEST(Demand, ALognormalFactorHasMeanOne) {
  const double sigma = 0.25;
  const auto spread = static_cast<float>(sigma * kLog2e);
  const auto drift = static_cast<float>(-sigma * sigma / 2 * kLog2e);
  double sum = 0;
  int below = 0;
  const std::vector<float> z = normals(1 << 16);
  for (const float draw : z) {
    const float factor = lognormalFactor(spread, drift, draw);
    sum += static_cast<double>(factor);
    below += 66.0 * static_cast<double>(factor) < 60.0 ? 1 : 0;
  }
  EXPECT_NEAR(sum / static_cast<double>(z.size()), 1.0, 1e-5);
  EXPECT_NEAR(below / static_cast<double>(z.size()), 0.399,
              0.001);  // P(66 x factor < 60) at sigma 0.25
}

}  // namespace
}  // namespace offtake::economics::test
