// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"

/// The sets of features that kernels are compiled for, host and device alike: a plan runs on the
/// first that covers what it uses.
namespace offtake::simulation {

/// Commitments with take-or-pay, tiers, fees, marketplace, carry-forward and prepayment; every kind
/// of noise, none of what changes the course of a contract on a path.
using UsesPlain = economics::Uses<
    economics::kTiers | economics::kFees | economics::kMarketplace | economics::kCarry |
        economics::kTrueUpPrepay | economics::kCumulative | economics::kPrepayment,
    economics::kAllPathFeatures &
        ~(economics::kPathLongstop | economics::kPathDamages | economics::kPathTermShift |
          economics::kPathRelief | economics::kPathOptions)>;

template <class U>
[[nodiscard]] inline bool covers(const economics::Inputs<float>& inputs) {
  return (inputs.features & ~U::kSettlement) == 0 && (inputs.pathFeatures & ~U::kPath) == 0;
}

}  // namespace offtake::simulation
