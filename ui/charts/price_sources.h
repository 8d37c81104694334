// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/charts/lines_chart.h"

#include <optional>
#include <string>

/// Market prices and what stands at a site, as chart data: closed forms of the plan's own processes
/// and the book's deliveries, nothing else.
namespace offtake::ui {

/// Prices seen, by tier, then the SKU's curve with the P5 to P95 of the market factor around it.
[[nodiscard]] LinesData costCurve(const plan::Plan& plan, Id<plan::Sku> sku);
/// The market factor over the horizon: 1 is what the curves expect.
[[nodiscard]] FanData marketFan(const plan::Plan& plan);
/// Price of an H100-equivalent hour by generation: curve over inference rating, of the SKUs that
/// the plan rents or delivers, and of one besides.
[[nodiscard]] LinesData pricesPerH100e(const plan::Plan& plan, Id<plan::Sku> besides);

/// Owned and rented hardware to compare; $ per unit-hour.
struct OwnOrRent {
  QString title;
  double own = 0;              ///< per hour that it is there
  double rent = 0;             ///< per hour used
  std::optional<double> used;  ///< share of the owned hours that the book uses
  std::string key{};           ///< "own_or_rent/OWN/RENT/" where the prices are the book's
};
/// What a used hour costs at each utilisation. @pre own >= 0, rent > 0
[[nodiscard]] LinesData breakEven(const OwnOrRent& choice);

/// Facility power of a site by month against its limit; what lies above is hatched.
/// @param megawatts  of each month from the plan's start
[[nodiscard]] LinesData sitePowerChart(const plan::Plan& plan, const plan::Site& site,
                                       const std::vector<double>& megawatts);

}  // namespace offtake::ui
