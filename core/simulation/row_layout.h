// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/calendar.h"
#include "core/simulation/metrics.h"

#include <cstdint>

namespace offtake::simulation {

/// The value of a row on a path that does not have it (a period that was not settled): a NaN that
/// no arithmetic makes. Lives only between a path and its counting.
inline constexpr std::uint32_t kAbsentBits = 0xFFFFFFFFu;

/// Where each figure's value lies among the values of a path. A row is one figure: a metric of one
/// month, or of one contract's period, and so on; rows stand in the order of FigureKey.
/// Trivially copyable, for host and device.
struct RowLayout {
  std::uint32_t months = 0;
  std::uint32_t years = 0;  ///< fiscal years that the horizon touches
  std::uint32_t contracts = 0;
  std::uint32_t periods = 0;     ///< of all contracts together
  std::uint32_t yearOffset = 0;  ///< months of the first fiscal year before the plan's start
  float unmetShare = 0;
  float obligationShare = 0;
  std::uint32_t firstPlanYear = 0;
  std::uint32_t firstContractMonth = 0;
  std::uint32_t firstContractPeriod = 0;
  std::uint32_t firstContract = 0;
  std::uint32_t firstPath = 0;
  std::uint32_t rows = 0;

  [[nodiscard]] OFFTAKE_HD std::uint32_t planMonth(Metric metric, std::uint32_t month) const {
    return number(metric, Metric::Demand) * months + month;
  }
  [[nodiscard]] OFFTAKE_HD std::uint32_t planYear(Metric metric, std::uint32_t year) const {
    return firstPlanYear + number(metric, Metric::YearPayable) * years + year;
  }
  [[nodiscard]] OFFTAKE_HD std::uint32_t contractMonth(Metric metric, std::uint32_t contract,
                                                       std::uint32_t month) const {
    return firstContractMonth +
           (number(metric, Metric::ContractCharges) * contracts + contract) * months + month;
  }
  /// @param period  index in Inputs::periods
  [[nodiscard]] OFFTAKE_HD std::uint32_t contractPeriod(Metric metric, std::uint32_t period) const {
    return firstContractPeriod + number(metric, Metric::Requirement) * periods + period;
  }
  [[nodiscard]] OFFTAKE_HD std::uint32_t monthMet(std::uint32_t contract) const {
    return firstContract + contract;
  }
  [[nodiscard]] OFFTAKE_HD std::uint32_t path(Metric metric) const {
    return firstPath + number(metric, Metric::Npv);
  }

private:
  [[nodiscard]] OFFTAKE_HD static std::uint32_t number(Metric metric, Metric first) {
    return static_cast<std::uint32_t>(metric) - static_cast<std::uint32_t>(first);
  }
};

}  // namespace offtake::simulation
