// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compile/indexation.h"

#include <algorithm>

namespace offtake::compile {
namespace {

const plan::CpiRate* cpiOf(const std::vector<plan::CpiRate>& cpi, int year) {
  const auto row =
      std::find_if(cpi.begin(), cpi.end(), [year](const auto& rate) { return rate.year == year; });
  return row == cpi.end() ? nullptr : &*row;
}

Exact bounded(Exact change, const IndexTerms& terms) {
  if (terms.floor) change = std::max(change, toExact(*terms.floor));
  if (terms.cap) change = std::min(change, toExact(*terms.cap));
  return change;
}

}  // namespace

Result<std::vector<Exact>> indexFactors(const IndexTerms& terms, Month start, int years,
                                        const std::vector<plan::CpiRate>& cpi,
                                        const std::string& thing) {
  std::vector<Exact> factors{Exact(1)};
  const Exact step = toExact(terms.escalator);
  for (int k = 1; k <= years; ++k) {
    Exact factor = factors.back();
    if (terms.indexation == plan::Indexation::Escalator) {
      factor = terms.escalation == plan::Escalation::Compound ? Exact(factor * (1 + step))
                                                              : Exact(1 + step * k);
    } else if (terms.indexation == plan::Indexation::Cpi) {
      const int year = (start + 12 * k).year();
      const plan::CpiRate* rate = cpiOf(cpi, year);
      if (rate == nullptr)
        return failure(ErrorCode::BadValue, thing, "the CPI table has no change for " + std::to_string(year),
                       "a row for every calendar year in which an anniversary falls");
      factor *= 1 + bounded(toExact(rate->rate), terms);
    }
    factors.push_back(factor);
  }
  return factors;
}

}  // namespace offtake::compile
