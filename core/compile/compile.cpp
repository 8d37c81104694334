// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/compile.h"

#include "core/compile/amendments.h"
#include "core/compile/builder.h"
#include "core/plan/problem.h"

namespace offtake::compile {
namespace {

/// What hangs on the bound arrays.
void setFeatures(economics::InputsStorage<Exact>& in) {
  in.bind();
  const auto set = [&in](economics::ContractTerms<Exact>& terms) {
    terms.features = economics::featuresOf(terms);
    static_cast<economics::Inputs<Exact>&>(in).features |= terms.features;
  };
  for (auto& contract : in.contracts) set(contract.terms);
  for (auto& earlier : in.earlier) set(earlier.terms);
}

}  // namespace

Result<Compiled> compile(const plan::Plan& plan) {
  const auto problems = plan::check(plan);
  if (plan::hasErrors(problems)) return failure(plan::toError(problems));
  OFFTAKE_ASSIGN(Timeline timeline, timelineOf(plan, plan.setting().start));
  detail::Builder build(timeline.last(plan));
  build.out.timeline = std::move(timeline);
  detail::addProviders(build);
  detail::addContracts(build);
  OFFTAKE_TRY(detail::addSupply(build));
  OFFTAKE_TRY(detail::addCalendars(build));
  OFFTAKE_TRY(detail::addProcesses(build));
  detail::addWorkloads(build);
  detail::addTime(build);
  OFFTAKE_TRY(build.drivers.check());
  setFeatures(build.in());
  detail::setPathFeatures(build);
  return std::move(build.out);
}

}  // namespace offtake::compile
