// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <vector>

namespace offtake::ledger {

/// What the deliveries of one site draw, month by month.
struct SitePower {
  Id<plan::Site> site;             ///< 0: deliveries without a site
  std::vector<Decimal> megawatts;  ///< facility MW of each month of the horizon, rounded to 1e-6
  bool operator==(const SitePower&) const = default;
};

/// Facility power by site at mean delays, as the book delivers; capacity that an option brings is
/// not in it. Sites in the order of the plan, then what has no site, if there is any.
/// @source model.md section 4
[[nodiscard]] std::vector<SitePower> sitePower(const compile::Compiled& compiled);

}  // namespace offtake::ledger
