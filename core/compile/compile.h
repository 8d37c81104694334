// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/compile/amendments.h"
#include "core/compile/exact_number.h"
#include "core/economics/inputs_storage.h"
#include "core/plan/plan.h"

#include <optional>
#include <string>
#include <vector>

/// Turns a plan's rows into what the economics compute with: every curve, power and date a table.
namespace offtake::compile {

/// A row behind an index of the inputs.
template <class Row>
struct RowRef {
  Id<Row> id;
  std::string name;  ///< as the plan calls it
};

/// A commitment period behind an index of Inputs::periods.
struct PeriodRef {
  Id<plan::Period> id;  ///< 0: brought by an option
  int number = 0;       ///< 1 ... P in its contract
  Month start;
  Month end;  ///< first month after it, before options and termination
};

/// The row whose rules hold for a contract's local months before `until`.
struct RulesUntil {
  int until = 0;
  const plan::Contract* row = nullptr;
};

struct LotRef {
  Id<plan::Contract> contract;
  Id<plan::Sku> sku;
  std::string name;  ///< "AWS (2025) GB200"
};

/// One payment outside the contracts, positive is paid.
struct OtherFlow {
  Id<plan::CashFlow> id;
  Date date;
  Money amount;
};

/// The three points of a tranche's PERT delay, months; its quantile table is made by toFloat().
struct PertDelay {
  double least = 0;
  double likeliest = 0;
  double most = 0;
  bool operator==(const PertDelay&) const = default;
};

/// A plan ready to be computed, with the rows behind its indices. Movable.
struct Compiled {
  economics::InputsStorage<Exact> inputs;  ///< order and delayTable are empty: see toFloat()
  Month start;                             ///< month 0
  std::vector<RowRef<plan::Contract>> contracts;
  std::vector<PeriodRef> periods;  ///< as Inputs::periods
  std::vector<LotRef> lots;
  std::vector<RowRef<plan::Tranche>> tranches;
  std::vector<RowRef<plan::Option>> options;
  std::vector<RowRef<plan::Provider>> providers;
  std::vector<RowRef<plan::Site>> sites;  ///< TrancheInputs::site
  std::vector<RowRef<plan::Workload>> workloads;
  std::vector<RowRef<plan::Revenue>> revenues;  ///< process revenueFirst + i
  std::vector<OtherFlow> otherFlows;            ///< by date, those before the plan left out
  std::vector<PertDelay> pertDelays;            ///< table k begins at delayTable[k · kDelayPoints]
  std::vector<std::string> notes;               ///< contracts left out, and why
  Timeline timeline;                            ///< the plan with its amendments, stage by stage
  std::vector<std::vector<RulesUntil>> rules;   ///< by contract, oldest first; empty: one for all

  /// The rows that the inputs were made from, all amendments laid over. @param plan  the plan that
  /// was compiled
  [[nodiscard]] const plan::Plan& rows(const plan::Plan& plan) const { return timeline.last(plan); }

  /// The contract's row whose rules hold in a local month, or nullptr where rows() has the only one.
  [[nodiscard]] const plan::Contract* rulesIn(std::size_t contract, int localMonth) const {
    for (const RulesUntil& version : rules[contract])
      if (localMonth < version.until) return version.row;
    return nullptr;
  }
};

/// @error PlanInvalid with the plan's first error; NotComputed for a rule that the economics do not
///        compute, naming contract and field; BadValue for correlations that cannot hold together,
///        or two drivers with one hash
[[nodiscard]] Result<Compiled> compile(const plan::Plan& plan);

/// The same inputs in float, for a CPU lane or a CUDA thread: nearest values, delay quantiles and
/// the order of cheapest lots (made by running the book) filled in. The same bits on every machine.
[[nodiscard]] economics::InputsStorage<float> toFloat(const Compiled& compiled);

}  // namespace offtake::compile
