// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/detail/distribution.h"
#include "core/simulation/detail/sort_floats.h"
#include "core/simulation/pilot.h"
#include "core/simulation/run.h"
#include "tests/core/simulation/one_row.h"
#include "tests/core/simulation/small_inputs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace offtake::simulation {
namespace {

TEST(Bins, FloatsAreSortedAsAComparisonSortsThem) {
  std::mt19937 random(7);
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{127}, std::size_t{128}, std::size_t{5000}}) {
    std::vector<float> values(count);
    for (float& value : values) do
        value = floatOf(static_cast<std::uint32_t>(random()));
      while (std::isnan(value));
    if (count > 4) values[3] = values[4] = std::numeric_limits<float>::infinity();
    std::vector<float> expected = values;
    std::sort(expected.begin(), expected.end());
    detail::sortFloats(values);
    EXPECT_EQ(values, expected) << count;
  }
  std::vector<float> same(300, -2.5f);
  detail::sortFloats(same);
  EXPECT_EQ(same, std::vector<float>(300, -2.5f));
}

/// Outcomes of one figure against the sorted ones: the farthest quantile in standard errors. The last
/// digit of a float is forgiven.
double worstQuantile(std::vector<float> values) {
  const auto frame = frameOfOne(Metric::Npv, values);
  const Partial partial = countedIn(frame, values);
  const detail::Distribution distribution(partial, 0);
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  double worst = 0;
  for (const double p : kQuantiles) {
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(p * n - 1e-6));
    const auto off = static_cast<std::ptrdiff_t>(std::ceil(std::sqrt(n * p * (1 - p))));
    const auto at = [&](std::ptrdiff_t r) {
      return double{values[static_cast<std::size_t>(r - 1)]};
    };
    const double error = (at(rank + off) - at(rank - off)) / 2;
    const double near = double{std::nextafter(static_cast<float>(at(rank)), INFINITY)} - at(rank);
    const double reported = distribution.ordered(static_cast<std::uint64_t>(rank));
    const double gap = std::max(0.0, std::fabs(reported - at(rank)) - near);
    worst = std::max(worst, error > 0 ? gap / error : gap > 0 ? INFINITY : 0);
  }
  return worst;
}

TEST(Bins, QuantilesAreExactWhereOutcomesCrowd) {
  constexpr std::size_t kCount = 200'000;
  std::mt19937_64 random(11);
  std::normal_distribution<double> normal;
  std::exponential_distribution<double> beside(1.0 / 50);
  std::uniform_real_distribution<double> any;
  std::vector<float> smooth(kCount), heaps(kCount), bound(kCount), atoms(kCount);
  for (std::size_t i = 0; i < kCount; ++i) {
    smooth[i] = static_cast<float>(1e12 * std::exp(0.3 * normal(random)));
    // Two heaps a thousand times as far apart as each is wide.
    heaps[i] = static_cast<float>((any(random) < 0.7 ? 1e6 : 5e6) + 2e3 * normal(random));
    // Half of the outcomes at a bound, the others piled up below it.
    bound[i] = any(random) < 0.5 ? 1.6e7f : static_cast<float>(1.6e7 - beside(random));
    // A value that one in 300 shares, where P1 lies, in a broad field.
    atoms[i] =
        any(random) < 1.0 / 300 ? 1000.0f : static_cast<float>(1000 + 5e4 * (any(random) - 0.01));
  }
  EXPECT_LT(worstQuantile(smooth), 0.3);
  EXPECT_LT(worstQuantile(heaps), 0.3);
  EXPECT_LT(worstQuantile(bound), 0.3);
  EXPECT_LT(worstQuantile(atoms), 0.3);
}

TEST(Bins, EverySlotOfARowHoldsOneStretchOfValues) {
  std::mt19937 random(3);
  std::normal_distribution<float> normal(2e6f, 3e5f);
  std::vector<float> values(20'000);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = i % 7 == 0 ? 1.9e6f : normal(random);
  const auto frame = frameOfOne(Metric::Npv, values);
  const RowBins& bins = frame->bins[0];
  ASSERT_TRUE(bins.split);
  ASSERT_GT(bins.slots, 2 * bins.bins());  // some are split
  std::sort(values.begin(), values.end());
  std::uint32_t last = 0;
  for (const float value : values) {
    const std::uint32_t slot = slotOf(bins, frame->tables.data(), value);
    ASSERT_LT(slot, bins.slots);
    if (slot < bins.atoms) continue;
    EXPECT_GE(slot, last) << value;
    last = slot;
  }
  EXPECT_LT(slotOf(bins, frame->tables.data(), 1.9e6f), bins.atoms);
}

TEST(Bins, ACoarseRunIsNoPartOfAFineOne) {
  SmallInputs plan(12);
  fillLognormal(plan);
  const auto& inputs = plan.finish();
  RunSettings settings;
  settings.paths = 2048;
  settings.backend = BackendKind::Cpu;
  settings.resolution = Resolution::Coarse;
  auto chosen = chooseBackend(settings, failure(ErrorCode::DeviceMissing, "CUDA")).value();
  const RunResult first = run(inputs, settings, chosen).value();
  settings.resolution = Resolution::Fine;
  settings.paths = 8192;
  const RunResult fine = run(inputs, settings, chosen).value();
  EXPECT_LT(first.partial->frame().slots, fine.partial->frame().slots);
  const auto extended = extend(first, inputs, settings, chosen);
  ASSERT_FALSE(extended.has_value());
  EXPECT_EQ(extended.error().code, ErrorCode::BadValue);
  // The same paths: means are equal but for the fixed-point unit.
  settings.paths = 2048;
  const RunResult same = run(inputs, settings, chosen).value();
  for (std::size_t i = 0; i < same.statistics->figures().size(); ++i) {
    const Figure& a = first.statistics->figures()[i];
    const Figure& b = same.statistics->figures()[i];
    EXPECT_NEAR(a.mean, b.mean, 1e-4 * (std::fabs(b.mean) + b.deviation));
  }
}

TEST(Bins, APilotStopsWhenAsked) {
  SmallInputs plan(12);
  fillLognormal(plan);
  std::stop_source stop;
  stop.request_stop();
  const auto started = startedRun(plan.finish(), RunSettings{}, stop.get_token());
  ASSERT_FALSE(started.has_value());
  EXPECT_EQ(started.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace offtake::simulation
