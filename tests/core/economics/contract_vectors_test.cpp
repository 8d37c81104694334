// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts as vendors write them, with the figures an analyst works out by hand.
#include "core/economics/present_value.h"
#include "core/economics/settlement.h"
#include "tests/core/economics/contract_fixture.h"

namespace offtake::economics::test {
namespace {

template <class N>
class ContractVectors : public ::testing::Test {};
TYPED_TEST_SUITE(ContractVectors, Numbers);

#define COLUMN(name) &PeriodOutcome<TypeParam>::name

TYPED_TEST(ContractVectors, FlatYearlyFloorsAreTruedUpAndOverageDoesNotRoll) {
  const Cents floor = million(100);
  ContractSketch sketch{.periods = years({floor, floor, floor})};
  const auto settled =
      settle<TypeParam>(sketch, monthly({dollars(104'500'000), dollars(92'300'000), floor}));
  expectColumn(settled, COLUMN(shortfall), {0, dollars(7'700'000), 0}, floor, "shortfall");
  expectColumn(settled, COLUMN(trueUp), {0, dollars(7'700'000), 0}, floor, "true-up");
  expectColumn(settled, COLUMN(overage), {dollars(4'500'000), 0, 0}, floor, "overage");
  expectColumn(settled, COLUMN(carryOut), {0, 0, 0}, floor, "carry");
  expectMoney(settled.cash(), dollars(304'500'000), 3 * floor, "cash");
}

// The ramp 90/150/215/280/349 of Snap's contract with AWS (10-K 2019, note 8); spend is made up.
TYPED_TEST(ContractVectors, AShortfallPaidAsCreditDoesNotCountAgain) {
  const Cents scale = million(349);
  ContractSketch sketch{
      .periods = years({million(90), million(150), million(215), million(280), million(349)}),
      .onShortfall = OnShortfall::Credit};
  const auto settled = settle<TypeParam>(
      sketch, monthly({million(95), million(140), million(230), million(275), million(349)}));
  expectColumn(settled, COLUMN(creditUsed), {0, 0, million(10), 0, million(5)}, scale,
               "credit used");
  expectColumn(settled, COLUMN(eligible),
               {million(95), million(140), million(220), million(275), million(344)}, scale,
               "eligible");
  expectColumn(settled, COLUMN(shortfall), {0, million(10), 0, million(5), million(5)}, scale,
               "shortfall");
  expectColumn(settled, COLUMN(creditBalance), {0, million(10), 0, million(5), million(5)}, scale,
               "balance");
  expectColumn(settled, COLUMN(lapsed), {0, 0, 0, 0, million(5)}, scale, "lapsed");
  expectMoney(settled.cash(), million(1094), million(1083), "cash");
  expectMoney(settled.total(&MonthOutcome<TypeParam>::lapseCredit), million(5), scale, "forfeited");
}

// Snap and Google Cloud: 400 M a year, 15 % may move on (10-K 2019, note 8); spend is made up.
TYPED_TEST(ContractVectors, FifteenPerCentOfAYearMayMoveToTheNext) {
  const Cents floor = million(400);
  ContractSketch sketch{.periods = years({floor, floor, floor, floor, floor}),
                        .onShortfall = OnShortfall::Defer,
                        .deferShare = "0.15"};
  const auto settled =
      settle<TypeParam>(sketch, monthly({million(350), million(380), million(500), floor, floor}));
  expectColumn(settled, COLUMN(requirement), {floor, million(450), million(460), floor, floor},
               floor, "required");
  expectColumn(settled, COLUMN(shortfall), {million(50), million(70), 0, 0, 0}, floor, "shortfall");
  expectColumn(settled, COLUMN(deferredOut), {million(50), million(60), 0, 0, 0}, floor,
               "deferred");
  expectColumn(settled, COLUMN(deferredIn), {0, million(50), million(60), 0, 0}, floor,
               "deferred in");
  expectColumn(settled, COLUMN(trueUp), {0, million(10), 0, 0, 0}, floor, "paid");
}

TYPED_TEST(ContractVectors, CarryForwardIsCappedAndLivesOnePeriod) {
  const Cents floor = million(10);
  ContractSketch sketch{
      .periods = years({floor, floor, floor}), .carryShare = "1", .carryCap = "0.20"};
  const auto settled = settle<TypeParam>(sketch, monthly({million(13), million(7), million(9)}));
  expectColumn(settled, COLUMN(carryIn), {0, million(2), 0}, floor, "carry in");
  expectColumn(settled, COLUMN(carryOut), {million(2), 0, 0}, floor, "carry out");
  expectColumn(settled, COLUMN(requirement), {floor, million(8), floor}, floor, "required");
  expectColumn(settled, COLUMN(shortfall), {0, million(1), million(1)}, floor, "shortfall");
  expectColumn(settled, COLUMN(overage), {million(3), 0, 0}, floor, "overage");
}

TYPED_TEST(ContractVectors, GrossMeasureCountsListNetMeasureCountsWhatIsCharged) {
  const Cents floor = million(10);
  ContractSketch sketch{.periods = years({floor}), .tiers = {{0, "0.88"}}};
  std::vector<SpendSketch> spends(12);
  spends[5].list = million(11);
  const auto net = settle<TypeParam>(sketch, spends);
  sketch.measure = Measure::Gross;
  const auto gross = settle<TypeParam>(sketch, spends);
  expectColumn(net, COLUMN(shortfall), {dollars(320'000)}, floor, "net shortfall");
  expectMoney(net.cash(), floor, floor, "net cash");
  expectColumn(gross, COLUMN(shortfall), {0}, floor, "gross shortfall");
  expectColumn(gross, COLUMN(eligible), {million(11)}, floor, "gross eligible");
  expectMoney(gross.cash(), dollars(9'680'000), floor, "gross cash");
}

struct DrawCase {
  PrepaymentDraw draw;
  Cents first;          ///< paid for the first invoice
  Cents last;           ///< and for the last
  double presentValue;  ///< of cash out at signing, in cents; 0 prepaid: the plain contract
  Cents prepaid;
};

// 240 M in 60 invoices of the first of the month, net 30, 15 % paid at signing six months before.
TYPED_TEST(ContractVectors, APrepaymentIsDrawnInThreeWays) {
  const Cents invoice = million(4);
  const Cents prepaid = million(36);
  const std::int64_t signing = calendar::daysFromCivil(2026, 9, 1);
  const DrawCase cases[] = {
      {PrepaymentDraw::ProRata, dollars(3'400'000), dollars(3'400'000), 19842497026.0, prepaid},
      {PrepaymentDraw::First, 0, invoice, 19352768571.0, prepaid},
      {PrepaymentDraw::Last, invoice, 0, 20289809189.0, prepaid},
      {PrepaymentDraw::First, invoice, invoice, 19108820030.0, 0},
  };
  std::vector<SpendSketch> spends(66);
  ContractSketch sketch;
  for (int k = 6; k < 66; ++k) {
    sketch.periods.push_back({k, k + 1, invoice});
    spends[static_cast<std::size_t>(k)].list = invoice;
  }
  for (const DrawCase& c : cases) {
    sketch.prepaymentDraw = c.draw;
    sketch.prepayments.clear();
    if (c.prepaid > 0) sketch.prepayments = {{0, c.prepaid}};
    const auto settled = settle<TypeParam>(sketch, spends);
    expectMoney(settled.months[6].payable, c.first, invoice, "first invoice");
    expectMoney(settled.months[65].payable, c.last, invoice, "last invoice");
    expectMoney(settled.cash(), million(240), million(240), "total");
    expectMoney(settled.total(&MonthOutcome<TypeParam>::trueUp), 0, invoice, "true-up");
    expectMoney(settled.total(&MonthOutcome<TypeParam>::lapsePrepayment), 0, invoice, "lapsed");
    std::vector<DatedFlow<double>> flows{{signing, static_cast<double>(c.prepaid)}};
    for (int k = 6; k < 66; ++k) {
      const int month = 8 + k;  // months from January 2026
      flows.push_back({calendar::daysFromCivil(2026 + month / 12, month % 12 + 1, 1) + 30,
                       asDouble(settled.months[static_cast<std::size_t>(k)].payable)});
    }
    const double tolerance =
        std::is_same_v<TypeParam, Exact> ? 0.5 : 1e-5 * static_cast<double>(million(240));
    EXPECT_NEAR(xnpv(flows, 0.08, signing), c.presentValue, tolerance);
  }
}

// Oracle's floors 30/45/60/75/90 B against 30/40/60/80/95 B of spend, nothing random.
TYPED_TEST(ContractVectors, OracleFloorsFallShortInTheSecondYear) {
  const Cents scale = billion(90);
  ContractSketch sketch{
      .periods = years({billion(30), billion(45), billion(60), billion(75), billion(90)})};
  const auto spends = monthly({billion(30), billion(40), billion(60), billion(80), billion(95)});
  const auto paid = settle<TypeParam>(sketch, spends);
  expectColumn(paid, COLUMN(shortfall), {0, billion(5), 0, 0, 0}, scale, "shortfall");
  expectMoney(paid.total(&MonthOutcome<TypeParam>::trueUp), billion(5), scale, "true-ups");

  sketch.onShortfall = OnShortfall::Defer;
  sketch.deferShare = "0.10";
  const auto deferred = settle<TypeParam>(sketch, spends);
  expectColumn(deferred, COLUMN(deferredOut),
               {0, dollars(4'500'000'000), dollars(4'500'000'000), 0, 0}, scale, "deferred");
  expectMoney(deferred.total(&MonthOutcome<TypeParam>::trueUp), dollars(500'000'000), scale,
              "true-ups");

  // The counter-offer: floors 25/40/60/80/95, prices 1 % up.
  ContractSketch offer{
      .periods = years({billion(25), billion(40), billion(60), billion(80), billion(95)})};
  std::vector<SpendSketch> dearer = spends;
  for (SpendSketch& month : dearer) month.list += month.list / 100;
  const auto offered = settle<TypeParam>(offer, dearer);
  expectMoney(offered.total(&MonthOutcome<TypeParam>::trueUp), 0, scale, "offer's true-ups");
  if constexpr (std::is_same_v<TypeParam, Exact>) {
    Exact uplift = 0;
    for (std::size_t t = 0; t < spends.size(); ++t)
      uplift += Exact(dearer[t].list - spends[t].list);
    EXPECT_EQ(paid.cash() - offered.cash(), Exact(billion(5)) - uplift);
    EXPECT_LT(abs(uplift - Exact(dollars(3'050'000'000))), 60);  // whole cents of each month
  }
}

// A site slips half a year: 40,000 GPUs at 2.50 $/h and 0.8 used, the year 0.2 B above its floor.
TYPED_TEST(ContractVectors, ASlippedSiteTurnsSpendAboveTheFloorIntoAShortfall) {
  const Cents floor = billion(5);
  const Cents lost = dollars(347'520'000);  // 181 days x 24 h x 40,000 x 0.8 x 2.50
  ContractSketch sketch{.periods = years({floor})};
  const auto settled = settle<TypeParam>(sketch, monthly({floor + dollars(200'000'000) - lost}));
  expectColumn(settled, COLUMN(shortfall), {dollars(147'520'000)}, floor, "shortfall");
}

}  // namespace
}  // namespace offtake::economics::test
