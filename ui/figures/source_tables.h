// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/figures/figure_table.h"

#include <cstdint>
#include <string>
#include <vector>

/// What the plan's numbers rest on: how sure they are, where sources disagree, what is assumed.
namespace offtake::ui {

/// A number of the plan, where it is edited.
struct NumberPlace {
  plan::TableId table = plan::TableId::Settings;
  std::int64_t row = 0;
  std::string field;
};

/// A table whose rows each stand for a number.
struct NumberTable {
  FigureTable figures;
  std::vector<NumberPlace> places;  ///< one a row
};

/// How many numbers are confirmed, reported, derived and assumed, by table of the plan; of how many
/// another source says something else. The last row is the sum.
[[nodiscard]] FigureTable confidenceFigures(const plan::Plan& plan);
/// Each source that says something else than the one in use, beside it.
[[nodiscard]] NumberTable conflictFigures(const plan::Plan& plan);
/// Each number that is assumed.
[[nodiscard]] NumberTable assumedFigures(const plan::Plan& plan);

}  // namespace offtake::ui
