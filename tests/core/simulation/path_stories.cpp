// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulation/path_stories.h"

#include "core/base/text.h"
#include "core/compile/book_path.h"
#include "core/simulation/draws.h"
#include "core/simulation/row_bins.h"

namespace offtake::simulation {
namespace {

/// Names of the compiled rows that stay when others come and go.
struct Names {
  std::vector<std::string> contracts, lots, tranches, workloads;

  Names(const plan::Plan& plan, const compile::Compiled& compiled) {
    const auto key = [](const std::string& word) { return text::quoted(word); };
    for (const auto& ref : compiled.contracts)
      contracts.push_back("contract " + key(plan::find(plan.contracts, ref.id)->driverKey));
    for (const auto& ref : compiled.lots)
      lots.push_back("lot " + key(plan::find(plan.contracts, ref.contract)->driverKey) + " sku " +
                     std::to_string(ref.sku.value));
    for (const auto& ref : compiled.tranches)
      tranches.push_back("tranche " + key(plan::find(plan.tranches, ref.id)->driverKey));
    for (const auto& ref : compiled.workloads)
      workloads.push_back("workload " + key(plan::find(plan.workloads, ref.id)->driverKey));
  }
};

class Teller : public economics::NoSink {
public:
  Teller(const Names& names, Stories& stories) : m_names(names), m_stories(stories) {}

  void tranche(int, std::uint32_t tranche, const float& units) {
    tell(m_names.tranches[tranche], {units});
  }
  void workload(int, std::uint32_t workload, const economics::WorkloadFigures<float>& f) {
    tell(m_names.workloads[workload] + " demand", {f.demand});
    tell(m_names.workloads[workload] + " served",
         {f.carriedIn, f.served, f.unmet, f.deferred, f.egress, f.unmetCost});
  }
  void lot(int, std::uint32_t lot, const economics::LotFigures<float>& f) {
    tell(m_names.lots[lot] + " supply", {f.delivered, f.usable, f.rate});
    tell(m_names.lots[lot] + " use", {f.used, f.billed, f.amount});
  }
  void contract(int, std::uint32_t contract, const economics::ContractFigures<float>& f) {
    tell(m_names.contracts[contract] + " month",
         {f.charges, f.payable, f.prepayment, f.cash, f.eligible, f.commitmentLeft, f.outcome.list,
          f.outcome.net, f.outcome.charge, f.outcome.trueUp, f.outcome.payable});
    const auto& p = f.outcome.period;
    if (f.outcome.periodEnds)
      tell(m_names.contracts[contract] + " period",
           {p.requirement, p.eligible, p.shortfall, p.trueUp, p.overage, p.carryOut, p.creditUsed,
            p.relief, p.lapsed});
  }
  void month(int, const economics::MonthFigures<float>& f) {
    tell("plan demand", {f.demand});
    tell("plan supply", {f.delivered, f.usable, f.megawatts});
    tell("plan service", {f.used, f.served, f.unmet, f.deferred, f.egress, f.unmetCost});
    tell("plan money", {f.charges, f.payable, f.cash});
    tell("plan revenue", {f.revenue, f.marketFactor});
  }
  void beyond(std::uint32_t contract, const float& cash) {
    tell(m_names.contracts[contract] + " beyond", {cash});
  }
  void met(std::uint32_t contract, const float& month) {
    tell(m_names.contracts[contract] + " met", {month});
  }
  void finished(const economics::PathFigures<float>& f) {
    tell("plan path", {f.npv, f.economicCost, f.trueUps, f.unmetHours, f.servedHours, f.payable,
                       f.costPerHour, f.peakMegawatts, f.hhiSpend, f.hhiCapacity, f.cashBeyond});
  }

private:
  void tell(const std::string& who, std::initializer_list<float> values) {
    Story& story = m_stories[who];
    for (const float value : values) story.push_back(bitsOf(value));
  }
  const Names& m_names;
  Stories& m_stories;
};

}  // namespace

Stories storiesOf(const plan::Plan& plan, std::uint64_t seed, std::uint64_t paths) {
  const auto compiled = compile::compile(plan);
  expects(compiled.has_value(), compiled ? "" : compiled.error().message());
  const Names names(compiled->rows(plan), *compiled);
  const auto inputs = compile::toFloat(*compiled);
  const auto in = inputs.view();
  compile::PathScratch<float> scratch(in);
  std::vector<std::uint32_t> cache(drawCacheSize(in));
  Stories stories;
  for (std::uint64_t path = 0; path < paths; ++path) {
    PathDraws draws(in, seed, path, {cache.data(), 1});
    Teller teller(names, stories);
    economics::runPath(in, scratch.state(), draws, teller);
  }
  return stories;
}

}  // namespace offtake::simulation
