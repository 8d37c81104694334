// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compile/compile.h"
#include "core/economics/path.h"
#include "core/ledger/entry_writer.h"

#include <vector>

namespace offtake::ledger {

/// Listens to the path without noise and writes the book: entries as they are made, rows of
/// months, lots, workloads and periods beside them.
class BookSink : public economics::NoSink {
public:
  BookSink(const plan::Plan& plan, const compile::Compiled& compiled);

  void exercised(int t, std::uint32_t option);
  void workload(int t, std::uint32_t workload, const economics::WorkloadFigures<Exact>& figures);
  void tranche(int t, std::uint32_t tranche, const Exact& units);
  void lot(int t, std::uint32_t lot, const economics::LotFigures<Exact>& figures);
  void damages(std::uint32_t contract, const economics::DamagesFigures<Exact>& figures) {
    m_damages[contract].push_back(figures);
  }
  void contract(int t, std::uint32_t contract, const economics::ContractFigures<Exact>& figures);
  void month(int t, const economics::MonthFigures<Exact>& figures);
  void met(std::uint32_t contract, const Exact& month);
  void finished(const economics::PathFigures<Exact>& figures);

  /// The book, once the path has ended.
  [[nodiscard]] Book take();

private:
  void writePeriod(int t, std::uint32_t contract, const economics::PeriodOutcome<Exact>& period);
  void writeEgress(int t);
  void writeFlows(Month until);
  void addOpenPeriods(std::uint32_t contract);
  [[nodiscard]] bool isThere(std::uint32_t contract, std::uint32_t period) const;
  void addCash();
  void addSitePower();
  void addPresentValues();

  const plan::Plan& m_plan;
  const compile::Compiled& m_compiled;
  Book m_book;
  EntryWriter m_writer;
  std::vector<ContractLine> m_lines;
  std::vector<Exact> m_billed;  ///< unit-hours of the running month, by contract
  std::vector<std::vector<economics::DamagesFigures<Exact>>> m_damages;  ///< of the month
  std::vector<Exact> m_egress;    ///< of the running month, by workload
  std::vector<int> m_settled;     ///< periods settled so far, by contract
  std::vector<bool> m_exercised;  ///< by option
  std::vector<std::vector<PeriodRow>> m_periods;
  std::vector<std::vector<ContractMonthRow>> m_contractMonths;
  std::vector<std::vector<LotMonthRow>> m_lotMonths;
  std::vector<std::vector<WorkloadMonthRow>> m_workloadMonths;
  std::vector<Exact> m_lastUnits;           ///< of each tranche
  std::vector<std::vector<Exact>> m_power;  ///< changes of MW by site, the last for none, and month
  std::vector<economics::LotFigures<Exact>> m_lastLots;  ///< of each lot's last row
  std::size_t m_nextFlow = 0;
  Exact m_unmetValue = 0;  ///< present value of unmet cost
};

}  // namespace offtake::ledger
