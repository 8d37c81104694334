// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/settings.h"

#include "core/simulation/quasi.h"

#include <string>

namespace offtake::simulation {

namespace {

Result<void> inRange(bool holds, const char* what, const std::string& seen, const char* allowed) {
  if (holds) return {};
  return failure(ErrorCode::BadValue, what, seen, allowed);
}

}  // namespace

Result<void> RunSettings::check() const {
  OFFTAKE_TRY(
      inRange(paths >= 1 && paths <= kMaxPaths, "paths", std::to_string(paths), "1 to 1000000000"));
  OFFTAKE_TRY(
      inRange(threads >= 1 && threads <= 1024, "threads", std::to_string(threads), "1 to 1024"));
  OFFTAKE_TRY(inRange(unmetShare >= 0 && unmetShare < 1, "share of demand unmet",
                      std::to_string(unmetShare), "at least 0 and below 1"));
  OFFTAKE_TRY(inRange(obligationShare > 0 && obligationShare <= 1e6, "share of revenue",
                      std::to_string(obligationShare), "above 0, at most 1000000"));
  OFFTAKE_TRY(inRange(fiscalYearStartMonth >= 1 && fiscalYearStartMonth <= 12,
                      "first month of the fiscal year", std::to_string(fiscalYearStartMonth),
                      "1 to 12"));
  if (sampling == Sampling::Quasi)
    OFFTAKE_TRY(inRange(paths % kScrambles == 0 && paths >= 2 * kScrambles,
                        "paths of a quasi-random run", std::to_string(paths),
                        "a multiple of 16 from 32 on, best 16 times a power of two"));
  return {};
}

}  // namespace offtake::simulation
