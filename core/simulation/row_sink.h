// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/path.h"
#include "core/simulation/row_bins.h"
#include "core/simulation/row_layout.h"

#include <cstddef>
#include <cstdint>

namespace offtake::simulation {

/// Writes what the paths of an N report to their lanes of the rows: row r at values[r * stride].
/// @note contracts' months outside their windows are never written: the caller zeroes the values
///       once, before the first path
template <class N>
class RowSinkOf : public economics::NoSink {
public:
  using Num = economics::Number<N>;

  OFFTAKE_HD RowSinkOf(const economics::Inputs<N>& in, const RowLayout& layout, float* values,
                       std::size_t stride)
      : m_in(&in), m_layout(&layout), m_values(values), m_stride(stride) {
    for (std::uint32_t row = layout.firstContractPeriod; row < layout.firstContract; ++row)
      put(row, N(floatOf(kAbsentBits)));
  }

  OFFTAKE_HD void month(int t, const economics::MonthFigures<N>& f) {
    const auto month = static_cast<std::uint32_t>(t);
    put(m_layout->planMonth(Metric::Demand, month), f.demand);
    put(m_layout->planMonth(Metric::Usable, month), f.usable);
    put(m_layout->planMonth(Metric::Delivered, month), f.delivered);
    put(m_layout->planMonth(Metric::Served, month), f.served);
    put(m_layout->planMonth(Metric::Unmet, month), f.unmet);
    put(m_layout->planMonth(Metric::Deferred, month), f.deferred);
    put(m_layout->planMonth(Metric::Utilisation, month),
        Num::select(N(0) < f.usable, f.used / f.usable, N(0)));
    put(m_layout->planMonth(Metric::Megawatts, month), f.megawatts);
    put(m_layout->planMonth(Metric::Charges, month), f.charges);
    put(m_layout->planMonth(Metric::Payable, month), f.payable);
    put(m_layout->planMonth(Metric::Cash, month), f.cash);
    put(m_layout->planMonth(Metric::Revenue, month), f.revenue);
    put(m_layout->planMonth(Metric::UnmetAbove, month),
        Num::select(N(m_layout->unmetShare) * f.demand < f.unmet, N(1), N(0)));
    addToYear(month, f);
  }

  OFFTAKE_HD void contract(int t, std::uint32_t contract, const economics::ContractFigures<N>& f) {
    if (f.outcome.periodEnds) settled(contract, f.outcome.period, f.outcome.period.index);
    const auto month = static_cast<std::uint32_t>(t);
    if (month >= m_layout->months) return;
    put(m_layout->contractMonth(Metric::ContractCharges, contract, month), f.charges);
    put(m_layout->contractMonth(Metric::ContractPayable, contract, month), f.payable);
    put(m_layout->contractMonth(Metric::ContractCash, contract, month), f.cash);
    put(m_layout->contractMonth(Metric::CommitmentLeft, contract, month), f.commitmentLeft);
  }

  /// Never is counted as the month after the horizon.
  OFFTAKE_HD void met(std::uint32_t contract, const N& month) {
    put(m_layout->monthMet(contract),
        Num::select(month < N(0), N(static_cast<int>(m_layout->months)), month));
  }

  OFFTAKE_HD void finished(const economics::PathFigures<N>& f) {
    put(m_layout->path(Metric::Npv), f.npv);
    put(m_layout->path(Metric::EconomicCost), f.economicCost);
    put(m_layout->path(Metric::TrueUps), f.trueUps);
    put(m_layout->path(Metric::UnmetHours), f.unmetHours);
    put(m_layout->path(Metric::CostPerHour), f.costPerHour);
    put(m_layout->path(Metric::PeakMegawatts), f.peakMegawatts);
    put(m_layout->path(Metric::HhiSpend), f.hhiSpend);
    put(m_layout->path(Metric::HhiCapacity), f.hhiCapacity);
  }

private:
  OFFTAKE_HD void put(std::uint32_t row, const N& value) {
    float* const first = m_values + row * m_stride;
    for (int lane = 0; lane < Num::kLanes; ++lane) first[lane] = Num::lane(value, lane);
  }

  OFFTAKE_HD void settled(std::uint32_t contract, const economics::PeriodOutcome<N>& f, int index) {
    const std::uint32_t period =
        m_in->contracts[contract].slices.periods.first + static_cast<std::uint32_t>(index);
    put(m_layout->contractPeriod(Metric::Requirement, period), f.requirement);
    put(m_layout->contractPeriod(Metric::Eligible, period), f.eligible);
    put(m_layout->contractPeriod(Metric::Shortfall, period), f.shortfall);
    put(m_layout->contractPeriod(Metric::TrueUp, period), f.trueUp);
    put(m_layout->contractPeriod(Metric::Overage, period), f.overage);
    put(m_layout->contractPeriod(Metric::Credits, period), f.creditUsed);
    put(m_layout->contractPeriod(Metric::ShortfallHappens, period),
        Num::select(N(0) < f.shortfall, N(1), N(0)));
  }

  OFFTAKE_HD void addToYear(std::uint32_t month, const economics::MonthFigures<N>& f) {
    m_yearPayable = m_yearPayable + f.payable;
    m_yearRevenue = m_yearRevenue + f.revenue;
    const std::uint32_t place = month + m_layout->yearOffset;
    if (place % 12 != 11 && month + 1 != m_layout->months) return;
    put(m_layout->planYear(Metric::YearPayable, place / 12), m_yearPayable);
    put(m_layout->planYear(Metric::ObligationsAbove, place / 12),
        Num::select(N(m_layout->obligationShare) * m_yearRevenue < m_yearPayable, N(1), N(0)));
    m_yearPayable = N(0);
    m_yearRevenue = N(0);
  }

  const economics::Inputs<N>* m_in;
  const RowLayout* m_layout;
  float* m_values;
  std::size_t m_stride;
  N m_yearPayable = N(0);
  N m_yearRevenue = N(0);
};

/// Of one path.
using RowSink = RowSinkOf<float>;

}  // namespace offtake::simulation
