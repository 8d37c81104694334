// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"

namespace offtake::ledger {

/// What owning hardware costs, before it has earned anything.
struct OwnedCost {
  Money capex;               ///< of all units
  int lifeMonths = 60;       ///< >= 1, straight line
  Money staffMonthly;        ///< of all units
  Decimal units = 1;         ///< > 0
  Decimal powerKw;           ///< a unit, before PUE
  Decimal pue = 1;           ///< facility power over unit power, >= 1
  Decimal powerPrice;        ///< $/kWh
  Decimal hoursMonth = 730;  ///< of an average month
};

/// $ per unit-hour that the hardware is there, used or not: straight-line capex and staff over the
/// hours, and power at PUE.
/// @error BadValue naming life, units, PUE or hours where they are out of range
[[nodiscard]] Result<Decimal> ownedCostPerHour(const OwnedCost& cost);

/// The share of its hours that owned hardware must be used for each used hour to cost no more than
/// renting it by the hour: own / rent. Above 1, renting is cheaper at any use.
/// @param own  $ per hour owned; @param rent  $ per hour used
/// @error BadValue where rent is not above 0 or own is below 0
[[nodiscard]] Result<Decimal> breakEvenUtilisation(const Decimal& own, const Decimal& rent);

/// One owned contract against one way to rent the same hardware.
struct OwnOrRentRow {
  Id<plan::Contract> own;
  Id<plan::Sku> sku;
  Id<plan::Contract> rent;
  Decimal ownPerHour;   ///< $/unit-hour delivered, as the book has it
  Decimal rentPerHour;  ///< $/unit-hour, averaged over the same months
  Decimal utilisation;  ///< at which both cost the same
  Decimal used;         ///< share of the owned hours that the book uses
  bool operator==(const OwnOrRentRow&) const = default;
};

/// Every owned contract with one SKU against every rented lot of that SKU. Amounts as the contract
/// has them; pairs in different currencies are left out.
[[nodiscard]] std::vector<OwnOrRentRow> ownOrRent(const plan::Plan& plan, const Book& book);

}  // namespace offtake::ledger
