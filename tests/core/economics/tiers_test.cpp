// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/economics/tiers.h"

#include "tests/core/economics/contract_fixture.h"

namespace offtake::economics::test {
namespace {

std::vector<Tier<Exact>> threeSteps() {
  return {{Exact(0), Exact("1.00")},
          {Exact(100'000'000), Exact("0.90")},
          {Exact(500'000'000), Exact("0.80")}};
}

Exact cost(const std::vector<Tier<Exact>>& tiers, TierKind kind, Cents spend) {
  const Array<Tier<Exact>> view{tiers.data(), static_cast<std::uint32_t>(tiers.size())};
  return netCost(view, {0, view.size}, kind, Exact(spend));
}

TEST(Tiers, MarginalPricesEachSliceAllUnitsEverything) {
  const auto tiers = threeSteps();
  EXPECT_EQ(cost(tiers, TierKind::Marginal, 625'000'000), Exact(560'000'000));
  EXPECT_EQ(cost(tiers, TierKind::Marginal, 500'000'000), Exact(460'000'000));
  EXPECT_EQ(cost(tiers, TierKind::Marginal, 499'999'900), Exact(459'999'910));
  EXPECT_EQ(cost(tiers, TierKind::AllUnits, 625'000'000), Exact(500'000'000));
  EXPECT_EQ(cost(tiers, TierKind::AllUnits, 500'000'000), Exact(400'000'000));
  EXPECT_EQ(cost(tiers, TierKind::AllUnits, 499'999'900), Exact(449'999'910));
}

TEST(Tiers, ListIsPaidBelowTheFirstStepAndWithoutAny) {
  const std::vector<Tier<Exact>> late{{Exact(1000), Exact("0.5")}};
  EXPECT_EQ(cost(late, TierKind::Marginal, 999), Exact(999));
  EXPECT_EQ(cost(late, TierKind::Marginal, 1200), Exact(1100));
  EXPECT_EQ(cost(late, TierKind::AllUnits, 999), Exact(999));
  EXPECT_EQ(cost(late, TierKind::AllUnits, 1000), Exact(500));
  EXPECT_EQ(cost({}, TierKind::Marginal, 77), Exact(77));
  EXPECT_EQ(cost({}, TierKind::AllUnits, 77), Exact(77));
}

TEST(Tiers, TheStepReachedIsTheOneWhoseBoundIsNotAbove) {
  const auto tiers = threeSteps();
  const Array<Tier<Exact>> view{tiers.data(), 3};
  const auto at = [&](Cents spend) { return tierMultiplierAt(view, {0, 3}, Exact(spend)); };
  EXPECT_EQ(at(0), Exact(1));
  EXPECT_EQ(at(99'999'999), Exact(1));
  EXPECT_EQ(at(100'000'000), Exact("0.90"));
  EXPECT_EQ(at(900'000'000), Exact("0.80"));
}

TEST(Tiers, MonthsAddUpToThePeriodWhateverTheSplit) {
  for (const TierKind kind : {TierKind::Marginal, TierKind::AllUnits}) {
    ContractSketch sketch{.periods = years({0}),
                          .tiers = {{0, "0.97"}, {33'333, "0.913"}, {70'001, "0.8"}},
                          .tierKind = kind};
    const Settled<Exact> whole = settle<Exact>(sketch, [] {
      std::vector<SpendSketch> spends(12);
      spends[4].list = 99'999;
      return spends;
    }());
    const Settled<Exact> parts = settle<Exact>(sketch, monthly({99'999}));
    // Each month is rounded once, so that twelve of them differ by less than half a cent each.
    EXPECT_LE(abs(whole.periods[0].eligible - parts.periods[0].eligible), Exact(6));
  }
}

TEST(Tiers, AllUnitsCreditsTheMonthThatCrossesABound) {
  ContractSketch sketch{
      .periods = years({0}), .tiers = {{0, "1"}, {1000, "0.5"}}, .tierKind = TierKind::AllUnits};
  std::vector<SpendSketch> spends(12);
  spends[0].list = 900;
  spends[1].list = 150;
  const Settled<Exact> settled = settle<Exact>(sketch, spends);
  EXPECT_EQ(settled.months[0].charge, Exact(900));
  EXPECT_EQ(settled.months[1].charge, Exact(525 - 900));
  EXPECT_EQ(settled.months[1].payable, Exact(525 - 900));
  EXPECT_EQ(settled.periods[0].eligible, Exact(525));
}

TEST(Tiers, CumulativeSpendStartsAnewInEachPeriod) {
  ContractSketch sketch{.periods = years({0, 0}), .tiers = {{0, "1"}, {1000, "0.5"}}};
  std::vector<SpendSketch> spends(24);
  spends[0].list = 1000;
  spends[11].list = 100;
  spends[12].list = 100;
  const Settled<Exact> settled = settle<Exact>(sketch, spends);
  EXPECT_EQ(settled.months[11].charge, Exact(50));
  EXPECT_EQ(settled.months[12].charge, Exact(100));
}

}  // namespace
}  // namespace offtake::economics::test
