// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs_storage.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace offtake::simulation {

/// Compiled plans made by hand, in float, with nothing but the standard library. Contracts, their
/// lots and those lots' tranches are added in turn; then processes and workloads; then finish().
class SmallInputs {
public:
  explicit SmallInputs(int months);

  std::uint32_t provider(double outageProbability = 0, double outageHours = 0);
  /// A contract of [first, end); `driver` is the word its spend factor's driver is made from.
  economics::ContractInputs<float>& contract(std::string_view driver, std::uint32_t provider,
                                             int first, int end);
  /// Entered list spend of the last contract, cents a month, lognormal with sigma.
  void entered(double centsAMonth, double sigma);
  /// A commitment period of the last contract, in cents.
  economics::Period<float>& period(int first, int end, double commitment);
  economics::LotInputs<float>& lot(bool reserved, double rate, bool market = false);
  economics::TrancheInputs<float>& tranche(std::string_view driver, double units, int online);
  /// Delay of the last tranche: a table of quantiles that rises from 0 to `most` months.
  void risingDelay(double most);
  /// Delay of the last tranche: 0 or 6 months or 12, with these chances.
  void listedDelay(double none, double six);

  /// @param kappa  0: gbm
  economics::ProcessInputs<float>& process(std::string_view driver, double level, double sigma,
                                           double kappa = 0);
  /// Jumps of the last process: a year's number, mean and deviation of the logarithm.
  void jumps(double perYear, double mean, double deviation);
  /// Growth uncertainty of the last process.
  void growthDoubt(double deviation);
  /// A workload on the last process that may use all lots.
  economics::WorkloadInputs<float>& workload();
  /// The last process is a revenue line.
  void revenue();
  /// The last process is the market factor.
  void market();
  /// The weights of a process' row of the factor; without, its own normal alone.
  void factorRow(std::uint32_t process, const std::vector<double>& weights);

  /// Binds, finds the features and makes the order of cheapest lots by the book.
  /// @note the object must stay where it is
  const economics::Inputs<float>& finish();

  economics::InputsStorage<float> in;

private:
  std::uint32_t m_ordered = 0;
};

/// ux.md's LN: one period with a floor of $60 bn, entered spend with mean $66 bn and sigma 0.25.
/// @source Black 1976 for the closed forms in run_test.cpp
void fillLognormal(SmallInputs& plan);

/// Three contracts, two providers, three workloads, revenue and market factor, with every kind of
/// noise, for `months` months.
/// @param sigma  0: nothing is random but what is off anyway
void fillBusy(SmallInputs& plan, double noise);

}  // namespace offtake::simulation
