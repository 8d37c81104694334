// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/backend.h"

#include <string>

/// What every backend must do; one set of bodies for all of them. Each compares with one thread of
/// the CPU, whose own figures are held to closed forms elsewhere.
namespace offtake::simulation::bodies {

/// 0, 1, 31, 32, 33, a block, several: equal integers.
void expectEqualForAllSizes(Backend& backend);
/// Any split of the paths into ranges adds up to the same bits.
void expectEqualForAnySplit(Backend& backend);
/// A plan of every feature of a path, and one that needs the full kernel.
void expectEqualForRichPlans(Backend& backend);
/// Every rule of a shortfall, with longstop, rebate and overage.
void expectEqualForEveryShortfall(Backend& backend);
/// Scrambles of a quasi-random run, in any split, plain plan and full kernel.
void expectEqualQuasi(Backend& backend);
/// Of 1,000 paths of a plan with every kind of noise.
[[nodiscard]] std::string digestOfABusyPlan(Backend& backend);
/// Of 1,000 points of the plan's third scramble.
[[nodiscard]] std::string quasiDigestOfABusyPlan(Backend& backend);
/// A stop leaves the first paths of the range, counted as if only they had been asked for.
/// @param mayLose  finished paths at most that are not among the first
void expectStopKeepsFinished(Backend& backend, std::uint64_t mayLose = 0);

}  // namespace offtake::simulation::bodies
