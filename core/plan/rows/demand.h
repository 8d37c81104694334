// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows/contract.h"

#include <array>

/// Demand, revenue, their correlation; and scenarios and amendments, which are stored Changes.
namespace offtake::plan {

/// Trend and noise, shared by workloads and revenue.
struct Process {
  Trend trend = Trend::Growth;
  Decimal growth = 1;
  Decimal growthFinal = 1;
  Decimal halfLifeYears = 1;
  std::optional<Decimal> saturation;
  Noise noise = Noise::Gbm;
  Decimal sigma;
  Decimal kappa = 1;
  Decimal jumpRate;
  Decimal jumpMean;
  Decimal jumpSd;
  Decimal growthUncertainty;
  /// Factors of January ... December, mean 1.
  std::array<Decimal, 12> season{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  bool operator==(const Process&) const = default;
};

struct Workload {
  Id<Workload> id;
  std::string name;
  int ordinal = 0;
  std::string driverKey;
  WorkloadKind kind = WorkloadKind::Inference;
  Decimal base;
  Process process;
  Decimal peakFactor = 1;
  Decimal efficiency;
  Decimal deferrable;
  int priority = 1;
  std::optional<Id<Provider>> home;
  Decimal portability = 1;
  Decimal egress;
  Decimal unmetCost;
  std::string notes;
  bool operator==(const Workload&) const = default;
};

/// A knot of a workload's trend, H100e.
struct WorkloadPoint {
  Id<WorkloadPoint> id;
  Id<Workload> workload;
  Month month;
  Decimal value;
  bool operator==(const WorkloadPoint&) const = default;
};

/// A contract that may serve a workload.
struct Eligibility {
  Id<Eligibility> id;
  Id<Workload> workload;
  Id<Contract> contract;
  bool operator==(const Eligibility&) const = default;
};

/// Income, $/month; reported against obligations, never in the cost NPV.
struct Revenue {
  Id<Revenue> id;
  std::string name;
  int ordinal = 0;
  std::string driverKey;
  Money base;
  Process process;
  std::string notes;
  bool operator==(const Revenue&) const = default;
};

/// A knot of a revenue line's trend, $/month.
struct RevenuePoint {
  Id<RevenuePoint> id;
  Id<Revenue> revenue;
  Month month;
  Money value;
  bool operator==(const RevenuePoint&) const = default;
};

/// Correlation of the monthly normals of two processes, named by driver key, or "market".
struct Correlation {
  Id<Correlation> id;
  std::string first;
  std::string second;
  Decimal value;
  bool operator==(const Correlation&) const = default;
};

struct Scenario {
  Id<Scenario> id;
  std::string name;
  int ordinal = 0;
  bool locked = false;
  std::string notes;
  bool operator==(const Scenario&) const = default;
};

/// One step of a scenario: a field's update, a field of an inserted row, or a row's removal.
/// Values are canonical text; no text is "none".
struct ScenarioChange {
  Id<ScenarioChange> id;
  Id<Scenario> scenario;
  int ordinal = 0;
  OverlayAction action = OverlayAction::Update;
  std::string table;
  std::int64_t row = 0;
  std::string field;
  std::optional<std::string> before;
  std::optional<std::string> after;
  bool operator==(const ScenarioChange&) const = default;
};

/// A signed change of an active contract, in force from a month on.
struct Amendment {
  Id<Amendment> id;
  Id<Contract> contract;
  Month effective;
  std::string author;
  std::string recorded;
  std::string reason;
  std::string document;
  bool operator==(const Amendment&) const = default;
};

struct AmendmentChange {
  Id<AmendmentChange> id;
  Id<Amendment> amendment;
  int ordinal = 0;
  OverlayAction action = OverlayAction::Update;
  std::string table;
  std::int64_t row = 0;
  std::string field;
  std::optional<std::string> before;
  std::optional<std::string> after;
  bool operator==(const AmendmentChange&) const = default;
};

}  // namespace offtake::plan
