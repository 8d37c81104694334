// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <vector>

namespace offtake::ledger {

/// One provider's part of what is spent and of what is delivered.
struct ProviderShare {
  Id<plan::Provider> provider;
  Money spend;            ///< payments of the book, reporting currency
  Decimal capacityHours;  ///< H100e-hours delivered within the horizon, inference rating
  Decimal spendShare;     ///< in [0, 1], to 1e-12
  Decimal capacityShare;
  bool operator==(const ProviderShare&) const = default;
};

/// How far the plan hangs on few providers. The Herfindahl-Hirschman index is the sum of the squared
/// shares: 1 with one provider, 1/n with n equal ones (times 10,000 in merger guidelines).
struct Concentration {
  std::vector<ProviderShare> providers;  ///< those with spend or capacity, in the plan's order
  Decimal spendIndex;                    ///< from the shares shown, to 1e-12; 0 where there is none
  Decimal capacityIndex;
  bool operator==(const Concentration&) const = default;
};

/// Own hardware is a provider; lines outside the contracts have none and are left out, and so is a
/// provider that pays more back than it takes.
[[nodiscard]] Concentration concentration(const plan::Plan& plan, const Book& book);

}  // namespace offtake::ledger
