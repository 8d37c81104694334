// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/contract_terms.h"
#include "core/plan/plan.h"

#include <limits>
#include <optional>
#include <set>
#include <vector>

/// Dated amendments: the plan stage by stage, and each contract's terms version by version.
namespace offtake::compile {

/// The plan from a month on, with every amendment in force by then laid over its rows.
struct Stage {
  Month from;
  plan::Plan plan;
  std::set<Id<plan::Contract>> amended;  ///< whose amendments come into force with the stage
};

/// A plan with its amendments. A row that begins before an amendment keeps its old values in all
/// stages, and a running delivery or fee that changes is two rows: so the last stage's rows are
/// right for every month, but for the rules, rates and price factor of a contract.
struct Timeline {
  std::vector<Stage> stages;  ///< the first from the start on; empty: no amendment counts

  [[nodiscard]] const plan::Plan& first(const plan::Plan& plan) const {
    return stages.empty() ? plan : stages.front().plan;
  }
  [[nodiscard]] const plan::Plan& last(const plan::Plan& plan) const {
    return stages.empty() ? plan : stages.back().plan;
  }
};

/// Lays the amendments of the contracts in force over the plan.
/// @param start  the first month that is computed: amendments by then are part of the first stage
/// @error NotComputed for a step that would reach into the past (plan::effectOf), as
///        plan::layAmendment(); BadValue where a total is less than what begun periods hold
[[nodiscard]] Result<Timeline> timelineOf(const plan::Plan& plan, Month start);

/// The last stage of timelineOf() from the plan's start; none where no amendment counts.
[[nodiscard]] Result<std::optional<plan::Plan>> withAmendments(const plan::Plan& plan);

/// Terms of a contract over a stretch of its months.
struct TermsVersion {
  static constexpr int kForEver = std::numeric_limits<int>::max();
  int until = kForEver;  ///< first local month in which later terms are in force
  ContractParts parts;
  const plan::Contract* rules = nullptr;  ///< the row whose rules hold, in the timeline
};

/// The contract's terms, oldest first. A period that runs when an amendment comes into force keeps
/// the rules and tiers with which it began; periods to come, options, prepayments, end and
/// termination are the amendment's at once.
/// @param plan  the plan of the timeline @param zero, opening  as contractParts()
[[nodiscard]] std::vector<TermsVersion> termsVersions(const plan::Plan& plan,
                                                      const Timeline& timeline,
                                                      Id<plan::Contract> contract, Month zero,
                                                      bool opening);

}  // namespace offtake::compile
