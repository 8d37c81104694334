// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/plan_order.h"

#include "core/base/text.h"
#include "core/plan/proposal.h"

#include <algorithm>

namespace offtake::compile {
namespace {

/// The contract in force that takes this one's place, or nullptr.
const plan::Contract* replacementOf(const plan::Plan& plan, const plan::Contract& contract) {
  for (const plan::Contract& other : plan.contracts)
    if (other.replaces == contract.id && other.id != contract.id && plan::inForce(plan, other))
      return &other;
  return nullptr;
}

std::string reasonLeftOut(const plan::Plan& plan, const plan::Contract& contract) {
  if (!contract.counted) return "registered only, not counted";
  const plan::Contract* other = replacementOf(plan, contract);
  if (other != nullptr) return "replaced by contract " + text::quoted(other->name);
  return std::string(plan::name(contract.status)) + ", not counted";
}

}  // namespace

template <class Row>
std::vector<const Row*> inPlanOrder(const std::vector<Row>& rows) {
  std::vector<const Row*> order;
  for (const Row& row : rows) order.push_back(&row);
  std::stable_sort(order.begin(), order.end(), [](const Row* a, const Row* b) {
    return a->ordinal != b->ordinal ? a->ordinal < b->ordinal : a->id < b->id;
  });
  return order;
}

template std::vector<const plan::Contract*> inPlanOrder(const std::vector<plan::Contract>&);
template std::vector<const plan::Workload*> inPlanOrder(const std::vector<plan::Workload>&);
template std::vector<const plan::Revenue*> inPlanOrder(const std::vector<plan::Revenue>&);
template std::vector<const plan::Option*> inPlanOrder(const std::vector<plan::Option>&);

std::vector<const plan::Contract*> countedContracts(const plan::Plan& plan) {
  std::vector<const plan::Contract*> counted = inPlanOrder(plan.contracts);
  std::erase_if(
      counted, [&plan](const plan::Contract* contract) { return !plan::inForce(plan, *contract); });
  return counted;
}

std::vector<std::string> leftOut(const plan::Plan& plan) {
  std::vector<std::string> notes;
  for (const plan::Contract* contract : inPlanOrder(plan.contracts)) {
    if (!plan::inForce(plan, *contract))
      notes.push_back("contract " + text::quoted(contract->name) + ": " +
                      reasonLeftOut(plan, *contract));
  }
  return notes;
}

std::vector<const plan::Period*> periodsOf(const plan::Plan& plan, Id<plan::Contract> contract) {
  std::vector<const plan::Period*> periods;
  for (const plan::Period& period : plan.periods)
    if (period.contract == contract) periods.push_back(&period);
  std::stable_sort(
      periods.begin(), periods.end(),
      [](const plan::Period* a, const plan::Period* b) { return a->start < b->start; });
  return periods;
}

}  // namespace offtake::compile
