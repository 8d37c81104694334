// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/settle.h"

#include "core/compile/amendments.h"
#include "core/compile/contract_months.h"
#include "core/compile/contract_terms.h"
#include "core/compile/plan_order.h"
#include "core/economics/settlement.h"
#include "core/ledger/entry_writer.h"
#include "core/plan/problem.h"
#include "core/plan/table.h"

#include <algorithm>
#include <map>

namespace offtake::ledger {
namespace {

using Spends = std::map<Month, const SpendRow*>;

/// The rows by month, each checked.
Result<Spends> checkedRows(const plan::Contract& contract, const std::string& thing,
                           const std::vector<SpendRow>& rows) {
  Spends spends;
  for (const SpendRow& row : rows) {
    const std::string where = "spend of " + thing + " in " + row.month.text();
    if (row.month < contract.start || row.month >= contract.end)
      return failure(ErrorCode::BadValue, where, "outside the term",
                     "a month from " + contract.start.text() + " to " + (contract.end - 1).text());
    if (!spends.emplace(row.month, &row).second)
      return failure(ErrorCode::BadValue, where, "given twice", "one row a month");
    for (const Money amount : {row.listSpend, row.marketplace})
      if (amount < Money{})
        return failure(ErrorCode::BadValue, where, amount.text(), "spend of 0 or more");
    if (row.unitPrice && *row.unitPrice <= Decimal(0))
      return failure(ErrorCode::BadValue, where, "a unit price of " + row.unitPrice->text(),
                     "a unit price above 0");
    for (const auto& hours : {row.deliveredUnitHours, row.plannedUnitHours})
      if (hours && *hours < Decimal(0))
        return failure(ErrorCode::BadValue, where, hours->text() + " unit-hours", "0 or more");
  }
  return spends;
}

economics::MonthSpend<Exact> spendOf(const SpendRow* row) {
  economics::MonthSpend<Exact> spend;
  if (row == nullptr) return spend;
  spend.list = toExact(row->listSpend);
  spend.marketplace = toExact(row->marketplace);
  spend.hasUnitPrice = row->unitPrice.has_value();
  if (row->unitPrice) spend.unitPrice = toExact(*row->unitPrice) * 100;
  spend.delivered = toExact(row->deliveredUnitHours.value_or(Decimal{}));
  spend.planned = toExact(row->plannedUnitHours.value_or(Decimal{}));
  return spend;
}

/// Settles one contract month by month and writes what comes of it.
class Settling {
public:
  Settling(const plan::Plan& plan, const compile::Timeline& timeline, Id<plan::Contract> contract,
           Month zero, bool opening)
      : m_zero(zero),
        m_versions(compile::termsVersions(plan, timeline, contract, zero, opening)),
        m_writer(timeline.last(plan), m_result.entries, m_result.inputs) {
    for (compile::TermsVersion& version : m_versions) {
      version.parts.view();
      auto& terms = version.parts.terms;
      // The spend is given, not aimed: no dollar of tolerance.
      terms.allocated = false;
      terms.hasFees = terms.hasMarketplace = true;
      terms.features = economics::featuresOf(terms);
    }
  }

  SettleResult run(const compile::FeeMonths& fees, const Spends& spends) {
    const compile::TermsVersion& opens = versionAt(0);
    m_line.row = opens.rules;
    auto state = economics::openState(opens.parts.terms, 0);
    m_cumulative = money(opens.parts.terms.opening.eligible);
    m_writer.prepaymentsBefore(m_line, m_zero, opens.parts.prepayments);
    const int last = m_versions.back().parts.terms.termEnd;
    for (int t = 0; t <= last; ++t) {
      const compile::TermsVersion& version = versionAt(t);
      const auto& terms = version.parts.terms;
      m_line.row = version.rules;
      const auto row = spends.find(m_zero + t);
      auto spend = spendOf(row == spends.end() ? nullptr : row->second);
      if (t < static_cast<int>(fees.counting.size())) {
        spend.fees = fees.counting[static_cast<std::size_t>(t)];
        spend.otherFees = fees.other[static_cast<std::size_t>(t)];
      }
      spend.prepayment = economics::prepaymentIn(terms, t);
      const auto outcome = economics::settleMonth(terms, state, t, spend);
      const int running = economics::detail::runningPeriod(terms, state, t);
      const Exact eligible = outcome.periodEnds ? outcome.period.eligible
                             : running < 0
                                 ? Exact(0)
                                 : economics::detail::eligibleSoFar(terms, state, running);
      write(t, spend, outcome, running, money(rounded(eligible)));
    }
    return std::move(m_result);
  }

private:
  const compile::TermsVersion& versionAt(int t) const {
    return *std::ranges::find_if(m_versions, [t](const auto& v) { return t < v.until; });
  }

  void write(int t, const economics::MonthSpend<Exact>& spend,
             const economics::MonthOutcome<Exact>& outcome, int period, Money eligible) {
    const compile::ContractParts& parts = versionAt(t).parts;
    ContractMonth month;
    month.month = m_zero + t;
    month.spend = &spend;
    month.outcome = &outcome;
    m_writer.contractMonth(m_line, month);
    if (outcome.periodEnds) {
      PeriodRow row;
      const auto index = static_cast<std::size_t>(outcome.period.index);
      row.contract = m_line.row->id;
      row.number = parts.numbers[index];
      row.start = m_zero + parts.periods[index].first;
      row.end = m_zero + t + 1;
      fillPeriod(row, outcome.period);
      m_result.periods.push_back(row);
    }
    if (t >= parts.terms.termEnd) return;
    ContractMonthRow row;
    row.contract = m_line.row->id;
    row.month = m_zero + t;
    row.period = period < 0 ? 0 : parts.numbers[static_cast<std::size_t>(period)];
    row.listSpend = money(outcome.list);
    row.charges = money(outcome.charge);
    row.cumulativeEligible = eligible;
    row.eligible = row.cumulativeEligible - m_cumulative;
    m_cumulative = outcome.periodEnds ? Money{} : row.cumulativeEligible;
    row.payable = money(outcome.payable);
    m_result.months.push_back(row);
  }

  Month m_zero;
  std::vector<compile::TermsVersion> m_versions;
  SettleResult m_result;
  EntryWriter m_writer;
  ContractLine m_line;
  Money m_cumulative;
};

}  // namespace

Result<SettleResult> settle(const plan::Plan& signedPlan, Id<plan::Contract> contract,
                            const std::vector<SpendRow>& spend) {
  const auto problems = plan::check(signedPlan);
  if (plan::hasErrors(problems)) return failure(plan::toError(problems));
  const plan::Contract* first = plan::find(signedPlan.contracts, contract);
  if (first == nullptr)
    return failure(ErrorCode::MissingReference, "contract " + std::to_string(contract.value),
                   "not in the plan", "the id of one of its contracts");
  const std::string thing = plan::describeRow(signedPlan, plan::TableId::Contract, contract.value);
  // Spend from before the plan's start replaces the opening balances that stand for it.
  const Month planStart = signedPlan.setting().start;
  const bool opening =
      first->start < planStart &&
      std::ranges::none_of(spend, [&](const auto& row) { return row.month < planStart; });
  const Month zero = opening ? planStart : first->start;
  OFFTAKE_ASSIGN(const compile::Timeline timeline, compile::timelineOf(signedPlan, zero));
  const plan::Plan& plan = timeline.last(signedPlan);
  const plan::Contract* row = plan::find(plan.contracts, contract);
  OFFTAKE_ASSIGN(const Spends spends, checkedRows(*row, thing, spend));
  std::vector<const plan::FixedFee*> fees;
  for (const plan::FixedFee& fee : plan.fixedFees)
    if (fee.contract == contract) fees.push_back(&fee);
  OFFTAKE_ASSIGN(const compile::FeeMonths months,
                 compile::feeMonths(plan, *row, fees, zero, std::max(0, row->end - zero)));
  return Settling(signedPlan, timeline, contract, zero, opening).run(months, spends);
}

}  // namespace offtake::ledger
