// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <optional>
#include <vector>

namespace offtake::ledger {

/// Commitments of the contracts as signed, and whether they fit what the customer says it will
/// spend. In the reporting currency, at the rate of each period's last month.
struct Register {
  struct Line {
    Id<plan::Contract> contract;
    Money commitment;      ///< over the whole term
    Money dueByGuidance;   ///< of periods, by months, up to and with guidance_until
    bool counted = false;  ///< in the totals of the book
    bool operator==(const Line&) const = default;
  };
  std::vector<Line> lines;  ///< every contract in plan order
  Money registered;         ///< all but proposed, canceled and superseded ones
  Money counted;
  Money dueByGuidance;  ///< of the registered ones
  std::optional<Money> guidance;
  std::optional<Month> guidanceUntil;
  bool conflict = false;  ///< the registered total exceeds the guidance; see dueByGuidance
  bool operator==(const Register&) const = default;
};

[[nodiscard]] Register contractRegister(const plan::Plan& plan);

}  // namespace offtake::ledger
