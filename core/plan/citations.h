// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <string_view>

namespace offtake::plan {

/// The citation in use for a number, or nullptr.
[[nodiscard]] const Citation* citationInUse(const Plan& plan, std::string_view table,
                                            std::int64_t row, std::string_view field);

/// How many numbers have a source, and how many of them are assumed.
struct CitationCounts {
  int cited = 0;
  int assumed = 0;
};
[[nodiscard]] CitationCounts citationCounts(const Plan& plan);

}  // namespace offtake::plan
