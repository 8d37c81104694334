// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/problem.h"
#include "core/plan/table.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the check_*.cpp files share. Each file holds the rules of one subject, one small function
/// a rule; a rule looks and reports, it never repairs.
namespace offtake::plan::detail {

template <class Row>
inline constexpr TableId kTableOf = TableId::Settings;
#define OFFTAKE_TABLE_OF(Row) \
  template <>                 \
  inline constexpr TableId kTableOf<Row> = TableId::Row
OFFTAKE_TABLE_OF(Source);
OFFTAKE_TABLE_OF(Citation);
OFFTAKE_TABLE_OF(Currency);
OFFTAKE_TABLE_OF(CurrencyRate);
OFFTAKE_TABLE_OF(CpiRate);
OFFTAKE_TABLE_OF(Provider);
OFFTAKE_TABLE_OF(Sku);
OFFTAKE_TABLE_OF(CurvePoint);
OFFTAKE_TABLE_OF(PriceHistory);
OFFTAKE_TABLE_OF(Site);
OFFTAKE_TABLE_OF(CashFlow);
OFFTAKE_TABLE_OF(Contract);
OFFTAKE_TABLE_OF(Period);
OFFTAKE_TABLE_OF(Rate);
OFFTAKE_TABLE_OF(FixedFee);
OFFTAKE_TABLE_OF(Tier);
OFFTAKE_TABLE_OF(Spend);
OFFTAKE_TABLE_OF(Prepayment);
OFFTAKE_TABLE_OF(Option);
OFFTAKE_TABLE_OF(Tranche);
OFFTAKE_TABLE_OF(DelayOutcome);
OFFTAKE_TABLE_OF(Workload);
OFFTAKE_TABLE_OF(WorkloadPoint);
OFFTAKE_TABLE_OF(Eligibility);
OFFTAKE_TABLE_OF(Revenue);
OFFTAKE_TABLE_OF(RevenuePoint);
OFFTAKE_TABLE_OF(Correlation);
OFFTAKE_TABLE_OF(Scenario);
OFFTAKE_TABLE_OF(ScenarioChange);
OFFTAKE_TABLE_OF(Amendment);
OFFTAKE_TABLE_OF(AmendmentChange);
#undef OFFTAKE_TABLE_OF

/// The owned rows of each owner, in the order of their ids.
template <class Row, class Owner>
class Groups {
public:
  Groups(const std::vector<Row>& rows, Id<Owner> Row::*owner) {
    for (const Row& row : rows) m_groups[(row.*owner).value].push_back(&row);
  }
  [[nodiscard]] std::span<const Row* const> of(Id<Owner> owner) const {
    const auto at = m_groups.find(owner.value);
    if (at == m_groups.end()) return {};
    return at->second;
  }

private:
  std::map<std::int64_t, std::vector<const Row*>> m_groups;
};

/// The plan with its rows grouped by owner, made once a check.
struct Subject {
  explicit Subject(const Plan& plan);
  const Plan& plan;
  Month end;  ///< first month after the horizon
  Groups<Period, Contract> periods;
  Groups<Rate, Contract> rates;
  Groups<FixedFee, Contract> fees;
  Groups<Tier, Contract> tiers;
  Groups<Spend, Contract> spend;
  Groups<Prepayment, Contract> prepayments;
  Groups<Option, Contract> options;
  Groups<Tranche, Contract> tranches;
  Groups<DelayOutcome, Tranche> outcomes;
  Groups<CurvePoint, Sku> curvePoints;
  Groups<CurrencyRate, Currency> currencyRates;
  /// Periods of the contract in the order of time.
  [[nodiscard]] std::vector<const Period*> inOrder(Id<Contract> contract) const;
};

/// Collects problems. `what` is said of the row ("ends 2029-06, before it starts 2029-07"); the
/// name of an owned row is put before it, its owner goes into `where`.
class Findings {
public:
  explicit Findings(const Plan& plan) : m_plan(plan) {}

  template <class Row>
  void error(std::string_view code, const Row& row, std::string_view field, std::string what,
             std::string advice) {
    add(Severity::Error, code, kTableOf<Row>, row.id.value, field, std::move(what),
        std::move(advice));
  }
  template <class Row>
  void warn(std::string_view code, const Row& row, std::string_view field, std::string what,
            std::string advice) {
    add(Severity::Warning, code, kTableOf<Row>, row.id.value, field, std::move(what),
        std::move(advice));
  }
  /// @pre field is "" or a field of the table
  void add(Severity severity, std::string_view code, TableId table, std::int64_t row,
           std::string_view field, std::string what, std::string advice);
  /// Adds one that another part of the plan layer has worded.
  void add(Problem problem) { m_problems.push_back(std::move(problem)); }
  [[nodiscard]] std::vector<Problem> take() { return std::move(m_problems); }

private:
  const Plan& m_plan;
  std::vector<Problem> m_problems;
};

void checkSettings(const Subject& subject, Findings& findings);
void checkCatalogue(const Subject& subject, Findings& findings);
void checkSources(const Subject& subject, Findings& findings);
void checkNames(const Subject& subject, Findings& findings);
void checkDriverKeys(const Subject& subject, Findings& findings);
void checkContracts(const Subject& subject, Findings& findings);
void checkReplacements(const Subject& subject, Findings& findings);
void checkPeriods(const Subject& subject, Findings& findings);
void checkSettlementTerms(const Subject& subject, Findings& findings);
void checkOpening(const Subject& subject, Findings& findings);
void checkPrices(const Subject& subject, Findings& findings);
void checkFees(const Subject& subject, Findings& findings);
void checkTiers(const Subject& subject, Findings& findings);
void checkSpend(const Subject& subject, Findings& findings);
void checkPrepayments(const Subject& subject, Findings& findings);
void checkOptions(const Subject& subject, Findings& findings);
void checkTranches(const Subject& subject, Findings& findings);
void checkSites(const Subject& subject, Findings& findings);
void checkDemand(const Subject& subject, Findings& findings);
void checkCorrelations(const Subject& subject, Findings& findings);
void checkStoredChanges(const Subject& subject, Findings& findings);

/// "$38,000,000,000.00", for messages.
[[nodiscard]] std::string dollars(Money amount);
/// total += amount, held at the largest amount where a hostile file would overflow it.
void addTo(Money& total, Money amount);
/// "1 period", "12 periods": a number of things, with its word in singular or plural.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one);
/// An amount of the contract's currency at the rate of the contract's first month, held as above.
[[nodiscard]] Money inReportingCurrency(const Subject& subject, const Contract& contract,
                                        Money amount);
/// The commitment of each period as the contract's split makes it, periods in order of time; in
/// dollars, for comparisons only.
[[nodiscard]] std::vector<double> splitCommitments(const Subject& subject,
                                                   const Contract& contract);

}  // namespace offtake::plan::detail
