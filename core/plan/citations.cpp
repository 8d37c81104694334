// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/citations.h"

#include <algorithm>

namespace offtake::plan {

const Citation* citationInUse(const Plan& plan, std::string_view table, std::int64_t row,
                              std::string_view field) {
  const auto at = std::ranges::find_if(plan.citations, [&](const Citation& c) {
    return c.inUse && c.table == table && c.row == row && c.field == field;
  });
  return at == plan.citations.end() ? nullptr : &*at;
}

CitationCounts citationCounts(const Plan& plan) {
  CitationCounts counts;
  for (const Citation& citation : plan.citations) {
    if (!citation.inUse) continue;
    ++counts.cited;
    counts.assumed += citation.confidence == Confidence::Assumed ? 1 : 0;
  }
  return counts;
}

}  // namespace offtake::plan
