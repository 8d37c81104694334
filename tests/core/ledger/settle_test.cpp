// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts as vendors write them, from plan rows and a table of spend to columns in cents.
#include "core/ledger/settle.h"

#include "tests/core/ledger/ledger_fixture.h"

#include <gmock/gmock.h>

namespace offtake::ledger::test {
namespace {

SettleResult settled(PlanEditor& e, std::int64_t contract, const std::vector<SpendRow>& spend) {
  return settle(e.plan(), {contract}, spend).value();
}

TEST(Settle, FlatYearlyFloorsAreTruedUpAndOverageDoesNotRoll) {
  auto e = planFrom("2027-01", 36);
  const auto id = addYears(e, "2027-01", {"100000000.00", "100000000.00", "100000000.00"}, {});
  const auto result =
      settled(e, id, yearly("2027-01", {10'450'000'000, 9'230'000'000, 10'000'000'000}));
  EXPECT_EQ(column(result.periods, &PeriodRow::shortfall), (Cents{0, 770'000'000, 0}));
  EXPECT_EQ(column(result.periods, &PeriodRow::overage), (Cents{450'000'000, 0, 0}));
  EXPECT_EQ(paid(result.entries), 30'450'000'000);
}

// The ramp of Snap's contract with AWS (10-K 2019, note 8); the spend is made up.
TEST(Settle, AShortfallBecomesCreditThatDoesNotCountAgain) {
  auto e = planFrom("2027-01", 60);
  const auto id = addYears(
      e, "2027-01", {"90000000.00", "150000000.00", "215000000.00", "280000000.00", "349000000.00"},
      {{"on_shortfall", "credit"}});
  const auto result = settled(e, id,
                              yearly("2027-01", {95 * kMillion, 140 * kMillion, 230 * kMillion,
                                                 275 * kMillion, 349 * kMillion}));
  EXPECT_EQ(column(result.periods, &PeriodRow::creditUsed),
            (Cents{0, 0, 10 * kMillion, 0, 5 * kMillion}));
  EXPECT_EQ(column(result.periods, &PeriodRow::eligible),
            (Cents{95 * kMillion, 140 * kMillion, 220 * kMillion, 275 * kMillion, 344 * kMillion}));
  EXPECT_EQ(column(result.periods, &PeriodRow::shortfall),
            (Cents{0, 10 * kMillion, 0, 5 * kMillion, 5 * kMillion}));
  EXPECT_EQ(column(result.periods, &PeriodRow::creditBalance),
            (Cents{0, 10 * kMillion, 0, 5 * kMillion, 5 * kMillion}));
  EXPECT_EQ(paid(result.entries), 1094 * kMillion);
  EXPECT_EQ(total(result.entries, LedgerKind::LapseCredit), 5 * kMillion);
}

TEST(Settle, FifteenPerCentOfAYearMayMoveToTheNext) {
  auto e = planFrom("2027-01", 60);
  const std::vector<std::string> floors(5, "400000000.00");
  const auto id =
      addYears(e, "2027-01", floors, {{"on_shortfall", "defer"}, {"defer_share", "0.15"}});
  const auto result = settled(e, id,
                              yearly("2027-01", {350 * kMillion, 380 * kMillion, 500 * kMillion,
                                                 400 * kMillion, 400 * kMillion}));
  EXPECT_EQ(
      column(result.periods, &PeriodRow::requirement),
      (Cents{400 * kMillion, 450 * kMillion, 460 * kMillion, 400 * kMillion, 400 * kMillion}));
  EXPECT_EQ(column(result.periods, &PeriodRow::deferredOut),
            (Cents{50 * kMillion, 60 * kMillion, 0, 0, 0}));
  EXPECT_EQ(column(result.periods, &PeriodRow::deferredIn),
            (Cents{0, 50 * kMillion, 60 * kMillion, 0, 0}));
  EXPECT_EQ(column(result.periods, &PeriodRow::trueUp), (Cents{0, 10 * kMillion, 0, 0, 0}));
}

TEST(Settle, CarryForwardIsCappedAndLivesOnePeriod) {
  auto e = planFrom("2027-01", 36);
  const auto id = addYears(e, "2027-01", {"10000000.00", "10000000.00", "10000000.00"},
                           {{"carry_forward", "1"}, {"carry_forward_cap", "0.20"}});
  const auto result =
      settled(e, id, yearly("2027-01", {13 * kMillion, 7 * kMillion, 9 * kMillion}));
  EXPECT_EQ(column(result.periods, &PeriodRow::carryOut), (Cents{2 * kMillion, 0, 0}));
  EXPECT_EQ(column(result.periods, &PeriodRow::carryIn), (Cents{0, 2 * kMillion, 0}));
  EXPECT_EQ(column(result.periods, &PeriodRow::shortfall), (Cents{0, kMillion, kMillion}));
}

TEST(Settle, GrossMeasuresListAndNetWhatIsPaid) {
  for (const bool gross : {true, false}) {
    auto e = planFrom("2027-01", 12);
    const auto id = addYears(e, "2027-01", {"10000000.00"}, {{"measure", gross ? "gross" : "net"}});
    e.add("tier", {{"contract", "1"}, {"lower", "0.00"}, {"multiplier", "0.88"}});
    const auto result = settled(e, id, yearly("2027-01", {11 * kMillion}));
    EXPECT_EQ(total(result.entries, LedgerKind::Charge), 968'000'000);
    EXPECT_EQ(column(result.periods, &PeriodRow::shortfall), (Cents{gross ? 0 : 32'000'000}));
    EXPECT_EQ(paid(result.entries), gross ? 968'000'000 : 1'000'000'000);
  }
}

TEST(Settle, TiersPriceSlicesOrEverything) {
  const std::vector<std::int64_t> spend{625'000'000, 500'000'000, 499'999'900};
  const std::vector<Cents> expected{{560'000'000, 460'000'000, 459'999'910},
                                    {500'000'000, 400'000'000, 449'999'910}};
  for (std::size_t kind = 0; kind < 2; ++kind)
    for (std::size_t i = 0; i < spend.size(); ++i) {
      auto e = planFrom("2027-01", 12);
      const auto id =
          addYears(e, "2027-01", {"0.00"}, {{"tier_kind", kind == 0 ? "marginal" : "all_units"}});
      e.add("tier", {{"contract", "1"}, {"lower", "0.00"}, {"multiplier", "1"}});
      e.add("tier", {{"contract", "1"}, {"lower", "1000000.00"}, {"multiplier", "0.9"}});
      e.add("tier", {{"contract", "1"}, {"lower", "5000000.00"}, {"multiplier", "0.8"}});
      EXPECT_EQ(total(settled(e, id, yearly("2027-01", {spend[i]})).entries, LedgerKind::Charge),
                expected[kind][i]);
    }
}

TEST(Settle, MakeUpTakesTheUnitPriceOfTheTable) {
  auto e = planFrom("2027-01", 24);
  const auto id = addYears(e, "2027-01", {"1000.00", "1000.00"},
                           {{"on_shortfall", "make_up"}, {"make_up_periods", "2"}});
  auto spend = yearly("2027-01", {60'000, 150'000});
  spend.push_back({Month::of(2027, 12), {}, {}, Decimal(4), {}, {}});
  spend.push_back({Month::of(2028, 12), {}, {}, Decimal(3), {}, {}});
  const auto result = settled(e, id, spend);
  // 400 $ short at 4 $ banks 100 units; 500 $ of excess draws them all at 3 $.
  EXPECT_EQ(column(result.periods, &PeriodRow::trueUp), (Cents{40'000, 0}));
  EXPECT_EQ(column(result.periods, &PeriodRow::makeUpDrawn), (Cents{0, 30'000}));
}

TEST(Settle, ReliefComesFromTheTablesUnitHours) {
  auto e = planFrom("2027-01", 12);
  const auto id = addYears(e, "2027-01", {"1000.00"}, {{"commit_relief", "1"}});
  auto spend = yearly("2027-01", {40'000});
  spend.front().deliveredUnitHours = 50;
  spend.front().plannedUnitHours = 100;
  const auto result = settled(e, id, spend);
  EXPECT_EQ(column(result.periods, &PeriodRow::requirement), (Cents{50'000}));
  EXPECT_EQ(column(result.periods, &PeriodRow::shortfall), (Cents{10'000}));
}

TEST(Settle, OpeningBalancesStandForSpendBeforeThePlan) {
  auto e = planFrom("2027-07", 6);
  const auto id = addYears(e, "2027-01", {"1000.00"},
                           {{"opening_eligible", "700.00"}, {"opening_list", "700.00"}});
  SpendRow july;
  july.month = Month::of(2027, 7);
  july.listSpend = {20'000};
  EXPECT_EQ(column(settled(e, id, {july}).periods, &PeriodRow::shortfall), (Cents{10'000}));
  SpendRow january = july;
  january.month = Month::of(2027, 1);
  EXPECT_EQ(column(settled(e, id, {january, july}).periods, &PeriodRow::shortfall),
            (Cents{60'000}));
}

TEST(Settle, GoesOnBeyondThePlansHorizon) {
  auto e = planFrom("2027-01", 6);
  const auto id = addYears(e, "2027-01", {"1000.00", "1000.00"}, {});
  const auto result = settled(e, id, yearly("2027-01", {100'000, 90'000}));
  EXPECT_EQ(column(result.periods, &PeriodRow::shortfall), (Cents{0, 10'000}));
  EXPECT_EQ(result.months.size(), 24u);
}

TEST(Settle, RefusesByName) {
  auto e = planFrom("2027-01", 12);
  const auto id = addYears(e, "2027-01", {"1000.00"}, {});
  const auto refusal = [&](Id<plan::Contract> contract, const std::vector<SpendRow>& rows) {
    const auto result = settle(e.plan(), contract, rows);
    return result ? std::string("settled") : result.error().message();
  };
  EXPECT_THAT(refusal({99}, {}), testing::HasSubstr("contract 99"));
  EXPECT_THAT(refusal({id}, yearly("2026-12", {1})),
              testing::HasSubstr("2026-12: outside the term"));
  EXPECT_THAT(refusal({id}, yearly("2028-01", {1})),
              testing::HasSubstr("2028-01: outside the term"));
  auto twice = yearly("2027-01", {1});
  twice.push_back(twice.front());
  EXPECT_THAT(refusal({id}, twice), testing::HasSubstr("given twice"));
  EXPECT_THAT(refusal({id}, yearly("2027-01", {-1})), testing::HasSubstr("-0.01"));
}

}  // namespace
}  // namespace offtake::ledger::test
