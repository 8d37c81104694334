// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/indexation.h"

#include "core/compile/exact_number.h"
#include "core/economics/escalation.h"

namespace offtake::compile {
namespace {

/// The change that holds for a calendar year. @pre the table is not empty
Exact changeOf(const std::vector<plan::CpiRate>& cpi, int year) {
  const plan::CpiRate* latest = nullptr;
  const plan::CpiRate* first = nullptr;
  for (const plan::CpiRate& row : cpi) {
    if (first == nullptr || row.year < first->year) first = &row;
    if (row.year <= year && (latest == nullptr || latest->year < row.year)) latest = &row;
  }
  return toExact(latest != nullptr ? latest->rate : first->rate);
}

Exact factorAfter(const IndexTerms& terms, const economics::CpiTerms<Exact>& cpi, int years) {
  if (terms.indexation == plan::Indexation::Cpi) return economics::cpiFactor(cpi, years);
  if (terms.indexation != plan::Indexation::Escalator) return 1;
  const Exact step = toExact(terms.escalator);
  return terms.escalation == plan::Escalation::Compound ? economics::compoundFactor(step, years)
                                                        : economics::simpleFactor(step, years);
}

}  // namespace

Result<std::vector<Exact>> indexFactors(const IndexTerms& terms, Month start, int years,
                                        const std::vector<plan::CpiRate>& cpi,
                                        const std::string& thing) {
  std::vector<Exact> changes;
  economics::CpiTerms<Exact> bounds;
  if (terms.indexation == plan::Indexation::Cpi) {
    if (cpi.empty())
      return failure(ErrorCode::BadValue, thing, "is indexed to the CPI, whose table is empty",
                     "a yearly change for each year in which an anniversary falls");
    for (int k = 1; k <= years; ++k) changes.push_back(changeOf(cpi, (start + 12 * k).year()));
    bounds.changes = {changes.data(), static_cast<std::uint32_t>(changes.size())};
    bounds.hasFloor = terms.floor.has_value();
    bounds.hasCap = terms.cap.has_value();
    bounds.floor = toExact(terms.floor.value_or(Decimal{}));
    bounds.cap = toExact(terms.cap.value_or(Decimal{}));
  }
  std::vector<Exact> factors;
  for (int k = 0; k <= years; ++k) factors.push_back(factorAfter(terms, bounds, k));
  return factors;
}

}  // namespace offtake::compile
