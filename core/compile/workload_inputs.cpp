// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/builder.h"
#include "core/compile/plan_order.h"

#include <algorithm>
#include <set>

/// Who demands capacity, and which lots may serve it.
namespace offtake::compile::detail {
namespace {

using Workload = economics::WorkloadInputs<Exact>;

/// The lots of the eligible contracts, in plan order; every lot where nothing is said.
void addEligible(Builder& build, Workload& workload,
                 const std::vector<const plan::Eligibility*>& rows) {
  auto& in = build.in();
  std::set<std::uint32_t> contracts;
  for (const plan::Eligibility* row : rows) {
    const auto at = build.contractIndex.find(row->contract.value);
    if (at != build.contractIndex.end()) contracts.insert(at->second);
  }
  workload.firstEligible = static_cast<std::uint32_t>(in.eligible.size());
  for (std::size_t lot = 0; lot < in.lots.size(); ++lot) {
    if (!rows.empty() && !contracts.contains(in.lots[lot].contract)) continue;
    const Exact& rating =
        workload.training ? in.lots[lot].h100eTraining : in.lots[lot].h100eInference;
    if (rating == 0) continue;
    in.eligible.push_back(static_cast<std::uint16_t>(lot));
    if (!in.lots[lot].reserved) ++workload.orderedCount;
  }
  workload.eligibleCount = static_cast<std::uint32_t>(in.eligible.size()) - workload.firstEligible;
}

}  // namespace

void addWorkloads(Builder& build) {
  auto& in = build.in();
  const auto eligibilities = grouped(build.plan.eligibilities, &plan::Eligibility::workload);
  const auto rows = inPlanOrder(build.plan.workloads);
  std::uint32_t ordered = 0;
  for (const plan::Workload* row : rows) {
    Workload workload;
    workload.process = static_cast<std::uint32_t>(in.workloads.size());
    if (row->home)
      workload.home = static_cast<std::int32_t>(build.providerIndex.at(row->home->value));
    workload.training = row->kind == plan::WorkloadKind::Training;
    workload.peakFactor = toExact(row->peakFactor);
    workload.deferrable = toExact(row->deferrable);
    workload.portability = row->home ? toExact(row->portability) : Exact(1);
    workload.egress = toExact(row->egress) * 100;
    workload.egressPays = row->home && row->egress != Decimal(0);
    workload.unmetCost = toExact(row->unmetCost) * 100;
    addEligible(build, workload, of(eligibilities, row->id.value));
    workload.firstOrdered = ordered;
    ordered += workload.orderedCount;
    in.workloads.push_back(workload);
    build.out.workloads.push_back({row->id, row->name});
  }
  for (std::size_t w = 0; w < rows.size(); ++w) in.serving.push_back(static_cast<std::uint16_t>(w));
  std::stable_sort(in.serving.begin(), in.serving.end(), [&rows](std::uint16_t a, std::uint16_t b) {
    return rows[a]->priority < rows[b]->priority;
  });
}

void setPathFeatures(Builder& build) {
  auto& in = build.in();
  economics::PathFeatures found = 0;
  const auto add = [&found](bool used, economics::PathFeatures feature) {
    found |= used ? feature : 0u;
  };
  for (const auto& process : in.processes) {
    add(process.noisy && process.noise == economics::NoiseKind::MeanReverting,
        economics::kPathMeanReversion);
    add(process.jumps, economics::kPathJumps);
    add(process.growthDoubt, economics::kPathGrowth);
  }
  add(in.marketProcess >= 0, economics::kPathMarket);
  for (const auto& provider : in.providers)
    add(provider.outageProbability > 0 && provider.outageHours > 0, economics::kPathOutages);
  for (const auto& contract : in.contracts) {
    add(contract.dropAtLongstop && contract.lotCount > 0, economics::kPathLongstop);
    add(contract.terms.hasDamages, economics::kPathDamages);
    add(contract.termShift && contract.lotCount > 0, economics::kPathTermShift);
    add(contract.terms.commitRelief > 0, economics::kPathRelief);
    add(contract.entered && contract.spendSigma > 0, economics::kPathSpendSpread);
  }
  for (const auto& earlier : in.earlier)
    add(earlier.terms.commitRelief > 0, economics::kPathRelief);
  add(!in.options.empty(), economics::kPathOptions);
  for (const auto& workload : in.workloads) {
    add(workload.home >= 0 && workload.portability < 1, economics::kPathPinned);
    add(workload.egressPays, economics::kPathEgress);
    add(workload.deferrable > 0, economics::kPathDeferrable);
  }
  add(in.revenueCount > 0, economics::kPathRevenue);
  in.pathFeatures = found;
}

}  // namespace offtake::compile::detail
