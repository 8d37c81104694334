// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulation/plans.h"

#include "core/exchange/plan_json.h"
#include "core/plan/amendment.h"
#include "data/templates.h"
#include "tests/support/plan_editor.h"

namespace offtake::simulation {

plan::Plan amendedStarter() {
  plan::Plan plan = planNamed("starter");
  using plan::TableId;
  const plan::Changes edits{
      plan::update(plan, TableId::Contract, 2, "commitment", Money{12'000'000'000'000}),
      plan::update(plan, TableId::Contract, 2, "take_or_pay", Decimal::of(6, 1)),
      plan::update(plan, TableId::Rate, 3, "base_rate", Decimal::of(195, 2))};
  const auto changes = plan::amend(plan, {2}, Month::of(2029, 6), edits,
                                   {"Legal", Date::of(2029, 5, 1), "Renegotiated", "Amendment 1"});
  test::PlanEditor e(std::move(plan));
  e.apply(changes.value());
  return e.plan();
}

plan::Plan planNamed(const std::string& name) {
  if (name == "amended") return amendedStarter();
  if (name == "rich") return richPlan();
  return exchange::planFromJson(data::findTemplate(name).value()).value();
}

}  // namespace offtake::simulation
