// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/exact_number.h"
#include "core/economics/settlement.h"
#include "core/economics/termination.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// Contracts written down once, in whole cents and decimal text, and settled with any number.
namespace offtake::economics::test {

using Cents = std::int64_t;

/// Dollars, millions and billions in cents.
constexpr Cents dollars(Cents amount) { return amount * 100; }
constexpr Cents million(Cents amount) { return dollars(amount) * 1'000'000; }
constexpr Cents billion(Cents amount) { return million(amount) * 1'000; }

struct PeriodSketch {
  int first = 0;
  int end = 0;
  Cents commitment = 0;
  Cents unitPrice = 100;
  int option = -1;
};

struct TierSketch {
  Cents lower = 0;
  std::string multiplier = "1";
};

struct ContractSketch {
  std::vector<PeriodSketch> periods;
  std::vector<TierSketch> tiers;
  std::vector<std::pair<int, Cents>> prepayments;
  std::vector<std::pair<Cents, int>> options;  ///< commitment, months of extension
  std::optional<int> termFirst;                ///< default: the first period's start
  std::optional<int> termEnd;                  ///< default: the last period's end
  bool allocated = false;
  Measure measure = Measure::Net;
  TierKind tierKind = TierKind::Marginal;
  OnShortfall onShortfall = OnShortfall::Pay;
  std::string takeOrPay = "1";
  std::string deferShare = "0";
  std::optional<int> creditMonths;
  int makeUpPeriods = 1;
  bool cumulative = false;
  std::optional<Cents> aggregate;
  bool aggregatePaymentsCount = true;
  std::string overageMultiple = "1";
  std::string carryShare = "0";
  std::optional<std::string> carryCap;
  std::string growthShare = "0";
  std::string growthThreshold = "0";
  std::string marketplaceFactor = "1";
  std::optional<std::string> marketplaceCap;
  std::string commitRelief = "0";
  PrepaymentDraw prepaymentDraw = PrepaymentDraw::First;
  PrepaymentCounts prepaymentCounts = PrepaymentCounts::WhenDrawn;
  std::optional<int> terminationMonth;
  std::string terminationFeeShare = "0";
  std::string terminationRate = "0";
  Cents openingEligible = 0, openingList = 0, openingCarry = 0, openingDeferral = 0;
  Cents openingCredit = 0, openingPrepayment = 0, openingMakeUpUnits = 0, openingMakeUpPrice = 100;
};

/// What a failing random contract was.
[[nodiscard]] inline std::string described(const ContractSketch& k) {
  std::string text =
      "kind " + std::to_string(static_cast<int>(k.onShortfall)) +
      (k.cumulative ? " cumulative" : "") + (k.measure == Measure::Gross ? " gross" : "") +
      (k.tierKind == TierKind::AllUnits ? " all_units" : "") + " tau " + k.takeOrPay + " defer " +
      k.deferShare + " overage " + k.overageMultiple + " carry " + k.carryShare + " cap " +
      k.carryCap.value_or("-") + " growth " + k.growthShare + "/" + k.growthThreshold + " relief " +
      k.commitRelief + " market " + k.marketplaceFactor + "/" + k.marketplaceCap.value_or("-") +
      " credit months " + std::to_string(k.creditMonths.value_or(-1)) + " make-up periods " +
      std::to_string(k.makeUpPeriods) + " draw " +
      std::to_string(static_cast<int>(k.prepaymentDraw)) + " counts " +
      std::to_string(static_cast<int>(k.prepaymentCounts)) + " aggregate " +
      std::to_string(k.aggregate.value_or(-1)) + (k.aggregatePaymentsCount ? "+" : "") +
      " terminated " + std::to_string(k.terminationMonth.value_or(-1));
  for (const Cents opening :
       {k.openingEligible, k.openingList, k.openingCarry, k.openingDeferral, k.openingCredit,
        k.openingPrepayment, k.openingMakeUpUnits, k.openingMakeUpPrice})
    text += " " + std::to_string(opening);
  for (const PeriodSketch& p : k.periods)
    text += "\n  [" + std::to_string(p.first) + "," + std::to_string(p.end) + ") " +
            std::to_string(p.commitment) + " at " + std::to_string(p.unitPrice);
  for (const TierSketch& t : k.tiers)
    text += "\n  from " + std::to_string(t.lower) + " x " + t.multiplier;
  for (const auto& [month, amount] : k.prepayments)
    text += "\n  prepaid " + std::to_string(month) + " " + std::to_string(amount);
  return text;
}

struct SpendSketch {
  Cents list = 0;
  Cents fees = 0;
  Cents otherFees = 0;
  Cents marketplace = 0;
  Cents damages = 0;
  Cents planned = 0;
  Cents delivered = 0;
  std::optional<Cents> unitPrice;
};

template <class N>
[[nodiscard]] N number(const std::string& text) {
  if constexpr (std::is_floating_point_v<N>) return static_cast<N>(std::stod(text));
  else return N(text);
}
template <class N>
[[nodiscard]] N number(Cents cents) {
  return static_cast<N>(cents);
}

[[nodiscard]] inline double asDouble(const Exact& value) { return value.convert_to<double>(); }
[[nodiscard]] inline double asDouble(double value) { return value; }

/// The compiled terms of a sketch, with the arrays they look at.
template <class N>
class Contract {
public:
  explicit Contract(const ContractSketch& sketch) {
    addArrays(sketch);
    setRules(sketch);
    terms.features = featuresOf(terms);
  }
  Contract(const Contract&) = delete;
  Contract& operator=(const Contract&) = delete;

  ContractTerms<N> terms;

private:
  void addArrays(const ContractSketch& sketch) {
    const TierRange range{0, static_cast<std::uint32_t>(sketch.tiers.size())};
    for (const TierSketch& tier : sketch.tiers)
      m_tiers.push_back({number<N>(tier.lower), number<N>(tier.multiplier)});
    terms.terminates = sketch.terminationMonth.has_value();
    terms.terminationMonth = sketch.terminationMonth.value_or(0);
    const N monthlyRate = number<N>(sketch.terminationRate) / N(12);
    int first = sketch.periods.empty() ? 0 : sketch.periods.front().first;
    int end = first;
    terms.termEnd = end;
    for (const PeriodSketch& row : sketch.periods) {
      Period<N> period{row.first,
                       row.end,
                       row.option,
                       range,
                       number<N>(row.commitment),
                       number<N>(row.unitPrice)};
      if (terms.terminates)
        period.terminationWeight =
            terminationWeight(row.first, row.end, terms.terminationMonth, monthlyRate);
      m_periods.push_back(period);
      end = std::max(end, row.end);
      if (row.option < 0) terms.termEnd = std::max(terms.termEnd, row.end);
    }
    m_periodAt.assign(static_cast<std::size_t>(end - first), -1);
    for (std::size_t p = 0; p < m_periods.size(); ++p)
      for (int t = m_periods[p].first; t < m_periods[p].end; ++t)
        m_periodAt[static_cast<std::size_t>(t - first)] = static_cast<std::int16_t>(p);
    for (const auto& [month, amount] : sketch.prepayments)
      m_prepayments.push_back({month, number<N>(amount)});
    for (const auto& [amount, months] : sketch.options)
      m_options.push_back({number<N>(amount), months});
    terms.periodAtFirst = first;
    terms.termFirst = sketch.termFirst.value_or(first);
    terms.termEnd = sketch.termEnd.value_or(terms.termEnd);
    terms.tiersOutside = range;
    look(terms.periods, m_periods);
    look(terms.tiers, m_tiers);
    look(terms.prepayments, m_prepayments);
    look(terms.options, m_options);
    look(terms.periodAt, m_periodAt);
  }

  void setRules(const ContractSketch& sketch) {
    terms.allocated = sketch.allocated;
    terms.measure = sketch.measure;
    terms.tierKind = sketch.tierKind;
    terms.onShortfall = sketch.onShortfall;
    terms.takeOrPay = number<N>(sketch.takeOrPay);
    terms.deferShare = number<N>(sketch.deferShare);
    terms.creditExpires = sketch.creditMonths.has_value();
    terms.creditMonths = sketch.creditMonths.value_or(0);
    terms.makeUpPeriods = sketch.makeUpPeriods;
    terms.cumulative = sketch.cumulative;
    terms.hasAggregate = sketch.aggregate.has_value();
    terms.aggregate = number<N>(sketch.aggregate.value_or(0));
    terms.aggregatePaymentsCount = sketch.aggregatePaymentsCount;
    terms.overageMultiple = number<N>(sketch.overageMultiple);
    terms.carryShare = number<N>(sketch.carryShare);
    terms.carryCapped = sketch.carryCap.has_value();
    terms.carryCap = number<N>(sketch.carryCap.value_or("0"));
    terms.growthShare = number<N>(sketch.growthShare);
    terms.growthThreshold = number<N>(sketch.growthThreshold);
    terms.marketplaceFactor = number<N>(sketch.marketplaceFactor);
    terms.marketplaceCapped = sketch.marketplaceCap.has_value();
    terms.marketplaceCap = number<N>(sketch.marketplaceCap.value_or("0"));
    terms.commitRelief = number<N>(sketch.commitRelief);
    terms.prepaymentDraw = sketch.prepaymentDraw;
    terms.prepaymentCounts = sketch.prepaymentCounts;
    terms.terminationFeeShare = number<N>(sketch.terminationFeeShare);
    terms.hasFees = terms.hasMarketplace = terms.hasDamages = true;
    terms.opening = {number<N>(sketch.openingEligible),    number<N>(sketch.openingList),
                     number<N>(sketch.openingCarry),       number<N>(sketch.openingDeferral),
                     number<N>(sketch.openingCredit),      number<N>(sketch.openingPrepayment),
                     number<N>(sketch.openingMakeUpUnits), number<N>(sketch.openingMakeUpPrice)};
  }

  template <class T>
  static void look(Array<T>& array, const std::vector<T>& values) {
    array = {values.data(), static_cast<std::uint32_t>(values.size())};
  }

  std::vector<Period<N>> m_periods;
  std::vector<Tier<N>> m_tiers;
  std::vector<DatedAmount<N>> m_prepayments;
  std::vector<OptionTerms<N>> m_options;
  std::vector<std::int16_t> m_periodAt;
};

template <class N>
[[nodiscard]] MonthSpend<N> monthSpend(const ContractTerms<N>& terms, const SpendSketch& sketch,
                                       int month) {
  MonthSpend<N> spend;
  spend.list = number<N>(sketch.list);
  spend.fees = number<N>(sketch.fees);
  spend.otherFees = number<N>(sketch.otherFees);
  spend.marketplace = number<N>(sketch.marketplace);
  spend.damages = number<N>(sketch.damages);
  spend.prepayment = prepaymentIn(terms, month);
  spend.planned = number<N>(sketch.planned);
  spend.delivered = number<N>(sketch.delivered);
  spend.hasUnitPrice = sketch.unitPrice.has_value();
  spend.unitPrice = number<N>(sketch.unitPrice.value_or(100));
  return spend;
}

/// A contract settled month by month from month 0.
template <class N>
struct Settled {
  std::vector<MonthOutcome<N>> months;
  std::vector<PeriodOutcome<N>> periods;
  ContractState<N> state;

  /// Sum of one column over the months.
  [[nodiscard]] N total(N MonthOutcome<N>::*column) const {
    N sum = N(0);
    for (const auto& month : months) sum = sum + month.*column;
    return sum;
  }
  /// All that is paid: invoices and prepayments.
  [[nodiscard]] N cash() const {
    return total(&MonthOutcome<N>::payable) + total(&MonthOutcome<N>::prepayment);
  }
};

template <class N>
[[nodiscard]] Settled<N> settle(const ContractSketch& sketch,
                                const std::vector<SpendSketch>& spends) {
  const Contract<N> contract(sketch);
  Settled<N> settled;
  settled.state = openState(contract.terms);
  for (std::size_t t = 0; t < spends.size(); ++t) {
    const int month = static_cast<int>(t);
    settled.months.push_back(settleMonth(contract.terms, settled.state, month,
                                         monthSpend(contract.terms, spends[t], month)));
    if (settled.months.back().periodEnds) settled.periods.push_back(settled.months.back().period);
  }
  return settled;
}

/// One period a month, as long as the list of commitments.
[[nodiscard]] inline std::vector<PeriodSketch> oneMonthPeriods(
    const std::vector<Cents>& commitments) {
  std::vector<PeriodSketch> periods;
  for (std::size_t p = 0; p < commitments.size(); ++p)
    periods.push_back({static_cast<int>(p), static_cast<int>(p) + 1, commitments[p]});
  return periods;
}

/// Periods of a year each.
[[nodiscard]] inline std::vector<PeriodSketch> years(const std::vector<Cents>& commitments) {
  std::vector<PeriodSketch> periods;
  for (std::size_t p = 0; p < commitments.size(); ++p)
    periods.push_back({12 * static_cast<int>(p), 12 * static_cast<int>(p) + 12, commitments[p]});
  return periods;
}

/// A year's spend in twelve months, the cents that do not divide in the last.
[[nodiscard]] inline std::vector<SpendSketch> monthly(const std::vector<Cents>& yearly) {
  std::vector<SpendSketch> spends;
  for (const Cents year : yearly)
    for (int month = 0; month < 12; ++month)
      spends.push_back({.list = month < 11 ? year / 12 : year - 11 * (year / 12)});
  return spends;
}

/// To the cent with the decimal, to 1e-5 of `scale` with a binary number.
inline void expectMoney(const Exact& actual, Cents expected, Cents, const std::string& what) {
  EXPECT_EQ(actual, Exact(expected)) << what;
}
inline void expectMoney(double actual, Cents expected, Cents scale, const std::string& what) {
  EXPECT_NEAR(actual, static_cast<double>(expected), 1e-5 * static_cast<double>(scale)) << what;
}

/// One column of every period.
template <class N>
void expectColumn(const Settled<N>& settled, N PeriodOutcome<N>::*column,
                  const std::vector<Cents>& expected, Cents scale, const std::string& name) {
  ASSERT_EQ(settled.periods.size(), expected.size()) << name;
  for (std::size_t p = 0; p < expected.size(); ++p)
    expectMoney(settled.periods[p].*column, expected[p], scale,
                name + " of period " + std::to_string(p + 1));
}

using Numbers = ::testing::Types<Exact, double, float>;

}  // namespace offtake::economics::test
