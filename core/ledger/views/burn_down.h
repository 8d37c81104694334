// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

#include <optional>
#include <vector>

namespace offtake::ledger {

/// A step of the floor: the cumulative requirement from this period's end on.
struct FloorStep {
  Month start;
  Month end;
  Money requirement;  ///< of the period
  Money cumulative;   ///< of all periods so far
  bool operator==(const FloorStep&) const = default;
};

struct BurnDownPoint {
  Month month;
  Money eligible;         ///< cumulative from the plan's start, opening balance in
  Money left;             ///< of the commitment of the whole term, >= 0
  Money leftInPeriod;     ///< of the running period's requirement, >= 0
  Money requiredRunRate;  ///< a month, for the rest of the period, this month excluded
  Money runRate;          ///< a month, of the last three in the period, or as many as there are
  /// When the period's requirement is met at that run rate; at once where nothing is left. None
  /// outside the periods, and where nothing is being spent.
  std::optional<Date> expected;
  bool operator==(const BurnDownPoint&) const = default;
};

/// One contract's commitment against what counts toward it, in the contract's currency.
struct BurnDown {
  Id<plan::Contract> contract;
  Money commitment;  ///< Σ of the periods' requirements within the book
  std::vector<FloorStep> floors;
  std::vector<BurnDownPoint> points;  ///< the months of the term within the horizon
  bool operator==(const BurnDown&) const = default;
};

/// @return empty floors and points for a contract that the book leaves out
[[nodiscard]] BurnDown burnDown(const Book& book, Id<plan::Contract> contract);

}  // namespace offtake::ledger
