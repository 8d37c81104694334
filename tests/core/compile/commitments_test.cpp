// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/commitments.h"

#include <gtest/gtest.h>

namespace offtake::compile {
namespace {

std::vector<std::int64_t> cents(const std::vector<Money>& parts) {
  std::vector<std::int64_t> values;
  for (Money part : parts) values.push_back(part.cents);
  return values;
}

std::int64_t total(const std::vector<Money>& parts) {
  Money sum;
  for (Money part : parts) sum += part;
  return sum.cents;
}

TEST(Commitments, ThirtyEightBillionOverEightyFourMonthsSumsToItself) {
  const auto parts = splitEvenly({3'800'000'000'000}, 84);
  ASSERT_EQ(parts.size(), 84u);
  EXPECT_EQ(total(parts), 3'800'000'000'000);
  EXPECT_EQ(parts.front().cents, 45'238'095'238);
  for (Money part : parts) EXPECT_NEAR(static_cast<double>(part.cents), 45'238'095'238.0, 1.0);
}

TEST(Commitments, CumulativeRoundingOfEqualMonths) {
  EXPECT_EQ(cents(splitEvenly({10'000'000'000}, 12)),
            (std::vector<std::int64_t>{833333333, 833333334, 833333333, 833333333, 833333334,
                                       833333333, 833333333, 833333334, 833333333, 833333333,
                                       833333334, 833333333}));
}

TEST(Commitments, CumulativeRoundingByDaysOfALeapYear) {
  const std::vector<Decimal> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  EXPECT_EQ(cents(splitByWeights({10'000'000'000}, days)),
            (std::vector<std::int64_t>{846994536, 792349726, 846994536, 819672131, 846994535,
                                       819672132, 846994535, 846994536, 819672131, 846994535,
                                       819672131, 846994536}));
}

TEST(Commitments, SplitsAddUpForAnyTotalAndWeights) {
  const std::vector<Decimal> weights{Decimal::of(1, 18), 0, Decimal::of(123456789012345678, 9),
                                     Decimal::of(5, 1)};
  for (const std::int64_t amount : {0L, 1L, -1L, 99L, -12345L, 9'000'000'000'000'000'000L})
    EXPECT_EQ(total(splitByWeights({amount}, weights)), amount);
  EXPECT_EQ(cents(splitByWeights({500}, std::vector<Decimal>{0, 0})),
            (std::vector<std::int64_t>{0, 500}));
}

TEST(Commitments, KindsOfSplit) {
  plan::Contract contract;
  contract.commitment = {30'000'000'00};
  plan::Period first, second, third;
  first.commitment = {7};
  second.commitment = {8};
  third.commitment = {9};
  third.weight = 4;
  const std::vector<const plan::Period*> periods{&first, &second, &third};
  contract.split = plan::Split::Flat;
  EXPECT_EQ(cents(commitments(contract, periods)),
            (std::vector<std::int64_t>{1'000'000'000, 1'000'000'000, 1'000'000'000}));
  contract.split = plan::Split::LinearRamp;
  EXPECT_EQ(cents(commitments(contract, periods)),
            (std::vector<std::int64_t>{500'000'000, 1'000'000'000, 1'500'000'000}));
  contract.split = plan::Split::Weights;
  EXPECT_EQ(cents(commitments(contract, periods)),
            (std::vector<std::int64_t>{500'000'000, 500'000'000, 2'000'000'000}));
  contract.split = plan::Split::Entered;
  EXPECT_EQ(cents(commitments(contract, periods)), (std::vector<std::int64_t>{7, 8, 9}));
}

}  // namespace
}  // namespace offtake::compile
