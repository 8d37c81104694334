// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/simulation/book_figures.h"

#include "core/compile/book_path.h"
#include "core/simulation/settings.h"

#include <algorithm>
#include <cmath>

namespace offtake::simulation {
namespace {

double number(const Exact& value) { return value.convert_to<double>(); }

class BookSink : public economics::NoSink {
public:
  BookSink(const compile::Compiled& compiled, const RunSettings& settings)
      : m_in(compiled.inputs), m_settings(settings) {
    for (std::size_t c = 0; c < m_in.contracts.size(); ++c) {
      const auto& slice = m_in.contracts[c].slices.periods;
      double largest = 0;
      for (std::uint32_t p = 0; p < slice.count; ++p)
        largest = std::max(largest, number(m_in.periods[slice.first + p].commitment));
      m_commitment.push_back(largest);
      m_all += largest;
    }
  }

  std::map<FigureKey, BookFigure> figures;

  void month(int t, const economics::MonthFigures<Exact>& f) {
    const double demand = number(f.demand);
    put(Metric::Demand, -1, t, f.demand);
    put(Metric::Usable, -1, t, f.usable);
    put(Metric::Delivered, -1, t, f.delivered);
    put(Metric::Served, -1, t, f.served, demand);
    put(Metric::Unmet, -1, t, f.unmet, demand);
    put(Metric::Deferred, -1, t, f.deferred, demand);
    put(Metric::Utilisation, -1, t, f.usable == 0 ? Exact(0) : Exact(f.used / f.usable));
    put(Metric::Megawatts, -1, t, f.megawatts);
    put(Metric::Charges, -1, t, f.charges, m_all);
    put(Metric::Payable, -1, t, f.payable, m_all);
    put(Metric::Cash, -1, t, f.cash, m_all);
    put(Metric::Revenue, -1, t, f.revenue);
    put(Metric::UnmetAbove, -1, t, f.unmet > Exact(m_settings.unmetShare) * f.demand);
    m_yearPayable += f.payable;
    m_yearRevenue += f.revenue;
    const int ordinal = m_in.startYear * 12 + m_in.startMonth - 1 + t;
    const int intoYear = (ordinal % 12 + 13 - m_settings.fiscalYearStartMonth) % 12;
    if (intoYear != 11 && t + 1 != m_in.months) return;
    const int year = (ordinal + 11 - intoYear) / 12;  // in which the fiscal year's last month lies
    put(Metric::YearPayable, -1, year, m_yearPayable, m_all);
    put(Metric::ObligationsAbove, -1, year,
        m_yearPayable > Exact(m_settings.obligationShare) * m_yearRevenue);
    m_yearPayable = m_yearRevenue = 0;
  }

  void contract(int t, std::uint32_t c, const economics::ContractFigures<Exact>& f) {
    const auto contract = static_cast<int>(c);
    const double committed = m_commitment[c];
    if (f.outcome.periodEnds) {
      const auto& p = f.outcome.period;
      put(Metric::Requirement, contract, p.index, p.requirement, committed);
      put(Metric::Eligible, contract, p.index, p.eligible, committed);
      put(Metric::Shortfall, contract, p.index, p.shortfall, committed);
      put(Metric::TrueUp, contract, p.index, p.trueUp, committed);
      put(Metric::Overage, contract, p.index, p.overage, committed);
      put(Metric::Credits, contract, p.index, p.creditUsed, committed);
      put(Metric::ShortfallHappens, contract, p.index, p.shortfall > 0);
    }
    if (t >= m_in.months) return;
    put(Metric::ContractCharges, contract, t, f.charges, committed);
    put(Metric::ContractPayable, contract, t, f.payable, committed);
    put(Metric::ContractCash, contract, t, f.cash, committed);
    put(Metric::CommitmentLeft, contract, t, f.commitmentLeft, committed);
  }

  void met(std::uint32_t c, const Exact& month) {
    BookFigure& figure = figures[{Metric::MonthMet, static_cast<int>(c), -1}];
    figure.never = month < 0;
    figure.value = number(month);
  }

  void finished(const economics::PathFigures<Exact>& f) {
    put(Metric::Npv, -1, -1, f.npv, m_all);
    put(Metric::EconomicCost, -1, -1, f.economicCost, m_all);
    put(Metric::TrueUps, -1, -1, f.trueUps, m_all);
    put(Metric::UnmetHours, -1, -1, f.unmetHours, number(f.unmetHours + f.servedHours));
    put(Metric::CostPerHour, -1, -1, f.costPerHour,
        f.servedHours == 0
            ? 0
            : number(f.payable * (f.unmetHours + f.servedHours) / (f.servedHours * f.servedHours)));
    put(Metric::PeakMegawatts, -1, -1, f.peakMegawatts);
    put(Metric::HhiSpend, -1, -1, f.hhiSpend);
    put(Metric::HhiCapacity, -1, -1, f.hhiCapacity);
  }

private:
  void put(Metric metric, int contract, int index, const Exact& value, double size = 0) {
    const double figure = number(value);
    figures[{metric, contract, index}] = {figure, std::max(std::fabs(figure), size), false};
  }
  void put(Metric metric, int contract, int index, bool happens) {
    figures[{metric, contract, index}] = {happens ? 1.0 : 0.0, 0, false};
  }

  const economics::InputsStorage<Exact>& m_in;
  RunSettings m_settings;
  std::vector<double> m_commitment;
  double m_all = 0;
  Exact m_yearPayable = 0;
  Exact m_yearRevenue = 0;
};

}  // namespace

std::map<FigureKey, BookFigure> bookFigures(const compile::Compiled& compiled,
                                            const RunSettings& settings) {
  BookSink sink(compiled, settings);
  (void)compile::runBook(compiled.inputs.view(), sink);
  return std::move(sink.figures);
}

void quieten(economics::InputsStorage<float>& inputs) {
  for (auto& process : inputs.processes)
    process.noisy = process.drawn = process.jumps = process.growthDoubt = false;
  for (auto& month : inputs.processMonths) month.halfVariance = 0;
  for (auto& tranche : inputs.tranches) tranche.delayKind = economics::DelayKind::Certain;
  for (auto& provider : inputs.providers) provider.outageProbability = 0;
  for (auto& contract : inputs.contracts) contract.spendSigma = 0;
}

}  // namespace offtake::simulation
