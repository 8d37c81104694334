// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/path_book.h"

#include "core/compile/book_path.h"
#include "core/ledger/book_sink.h"
#include "core/simulation/draws.h"
#include "core/simulation/quasi_plan.h"

#include <optional>
#include <vector>

namespace offtake::exchange {
namespace {

using economics::ContractFigures;
using economics::LotFigures;
using economics::MonthEntries;
using economics::MonthFigures;
using economics::MonthOutcome;
using economics::MonthSpend;
using economics::PathFigures;
using economics::PeriodOutcome;
using economics::WorkloadFigures;

Exact exact(float value) { return Exact(static_cast<double>(value)); }
/// A ledger's amounts are whole cents.
Exact cents(float value) { return rounded(exact(value)); }

LotFigures<Exact> decimal(const LotFigures<float>& f) {
  return {exact(f.delivered), exact(f.usable), exact(f.used),
          exact(f.billed),    exact(f.rate),   cents(f.amount)};
}

WorkloadFigures<Exact> decimal(const WorkloadFigures<float>& f) {
  return {exact(f.demand),   exact(f.carriedIn), exact(f.served),   exact(f.unmet),
          exact(f.deferred), exact(f.egress),    cents(f.unmetCost)};
}

MonthSpend<Exact> decimal(const MonthSpend<float>& f) {
  return {cents(f.list),      cents(f.fees),       cents(f.otherFees), cents(f.marketplace),
          cents(f.damages),   cents(f.prepayment), exact(f.planned),   exact(f.delivered),
          exact(f.unitPrice), f.hasUnitPrice};
}

PeriodOutcome<Exact> decimal(const PeriodOutcome<float>& f) {
  return {.index = f.index,
          .commitment = cents(f.commitment),
          .relief = exact(f.relief),
          .carryIn = cents(f.carryIn),
          .deferredIn = cents(f.deferredIn),
          .requirement = cents(f.requirement),
          .eligible = cents(f.eligible),
          .shortfall = cents(f.shortfall),
          .deferredOut = cents(f.deferredOut),
          .trueUp = cents(f.trueUp),
          .makeUpSpend = cents(f.makeUpSpend),
          .makeUpDrawn = cents(f.makeUpDrawn),
          .makeUpLost = cents(f.makeUpLost),
          .overage = cents(f.overage),
          .surcharge = cents(f.surcharge),
          .carryOut = cents(f.carryOut),
          .rebate = cents(f.rebate),
          .creditUsed = cents(f.creditUsed),
          .creditBalance = cents(f.creditBalance),
          .lapsed = cents(f.lapsed)};
}

MonthEntries<Exact> decimal(const MonthEntries<float>& f) {
  return {.list = cents(f.list),
          .net = cents(f.net),
          .charge = cents(f.charge),
          .marketplace = cents(f.marketplace),
          .damages = cents(f.damages),
          .creditUsed = cents(f.creditUsed),
          .pool = cents(f.pool),
          .poolDrawn = cents(f.poolDrawn),
          .prepayment = cents(f.prepayment),
          .prepaymentDrawn = cents(f.prepaymentDrawn),
          .overage = cents(f.overage),
          .trueUp = cents(f.trueUp),
          .aggregateTrueUp = cents(f.aggregateTrueUp),
          .makeUp = cents(f.makeUp),
          .rebate = cents(f.rebate),
          .termination = cents(f.termination),
          .lapseCredit = cents(f.lapseCredit),
          .lapseMakeUp = cents(f.lapseMakeUp),
          .lapsePool = cents(f.lapsePool),
          .lapsePrepayment = cents(f.lapsePrepayment),
          .payable = cents(f.payable),
          .aggregateCounted = cents(f.aggregateCounted)};
}

MonthOutcome<Exact> decimal(const MonthOutcome<float>& f) {
  return {decimal(static_cast<const MonthEntries<float>&>(f)), f.periodEnds,
          f.periodEnds ? decimal(f.period) : PeriodOutcome<Exact>{}};
}

ContractFigures<Exact> decimal(const ContractFigures<float>& f) {
  return {.spend = decimal(f.spend),
          .outcome = decimal(f.outcome),
          .charges = cents(f.charges),
          .payable = cents(f.payable),
          .prepayment = cents(f.prepayment),
          .cash = cents(f.cash),
          .eligible = cents(f.eligible),
          .requirement = cents(f.requirement),
          .commitmentLeft = cents(f.commitmentLeft),
          .period = f.period};
}

MonthFigures<Exact> decimal(const MonthFigures<float>& f) {
  return {.demand = exact(f.demand),
          .delivered = exact(f.delivered),
          .usable = exact(f.usable),
          .used = exact(f.used),
          .served = exact(f.served),
          .unmet = exact(f.unmet),
          .deferred = exact(f.deferred),
          .megawatts = exact(f.megawatts),
          .charges = cents(f.charges),
          .payable = cents(f.payable),
          .cash = cents(f.cash),
          .egress = cents(f.egress),
          .unmetCost = cents(f.unmetCost),
          .revenue = cents(f.revenue),
          .marketFactor = exact(f.marketFactor)};
}

PathFigures<Exact> decimal(const PathFigures<float>& f) {
  return {.npv = cents(f.npv),
          .economicCost = cents(f.economicCost),
          .trueUps = cents(f.trueUps),
          .unmetHours = exact(f.unmetHours),
          .servedHours = exact(f.servedHours),
          .payable = cents(f.payable),
          .costPerHour = exact(f.costPerHour),
          .peakMegawatts = exact(f.peakMegawatts),
          .hhiSpend = exact(f.hhiSpend),
          .hhiCapacity = exact(f.hhiCapacity),
          .cashBeyond = cents(f.cashBeyond)};
}

/// Passes what a path of floats reports on to the book's sink.
class DecimalSink : public economics::NoSink {
public:
  explicit DecimalSink(ledger::BookSink& book) : m_book(book) {}
  void exercised(int t, std::uint32_t option) { m_book.exercised(t, option); }
  template <class F>
  void workload(int t, std::uint32_t w, const F& f) {
    m_book.workload(t, w, decimal(f));
  }
  template <class F>
  void lot(int t, std::uint32_t l, const F& f) {
    m_book.lot(t, l, decimal(f));
  }
  template <class F>
  void contract(int t, std::uint32_t c, const F& f) {
    m_book.contract(t, c, decimal(f));
  }
  template <class F>
  void month(int t, const F& f) {
    m_book.month(t, decimal(f));
  }
  void met(std::uint32_t contract, float month) { m_book.met(contract, exact(month)); }
  template <class F>
  void finished(const F& f) {
    m_book.finished(decimal(f));
  }

private:
  ledger::BookSink& m_book;
};

}  // namespace

ledger::Book pathBook(const plan::Plan& plan, const compile::Compiled& compiled,
                      const economics::Inputs<float>& inputs,
                      const simulation::RunSettings& settings, std::uint64_t path) {
  ledger::BookSink book(compiled.rows(plan), compiled);
  DecimalSink sink(book);
  compile::PathScratch<float> scratch(inputs);
  std::optional<simulation::QuasiPlan> tables;
  simulation::QuasiView view;
  if (settings.sampling == simulation::Sampling::Quasi) {
    view = tables.emplace(inputs, settings.seed)
               .view(static_cast<std::uint32_t>(path % simulation::kScrambles));
    path /= simulation::kScrambles;
  }
  std::vector<std::uint32_t> cache(simulation::drawCacheSize(inputs) +
                                   simulation::quasiScratchSize(view));
  simulation::PathDraws draws(inputs, settings.seed, path, {cache.data(), 1}, &view);
  economics::runPath(inputs, scratch.state(), draws, sink);
  return book.take();
}

}  // namespace offtake::exchange
