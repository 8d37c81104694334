// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/pert.h"

#include <gtest/gtest.h>

#include <cmath>

namespace offtake::compile {
namespace {

double at(const std::vector<double>& table, int i) { return table[static_cast<std::size_t>(i)]; }

TEST(Pert, ClosedFormsAtTheEndsAndInTheMiddle) {
  const auto least = pertQuantiles(0.0);
  const auto most = pertQuantiles(1.0);
  const auto middle = pertQuantiles(0.5);
  ASSERT_EQ(least.size(), static_cast<std::size_t>(kQuantilePoints));
  for (int i = 0; i < kQuantilePoints; ++i) {
    const double u = static_cast<double>(i) / (kQuantilePoints - 1);
    EXPECT_NEAR(at(least, i), 1 - std::pow(1 - u, 0.2), 1e-8) << i;
    EXPECT_NEAR(at(most, i), std::pow(u, 0.2), 1e-8) << i;
    const double x = at(middle, i);
    EXPECT_NEAR(x * x * x * (10 - 15 * x + 6 * x * x), u, 1e-8) << i;
  }
}

TEST(Pert, AscendsFromZeroToOneWithTheMeanOfPert) {
  for (const double mode : {0.0, 0.013, 0.2, 0.5, 0.77, 1.0}) {
    const auto table = pertQuantiles(mode);
    EXPECT_EQ(table.front(), 0.0);
    EXPECT_EQ(table.back(), 1.0);
    double mean = 0;
    for (int i = 1; i < kQuantilePoints; ++i) {
      EXPECT_GT(at(table, i), at(table, i - 1)) << mode << " " << i;
      mean += (at(table, i) + at(table, i - 1)) / 2 / (kQuantilePoints - 1);
    }
    EXPECT_NEAR(mean, (1 + 4 * mode) / 6, 2e-5) << mode;
  }
}

}  // namespace
}  // namespace offtake::compile
