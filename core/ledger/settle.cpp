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
  Settling(const plan::Plan& plan, const plan::Contract& contract, Month zero, bool opening)
      : m_zero(zero),
        m_parts(compile::contractParts(plan, contract, zero, opening)),
        m_writer(plan, m_result.entries, m_result.inputs) {
    m_line.row = &contract;
    m_parts.view();
    auto& terms = m_parts.terms;
    // The spend is given, not aimed: no dollar of tolerance.
    terms.allocated = false;
    terms.hasFees = terms.hasMarketplace = true;
    terms.features = economics::featuresOf(terms);
  }

  SettleResult run(const compile::FeeMonths& fees, const Spends& spends) {
    const auto& terms = m_parts.terms;
    auto state = economics::openState(terms, 0);
    m_cumulative = money(terms.opening.eligible);
    m_writer.prepaymentsBefore(m_line, m_zero, m_parts.prepayments);
    for (int t = 0; t <= terms.termEnd; ++t) {
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
  void write(int t, const economics::MonthSpend<Exact>& spend,
             const economics::MonthOutcome<Exact>& outcome, int period, Money eligible) {
    ContractMonth month;
    month.month = m_zero + t;
    month.spend = &spend;
    month.outcome = &outcome;
    m_writer.contractMonth(m_line, month);
    if (outcome.periodEnds) {
      PeriodRow row;
      const auto index = static_cast<std::size_t>(outcome.period.index);
      row.contract = m_line.row->id;
      row.number = m_parts.numbers[index];
      row.start = m_zero + m_parts.periods[index].first;
      row.end = m_zero + t + 1;
      fillPeriod(row, outcome.period);
      m_result.periods.push_back(row);
    }
    if (t >= m_parts.terms.termEnd) return;
    ContractMonthRow row;
    row.contract = m_line.row->id;
    row.month = m_zero + t;
    row.period = period < 0 ? 0 : m_parts.numbers[static_cast<std::size_t>(period)];
    row.listSpend = money(outcome.list);
    row.charges = money(outcome.charge);
    row.cumulativeEligible = eligible;
    row.eligible = row.cumulativeEligible - m_cumulative;
    m_cumulative = outcome.periodEnds ? Money{} : row.cumulativeEligible;
    row.payable = money(outcome.payable);
    m_result.months.push_back(row);
  }

  Month m_zero;
  compile::ContractParts m_parts;
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
  OFFTAKE_ASSIGN(const std::optional<plan::Plan> amended, compile::withAmendments(signedPlan));
  const plan::Plan& plan = amended ? *amended : signedPlan;
  const plan::Contract* row = plan::find(plan.contracts, contract);
  if (row == nullptr)
    return failure(ErrorCode::MissingReference, "contract " + std::to_string(contract.value),
                   "not in the plan", "the id of one of its contracts");
  const std::string thing = plan::describeRow(plan, plan::TableId::Contract, contract.value);
  OFFTAKE_ASSIGN(const Spends spends, checkedRows(*row, thing, spend));
  // Spend from before the plan's start replaces the opening balances that stand for it.
  const Month planStart = plan.setting().start;
  const bool opening =
      row->start < planStart && (spends.empty() || spends.begin()->first >= planStart);
  const Month zero = opening ? planStart : row->start;
  std::vector<const plan::FixedFee*> fees;
  for (const plan::FixedFee& fee : plan.fixedFees)
    if (fee.contract == contract) fees.push_back(&fee);
  OFFTAKE_ASSIGN(const compile::FeeMonths months,
                 compile::feeMonths(plan, *row, fees, zero, std::max(0, row->end - zero)));
  return Settling(plan, *row, zero, opening).run(months, spends);
}

}  // namespace offtake::ledger
