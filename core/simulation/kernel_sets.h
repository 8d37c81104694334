// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/economics/inputs.h"

/// The sets of features that kernels are compiled for, host and device alike: a plan runs on the
/// first that covers what it uses.
namespace offtake::simulation {

/// What the plans that ship need: tiers, fees, marketplace, carry-forward, prepayment, relief and
/// damages for late delivery, every kind of noise; but not what changes the course of a contract on
/// a path (options, term shift, longstop), nor the rarer rules of a shortfall.
using UsesPlain =
    economics::Uses<economics::kTiers | economics::kFees | economics::kMarketplace |
                        economics::kDamages | economics::kCarry | economics::kTrueUpPrepay |
                        economics::kCumulative | economics::kPrepayment | economics::kRelief,
                    economics::kAllPathFeatures &
                        ~(economics::kPathLongstop | economics::kPathTermShift |
                          economics::kPathOptions)>;

/// Every rule, but for those that move a contract's dates on a path: paths of a pack keep one
/// calendar.
using UsesRich = economics::Uses<economics::kAllFeatures,
                                 economics::kAllPathFeatures &
                                     ~(economics::kPathTermShift | economics::kPathOptions)>;

template <class U>
[[nodiscard]] inline bool covers(const economics::Inputs<float>& inputs) {
  return (inputs.features & ~U::kSettlement) == 0 && (inputs.pathFeatures & ~U::kPath) == 0;
}

}  // namespace offtake::simulation
