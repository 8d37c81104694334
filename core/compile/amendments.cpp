// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/amendments.h"

#include "core/compile/commitments.h"
#include "core/compile/plan_order.h"
#include "core/plan/amendment.h"
#include "core/plan/amendment_effect.h"
#include "core/plan/proposal.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace offtake::compile {
namespace {

using plan::Amendment;
using plan::Changes;
using plan::Plan;
using plan::TableId;

/// Amendments of the contracts in force, by the month from which they hold.
std::map<Month, std::vector<const Amendment*>> inOrder(const Plan& plan, Month start) {
  std::map<Month, std::vector<const Amendment*>> months;
  for (const Amendment& amendment : plan.amendments) {
    const plan::Contract* contract = plan::find(plan.contracts, amendment.contract);
    if (contract != nullptr && plan::inForce(plan, *contract))
      months[std::max(amendment.effective, start)].push_back(&amendment);
  }
  for (auto& [month, amendments] : months)
    std::ranges::stable_sort(amendments, {}, [](const Amendment* a) { return a->effective; });
  return months;
}

/// Ends the row with a month and, unless the step removes it, lets a second begin there.
Changes divided(const Plan& plan, const plan::Change& step, Month month) {
  const Date first = Date::firstOf(month);
  Changes changes{plan::update(plan, step.table, step.row, "end", first)};
  if (!step.after) return changes;
  plan::FieldValues values = plan::valuesOf(plan, step.table, step.row);
  const auto set = [&](std::string_view field, plan::Value value) {
    values[plan::fieldIndex(step.table, field)].second = std::move(value);
  };
  for (const auto& [field, value] : *step.after) values[field].second = value;
  if (step.table == TableId::Tranche) {
    set("online", first);
    for (const auto field : {"ramp_months", "delay_min", "delay_mode", "delay_max"})
      set(field, Decimal{});
    set("driver_key", plan::freshDriverKey(plan, step.table, plan::nextId(plan, step.table)));
  } else {
    set("start", first);
  }
  changes.push_back({step.table, plan::nextId(plan, step.table), std::nullopt, std::move(values)});
  return changes;
}

/// A step as it is laid over the rows that are computed with.
Result<void> lay(Plan& plan, const Amendment& amendment, const plan::Change& step, Month start) {
  if (step.before && step.after) {
    const void* row = plan::table(step.table).row(plan, step.row);
    const auto& [field, after] = step.after->front();
    if (row != nullptr && plan::table(step.table).fields[field].read(row) == after) return {};
  }
  const auto effect = plan::effectOf(plan, amendment, step, start);
  if (!effect) return failure(effect.error());
  if (*effect != plan::Effect::Split) {
    OFFTAKE_TRY(plan::applyAll(plan, std::span(&step, 1)));
    return {};
  }
  const Changes changes = divided(plan, step, amendment.effective);
  OFFTAKE_TRY(plan::applyAll(plan, changes));
  return {};
}

/// What periods must hold after an amendment for begun ones to keep theirs, the total unchanged.
Result<std::vector<Money>> keptAmounts(const Plan& after, const plan::Contract& contract,
                                       const std::vector<const plan::Period*>& rows,
                                       std::vector<Money> amounts,
                                       const std::map<std::int64_t, Money>& before, Month from) {
  Money kept;
  Money rest;
  std::vector<Decimal> weights;
  for (std::size_t p = 0; p < rows.size(); ++p) {
    const auto old = before.find(rows[p]->id.value);
    const bool begun = rows[p]->start < from && old != before.end();
    rest += amounts[p];
    if (begun) {
      amounts[p] = old->second;
      kept += amounts[p];
      weights.emplace_back(0);
    } else {
      weights.push_back(contract.split == plan::Split::Weights ? rows[p]->weight
                        : contract.split == plan::Split::LinearRamp
                            ? Decimal(static_cast<int>(p) + 1)
                            : Decimal(1));
    }
  }
  rest = rest - kept;
  if (contract.split == plan::Split::Entered) return amounts;
  if (rest < Money{})
    return failure(ErrorCode::BadValue,
                   plan::describeRow(after, TableId::Contract, contract.id.value) +
                       ", amendment of " + from.text(),
                   "a total of " + contract.commitment.text(),
                   "at least the " + kept.text() + " of the periods that have begun");
  const auto parts = splitByWeights(rest, weights);
  for (std::size_t p = 0; p < rows.size(); ++p)
    if (weights[p] != Decimal(0)) amounts[p] = parts[p];
  return amounts;
}

/// Lets begun periods keep their commitment where an amendment changes what a total is split into:
/// what is left of the new total falls on the periods to come.
Result<void> keepBegun(const Plan& before, Plan& after, Id<plan::Contract> id, Month from) {
  const plan::Contract& old = *plan::find(before.contracts, id);
  const plan::Contract& contract = *plan::find(after.contracts, id);
  const auto oldRows = periodsOf(before, id);
  const auto rows = periodsOf(after, id);
  if (rows.empty()) return {};
  const auto oldAmounts = commitments(old, oldRows);
  auto amounts = commitments(contract, rows);
  std::map<std::int64_t, Money> known;
  for (std::size_t p = 0; p < oldRows.size(); ++p) known[oldRows[p]->id.value] = oldAmounts[p];
  const bool moved =
      std::ranges::any_of(std::views::iota(std::size_t{0}, rows.size()), [&](auto p) {
        const auto was = known.find(rows[p]->id.value);
        return rows[p]->start < from && was != known.end() && was->second != amounts[p];
      });
  if (!moved) return {};
  OFFTAKE_ASSIGN(amounts, keptAmounts(after, contract, rows, std::move(amounts), known, from));
  Changes changes{plan::update(after, TableId::Contract, id.value, "split",
                               std::string(plan::name(plan::Split::Entered)))};
  for (std::size_t p = 0; p < rows.size(); ++p)
    changes.push_back(
        plan::update(after, TableId::Period, rows[p]->id.value, "commitment", amounts[p]));
  OFFTAKE_TRY(plan::applyAll(after, changes));
  return {};
}

Result<Stage> stageOf(const Plan& history, const Plan& before, Month from, Month start,
                      const std::vector<const Amendment*>& amendments) {
  Stage stage{from, before, {}};
  for (const Amendment* amendment : amendments) {
    OFFTAKE_ASSIGN(const Changes steps, plan::stepsOf(history, *amendment));
    for (const plan::Change& step : steps)
      if (auto done = lay(stage.plan, *amendment, step, start); !done) {
        Error error = done.error();
        if (error.code != ErrorCode::NotComputed)
          error.thing = plan::describeRow(history, TableId::Contract, amendment->contract.value) +
                        ", amendment of " + amendment->effective.text() + ": " + error.thing;
        return failure(std::move(error));
      }
    if (!steps.empty()) stage.amended.insert(amendment->contract);
  }
  if (from > start)
    for (const Id<plan::Contract> contract : stage.amended)
      OFFTAKE_TRY(keepBegun(before, stage.plan, contract, from));
  return stage;
}

/// The stage whose rules a month's terms follow: of the period's start, where one runs.
std::size_t stageAt(const Timeline& timeline, Month month) {
  std::size_t stage = 0;
  while (stage + 1 < timeline.stages.size() && timeline.stages[stage + 1].from <= month) ++stage;
  return stage;
}

/// The terms of a stage for the rest of a period that began under earlier ones.
ContractParts keepingRules(const ContractParts& began, ContractParts parts,
                           const plan::Contract& rules, int first) {
  setRules(parts.terms, rules);
  for (auto& period : parts.periods) {
    if (period.first != first) continue;
    for (const auto& old : began.periods) {
      if (old.first != first) continue;
      period.tiers = {static_cast<std::uint32_t>(parts.tiers.size()), old.tiers.count};
      for (std::uint32_t i = 0; i < old.tiers.count; ++i)
        parts.tiers.push_back(began.tiers[old.tiers.first + i]);
    }
  }
  parts.view();
  return parts;
}

}  // namespace

Result<Timeline> timelineOf(const Plan& plan, Month start) {
  Timeline timeline;
  if (plan.amendmentChanges.empty()) return timeline;
  const auto months = inOrder(plan, start);
  timeline.stages.push_back({start, plan, {}});
  for (const auto& [month, amendments] : months) {
    OFFTAKE_ASSIGN(Stage stage,
                   stageOf(plan, timeline.stages.back().plan, month, start, amendments));
    if (stage.amended.empty()) continue;
    if (month == start) timeline.stages.front().plan = std::move(stage.plan);
    else timeline.stages.push_back(std::move(stage));
  }
  return timeline;
}

Result<std::optional<Plan>> withAmendments(const Plan& plan) {
  OFFTAKE_ASSIGN(Timeline timeline, timelineOf(plan, plan.setting().start));
  if (timeline.stages.empty()) return std::optional<Plan>{};
  return std::optional<Plan>(std::move(timeline.stages.back().plan));
}

std::vector<TermsVersion> termsVersions(const Plan& plan, const Timeline& timeline,
                                        Id<plan::Contract> contract, Month zero, bool opening) {
  const auto rowOf = [&](std::size_t stage) {
    return plan::find(timeline.stages[stage].plan.contracts, contract);
  };
  std::vector<TermsVersion> versions(1);
  const Plan& first = timeline.first(plan);
  versions[0].rules = plan::find(first.contracts, contract);
  versions[0].parts = contractParts(first, *versions[0].rules, zero, opening);
  std::vector<std::size_t> stages;
  for (std::size_t s = 1; s < timeline.stages.size(); ++s)
    if (timeline.stages[s].amended.contains(contract)) stages.push_back(s);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Stage& stage = timeline.stages[stages[i]];
    ContractParts parts = contractParts(stage.plan, *rowOf(stages[i]), zero, opening);
    const int from = stage.from - zero;
    const int next =
        i + 1 < stages.size() ? timeline.stages[stages[i + 1]].from - zero : TermsVersion::kForEver;
    versions.back().until = from;
    const auto running = std::ranges::find_if(parts.periods, [&](const auto& p) {
      return p.option < 0 && p.first < from && from < p.end;
    });
    if (running != parts.periods.end()) {
      const std::size_t began = stageAt(timeline, zero + running->first);
      const auto old = contractParts(timeline.stages[began].plan, *rowOf(began), zero, opening);
      versions.push_back(
          {running->end, keepingRules(old, parts, *rowOf(began), running->first), rowOf(began)});
      if (running->end >= next) continue;
    }
    versions.push_back({TermsVersion::kForEver, std::move(parts), rowOf(stages[i])});
  }
  versions.back().until = TermsVersion::kForEver;
  return versions;
}

}  // namespace offtake::compile
