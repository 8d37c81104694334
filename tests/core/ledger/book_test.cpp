// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/book.h"

#include "core/ledger/views/cash.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <gmock/gmock.h>

namespace offtake::ledger::test {
namespace {

Book bookOf(const plan::Plan& plan) { return computeBook(plan).value(); }

TEST(Book, DetIsShortByFiveBillionAllInYearTwo) {
  const Book book = bookOf(templatePlan("det"));
  EXPECT_EQ(column(book.periods, &PeriodRow::shortfall), (Cents{0, 5 * kBillion, 0, 0, 0}));
  EXPECT_EQ(book.figures.trueUps.cents, 5 * kBillion);
  EXPECT_EQ(total(book.entries, LedgerKind::TrueUp), 5 * kBillion);
}

TEST(Book, DeferringATenthOfDetPaysHalfABillion) {
  PlanEditor e(templatePlan("det"));
  e.set("contract", 1, {{"on_shortfall", "defer"}, {"defer_share", "0.10"}});
  EXPECT_EQ(bookOf(e.plan()).figures.trueUps.cents, kBillion / 2);
}

TEST(Book, TrioSplitsItsCommitmentsToThemselves) {
  const Book book = bookOf(templatePlan("trio"));
  std::map<std::int64_t, std::int64_t> sums;
  for (const PeriodRow& row : book.periods) {
    sums[row.contract.value] += row.commitment.cents;
    EXPECT_TRUE(row.settled);
  }
  EXPECT_EQ(sums, (std::map<std::int64_t, std::int64_t>{
                      {1, 38 * kBillion}, {2, 250 * kBillion}, {3, 300 * kBillion}}));
  EXPECT_EQ(book.periods.front().commitment.cents, 542'857'142'857);
  EXPECT_EQ(book.periods[3].commitment.cents, 542'857'142'858);
}

TEST(Book, ThirtyEightBillionEnteredOverEightyFourMonthsSumsToItself) {
  auto e = planFrom("2025-12", 96);
  e.add("contract", {{"name", "AWS"},
                     {"driver_key", "aws"},
                     {"provider", "1"},
                     {"start", "2025-12"},
                     {"end", "2032-12"},
                     {"spend_model", "entered"},
                     {"commitment", "38000000000.00"}});
  e.add("period", {{"contract", "1"},
                   {"start", "2025-12"},
                   {"end", "2032-12"},
                   {"entered_spend", "38000000000.00"}});
  const Book book = bookOf(e.plan());
  EXPECT_EQ(total(book.entries, LedgerKind::Charge), 38 * kBillion);
  EXPECT_EQ(book.entries.size(), 84u);
}

// 40,000 units at 0.8 availability and 2.50 $/h; demand takes all that there is.
PlanEditor journeyThree(std::string_view online) {
  auto e = planFrom("2027-01", 12);
  e.add("sku", {{"name", "GPU"}, {"power_kw", "1.5"}});
  e.add("contract", {{"name", "AWS"},
                     {"driver_key", "aws"},
                     {"provider", "1"},
                     {"start", "2027-01"},
                     {"end", "2028-01"},
                     {"split", "entered"}});
  e.add("rate", {{"contract", "1"}, {"sku", "1"}, {"basis", "consumption"}, {"base_rate", "2.50"}});
  e.add("tranche", {{"contract", "1"},
                    {"sku", "1"},
                    {"driver_key", "t1"},
                    {"units", "40000"},
                    {"online", online},
                    {"availability", "0.8"}});
  e.add("workload", {{"name", "All"}, {"driver_key", "w1"}, {"base", "1000000"}});
  return e;
}

TEST(Book, ASlipFromJanuaryToJulyLosesItsEligibleSpend) {
  auto onTime = journeyThree("2027-01-01");
  const std::int64_t spend = total(bookOf(onTime.plan()).entries, LedgerKind::Charge);
  EXPECT_EQ(spend, std::int64_t{32'000} * 8760 * 250);
  auto late = journeyThree("2027-07-01");
  EXPECT_EQ(spend - total(bookOf(late.plan()).entries, LedgerKind::Charge), 34'752'000'000);
  // Spend was planned 200 M above the floor.
  const Money floor{spend - 200 * kMillion};
  for (auto* e : {&onTime, &late})
    e->add("period", {{"contract", "1"},
                      {"start", "2027-01"},
                      {"end", "2028-01"},
                      {"commitment", floor.text()}});
  EXPECT_EQ(bookOf(onTime.plan()).figures.trueUps.cents, 0);
  EXPECT_EQ(bookOf(late.plan()).figures.trueUps.cents, 14'752'000'000);
}

TEST(Book, ACertainDelayIsASlip) {
  auto moved = journeyThree("2027-07-01");
  auto delayed = journeyThree("2027-01-02");
  delayed.set(
      "tranche", 1,
      {{"online", "2027-02-01"}, {"delay_min", "5"}, {"delay_mode", "5"}, {"delay_max", "5"}});
  EXPECT_EQ(total(bookOf(delayed.plan()).entries, LedgerKind::Charge),
            total(bookOf(moved.plan()).entries, LedgerKind::Charge));
}

TEST(Book, TheBookUsesMeanDelays) {
  auto e = journeyThree("2027-02-01");
  e.add("delay_outcome", {{"tranche", "1"}, {"delay", "0"}, {"probability", "0.5"}});
  e.add("delay_outcome", {{"tranche", "1"}, {"delay", "4"}, {"probability", "0.5"}});
  EXPECT_EQ(bookOf(e.plan()).lotMonths[3].delivered, Decimal(40000));  // online in April
  EXPECT_EQ(bookOf(e.plan()).lotMonths[2].delivered, Decimal(0));
}

TEST(Book, ARampDeliversTheMeanOfItsLine) {
  auto e = journeyThree("2027-01-01");
  e.set("tranche", 1, {{"ramp_months", "2"}, {"availability", "1"}});
  const Book book = bookOf(e.plan());
  EXPECT_EQ(book.lotMonths[0].delivered, Decimal(10000));
  EXPECT_EQ(book.lotMonths[1].delivered, Decimal(30000));
  EXPECT_EQ(book.lotMonths[2].delivered, Decimal(40000));
  EXPECT_EQ(book.months[2].megawatts, Decimal(60));
}

TEST(Book, ReservedCapacityIsBilledWhetherUsedOrNot) {
  auto e = journeyThree("2027-01-01");
  e.set("rate", 1, "basis", "reserved");
  e.set("workload", 1, "base", "1000");
  const Book book = bookOf(e.plan());
  EXPECT_EQ(total(book.entries, LedgerKind::Charge), std::int64_t{40'000} * 8760 * 250);
  EXPECT_EQ(book.lotMonths[0].used, Decimal(1000));
}

TEST(Book, OwnedCapacityCostsCapexPowerAndStaff) {
  auto e = journeyThree("2027-01-01");
  e.set("provider", 1, "kind", "own");
  e.remove("rate", 1);
  e.set("contract", 1,
        {{"own_capex", "1000000.00"},
         {"own_life_months", "48"},
         {"own_power_price", "0.05"},
         {"own_pue", "1.2"},
         {"own_staff_monthly", "7000.00"}});
  const Book book = bookOf(e.plan());
  // 40,000 units x 1.5 kW x 1.2 x 0.05 $/kWh x 744 h, 20,833.33 of capex, 7,000 of staff.
  EXPECT_EQ(book.months[0].charges.cents, 267'840'000 + 2'083'333 + 700'000);
}

TEST(Book, EscalatorsAndCpiMoveAMonthlyFee) {
  const auto feesOf = [](const PlanEditor::Fields& index) {
    auto e = planFrom("2027-01", 36);
    addYears(e, "2027-01", {"0.00", "0.00", "0.00"}, {});
    e.add("cpi_rate", {{"year", "2028"}, {"rate", "0.047"}});
    e.add("cpi_rate", {{"year", "2029"}, {"rate", "0.004"}});
    const auto fee = e.add(
        "fixed_fee",
        {{"contract", "1"}, {"name", "Fee"}, {"amount", "1000000.00"}, {"start", "2027-01-01"}});
    e.set("fixed_fee", fee, index);
    Cents years(3, 0);
    for (const Entry& entry : bookOf(e.plan()).entries)
      years[static_cast<std::size_t>(entry.month.year() - 2027)] += entry.amount.cents;
    return years;
  };
  EXPECT_EQ(feesOf({{"indexation", "escalator"}, {"escalator", "0.03"}}),
            (Cents{1'200'000'000, 1'236'000'000, 1'273'080'000}));
  EXPECT_EQ(feesOf({{"indexation", "escalator"}, {"escalation", "simple"}, {"escalator", "0.03"}}),
            (Cents{1'200'000'000, 1'236'000'000, 1'272'000'000}));
  EXPECT_EQ(feesOf({{"indexation", "cpi"}, {"floor", "0.01"}, {"cap", "0.04"}}),
            (Cents{1'200'000'000, 12 * 104'000'000, 12 * 105'040'000}));
}

TEST(Book, PartPeriodsOfAFeeAreProrated) {
  const auto firstFee = [](std::string_view amount, std::string_view start,
                           std::string_view frequency, std::string_view proration) {
    auto e = planFrom("2027-01", 12);
    addYears(e, "2027-01", {"0.00"}, {});
    e.add("fixed_fee", {{"contract", "1"},
                        {"name", "Fee"},
                        {"amount", amount},
                        {"start", start},
                        {"frequency", frequency},
                        {"proration", proration}});
    return bookOf(e.plan()).entries.front();
  };
  EXPECT_EQ(firstFee("310000.00", "2027-01-18", "monthly", "actual").amount.cents, 14'000'000);
  EXPECT_EQ(firstFee("310000.00", "2027-01-18", "monthly", "30_360").amount.cents, 13'433'333);
  EXPECT_EQ(firstFee("310000.00", "2027-01-18", "monthly", "actual_365").amount.cents, 14'268'493);
  const Entry quarter = firstFee("910.00", "2027-05-20", "quarterly", "actual");
  EXPECT_EQ(quarter.amount.cents, 42'000);
  EXPECT_EQ(quarter.month, Month::of(2027, 6));
}

TEST(Book, ACurrencyIsConvertedEntryByEntry) {
  auto e = planFrom("2027-01", 12);
  e.add("currency", {{"code", "EUR"}});
  e.add("currency_rate", {{"currency", "1"}, {"month", "2027-01"}, {"rate", "1.08"}});
  e.add("currency_rate", {{"currency", "1"}, {"month", "2027-12"}, {"rate", "1.10"}});
  const auto id = addYears(e, "2027-01", {"1200.00"}, {{"currency", "1"}});
  e.set("period", 1, "entered_spend", "1199.88");
  const Book book = bookOf(e.plan());
  EXPECT_EQ(book.entries.front().amount.cents, 10'799);    // 99.99 x 1.08 = 107.9892
  EXPECT_EQ(total(book.entries, LedgerKind::TrueUp), 13);  // 0.12 x 1.10 = 0.132
  EXPECT_EQ(book.periods.front().shortfall.cents, 12);
  EXPECT_EQ(book.periods.front().contract.value, id);
}

TEST(Book, APeriodBeyondTheHorizonIsOpen) {
  auto e = planFrom("2027-01", 18);
  addYears(e, "2027-01", {"1000.00", "1000.00"}, {});
  e.add("spend", {{"contract", "1"}, {"month", "2028-02"}, {"list_spend", "300.00"}});
  const Book book = bookOf(e.plan());
  ASSERT_EQ(book.periods.size(), 2u);
  EXPECT_TRUE(book.periods[0].settled);
  EXPECT_FALSE(book.periods[1].settled);
  EXPECT_EQ(book.periods[1].eligible.cents, 30'000);
  EXPECT_EQ(total(book.entries, LedgerKind::TrueUp), 100'000);
}

TEST(Book, EveryEntrySaysWhy) {
  PlanEditor e(templatePlan("det"));
  const Book book = bookOf(e.plan());
  for (const Entry& entry : book.entries) {
    if (entry.kind != LedgerKind::TrueUp) continue;
    EXPECT_EQ(explain(book, entry),
              "Requirement of the period less the spend that counts: commitment 45000000000.00; "
              "take_or_pay 1; "
              "requirement 45000000000.00; eligible_spend 40000000000.00; shortfall 5000000000.00");
  }
  for (const Entry& entry : bookOf(journeyThree("2027-01-01").plan()).entries) {
    EXPECT_EQ(unitOf(entry), "unit-hours");
    EXPECT_NE(entry.quantity, Decimal(0));
  }
}

TEST(Book, LeavesOutWhatDoesNotCountAndSaysSo) {
  PlanEditor e(templatePlan("det"));
  const auto before = bookOf(e.plan());
  addYears(e, "2027-06", {"5000.00"}, {{"status", "proposed"}, {"name", "Offer"}});
  addYears(e, "2027-06", {"5000.00"}, {{"counted", "false"}, {"name", "Rumour"}});
  const auto after = bookOf(e.plan());
  EXPECT_EQ(after.entries, before.entries);
  EXPECT_EQ(after.notes,
            (std::vector<std::string>{"contract 'Offer': proposed, not counted",
                                      "contract 'Rumour': registered only, not counted"}));
}

TEST(Book, AnAmendmentOfALaterPeriodIsInForceFromThereOn) {
  PlanEditor e(templatePlan("det"));
  e.add("amendment", {{"contract", "1"}, {"effective", "2028-06"}, {"author", "Legal"}});
  e.add("amendment_change", {{"amendment", "1"},
                             {"table_name", "period"},
                             {"row", "2"},
                             {"field", "commitment"},
                             {"before", "45000000000.00"},
                             {"after", "42000000000.00"}});
  e.add("amendment_change", {{"amendment", "1"},
                             {"table_name", "contract"},
                             {"row", "1"},
                             {"field", "commitment"},
                             {"before", "300000000000.00"},
                             {"after", "297000000000.00"}});
  EXPECT_EQ(bookOf(e.plan()).figures.trueUps.cents, 2 * kBillion);
}

TEST(Book, AmendmentsOfWhatHoldsForTheWholeTermAreRefusedByName) {
  PlanEditor e(templatePlan("det"));
  e.add("amendment", {{"contract", "1"}, {"effective", "2029-06"}, {"author", "Legal"}});
  e.add("amendment_change", {{"amendment", "1"},
                             {"table_name", "contract"},
                             {"row", "1"},
                             {"field", "net_days"},
                             {"before", "30"},
                             {"after", "60"}});
  const auto book = computeBook(e.plan());
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, ErrorCode::NotComputed);
  EXPECT_THAT(book.error().message(),
              testing::AllOf(testing::HasSubstr("Oracle 300 B"), testing::HasSubstr("net_days")));
}

TEST(Book, RefusesAPlanWithErrors) {
  PlanEditor e(templatePlan("det"));
  e.set("period", 1, "end", "2027-01");
  const auto book = computeBook(e.plan());
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, ErrorCode::PlanInvalid);
}

}  // namespace
}  // namespace offtake::ledger::test
