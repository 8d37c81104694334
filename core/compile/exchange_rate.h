// SPDX-FileCopyrightText: 2026 The Offtake authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/units/exact.h"

#include <optional>

namespace offtake::compile {

/// Reporting currency per unit of the currency in a month: the last rate given at or before it, the
/// first one before all. 1 for the reporting currency (none).
/// @pre the currency has a rate (plan::check says so)
[[nodiscard]] Exact exchangeRate(const plan::Plan& plan,
                                 const std::optional<Id<plan::Currency>>& currency, Month month);

}  // namespace offtake::compile
