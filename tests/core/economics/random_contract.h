// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/economics/contract_fixture.h"

#include <random>

/// Random contracts and spends for properties that hold for all of them.
namespace offtake::economics::test {

/// One contract, and its spend to the month after its term.
struct Case {
  ContractSketch sketch;
  std::vector<SpendSketch> spends;
  Cents scale = 1;  ///< the largest commitment, at least the contract's size
};

class CaseMaker {
public:
  explicit CaseMaker(std::uint64_t seed) : m_random(seed) {}

  [[nodiscard]] Case make() {
    Case made;
    const Cents size = sizeOf();
    addPeriods(made, size);
    setRules(made.sketch, size);
    addSpends(made, size);
    return made;
  }

private:
  /// Whole number in [low, high].
  Cents between(Cents low, Cents high) {
    return low + static_cast<Cents>(m_random() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }
  /// A share with two decimals, in [low, high] per cent.
  std::string share(int low, int high) {
    const Cents percent = between(low, high);
    const std::string digits = std::to_string(percent % 100);
    return std::to_string(percent / 100) + "." + (digits.size() < 2 ? "0" : "") + digits;
  }
  /// From $100,000, where a cent is well below 1e-5, to $900 bn.
  Cents sizeOf() {
    Cents size = 10'000'000;
    for (Cents k = between(0, 6); k > 0; --k) size *= 10;
    return size * between(1, 9);
  }

  void addPeriods(Case& made, Cents size) {
    int month = chance(20) ? -static_cast<int>(between(1, 6)) : static_cast<int>(between(0, 2));
    const auto count = between(1, 6);
    const auto usual = static_cast<int>(between(1, 8));
    for (Cents p = 0; p < count; ++p) {
      const int length = chance(80) ? usual : static_cast<int>(between(1, 8));
      const Cents commitment = chance(8) ? 0 : size / 2 + between(0, size);
      made.sketch.periods.push_back({month, month + length, commitment, between(50, 200)});
      made.scale = std::max({made.scale, commitment, size});
      month += length + (chance(5) ? 1 : 0);
    }
    // A period that ended before the plan would only be left out.
    while (made.sketch.periods.size() > 1 && made.sketch.periods.front().end <= 0)
      made.sketch.periods.erase(made.sketch.periods.begin());
    if (made.sketch.periods.front().end <= 0) made.sketch.periods.front().end = 1;
  }

  void setRules(ContractSketch& s, Cents size) {
    s.onShortfall = static_cast<OnShortfall>(between(0, 6));
    s.measure = chance(25) ? Measure::Gross : Measure::Net;
    s.takeOrPay = chance(50) ? "1" : share(0, 100);
    s.deferShare = share(0, 60);
    if (chance(50)) s.creditMonths = static_cast<int>(between(1, 12));
    s.makeUpPeriods = static_cast<int>(between(1, 5));
    s.cumulative = s.onShortfall == OnShortfall::Prepay && chance(40);
    s.overageMultiple = chance(50) ? "1" : share(50, 150);
    if (chance(40)) s.carryShare = share(10, 100);
    if (chance(50)) s.carryCap = share(0, 120);
    if (chance(25)) s.growthShare = share(1, 20);
    s.growthThreshold = share(0, 40);
    s.marketplaceFactor = share(0, 100);
    if (chance(50)) s.marketplaceCap = share(0, 40);
    if (chance(25)) s.commitRelief = share(1, 100);
    Cents total = 0;
    for (const PeriodSketch& period : s.periods) total += period.commitment;
    if (chance(25)) {
      s.aggregate = total + between(0, size);
      s.aggregatePaymentsCount = chance(70);
    }
    if (chance(40)) addTiers(s, size);
    if (chance(25)) addPrepayments(s, size);
    if (chance(15)) {
      s.terminationMonth = static_cast<int>(between(1, s.periods.back().end + 1));
      s.terminationFeeShare = share(0, 100);
      s.terminationRate = chance(50) ? "0" : share(1, 12);
    }
    if (s.periods.front().first < 0) addOpening(s, size);
  }

  void addTiers(ContractSketch& s, Cents size) {
    s.tierKind = chance(30) ? TierKind::AllUnits : TierKind::Marginal;
    s.tiers.push_back({chance(80) ? 0 : between(1, size / 4), share(85, 100)});
    if (chance(70)) s.tiers.push_back({size / 4 + between(1, size / 4), share(75, 90)});
    if (chance(40)) s.tiers.push_back({size / 2 + between(1, size), share(60, 80)});
  }

  void addPrepayments(ContractSketch& s, Cents size) {
    s.prepaymentDraw = static_cast<PrepaymentDraw>(between(0, 2));
    s.prepaymentCounts = static_cast<PrepaymentCounts>(between(0, 1));
    for (Cents k = between(1, 2); k > 0; --k)
      s.prepayments.push_back(
          {static_cast<int>(between(0, s.periods.back().end - 1)), between(1, size)});
  }

  void addOpening(ContractSketch& s, Cents size) {
    s.openingEligible = between(0, size / 2);
    s.openingList = s.openingEligible + between(0, size / 4);
    s.openingCarry = chance(40) ? between(0, size / 4) : 0;
    s.openingDeferral = chance(40) ? between(0, size / 4) : 0;
    s.openingCredit = chance(40) ? between(0, size / 4) : 0;
    s.openingPrepayment = chance(40) ? between(0, size / 4) : 0;
    s.openingMakeUpUnits = chance(40) ? between(0, size / 1000) : 0;
    s.openingMakeUpPrice = between(50, 200);
  }

  void addSpends(Case& made, Cents size) {
    const int months = made.sketch.periods.back().end + 1;
    const bool market = chance(40);
    const bool fees = chance(30);
    const bool capacity = made.sketch.commitRelief != "0";
    made.spends.resize(static_cast<std::size_t>(months));
    for (const PeriodSketch& period : made.sketch.periods) {
      const Cents whole = period.commitment > 0 ? period.commitment : size / 4;
      const int live = period.end - std::max(0, period.first);
      const bool exactlyMet = chance(15);
      Cents left = exactlyMet ? whole : whole * between(0, 200) / 100;
      for (int month = std::max(0, period.first); month < period.end; ++month) {
        SpendSketch& spend = made.spends[static_cast<std::size_t>(month)];
        const int rest = period.end - month;
        spend.list = rest == 1 ? left : std::min(left, between(0, 2 * (left / rest)));
        left -= spend.list;
        if (market) spend.marketplace = between(0, whole / (4 * live));
        if (fees) spend = withFees(spend, whole / (10 * live));
        if (chance(5)) spend.damages = between(0, whole / live);
        if (capacity) {
          spend.planned = between(0, 1'000'000);
          spend.delivered = spend.planned * between(0, 110) / 100;
        }
        if (chance(10)) spend.unitPrice = between(50, 200);
      }
    }
  }

  SpendSketch withFees(SpendSketch spend, Cents most) {
    spend.fees = between(0, most);
    spend.otherFees = between(0, most);
    return spend;
  }

  std::mt19937_64 m_random;
};

}  // namespace offtake::economics::test
