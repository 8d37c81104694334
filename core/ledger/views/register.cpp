// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/views/register.h"

#include "core/compile/amendments.h"
#include "core/compile/commitments.h"
#include "core/compile/exchange_rate.h"
#include "core/compile/plan_order.h"

#include <algorithm>

namespace offtake::ledger {
namespace {

Money converted(Money amount, const Exact& rate) {
  return {roundedInteger(toExact(amount) * rate)};
}

/// The part of a period's commitment that lies before a month, by months.
Money before(const plan::Period& period, Money commitment, Month month) {
  const int months = period.end - period.start;
  const int inside = std::clamp(month - period.start, 0, months);
  if (months <= 0 || inside == 0) return {};
  return {roundedInteger(toExact(commitment) * inside / months)};
}

Register::Line lineOf(const plan::Plan& plan, const plan::Contract& contract) {
  Register::Line line;
  line.contract = contract.id;
  const auto periods = compile::periodsOf(plan, contract.id);
  const auto amounts = compile::commitments(contract, periods);
  const auto until = plan.setting().guidanceUntil;
  for (std::size_t p = 0; p < periods.size(); ++p) {
    const Exact rate = compile::exchangeRate(plan, contract.currency, periods[p]->end - 1);
    const Money commitment = converted(amounts[p], rate);
    line.commitment += commitment;
    line.dueByGuidance += until ? before(*periods[p], commitment, *until + 1) : commitment;
  }
  // A total without periods is an announcement: registered with what it says.
  if (periods.empty() && contract.commitment != Money{}) {
    line.commitment = converted(contract.commitment,
                                compile::exchangeRate(plan, contract.currency, contract.end - 1));
    plan::Period term;
    term.start = contract.start;
    term.end = contract.end;
    line.dueByGuidance = until ? before(term, line.commitment, *until + 1) : line.commitment;
  }
  return line;
}

bool isRegistered(plan::ContractStatus status) {
  return status != plan::ContractStatus::Proposed && status != plan::ContractStatus::Canceled &&
         status != plan::ContractStatus::Superseded;
}

}  // namespace

Register contractRegister(const plan::Plan& signedPlan) {
  const auto amended = compile::withAmendments(signedPlan);
  const plan::Plan& plan = amended && *amended ? **amended : signedPlan;
  Register view;
  view.guidance = plan.setting().spendingGuidance;
  view.guidanceUntil = plan.setting().guidanceUntil;
  const auto counted = compile::countedContracts(plan);
  for (const plan::Contract* contract : compile::inPlanOrder(plan.contracts)) {
    Register::Line line = lineOf(plan, *contract);
    line.counted = std::find(counted.begin(), counted.end(), contract) != counted.end();
    if (line.counted) view.counted += line.commitment;
    if (isRegistered(contract->status)) {
      view.registered += line.commitment;
      view.dueByGuidance += line.dueByGuidance;
    }
    view.lines.push_back(line);
  }
  view.conflict = view.guidance && view.registered > *view.guidance;
  return view;
}

}  // namespace offtake::ledger
