// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "path_fixture.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <type_traits>

namespace offtake::economics::test {
namespace {

static_assert(std::is_trivially_copyable_v<Inputs<float>>);
static_assert(std::is_trivially_copyable_v<ContractInputs<float>>);
static_assert(std::is_trivially_copyable_v<PathState<float>>);

/// Becomes a field of any type.
struct Anything {
  template <class T>
  operator T() const;
};

/// How many fields an aggregate has.
template <class T, class... Fields>
constexpr std::size_t fieldCount() {
  if constexpr (requires { T{Fields{}..., Anything{}}; })
    return fieldCount<T, Fields..., Anything>();
  else return sizeof...(Fields);
}

template <class T>
constexpr std::size_t listed() {
  return std::tuple_size_v<decltype(fieldsOf(std::declval<T&>()))>;
}

TEST(Inputs, EveryFieldIsListed) {
  using N = float;
  EXPECT_EQ(listed<Tier<N>>(), fieldCount<Tier<N>>());
  EXPECT_EQ(listed<Period<N>>(), fieldCount<Period<N>>() + 1);  // the tier range has two
  EXPECT_EQ(listed<DatedAmount<N>>(), fieldCount<DatedAmount<N>>());
  EXPECT_EQ(listed<OptionTerms<N>>(), fieldCount<OptionTerms<N>>());
  EXPECT_EQ(listed<Opening<N>>(), fieldCount<Opening<N>>());
  // Five arrays are slices; the tier range has two.
  EXPECT_EQ(listed<ContractTerms<N>>(), fieldCount<ContractTerms<N>>() - 5 + 1);
  EXPECT_EQ(listed<Position<N>>(), fieldCount<Position<N>>());
  EXPECT_EQ(listed<TrancheInputs<N>>(), fieldCount<TrancheInputs<N>>());
  EXPECT_EQ(listed<DelayOutcome<N>>(), fieldCount<DelayOutcome<N>>());
  EXPECT_EQ(listed<LotInputs<N>>(), fieldCount<LotInputs<N>>());
  EXPECT_EQ(listed<ContractCalendar<N>>(), fieldCount<ContractCalendar<N>>());
  EXPECT_EQ(listed<ContractInputs<N>>(),
            fieldCount<ContractInputs<N>>() + 10);  // five slices of two, and one
  EXPECT_EQ(listed<EarlierTerms<N>>(), fieldCount<EarlierTerms<N>>() + 9);
  EXPECT_EQ(listed<OptionInputs<N>>(), fieldCount<OptionInputs<N>>());
  EXPECT_EQ(listed<ProviderInputs<N>>(), fieldCount<ProviderInputs<N>>());
  EXPECT_EQ(listed<ProcessInputs<N>>(), fieldCount<ProcessInputs<N>>());
  EXPECT_EQ(listed<ProcessMonth<N>>(), fieldCount<ProcessMonth<N>>());
  EXPECT_EQ(listed<FactorEntry<N>>(), fieldCount<FactorEntry<N>>());
  EXPECT_EQ(listed<WorkloadInputs<N>>(), fieldCount<WorkloadInputs<N>>());
  constexpr std::size_t tables = std::tuple_size_v<decltype(tablesOf(std::declval<Inputs<N>&>()))>;
  EXPECT_EQ(listed<Inputs<N>>() + tables, fieldCount<Inputs<N>>());
}

SmallPlan somePlan() {
  SmallPlan plan(4);
  plan.contract(plan.provider(), 0, 4);
  plan.period(0, 2, Exact(123));
  plan.period(2, 4, Exact(456)).unitPrice = Exact("2.5");
  plan.lot(false, Exact("199.5"));
  plan.tranche(Exact("7.25"), 1, Exact("0.5"));
  plan.contract(plan.provider(), 0, 4);
  plan.period(0, 4, Exact(789));
  plan.workload(Exact(11));
  return plan;
}

TEST(Inputs, ConversionKeepsEveryTable) {
  SmallPlan plan = somePlan();
  plan.done();
  const InputsStorage<float> single = toFloat(plan.in);
  const Inputs<float>& in = single.view();
  EXPECT_EQ(in.months, 4);
  EXPECT_EQ(in.hours[1], 672.0f);
  EXPECT_EQ(in.rate(0, 3), 199.5f);
  EXPECT_EQ(in.tranches[0].units, 7.25f);
  EXPECT_EQ(in.tranches[0].online.fraction, 0.5f);
  ASSERT_EQ(in.contracts[0].terms.periods.size, 2u);
  EXPECT_EQ(in.contracts[0].terms.periods[1].unitPrice, 2.5f);
  EXPECT_EQ(in.contracts[1].terms.periods[0].commitment, 789.0f);
  EXPECT_EQ(periodIndexAt(in.contracts[0].terms, 3), 1);
  EXPECT_EQ(in.pathFeatures, plan.in.pathFeatures);
  eachOf([](const auto& to, const auto& from) { EXPECT_EQ(to.size(), from.size()); },
         tablesOf(single), tablesOf(plan.in));
}

TEST(Inputs, ViewsSurviveAMove) {
  SmallPlan plan = somePlan();
  plan.done();
  const InputsStorage<Exact> moved = std::move(plan.in);
  EXPECT_EQ(moved.view().contracts[0].terms.periods[1].commitment, Exact(456));
  EXPECT_EQ(moved.view().hours[0], Exact(744));
}

TEST(Inputs, EveryValueCanBeVisited) {
  SmallPlan plan = somePlan();
  plan.done();
  int numbers = 0;
  int others = 0;
  eachOf(
      [&](const auto& table) {
        for (const auto& row : table) {
          eachValue(
              [&](const auto& value) {
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, Exact>)
                  ++numbers;
                else ++others;
              },
              row);
        }
      },
      tablesOf(std::as_const(plan.in)));
  EXPECT_GT(numbers, 60);
  EXPECT_GT(others, 60);
}

TEST(Inputs, LayoutPartsDoNotOverlap) {
  SmallPlan plan = somePlan();
  const PathLayout layout = pathLayout(plan.done());
  EXPECT_EQ(layout.contracts, 2u);
  const std::uint32_t starts[] = {
      layout.trancheStart,   layout.trancheDelay, layout.tranchePlanned, layout.trancheUnits,
      layout.trancheDamages, layout.noise,        layout.jumps,          layout.growth,
      layout.normal,         layout.spendFactor,  layout.relief,         layout.extension,
      layout.pace,           layout.multiplier,   layout.delivered,      layout.usable,
      layout.left,           layout.used,         layout.rate,           layout.carried,
      layout.outage,         layout.trailing,     layout.totals,         layout.cash};
  std::vector<std::uint32_t> sorted(std::begin(starts), std::end(starts));
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end());
  EXPECT_LT(sorted.back(), layout.numbers);
}

}  // namespace
}  // namespace offtake::economics::test
