// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <string>

namespace offtake::simulation {

/// The starter plan with a contract whose total, take-or-pay and rate change in mid-term.
[[nodiscard]] plan::Plan amendedStarter();

/// A small plan that uses every rule: all noise, indexations, curves and delays, every action on
/// shortfall, tiers, fees, marketplace, prepayment, relief, damages, longstop, term shift, options
/// of all kinds, termination, a foreign currency, owned capacity, pinned and deferrable demand.
[[nodiscard]] plan::Plan richPlan();

/// A plan that ships, or "amended", or "rich".
[[nodiscard]] plan::Plan planNamed(const std::string& name);

}  // namespace offtake::simulation
